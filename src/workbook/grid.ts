import type { CellRange } from "./address";
import type { CellValue } from "./cell-value";

/** The few things of a cell's format that reading people's lists asks for. */
export interface CellFormat {
  /** The number format's code, e.g. `General`, `0.00%`, `dd/mm/yyyy`. */
  readonly numberFormat: string;
  /** Whether numbers in this format show as dates or times. */
  readonly isDate: boolean;
  /** The font's name (`.VnTime` betrays TCVN3), or `null` where unknown. */
  readonly fontName: string | null;
  /** Bold text often marks totals. */
  readonly bold: boolean;
}

/** What `kinds` says of a stored cell. Blank cells are not stored. */
export const CELL_KIND = { number: 1, text: 2, boolean: 3, error: 4, blankStyled: 5 } as const;

/**
 * The stored cells, row after row, columns ascending (compressed rows): cell i of row r stands at
 * `rowStart[r] <= i < rowStart[r + 1]`. `numbers[i]` is the number, 0/1 for a truth value, or the index into `texts`.
 * Typed arrays only: 2.5 million cells cost no object each, and cross to a worker by transfer.
 */
export interface CellBlock {
  readonly rowStart: Int32Array;
  readonly columns: Uint16Array;
  readonly kinds: Uint8Array;
  readonly numbers: Float64Array;
  readonly formats: Uint16Array;
  readonly texts: readonly string[];
}

/** The key of a cell in the sparse maps of a grid. */
export type CellKey = number;

/** Row and column (0-based) as one number. */
export function cellKey(row: number, column: number): CellKey {
  return row * 16384 + column;
}

/** A run of text in a font of its own. */
export interface TextRun {
  readonly text: string;
  readonly fontName: string | null;
}

/** The cells of one sheet as plain immutable data. Rows and columns 0-based, counted from A1. */
export interface Grid {
  readonly sheet: string;
  /** Rows and columns up to the last stored cell. */
  readonly rowCount: number;
  readonly columnCount: number;
  readonly cells: CellBlock;
  /** Indexed by `cells.formats`. */
  readonly formats: readonly CellFormat[];
  /** Formulas as text without the leading `=`; shared formulas are written out for each of their cells. */
  readonly formulas: ReadonlyMap<CellKey, string>;
  /** Formulas that carry no result: their cells read as blank, but are not. */
  readonly uncomputed: ReadonlySet<CellKey>;
  /** Runs of the cells whose text is set in more than one font. */
  readonly richText: ReadonlyMap<CellKey, readonly TextRun[]>;
  readonly merges: readonly CellRange[];
  readonly hiddenRows: ReadonlySet<number>;
  readonly hiddenColumns: ReadonlySet<number>;
  /** Rows hidden by a filter count among `hiddenRows` as well. */
  readonly hasFilter: boolean;
}

const NO_FORMAT: CellFormat = { numberFormat: "General", isDate: false, fontName: null, bold: false };

/** Where the cell is stored, or -1 where it is blank. */
function storedIndex(cells: CellBlock, row: number, column: number): number {
  let low = cells.rowStart[row] ?? 0;
  let high = (cells.rowStart[row + 1] ?? low) - 1;
  const guess = low + column;
  if (guess <= high && cells.columns[guess] === column) return guess;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const at = cells.columns[middle] ?? 0;
    if (at === column) return middle;
    if (at < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1;
}

function storedValue(cells: CellBlock, index: number): CellValue {
  const number = cells.numbers[index] ?? 0;
  switch (cells.kinds[index]) {
    case CELL_KIND.number:
      return number;
    case CELL_KIND.text:
      return cells.texts[number] ?? "";
    case CELL_KIND.boolean:
      return number !== 0;
    case CELL_KIND.error:
      return { error: cells.texts[number] ?? "#N/A" };
    default:
      return null;
  }
}

/** The value at a row and column (0-based); `null` for a blank cell and beyond the used range. */
export function valueAt(grid: Grid, row: number, column: number): CellValue {
  const index = storedIndex(grid.cells, row, column);
  return index < 0 ? null : storedValue(grid.cells, index);
}

/** The format at a row and column (0-based); the plain one where the cell is not stored. */
export function formatAt(grid: Grid, row: number, column: number): CellFormat {
  const index = storedIndex(grid.cells, row, column);
  return (index < 0 ? undefined : grid.formats[grid.cells.formats[index] ?? 0]) ?? NO_FORMAT;
}

/** The formula at a row and column (0-based) without `=`, or `null`. */
export function formulaAt(grid: Grid, row: number, column: number): string | null {
  return grid.formulas.get(cellKey(row, column)) ?? null;
}

/** Calls `visit` for each stored, non-blank cell of a row, columns ascending. */
export function forEachCellInRow(grid: Grid, row: number, visit: (column: number, value: CellValue) => void): void {
  const end = grid.cells.rowStart[row + 1] ?? 0;
  for (let index = grid.cells.rowStart[row] ?? end; index < end; index += 1) {
    const value = storedValue(grid.cells, index);
    if (value !== null) visit(grid.cells.columns[index] ?? 0, value);
  }
}

/** Whether the row holds no value at all. */
export function isRowBlank(grid: Grid, row: number): boolean {
  const end = grid.cells.rowStart[row + 1] ?? 0;
  for (let index = grid.cells.rowStart[row] ?? end; index < end; index += 1) {
    if (grid.cells.kinds[index] !== CELL_KIND.blankStyled) return false;
  }
  return true;
}
