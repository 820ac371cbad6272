import { CRITERIA_SHEET } from "../../assessment/sheet-kind";
import type { CriteriaSet } from "../../criteria/criteria-set";
import { writeSetSheet } from "../../criteria/set-sheet";
import type { CellStyle, Edit, SheetCell } from "../../workbook/edit";

const PLAIN = 0;
const HEADING = 1;
const STYLES: readonly CellStyle[] = [{ wrap: true, vertical: "top" }, { bold: true, fillColor: "DDEBF7" }];
const WIDTHS = [26, 14, 46, 46, 18, 18, 18, 18, 18, 18];

/** The edit that puts a set into the workbook as the sheet people edit. A row with one value alone is a heading. */
export function setSheetEdit(set: CriteriaSet): Edit {
  const cells = writeSetSheet(set).flatMap((values, row) => {
    const filled = values.flatMap((value, column) => (value === null || value === "" ? [] : [{ value, column }]));
    const style = filled.length === 1 && filled[0]?.column === 0 ? HEADING : PLAIN;
    return filled.map(({ value, column }): SheetCell => ({ row, column, content: { kind: "value", value }, style }));
  });
  return { kind: "add-sheet", sheet: CRITERIA_SHEET, content: { cells, styles: STYLES, columnWidths: WIDTHS } };
}
