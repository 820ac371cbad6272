import type { AssessmentSheet } from "../assessment/assessment-sheet";
import type { Memory } from "../assessment/memory";
import { subjectsOf } from "../assessment/subject-reading";
import type { UserThresholds } from "../criteria/circumstances";
import type { CheckResult, RowWatch } from "./check-lists";
import { checkLists } from "./check-lists";
import type { CheckSetting } from "./list-circumstances";
import { circumstancesOf } from "./list-circumstances";

/** What a check needs besides the lists. */
export interface WorkbookChecking {
  /** What staff taught the workbook; `null` where nothing. */
  readonly memory: Memory | null;
  /** Pass marks given by the user. */
  readonly overrides: UserThresholds | null;
}

/** Checks the lists of one workbook: findings in reading order, and the counts of each list; `also` sees every row go by. */
export function checkWorkbook(
  lists: readonly AssessmentSheet[],
  checking: WorkbookChecking,
  also: readonly RowWatch[] = [],
): CheckResult {
  const setting = settingOf(checking);
  const circumstances = lists.map((list) => circumstancesOf(list, setting));
  return checkLists(circumstances, subjectsOf, acceptedIn(checking.memory), also);
}

/** What memory and user say, as the rules ask for it. */
export function settingOf({ memory, overrides }: WorkbookChecking): CheckSetting {
  const taught = (memory?.aliases ?? []).filter(({ kind }) => kind === "reporting-group");
  return { overrides, taughtGroups: taught.map(({ alias, means }) => ({ alias, group: means })) };
}

/** The words of acceptance by finding id. */
export function acceptedIn(memory: Memory | null): ReadonlyMap<string, string> {
  return new Map((memory?.accepted ?? []).map(({ id, reason }) => [id, reason]));
}
