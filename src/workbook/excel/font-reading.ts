import type { CellRange } from "../address";
import { rangeAddress } from "../address";
import { PAYLOAD_BYTES } from "./cell-reading";
import type { Session } from "./session";

/** Fonts and hidden rows and columns of a range; each answer only as fine as the sheet needs. */
export interface FontReading {
  readonly fontName: (row: number, column: number) => string | null;
  readonly bold: (row: number, column: number) => boolean;
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

interface Font {
  readonly name: string | null;
  readonly bold: boolean | null;
}

/** Bytes of one entry of `getRowProperties`, `getCellProperties`, generously. */
const BYTES_A_ENTRY = 110;

/** Blocks of rows a column is asked in before its cells are. */
const BLOCKS = 32;

const ASKED = { format: { font: { name: true, bold: true } } };

/**
 * Fonts of a range: asked for the whole, then for its rows and columns, then for blocks of the columns that differ,
 * then for the cells of the blocks that differ. Five steps whatever the size; the bytes of an answer may split one.
 */
export async function readFonts(session: Session, sheet: string, range: CellRange): Promise<FontReading> {
  const whole = await session.send((workbook) => {
    const proxy = workbook.worksheets.getItem(sheet).getRange(rangeAddress(range));
    proxy.load("rowHidden,columnHidden,format/font/name,format/font/bold");
    return proxy;
  });
  const all: Font = { name: whole.format.font.name ?? null, bold: whole.format.font.bold ?? null };
  const sameFont = isKnown(all);
  if (sameFont && whole.rowHidden !== null && whole.columnHidden !== null) {
    const { hiddenRows, hiddenColumns } = hiddenAll(range, whole.rowHidden, whole.columnHidden);
    return { fontName: () => all.name, bold: () => all.bold === true, hiddenRows, hiddenColumns };
  }
  const columns = await readColumns(session, sheet, range);
  const rows = await readRows(session, sheet, range);
  const cells = sameFont ? new Map<string, Font>() : await readMixed(session, sheet, range, rows.fonts, columns.fonts);
  const ofCell = (row: number, column: number): Font | undefined => cells.get(`${row}:${column}`) ?? cells.get(blockKey(range, row, column));
  return {
    fontName: (row, column) =>
      rows.fonts[row - range.firstRow]?.name ?? columns.fonts[column - range.firstColumn]?.name ?? ofCell(row, column)?.name ?? null,
    bold: (row, column) =>
      (rows.fonts[row - range.firstRow]?.bold ?? columns.fonts[column - range.firstColumn]?.bold ?? ofCell(row, column)?.bold) === true,
    hiddenRows: rows.hidden,
    hiddenColumns: columns.hidden,
  };
}

const isKnown = (font: Font | undefined): boolean => font !== undefined && font.name !== null && font.bold !== null;

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function hiddenAll(range: CellRange, rows: boolean, columns: boolean) {
  return {
    hiddenRows: rows ? numbers(range.firstRow, range.lastRow) : [],
    hiddenColumns: columns ? numbers(range.firstColumn, range.lastColumn) : [],
  };
}

function fontOf(properties: { readonly format?: { readonly font?: { readonly name?: string; readonly bold?: boolean } } }): Font {
  return { name: properties.format?.font?.name ?? null, bold: properties.format?.font?.bold ?? null };
}

async function readColumns(session: Session, sheet: string, range: CellRange) {
  const answer = await session.send((workbook) =>
    workbook.worksheets.getItem(sheet).getRange(rangeAddress(range)).getColumnProperties({ columnHidden: true, ...ASKED }),
  );
  const hidden = answer.value.flatMap((column, index) => (column.columnHidden === true ? [range.firstColumn + index] : []));
  return { fonts: answer.value.map(fontOf), hidden };
}

async function readRows(session: Session, sheet: string, range: CellRange) {
  const fonts: Font[] = [];
  const hidden: number[] = [];
  const step = Math.floor(PAYLOAD_BYTES / BYTES_A_ENTRY);
  for (let first = range.firstRow; first <= range.lastRow; first += step) {
    const part: CellRange = { ...range, firstRow: first, lastRow: Math.min(range.lastRow, first + step - 1) };
    const answer = await session.send((workbook) =>
      workbook.worksheets.getItem(sheet).getRange(rangeAddress(part)).getRowProperties({ rowHidden: true, ...ASKED }),
    );
    answer.value.forEach((row, index) => {
      fonts.push(fontOf(row));
      if (row.rowHidden === true) hidden.push(first + index);
    });
  }
  return { fonts, hidden };
}

const blockHeight = (range: CellRange): number => Math.max(1, Math.ceil((range.lastRow - range.firstRow + 1) / BLOCKS));

function blockKey(range: CellRange, row: number, column: number): string {
  return `block ${Math.floor((row - range.firstRow) / blockHeight(range))}:${column}`;
}

/** Fonts of what is known neither by its row nor by its column: blocks by `blockKey`, single cells by "row:column". */
async function readMixed(session: Session, sheet: string, range: CellRange, rows: readonly Font[], columns: readonly Font[]) {
  const found = new Map<string, Font>();
  const height = blockHeight(range);
  const mixedBlocks = new Set(rows.flatMap((font, index) => (isKnown(font) ? [] : [Math.floor(index / height)])));
  const mixedColumns = columns.flatMap((font, index) => (isKnown(font) ? [] : [range.firstColumn + index]));
  const places = [...mixedBlocks].flatMap((block) => mixedColumns.map((column) => ({ block, column })));
  if (places.length === 0) return found;
  const asked = await session.send((workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    return places.map(({ block, column }) => {
      const firstRow = range.firstRow + block * height;
      const lastRow = Math.min(range.lastRow, firstRow + height - 1);
      const area: CellRange = { firstRow, lastRow, firstColumn: column, lastColumn: column };
      const { font } = worksheet.getRange(rangeAddress(area)).format;
      return { area, font: font.load("name,bold") };
    });
  });
  const differing: CellRange[] = [];
  for (const { area, font } of asked) {
    const known: Font = { name: font.name ?? null, bold: font.bold ?? null };
    if (isKnown(known)) found.set(blockKey(range, area.firstRow, area.firstColumn), known);
    else differing.push(area);
  }
  await readCells(session, sheet, differing, found);
  return found;
}

/** Asks the cells of areas, as many a request as its answer may hold. */
async function readCells(session: Session, sheet: string, areas: readonly CellRange[], found: Map<string, Font>): Promise<void> {
  const entries = Math.floor(PAYLOAD_BYTES / BYTES_A_ENTRY / 8);
  const parts = areas.flatMap((area) => cutRows(area, entries));
  while (parts.length > 0) {
    const now: CellRange[] = [];
    for (let cells = 0; parts[0] && (now.length === 0 || cells + parts[0].lastRow - parts[0].firstRow < entries * 8); ) {
      const part = parts.shift();
      if (!part) break;
      cells += part.lastRow - part.firstRow + 1 + 8;
      now.push(part);
    }
    const answers = await session.send((workbook) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      return now.map((area) => ({ area, cells: worksheet.getRange(rangeAddress(area)).getCellProperties(ASKED) }));
    });
    for (const { area, cells } of answers) {
      cells.value.forEach((row, index) =>
        row.forEach((cell, offset) => found.set(`${area.firstRow + index}:${area.firstColumn + offset}`, fontOf(cell))),
      );
    }
  }
}

function cutRows(area: CellRange, rows: number): CellRange[] {
  const parts: CellRange[] = [];
  for (let firstRow = area.firstRow; firstRow <= area.lastRow; firstRow += rows) {
    parts.push({ ...area, firstRow, lastRow: Math.min(area.lastRow, firstRow + rows - 1) });
  }
  return parts;
}
