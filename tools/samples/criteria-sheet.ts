import type { Workbook } from "exceljs";

/** Placeholder rows until the set can be written as a sheet. */
export function addCriteriaSheet(workbook: Workbook): void {
  workbook.addWorksheet("Bộ tiêu chí").addRow(["Bộ tiêu chí"]);
}
