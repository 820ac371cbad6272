import type { Points } from "./points";

/**
 * What a row gives for one indicator, already read from its cell. A blank is `missing`, never 0; what stands there but
 * cannot be understood is `unreadable`; "không áp dụng" is `not-applicable` and neither of the two.
 */
export type Answer =
  | { readonly kind: "points"; readonly points: Points }
  | { readonly kind: "yes-no"; readonly yes: boolean }
  /** 90 % is 90 000 (thousandths of a percent), whatever the cell's format. */
  | { readonly kind: "percentage"; readonly percent: Points }
  /** Index into the indicator's levels, lowest first, 0-based. */
  | { readonly kind: "level"; readonly level: number }
  | { readonly kind: "missing" }
  | { readonly kind: "unreadable" }
  | { readonly kind: "not-applicable" };

/** A blank cell. */
export const MISSING: Answer = { kind: "missing" };

/** A cell whose content is not understood, or that an error stands in. */
export const UNREADABLE: Answer = { kind: "unreadable" };

/** "Không áp dụng". */
export const NOT_APPLICABLE: Answer = { kind: "not-applicable" };
