import type { RuleId } from "./rule";
import type { RowRule, SheetRule } from "./rule-definition";
import { rowRules } from "./row-rules";

/** What these say, they say by the criteria set: of a list the set is not for, it would be wrong. */
const BY_THE_SET: ReadonlySet<RuleId> = new Set<RuleId>([
  "score-missing", "score-not-number", "score-out-of-range", "score-off-step", "total-missing", "total-mismatch",
  "verdict-missing", "verdict-mismatch", "group-unknown", "not-assessed", "column-missing", "max-points-differ", "zone-unknown",
]);

const ALL_ROW_RULES: readonly RowRule[] = Object.values(rowRules);
const RULES_OF_ANY_SET = ALL_ROW_RULES.filter(({ id }) => !BY_THE_SET.has(id));

/** The row rules that hold for a list. */
export function rowRulesFor(isSetFitting: boolean): readonly RowRule[] {
  return isSetFitting ? ALL_ROW_RULES : RULES_OF_ANY_SET;
}

/** Whether a rule says what it says by the criteria set. */
export function speaksBySet(rule: SheetRule): boolean {
  return BY_THE_SET.has(rule.id);
}
