import type { AssessmentSheet } from "../assessment/assessment-sheet";
import type { Subject } from "../assessment/subject";
import type { Finding } from "./finding";
import type { Accepted } from "./finding-from-draft";
import { findingFromDraft, findingsInOrder } from "./finding-from-draft";
import { judgeRow } from "./judge-row";
import { createPeopleRegister } from "./people-register";
import { rowRulesFor, speaksBySet } from "./list-rules";
import type { FindingDraft, JudgedRow, ListCircumstances } from "./rule-definition";
import { NOTHING } from "./rule-definition";
import { sheetRules } from "./sheet-rules";

/** How many rows have each result. */
export interface OutcomeCounts {
  readonly pass: number;
  readonly fail: number;
  readonly undetermined: number;
}

/** A list after its check: rows of people and their results, decided and printed counted apart. */
export interface ListCheck {
  readonly at: ListCircumstances;
  readonly list: AssessmentSheet;
  /** Rows of people. */
  readonly registered: number;
  /** Those with at least one score. */
  readonly assessed: number;
  /** Those in hidden rows; they count among the registered. */
  readonly hidden: number;
  /** By the rule of the criteria set. */
  readonly decided: OutcomeCounts;
  /** As ticked or written. */
  readonly printed: OutcomeCounts;
}

/** What a check of a workbook gives. */
export interface CheckResult {
  /** In reading order. */
  readonly findings: readonly Finding[];
  readonly lists: readonly ListCheck[];
}

/** One row checked by itself. */
export interface RowCheck {
  readonly findings: readonly Finding[];
  readonly row: JudgedRow;
}

/** Reads the people of a list, one by one. */
export type ReadSubjects = (list: AssessmentSheet) => Iterable<Subject>;

/** Sees every judged row as the check goes by: a tally, say, that needs no pass of its own. */
export type RowWatch = (row: JudgedRow, at: ListCircumstances) => void;

/** Checks lists of one workbook: every row by the row rules, all of them together by the sheet rules, in one pass. */
export function checkLists(
  lists: readonly ListCircumstances[],
  read: ReadSubjects,
  accepted: Accepted,
  also: readonly RowWatch[] = [],
): CheckResult {
  const people = createPeopleRegister();
  const fitting = lists.filter(({ isSetFitting }) => isSetFitting);
  const watches = Object.values(sheetRules).map((rule) => rule.watch({ lists: speaksBySet(rule) ? fitting : lists, people }));
  const watching = [...watches.flatMap(({ see }) => (see ? [see] : [])), ...also];
  const drafts: FindingDraft[] = [];
  const checks = lists.map((at) => {
    const counter = createCounter(at);
    const rowRules = rowRulesFor(at.isSetFitting);
    for (const subject of read(at.list)) {
      const row = judgeRow(subject, at);
      counter.count(row);
      if (at.list.apart !== "copy") people.add(subject, at.list);
      // By index: until this is optimised, an iterator makes an object for every rule of every row.
      for (let index = 0; index < rowRules.length; index += 1) {
        const found = rowRules[index]?.check(row, at) ?? NOTHING;
        if (found !== NOTHING) drafts.push(...found);
      }
      for (let index = 0; index < watching.length; index += 1) watching[index]?.(row, at);
    }
    return counter.check();
  });
  for (const watch of watches) for (const draft of watch.finish()) drafts.push(draft);
  const order = [...new Set(lists.map(({ list }) => list.sheet))];
  return { findings: findingsInOrder(drafts, order, accepted), lists: checks };
}

/** Checks one row by itself, by the row rules alone: what an edited row is checked with. */
export function checkRow(subject: Subject, at: ListCircumstances, accepted: Accepted): RowCheck {
  const row = judgeRow(subject, at);
  const drafts = rowRulesFor(at.isSetFitting).flatMap((rule) => rule.check(row, at));
  return { row, findings: drafts.map((draft) => findingFromDraft(draft, accepted)) };
}

function createCounter(at: ListCircumstances): { count(row: JudgedRow): void; check(): ListCheck } {
  const decided = { pass: 0, fail: 0, undetermined: 0 };
  const printed = { pass: 0, fail: 0, undetermined: 0 };
  let registered = 0;
  let assessed = 0;
  let hidden = 0;
  return {
    count(row) {
      registered += 1;
      if (row.assessed) assessed += 1;
      if (row.subject.hidden) hidden += 1;
      decided[row.verdict.outcome] += 1;
      if (row.printed.kind === "said") printed[row.printed.outcome] += 1;
    },
    check: () => ({ at, list: at.list, registered, assessed, hidden, decided, printed }),
  };
}
