/** Rows seen in a file = subjects + sections + totals + notes + left out: nothing is lost unseen. */
export interface ControlTotals {
  readonly seen: number;
  readonly subjects: number;
  readonly sections: number;
  readonly totals: number;
  readonly notes: number;
  /** Rows left out, each with its reason elsewhere (`unrecognised-row`). */
  readonly left: number;
}
