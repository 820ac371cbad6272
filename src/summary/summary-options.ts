import type { CriteriaSet } from "../criteria/criteria-set";
import type { TaughtAlias } from "../criteria/group-alias";
import type { Measure } from "./measure";

/** What a person (or the workbook's memory) has said about a column of a summary sheet. */
export interface ColumnAnswer {
  /** Sheet's name; `null` speaks of every summary sheet. */
  readonly sheet: string | null;
  /** 0-based; of a turned sheet, whose measures stand below each other, the row. */
  readonly column: number;
  /** Said of a row: it speaks of turned sheets only, as what is said of a column speaks of others. */
  readonly isRow?: boolean;
  /** The header it was said under; under another the answer lapses, as columns may have been inserted. Absent: whatever stands there. */
  readonly header?: string;
  readonly measure: Measure;
  /** Reporting group's id; `null` for all groups. */
  readonly group: string | null;
  readonly from: "user" | "memory";
}

/** What recognising a summary sheet needs to know besides its cells. */
export interface SummaryOptions {
  /** Its reporting groups and their aliases name groups of columns and rows. */
  readonly set: CriteriaSet;
  /** Names that staff taught for groups. */
  readonly taughtGroups: readonly TaughtAlias[];
  readonly answers: readonly ColumnAnswer[];
  /** The year of the lists the figures come from, where it is known: columns of other years are not theirs. */
  readonly year?: number | null;
}
