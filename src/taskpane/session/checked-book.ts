import { subjectsOf } from "../../assessment/subject-reading";
import type { CheckResult, ListCheck } from "../../check/check-lists";
import { checkLists } from "../../check/check-lists";
import type { Finding } from "../../check/finding";
import type { Severity } from "../../check/rule";
import { readBaselines } from "../../summary/baseline-sheet";
import type { Reconciliation } from "../../summary/reconcile";
import { reconcileSummaries } from "../../summary/reconcile";
import { recogniseSummary } from "../../summary/recognise-summary";
import type { SummarySheet } from "../../summary/summary-sheet";
import type { Tally } from "../../summary/tally";
import { mergeTallies } from "../../summary/tally";
import { unitNamedByList, watchTally } from "../../summary/tally-watch";
import { acceptedIn } from "../../check/check-workbook";
import type { Book } from "./book";
import { setOfBook, taughtGroupsOf } from "./book";

/** A workbook after its check: findings of its lists and of its summary sheets, and the figures its rows give. */
export interface CheckedBook {
  readonly book: Book;
  readonly lists: readonly ListCheck[];
  /** Those of lists first, then those of summary sheets; each in reading order. */
  readonly findings: readonly Finding[];
  readonly tally: Tally;
  readonly summaries: readonly SummarySheet[];
  readonly reconciliation: Reconciliation;
}

/** Checks everything that was read. Pure; takes about a second for 100 000 rows. */
export function checkBook(book: Book): CheckedBook {
  const accepted = acceptedIn(book.memory);
  const watch = watchTally(unitNamedByList);
  const result: CheckResult = checkLists(book.lists, subjectsOf, accepted, [watch.see]);
  const tally = mergeTallies(watch.tally(), baselinesOf(book));
  const summaries = summariesOf(book);
  const reconciliation = reconcileSummaries(summaries, tally, null, accepted);
  return {
    book,
    lists: result.lists,
    findings: [...result.findings, ...reconciliation.findings],
    tally,
    summaries,
    reconciliation,
  };
}

function summariesOf(book: Book): readonly SummarySheet[] {
  const set = setOfBook(book);
  if (!set) return [];
  const options = { set, taughtGroups: taughtGroupsOf(book.memory), answers: [] };
  return book.recognised.others.flatMap(({ sheet, kind }) => {
    const grid = kind === "summary-candidate" ? book.grids.get(sheet) : undefined;
    const summary = grid ? recogniseSummary(grid, options) : null;
    return summary ? [summary] : [];
  });
}

function baselinesOf(book: Book): Tally {
  const baselines = book.recognised.others.flatMap(({ sheet, kind }) => {
    const grid = kind === "baseline" ? book.grids.get(sheet) : undefined;
    return grid ? readBaselines(grid).baselines : [];
  });
  return { cells: new Map(), indicators: new Map(), baselines: new Map(baselines.map((baseline) => [baseline.unit, baseline])) };
}

/** How many findings of each severity nobody has accepted. */
export function openCounts(findings: readonly Finding[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity, accepted } of findings) if (accepted === undefined) counts[severity] += 1;
  return counts;
}

/** The results of all lists together, decided by the rule, and how many people they hold. */
export function totalsOf(lists: readonly ListCheck[]): Readonly<Record<"subjects" | "pass" | "fail" | "undetermined", number>> {
  const totals = { subjects: 0, pass: 0, fail: 0, undetermined: 0 };
  for (const { registered, decided } of lists) {
    totals.subjects += registered;
    totals.pass += decided.pass;
    totals.fail += decided.fail;
    totals.undetermined += decided.undetermined;
  }
  return totals;
}
