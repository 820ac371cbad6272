import type { ZoneId } from "./criteria-set";
import type { Points } from "./points";

/** Đạt, chưa đạt, chưa đủ dữ liệu. */
export type Outcome = "pass" | "fail" | "undetermined";

/** The total a person must reach, and where it was taken from. */
export interface ThresholdUsed {
  readonly points: Points;
  /** The zone it belongs to; `null` where the ordinary one was used for want of a zone. */
  readonly zone: ZoneId | null;
  readonly source: "set" | "user";
}

/**
 * Why a verdict is what it is, as data; `locale/` makes the sentence. `indicator` and `indicators` are the numbers
 * printed on the form (1-based); points are thousandths. `maximum` is what `total` or `best` is out of: less than the
 * set's own where items do not apply and the rule rescales.
 */
export type VerdictReason =
  | { readonly kind: "passed"; readonly total: Points; readonly threshold: Points; readonly maximum: Points }
  | { readonly kind: "below-minimum"; readonly indicator: number; readonly points: Points; readonly minimum: Points }
  | { readonly kind: "below-threshold"; readonly total: Points; readonly threshold: Points; readonly maximum: Points }
  /** Even with full points for everything missing. */
  | { readonly kind: "cannot-reach"; readonly best: Points; readonly threshold: Points; readonly maximum: Points }
  /** The printed points of a competence are less than the minima of its indicators together. */
  | { readonly kind: "competence-below-minima"; readonly competence: number; readonly points: Points; readonly minima: Points }
  | { readonly kind: "missing"; readonly indicators: readonly number[] }
  | { readonly kind: "unreadable"; readonly indicators: readonly number[] }
  /** A score no scale of the indicator has (12 of 10, −1): it is taken as unreadable. */
  | { readonly kind: "out-of-range"; readonly indicator: number; readonly points: Points; readonly lowest: Points; readonly maximum: Points }
  | { readonly kind: "not-applicable-not-allowed"; readonly indicators: readonly number[] }
  /** Every item is "không áp dụng": there is nothing to decide by. */
  | { readonly kind: "nothing-applicable" }
  /** Only a total, or only points by competence: minima and conditions of single indicators cannot be seen. */
  | { readonly kind: "no-indicator-scores" }
  /** A total alone does not say which items did not apply, so what it is out of is unknown. */
  | { readonly kind: "maximum-unknown" }
  /** The printed total is none that the set can give (above its maximum, below 0). */
  | { readonly kind: "total-impossible"; readonly total: Points; readonly maximum: Points }
  /** The set does not know its pass mark (for this zone) and nobody gave one. */
  | { readonly kind: "threshold-unknown"; readonly zone: ZoneId | null }
  /** The set is for others than the row is about: a family by a set for people. */
  | { readonly kind: "set-for-others" }
  /** The zone matters to this set and is not known; the ordinary threshold was used. */
  | { readonly kind: "zone-unknown-ordinary-used" }
  /** The printed points of a competence are none that its indicators can give. */
  | { readonly kind: "competence-impossible"; readonly competence: number; readonly points: Points; readonly maximum: Points }
  | { readonly kind: "in-band"; readonly band: string; readonly total: Points; readonly maximum: Points }
  /** Every total still possible lies in bands that fail. */
  | { readonly kind: "bands-fail"; readonly best: Points; readonly maximum: Points }
  | { readonly kind: "level-reached"; readonly level: string }
  /** A condition that is certainly not met: of the lowest level it fails the row, of a higher one it is why that level is not reached. */
  | { readonly kind: "condition-unmet"; readonly level: string; readonly condition: ConditionFacts }
  /** What blanks can no longer take away; the verdict still waits for them. */
  | { readonly kind: "already-certain"; readonly level: string };

/** One condition on a single indicator or on the total, with what was asked. Points and percentages in thousandths. */
export type ConditionFacts =
  | { readonly kind: "points"; readonly indicator: number; readonly atLeast: Points; readonly found: Points | null }
  | { readonly kind: "percentage"; readonly indicator: number; readonly atLeast: Points; readonly found: Points | null }
  | { readonly kind: "yes"; readonly indicator: number }
  | { readonly kind: "level"; readonly indicator: number; readonly atLeast: string; readonly found: string | null }
  | { readonly kind: "total"; readonly atLeast: Points; readonly found: Points | null }
  /** Fewer than `count` of a group are met; `indicators` are those named in it. */
  | { readonly kind: "at-least"; readonly count: number; readonly met: number; readonly indicators: readonly number[] };

/** What the rule decides about one row. */
export interface Verdict {
  readonly outcome: Outcome;
  /** Id of the band the total lies in, where the set decides by bands and only one band is possible. */
  readonly band: string | null;
  /** Id of the highest level reached, where the set decides by conditions and nothing is missing. */
  readonly level: string | null;
  /** The sum of all answers, or the printed total of a list without indicator scores; `null` while something is missing. */
  readonly total: Points | null;
  /** What the total is out of: the set's maximum without the items left out as not applicable. */
  readonly maximum: Points;
  /** The lowest and highest total that filling in what is missing can give. */
  readonly reachable: { readonly min: Points; readonly max: Points };
  readonly threshold: ThresholdUsed | null;
  /** What made the outcome first, circumstances after. Never empty. */
  readonly reasons: readonly VerdictReason[];
}
