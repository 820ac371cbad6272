import type { CellRange } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell-value";
import type { SheetVisibility } from "../../workbook/edit";

/** How a cell looks, as far as the add-in asks. Colours "#RRGGBB". */
export interface CellLook {
  readonly numberFormat: string;
  readonly fontName: string;
  readonly fontSize: number;
  readonly bold: boolean;
  readonly italic: boolean;
  readonly fontColor: string;
  readonly fillColor: string | null;
  readonly horizontal: "General" | "Left" | "Center" | "Right";
  readonly vertical: "Top" | "Center" | "Bottom";
  readonly wrap: boolean;
  readonly border: "None" | "Continuous";
}

/** The look of a cell nobody touched. */
export const PLAIN_LOOK: CellLook = {
  numberFormat: "General",
  fontName: "Calibri",
  fontSize: 11,
  bold: false,
  italic: false,
  fontColor: "#000000",
  fillColor: null,
  horizontal: "General",
  vertical: "Bottom",
  wrap: false,
  border: "None",
};

/** A cell: its value, its formula with `=` or `null`, its look. */
export interface LiveCell {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly look: CellLook;
}

/** What is put into a cell: a value as it is, or a formula (with `=`) for the workbook to reckon. */
export type LiveContent = { readonly value: CellValue } | { readonly formula: string };

/** One cell to be written. */
export interface LiveEntry {
  readonly row: number;
  readonly column: number;
  readonly content: LiveContent;
}

/** A note on a cell. */
export interface LiveNote {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** Where a colour scale or a bar begins or ends. */
export interface LiveThreshold {
  readonly kind: "min" | "max" | "num" | "percent" | "percentile";
  /** Of the kinds that have one. */
  readonly value: number;
}

/** How the grid draws a conditional format; a formula begins with `=`. Colours "#RRGGBB". */
export type LiveDrawing =
  | { readonly kind: "formula"; readonly formula: string }
  | { readonly kind: "scale"; readonly points: readonly (LiveThreshold & { readonly color: string })[] }
  | { readonly kind: "bar"; readonly min: LiveThreshold; readonly max: LiveThreshold; readonly color: string };

/** A conditional format. Only custom ones carry a formula; others are kept for their place among ours. */
export interface LiveConditionalFormat {
  readonly id: string;
  readonly type: "Custom" | "CellValue" | "ColorScale" | "DataBar" | "IconSet" | "ContainsText" | "TopBottom" | "PresetCriteria";
  readonly ranges: readonly CellRange[];
  /** With `=`; `null` for kinds without one. */
  readonly formula: string | null;
  readonly fillColor: string | null;
  readonly fontColor: string | null;
  readonly borderColor: string | null;
  readonly stopIfTrue: boolean;
  /** Of kinds the host does not make: how the grid draws them; `null` where it cannot. Custom ones are drawn by their formula. */
  readonly drawing: LiveDrawing | null;
}

/** A sheet of an open workbook. Rows and columns 0-based. */
export interface LiveSheet {
  readonly id: string;
  readonly name: () => string;
  readonly rename: (name: string) => void;
  readonly visibility: () => SheetVisibility;
  readonly setVisibility: (visibility: SheetVisibility) => void;
  readonly isProtected: () => boolean;
  readonly setProtected: (isProtected: boolean) => void;
  /** Whether a cell is locked while the sheet is protected. */
  readonly isLocked: (row: number, column: number) => boolean;
  /** Whether looks may be changed while the sheet is protected, conditional formats among them. */
  readonly allowsFormats: () => boolean;
  /** The rectangle from the first to the last cell with a value (or, where asked, with a look of its own), of the sheet or within a range. */
  readonly usedRange: (valuesOnly: boolean, within?: CellRange) => CellRange | null;
  readonly cellAt: (row: number, column: number) => LiveCell;
  /** Every cell that holds something or was given a look, in no order. */
  readonly forEachCell: (visit: (row: number, column: number, cell: LiveCell) => void) => void;
  /** Writes cells of one block; one change is reported, of the whole block. */
  readonly write: (block: CellRange, cells: readonly LiveEntry[]) => void;
  readonly restyle: (range: CellRange, look: Partial<CellLook>) => void;
  /** The notes of cells, which Excel keeps apart from their contents. */
  readonly notes: () => readonly LiveNote[];
  readonly merges: () => readonly CellRange[];
  readonly merge: (range: CellRange) => void;
  readonly unmerge: (range: CellRange) => void;
  readonly isRowHidden: (row: number) => boolean;
  readonly isColumnHidden: (column: number) => boolean;
  readonly hideRows: (first: number, last: number, hidden: boolean) => void;
  /** In points. */
  readonly columnWidth: (column: number) => number;
  readonly setColumnWidth: (column: number, width: number) => void;
  readonly frozen: () => { readonly rows: number; readonly columns: number };
  readonly freeze: (rows: number, columns: number) => void;
  readonly filter: () => CellRange | null;
  readonly setFilter: (range: CellRange | null) => void;
  readonly insertRows: (row: number, count: number) => void;
  readonly deleteRows: (row: number, count: number) => void;
  /** First in order is first in priority. */
  readonly conditionalFormats: () => readonly LiveConditionalFormat[];
  readonly setConditionalFormats: (formats: readonly LiveConditionalFormat[]) => void;
}

/** Something that happened in the grid, by whomever. */
export type LiveEvent =
  | { readonly kind: "changed"; readonly sheet: string; readonly range: CellRange; readonly change: "RangeEdited" | "RowInserted" | "RowDeleted" }
  | { readonly kind: "selected"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "rows-sorted"; readonly sheet: string; readonly range: CellRange }
  | { readonly kind: "rows-hidden"; readonly sheet: string; readonly range: CellRange; readonly hidden: boolean }
  /** Looks, notes, merges, widths, a sheet's name or place: a saved file has it, an add-in is not told. */
  | { readonly kind: "restyled"; readonly sheet: string }
  | { readonly kind: "added" | "deleted" | "activated"; readonly sheet: string };

/** A workbook with a grid's library or plain memory beneath. `sheet` of events and selections is a sheet's id. */
export interface LiveWorkbook {
  readonly date1904: boolean;
  readonly decimalSeparator: "," | ".";
  readonly readOnly: boolean;
  /** Whether sheets can be neither added nor removed nor renamed. */
  readonly isStructureProtected: boolean;
  /** In their order. */
  readonly sheets: () => readonly LiveSheet[];
  readonly addSheet: (name: string) => LiveSheet;
  readonly removeSheet: (id: string) => void;
  readonly moveSheet: (id: string, position: number) => void;
  readonly activeSheet: () => string;
  readonly activate: (id: string) => void;
  readonly selection: () => { readonly sheet: string; readonly range: CellRange };
  readonly select: (sheet: string, range: CellRange) => void;
  /** Whether somebody is typing in a cell: Excel then answers no request that writes. */
  readonly isBeingEdited: () => boolean;
  /** Resolves when calculation has ended. */
  readonly settled: () => Promise<void>;
  readonly listen: (report: (event: LiveEvent) => void) => () => void;
}
