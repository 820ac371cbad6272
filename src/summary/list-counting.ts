import type { AssessmentSheet } from "../assessment/assessment-sheet";
import { rangeAddress } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";

/** A condition of COUNTIFS on one column (0-based) of a list: a text it equals, or `null` for "not empty". */
export interface CountCondition {
  readonly column: number;
  readonly equals: string | null;
}

/** What one COUNTIFS counts: rows that meet every condition. */
export type CountTerm = readonly CountCondition[];

/** The rows of a list that formulas range over: everything below its header (0-based, both ends included). */
export function formulaRows(list: AssessmentSheet): readonly [number, number] {
  return [list.header.last + 1, list.range.lastRow];
}

/**
 * What Excel's COUNTIFS gives over a list: texts compared without regard to case, as it does. `null` where a condition is
 * a text Excel would take for more than itself (wildcards, numbers, comparisons).
 */
export function countIfs(list: AssessmentSheet, term: CountTerm): number | null {
  if (term.some(({ equals }) => equals !== null && !isPlainText(equals))) return null;
  const [first, last] = formulaRows(list);
  let count = 0;
  for (let row = first; row <= last; row += 1) if (term.every((condition) => holds(list.grid, row, condition))) count += 1;
  return count;
}

/** The formula (without `=`) of a sum of COUNTIFS. */
export function countFormula(list: AssessmentSheet, terms: readonly CountTerm[]): string {
  const sheet = `'${list.sheet.replaceAll("'", "''")}'`;
  const [firstRow, lastRow] = formulaRows(list);
  const ofTerm = (term: CountTerm): string => {
    const parts = term.flatMap(({ column, equals }) => [
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
