import { textAt } from "../assessment/cell-text";
import type { CellRange } from "../workbook/address";
import type { Grid } from "../workbook/grid";

/** The merge that covers a cell (0-based), or `null`. */
export function mergeAt(grid: Grid, row: number, column: number): CellRange | null {
  const covers = (merge: CellRange) =>
    merge.firstRow <= row && row <= merge.lastRow && merge.firstColumn <= column && column <= merge.lastColumn;
  return grid.merges.find(covers) ?? null;
}

/**
 * The words above a column from the header's first row to its last, top to bottom, each once: merged cells give their
 * words to every column they cover. Where nobody merged, a blank below a title row takes the words to its left, as long
 * as the row beneath it is split further.
 */
export function headerPath(
  grid: Grid,
  header: { readonly first: number; readonly last: number },
  column: number,
): readonly string[] {
  const path: string[] = [];
  for (let row = header.first; row <= header.last; row += 1) {
    const words = wordsAbove(grid, row, column, row < header.last);
    if (words !== "" && path.at(-1) !== words) path.push(words);
  }
  return path;
}

function wordsAbove(grid: Grid, row: number, column: number, mayBorrow: boolean): string {
  const merge = mergeAt(grid, row, column);
  if (merge) return textAt(grid, merge.firstRow, merge.firstColumn);
  const own = textAt(grid, row, column);
  if (own !== "" || !mayBorrow || textAt(grid, row + 1, column) === "") return own;
  for (let left = column - 1; left >= 0; left -= 1) {
    if (mergeAt(grid, row, left)) return "";
    const words = textAt(grid, row, left);
    if (words !== "") return textAt(grid, row + 1, left) === "" ? "" : words;
  }
  return "";
}
