import type { ListCheck } from "../../check/check-lists";
import { countedLists } from "../../check/counted-lists";
import type { Finding } from "../../check/finding";
import type { Severity } from "../../check/rule";
import type { CriteriaSet } from "../../criteria/criteria-set";
import type { BookFigures } from "../../summary/book-figures";
import type { OpenRow } from "../../summary/report";
import type { Book } from "./book";

/** A workbook after its check: findings of its lists and of its summary sheets, and the figures its rows give. */
export interface CheckedBook {
  readonly book: Book;
  readonly figures: BookFigures;
  readonly lists: readonly ListCheck[];
  /** Those of lists first, then those of summary sheets; each in reading order. */
  readonly findings: readonly Finding[];
  /** The people whose result is open. */
  readonly open: readonly OpenRow[];
}

/** The set the workbook's lists are judged by; the one in ordinary use where it has no list. */
export function setOfBook(book: Book): CriteriaSet {
  return book.lists.find(({ list }) => list.apart === null)?.set ?? book.defaultSet;
}

/** How many findings of each severity nobody has accepted. */
export function openCounts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, accepted } of findings) if (accepted === undefined) counts[severity] += 1;
  return counts;
}

/** The results of all lists the figures count, decided by the rule, and how many people they hold. */
export function totalsOf(lists: readonly ListCheck[]): Readonly<Record<"subjects" | "pass" | "fail" | "undetermined", number>> {
  const totals = { subjects: 0, pass: 0, fail: 0, undetermined: 0 };
  for (const { registered, decided } of countedLists({ lists })) {
    totals.subjects += registered;
    totals.pass += decided.pass;
    totals.fail += decided.fail;
    totals.undetermined += decided.undetermined;
  }
  return totals;
}
