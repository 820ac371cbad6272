import type { FindingDraft } from "../../check/rule-definition";
import type { FigureCircumstances, FigureRule } from "../figure-rule";
import { figureDraft } from "../figure-rule";
import { printShare } from "../percent-origin";
import type { FigureOrigins, PrintedFigure } from "../printed-sheet";
import { columnGroup, originsOf, percentOf } from "../printed-sheet";

/** A printed percentage that its own counts do not give; where truncation gives it, that is said as a hint. */
export const ratioMismatch: FigureRule = {
  id: "ratio-mismatch",
  severity: "error",
  example: {
    cell: "F9",
    params: {
      label: "Xã Na Ư",
      measure: "pass",
      denominatorMeasure: "registered",
      group: null,
      printed: 98.96,
      count: 1050,
      total: 1063,
      rounded: 98.78,
      by: null,
      origins: [1052],
    },
  },
  check: (at) => at.sheet.figures.flatMap((figure) => judge(at, figure)),
};

function judge({ sheet, figureOf }: FigureCircumstances, figure: PrintedFigure): readonly FindingDraft[] {
  const { place, row } = figure;
  if (place.measure.kind !== "ratio") return [];
  const given = figureOf(place);
  const beside = sheet.countAt(place.of.row, place.measure.ratio.of, columnGroup(place, row));
  const origins = originsOf(sheet, figure, given?.denominator ?? null);
  if (!origins) return [];
  const count = beside?.value ?? given?.count ?? onlyOrigin(origins);
  if (count === null) return [];
  const origin = origins.direct.find((one) => one.count === count);
  if (origin?.by === "rounding") return [];
  // Without a count beside it, a percentage that other people give differs from the rows: claim-mismatch says so.
  if (!origin && !beside) return [];
  const rounded = Number(printShare(count, origins.total, origins.printed.decimals, "rounding").steps) / 10 ** origins.printed.decimals;
  const params = {
    printed: Number(percentOf(figure).toPrecision(12)),
    count,
    total: origins.total,
    rounded,
    by: origin?.by ?? null,
    origins: origins.direct.map((one) => one.count).slice(0, 5),
  };
  return [figureDraft("ratio-mismatch", sheet, figure, params, origin ? "hint" : "error")];
}

/** The one number of people behind a percentage that stands alone. */
function onlyOrigin({ direct }: FigureOrigins): number | null {
  const [only] = direct;
  return direct.length === 1 && only ? only.count : null;
}
