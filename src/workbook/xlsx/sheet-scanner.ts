import type { CellRange } from "../address";
import { MAX_COLUMNS, MAX_ROWS, parseCellAddress, parseRangeAddress } from "../address";
import type { CellFormat, CellKey, Grid } from "../grid";
import { CELL_KIND, cellKey } from "../grid";
import type { CellContentElements, CellWorth } from "./cell-content";
import { cellWorth, readCellContent } from "./cell-content";
import { cellFault } from "./cell-fault";
import { CellStore } from "./cell-store";
import { scanPlainCells } from "./plain-cells";
import type { ReadingBudget } from "./reading-budget";
import type { SharedStrings } from "./shared-strings";
import { SheetFormulas } from "./sheet-formulas";
import { SheetTexts } from "./sheet-texts";
import type { Styles } from "./styles";
import { xmlBoolean } from "./xml-events";
import { xmlFault } from "./xml-fault";
import { NeedMore, TOKEN, XmlReader } from "./xml-reader";

/** What a sheet's cells point to. */
export interface SheetSurroundings {
  readonly date1904: boolean;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  /** Shared by all sheets of the workbook. */
  readonly budget: ReadingBudget;
}

/** A sheet read to its end. */
export interface ScannedSheet {
  readonly grid: Grid;
  readonly isProtected: boolean;
}

/**
 * Scans a worksheet part piece by piece into the grid's typed arrays. Plain cells (`plain-cells.ts`) go past the XML
 * reader; everything else, and every fault, goes through it.
 */
export class SheetScanner {
  readonly store: CellStore;
  readonly texts: SheetTexts;
  readonly formatOf: Uint16Array;
  readonly reader = new XmlReader();
  /** Where the scan stands, 0-based; -1 before the first. */
  row = -1;
  column = -1;
  private isInRow = false;
  private sheetDataCount = 0;
  private isProtected = false;
  private hasFilter = false;
  private readonly formats: CellFormat[];
  private readonly sheetFormulas: SheetFormulas;
  private readonly uncomputed = new Set<CellKey>();
  private readonly merges: CellRange[] = [];
  private readonly hiddenRows = new Set<number>();
  private readonly hiddenSpans: (readonly [first: number, last: number])[] = [];

  /** `expectedCells` sizes the arrays at first; they grow as needed. */
  constructor(private readonly surroundings: SheetSurroundings, expectedCells: number) {
    this.store = new CellStore(expectedCells, surroundings.budget);
    this.texts = new SheetTexts(surroundings.strings, surroundings.budget);
    this.sheetFormulas = new SheetFormulas(surroundings.budget);
    this.formatOf = surroundings.styles.formatOf;
    this.formats = [...surroundings.styles.formats];
  }

  /**
   * Scans `bytes[0, end)`: what earlier calls left and what follows. Gives how far it came; the rest is to be given
   * again, with more behind it. Throws an XmlFault.
   */
  scan(bytes: Uint8Array, end: number, isLast: boolean): number {
    const { reader } = this;
    reader.feed(bytes, 0, end, isLast);
    for (;;) {
      if (this.isInRow && !reader.isEmptyElement && reader.isPlainMain("c")) scanPlainCells(this);
      const mark = reader.mark();
      try {
        const token = reader.next();
        if (token === TOKEN.end) return end;
        this.take(token);
      } catch (error) {
        if (!(error instanceof NeedMore)) throw error;
        reader.rewind(mark);
        return reader.at;
      }
    }
  }

  private take(token: number): void {
    if (token === TOKEN.open) this.open();
    else if (token === TOKEN.close) {
      if (this.reader.depth === 2) this.isInRow = false;
    } else if (this.isInRow && this.reader.depth === 3 && this.reader.text().trim() !== "") {
      throw xmlFault("text", this.reader.at);
    }
  }

  private open(): void {
    const { reader } = this;
    const { local, depth } = reader;
    if (depth === 1 && local !== "worksheet") throw xmlFault("root", reader.at);
    const parent = reader.ancestor(2);
    switch (local) {
      case "c":
        if (depth !== 4 || parent !== "row") throw xmlFault("structure", reader.at);
        return this.openCell();
      case "row":
        if (depth !== 3 || parent !== "sheetData") throw xmlFault("structure", reader.at);
        return this.openRow();
      case "sheetData":
        this.sheetDataCount += 1;
        if (depth !== 2 || this.sheetDataCount > 1) throw xmlFault("structure", reader.at);
        return;
      case "mergeCell":
        if (parent === "mergeCells" && depth === 3) this.merges.push(this.readRange());
        return;
      case "col":
        if (parent === "cols" && depth === 3) this.openColumns();
        return;
      case "sheetProtection":
        if (depth === 2) this.isProtected = xmlBoolean(reader.attribute("sheet"));
        return;
      case "autoFilter":
        if (depth === 2) this.hasFilter = true;
    }
  }

  private readRange(): CellRange {
    const range = parseRangeAddress(this.reader.attribute("ref") ?? "");
    if (!range) throw xmlFault("structure", this.reader.at);
    return range;
  }

  private openColumns(): void {
    if (!xmlBoolean(this.reader.attribute("hidden"))) return;
    const [first, last] = [Number(this.reader.attribute("min")), Number(this.reader.attribute("max"))];
    if (!(first >= 1 && last >= first)) throw xmlFault("structure", this.reader.at);
    this.hiddenSpans.push([first - 1, last - 1]);
  }

  private openRow(): void {
    const written = this.reader.attribute("r");
    const row = written === null ? this.row + 1 : Number(written) - 1;
    if (!Number.isInteger(row) || row < 0 || row >= MAX_ROWS) throw cellFault("address", Math.max(this.row, 0), 0, written ?? row + 1);
    this.row = row;
    this.column = -1;
    this.isInRow = true;
    this.store.beginRow(row);
    if (xmlBoolean(this.reader.attribute("hidden"))) this.hiddenRows.add(row);
  }

  /** A whole cell, or nothing: what it says is kept only once its end has been met. */
  private openCell(): void {
    const { reader, row } = this;
    const written = reader.attribute("r");
    const column = this.columnOf(written);
    const type = reader.attribute("t") ?? "n";
    const style = reader.attribute("s") ?? "0";
    const format = /^\d{1,9}$/.test(style) ? this.formatOf[Number(style)] : undefined;
    if (format === undefined) throw cellFault("style", row, column, style);
    const content = readCellContent(reader, row, column);
    const worth = cellWorth(type, content, this.surroundings.date1904, row, column);
    this.column = column;
    if (content.formula) {
      this.sheetFormulas.add(content.formula, row, column);
      if (worth.source === "blank") this.uncomputed.add(cellKey(row, column));
    }
    if (worth.source === "blank" && !content.formula && Number(style) === 0) return;
    this.keep(worth, format, content);
  }

  private columnOf(written: string | null): number {
    if (written === null) {
      if (this.column + 1 < MAX_COLUMNS) return this.column + 1;
      throw cellFault("address", this.row, MAX_COLUMNS - 1, this.column + 2);
    }
    const address = parseCellAddress(written.trim());
    if (!address || address.row !== this.row) throw cellFault("address", this.row, Math.max(this.column, 0), written);
    return address.column;
  }

  private keep(worth: CellWorth, format: number, content: CellContentElements): void {
    const { row, column, store, texts } = this;
    const font = this.formats[format]?.fontName ?? null;
    switch (worth.source) {
      case "blank":
        return store.add(column, CELL_KIND.blankStyled, 0, format);
      case "number":
        return store.add(column, worth.kind, worth.number, format);
      case "date":
        return store.add(column, CELL_KIND.number, worth.number, this.dateFormat(format, worth.numberFormat));
      case "shared":
        if (worth.number >= texts.sharedCount) throw cellFault("string", row, column, worth.number);
        this.noteSharedRuns(worth.number, format);
        return store.add(column, CELL_KIND.text, texts.takeShared(worth.number), format);
      case "text":
        texts.noteRuns(content.inline?.runs ?? null, row, column, font);
        return store.add(column, worth.kind, texts.takeOwn(worth.text), format);
    }
  }

  noteSharedRuns(index: number, format: number): void {
    this.texts.noteSharedRuns(index, this.row, this.column, this.formats[format]?.fontName ?? null);
  }

  notePlainFormula(text: string, column: number, hasResult: boolean): void {
    this.sheetFormulas.addPlain(text, this.row, column);
    if (!hasResult) this.uncomputed.add(cellKey(this.row, column));
  }

  /** ISO dates become serial numbers; so that they still show as dates, their format is one. */
  private dateFormat(format: number, numberFormat: string): number {
    const base = this.formats[format];
    if (!base || base.isDate) return format;
    const known = this.formats.findIndex(
      (other) => other.numberFormat === numberFormat && other.fontName === base.fontName && other.bold === base.bold,
    );
    return known >= 0 ? known : this.formats.push({ ...base, numberFormat, isDate: true }) - 1;
  }

  /** The grid, once `scan` has come to the end. Throws an XmlFault. */
  finish(sheet: string): ScannedSheet {
    if (this.sheetDataCount !== 1) throw xmlFault("structure", this.reader.at);
    const stored = this.store.finish(this.texts.texts);
    if ("twice" in stored) throw cellFault("twice", stored.twice.row, stored.twice.column, "");
    const { block, rowCount, columnCount } = stored;
    const grid: Grid = {
      sheet,
      rowCount,
      columnCount,
      cells: block,
      formats: this.formats,
      formulas: this.sheetFormulas.finish(block),
      uncomputed: this.uncomputed,
      richText: this.texts.richText,
      merges: this.merges,
      hiddenRows: new Set([...this.hiddenRows].filter((row) => row < rowCount)),
      hiddenColumns: hiddenColumns(this.hiddenSpans, columnCount),
      hasFilter: this.hasFilter,
    };
    return { grid, isProtected: this.isProtected };
  }
}

/** Spans often reach to the last column of all; only used columns count. */
function hiddenColumns(spans: readonly (readonly [first: number, last: number])[], columnCount: number): ReadonlySet<number> {
  // How many spans begin and end at each column: hundreds of thousands of spans must not cost a visit a column each.
  const changes = new Int32Array(columnCount + 1);
  for (const [first, last] of spans) {
    if (first >= columnCount) continue;
    changes[first] = (changes[first] ?? 0) + 1;
    const after = Math.min(last, columnCount - 1) + 1;
    changes[after] = (changes[after] ?? 0) - 1;
  }
  const hidden = new Set<number>();
  let covering = 0;
  for (let column = 0; column < columnCount; column += 1) {
    covering += changes[column] ?? 0;
    if (covering > 0) hidden.add(column);
  }
  return hidden;
}
