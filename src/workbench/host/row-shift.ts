import type { CellRange } from "../../workbook/address";

/** Where a row (0-based) goes when `count` rows are inserted at `at` (negative: deleted from `at`); `null` where it vanishes. */
export function shiftRow(row: number, at: number, count: number): number | null {
  if (row < at) return row;
  if (count < 0 && row < at - count) return null;
  return row + count;
}

/** Where a range goes; it grows where rows are inserted inside it, and `null` where all of it is deleted. */
export function moveRange(range: CellRange, at: number, count: number): CellRange | null {
  if (count >= 0) {
    return { ...range, firstRow: shiftRow(range.firstRow, at, count) ?? 0, lastRow: shiftRow(range.lastRow, at, count) ?? 0 };
  }
  const firstRow = shiftRow(range.firstRow, at, count) ?? at;
  const lastRow = shiftRow(range.lastRow, at, count) ?? at - 1;
  return lastRow < firstRow ? null : { ...range, firstRow, lastRow };
}
