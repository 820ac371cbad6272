import { valueOf } from "../../assessment/reading";
import type { Assessed } from "../../assessment/set-choice";
import { subjectOf } from "../../assessment/set-choice";
import { subjectAt } from "../../assessment/subject-reading";
import { checkRow } from "../../check/check-lists";
import { acceptedIn } from "../../check/check-workbook";
import type { Finding } from "../../check/finding";
import type { Verdict } from "../../criteria/verdict";
import type { Book } from "./book";
import { listAt } from "./book";

/** One person of a list: what the rule decides about them, why, and what their row's check says. */
export interface RowCard {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly name: string | null;
  readonly verdict: Verdict;
  /** What the row is, where no set at hand is for that: then nothing is decided. `null` where it is judged. */
  readonly unfit: Assessed | null;
  /** Points that filling in what is missing can still add, in thousandths; 0 where nothing is missing. */
  readonly stillPossible: number;
  readonly findings: readonly Finding[];
}

/** The card of a row (0-based), judged and checked by itself; `null` where no person of a list stands there. */
export function rowCard(book: Book, sheet: string, row: number): RowCard | null {
  const at = listAt(book, sheet, row);
  if (!at) return null;
  const subject = subjectAt(at.list, row);
  const { findings, row: judged } = checkRow(subject, at, acceptedIn(book.memory));
  const { verdict } = judged;
  return {
    sheet,
    row,
    name: valueOf(subject.name),
    verdict,
    unfit: at.isSetFitting ? null : subjectOf(at.list),
    // Points of a set for others are nothing to this row.
    stillPossible: at.isSetFitting ? verdict.reachable.max - verdict.reachable.min : 0,
    findings,
  };
}
