import type { Apart } from "../assessment/assessment-sheet";
import type { FindingParams } from "../check/finding";
import type { RuleId, Severity } from "../check/rule";
import type { CriteriaSet, ZoneId } from "../criteria/criteria-set";
import type { ControlTotals } from "../summary/row-control";
import type { Tally } from "../summary/tally";

/** How a unit of a source stands to the units register. */
export type UnitStanding =
  /** In the register, exactly one entry. */
  | "listed"
  | "unlisted"
  /** Several entries could be meant. */
  | "ambiguous"
  /** There is no register to ask. */
  | "no-register"
  /** Nothing in the file tells the unit. */
  | "unnamed";

/** A unit some people of a source belong to. */
export interface ShareUnit {
  /** As in the tally: the name's key, with what tells two units of one name apart behind an `@`. */
  readonly key: string;
  readonly name: string;
  readonly code: string | null;
  readonly parent: string | null;
  readonly zone: ZoneId | null;
  readonly year: number | null;
  /** Where it was read: letterhead, title, sheet-name, file-name, option, memory, another list of the file, or the rows themselves. */
  readonly from: string;
  readonly standing: UnitStanding;
  /** Of an unnamed unit, the sheets that name none, where others of the file do. */
  readonly sheets: readonly string[];
}

/** A printed figure of a source, held against its own rows. */
export interface ShareClaim {
  readonly sheet: string;
  /** A1. */
  readonly cell: string;
  readonly label: string;
  /** `pass`, or `pass/registered` for a ratio. */
  readonly measure: string;
  readonly group: string | null;
  readonly value: number;
  readonly scale: "count" | "share" | "percent";
  readonly decimals: number;
  readonly origin: "summary" | "list-total" | "sentence" | "typed";
  readonly count: number | null;
  readonly denominator: number | null;
  readonly standing: "agrees" | "differs" | "impossible" | "not-told";
  readonly by: "rounding" | "truncation" | null;
}

/** A finding as a source keeps it: without id and fixes, and without any number that could be an identity number. */
export interface ShareFinding {
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly sheet: string | null;
  /** A1, `null` where it speaks of a row, a sheet or the file. */
  readonly cell: string | null;
  readonly params: FindingParams;
  /** How many more of this rule the source has that are not listed one by one. */
  readonly more?: number;
}

/** A row that is counted nowhere, with its words. Row 1-based; 0 for all rows of a file. */
export interface LeftRow {
  readonly sheet: string;
  readonly row: number;
  readonly reason: "unrecognised" | "outside-list" | Apart;
  readonly text: string;
}

/** What one file gives to the level above, complete: the file itself is not needed again. */
export interface SourceShare {
  /** Its name, or its path within the folder that was given. */
  readonly file: string;
  readonly sha256: string;
  /** The consolidated workbooks it came through, the last one first. */
  readonly via: readonly string[];
  readonly units: readonly ShareUnit[];
  readonly control: ControlTotals;
  readonly left: readonly LeftRow[];
  /** By unit, group, zone, sex, ethnicity and criteria; villages are added up. */
  readonly tally: Tally;
  readonly claims: readonly ShareClaim[];
  readonly findings: readonly ShareFinding[];
  readonly findingCounts: Readonly<Record<Severity, number>>;
}

/** What is needed of a criteria set to speak of its groups and indicators. */
export interface SetOutline {
  /** `id@version#hash`, as in the tally. */
  readonly key: string;
  readonly title: string;
  readonly subject: CriteriaSet["subject"];
  readonly checkedAgainstOriginal: boolean;
  readonly groups: readonly { readonly id: string; readonly title: string }[];
  readonly zones: readonly { readonly id: string; readonly title: string }[];
  readonly indicators: readonly { readonly number: number; readonly title: string; readonly minimum: number | null }[];
}
