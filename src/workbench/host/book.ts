import type { CellRange } from "../../workbook/address";
import { parseRangeAddress } from "../../workbook/address";
import { accessDenied, invalidArgument } from "./host-failure";
import type { LiveSheet, LiveWorkbook } from "./live-workbook";
import { TellingMap } from "./telling-map";

interface HostName {
  readonly name: string;
  readonly formula: string;
}

interface HostTable {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly range: CellRange;
}

export interface HostSeries {
  readonly name: string;
  readonly values: string | null;
  readonly categories: string | null;
  readonly color: string | null;
}

export interface HostChart {
  readonly id: string;
  readonly sheet: string;
  readonly name: string;
  readonly type: string;
  readonly title: string;
  readonly source: string;
  readonly series: readonly HostSeries[];
  /** The cells it covers, as set; `null` until then. */
  readonly place: CellRange | null;
  /** Where the axis of values ends; `null`: wherever Excel has it end. */
  readonly maximum: number | null;
}

export interface HostPageLayout {
  readonly orientation: "Portrait" | "Landscape";
  readonly paperSize: string | null;
  readonly fitToWidth: number | null;
  /** Rows (0-based) that begin a page. */
  readonly breaksBefore: readonly number[];
  readonly titleRows: string | null;
}

/** An open workbook as the host objects see it: the grid, and beside it what a grid's library does not keep. */
export interface HostBook {
  readonly live: LiveWorkbook;
  /** Custom XML parts by id. */
  readonly customXml: Map<string, string>;
  readonly names: Map<string, HostName>;
  readonly tables: Map<string, HostTable>;
  readonly charts: Map<string, HostChart>;
  readonly pageLayouts: Map<string, HostPageLayout>;
  /** Sheets whose filter or print an add-in set: it does so with sheets of its own, as a whole. */
  readonly remade: Set<string>;
  /** Which events the library asked for: "Workbook" or a sheet's id, and the event's number. */
  readonly wanted: Set<string>;
  readonly nextId: () => string;
  /** Who is told that something beside the grid changed: parts, names, tables, charts, pages. */
  readonly listeners: Set<() => void>;
  /** Opens the bytes (base64) of a new workbook beside this one; `null` where the host has no place for one. */
  readonly openNew: ((base64: string) => void) | null;
}

/** A range of a sheet, as several classes stand for it. */
export interface SheetRange {
  readonly book: HostBook;
  readonly sheet: LiveSheet;
  readonly range: CellRange;
}

/** Makes the host's workbook over a live one. */
export function hostBook(live: LiveWorkbook, openNew: HostBook["openNew"]): HostBook {
  let counter = 0;
  const listeners = new Set<() => void>();
  const tell = (): void => listeners.forEach((listener) => listener());
  return {
    live,
    listeners,
    customXml: new TellingMap(tell),
    names: new TellingMap(tell),
    tables: new TellingMap(tell),
    charts: new TellingMap(tell),
    pageLayouts: new TellingMap(tell),
    remade: new Set(),
    wanted: new Set(),
    openNew,
    nextId: () => `{00000000-0002-0000-${String((counter += 1)).padStart(4, "0")}-000000000000}`,
  };
}

/** Refuses a write as Excel does where the workbook is only read or the sheet is protected. */
export function admitWrite(book: HostBook, sheet: LiveSheet | null): void {
  if (book.live.readOnly) throw accessDenied("The workbook is read-only.");
  if (sheet?.isProtected() === true) throw accessDenied("You do not have the permissions to perform this operation: the sheet is protected.");
}

/** Refuses to write into locked cells of a protected sheet. */
export function admitCells(book: HostBook, sheet: LiveSheet, { firstRow, firstColumn, lastRow, lastColumn }: CellRange): void {
  admitWrite(book, null);
  if (!sheet.isProtected()) return;
  for (let row = firstRow; row <= lastRow; row += 1) {
    for (let column = firstColumn; column <= lastColumn; column += 1) if (sheet.isLocked(row, column)) admitWrite(book, sheet);
  }
}

/** Refuses to change looks where a protected sheet does not leave them open. */
export function admitFormats(book: HostBook, sheet: LiveSheet): void {
  admitWrite(book, sheet.allowsFormats() ? null : sheet);
}

/** Refuses what a protected structure forbids: sheets that come, go or change their name. */
export function admitStructure(book: HostBook): void {
  admitWrite(book, null);
  if (book.live.isStructureProtected) throw accessDenied("The workbook's structure is protected.");
}

const LAST_ROW = 1_048_575;
const LAST_COLUMN = 16_383;

/** The rectangle of an address as Excel takes it: "A1:B2", "3:5", "B:D", `$` and a sheet's name allowed. */
export function rangeOf(address: string): CellRange {
  const plain = (address.includes("!") ? address.slice(address.lastIndexOf("!") + 1) : address).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { firstRow: Number(rows[1]) - 1, lastRow: Number(rows[2]) - 1, firstColumn: 0, lastColumn: LAST_COLUMN };
  const columns = /^([A-Za-z]+):([A-Za-z]+)$/.exec(plain);
  const range = parseRangeAddress(columns ? `${columns[1]}1:${columns[2]}${LAST_ROW + 1}` : plain);
  if (!range) throw invalidArgument(`The argument is invalid or missing or has an incorrect format: ${address}`);
  return range;
}

/** All cells of a sheet. */
export const WHOLE_SHEET: CellRange = { firstRow: 0, firstColumn: 0, lastRow: LAST_ROW, lastColumn: LAST_COLUMN };

/** A text argument; refuses anything else. */
export function textArgument(value: unknown, what: string): string {
  if (typeof value !== "string") throw invalidArgument(`${what} must be a text.`);
  return value;
}

/** A whole-number argument; refuses anything else. */
export function indexArgument(value: unknown, what: string): number {
  if (typeof value !== "number" || !Number.isInteger(value)) throw invalidArgument(`${what} must be a whole number.`);
  return value;
}
