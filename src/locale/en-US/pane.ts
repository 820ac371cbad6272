import type { pane as source } from "../vi-VN/pane";
import { check } from "./pane/check";
import { consolidate } from "./pane/consolidate";
import { criteria } from "./pane/criteria";
import { firstRun } from "./pane/first-run";
import { helpView } from "./pane/help";
import { outside } from "./pane/outside";
import { recognise } from "./pane/recognise";
import { row } from "./pane/row";
import { settingsView } from "./pane/settings";
import { standalone } from "./pane/standalone";
import { summary } from "./pane/summary";

/** What the task pane says: of its own, and in each of its views. */
export const pane: typeof source = {
  name: "Sổ Khuyến Học",
  tabs: { check: "Check", recognise: "Columns", criteria: "Criteria", summary: "Summary", consolidate: "Combine" },
  views: "Parts of the pane",
  settings: "Settings",
  help: "Help",
  back: "Back",
  close: "Close",
  cancel: "Cancel",
  undo: "Undo",
  cells: (count) => `${count} cells`,
  blank: "(blank)",
  showMore: (count) => `Show ${count} more`,
  showLess: "Show fewer",
  shown: (shown, all) => `${shown} of ${all} shown`,
  /** A number as a cell shows it: years and identity numbers keep out of the thousands' marks. */
  cellNumber: (value) => String(value),
  yes: "yes",
  no: "no",
  cellAt: (sheet, cell) => `Sheet “${sheet}”, cell ${cell}`,
  busy: {
    reading: "Reading the workbook",
    checking: "Checking",
    writing: "Writing to the workbook",
    sheets: (done, total) => `sheet ${done}/${total}`,
    people: (done, total) => `person ${done} of ${total}`,
  },
  stop: "Stop",
  stopped: "Stopped as asked. What was found before stands.",
  failed: "This could not be done",
  problemTodoHere: {
    "output-is-source": "Choose another name.",
    "criteria-unknown": "Choose the criteria set again on the Criteria tab.",
    "mapping-invalid": "Say again on the Columns tab what the column holds.",
    "option-invalid": "Look at the settings.",
    "units-invalid": "Correct the register and retry.",
  },
  criteriaTodoHere: {
    general: "Correct this place, or remove the criteria sheet and put it in anew on the Criteria tab.",
    "not-a-set-sheet": "Write “Thông tin chung” in a row of its own, or remove this sheet and put it in anew on the Criteria tab.",
  },
  done: {
    fix: (cells) => `Fixed: ${cells} cells.`,
    fill: (cells) => `Filled: ${cells} cells.`,
    marks: (cells) => `Flagged: ${cells} cells.`,
    clear: () => "Our marks are removed.",
    teach: () => "Remembered in this workbook.",
    accept: () => "Noted.",
    "criteria-sheet": () => "The sheet “Bộ tiêu chí” is in the workbook.",
    "summary-sheet": () => "A summary sheet was added.",
  },
  undone: {
    fix: (cells) => `Put back as before: ${cells} cells.`,
    fill: (cells) => `Put back as before: ${cells} cells.`,
    marks: () => "Marks removed.",
    clear: () => "Marks put back.",
    teach: () => "What was remembered last is forgotten.",
    accept: () => "The note is taken back.",
    "criteria-sheet": () => "The sheet “Bộ tiêu chí” is removed.",
    "summary-sheet": () => "The summary sheet is removed.",
  },
  check,
  row,
  recognise,
  criteria,
  summary,
  consolidate,
  firstRun,
  settingsView,
  outside,
  helpView,
  standalone,
};
