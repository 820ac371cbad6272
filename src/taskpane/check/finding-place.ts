import type { Finding } from "../../check/finding";
import type { Locale } from "../../locale/locale";
import { findingWords } from "../../locale/locale";
import { valueOf } from "../../assessment/reading";
import { subjectAt } from "../../assessment/subject-reading";
import { cellAddress } from "../../workbook/address";
import type { Book } from "../session/book";
import { listAt } from "../session/book";

/** "H12", "12" for a whole row, "" for a whole sheet. */
export function placeText({ place }: Finding): string {
  if (place.row === null) return "";
  return place.column === null ? String(place.row + 1) : cellAddress(place.row, place.column);
}

/** The name of the person in a row (0-based), or `null`. */
function nameAt(book: Book, sheet: string, row: number): string | null {
  const at = listAt(book, sheet, row);
  return at ? valueOf(subjectAt(at.list, row).name) : null;
}

/** What heads a group of findings: the row and its person, or the rule. */
export function groupTitle(first: Finding, grouping: "row" | "rule", book: Book, locale: Locale): string {
  const words = locale.pane.check;
  if (grouping === "rule") return findingWords(locale, first).title;
  const { sheet, row } = first.place;
  if (sheet === null) return words.wholeBook;
  return row === null ? words.wholeSheet(sheet) : words.row(String(row + 1), nameAt(book, sheet, row));
}
