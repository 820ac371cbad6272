import type { FigureRule } from "../figure-rule";
import { figureDraft } from "../figure-rule";
import type { CountMeasure } from "../measure";
import { columnGroup, percentOf } from "../printed-sheet";

/** What can never be more than what; the nearest whole first. */
const WHOLES: Readonly<Partial<Record<CountMeasure, readonly CountMeasure[]>>> = {
  assessed: ["registered", "adults"],
  registered: ["adults"],
  pass: ["assessed", "registered"],
  fail: ["assessed", "registered"],
  undetermined: ["registered"],
  women: ["registered"],
  minority: ["registered"],
  "women-pass": ["pass", "women"],
  "minority-pass": ["pass", "minority"],
};

/** A part printed larger than its whole ("91/74 được công nhận"), or a percentage of more than a hundred. */
export const partsExceedWhole: FigureRule = {
  id: "parts-exceed-whole",
  severity: "error",
  example: {
    cell: "E12",
    params: { label: "Xã Na Ư", measure: "pass", denominatorMeasure: null, group: null, printed: 91, whole: 74, wholeMeasure: "registered" },
  },
  check: ({ sheet }) =>
    sheet.figures.flatMap((figure) => {
      const { place, row } = figure;
      if (place.measure.kind === "ratio") {
        const percent = percentOf(figure);
        return percent > 100 + 1e-9
          ? [figureDraft("parts-exceed-whole", sheet, figure, { printed: percent, whole: 100, wholeMeasure: null })]
          : [];
      }
      for (const wholeMeasure of WHOLES[place.measure.count] ?? []) {
        const whole = sheet.countAt(place.of.row, wholeMeasure, columnGroup(place, row));
        if (whole && figure.value > whole.value) {
          return [figureDraft("parts-exceed-whole", sheet, figure, { printed: figure.value, whole: whole.value, wholeMeasure })];
        }
      }
      return [];
    }),
};
