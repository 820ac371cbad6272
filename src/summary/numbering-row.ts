import { textAt } from "../assessment/cell-text";
import type { Grid } from "../workbook/grid";

/** What the numbering row says of one column: its number, and the numbers it is reckoned from. */
export interface ColumnNumber {
  /** "6" or "A". */
  readonly number: string;
  readonly ratio: { readonly of: string; readonly to: string } | null;
  readonly sum: readonly string[] | null;
}

const NUMBER = String.raw`\(?\s*(\d{1,2}|[A-Z])\s*\)?`;
const PLAIN = new RegExp(`^${NUMBER}$`);
const RECKONED = new RegExp(`^${NUMBER}\\s*=\\s*(.+)$`);
const RATIO = new RegExp(`^${NUMBER}\\s*[/:]\\s*${NUMBER}\\s*(?:[x×*]\\s*100\\s*%?)?$`, "i");
const SUM = new RegExp(`^${NUMBER}(?:\\s*\\+\\s*${NUMBER})+$`);

/** What one cell of a numbering row says: `(6)`, `6`, `A`, `(6)=(5)/(2)`, `6=5:2x100`, `(2)=(5)+(7)`; `null` for other words. */
export function parseColumnNumber(words: string): ColumnNumber | null {
  const plain = PLAIN.exec(words);
  if (plain?.[1] !== undefined) return { number: plain[1], ratio: null, sum: null };
  const reckoned = RECKONED.exec(words);
  if (reckoned?.[1] === undefined || reckoned[2] === undefined) return null;
  const ratio = RATIO.exec(reckoned[2]);
  if (ratio?.[1] !== undefined && ratio[2] !== undefined) {
    return { number: reckoned[1], ratio: { of: ratio[1], to: ratio[2] }, sum: null };
  }
  const sum = SUM.test(reckoned[2]) ? (reckoned[2].match(/\d{1,2}|[A-Z]/g) ?? []) : null;
  return sum ? { number: reckoned[1], ratio: null, sum } : null;
}

/**
 * The numbering of a row by column, where the row is a numbering row: at least three of its cells, and all of them,
 * are numbers in rising order or letters; `null` for any other row.
 */
export function readNumberingRow(grid: Grid, row: number): ReadonlyMap<number, ColumnNumber> | null {
  const numbers = new Map<number, ColumnNumber>();
  let last = 0;
  for (let column = 0; column < grid.columnCount; column += 1) {
    const words = textAt(grid, row, column);
    if (words === "") continue;
    const number = parseColumnNumber(words);
    if (!number) return null;
    if (/^\d/.test(number.number)) {
      if (Number(number.number) !== last + 1 && last !== 0) return null;
      last = Number(number.number);
    }
    numbers.set(column, number);
  }
  return numbers.size >= 3 ? numbers : null;
}
