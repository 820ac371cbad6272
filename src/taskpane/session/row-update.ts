import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import { valueOf } from "../../assessment/reading";
import { personKey, shareOrdinals } from "../../assessment/row-key";
import { subjectAt } from "../../assessment/subject-reading";
import { checkRow } from "../../check/check-lists";
import { acceptedIn } from "../../check/check-workbook";
import type { Finding } from "../../check/finding";
import { ROW_RULES } from "../../check/rule";
import type { ListCircumstances } from "../../check/rule-definition";
import type { Grid } from "../../workbook/grid";
import { withRows } from "../../workbook/grid-rows";
import type { Book } from "./book";
import { listAt } from "./book";
import type { CheckedBook } from "./checked-book";

/** Rows edited at once that are judged by themselves; more wait for the whole check that follows. */
export const MOST_ROWS = 50;

const OF_A_ROW: ReadonlySet<string> = new Set(ROW_RULES);

/** The book with rows `first` to `last` (0-based) of a sheet read anew; lists keep the rows they had. */
export function bookWithRows(book: Book, sheet: string, rows: Grid, first: number, last: number): Book {
  const old = book.grids.get(sheet);
  if (!old) return book;
  const grid = withRows(old, rows, first, last);
  const relisted = (at: ListCircumstances): ListCircumstances => {
    if (at.list.sheet !== sheet) return at;
    const list = { ...at.list, grid };
    if (namesSame(at.list, list, first, last)) shareOrdinals(at.list, list);
    return { ...at, grid, list };
  };
  return {
    ...book,
    grids: new Map([...book.grids].map(([name, one]) => [name, name === sheet ? grid : one])),
    lists: book.lists.map(relisted),
  };
}

/** Whether the rows name whom they named: then no other row's key changes, and none need be worked out again. */
function namesSame(before: AssessmentSheet, after: AssessmentSheet, first: number, last: number): boolean {
  const nameAt = (list: AssessmentSheet, row: number): string => {
    const { name, birth } = subjectAt(list, row);
    return personKey(valueOf(name), valueOf(birth)?.year ?? null);
  };
  for (let row = first; row <= last; row += 1) if (nameAt(before, row) !== nameAt(after, row)) return false;
  return true;
}

/**
 * A check with the findings of edited rows as those rows now are, each judged by itself. `null` where that would not be
 * true: a row is no person's, or no longer. Findings of whole lists stay until the check that follows.
 */
export function checkWithRows(checked: CheckedBook, book: Book, sheet: string, first: number, last: number): CheckedBook | null {
  const accepted = acceptedIn(book.memory);
  const fresh: Finding[] = [];
  for (let row = first; row <= last; row += 1) {
    const at = listAt(book, sheet, row);
    const subject = at ? subjectAt(at.list, row) : null;
    if (!at || !subject || valueOf(subject.name) === null) return null;
    fresh.push(...checkRow(subject, at, accepted).findings);
  }
  const isReplaced = ({ rule, place }: Finding): boolean =>
    OF_A_ROW.has(rule) && place.sheet === sheet && place.row !== null && place.row >= first && place.row <= last;
  const kept = checked.findings.filter((finding) => !isReplaced(finding));
  const order = new Map(book.lists.map(({ list }, index) => [list.sheet, index]));
  const rank = (name: string | null): number => order.get(name ?? "") ?? order.size;
  const isBefore = ({ place }: Finding): boolean =>
    rank(place.sheet) < rank(sheet) || (place.sheet === sheet && (place.row ?? -1) < first);
  const at = kept.filter(isBefore).length;
  const ordered = [...fresh].sort((a, b) => (a.place.row ?? 0) - (b.place.row ?? 0) || (a.place.column ?? -1) - (b.place.column ?? -1));
  return { ...checked, book, findings: [...kept.slice(0, at), ...ordered, ...kept.slice(at)] };
}
