import type { CellRange } from "../../workbook/address";
import { MAX_COLUMNS } from "../../workbook/address";
import type { CellKey } from "../../workbook/grid";

/** Cells as ranges of one column each, cells below each other joined. */
export function cellRuns(cells: ReadonlySet<CellKey>): readonly CellRange[] {
  const runs: CellRange[] = [];
  const open = new Map<number, number>();
  for (const key of [...cells].sort((a, b) => a - b)) {
    const [row, column] = [Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS];
    const index = open.get(column);
    const above = index === undefined ? undefined : runs[index];
    if (index !== undefined && above?.lastRow === row - 1) runs[index] = { ...above, lastRow: row };
    else open.set(column, runs.push({ firstRow: row, lastRow: row, firstColumn: column, lastColumn: column }) - 1);
  }
  return runs;
}
