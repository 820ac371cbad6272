import type { standalone as source } from "../../vi-VN/pane/standalone";

/** What the edition without Excel says of its own. */
export const standalone: typeof source = {
  title: "The edition without Excel",
  intro: "Open an Excel workbook (.xlsx) to check, fix and summarise it in this page. The file never leaves the machine.",
  open: "Open a workbook",
  openOther: "Open another",
  drop: "or drop a file here",
  save: "Save the corrected copy",
  unsaved: "not saved",
  leave: "This workbook has changes that are not saved.",
  savedName: (name, extension) => `${name} (checked).${extension}`,
  rowView: (sheet, row) => `Sheet “${sheet}”, row ${row}`,
  edit: (column) => `Edit cell ${column}`,
  saveCell: "Write",
  formula: "formula",
  samples: "Sample workbooks",
  notOpened: (file) => `“${file}” could not be opened`,
};
