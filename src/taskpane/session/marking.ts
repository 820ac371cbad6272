import { flaggedCells } from "../../check/flag-edits";
import { clearEdits, markEdits, noteEdits } from "../../check/mark-edits";
import { resultSheet } from "../../check/result-sheet";
import type { Locale } from "../../locale/locale";
import type { Edit } from "../../workbook/edit";
import type { CheckedBook } from "./checked-book";
import { totalsOf } from "./checked-book";
import { findingWordsHere } from "../shell/pane-words";

/** Edits with the number of cells they are about. */
export interface Marking {
  readonly edits: readonly Edit[];
  readonly cells: number;
}

/** The edits that show a check in the workbook: flags, the sheet of findings, and notes where wanted. */
export function markingOf(checked: CheckedBook, locale: Locale, withNotes: boolean): Marking {
  const { findings, book, lists } = checked;
  const words = { ...locale.resultSheet, say: (finding: (typeof findings)[number]) => findingWordsHere(locale, finding) };
  const content = resultSheet(findings, totalsOf(lists), locale.outcomes, words);
  const sheets = book.facts.sheets.map(({ name }) => name);
  const notes = withNotes ? noteEdits(findings, (finding) => findingWordsHere(locale, finding).wrong) : [];
  return { edits: [...markEdits(findings, content, sheets), ...notes], cells: flaggedCells(findings) };
}

/** The edits that take our marks away again. */
export function clearingOf(checked: CheckedBook | null, sheets: readonly string[]): Marking {
  return { edits: clearEdits(sheets), cells: checked ? flaggedCells(checked.findings) : 0 };
}
