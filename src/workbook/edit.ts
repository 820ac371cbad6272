import type { CellRange } from "./address";
import type { CellValue } from "./cell-value";

/**
 * What a cell holds as it is edited: a value, or a formula (without `=`) with the result to show until Excel reckons.
 * A text stays a text, also when it begins with `=`, `+`, `-` or `@`.
 */
export type CellContent =
  | { readonly kind: "value"; readonly value: CellValue }
  | { readonly kind: "formula"; readonly formula: string; readonly result: CellValue };

/** The looks our own sheets and filled places ask for; absent members leave what is there. */
export interface CellStyle {
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly fontSize?: number;
  /** A text decoded from TCVN3 or VNI must leave its legacy font, or it shows as nonsense. */
  readonly fontName?: string;
  /** RRGGBB. */
  readonly fontColor?: string;
  readonly fillColor?: string;
  readonly numberFormat?: string;
  readonly horizontal?: "left" | "center" | "right";
  readonly vertical?: "top" | "center" | "bottom";
  readonly wrap?: boolean;
  readonly border?: "thin";
}

/** One cell of a sheet of ours. Row and column 0-based. */
export interface SheetCell {
  readonly row: number;
  readonly column: number;
  readonly content: CellContent;
  /** Index into `SheetContent.styles`. */
  readonly style?: number;
}

/** A chart of columns or bars, native to the workbook, over cells of the same sheet. */
export interface ChartContent {
  readonly name: string;
  readonly type: "columnClustered" | "columnStacked" | "barClustered" | "barStacked";
  readonly title: string;
  /** Category labels, one row or one column. */
  readonly categories: CellRange;
  readonly series: readonly { readonly name: CellRange; readonly values: CellRange; readonly color?: string }[];
  /** The cells it covers. */
  readonly place: CellRange;
  /** Where the axis of values ends, from 0 on; programs choose where absent. */
  readonly maximum?: number;
}

/** A table (ListObject); the first row of its range is the header. */
export interface TableContent {
  readonly name: string;
  readonly range: CellRange;
  readonly columns: readonly string[];
}

/** Cells that are made as they are asked for, each time the same: by rows from the top. Gone through more than once. */
export interface MadeCells extends Iterable<SheetCell> {
  /** From the first to the last row and column that have a cell. */
  readonly covers: CellRange;
}

/** A text, or what makes its pieces as they are asked for, each time the same. No piece ends within a sign or a tag. */
export type MadeText = string | { readonly pieces: () => Iterable<string> };

/** The whole of a text. */
export function wholeText(text: MadeText): string {
  return typeof text === "string" ? text : [...text.pieces()].join("");
}

/** Everything a sheet made by us holds. */
export interface SheetContent {
  /** An array in any order, or what makes its cells. */
  readonly cells: readonly SheetCell[] | MadeCells;
  readonly styles: readonly CellStyle[];
  /** Width in characters of each column from A; `null` leaves the standard width. */
  readonly columnWidths?: readonly (number | null)[];
  readonly merges?: readonly CellRange[];
  readonly freeze?: { readonly rows: number; readonly columns: number };
  readonly filter?: CellRange;
  readonly print?: {
    readonly landscape: boolean;
    /** A4 is 9. */
    readonly paperSize: number;
    readonly fitToWidth: boolean;
    /** Rows (0-based) that begin a page, for programs that mind them while they fit pages. */
    readonly breaksBefore?: readonly number[];
    /** First and last row repeated on each page, 0-based. */
    readonly titleRows?: readonly [number, number];
  };
  readonly tables?: readonly TableContent[];
  readonly charts?: readonly ChartContent[];
  readonly visibility?: SheetVisibility;
}

/** By what a sheet of ours is told from a person's: words in one of its cells. Row and column 0-based. */
export interface SheetMark {
  readonly row: number;
  readonly column: number;
  readonly words: string;
}

export type SheetVisibility = "visible" | "hidden" | "veryHidden";

/** A note of ours: what it says, without the line that names us. Row and column 0-based. */
export interface CellNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Fill and border of a flag, by the severity it stands for. */
export type FlagSeverity = "error" | "warning" | "hint";

/**
 * One change to a workbook, with what is expected before it. Applying refuses (`cell-changed`, `sheet-exists` …)
 * where the workbook no longer holds what was expected; nothing of the list is then applied.
 */
export type Edit =
  | {
      readonly kind: "set-cell";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly before: CellContent;
      readonly after: CellContent;
      /** Where given, the cell's looks change too; otherwise they stay. */
      readonly style?: CellStyle;
    }
  | { readonly kind: "set-style"; readonly sheet: string; readonly range: CellRange; readonly style: CellStyle }
  | { readonly kind: "add-sheet"; readonly sheet: string; readonly content: SheetContent; readonly after?: string }
  /** With `mark`, a sheet that does not carry it is a person's of the same name: it stays. */
  | { readonly kind: "remove-sheet"; readonly sheet: string; readonly content: SheetContent | null; readonly mark?: SheetMark }
  /**
   * Rewrites a sheet of ours in place; the sheet keeps its position and links to it hold. With `mark`, a sheet that does not
   * carry it is a person's of the same name (`sheet-exists`).
   */
  | { readonly kind: "replace-sheet"; readonly sheet: string; readonly content: SheetContent; readonly mark?: SheetMark }
  | { readonly kind: "rename-sheet"; readonly sheet: string; readonly to: string }
  /** Adds conditional formats that name us; `ranges` together hold every flagged cell of the severity once. */
  | { readonly kind: "add-flags"; readonly sheet: string; readonly severity: FlagSeverity; readonly ranges: readonly CellRange[] }
  /** Removes exactly the conditional formats that name us. */
  | { readonly kind: "clear-flags"; readonly sheet: string }
  | {
      readonly kind: "set-note";
      readonly sheet: string;
      readonly row: number;
      readonly column: number;
      readonly before: string | null;
      readonly after: string | null;
    }
  /** Adds notes of ours; a cell that has a note or a conversation already keeps that alone. */
  | { readonly kind: "add-notes"; readonly sheet: string; readonly notes: readonly CellNote[] }
  /** Removes exactly the notes that name us. */
  | { readonly kind: "clear-notes"; readonly sheet: string }
  | { readonly kind: "set-name"; readonly name: string; readonly before: string | null; readonly after: string | null }
  | { readonly kind: "set-column-width"; readonly sheet: string; readonly column: number; readonly width: number }
  | { readonly kind: "merge"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "unmerge"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "freeze"; readonly sheet: string; readonly rows: number; readonly columns: number }
  | { readonly kind: "add-table"; readonly sheet: string; readonly table: TableContent }
  | { readonly kind: "add-chart"; readonly sheet: string; readonly chart: ChartContent }
  | { readonly kind: "insert-rows"; readonly sheet: string; readonly row: number; readonly count: number }
  | { readonly kind: "delete-rows"; readonly sheet: string; readonly row: number; readonly count: number }
  /** How a file asks to be reckoned when it is opened (its `calcPr` element, `null` for none); an open workbook reckons by itself. */
  | { readonly kind: "set-calculation"; readonly before: string | null; readonly after: string | null }
  /** The custom XML part of our namespace: its whole text, or `null` for none. */
  | { readonly kind: "set-memory"; readonly before: string | null; readonly after: MadeText | null };

/** The marker in the formulas of our conditional formats: `LEN("khuyenhoc:error")>0`. */
export function flagFormula(severity: FlagSeverity): string {
  return `LEN("khuyenhoc:${severity}")>0`;
}

/** The severity of a conditional format's formula if it is one of ours (spaces and a leading `=` allowed), else `null`. */
export function flagSeverityOf(formula: string): FlagSeverity | null {
  const match = /^=?\s*LEN\(\s*"khuyenhoc:(error|warning|hint)"\s*\)\s*>\s*0\s*$/i.exec(formula);
  switch (match?.[1]?.toLowerCase()) {
    case "error":
      return "error";
    case "warning":
      return "warning";
    case "hint":
      return "hint";
    default:
      return null;
  }
}

/** What this program calls itself wherever it signs; the same in every language. */
export const PRODUCT = "Sổ Khuyến Học";

/** The first line of our notes, as Excel puts a person's name there: programs that save a file anew may lose a note's author, not its words. */
const NOTE_HEAD = `${PRODUCT}:\n`;

/** The whole text of a note of ours. */
export function noteText(text: string): string {
  return NOTE_HEAD + text;
}

/** What a note says if it is one of ours, else `null`. */
export function ownNoteText(text: string): string | null {
  const plain = text.replaceAll("\r\n", "\n").normalize("NFC");
  return plain.startsWith(NOTE_HEAD) ? plain.slice(NOTE_HEAD.length) : null;
}

/** Fill and border colours (RRGGBB) of flags, the same in files and in Excel; legible under black text and in print. */
export const FLAG_COLORS: Readonly<Record<FlagSeverity, { readonly fill: string; readonly border: string }>> = {
  error: { fill: "F8CBAD", border: "C00000" },
  warning: { fill: "FFE699", border: "BF8F00" },
  hint: { fill: "DDEBF7", border: "2F75B5" },
};
