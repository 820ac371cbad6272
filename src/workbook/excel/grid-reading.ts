import type { CellRange } from "../address";
import type { CellKey, Grid } from "../grid";
import { cellKey } from "../grid";
import type { Result } from "../problem";
import { fail, succeed } from "../problem";
import { readPieces } from "./cell-reading";
import { formulaOf, mayBeError } from "./cell-text";
import { readFonts } from "./font-reading";
import { readMerges } from "./merge-reading";
import type { Session } from "./session";
import type { ReadBlock } from "./stored-cells";
import { storedCells } from "./stored-cells";
import { cellsOf, usedBlocks } from "./used-blocks";

/** Excel gives blocks whole, their blank cells too; more would be a read without end. */
const CELLS_A_SHEET = 30_000_000;

/**
 * One sheet of the open workbook as a grid: values and formulas of its used blocks, number formats of the columns that
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
  const range: CellRange = {
    firstRow: Math.max(used.rowIndex, rows?.[0] ?? 0),
    firstColumn: used.columnIndex,
    lastRow: Math.min(used.rowIndex + used.rowCount - 1, rows?.[1] ?? Number.POSITIVE_INFINITY),
    lastColumn: used.columnIndex + used.columnCount - 1,
  };
  if (range.lastRow < range.firstRow) return succeed({ ...emptyGrid(sheet), hasFilter });
  const ranges = await usedBlocks(session, sheet, range);
  const cells = ranges.reduce((sum, one) => sum + cellsOf(one), 0);
  if (cells > CELLS_A_SHEET) return fail({ kind: "sheet-too-large", sheet, params: { cells, limit: CELLS_A_SHEET } });
  const { blocks, formulas } = await readBlocks(session, sheet, ranges);
  const errors = await readErrors(session, sheet, blocks);
  const numberFormats = await readNumberFormats(session, sheet, blocks);
  const fonts = await readFonts(session, sheet, ranges);
  const merges = await readMerges(session, sheet, range);
  const hiddenRows = new Set(fonts.flatMap((one) => one.hiddenRows));
  const hiddenColumns = new Set(fonts.flatMap((one) => one.hiddenColumns));
  return succeed({ ...emptyGrid(sheet), ...storedCells(blocks, { errors, numberFormats, fonts }), formulas, hiddenRows, hiddenColumns, merges, hasFilter });
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

async function readBlocks(session: Session, sheet: string, ranges: readonly CellRange[]) {
  const blocks = ranges.map((range): ReadBlock => ({ range, rows: [] }));
  const formulas = new Map<CellKey, string>();
  await readPieces(session, sheet, ranges, ["values", "formulas"], ({ range, rows }) => {
    const given = rows("formulas");
    const block = blocks.find((one) => holds(one.range, range));
    rows("values").forEach((row, index) => {
      block?.rows.push(row);
      given[index]?.forEach((entered, column) => {
        const formula = formulaOf(entered, row[column]);
        if (formula !== null) formulas.set(cellKey(range.firstRow + index, range.firstColumn + column), formula);
      });
    });
  });
  return { blocks, formulas };
}

/** Whether a piece was cut from a block. */
function holds(block: CellRange, piece: CellRange): boolean {
  return block.firstColumn === piece.firstColumn && block.lastColumn === piece.lastColumn && block.firstRow <= piece.firstRow && piece.lastRow <= block.lastRow;
}

/** Rectangles of a block, one a run of neighbouring columns, of the rows in which `matters` holds. */
function columnRuns({ range, rows: values }: ReadBlock, matters: (value: unknown) => boolean): CellRange[] {
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
async function readErrors(session: Session, sheet: string, blocks: readonly ReadBlock[]): Promise<Set<CellKey>> {
  const errors = new Set<CellKey>();
  const runs = blocks.flatMap((block) => columnRuns(block, mayBeError));
  await readPieces(session, sheet, runs, ["valueTypes"], (piece) => {
    piece.rows("valueTypes").forEach((row, index) =>
      row.forEach((type, column) => {
        if (type === "Error") errors.add(cellKey(piece.range.firstRow + index, piece.range.firstColumn + column));
      }),
    );
  });
  return errors;
}

async function readNumberFormats(session: Session, sheet: string, blocks: readonly ReadBlock[]): Promise<Map<CellKey, string>> {
  const codes = new Map<CellKey, string>();
  const runs = blocks.flatMap((block) => columnRuns(block, (value) => typeof value === "number"));
  await readPieces(session, sheet, runs, ["numberFormat"], (piece) => {
    piece.rows("numberFormat").forEach((row, index) =>
      row.forEach((code, column) => {
        if (typeof code === "string" && code !== "General") codes.set(cellKey(piece.range.firstRow + index, piece.range.firstColumn + column), code);
      }),
    );
  });
  return codes;
}
