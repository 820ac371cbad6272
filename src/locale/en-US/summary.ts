import type { summary as source } from "../vi-VN/summary";

export const summary: typeof source = {
  reconcile: "Reconcile printed figures with the lists, and with each other",
  fill: "Fill the summary sheets of a workbook from its own lists",
  report: "Write the paragraphs of the report from the lists",
  options: {
    sheet: "fill this sheet only",
    mapSummary: "say what columns of the summary hold, e.g. E=pass,F=pass/registered",
    overwrite: "also over figures a person typed (never over formulas)",
    rounding: "how percentages are brought to their decimals: rounding or truncation",
    template: "a template with the summary sheet to fill",
    docx: "write a Word file (.docx)",
  },
  noSummary: "There is no summary sheet in this file.",
  sheetLine: (sheet) => `Summary “${sheet}”`,
  standings: (agree, differ, impossible, notTold) =>
    `${agree} figures agree, ${differ} differ, ${impossible} are impossible, of ${notTold} the lists do not tell`,
  allAgree: (count) => `All ${count} figures agree.`,
  filled: (count, file) => `Filled ${count} cells: ${file}`,
  nothingToFill: "Every figure is right already; no cell had to be filled.",
  added: (sheet, file) => `Added the sheet “${sheet}” to ${file}`,
  editLine: (place, before, after) => `${place}: ${before} → ${after}`,
  leftTitle: (count) => `${count} cells left as they were:`,
  left: {
    "unit-unknown": (label) => `the lists hold no unit “${label}”`,
    contradicted: (people) => `${people} people have a printed result that differs from the decided one; a person must settle it first`,
    "not-said": (people) => `the lists do not say it for ${people} people`,
    "no-baseline": "no baseline numbers (adults, households)",
    "criteria-differ": "the lists were judged by different criteria sets",
    typed: (stands, figure) => `a person wrote ${stands}; the lists give ${figure} (--overwrite writes over it)`,
    "formula-differs": (formula, gives, figure) => `the formula ${formula} gives ${gives}, the lists give ${figure}`,
    "formula-unchecked": (formula) => `the formula ${formula} stays; Excel will reckon it`,
    merged: "the cell lies inside a merged range",
  },
  uncertain: (columns) => `What column ${columns} holds is uncertain: left blank; --map-summary settles it.`,
  blank: "(blank)",
};
