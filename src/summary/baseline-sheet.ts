import { textAt } from "../assessment/cell-text";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";
import { isUnitAxis, levelMeaning } from "./header-words";
import { isSumLabel } from "./summary-rows";

/** A cell of the sheet that is no whole number. Row and column 0-based. */
export interface BaselineFlaw {
  readonly row: number;
  readonly column: number;
  readonly stands: string;
}

/** A row of the sheet: the place as it is written there, its adults and households. */
export interface BaselineRow {
  readonly name: string;
  readonly adults: number | null;
  readonly households: number | null;
}

/** What the sheet gives. */
export interface BaselineRows {
  readonly rows: readonly BaselineRow[];
  readonly flaws: readonly BaselineFlaw[];
}

/** Adults and households by unit, from a sheet with a header row naming unit, adults and households (any order). */
export function readBaselines(grid: Grid): BaselineRows {
  for (let row = 0; row < Math.min(grid.rowCount, 40); row += 1) {
    const columns = headerColumns(grid, row);
    if (columns) return readRows(grid, row + 1, columns);
  }
  return { rows: [], flaws: [] };
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
    const words = textAt(grid, row, column);
    const { count } = levelMeaning(words);
    if (isUnitAxis(words)) unit ??= column;
    else if (count === "adults") adults ??= column;
    else if (count === "households") households ??= column;
  }
  return unit === null || (adults === null && households === null) ? null : { unit, adults, households };
}

function readRows(grid: Grid, first: number, columns: BaselineColumns): BaselineRows {
  const rows: BaselineRow[] = [];
  const flaws: BaselineFlaw[] = [];
  const countAt = (row: number, column: number | null): number | null => {
    const value = column === null ? null : valueAt(grid, row, column);
    if (value === null || value === "" || column === null) return null;
    if (typeof value === "number" && Number.isInteger(value) && value >= 0) return value;
    flaws.push({ row, column, stands: textAt(grid, row, column) });
    return null;
  };
  for (let row = first; row < grid.rowCount; row += 1) {
    const name = textAt(grid, row, columns.unit);
    if (name === "" || isSumLabel(name)) continue;
    rows.push({ name, adults: countAt(row, columns.adults), households: countAt(row, columns.households) });
  }
  return { rows, flaws };
}
