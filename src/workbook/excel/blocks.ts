import type { CellRange } from "../address";
import { rangeAddress } from "../address";

/** Excel takes at most 8 192 characters of addresses for several ranges at once; a sheet's name is not among them. */
const ADDRESS_LIMIT = 8_000;

interface Place {
  readonly row: number;
  readonly column: number;
}

/** Cells joined to rectangles of cells that stand together: row runs first, then equal runs below each other. */
export function blocksOf(cells: Iterable<Place>): CellRange[] {
  const sorted = [...cells].sort((a, b) => a.row - b.row || a.column - b.column);
  const runs: CellRange[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.firstRow === row && last.lastColumn >= column - 1) runs[runs.length - 1] = { ...last, lastColumn: Math.max(last.lastColumn, column) };
    else runs.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column });
  }
  const open = new Map<string, CellRange>();
  const blocks: CellRange[] = [];
  for (const run of runs) {
    const key = `${run.firstColumn}:${run.lastColumn}`;
    const above = open.get(key);
    if (above?.lastRow === run.firstRow - 1) {
      open.set(key, { ...above, lastRow: run.lastRow });
      continue;
    }
    if (above) blocks.push(above);
    open.set(key, run);
  }
  return [...blocks, ...open.values()].sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

/** Addresses of ranges, comma-separated, in as few texts as Excel's limit allows, each with its number of cells. */
export function areaAddresses(ranges: readonly CellRange[]): { readonly address: string; readonly cells: number }[] {
  const texts: { address: string; cells: number }[] = [];
  for (const range of ranges) {
    const address = rangeAddress(range);
    const cells = cellCount(range);
    const last = texts.at(-1);
    if (last && last.address.length + 1 + address.length <= ADDRESS_LIMIT) {
      texts[texts.length - 1] = { address: `${last.address},${address}`, cells: last.cells + cells };
    } else texts.push({ address, cells });
  }
  return texts;
}

/** Cells of a range. */
function cellCount(range: CellRange): number {
  return (range.lastRow - range.firstRow + 1) * (range.lastColumn - range.firstColumn + 1);
}
