import type { CellValue } from "../cell-value";
import { isCellError } from "../cell-value";
import type { CellContent } from "../edit";

/** How errors show in values. */
const ERROR_TEXT = /^#[A-Z0-9/_]+[!?]?$/;

/** Whether a value read as a text may be an error instead; only its value type tells. */
export function mayBeError(value: unknown): boolean {
  return typeof value === "string" && ERROR_TEXT.test(value);
}

/** A value as Excel's `values` give it; `isError` from the cell's value type. */
export function cellValueOf(value: unknown, isError: boolean): CellValue {
  if (value === "" || value === null || value === undefined) return null;
  if (typeof value === "number" || typeof value === "boolean") return value;
  return isError ? { error: String(value) } : String(value);
}

/** A formula without `=`, or `null`; a text that begins with `=` reads the same in `values` and `formulas`. */
export function formulaOf(formula: unknown, value: unknown): string | null {
  return typeof formula === "string" && formula.startsWith("=") && formula.length > 1 && formula !== value ? formula.slice(1) : null;
}

/**
 * What to write so that the cell holds exactly this: Excel reads a written text as if it were typed, so a text that it
 * might take for a formula, number, date, truth value or error goes in behind an apostrophe, which is no part of it.
 */
export function enteredValue(content: CellContent): string | number | boolean {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  if (value === null) return "";
  if (isCellError(value)) return value.error;
  return typeof value === "string" ? keptText(value) : value;
}

function keptText(text: string): string {
  const plain = /^[\p{L}(][^\d%]*$/u.test(text) && !/^(true|false)$/i.test(text.trim());
  return plain ? text : `'${text}`;
}

/** Whether two contents are the same to a person: formulas by their text, values by value. */
export function sameContent(a: CellContent, b: CellContent): boolean {
  if (a.kind === "formula" || b.kind === "formula") {
    return a.kind === "formula" && b.kind === "formula" && formulaKey(a.formula) === formulaKey(b.formula);
  }
  return sameValue(a.value, b.value);
}

/** Excel writes formulas its own way: a file's prefix for newer functions and spaces are no difference. */
function formulaKey(formula: string): string {
  return formula.replace(/^=/, "").replaceAll("_xlfn.", "").replaceAll(/\s+/g, "").toUpperCase();
}

/** Whether two values are the same; a text of no length is an empty cell in Excel. */
export function sameValue(a: CellValue, b: CellValue): boolean {
  const [left, right] = [a === "" ? null : a, b === "" ? null : b];
  if (isCellError(left) || isCellError(right)) return isCellError(left) && isCellError(right) && left.error === right.error;
  return left === right;
}
