import { formatAt, formulaAt, valueAt } from "../workbook/grid";
import type { Grid } from "../workbook/grid";
import type { CellContent, CellStyle, Edit } from "../workbook/edit";
import type { CellValue } from "../workbook/cell-value";
import { isCellError } from "../workbook/cell-value";
import type { Fix } from "./finding";

/** What a cell holds exactly, as an edit expects it before. */
export function contentAt(grid: Grid, row: number, column: number): CellContent {
  const formula = formulaAt(grid, row, column);
  const value = valueAt(grid, row, column);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, result: value };
}

/** A cell's value as a person sees it stand there; "" for a blank. */
export function shownText(value: CellValue): string {
  if (value === null) return "";
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  return isCellError(value) ? value.error : String(value);
}

/**
 * The edit that puts a value into one cell; `null` where a formula of the user's stands there, which is never
 * overwritten without being asked.
 */
export function cellEdit(grid: Grid, row: number, column: number, after: CellValue, style?: CellStyle): Edit | null {
  const before = contentAt(grid, row, column);
  if (before.kind === "formula") return null;
  const edit = { kind: "set-cell", sheet: grid.sheet, row, column, before, after: { kind: "value", value: after } } as const;
  return style ? { ...edit, style } : edit;
}

/** A number for a cell; one formatted as text is made general, or Excel would turn the number into text again. */
export function numberEdit(grid: Grid, row: number, column: number, after: number): Edit | null {
  const style = formatAt(grid, row, column).numberFormat === "@" ? { numberFormat: "General" } : undefined;
  return cellEdit(grid, row, column, after, style);
}

/** A fix of one kind from the edits that were possible; none where any of them was not. */
export function fixOf(kind: Fix["kind"], ...edits: readonly (Edit | null)[]): readonly Fix[] {
  const possible = edits.filter((edit) => edit !== null);
  return possible.length === edits.length && edits.length > 0 ? [{ kind, edits: possible }] : [];
}
