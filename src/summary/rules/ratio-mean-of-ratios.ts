import type { FindingDraft } from "../../check/rule-definition";
import type { FigureCircumstances, FigureRule } from "../figure-rule";
import { figureDraft } from "../figure-rule";
import type { PrintedFigure } from "../printed-sheet";
import { columnGroup, originsOf, percentOf } from "../printed-sheet";

/** A ratio in a total row that is the mean of the percentages above it instead of the ratio of the sums. */
export const ratioMeanOfRatios: FigureRule = {
  id: "ratio-mean-of-ratios",
  severity: "error",
  example: {
    cell: "F20",
    params: { label: "Tổng cộng", measure: "pass", denominatorMeasure: "registered", group: null, printed: 97.12, mean: 97.12, ratio: 98.97 },
  },
  check: (at) => at.sheet.figures.flatMap((figure) => judge(at, figure)),
};

function judge({ sheet, figureOf }: FigureCircumstances, figure: PrintedFigure): readonly FindingDraft[] {
  const { place, row } = figure;
  if (place.measure.kind !== "ratio") return [];
  const members = sheet.membersOf(figure).figures;
  if (members.length < 2) return [];
  const mean = members.reduce((sum, member) => sum + percentOf(member), 0) / members.length;
  const given = figureOf(place);
  const count = sheet.countAt(place.of.row, place.measure.ratio.of, columnGroup(place, row))?.value ?? given?.count ?? null;
  const origins = originsOf(sheet, figure, given?.denominator ?? null);
  if (count === null || !origins) return [];
  const ratio = (100 * count) / origins.total;
  const { decimals } = origins.printed;
  const step = 10 ** -decimals;
  const isMean = Math.abs(percentOf(figure) - mean) < step;
  const isRatio = Math.abs(percentOf(figure) - ratio) < step;
  if (!isMean || isRatio) return [];
  const shown = (percent: number) => Number(percent.toFixed(Math.max(decimals, place.decimals)));
  return [figureDraft("ratio-mean-of-ratios", sheet, figure, { printed: shown(percentOf(figure)), mean: shown(mean), ratio: shown(ratio) })];
}
