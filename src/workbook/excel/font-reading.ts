import type { CellRange } from "../address";
import { rangeAddress } from "../address";
import { batches } from "./batches";
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

/** Entries a request may ask for. */
const ENTRIES = Math.floor(PAYLOAD_BYTES / BYTES_A_ENTRY);

/** What asking for a range costs a request, in entries. */
const ENTRIES_A_RANGE = 8;

/** Blocks of rows a column is asked in before its cells are. */
const BLOCKS = 32;

const ASKED = { format: { font: { name: true, bold: true } } };

/** What is asked of a range before its cells. */
interface Lines {
  readonly range: CellRange;
  /** Whether all its cells have one font. */
  readonly font: Font;
  readonly columns: Font[];
  readonly rows: Font[];
  readonly hiddenColumns: number[];
  readonly hiddenRows: number[];
}

/**
 * Fonts of ranges, one reading each: asked for the whole, then for rows and columns, then for blocks of the columns that
 * differ, then for the cells of the blocks that differ. Five steps whatever the size and the number of ranges; the bytes
 * of an answer may split one.
 */
export async function readFonts(session: Session, sheet: string, ranges: readonly CellRange[]): Promise<readonly FontReading[]> {
  const wholes = await readWholes(session, sheet, ranges);
  const differing = wholes.flatMap(({ lines, isSettled }) => (isSettled ? [] : [lines]));
  await readColumns(session, sheet, differing);
  await readRows(session, sheet, differing);
  const cells = await readMixed(session, sheet, differing.filter(({ font }) => !isKnown(font)));
  return wholes.map(({ lines }) => readingOf(lines, cells));
}

function readingOf({ range, font, rows, columns, hiddenRows, hiddenColumns }: Lines, cells: ReadonlyMap<string, Font>): FontReading {
  const side = { hiddenRows, hiddenColumns };
  if (isKnown(font)) return { fontName: () => font.name, bold: () => font.bold === true, ...side };
  const ofCell = (row: number, column: number): Font | undefined => cells.get(`${row}:${column}`) ?? cells.get(blockKey(range, row, column));
  return {
    fontName: (row, column) => rows[row - range.firstRow]?.name ?? columns[column - range.firstColumn]?.name ?? ofCell(row, column)?.name ?? null,
    bold: (row, column) => (rows[row - range.firstRow]?.bold ?? columns[column - range.firstColumn]?.bold ?? ofCell(row, column)?.bold) === true,
    ...side,
  };
}

const isKnown = (font: Font | undefined): boolean => font !== undefined && font.name !== null && font.bold !== null;

function numbers(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function fontOf(properties: { readonly format?: { readonly font?: { readonly name?: string; readonly bold?: boolean } } }): Font {
  return { name: properties.format?.font?.name ?? null, bold: properties.format?.font?.bold ?? null };
}

/** Sends a question of each range, as many ranges a request as its answer may hold. */
async function askEach<T extends { readonly range: CellRange }, A>(
  session: Session,
  sheet: string,
  asked: readonly T[],
  entries: (one: T) => number,
  question: (range: Excel.Range) => A,
): Promise<readonly (readonly [T, A])[]> {
  const answers: (readonly [T, A])[] = [];
  for (const batch of batches(asked, (one) => entries(one) + ENTRIES_A_RANGE, ENTRIES)) {
    const given = await session.send((workbook) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      return batch.map((one) => [one, question(worksheet.getRange(rangeAddress(one.range)))] as const);
    });
    for (const answer of given) answers.push(answer);
  }
  return answers;
}

async function readWholes(session: Session, sheet: string, ranges: readonly CellRange[]) {
  const answers = await askEach(session, sheet, ranges.map((range) => ({ range })), () => 1, (range) =>
    range.load("rowHidden,columnHidden,format/font/name,format/font/bold"),
  );
  return answers.map(([{ range }, { format, rowHidden, columnHidden }]) => {
    const font: Font = { name: format.font.name ?? null, bold: format.font.bold ?? null };
    const isSettled = isKnown(font) && rowHidden !== null && columnHidden !== null;
    const lines: Lines = {
      range,
      font,
      rows: [],
      columns: [],
      hiddenRows: isSettled && rowHidden ? numbers(range.firstRow, range.lastRow) : [],
      hiddenColumns: isSettled && columnHidden ? numbers(range.firstColumn, range.lastColumn) : [],
    };
    return { lines, isSettled };
  });
}

async function readColumns(session: Session, sheet: string, asked: readonly Lines[]): Promise<void> {
  const columnsOf = ({ range }: Lines): number => range.lastColumn - range.firstColumn + 1;
  for (const [lines, answer] of await askEach(session, sheet, asked, columnsOf, (range) => range.getColumnProperties({ columnHidden: true, ...ASKED }))) {
    answer.value.forEach((column, index) => {
      lines.columns.push(fontOf(column));
      if (column.columnHidden === true) lines.hiddenColumns.push(lines.range.firstColumn + index);
    });
  }
}

async function readRows(session: Session, sheet: string, asked: readonly Lines[]): Promise<void> {
  const parts = asked.flatMap((lines) => cutRows(lines.range, ENTRIES - ENTRIES_A_RANGE).map((range) => ({ lines, range })));
  for (const [{ lines, range }, answer] of await askEach(session, sheet, parts, rowsOf, (part) => part.getRowProperties({ rowHidden: true, ...ASKED }))) {
    answer.value.forEach((row, index) => {
      lines.rows.push(fontOf(row));
      if (row.rowHidden === true) lines.hiddenRows.push(range.firstRow + index);
    });
  }
}

const rowsOf = ({ range }: { readonly range: CellRange }): number => range.lastRow - range.firstRow + 1;

const blockHeight = (range: CellRange): number => Math.max(1, Math.ceil((range.lastRow - range.firstRow + 1) / BLOCKS));

function blockKey(range: CellRange, row: number, column: number): string {
  return `block ${range.firstRow}+${Math.floor((row - range.firstRow) / blockHeight(range))}:${column}`;
}

/** The blocks of a range whose font neither their row nor their column tells. */
function mixedBlocks({ range, rows, columns }: Lines): { readonly key: string; readonly range: CellRange }[] {
  const height = blockHeight(range);
  const blocks = new Set(rows.flatMap((font, index) => (isKnown(font) ? [] : [Math.floor(index / height)])));
  return [...blocks].flatMap((block) =>
    columns.flatMap((font, index) => {
      if (isKnown(font)) return [];
      const firstRow = range.firstRow + block * height;
      const column = range.firstColumn + index;
      const area: CellRange = { firstRow, lastRow: Math.min(range.lastRow, firstRow + height - 1), firstColumn: column, lastColumn: column };
      return [{ key: blockKey(range, firstRow, column), range: area }];
    }),
  );
}

/** Fonts of what is known neither by its row nor by its column: blocks by `blockKey`, single cells by "row:column". */
async function readMixed(session: Session, sheet: string, asked: readonly Lines[]): Promise<ReadonlyMap<string, Font>> {
  const found = new Map<string, Font>();
  const differing: CellRange[] = [];
  for (const [{ key, range }, font] of await askEach(session, sheet, asked.flatMap(mixedBlocks), () => 1, (range) => range.format.font.load("name,bold"))) {
    const known: Font = { name: font.name ?? null, bold: font.bold ?? null };
    if (isKnown(known)) found.set(key, known);
    else differing.push(range);
  }
  const parts = differing.flatMap((area) => cutRows(area, ENTRIES / ENTRIES_A_RANGE).map((range) => ({ range })));
  for (const [{ range }, cells] of await askEach(session, sheet, parts, rowsOf, (part) => part.getCellProperties(ASKED))) {
    cells.value.forEach((row, index) =>
      row.forEach((cell, offset) => found.set(`${range.firstRow + index}:${range.firstColumn + offset}`, fontOf(cell))),
    );
  }
  return found;
}

function cutRows(area: CellRange, most: number): CellRange[] {
  const rows = Math.floor(most);
  const parts: CellRange[] = [];
  for (let firstRow = area.firstRow; firstRow <= area.lastRow; firstRow += rows) {
    parts.push({ ...area, firstRow, lastRow: Math.min(area.lastRow, firstRow + rows - 1) });
  }
  return parts;
}
