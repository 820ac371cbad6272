import type { CellRange } from "../workbook/address";
import { cellAddress, parseCellAddress, parseRangeAddress } from "../workbook/address";
import type { CellValue } from "../workbook/cell-value";
import type { CountedSheets, CountPlaces } from "./count-formula";
import { evaluateCount } from "./count-formula";

/** What a formula comes to with the figures about to be written. */
export type FormulaResult =
  | { readonly kind: "number"; readonly value: number }
  | { readonly kind: "blank" }
  /** An error, as of a division by zero. */
  | { readonly kind: "error" }
  | { readonly kind: "unknown" };

/** The value of a cell (A1 address, row and column 0-based) once everything planned is written, or what its formula comes to. */
export type CellLookup = (address: string, row: number, column: number) => CellValue | FormulaResult;

const UNKNOWN: FormulaResult = { kind: "unknown" };
const BLANK: FormulaResult = { kind: "blank" };
const ERROR: FormulaResult = { kind: "error" };

/**
 * Reckons the plain formulas that summary sheets hold: SUM (also as SUBTOTAL) and AVERAGE of ranges, sums, differences and quotients of cells, times 100, ROUND,
 * IF and IFERROR around a quotient; COUNTIF, COUNTIFS, SUMIFS and COUNTA, also over the `sheets` given. Anything else, and
 * any other reference to another sheet, is `unknown`: Excel will reckon it.
 */
export function evaluateFormula(formula: string, look: CellLookup, sheets: CountedSheets = new Map()): FormulaResult {
  const text = formula.replace(/("[^"]*"|'[^']*')|[\s$]+/g, (_, quoted: string | undefined) => quoted ?? "");
  return text.includes("[") ? UNKNOWN : reckon(text, { look, sheets });
}

function reckon(text: string, places: CountPlaces): FormulaResult {
  const call = /^(SUM|SUBTOTAL|AVERAGE|ROUND|TRUNC|IFERROR|IF|COUNTIFS?|SUMIFS|COUNTA)\((.*)\)$/i.exec(text);
  const inner = call?.[2];
  if (call && inner !== undefined && splitTop(inner, ")").length === 1) {
    return reckonCall(call[1]?.toUpperCase() ?? "", splitTop(inner, ",;"), places);
  }
  const sum = splitTop(text, "+");
  if (sum.length > 1) return combine(sum.map((part) => reckon(part, places)), (values) => values.reduce((a, b) => a + b, 0));
  const [first = "", ...less] = splitTop(text, "-");
  if (less.length > 0) {
    if (first === "") return UNKNOWN;
    return combine([first, ...less].map((part) => reckon(part, places)), ([from = 0, ...taken]) => taken.reduce((a, b) => a - b, from));
  }
  const product = splitTop(text, "*");
  if (product.length > 1) return combine(product.map((part) => reckon(part, places)), (values) => values.reduce((a, b) => a * b, 1));
  const quotient = splitTop(text, "/");
  if (quotient.length === 2) return divide(reckon(quotient[0] ?? "", places), reckon(quotient[1] ?? "", places));
  if (/^\(.*\)$/.test(text)) return reckon(text.slice(1, -1), places);
  if (/^\d+(\.\d+)?%?$/.test(text)) {
    return { kind: "number", value: text.endsWith("%") ? Number(text.slice(0, -1)) / 100 : Number(text) };
  }
  return cellNumber(text, places);
}

function reckonCall(name: string, parts: readonly string[], places: CountPlaces): FormulaResult {
  switch (name) {
    case "SUM":
      return sumOf(parts, places);
    case "SUBTOTAL":
      return /^(9|109)$/.test(parts[0] ?? "") ? sumOf(parts.slice(1), places) : UNKNOWN;
    case "AVERAGE": {
      const cells = parts.map((part) => numbersIn(part, places));
      return cells.some((count) => count === 0) ? UNKNOWN : divide(sumOf(parts, places), { kind: "number", value: cells.reduce((a, b) => a + b, 0) });
    }
    case "ROUND":
    case "TRUNC":
      return combine([reckon(parts[0] ?? "", places), reckon(parts[1] ?? "", places)], ([value = 0, digits = 0]) => {
        const scale = 10 ** digits;
        const steps = Number((value * scale).toPrecision(15));
        // Excel rounds a half away from zero, JavaScript upwards.
        return (name === "TRUNC" ? Math.trunc(steps) : Math.sign(steps) * Math.round(Math.abs(steps))) / scale;
      });
    case "IFERROR": {
      const first = reckon(parts[0] ?? "", places);
      return first.kind === "error" ? branchOf(parts[1] ?? "", places) : first;
    }
    case "IF":
      return reckonIf(parts, places);
    default:
      return evaluateCount(name, parts, places);
  }
}

/** Only the guard against a zero denominator: IF(C9=0,"",E9/C9) and its mirror. */
function reckonIf(parts: readonly string[], places: CountPlaces): FormulaResult {
  const guard = /^([A-Z]{1,3}\d+)(=|>|<>)0$/i.exec(parts[0] ?? "");
  if (!guard?.[1]) return UNKNOWN;
  const tested = cellNumber(guard[1], places);
  if (tested.kind === "unknown" || tested.kind === "error") return tested;
  const value = tested.kind === "number" ? tested.value : 0;
  const holds = guard[2] === "=" ? value === 0 : guard[2] === ">" ? value > 0 : value !== 0;
  return branchOf(parts[holds ? 1 : 2] ?? "", places);
}

function branchOf(branch: string, places: CountPlaces): FormulaResult {
  return branch === "" || branch === '""' ? BLANK : reckon(branch, places);
}

function divide(a: FormulaResult, b: FormulaResult): FormulaResult {
  if (a.kind === "unknown" || b.kind === "unknown") return UNKNOWN;
  if (a.kind === "error" || b.kind === "error") return ERROR;
  const denominator = b.kind === "number" ? b.value : 0;
  return denominator === 0 ? ERROR : { kind: "number", value: (a.kind === "number" ? a.value : 0) / denominator };
}

function combine(parts: readonly FormulaResult[], reduce: (values: readonly number[]) => number): FormulaResult {
  if (parts.some((part) => part.kind === "unknown")) return UNKNOWN;
  if (parts.some((part) => part.kind === "error")) return ERROR;
  return { kind: "number", value: reduce(parts.map((part) => (part.kind === "number" ? part.value : 0))) };
}

function cellNumber(address: string, places: CountPlaces): FormulaResult {
  const place = parseCellAddress(address);
  if (!place) return UNKNOWN;
  const value = places.look(cellAddress(place.row, place.column), place.row, place.column);
  if (value === null || value === "") return BLANK;
  if (typeof value === "object" && "kind" in value) return value;
  if (typeof value === "object" && value.error === "#DIV/0!") return ERROR;
  return typeof value === "number" ? { kind: "number", value } : UNKNOWN;
}

function sumOf(parts: readonly string[], places: CountPlaces): FormulaResult {
  return combine(parts.map((part) => sumRange(part, places)), (values) => values.reduce((a, b) => a + b, 0));
}

/** How many cells of a range hold numbers: AVERAGE leaves blanks out. */
function numbersIn(text: string, places: CountPlaces): number {
  const range = parseRangeAddress(text);
  let count = 0;
  for (const value of range ? valuesIn(range, places) : []) {
    const isNumber = typeof value === "number" || (typeof value === "object" && value !== null && "kind" in value && value.kind === "number");
    if (isNumber) count += 1;
  }
  return count;
}

function* valuesIn({ firstRow, lastRow, firstColumn, lastColumn }: CellRange, { look }: CountPlaces): Generator<ReturnType<CellLookup>> {
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) yield look(cellAddress(row, column), row, column);
  }
}

function sumRange(text: string, places: CountPlaces): FormulaResult {
  const range = parseRangeAddress(text);
  if (!range) return reckon(text, places);
  let sum = 0;
  for (const value of valuesIn(range, places)) {
    if (typeof value === "number") sum += value;
    if (typeof value !== "object" || value === null || !("kind" in value)) continue;
    if (value.kind === "number") sum += value.value;
    else if (value.kind !== "blank") return value;
  }
  return { kind: "number", value: sum };
}

/** Splits at any of the separators that stand outside brackets and quotes. */
function splitTop(text: string, separators: string): readonly string[] {
  const parts: string[] = [];
  let depth = 0;
  let quote = "";
  let from = 0;
  for (let at = 0; at < text.length; at += 1) {
    const letter = text.charAt(at);
    if (quote !== "") quote = letter === quote ? "" : quote;
    else if (letter === '"' || letter === "'") quote = letter;
    else if (depth === 0 && separators.includes(letter)) {
      parts.push(text.slice(from, at));
      from = at + 1;
    } else if (letter === "(") depth += 1;
    else if (letter === ")") depth -= 1;
  }
  return [...parts, text.slice(from)];
}
