import type { Grid } from "../workbook/grid";
import { forEachCellInRow } from "../workbook/grid";
import { textOf } from "./cell-text";
import { printedMaximum, withoutMaximum } from "./header-phrase";

const NUMBER = /^\(?\s*(\d{1,2})\s*\)?\s*(?:=.*)?$/;
const LETTER = /^\(?([A-Za-z])\)?$/;

/**
 * Whether a row numbers the columns: `(1) (2) …`, `1 2 3 …`, `A B 1 2 …`, `(6)=(5)/(2)`. Rows and columns 0-based;
 * `mustNumber` are columns that a numbering row cannot leave out (the names'), which tells it from a header's last row.
 */
export function isNumberingRow(grid: Grid, row: number, mustNumber: readonly number[]): boolean {
  const tokens = new Map<number, string>();
  forEachCellInRow(grid, row, (column, value) => {
    const text = textOf(grid, row, column, value);
    if (text !== "") tokens.set(column, text);
  });
  if (tokens.size < 3 || !mustNumber.every((column) => tokens.has(column))) return false;
  let last = 0;
  let lastLetter = 0;
  let numbers = 0;
  for (const text of tokens.values()) {
    const number = Number(NUMBER.exec(text)?.[1] ?? 0);
    const letter = LETTER.exec(text)?.[1]?.toUpperCase().charCodeAt(0) ?? 0;
    if (number > last && number <= last + 4) {
      last = number;
      numbers += 1;
    } else if (numbers === 0 && letter > 0 && letter === (lastLetter === 0 ? 65 : lastLetter + 1)) lastLetter = letter;
    else return false;
  }
  return numbers >= 2;
}

/** Whether a row of a header prints the columns' maxima and nothing else: `10 10 10 … 100`, `10đ 10đ …`. */
export function isMaximumRow(grid: Grid, row: number): boolean {
  const maxima: number[] = [];
  let words = 0;
  forEachCellInRow(grid, row, (column, value) => {
    const text = textOf(grid, row, column, value);
    const maximum = typeof value === "number" ? value : withoutMaximum(text) === "" ? printedMaximum(text) : null;
    if (maximum !== null) maxima.push(maximum);
    else if (text !== "") words += 1;
  });
  if (maxima.length < 3 || words > 2) return false;
  const repeats = maxima.filter((maximum, at) => at > 0 && maximum === maxima[at - 1]).length;
  return repeats * 2 >= maxima.length && maxima.every((maximum) => maximum > 1 && maximum <= 1000);
}
