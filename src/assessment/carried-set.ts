import type { CriteriaSet } from "../criteria/criteria-set";
import { readSetSheet } from "../criteria/set-sheet";
import type { SheetRows, SheetValue } from "../criteria/sheet-block";
import { splitBlocks } from "../criteria/sheet-block";
import { cellAddress } from "../workbook/address";
import { isCellError } from "../workbook/cell-value";
import type { Grid } from "../workbook/grid";
import { formatAt, formulaAt, valueAt } from "../workbook/grid";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";

/** The set a sheet `Bộ tiêu chí` holds, or `criteria-invalid` at each cell to be changed. */
export function setOnSheet(grid: Grid): Result<CriteriaSet> {
  const reading = readSetSheet(rowsAsShown(grid));
  if (reading.ok) return succeed(reading.set);
  return fail(
    ...reading.errors.map(
      ({ row, column, kind, params }): Problem => ({
        kind: "criteria-invalid",
        sheet: grid.sheet,
        cell: cellAddress(row, column),
        params: { ...params, flaw: kind },
      }),
    ),
  );
}

/** Whether a sheet `Bộ tiêu chí` has any heading of our form. One laid out in the commune's own way only tells people its rules. */
export function isInForm(grid: Grid): boolean {
  return splitBlocks(rowsAsShown(grid)).length > 0;
}

function rowsAsShown(grid: Grid): SheetRows {
  return Array.from({ length: grid.rowCount }, (_row, row) => Array.from({ length: grid.columnCount }, (_column, column) => shownAt(grid, row, column)));
}

/** What a person sees in the cell: 0,8 as a percentage is "80%"; a formula without a result is its text, not a blank. */
function shownAt(grid: Grid, row: number, column: number): SheetValue {
  const value = valueAt(grid, row, column);
  if (isCellError(value)) return value.error;
  if (value === null) {
    const formula = formulaAt(grid, row, column);
    return formula === null ? null : `=${formula}`;
  }
  const isPercent = typeof value === "number" && formatAt(grid, row, column).numberFormat.includes("%");
  return isPercent ? `${Math.round(value * 1e9) / 1e7}%` : value;
}
