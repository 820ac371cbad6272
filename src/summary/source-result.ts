import type { Finding } from "../check/finding";
import type { Claim } from "./claim";
import type { Tally } from "./tally";

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

/** What one file gives to the level above. */
export interface SourceResult {
  readonly file: string;
  readonly sha256: string;
  readonly unit: string | null;
  readonly tally: Tally;
  readonly claims: readonly Claim[];
  readonly findings: readonly Finding[];
  readonly control: ControlTotals;
}
