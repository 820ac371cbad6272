/** A rectangle of cells; rows and columns 0-based, both ends included. */
export interface CellRange {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/** Rows and columns an .xlsx sheet can have (ECMA-376 leaves it open; Excel's own limits). */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** "A" for 0, "Z" for 25, "AA" for 26 … */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** 0 for "A"; `null` where the letters name no column of a sheet. */
export function columnIndex(name: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return null;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index <= MAX_COLUMNS ? index - 1 : null;
}

/** "H12" for row 11, column 7 (both 0-based). */
export function cellAddress(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** Row and column (0-based) of an A1 address, `$` allowed; `null` where it is none. */
export function parseCellAddress(address: string): { readonly row: number; readonly column: number } | null {
  const match = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(address);
  if (!match) return null;
  const column = columnIndex(match[1] ?? "");
  const row = Number(match[2]) - 1;
  return column === null || row < 0 || row >= MAX_ROWS ? null : { row, column };
}

/** "B2:D9", or "B2" for a single cell. */
export function rangeAddress(range: CellRange): string {
  const first = cellAddress(range.firstRow, range.firstColumn);
  const last = cellAddress(range.lastRow, range.lastColumn);
  return first === last ? first : `${first}:${last}`;
}

/** The rectangle of "B2:D9" or "B2" (corners in any order); `null` where it is none. */
export function parseRangeAddress(address: string): CellRange | null {
  const [start = "", end = start, ...rest] = address.split(":");
  const a = parseCellAddress(start);
  const b = parseCellAddress(end);
  if (!a || !b || rest.length > 0) return null;
  return {
    firstRow: Math.min(a.row, b.row),
    firstColumn: Math.min(a.column, b.column),
    lastRow: Math.max(a.row, b.row),
    lastColumn: Math.max(a.column, b.column),
  };
}
