import type { CellRange } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { FigureSubject, Measure } from "./measure";

/** A row of a summary sheet (0-based). Where the sheet is turned, it stands in a column. */
export interface SummaryRow {
  readonly row: number;
  /** The words of the row ("Xã Na Ư"). */
  readonly label: string;
  readonly kind: "unit" | "group-of-units" | "reporting-group" | "total";
  /** Rows this one sums up: members of a group row, all for a total. */
  readonly members: readonly number[];
  /** Reporting group's id, where a column of its own says of each row which group of the unit it counts. */
  readonly group?: string;
  /** The larger unit it stands in, where a column of its own names that ("Huyện | Xã"). */
  readonly within?: string;
  /**
   * Why nothing can be said of the row, so that it has no places: another row speaks of the same reporting group, or it is
   * a group row whose members are not to be found, or the column of groups names none that is known.
   */
  readonly doubt?: "shared" | "no-members" | "group-unknown";
}

/** A column of a summary sheet (0-based). Where the sheet is turned, it stands in a row. */
export interface SummaryColumn {
  readonly column: number;
  readonly header: string;
  /** `null` where its meaning is uncertain: such places stay empty and are reported. */
  readonly measure: Measure | null;
  /** Reporting group's id where the column belongs to one group. */
  readonly group: string | null;
  readonly scale: "count" | "share" | "percent";
  readonly decimals: number;
  readonly confidence: number;
  readonly reason: "header" | "numbering" | "position" | "user" | "memory";
}

/** One place that belongs to a figure: its cell, and the row and column of the summary that meet there. */
export interface SummaryPlace {
  readonly row: number;
  readonly column: number;
  readonly of: { readonly row: number; readonly column: number };
  readonly measure: Measure;
  readonly subject: FigureSubject;
  readonly scale: "count" | "share" | "percent";
  readonly decimals: number;
}

/** A table of a summary sheet recognised: *fill* writes the figures there, *reconcile* reads what is printed there. */
export interface SummarySheet {
  readonly grid: Grid;
  readonly sheet: string;
  /** Measures stand below each other and units beside each other: then `rows` are the sheet's columns, `columns` its rows. */
  readonly isTurned: boolean;
  readonly range: CellRange;
  readonly rows: readonly SummaryRow[];
  readonly columns: readonly SummaryColumn[];
  readonly places: readonly SummaryPlace[];
  readonly year: number | null;
  /** The unit named in title or letterhead. */
  readonly unit: string | null;
}
