import type { CellValue } from "../workbook/cell-value";

/**
 * What a cell of a list says once read as what its column holds. A blank is missing, never 0; what stands there and
 * cannot be read is kept as it stood; a formula without a result is neither.
 */
export type Reading<T> =
  | {
      readonly kind: "value";
      readonly value: T;
      /** The cell's own value before reading ("8 điểm" for 8). */
      readonly raw: CellValue;
      /** How the value was had, where not directly: from a text, a ditto mark, a merged cell, a legacy font. */
      readonly from?: "text" | "ditto" | "merged" | "legacy" | "section" | "header";
    }
  | { readonly kind: "blank" }
  | { readonly kind: "not-applicable"; readonly raw: CellValue }
  | { readonly kind: "unreadable"; readonly raw: CellValue; readonly why: string }
  | { readonly kind: "uncomputed"; readonly formula: string };

/** A reading and the column (0-based) of the cell it was read from. */
export interface ReadCell<T> {
  readonly column: number;
  readonly reading: Reading<T>;
}

/** The value of a reading, or `null` where it has none. */
export function valueOf<T>(cell: ReadCell<T> | null): T | null {
  return cell?.reading.kind === "value" ? cell.reading.value : null;
}

/** Whether the list has the column and its cell is blank. */
export function isBlank(cell: ReadCell<unknown> | null): boolean {
  return cell?.reading.kind === "blank";
}
