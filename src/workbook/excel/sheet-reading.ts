import { columnName, MAX_COLUMNS, MAX_ROWS } from "../address";
import { widthOfPoints } from "./column-width";
import { parseExcelRange } from "./excel-address";
import type { Session } from "./session";

/** How many rows and columns of a sheet stay in sight; none is 0. Throws Excel's own errors. */
export async function readFreeze(session: Session, sheet: string): Promise<{ readonly rows: number; readonly columns: number }> {
  const frozen = await session.send((workbook) => workbook.worksheets.getItem(sheet).freezePanes.getLocationOrNullObject().load("address"));
  const range = frozen.isNullObject ? null : parseExcelRange(frozen.address);
  if (!range) return { rows: 0, columns: 0 };
  return {
    rows: range.lastRow === MAX_ROWS - 1 ? 0 : range.lastRow + 1,
    columns: range.lastColumn === MAX_COLUMNS - 1 ? 0 : range.lastColumn + 1,
  };
}

/** A column's width in characters. Throws Excel's own errors. */
export async function readColumnWidth(session: Session, sheet: string, column: number): Promise<number> {
  const cell = await session.send((workbook) => workbook.worksheets.getItem(sheet).getRange(`${columnName(column)}1`).load("format/columnWidth"));
  return widthOfPoints(cell.format.columnWidth);
}

/** The last row (0-based) that holds anything or looks like anything; -1 in an empty sheet. */
export async function readLastRow(session: Session, sheet: string): Promise<number> {
  const used = await session.send((workbook) => workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(false).load("rowIndex,rowCount"));
  return used.isNullObject ? -1 : used.rowIndex + used.rowCount - 1;
}
