import type { AssessmentSheet } from "../assessment/assessment-sheet";
import { textAt } from "../assessment/cell-text";
import { controlTotals } from "../summary/control-totals";
import type { ControlTotals } from "../summary/row-control";
import { forEachCellInRow, isRowBlank } from "../workbook/grid";
import { withoutNumbers } from "./personal-numbers";
import type { LeftRow } from "./source-share";

/** How much of a row's words is quoted. */
const QUOTED = 60;
/** So many rows left out are listed one by one; beyond that only counted. */
const LISTED = 200;

/** The rows of a source, those left out with their reasons. */
export interface SourceControl {
  readonly control: ControlTotals;
  readonly left: readonly LeftRow[];
  /** So many are left out because no set fits what their list assesses. */
  readonly aside: number;
}

/**
 * Every filled row below the first header of each sheet with lists, counted from the cells themselves, against the rows
 * the lists account for: what no list has is left out, with its words, and so are the rows of lists that stand apart.
 */
export function sourceControl(lists: readonly AssessmentSheet[]): SourceControl {
  const known = controlTotals(lists);
  const left: LeftRow[] = [];
  let outside = 0;
  let aside = 0;
  let headings = 0;
  for (const sheet of new Set(lists.map((list) => list.sheet))) {
    const own = lists.filter((list) => list.sheet === sheet);
    const accounted = accountedRows(own);
    const [{ grid } = { grid: null }] = own;
    const first = Math.min(...own.map(({ header }) => header.last + 1));
    for (let row = first; grid !== null && row < grid.rowCount; row += 1) {
      const kind = accounted.get(row);
      if (kind === "known" || (kind === undefined && isRowBlank(grid, row))) continue;
      if (kind === undefined && isHeading(own, row)) {
        headings += 1;
        continue;
      }
      if (kind === undefined) outside += 1;
      if (kind === "no-set") aside += 1;
      left.push({ sheet, row: row + 1, reason: kind ?? "outside-list", text: wordsOfRow(own, row) });
    }
  }
  return {
    control: { ...known, seen: known.seen + outside + headings, notes: known.notes + headings, left: known.left + outside },
    left: left.slice(0, LISTED),
    aside,
  };
}

function accountedRows(lists: readonly AssessmentSheet[]): ReadonlyMap<number, "known" | LeftRow["reason"]> {
  const rows = new Map<number, "known" | LeftRow["reason"]>();
  for (const { header, rows: own, apart } of lists) {
    for (let row = header.first; row <= header.last; row += 1) rows.set(row, "known");
    for (const { row, kind } of own) {
      if (rows.get(row) === "known") continue;
      rows.set(row, kind === "unrecognised" ? kind : kind === "subject" ? (apart ?? "known") : "known");
    }
  }
  return rows;
}

/** Words alone above a later table of the sheet are its title. */
function isHeading(lists: readonly AssessmentSheet[], row: number): boolean {
  const [list] = lists;
  if (!list || !lists.some(({ header }) => header.first > row)) return false;
  let filled = 0;
  let numbers = 0;
  forEachCellInRow(list.grid, row, (_, value) => {
    filled += 1;
    if (typeof value !== "string") numbers += 1;
  });
  return filled <= 2 && numbers === 0;
}

function wordsOfRow([list]: readonly AssessmentSheet[], row: number): string {
  if (!list) return "";
  const words: string[] = [];
  for (let column = 0; column < list.grid.columnCount && words.join(" ").length < QUOTED; column += 1) {
    const text = textAt(list.grid, row, column);
    if (text !== "") words.push(text);
  }
  // Cut off first, a number would be too short to be known for one.
  return withoutNumbers(words.join(" ")).slice(0, QUOTED);
}
