import type { Group } from "./commune";
import type { Person } from "./person";
import type { Content, Field, PrintedRow } from "./printed-row";
import type { Chance } from "./random";

/** What a column prints for a person when nobody makes a mistake. */
export interface ListedPerson {
  readonly person: Person;
  /** 1-based in the list, or within the section where numbering restarts. */
  readonly index: number;
  readonly passes: boolean;
}

export interface Column {
  readonly field: Field;
  /** The header from the top row down; equal neighbours are merged, a shorter path is merged downwards. */
  readonly header: readonly string[];
  readonly width: number;
  readonly content: (listed: ListedPerson) => Content;
}

/** Figures that the list itself prints wrongly in the received file, as differences from the truth. */
export interface Misprints {
  readonly subtotal?: { readonly place: string; readonly by: number };
  readonly total?: number;
  readonly passed?: number;
}

/** One list of a workbook: whom it holds, how it is laid out, and how the sender got it wrong. */
export interface ListPlan {
  readonly sheet: string;
  readonly groups: readonly Group[];
  readonly groupLine: string;
  readonly columns: readonly Column[];
  /** Where the village (or place of work) stands. */
  readonly places: "section-rows" | "section-rows-merged" | "merged-cells" | "column" | "nowhere";
  /** "Cộng bản": how a subtotal row begins, or `null` for none. */
  readonly subtotal: string | null;
  readonly numberingRow: "parentheses" | "letters" | "none";
  readonly numbersRestart: boolean;
  /** Plants the sender's faults in the rows of the received file. */
  readonly spoil: (rows: readonly PrintedRow[], chance: Chance) => void;
  readonly misprints: Misprints;
}
