import type { CellRange } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/cell-value";
import type { LiveEntry, LiveSheet, LiveWorkbook } from "../../../src/workbench/host/live-workbook";

/** The sheet of a name; a test that names another has a mistake. */
export function sheetOf(live: LiveWorkbook, name: string): LiveSheet {
  const sheet = live.sheets().find((other) => other.name() === name);
  if (!sheet) throw new Error(`No sheet ${name}`);
  return sheet;
}

/** One cell as a range. */
export function cellRange(row: number, column: number): CellRange {
  return { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
}

/** Puts rows of values into a sheet from a corner on. */
export function fillSheet(sheet: LiveSheet, row: number, column: number, rows: readonly (readonly CellValue[])[]): void {
  const entries = rows.flatMap((values, down): LiveEntry[] =>
    values.map((value, across) => ({ row: row + down, column: column + across, content: { value } })),
  );
  const columns = Math.max(...rows.map(({ length }) => length));
  sheet.write({ firstRow: row, firstColumn: column, lastRow: row + rows.length - 1, lastColumn: column + columns - 1 }, entries);
}
