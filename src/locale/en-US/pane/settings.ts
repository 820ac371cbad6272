import type { settingsView as source } from "../../vi-VN/pane/settings";

/** What the settings say. */
export const settingsView: typeof source = {
  language: "Language",
  auto: "As in Office",
  vi: "Tiếng Việt",
  en: "English",
  rounding: "Percentages",
  round: "Round (98.97)",
  truncate: "Cut off (98.96)",
  marks: "Colour the cells and write the sheet “Kết quả kiểm tra” at each check",
  notes: "Add a note at each flagged cell",
  notesTooNew: "This Excel does not let add-ins write notes; a newer one does.",
  showIntro: "Show the welcome again",
  developers: "For developers",
  conformance: "Ask this Excel and compare with what we believe",
  conformanceHint: "Use an empty workbook. A sheet is added for a moment and removed; the answers are JSON to compare.",
  about: "Settings stay on this machine. What is taught to a workbook stays in that workbook.",
};
