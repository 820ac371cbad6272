import type { FindingDraft } from "../../check/rule-definition";
import type { FigureCircumstances, FigureRule } from "../figure-rule";
import { figureDraft } from "../figure-rule";
import type { Figure } from "../figure";
import { printShare } from "../percent-origin";
import type { PrintedFigure } from "../printed-sheet";
import { columnGroup, originsOf, percentOf } from "../printed-sheet";

/** A printed count that the rows do not give, or a percentage that stands alone and that other people give. */
export const claimMismatch: FigureRule = {
  id: "claim-mismatch",
  severity: "error",
  example: {
    cell: "E9",
    params: { label: "Xã Na Ư", measure: "pass", denominatorMeasure: null, group: null, printed: 115, counted: 112 },
  },
  check: (at) =>
    at.sheet.figures.flatMap((figure) => {
      const given = at.figureOf(figure.place);
      if (given === null) return [];
      if (figure.place.measure.kind === "ratio") return judgeRatio(at, figure, given);
      return given.count === figure.value
        ? []
        : [figureDraft("claim-mismatch", at.sheet, figure, { printed: figure.value, counted: given.count })];
    }),
};

/** Where its count is printed beside it, that one is held against the rows; where no people give it, it is impossible. */
function judgeRatio({ sheet }: FigureCircumstances, figure: PrintedFigure, given: Figure): readonly FindingDraft[] {
  const { place, row } = figure;
  if (place.measure.kind !== "ratio" || sheet.countAt(place.of.row, place.measure.ratio.of, columnGroup(place, row))) return [];
  const origins = originsOf(sheet, figure, given.denominator);
  if (!origins || origins.direct.length === 0 || origins.direct.some(({ count }) => count === given.count)) return [];
  const { decimals } = origins.printed;
  return [
    figureDraft("claim-mismatch", sheet, figure, {
      printed: Number(percentOf(figure).toPrecision(12)),
      counted: given.count,
      total: origins.total,
      counts: origins.direct.map(({ count }) => count).slice(0, 5),
      percent: Number(printShare(given.count, origins.total, decimals, "rounding").steps) / 10 ** decimals,
    }),
  ];
}
