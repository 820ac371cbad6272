import type { FigureRule } from "../figure-rule";
import { figureDraft } from "../figure-rule";
import { originsOf, percentOf } from "../printed-sheet";

/** A printed percentage that no whole number of people gives, neither rounded nor truncated. */
export const figureImpossible: FigureRule = {
  id: "figure-impossible",
  severity: "error",
  example: {
    cell: "H20",
    params: {
      label: "Tổng cộng",
      measure: "fail",
      denominatorMeasure: "registered",
      group: null,
      printed: 1.04,
      total: 1063,
      complement: 98.96,
      complementCount: 1052,
      complementBy: "truncation",
    },
  },
  check: ({ sheet, figureOf }) =>
    sheet.figures.flatMap((figure) => {
      if (figure.place.measure.kind !== "ratio" || figure.isFormula) return [];
      const origins = originsOf(sheet, figure, figureOf(figure.place)?.denominator ?? null);
      if (!origins || origins.direct.length > 0) return [];
      const [rest] = origins.complement;
      const printed = Number(percentOf(figure).toPrecision(12));
      return [
        figureDraft("figure-impossible", sheet, figure, {
          printed,
          total: origins.total,
          complement: rest ? Number((100 - printed).toPrecision(12)) : null,
          complementCount: rest ? origins.total - rest.count : null,
          complementBy: rest?.by ?? null,
        }),
      ];
    }),
};
