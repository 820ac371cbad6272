import type { CellRange } from "../address";
import type { CellFormat, CellKey, Grid } from "../grid";
import { CELL_KIND, cellKey } from "../grid";
import { isDateFormat } from "../date-format";
import type { Result } from "../problem";
import { fail, succeed } from "../problem";
import { readPieces } from "./cell-reading";
import { formulaOf, mayBeError } from "./cell-text";
import type { FontReading } from "./font-reading";
import { readFonts } from "./font-reading";
import { readMerges } from "./merge-reading";
import type { Session } from "./session";

/** Excel gives a used range whole, its blank cells too; one stray cell far out would make a read without end. */
const CELLS_A_SHEET = 30_000_000;

/** Rows of a matrix as Excel gave them, from the first row of the range on. */
type Rows = (readonly unknown[])[];

/**
 * One sheet of the open workbook as a grid: values and formulas of its used range, number formats of the columns that
 * hold numbers, fonts, merges, hidden rows and columns. Excel has every formula reckoned, and no API for rich text.
 * With `rows` (first and last, 0-based) only those are read, and the grid is blank elsewhere.
 */
export async function readExcelGrid(session: Session, sheet: string, rows: readonly [number, number] | null = null): Promise<Result<Grid>> {
  const { worksheet, used } = await session.send((workbook) => {
    const asked = workbook.worksheets.getItemOrNullObject(sheet);
    asked.load("name,autoFilter/enabled");
    return { worksheet: asked, used: asked.getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount") };
  });
  if (worksheet.isNullObject) return fail({ kind: "sheet-not-found", sheet });
  const hasFilter = worksheet.autoFilter.enabled;
  if (used.isNullObject) return succeed({ ...emptyGrid(sheet), hasFilter });
  if (used.rowCount * used.columnCount > CELLS_A_SHEET) {
    return fail({ kind: "sheet-too-large", sheet, params: { cells: used.rowCount * used.columnCount, limit: CELLS_A_SHEET } });
  }
  const range: CellRange = {
    firstRow: Math.max(used.rowIndex, rows?.[0] ?? 0),
    firstColumn: used.columnIndex,
    lastRow: Math.min(used.rowIndex + used.rowCount - 1, rows?.[1] ?? Number.POSITIVE_INFINITY),
    lastColumn: used.columnIndex + used.columnCount - 1,
  };
  if (range.lastRow < range.firstRow) return succeed({ ...emptyGrid(sheet), hasFilter });
  const values: Rows = [];
  const formulas = new Map<CellKey, string>();
  await readPieces(session, sheet, [range], ["values", "formulas"], (piece) => {
    collect(piece.range, piece.rows("values"), piece.rows("formulas"), values, formulas);
  });
  const errors = await readErrors(session, sheet, range, values);
  const numberFormats = await readNumberFormats(session, sheet, range, values);
  const fonts = await readFonts(session, sheet, range);
  const merges = await readMerges(session, sheet, range);
  const stored = storedCells(range, values, errors, numberFormats, fonts);
  const side = { hiddenRows: new Set(fonts.hiddenRows), hiddenColumns: new Set(fonts.hiddenColumns), merges, hasFilter };
  return succeed({ ...emptyGrid(sheet), ...stored, formulas, ...side });
}

function emptyGrid(sheet: string): Grid {
  return {
    sheet,
    rowCount: 0,
    columnCount: 0,
    cells: {
      rowStart: new Int32Array(1), columns: new Uint16Array(), kinds: new Uint8Array(),
      numbers: new Float64Array(), formats: new Uint16Array(), texts: [],
    },
    formats: [],
    formulas: new Map(),
    uncomputed: new Set(),
    richText: new Map(),
    merges: [],
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    hasFilter: false,
  };
}

function collect(range: CellRange, values: Rows | readonly (readonly unknown[])[], formulas: readonly (readonly unknown[])[], into: Rows, found: Map<CellKey, string>): void {
  values.forEach((row, index) => {
    into.push(row);
    formulas[index]?.forEach((given, column) => {
      const formula = formulaOf(given, row[column]);
      if (formula !== null) found.set(cellKey(range.firstRow + index, range.firstColumn + column), formula);
    });
  });
}

/** Rectangles, one a run of neighbouring columns, of the rows in which `matters` holds. */
function columnRuns(range: CellRange, values: Rows, matters: (value: unknown) => boolean): CellRange[] {
  const spans = new Map<number, { first: number; last: number }>();
  values.forEach((row, index) =>
    row.forEach((value, column) => {
      if (!matters(value)) return;
      const span = spans.get(column);
      spans.set(column, { first: span?.first ?? index, last: index });
    }),
  );
  const runs: CellRange[] = [];
  for (const [column, span] of [...spans].sort(([a], [b]) => a - b)) {
    const at = range.firstColumn + column;
    const [firstRow, lastRow] = [range.firstRow + span.first, range.firstRow + span.last];
    const last = runs.at(-1);
    if (last?.lastColumn !== at - 1) runs.push({ firstRow, lastRow, firstColumn: at, lastColumn: at });
    else runs[runs.length - 1] = { ...last, lastColumn: at, firstRow: Math.min(last.firstRow, firstRow), lastRow: Math.max(last.lastRow, lastRow) };
  }
  return runs;
}

/** Cells that hold an error; only value types tell it from a text that looks the same. */
async function readErrors(session: Session, sheet: string, range: CellRange, values: Rows): Promise<Set<CellKey>> {
  const errors = new Set<CellKey>();
  await readPieces(session, sheet, columnRuns(range, values, mayBeError), ["valueTypes"], (piece) => {
    piece.rows("valueTypes").forEach((row, index) =>
      row.forEach((type, column) => {
        if (type === "Error") errors.add(cellKey(piece.range.firstRow + index, piece.range.firstColumn + column));
      }),
    );
  });
  return errors;
}

async function readNumberFormats(session: Session, sheet: string, range: CellRange, values: Rows): Promise<Map<CellKey, string>> {
  const codes = new Map<CellKey, string>();
  const runs = columnRuns(range, values, (value) => typeof value === "number");
  await readPieces(session, sheet, runs, ["numberFormat"], (piece) => {
    piece.rows("numberFormat").forEach((row, index) =>
      row.forEach((code, column) => {
        if (typeof code === "string" && code !== "General") codes.set(cellKey(piece.range.firstRow + index, piece.range.firstColumn + column), code);
      }),
    );
  });
  return codes;
}

/** The formats met, numbered as they come. */
function formatTable() {
  const formats: CellFormat[] = [];
  const numbers = new Map<string, number>();
  const numberOf = (numberFormat: string, fontName: string | null, bold: boolean): number => {
    const key = `${numberFormat}\u0000${fontName}\u0000${bold}`;
    const known = numbers.get(key);
    if (known !== undefined) return known;
    numbers.set(key, formats.length);
    return formats.push({ numberFormat, isDate: isDateFormat(numberFormat), fontName, bold }) - 1;
  };
  return { formats, numberOf };
}

function storedCells(range: CellRange, values: Rows, errors: ReadonlySet<CellKey>, codes: ReadonlyMap<CellKey, string>, fonts: FontReading) {
  const rowCount = range.lastRow + 1;
  const size = values.reduce((sum, row) => sum + row.reduce<number>((n, value) => n + (isBlank(value) ? 0 : 1), 0), 0);
  const rowStart = new Int32Array(rowCount + 1);
  const columns = new Uint16Array(size);
  const kinds = new Uint8Array(size);
  const numbers = new Float64Array(size);
  const formatOf = new Uint16Array(size);
  const texts: string[] = [];
  const table = formatTable();
  let at = 0;
  values.forEach((cells, index) => {
    const row = range.firstRow + index;
    cells.forEach((value, offset) => {
      if (isBlank(value)) return;
      const column = range.firstColumn + offset;
      const key = cellKey(row, column);
      columns[at] = column;
      kinds[at] = kindOf(value, errors.has(key));
      numbers[at] = typeof value === "number" || typeof value === "boolean" ? Number(value) : texts.push(String(value)) - 1;
      formatOf[at] = table.numberOf(codes.get(key) ?? "General", fonts.fontName(row, column), fonts.bold(row, column));
      at += 1;
    });
    rowStart[row + 1] = at;
  });
  const cells = { rowStart, columns, kinds, numbers, formats: formatOf, texts };
  return { rowCount, columnCount: range.lastColumn + 1, cells, formats: table.formats };
}

const isBlank = (value: unknown): boolean => value === "" || value === null || value === undefined;

function kindOf(value: unknown, isError: boolean): number {
  if (typeof value === "number") return CELL_KIND.number;
  if (typeof value === "boolean") return CELL_KIND.boolean;
  return isError ? CELL_KIND.error : CELL_KIND.text;
}
