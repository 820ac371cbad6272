import type { CriteriaSet } from "../criteria/criteria-set";
import { writeSetSheet } from "../criteria/set-sheet";
import type { CellStyle, SheetCell, SheetContent } from "../workbook/edit";

const STYLES: readonly CellStyle[] = [
  { bold: true, fontSize: 14 },
  { italic: true },
  { bold: true, fontSize: 12, fillColor: "DDEBF7" },
  { bold: true, border: "thin", fillColor: "F2F2F2", wrap: true, vertical: "center" },
  { border: "thin", wrap: true, vertical: "top", horizontal: "left" },
  { border: "thin", wrap: true, vertical: "top", numberFormat: "@" },
];
const STYLE = { title: 0, hint: 1, heading: 2, header: 3, value: 4, text: 5 } as const;
const WIDTHS = [26, 30, 42, 36, 16, 14, 12, 14, 18, 16, 18, 26, 26, 26, 26];

type Row = ReturnType<typeof writeSetSheet>[number];

/**
 * The sheet `Bộ tiêu chí` of a set, as people edit it in Excel and `readSetSheet` reads it back. Texts stand in cells of
 * the text format, so that a version "1" stays a text after it was edited.
 */
export function setSheetContent(set: CriteriaSet): SheetContent {
  const rows = writeSetSheet(set);
  const cells = rows.flatMap((values, row) => cellsOfRow(rows, values, row));
  return {
    cells,
    styles: STYLES,
    columnWidths: WIDTHS,
    freeze: { rows: 1, columns: 0 },
    print: { landscape: true, paperSize: 9, fitToWidth: true },
  };
}

function cellsOfRow(rows: readonly Row[], values: Row, row: number): readonly SheetCell[] {
  const looks = lookOf(rows, values, row);
  return values.flatMap((value, column): readonly SheetCell[] => {
    const isBlank = value === null || value === "";
    if (isBlank && looks !== STYLE.value) return [];
    const style = looks === STYLE.value && typeof value === "string" ? STYLE.text : looks;
    return [{ row, column, content: { kind: "value", value: isBlank ? null : value }, style }];
  });
}

/** A heading stands alone below a blank row; the row under it heads a table's columns, save in the first block. */
function lookOf(rows: readonly Row[], values: Row, row: number): number {
  if (row === 0) return STYLE.title;
  if (row === 1) return STYLE.hint;
  if (isHeading(rows, row)) return STYLE.heading;
  const isFirstBlock = row - 1 === rows.findIndex((_, at) => isHeading(rows, at));
  return isHeading(rows, row - 1) && values.length > 1 && !isFirstBlock ? STYLE.header : STYLE.value;
}

function isHeading(rows: readonly Row[], row: number): boolean {
  return rows[row]?.length === 1 && rows[row - 1]?.length === 0;
}
