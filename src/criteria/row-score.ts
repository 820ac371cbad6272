import type { Answer } from "./answer";
import { MISSING } from "./answer";
import type { CriteriaSet, Indicator } from "./criteria-set";
import type { Points } from "./points";
import { halvesOf, pointsOfHalves } from "./points";
import type { Score } from "./scale";
import { bottomScore, scoreOf, topScore } from "./scale";
import type { VerdictReason } from "./verdict";

/** One indicator of a row with what it adds to the total. */
export interface Item {
  readonly indicator: Indicator;
  readonly answer: Answer;
  readonly score: Score;
  /** Nothing certain is known: missing, unreadable, out of range, or "không áp dụng" where that is no answer. */
  readonly isOpen: boolean;
  /** What "không áp dụng" made of it: left out of total and maximum, or counted in full or as 0; `null` where it applies. */
  readonly waiver: "left-out" | "full" | "zero" | null;
  /** Fewest and most points it can add; equal unless open. */
  readonly low: Points;
  readonly high: Points;
}

/** The sums of a row. Between `low` and `high` lies every total that filling in what is open can give. */
export interface RowScore {
  readonly items: readonly Item[];
  readonly isComplete: boolean;
  readonly low: Points;
  readonly high: Points;
  /** What the totals are out of: without the items left out. */
  readonly maximum: Points;
  /** The set's own maximum. */
  readonly full: Points;
}

/** Scores a row; `answers` come in the order of the set's indicators, and one that is not there is missing. */
export function scoreRow(set: CriteriaSet, answers: readonly Answer[]): RowScore {
  const common = ofSet(set);
  const items: Item[] = [];
  let low = 0;
  let high = 0;
  let leftOut = 0;
  let isComplete = true;
  for (let index = 0; index < set.indicators.length; index += 1) {
    const indicator = set.indicators[index];
    if (!indicator) continue;
    const item = itemOf(set, indicator, answers[index] ?? MISSING, common.byHalves[index]);
    items.push(item);
    low += item.low;
    high += item.high;
    if (item.isOpen) isComplete = false;
    if (item.waiver === "left-out") leftOut += topScore(item.indicator.scale) ?? 0;
  }
  return { items, isComplete, low, high, maximum: common.full - leftOut, full: common.full };
}

/** The most points all indicators of a set give together. */
export function fullScore(set: CriteriaSet): Points {
  return ofSet(set).full;
}

/** By half points from 0: what was made of an answer of so many points to one indicator. */
type ItemsByHalves = Item[];

/** Answers of 0 to 100 points by halves are what lists are made of: the few items they come to are made once for each set. */

/** What is the same for every row that a set judges. */
interface OfSet {
  readonly full: Points;
  /** In the order of its indicators. */
  readonly byHalves: readonly ItemsByHalves[];
}

const known = new WeakMap<CriteriaSet, OfSet>();

function ofSet(set: CriteriaSet): OfSet {
  const before = known.get(set);
  if (before) return before;
  const made = { full: set.indicators.reduce((sum, { scale }) => sum + (topScore(scale) ?? 0), 0), byHalves: set.indicators.map(() => []) };
  known.set(set, made);
  return made;
}

function itemOf(set: CriteriaSet, indicator: Indicator, answer: Answer, known: ItemsByHalves | undefined): Item {
  const halves = answer.kind === "points" ? halvesOf(answer.points) : null;
  if (halves === null || !known) return scoreItem(set, indicator, answer);
  // Filled from 0 on: an array with gaps is slow to look up in.
  for (let next = known.length; next <= halves; next += 1) known.push(scoreItem(set, indicator, { kind: "points", points: pointsOfHalves(next) }));
  return known[halves] ?? scoreItem(set, indicator, answer);
}

/** What "không áp dụng" would make of the indicator; `null` where that is no answer to it. */
export function waiverOf(set: CriteriaSet, indicator: Indicator): Item["waiver"] {
  if (!indicator.mayNotApply) return null;
  switch (set.notApplicable) {
    case "reduce-maximum":
      return "left-out";
    case "full-points":
      return "full";
    case "zero":
      return "zero";
    case "not-allowed":
      return null;
  }
}

/** Every member spelt out: spreading an object costs more than all the rest of deciding, a million times a list. */
function scoreItem(set: CriteriaSet, indicator: Indicator, answer: Answer): Item {
  const score = scoreOf(indicator.scale, answer);
  if (score.kind === "scored") {
    return { indicator, answer, score, isOpen: false, waiver: null, low: score.points, high: score.points };
  }
  const top = topScore(indicator.scale) ?? 0;
  const waiver = waiverOf(set, indicator);
  if (score.kind === "not-applicable" && waiver !== null) {
    const points = waiver === "full" ? top : 0;
    return { indicator, answer, score, isOpen: false, waiver, low: points, high: points };
  }
  // An open item may turn out not to apply, which can give less than the lowest score of its scale.
  const low = waiver !== null ? 0 : bottomScore(indicator.scale);
  return { indicator, answer, score, isOpen: true, waiver: null, low, high: top };
}

/** Why a row is not complete: one reason a kind, and one for each score that is out of range. */
export function openReasons(items: readonly Item[]): readonly VerdictReason[] {
  if (!items.some(({ isOpen }) => isOpen)) return [];
  const numbers = (kind: Score["kind"]): number[] =>
    items.filter(({ isOpen, score }) => isOpen && score.kind === kind).map(({ indicator }) => indicator.number);
  const list = (kind: "missing" | "unreadable" | "not-applicable-not-allowed", indicators: number[]): VerdictReason[] =>
    indicators.length > 0 ? [{ kind, indicators }] : [];
  return [
    ...list("missing", numbers("missing")),
    ...list("unreadable", numbers("unreadable")),
    ...items.flatMap(({ indicator, score }): VerdictReason[] =>
      score.kind === "out-of-range"
        ? [{ kind: "out-of-range", indicator: indicator.number, points: score.points, lowest: score.lowest, maximum: score.maximum }]
        : [],
    ),
    ...list("not-applicable-not-allowed", numbers("not-applicable")),
  ];
}

/**
 * How a total compares to a mark of the set, once the total is rescaled from what applied to the set's maximum:
 * below 0, 0 or above 0. Cross-multiplied, so that nothing is rounded.
 */
export function compareTotal(total: Points, mark: Points, { maximum, full }: Pick<RowScore, "maximum" | "full">): number {
  return total * full - mark * maximum;
}
