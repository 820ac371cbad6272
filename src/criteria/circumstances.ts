import type { ZoneId } from "./criteria-set";
import type { Points } from "./points";

/** What the user gives where a set leaves it open, or instead of what it says. Points in thousandths. */
export interface UserThresholds {
  /** The ordinary pass mark; also for zones to which neither the user nor the set gives one of their own. */
  readonly threshold?: Points;
  readonly byZone?: Partial<Readonly<Record<ZoneId, Points>>>;
  /** Instead of the rule's minimum; an indicator's own minimum stays. */
  readonly minimum?: Points;
}

/** What a row is decided by besides its answers. */
export interface Circumstances {
  /** `null` where it is not known: the ordinary threshold is used and the verdict says so. */
  readonly zone: ZoneId | null;
  /** The printed total; it counts only where the row has no indicator scores at all. */
  readonly total: Points | null;
  /** Printed points of each competence, in the order of the set's competences; like `total`, only without indicator scores. */
  readonly competences?: readonly (Points | null)[];
  readonly overrides?: UserThresholds;
}
