import { textAt } from "../assessment/cell-text";
import { bareKey } from "../text/name-key";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";
import type { Baseline } from "./tally";
import { unitKey } from "./unit-key";

/** A cell of the sheet that is no whole number. Row and column 0-based. */
export interface BaselineFlaw {
  readonly row: number;
  readonly column: number;
  readonly stands: string;
}

/** Adults and households by unit, from a sheet with a header row naming unit, adults and households (any order). */
export function readBaselines(grid: Grid): { readonly baselines: readonly Baseline[]; readonly flaws: readonly BaselineFlaw[] } {
  for (let row = 0; row < Math.min(grid.rowCount, 40); row += 1) {
    const columns = headerColumns(grid, row);
    if (columns) return readRows(grid, row + 1, columns);
  }
  return { baselines: [], flaws: [] };
}

interface BaselineColumns {
  readonly unit: number;
  readonly adults: number | null;
  readonly households: number | null;
}

function headerColumns(grid: Grid, row: number): BaselineColumns | null {
  let unit: number | null = null;
  let adults: number | null = null;
  let households: number | null = null;
  for (let column = 0; column < grid.columnCount; column += 1) {
    const words = bareKey(textAt(grid, row, column));
    if (/\bdon vi\b|^xa\b|^ten xa|\bdia phuong\b/.test(words)) unit ??= column;
    else if (/\bnguoi lon\b|\btu 18\b|\btruong thanh\b/.test(words)) adults ??= column;
    else if (/\bho\b/.test(words)) households ??= column;
  }
  return unit === null || (adults === null && households === null) ? null : { unit, adults, households };
}

function readRows(grid: Grid, first: number, columns: BaselineColumns): { readonly baselines: readonly Baseline[]; readonly flaws: readonly BaselineFlaw[] } {
  const baselines: Baseline[] = [];
  const flaws: BaselineFlaw[] = [];
  const countAt = (row: number, column: number | null): number | null => {
    const value = column === null ? null : valueAt(grid, row, column);
    if (value === null || value === "" || column === null) return null;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    flaws.push({ row, column, stands: textAt(grid, row, column) });
    return null;
  };
  for (let row = first; row < grid.rowCount; row += 1) {
    const unit = textAt(grid, row, columns.unit);
    if (unit === "" || /^(tong|cong)\b/.test(bareKey(unit))) continue;
    baselines.push({ unit: unitKey(unit), adults: countAt(row, columns.adults), households: countAt(row, columns.households) });
  }
  return { baselines, flaws };
}
