/** A count reported upward. "of which" counts overlap; they are no parts of a whole. */
export type CountMeasure =
  | "registered"
  | "assessed"
  | "pass"
  | "fail"
  | "undetermined"
  | "women"
  | "minority"
  | "women-pass"
  | "minority-pass"
  | "adults"
  | "households";

/** A ratio names its own denominator: forms differ (of registered, assessed, adults, households). */
export interface RatioMeasure {
  readonly of: CountMeasure;
  readonly to: CountMeasure;
}

export type Measure =
  | { readonly kind: "count"; readonly count: CountMeasure }
  | { readonly kind: "ratio"; readonly ratio: RatioMeasure };

/** Whom a figure speaks of: a unit (or all of the level), and a reporting group (or all). */
export interface FigureSubject {
  /** Unit key; `null` for the whole. */
  readonly unit: string | null;
  /** Reporting group's id; `null` for all groups. */
  readonly group: string | null;
}
