import type { summary as source } from "../../vi-VN/pane/summary";

const people = (count: number): string => (count === 1 ? "1 person" : `${count} people`);

/** What *Tổng hợp* says. */
export const summary: typeof source = {
  none: "Press Check first; then the figures stand here.",
  check: "Check",
  figures: "Figures of this workbook",
  all: "All",
  noGroup: "group not known",
  rate: "Pass rate",
  rateOf: "of those registered",
  chart: "Pass, fail and not enough data by group",
  sheets: "Summary sheets in the workbook",
  noSheet: "No summary sheet was found in this workbook.",
  places: (count) => `${count} places recognised`,
  preview: "Preview and fill",
  toFill: (count) => `${count} cells will be filled`,
  agreeing: "Every recognised place agrees with the lists.",
  nothingToFill: "No cell can be filled yet; why is told for each below.",
  left: (count) => `${count} cells left as they are`,
  fill: (count) => `Fill ${count} cells`,
  overwrite: "Also over figures already there",
  overwriteHint: "Formulas are never overwritten.",
  typed: (stands, figure) => `holds ${stands}, the lists give ${figure}; left, since somebody typed it`,
  formulaDiffers: (gives, figure) => `the formula gives ${gives}, the lists give ${figure}; the formula stays`,
  formulaUnchecked: "has a formula; it stays and Excel reckons it",
  merged: "merged cell",
  leftReason: (why) => {
    switch (why.kind) {
      case "unit-unknown":
        return "there is no list of this unit";
      case "contradicted":
        return `${people(why.people)} with a printed result other than the decided one; somebody must settle it first`;
      case "not-said":
        return `the list does not say it for ${people(why.people)}`;
      case "no-baseline":
        return "no baseline figures (sheet “Số liệu nền”)";
      case "criteria-differ":
        return "the lists use different criteria sets";
    }
  },
  newSheet: "Make a new summary sheet",
  report: "Paragraph for the report",
  copy: "Copy the paragraph",
  asDocument: "Download for Word",
  reportFile: (date) => `Report ${date}.docx`,
  reportWritten: "Written as a Word file, in the downloads folder.",
  copied: "Copied. Paste it into the report with Ctrl+V.",
  copyFailed: "It could not be copied; select the paragraph and press Ctrl+C.",
  unknownColumn: "not clear; left blank until somebody says what it holds",
  columns: (count) => `${count} columns of figures, as they are understood`,
  columnHolds: (column) => `What column ${column} holds`,
  columnGroup: (column) => `Whose column ${column} is`,
  columnOpen: "(not clear)",
  columnAutomatic: "(recognise it again)",
  allGroups: "all groups",
};
