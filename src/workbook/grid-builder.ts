import type { CellRange } from "./address";
import type { CellValue } from "./cell-value";
import { isCellError } from "./cell-value";
import type { CellFormat, CellKey, Grid, TextRun } from "./grid";
import { CELL_KIND, cellKey } from "./grid";

/** One cell given to `gridFromCells`. Row and column 0-based. */
export interface CellEntry {
  readonly row: number;
  readonly column: number;
  readonly value: CellValue;
  readonly formula?: string;
  readonly uncomputed?: boolean;
  readonly format?: CellFormat;
  readonly runs?: readonly TextRun[];
}

/** What a grid has besides its cells. */
export interface GridSetting {
  readonly merges?: readonly CellRange[];
  readonly hiddenRows?: Iterable<number>;
  readonly hiddenColumns?: Iterable<number>;
  readonly hasFilter?: boolean;
}

const PLAIN: CellFormat = { numberFormat: "General", isDate: false, fontName: null, bold: false };

/**
 * A grid from cells in any order (of two entries for one cell the later holds).
 * For open workbooks, tests and small sheets; the .xlsx reader builds the same blocks without an object per cell.
 */
export function gridFromCells(sheet: string, entries: Iterable<CellEntry>, setting: GridSetting = {}): Grid {
  const byKey = new Map<CellKey, CellEntry>();
  for (const entry of entries) byKey.set(cellKey(entry.row, entry.column), entry);
  const sorted = [...byKey.values()].sort((a, b) => a.row - b.row || a.column - b.column);
  const rowCount = (sorted.at(-1)?.row ?? -1) + 1;
  const rowStart = new Int32Array(rowCount + 1);
  const columns = new Uint16Array(sorted.length);
  const kinds = new Uint8Array(sorted.length);
  const numbers = new Float64Array(sorted.length);
  const formatOf = new Uint16Array(sorted.length);
  const texts: string[] = [];
  const formats: CellFormat[] = [PLAIN];
  const formulas = new Map<CellKey, string>();
  const uncomputed = new Set<CellKey>();
  const richText = new Map<CellKey, readonly TextRun[]>();
  let columnCount = 0;
  sorted.forEach((entry, index) => {
    const key = cellKey(entry.row, entry.column);
    rowStart[entry.row + 1] = index + 1;
    columns[index] = entry.column;
    columnCount = Math.max(columnCount, entry.column + 1);
    const [kind, number] = encode(entry.value, texts);
    kinds[index] = kind;
    numbers[index] = number;
    formatOf[index] = formatNumber(formats, entry.format ?? PLAIN);
    if (entry.formula !== undefined) formulas.set(key, entry.formula);
    if (entry.uncomputed === true) uncomputed.add(key);
    if (entry.runs) richText.set(key, entry.runs);
  });
  for (let row = 0; row < rowCount; row += 1) {
    rowStart[row + 1] = Math.max(rowStart[row + 1] ?? 0, rowStart[row] ?? 0);
  }
  return {
    sheet,
    rowCount,
    columnCount,
    cells: { rowStart, columns, kinds, numbers, formats: formatOf, texts },
    formats,
    formulas,
    uncomputed,
    richText,
    merges: setting.merges ?? [],
    hiddenRows: new Set(setting.hiddenRows ?? []),
    hiddenColumns: new Set(setting.hiddenColumns ?? []),
    hasFilter: setting.hasFilter ?? false,
  };
}

/** A grid from rows of values, top left at A1. */
export function gridFromRows(sheet: string, rows: readonly (readonly CellValue[])[], setting: GridSetting = {}): Grid {
  const entries = rows.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
  );
  return gridFromCells(sheet, entries, setting);
}

function encode(value: CellValue, texts: string[]): readonly [number, number] {
  if (value === null) return [CELL_KIND.blankStyled, 0];
  if (typeof value === "number") return [CELL_KIND.number, value];
  if (typeof value === "boolean") return [CELL_KIND.boolean, value ? 1 : 0];
  texts.push(isCellError(value) ? value.error : value);
  return [isCellError(value) ? CELL_KIND.error : CELL_KIND.text, texts.length - 1];
}

function formatNumber(formats: CellFormat[], format: CellFormat): number {
  const known = formats.findIndex(
    (other) =>
      other === format ||
      (other.numberFormat === format.numberFormat &&
        other.fontName === format.fontName &&
        other.bold === format.bold &&
        other.isDate === format.isDate),
  );
  return known >= 0 ? known : formats.push(format) - 1;
}
