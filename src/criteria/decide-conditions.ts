import type { ConditionGround, Truth } from "./condition-truth";
import { itemOf, truthOf } from "./condition-truth";
import type { Decision } from "./criteria-set";
import { setPoints } from "./points";
import type { PrintedScore } from "./printed-score";
import type { RowScore } from "./row-score";
import { openReasons } from "./row-score";
import type { Condition } from "./set-shape";
import type { ConditionFacts, Verdict, VerdictReason } from "./verdict";

export type ConditionRule = Extract<Decision, { kind: "conditions" }>;
type Level = ConditionRule["levels"][number];

/** Decides by the conditions of levels, each of which also asks for all levels below it. */
export function decideByConditions(rule: ConditionRule, row: RowScore): Verdict {
  return verdictFrom(rule, { ...row, isTotalSure: true }, row.isComplete ? row.low : null, openReasons(row.items));
}

/** Decides a row that has only a printed total: every condition on an indicator is open. */
export function decidePrintedByConditions(rule: ConditionRule, blank: RowScore, printed: PrintedScore): Verdict {
  const { low, high, maximum, full, total, doubts } = printed;
  const ground = { items: blank.items, low, high, maximum, full, isTotalSure: doubts.length === 0 };
  return verdictFrom(rule, ground, total, [...doubts, { kind: "no-indicator-scores" }]);
}

function verdictFrom(rule: ConditionRule, ground: ConditionGround, total: number | null, open: readonly VerdictReason[]): Verdict {
  const truths = rule.levels.map(({ condition }) => truthOf(condition, ground));
  const reached = rule.levels[reachedCount(truths) - 1] ?? null;
  const next = rule.levels[reachedCount(truths)] ?? null;
  const nextTruth = truths[reachedCount(truths)];
  const unmet = next && nextTruth === "false" ? unmetReasons(next, ground) : [];
  const fails = reached === null && nextTruth === "false";
  // With nothing open, a condition can only be undecided for want of anything that applies.
  const nothing: VerdictReason[] = reached === null && !fails && open.length === 0 ? [{ kind: "nothing-applicable" }] : [];
  const passes = reached !== null && open.length === 0;
  const gained: VerdictReason[] = reached ? [{ kind: passes ? "level-reached" : "already-certain", level: reached.id }] : [];
  return {
    outcome: fails ? "fail" : passes ? "pass" : "undetermined",
    band: null,
    level: passes ? reached.id : null,
    total,
    maximum: ground.maximum,
    reachable: { min: ground.low, max: ground.high },
    threshold: null,
    reasons: fails ? [...unmet, ...open] : [...gained, ...open, ...nothing, ...unmet],
  };
}

/** How many levels, from the lowest, are certainly reached. A level that asks nothing here is reached with the one below it. */
function reachedCount(truths: readonly Truth[]): number {
  const asked = truths.findIndex((truth) => truth === "true");
  if (asked < 0 || truths.slice(0, asked).some((truth) => truth !== "left-out")) return 0;
  const stop = truths.findIndex((truth, index) => index > asked && truth !== "true" && truth !== "left-out");
  return stop < 0 ? truths.length : stop;
}

function unmetReasons(level: Level, ground: ConditionGround): VerdictReason[] {
  return unmetFacts(level.condition, ground).map((condition) => ({ kind: "condition-unmet", level: level.id, condition }));
}

/** The single conditions that make a condition false. */
function unmetFacts(condition: Condition, ground: ConditionGround): readonly ConditionFacts[] {
  if (truthOf(condition, ground) !== "false") return [];
  switch (condition.kind) {
    case "all":
      return condition.of.flatMap((member) => unmetFacts(member, ground));
    case "any":
    case "at-least": {
      const met = condition.of.filter((member) => truthOf(member, ground) === "true").length;
      const count = condition.kind === "any" ? 1 : condition.count;
      return [{ kind: "at-least", count, met, indicators: [...new Set(condition.of.flatMap(indicatorsOf))] }];
    }
    case "total":
      return [{ kind: "total", atLeast: setPoints(condition.atLeast), found: ground.low === ground.high ? ground.low : null }];
    default:
      return [leafFacts(condition, ground)];
  }
}

function leafFacts(condition: Extract<Condition, { indicator: number }>, ground: ConditionGround): ConditionFacts {
  const { indicator: number } = condition;
  const item = itemOf(number, ground);
  const answer = item?.answer;
  switch (condition.kind) {
    case "points":
      return { kind: "points", indicator: number, atLeast: setPoints(condition.atLeast), found: item?.score.kind === "scored" ? item.low : null };
    case "percentage":
      return {
        kind: "percentage",
        indicator: number,
        atLeast: setPoints(condition.atLeast),
        found: answer?.kind === "percentage" ? answer.percent : null,
      };
    case "yes":
      return { kind: "yes", indicator: number };
    case "level": {
      const levels = item?.indicator.scale.kind === "levels" ? item.indicator.scale.levels : [];
      const found = answer?.kind === "level" ? (levels[answer.level]?.label ?? null) : null;
      return { kind: "level", indicator: number, atLeast: condition.atLeast, found };
    }
  }
}

/** Every indicator a condition asks about, by number. */
export function indicatorsOf(condition: Condition): readonly number[] {
  switch (condition.kind) {
    case "all":
    case "any":
    case "at-least":
      return condition.of.flatMap(indicatorsOf);
    case "total":
      return [];
    default:
      return [condition.indicator];
  }
}
