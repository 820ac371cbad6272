import type { CountMeasure } from "../summary/measure";
import type { Severity } from "../check/rule";
import type { LeftRow, ShareClaim, ShareFinding, UnitStanding } from "./source-share";
import type { SharedPerson } from "./shared-people";

/** The columns of a list of figures: the sheet of claims. */
export type ClaimColumn = "file" | "unit" | "sheet" | "cell" | "figure" | "printed" | "counted" | "standing" | "how";
export type FindingColumn = "number" | "severity" | "file" | "sheet" | "cell" | "wrong" | "todo";
export type SourceColumn =
  | "number" | "file" | "via" | "sha256" | "unit" | "from" | "parent" | "criteria" | "hash" | "seen" | "subjects" | "sections"
  | "totals" | "notes" | "left" | "errors" | "warnings" | "hints" | "when";
export type RowColumn =
  | "number" | "unit" | "village" | "name" | "birthYear" | "sex" | "ethnicity" | "idNumber" | "group" | "total" | "outcome" | "printed"
  | "file" | "sheet" | "row";

/** The words of a consolidated workbook, given by the locale. */
export interface ConsolidationWords {
  readonly title: (year: number | null) => string;
  /** Where units, or files, are missing: what stands on the face of every sheet. */
  readonly incomplete: (names: readonly string[]) => string;
  readonly notes: {
    readonly denominator: string;
    readonly unchecked: (titles: readonly string[]) => string;
    readonly contradicted: (people: number) => string;
    /** Of how many people the lists do not say `what` a count asks for. */
    readonly notSaid: (what: "sex" | "ethnicity" | "group", people: number) => string;
    readonly noBaseline: string;
    readonly criteriaDiffer: string;
    /** Groups that nobody is in have no columns. */
    readonly emptyGroups: (titles: readonly string[]) => string;
    readonly missing: string;
    /** A file came and cannot be read, or holds no list. */
    readonly lost: (file: string, isListless: boolean) => string;
    readonly unseen: (files: readonly string[]) => string;
  };
  readonly totals: {
    readonly number: string;
    readonly unit: string;
    readonly ofWhich: string;
    readonly count: string;
    readonly ratio: string;
    readonly groupRegistered: string;
    readonly groupPass: string;
    readonly groupRatio: string;
    readonly noGroup: string;
    readonly note: string;
    readonly total: string;
    readonly noParent: string;
    readonly chart: string;
    /** The header and the chart of districts or clusters. */
    readonly parent: string;
    readonly parentChart: string;
  };
  readonly measures: Readonly<Record<CountMeasure, string>>;
  readonly group: { readonly title: string; readonly axis: string; readonly zoneTitle: string; readonly zoneAxis: string; readonly noZone: string };
  readonly indicators: {
    readonly title: (set: string) => string;
    readonly indicator: string;
    readonly group: string;
    readonly everybody: string;
    readonly scored: string;
    readonly missing: string;
    readonly notApplicable: string;
    readonly belowMinimum: string;
    readonly mean: string;
    readonly band: (from: number, to: number | null) => string;
    readonly mixed: (units: readonly string[]) => string;
  };
  readonly claims: {
    readonly title: string;
    readonly none: string;
    readonly columns: Readonly<Record<ClaimColumn, string>>;
    readonly standing: Readonly<Record<ShareClaim["standing"], string>>;
    readonly origin: Readonly<Record<ShareClaim["origin"], string>>;
    readonly by: Readonly<Record<"rounding" | "truncation", string>>;
    /** "tỷ lệ đạt trên đăng ký". */
    readonly figure: (measure: string, group: string | null, label: string) => string;
  };
  readonly findings: {
    readonly title: string;
    readonly none: string;
    readonly columns: Readonly<Record<FindingColumn, string>>;
    readonly severity: Readonly<Record<Severity, string>>;
    readonly say: (finding: ShareFinding) => { readonly wrong: string; readonly todo: string };
    readonly more: (count: number) => string;
    readonly shared: (shared: SharedPerson) => { readonly wrong: string; readonly todo: string };
  };
  readonly sources: {
    readonly title: string;
    readonly columns: Readonly<Record<SourceColumn, string>>;
    readonly from: (from: string) => string;
    readonly standing: Readonly<Record<UnitStanding, string>>;
    readonly total: string;
    readonly lost: string;
    /** Why a file counts nowhere: the files chosen over it, or of which it is a copy. */
    readonly unused: (chosen: readonly string[], isCopy: boolean) => string;
    readonly leftTitle: string;
    readonly leftColumns: readonly [string, string, string, string, string];
    readonly leftReason: Readonly<Record<LeftRow["reason"], string>>;
    readonly lostReason: (reason: string) => string;
  };
  readonly rows: {
    readonly columns: Readonly<Record<RowColumn, string>>;
    readonly indicator: (number: number) => string;
    readonly sex: Readonly<Record<"male" | "female", string>>;
    readonly outcome: Readonly<Record<"pass" | "fail" | "undetermined", string>>;
  };
}
