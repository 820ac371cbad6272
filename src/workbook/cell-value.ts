/** An error value as SpreadsheetML writes it in a cell of type `e`: `#REF!`, `#DIV/0!` … */
export interface CellError {
  readonly error: string;
}

/**
 * What a cell holds: text, a number (dates are serial numbers), a truth value, an error, or nothing.
 * `null` is an empty cell; `""` is a text of no length (a formula's result, mostly).
 */
export type CellValue = string | number | boolean | CellError | null;

/** Whether the value is an error such as `#REF!`. */
export function isCellError(value: CellValue): value is CellError {
  return typeof value === "object" && value !== null;
}
