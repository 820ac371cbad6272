import type { CellValue } from "../../workbook/cell-value";

/** A whole or decimal number as people type it here: a comma or a dot before the decimals, no marks for thousands. */
const NUMBER = /^-?\d{1,15}(?:[.,]\d{1,15})?$/;

/**
 * What typing a text into a cell puts there, as in Vietnamese Excel: a number where it is one, else the text; nothing for
 * an empty text. Digits that begin with 0 stay a text: they are identity numbers, which must keep it.
 */
export function typedValue(text: string): CellValue {
  const typed = text.trim();
  if (typed === "") return null;
  if (!NUMBER.test(typed) || /^-?0\d/.test(typed) || typed.replace(/\D/g, "").length > 11) return typed;
  return Number(typed.replace(",", "."));
}
