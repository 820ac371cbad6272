import type { Grid } from "../../workbook/grid";
import type { SheetFacts } from "../../workbook/workbook";

/** A sheet of a file, ready for the grid. */
export interface FileSheet {
  readonly facts: SheetFacts;
  readonly grid: Grid;
}

/** The id that the grid gets for a file's sheet (0-based). */
export function sheetId(index: number): string {
  return `sheet-${index + 1}`;
}
