import type { AssessmentSheet, RowKind } from "../assessment/assessment-sheet";
import { rangeAddress } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";

/** A condition of COUNTIFS on one column (0-based) of a list: a text it equals, or `null` for "not empty". */
export interface CountCondition {
  readonly column: number;
  readonly equals: string | null;
}

/** What one COUNTIFS counts: rows of a range (0-based, both ends included) that meet every condition; at least one. */
export interface CountTerm {
  readonly rows: readonly [number, number];
  readonly conditions: readonly CountCondition[];
}

const HEADING: ReadonlySet<RowKind> = new Set<RowKind>(["numbering", "header", "blank"]);

/** The rows of a list that formulas range over: everything below its header and numbering (0-based, both ends included). */
export function formulaRows({ header, rows, range }: AssessmentSheet): readonly [number, number] {
  return [rows.find(({ kind }) => !HEADING.has(kind))?.row ?? header.last + 1, range.lastRow];
}

/**
 * What Excel's COUNTIFS gives over a list: texts compared without regard to case, as it does. `null` where a condition is
 * a text Excel would take for more than itself (wildcards, numbers, comparisons).
 */
export function countIfs({ grid }: AssessmentSheet, { rows: [first, last], conditions }: CountTerm): number | null {
  if (conditions.some(({ equals }) => equals !== null && !isPlainText(equals))) return null;
  let count = 0;
  for (let row = first; row <= last; row += 1) if (conditions.every((condition) => holds(grid, row, condition))) count += 1;
  return count;
}

/** The formula (without `=`) of a sum of COUNTIFS. */
export function countFormula(list: AssessmentSheet, terms: readonly CountTerm[]): string {
  const sheet = `'${list.sheet.replaceAll("'", "''")}'`;
  const ofTerm = ({ rows: [firstRow, lastRow], conditions }: CountTerm): string => {
    const parts = conditions.flatMap(({ column, equals }) => [
      `${sheet}!${absolute(rangeAddress({ firstRow, lastRow, firstColumn: column, lastColumn: column }))}`,
      equals === null ? '"<>"' : `"${equals.replaceAll('"', '""')}"`,
    ]);
    return `COUNTIFS(${parts.join(",")})`;
  };
  return terms.map(ofTerm).join("+");
}

function holds(grid: Grid, row: number, { column, equals }: CountCondition): boolean {
  const value = valueAt(grid, row, column);
  if (equals === null) return value !== null;
  return typeof value === "string" && value.toLowerCase() === equals.toLowerCase();
}

function isPlainText(text: string): boolean {
  return text !== "" && !/[*?~]|^[<>=]|^\s*[\d.,]+\s*%?$/.test(text);
}

function absolute(address: string): string {
  return address.replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}
