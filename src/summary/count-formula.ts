import type { CellRange } from "../workbook/address";
import { cellAddress, columnIndex, parseRangeAddress } from "../workbook/address";
import type { CellValue } from "../workbook/cell-value";
import type { Grid } from "../workbook/grid";
import { cellKey, valueAt } from "../workbook/grid";
import type { CellLookup, FormulaResult } from "./formula-check";

/** The sheets that formulas may count over, by name. */
export type CountedSheets = ReadonlyMap<string, Grid>;

const UNKNOWN: FormulaResult = { kind: "unknown" };

/** Where a counting formula looks: the cells of its own sheet, and other sheets. */
export interface CountPlaces {
  readonly look: CellLookup;
  readonly sheets: CountedSheets;
}

/** What COUNTIF, COUNTIFS, SUMIFS or COUNTA comes to (`parts`: its arguments); `unknown` for what Excel may see otherwise than we. */
export function evaluateCount(name: string, parts: readonly string[], places: CountPlaces): FormulaResult {
  switch (name) {
    case "COUNTA":
      return countFilled(parts, places);
    case "COUNTIF":
    case "COUNTIFS":
      return sumWhere(null, parts, places);
    default:
      return sumWhere(parts[0] ?? "", parts.slice(1), places);
  }
}

interface Cells {
  readonly range: CellRange;
  /** The value, or `unknown` where a formula has none. */
  readonly at: (row: number, column: number) => CellValue | FormulaResult;
}

/** `'Danh sách'!A6:A20`, `DS!H:H`, `A6:A20`. */
function cellsOf(reference: string, { look, sheets }: CountPlaces): Cells | null {
  const [, quoted, plain, address = ""] = /^(?:'((?:[^']|'')+)'!|([^'!]+)!)?([^!]+)$/.exec(reference) ?? [];
  const sheet = quoted?.replaceAll("''", "'") ?? plain;
  if (sheet === undefined) {
    const range = parseRangeAddress(address);
    return range ? { range, at: (row, column) => look(cellAddress(row, column), row, column) } : null;
  }
  const grid = sheets.get(sheet);
  const range = grid ? (parseRangeAddress(address) ?? wholeColumns(address, grid)) : null;
  if (!grid || !range) return null;
  return { range, at: (row, column) => (grid.uncomputed.has(cellKey(row, column)) ? UNKNOWN : valueAt(grid, row, column)) };
}

function wholeColumns(address: string, { rowCount }: Grid): CellRange | null {
  const [, first, last] = /^([A-Z]{1,3}):([A-Z]{1,3})$/i.exec(address) ?? [];
  const [one, other] = [columnIndex(first ?? ""), columnIndex(last ?? "")];
  return one === null || other === null ? null : { firstRow: 0, lastRow: Math.max(0, rowCount - 1), firstColumn: Math.min(one, other), lastColumn: Math.max(one, other) };
}

function countFilled(parts: readonly string[], places: CountPlaces): FormulaResult {
  let count = 0;
  for (const part of parts) {
    const cells = cellsOf(part, places);
    if (!cells) return UNKNOWN;
    const { firstRow, lastRow, firstColumn, lastColumn } = cells.range;
    for (let row = firstRow; row <= lastRow; row += 1) {
      for (let column = firstColumn; column <= lastColumn; column += 1) {
        const value = cells.at(row, column);
        if (isResult(value)) return UNKNOWN;
        if (value !== null) count += 1;
      }
    }
  }
  return { kind: "number", value: count };
}

/** The number of rows, or the sum of `summed`, where every pair of range and criterion holds. */
function sumWhere(summed: string | null, pairs: readonly string[], places: CountPlaces): FormulaResult {
  const sums = summed === null ? null : cellsOf(summed, places);
  const tests = conditionsOf(pairs, places);
  const [first] = tests ?? [];
  if (!tests || !first || (summed !== null && !sums)) return UNKNOWN;
  const { firstRow, lastRow, firstColumn, lastColumn } = first.cells.range;
  const all = [...tests.map(({ cells }) => cells), ...(sums ? [sums] : [])];
  if (all.some(({ range }) => range.lastRow - range.firstRow !== lastRow - firstRow || range.lastColumn - range.firstColumn !== lastColumn - firstColumn)) return UNKNOWN;
  let total = 0;
  for (let down = 0; down <= lastRow - firstRow; down += 1) {
    for (let across = 0; across <= lastColumn - firstColumn; across += 1) {
      const valueIn = ({ range, at }: Cells): CellValue | FormulaResult => at(range.firstRow + down, range.firstColumn + across);
      const values: readonly (CellValue | FormulaResult)[] = tests.map(({ cells }) => valueIn(cells));
      if (values.some(isResult)) return UNKNOWN;
      if (!tests.every(({ holds }, index) => holds(plain(values[index] ?? null)))) continue;
      const value = sums ? valueIn(sums) : 1;
      if (isResult(value)) return UNKNOWN;
      if (typeof value === "number") total += value;
    }
  }
  return { kind: "number", value: total };
}

function isResult(value: CellValue | FormulaResult): value is FormulaResult {
  return typeof value === "object" && value !== null && "kind" in value;
}

function plain(value: CellValue | FormulaResult): CellValue {
  return isResult(value) ? null : value;
}

type Holds = (value: CellValue) => boolean;

interface Condition {
  readonly cells: Cells;
  readonly holds: Holds;
}

function conditionsOf(pairs: readonly string[], places: CountPlaces): readonly Condition[] | null {
  if (pairs.length === 0 || pairs.length % 2 !== 0) return null;
  const conditions: Condition[] = [];
  for (let at = 0; at < pairs.length; at += 2) {
    const cells = cellsOf(pairs[at] ?? "", places);
    const criterion = criterionOf(pairs[at + 1] ?? "", places);
    const holds = criterion === null ? null : conditionOf(criterion);
    if (!cells || !holds) return null;
    conditions.push({ cells, holds });
  }
  return conditions;
}

/** The criterion's words: quoted, a number, or what a cell holds. */
function criterionOf(part: string, places: CountPlaces): string | null {
  const quoted = /^"((?:[^"]|"")*)"$/.exec(part)?.[1];
  if (quoted !== undefined) return quoted.replaceAll('""', '"');
  if (/^\d+(\.\d+)?$/.test(part)) return part;
  const cells = cellsOf(part, places);
  if (!cells || cells.range.firstRow !== cells.range.lastRow || cells.range.firstColumn !== cells.range.lastColumn) return null;
  const value = cells.at(cells.range.firstRow, cells.range.firstColumn);
  return typeof value === "string" || typeof value === "number" ? String(value) : null;
}

const COMPARISONS: Readonly<Record<string, (value: number, bound: number) => boolean>> = {
  ">": (value, bound) => value > bound,
  "<": (value, bound) => value < bound,
  ">=": (value, bound) => value >= bound,
  "<=": (value, bound) => value <= bound,
};

/** What a criterion asks of a cell, as Excel has it: texts without regard to case, `*` and `?` for any letters; `null` for what is not followed here. */
function conditionOf(criterion: string): Holds | null {
  const [, sign = "", words = ""] = /^(<>|<=|>=|<|>|=)?(.*)$/su.exec(criterion) ?? [];
  if (words === "") return sign === "<>" ? (value) => value !== null : null;
  const bound = /^\s*-?\d+(\.\d+)?\s*$/.test(words) ? Number(words) : null;
  const compare = COMPARISONS[sign];
  if (compare) return bound === null ? null : (value) => typeof value === "number" && compare(value, bound);
  if (bound !== null) {
    const equals: Holds = (value) => (typeof value === "number" ? value === bound : typeof value === "string" && value.trim() !== "" && Number(value) === bound);
    return sign === "<>" ? (value) => !equals(value) : equals;
  }
  const pattern = patternOf(words);
  if (pattern === null) return null;
  const matches: Holds = (value) => typeof value === "string" && pattern.test(value);
  return sign === "<>" ? (value) => !matches(value) : matches;
}

function patternOf(words: string): RegExp | null {
  if (words.includes("~")) return null;
  const source = words.replace(/[.+^${}()|[\]\\]/g, "\\$&").replaceAll("*", ".*").replaceAll("?", ".");
  return new RegExp(`^${source}$`, "isu");
}
