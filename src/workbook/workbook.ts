import type { CellRange } from "./address";
import type { Edit, SheetVisibility } from "./edit";
import type { Grid } from "./grid";
import type { Problem, Result } from "./problem";

/** What is known of a sheet before its cells are read. */
export interface SheetFacts {
  readonly name: string;
  readonly visibility: SheetVisibility;
  readonly isProtected: boolean;
}

/** What is known of a workbook as a whole. */
export interface WorkbookFacts {
  readonly sheets: readonly SheetFacts[];
  /** Serial dates count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** The decimal separator people type with here: "," in Vietnamese Excel; files do not say, so "," there. */
  readonly decimalSeparator: "," | ".";
  readonly isReadOnly: boolean;
  /** The text of our custom XML part, or `null` where there is none. */
  readonly memory: string | null;
  /** Whether formulas point to other files (`[1]Sheet!A1`). */
  readonly externalLinks: readonly string[];
}

/** Names of the sheets that nobody sees who opens the workbook. */
export function hiddenSheets({ sheets }: Pick<WorkbookFacts, "sheets">): ReadonlySet<string> {
  return new Set(sheets.flatMap(({ name, visibility }) => (visibility === "visible" ? [] : [name])));
}

/** Something that happened in an open workbook. */
export type WorkbookEvent =
  | { readonly kind: "cells-changed"; readonly sheet: string; readonly range: CellRange; readonly byUs: boolean }
  /** `sheet` is `null` where Excel would not say which it was. */
  | { readonly kind: "rows-moved"; readonly sheet: string | null }
  | { readonly kind: "selected"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "sheets-changed" };

/** What became of a list of edits. */
export interface Applied {
  readonly edits: readonly Edit[];
  /** The list that takes the workbook back; edits that cannot be taken back are missing and named in `lasting`. */
  readonly inverse: readonly Edit[];
  readonly lasting: readonly Edit[];
  /** What was left as it was because it could not be read, such as a rule Excel would not show. */
  readonly left?: readonly Problem[];
}

/** What one holds of a workbook: a file's bytes, or the one open in Excel. */
export interface Workbook {
  facts(): Promise<Result<WorkbookFacts>>;
  readGrid(sheet: string): Promise<Result<Grid>>;
  /** Rows `first` to `last` (0-based) alone, as a grid that is blank elsewhere; absent where that saves nothing. */
  readRows?(sheet: string, first: number, last: number): Promise<Result<Grid>>;
  /** Applies all or nothing; refuses where an edit's expectation no longer holds. */
  apply(edits: readonly Edit[]): Promise<Result<Applied>>;
  /** Shows the cell to the person; where nothing can be shown, nothing happens. */
  goTo(sheet: string, range: CellRange): Promise<Result<null>>;
  /** Reports until the returned function is called. */
  listen(report: (event: WorkbookEvent) => void): Promise<Result<() => void>>;
}
