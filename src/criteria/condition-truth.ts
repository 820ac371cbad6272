import type { Condition } from "./set-shape";
import type { Indicator } from "./criteria-set";
import type { Points } from "./points";
import { setPoints } from "./points";
import type { Item, RowScore } from "./row-score";
import { compareTotal } from "./row-score";

/** `left-out`: the condition asks about something that does not apply here, and so asks nothing. */
export type Truth = "true" | "false" | "unknown" | "left-out";

/** What conditions are judged on. Without indicator scores `items` are all open. */
export interface ConditionGround extends Pick<RowScore, "items" | "low" | "high" | "maximum" | "full"> {
  /** Whether `low` and `high` may be compared at all. */
  readonly isTotalSure: boolean;
}

/** Judges a condition in three values: it is true or false only where nothing open can change that. */
export function truthOf(condition: Condition, ground: ConditionGround): Truth {
  switch (condition.kind) {
    case "all":
      return ofGroup(condition.of, condition.of.length, ground);
    case "any":
      return ofGroup(condition.of, 1, ground);
    case "at-least":
      return ofGroup(condition.of, condition.count, ground);
    case "total":
      return ofTotal(setPoints(condition.atLeast), ground);
    default:
      return ofIndicator(condition, itemOf(condition.indicator, ground));
  }
}

/** The item of an indicator by the number on the form. */
export function itemOf(number: number, { items }: Pick<ConditionGround, "items">): Item | undefined {
  return items.find(({ indicator }) => indicator.number === number);
}

/** At least `count` of the members, or all that are asked about where fewer are. */
function ofGroup(members: readonly Condition[], count: number, ground: ConditionGround): Truth {
  const asked = members.map((member) => truthOf(member, ground)).filter((truth) => truth !== "left-out");
  if (asked.length === 0) return "left-out";
  const needed = Math.min(count, asked.length);
  const met = asked.filter((truth) => truth === "true").length;
  const open = asked.filter((truth) => truth === "unknown").length;
  if (met >= needed) return "true";
  return met + open < needed ? "false" : "unknown";
}

function ofTotal(mark: Points, ground: ConditionGround): Truth {
  if (!ground.isTotalSure || ground.maximum === 0) return "unknown";
  if (compareTotal(ground.low, mark, ground) >= 0) return "true";
  return compareTotal(ground.high, mark, ground) < 0 ? "false" : "unknown";
}

type IndicatorCondition = Extract<Condition, { indicator: number }>;

function ofIndicator(condition: IndicatorCondition, item: Item | undefined): Truth {
  if (!item || item.isOpen) return "unknown";
  switch (item.waiver) {
    case "left-out":
      return "left-out";
    case "full":
      return "true";
    case "zero":
      return "false";
    case null:
      return meets(condition, item) ? "true" : "false";
  }
}

function meets(condition: IndicatorCondition, { indicator, answer, low }: Item): boolean {
  switch (condition.kind) {
    case "points":
      return low >= setPoints(condition.atLeast);
    case "percentage":
      return answer.kind === "percentage" && answer.percent >= setPoints(condition.atLeast);
    case "yes":
      return answer.kind === "yes-no" && answer.yes;
    case "level":
      return answer.kind === "level" && answer.level >= levelIndex(indicator, condition.atLeast);
  }
}

/** Index of a level by its label, lowest 0; beyond every level where the indicator has no such label. */
function levelIndex({ scale }: Indicator, label: string): number {
  const index = scale.kind === "levels" ? scale.levels.findIndex((level) => level.label === label) : -1;
  return index < 0 ? Infinity : index;
}
