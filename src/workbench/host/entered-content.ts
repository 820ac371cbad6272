import type { LiveContent } from "./live-workbook";
import { invalidArgument } from "./host-failure";

const ERRORS = /^#(REF!|DIV\/0!|VALUE!|NAME\?|N\/A|NUM!|NULL!|SPILL!|CALC!)$/i;
const DAY = 86_400_000;
const EPOCH_1900 = Date.UTC(1899, 11, 30);

/**
 * What Excel makes of a value that an add-in writes into a cell, by its rules of input: `null` leaves the cell, `""`
 * clears it, a leading apostrophe keeps a text, text that looks like a number, date, truth value, error or formula
 * becomes one, and a cell formatted as text (`@`) takes everything as text. `"leave"` for `null`.
 */
export function enteredContent(value: unknown, numberFormat: string, decimal: "," | "."): LiveContent | "leave" {
  if (value === null || value === undefined) return "leave";
  if (value === "") return { value: null };
  if (typeof value === "boolean") return { value };
  if (typeof value === "number") return { value: numberFormat === "@" ? String(value) : value };
  if (typeof value !== "string") throw invalidArgument("A cell takes a text, a number or a truth value.");
  if (value.startsWith("'")) return { value: value.slice(1) };
  if (numberFormat === "@") return { value };
  if (value.startsWith("=") && value.length > 1) return { formula: value };
  return { value: parsedText(value, decimal) ?? parsedFormula(value) ?? value };
}

/** `+…`, `-…` and `@…` are typed formulas; what this host cannot reckon becomes the error Excel shows for a name unknown. */
function parsedFormula(text: string): { readonly error: string } | null {
  return /^[+\-@]./.test(text) ? { error: "#NAME?" } : null;
}

function parsedText(text: string, decimal: "," | "."): number | boolean | { readonly error: string } | null {
  const plain = text.trim();
  if (/^(true|false)$/i.test(plain)) return plain.toLowerCase() === "true";
  if (ERRORS.test(plain)) return { error: plain.toUpperCase() };
  return parsedNumber(plain, decimal) ?? parsedDate(plain);
}

function parsedNumber(text: string, decimal: "," | "."): number | null {
  const match = /^([+-]?\d+(?:[.,]\d+)?(?:[eE][+-]?\d+)?)(%?)$/.exec(text);
  if (!match) return null;
  const digits = match[1] ?? "";
  if (digits.includes(decimal === "," ? "." : ",")) return null;
  return Number(digits.replace(",", ".")) / (match[2] === "%" ? 100 : 1);
}

function parsedDate(text: string): number | null {
  const match = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}))?$/.exec(text);
  if (!match) return null;
  const [day, month, year] = [Number(match[1]), Number(match[2]), Number(match[3] ?? 2026)];
  if (month < 1 || month > 12 || day < 1 || day > 31) return null;
  return (Date.UTC(year, month - 1, day) - EPOCH_1900) / DAY;
}
