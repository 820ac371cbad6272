import type { CellFormat, CellKey, Grid } from "./grid";
import { CELL_KIND } from "./grid";

/**
 * A grid with its rows `first` to `last` (0-based) as `rows` has them: what a re-read of a few rows makes of a grid of
 * many, by copying arrays. Merges, hidden rows and columns stay those of the grid.
 */
export function withRows(grid: Grid, rows: Grid, first: number, last: number): Grid {
  const rowCount = Math.max(grid.rowCount, Math.min(rows.rowCount, last + 1));
  const before = startOf(grid, first);
  const after = startOf(grid, last + 1);
  const [from, to] = [startOf(rows, first), startOf(rows, last + 1)];
  const size = before + (to - from) + (endOf(grid) - after);
  const cells = {
    rowStart: new Int32Array(rowCount + 1),
    columns: new Uint16Array(size),
    kinds: new Uint8Array(size),
    numbers: new Float64Array(size),
    formats: new Uint16Array(size),
    texts: [...grid.cells.texts],
  };
  for (const name of ["columns", "kinds", "numbers", "formats"] as const) {
    cells[name].set(grid.cells[name].subarray(0, before));
    cells[name].set(rows.cells[name].subarray(from, to), before);
    cells[name].set(grid.cells[name].subarray(after, endOf(grid)), before + to - from);
  }
  const formats = [...grid.formats];
  for (let at = 0; at < to - from; at += 1) takeOver(cells, formats, rows, before + at);
  const shift = before + to - from - after;
  for (let row = 0; row <= rowCount; row += 1) {
    cells.rowStart[row] = row <= first ? startOf(grid, row) : row <= last ? before + startOf(rows, row) - from : startOf(grid, row) + shift;
  }
  return {
    ...grid,
    rowCount,
    columnCount: Math.max(grid.columnCount, rows.columnCount),
    cells,
    formats,
    formulas: mapWithRows(grid.formulas, rows.formulas, first, last),
    uncomputed: new Set(mapWithRows(flags(grid.uncomputed), flags(rows.uncomputed), first, last).keys()),
    richText: mapWithRows(grid.richText, rows.richText, first, last),
  };
}

function startOf(grid: Grid, row: number): number {
  return grid.cells.rowStart[Math.min(row, grid.rowCount)] ?? 0;
}

function endOf(grid: Grid): number {
  return startOf(grid, grid.rowCount);
}

/** Texts and formats of the other grid become those of this one: their numbers mean its own lists. */
function takeOver(
  cells: { readonly kinds: Uint8Array; readonly numbers: Float64Array; readonly formats: Uint16Array; readonly texts: string[] },
  formats: CellFormat[],
  rows: Grid,
  at: number,
): void {
  if (cells.kinds[at] === CELL_KIND.text || cells.kinds[at] === CELL_KIND.error) {
    cells.numbers[at] = cells.texts.push(rows.cells.texts[cells.numbers[at] ?? 0] ?? "") - 1;
  }
  const format = rows.formats[cells.formats[at] ?? 0];
  if (!format) return;
  const known = formats.findIndex(
    (other) => other.numberFormat === format.numberFormat && other.fontName === format.fontName && other.bold === format.bold && other.isDate === format.isDate,
  );
  cells.formats[at] = known >= 0 ? known : formats.push(format) - 1;
}

function mapWithRows<T>(map: ReadonlyMap<CellKey, T>, rows: ReadonlyMap<CellKey, T>, first: number, last: number): ReadonlyMap<CellKey, T> {
  const isWithin = (key: CellKey): boolean => Math.floor(key / 16384) >= first && Math.floor(key / 16384) <= last;
  return new Map([...[...map].filter(([key]) => !isWithin(key)), ...[...rows].filter(([key]) => isWithin(key))]);
}

function flags(keys: ReadonlySet<CellKey>): ReadonlyMap<CellKey, true> {
  return new Map([...keys].map((key) => [key, true] as const));
}
