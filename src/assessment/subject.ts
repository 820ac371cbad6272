import type { ReadCell } from "./reading";

export type Sex = "male" | "female";

/** A person's birth as far as the list tells. Month and day 1-based. */
export interface Birth {
  readonly year: number;
  readonly month?: number;
  readonly day?: number;
}

/** An identity number as read: 12-digit CCCD or the old 9-digit CMND. */
export interface IdNumber {
  readonly type: "cccd" | "cmnd";
  readonly digits: string;
  /** The cell had lost leading zeros; `digits` has them again. */
  readonly zerosLost: boolean;
}

/** The result a list prints for a person. */
export type PrintedVerdict = "pass" | "fail" | "undetermined";

/**
 * One row of a list: a person (family, unit …) with what each of its cells says. `null` where the list has no such
 * column. Scores are in the unit of the indicator as a plain number (8.5), never yet in `Points`: whether it fits the
 * indicator's step is for a rule to say.
 */
export interface Subject {
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  /** Normalised name + birth year + ordinal among equals: holds through sorting and re-checks; no address, no CCCD. */
  readonly rowKey: string;
  /** Hidden by hand or by a filter. */
  readonly hidden: boolean;
  readonly index: ReadCell<string> | null;
  readonly name: ReadCell<string> | null;
  readonly birth: ReadCell<Birth> | null;
  /** Year of birth printed in another column as well (year under Nam/Nữ and a date, say). */
  readonly otherBirth: ReadCell<Birth> | null;
  readonly sex: ReadCell<Sex> | null;
  /** The sex the column of the year (Nam/Nữ) implies. */
  readonly sexFromYearColumn: Sex | null;
  readonly ethnicity: ReadCell<string> | null;
  readonly idNumber: ReadCell<IdNumber> | null;
  readonly occupation: ReadCell<string> | null;
  readonly subjectGroup: ReadCell<string> | null;
  readonly unit: ReadCell<string> | null;
  readonly village: ReadCell<string> | null;
  readonly household: ReadCell<string> | null;
  readonly zone: ReadCell<string> | null;
  /** By indicator, position 0 = indicator 1; empty where the list has no indicator columns, `null` for one it lacks. */
  readonly scores: readonly (ReadCell<number | boolean | string> | null)[];
  /** By competence, position 0 = competence 1. */
  readonly competences: readonly (ReadCell<number> | null)[];
  readonly total: ReadCell<number> | null;
  readonly passTick: ReadCell<boolean> | null;
  readonly failTick: ReadCell<boolean> | null;
  readonly verdict: ReadCell<PrintedVerdict> | null;
  readonly evidence: ReadCell<string> | null;
  readonly note: ReadCell<string> | null;
}
