import type { SetErrorKind } from "./set-file";

/** What is wrong with the sheet itself, before it is a set. */
export type SheetFlaw =
  | "not-a-set-sheet"
  | "block-missing"
  | "block-twice"
  | "block-unused"
  | "column-missing"
  | "column-unknown"
  | "column-twice"
  | "row-unknown"
  | "row-twice"
  | "outline-broken"
  | "level-of-condition-unknown";

/** An error with the cell to be changed; row and column 0-based. */
export interface SetSheetError {
  readonly row: number;
  readonly column: number;
  readonly kind: SetErrorKind | SheetFlaw;
  /** `label`: the Vietnamese name of the row, column or block; `value`: what stands there; others by kind. */
  readonly params: Readonly<Record<string, string | number>>;
}
