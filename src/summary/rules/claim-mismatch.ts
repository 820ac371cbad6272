import type { FigureRule } from "../figure-rule";
import { figureDraft } from "../figure-rule";

/** A printed count that the rows do not give. */
export const claimMismatch: FigureRule = {
  id: "claim-mismatch",
  severity: "error",
  example: {
    cell: "E9",
    params: { label: "Xã Na Ư", measure: "pass", denominatorMeasure: null, group: null, printed: 115, counted: 112 },
  },
  check: ({ sheet, figureOf }) =>
    sheet.figures.flatMap((figure) => {
      if (figure.place.measure.kind !== "count") return [];
      const given = figureOf(figure.place);
      if (given === null || given.count === figure.value) return [];
      return [figureDraft("claim-mismatch", sheet, figure, { printed: figure.value, counted: given.count })];
    }),
};
