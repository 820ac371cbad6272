import type { CriteriaSet } from "../criteria/criteria-set";
import type { CellRange } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { Field } from "./field";

/** Why a column was taken to hold a field. */
export type MappingReason =
  | { readonly kind: "user" }
  | { readonly kind: "memory" }
  | { readonly kind: "header-exact"; readonly header: string }
  | { readonly kind: "header-similar"; readonly header: string; readonly likeness: number }
  | { readonly kind: "header-number"; readonly header: string }
  | { readonly kind: "position"; readonly header: string }
  | { readonly kind: "content"; readonly header: string };

/**
 * What a column says of its field where two or three columns share it: ticks under "Nam" and "Nữ", a date in three
 * columns.
 */
export type ColumnRole = "male" | "female" | "day" | "month" | "year";

/** What one column (0-based) of a list holds. */
export interface ColumnMapping {
  readonly column: number;
  readonly field: Field;
  /** 0–1; 1 for the user's word, memory and exact headers. */
  readonly confidence: number;
  readonly reason: MappingReason;
  readonly role?: ColumnRole;
  /** The maximum the header prints for the column ("CS1 (10 điểm)"). */
  readonly maxPoints?: number;
}

/** What a row of a list is. */
export type RowKind =
  | "subject"
  | "section"
  | "subtotal"
  | "total"
  | "numbering"
  | "header"
  | "note"
  | "signature"
  | "blank"
  | "unrecognised";

/** One row below a list's header (0-based). */
export interface SheetRow {
  readonly row: number;
  readonly kind: RowKind;
  /** The section the row stands under ("Bản Na Ư"), without its numeral; `null` outside any. */
  readonly section: string | null;
  /** The sections around that one, outermost first, where sections nest ("Nông dân" around "Bản Na Ư"). */
  readonly outerSections?: readonly string[];
}

/** Something the recogniser will not guess: put to the user, and the answer kept in the workbook. */
export type MappingQuestion =
  | { readonly kind: "column-ambiguous"; readonly column: number; readonly header: string; readonly candidates: readonly Field[] }
  | { readonly kind: "field-twice"; readonly field: Field; readonly columns: readonly number[] };

/** A fact about a list with the place it was taken from. */
export interface Evidence<T> {
  readonly value: T;
  readonly from: "option" | "memory" | "sheet" | "letterhead" | "title" | "sheet-name" | "file-name" | "default";
  /** The words it was read from. */
  readonly words: string | null;
  readonly row: number | null;
}

/** What a list is about, each with the evidence it was taken from; `null` where nothing tells. */
export interface ListContext {
  readonly unit: Evidence<string> | null;
  /** The unit above, e.g. the district of a commune. */
  readonly parentUnit: Evidence<string> | null;
  /** The village everybody of the list lives in, where its own words or its sheet's name it. */
  readonly village: Evidence<string> | null;
  /** Zone id of the criteria set. */
  readonly zone: Evidence<string> | null;
  readonly year: Evidence<number> | null;
  /** Subject group of the whole list, as words ("Nông dân, lao động nông thôn"). */
  readonly subjectGroup: Evidence<string> | null;
  readonly criteriaSet: Evidence<CriteriaSet>;
  /** A sheet "Bộ tiêu chí" laid out in nobody's form but the commune's: it was not used. */
  readonly setPassedOver: string | null;
  /** What the list says it assesses: people, families, clans … */
  readonly assessed: Evidence<CriteriaSet["subject"]> | null;
}

/** Why a workbook's figures leave a list's rows out: no set fits it, it is of others than people, of an earlier year, or drawn from another list. */
export type Apart = "no-set" | "other-subject" | "earlier-year" | "copy";

/** A figure a list prints about itself: in a subtotal row, the total row or a sentence ("Danh sách này có 118 người"). */
export interface ListFigure {
  readonly row: number;
  readonly column: number;
  /** What it counts or sums: people, those passed, those failed, points in a column. */
  readonly measure: "subjects" | "pass" | "fail" | "column-sum";
  readonly field: Field | null;
  readonly value: number;
  /** The rows it speaks of: its section's subjects, or the whole list's. */
  readonly rows: readonly [number, number];
  readonly scope: "section" | "list";
}

/** A grid, or one table of a grid, recognised as an assessment sheet. Rows and columns 0-based. */
export interface AssessmentSheet {
  readonly grid: Grid;
  readonly sheet: string;
  /** Several tables on one sheet are numbered from 0, top to bottom, left to right. */
  readonly ordinal: number;
  /** The header's rows, numbering row left out. */
  readonly header: { readonly first: number; readonly last: number };
  /** Header through last row that belongs to the list. */
  readonly range: CellRange;
  readonly columns: readonly ColumnMapping[];
  /** Columns with a header that means nothing to us. */
  readonly unknownColumns: readonly { readonly column: number; readonly header: string }[];
  readonly questions: readonly MappingQuestion[];
  readonly rows: readonly SheetRow[];
  readonly figures: readonly ListFigure[];
  readonly context: ListContext;
  /** `null`: its rows count in the workbook's figures. */
  readonly apart: Apart | null;
  /** Serial dates of the workbook count from 1904 instead of 1900. */
  readonly date1904: boolean;
  /** The year people's birth years are judged against (period of the list, or the latest plausible). */
  readonly latestBirthYear: number;
}
