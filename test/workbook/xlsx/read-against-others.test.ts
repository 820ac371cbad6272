import { read as readSheetJs, utils, write as writeSheetJs } from "@e965/xlsx";
import type { CellObject, WorkSheet } from "@e965/xlsx";
import ExcelJs from "exceljs";
import type { CellRange } from "../../../src/workbook/address";
import { cellAddress } from "../../../src/workbook/address";
import type { CellValue } from "../../../src/workbook/cell-value";
import type { Grid } from "../../../src/workbook/grid";
import { cellKey, formatAt, formulaAt, valueAt } from "../../../src/workbook/grid";
import type { GeneratedSheet } from "./generated-book";
import { GENERATED_STYLES, generatedSheet, writeGenerated } from "./generated-book";
import { gridOf, opened } from "./made-package";

/** What all readers are asked of a cell; `undefined` where a reader does not say. */
interface Seen {
  readonly value: CellValue;
  readonly formula: string | null;
  readonly format: string | undefined;
  readonly font: string | null | undefined;
}

const rounded = (value: CellValue): CellValue => (typeof value === "number" ? Number(value.toPrecision(14)) : value);

function oursAt(grid: Grid, row: number, column: number): Seen {
  const format = formatAt(grid, row, column);
  return { value: rounded(valueAt(grid, row, column)), formula: formulaAt(grid, row, column), format: format.numberFormat, font: format.fontName };
}

const SHEETJS_ERRORS: Readonly<Record<number, string>> = { 0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A" };

function sheetJsAt(sheet: WorkSheet, row: number, column: number): Seen | null {
  const cell: CellObject | undefined = sheet[cellAddress(row, column)];
  if (!cell) return null;
  const value: CellValue =
    cell.t === "e" && typeof cell.v === "number" ? { error: SHEETJS_ERRORS[cell.v] ?? "?" }
    : typeof cell.v === "string" || typeof cell.v === "boolean" ? cell.v
    : typeof cell.v === "number" ? rounded(cell.v)
    : null;
  return { value, formula: cell.f ?? null, format: cell.z === undefined ? undefined : String(cell.z), font: undefined };
}

const DAY = 86_400_000;

function excelJsValue(raw: ExcelJs.CellValue, epoch: number): CellValue {
  if (raw === null || raw === undefined) return null;
  if (raw instanceof Date || Object.prototype.toString.call(raw) === "[object Date]") return rounded(Number(raw) / DAY + epoch);
  if (typeof raw !== "object") return rounded(raw);
  if ("richText" in raw) return raw.richText.map((run) => run.text).join("");
  if ("error" in raw) return { error: String(raw.error) };
  if ("formula" in raw || "sharedFormula" in raw) return excelJsValue(raw.result, epoch);
  throw new Error(JSON.stringify(raw));
}

function excelJsAt(sheet: ExcelJs.Worksheet, row: number, column: number, epoch: number): Seen {
  const cell = sheet.getCell(row + 1, column + 1);
  const isFormula = cell.type === ExcelJs.ValueType.Formula;
  return {
    value: excelJsValue(cell.value, epoch),
    formula: isFormula ? cell.formula : null,
    format: cell.numFmt ?? "General",
    font: cell.font?.name,
  };
}

const sorted = (ranges: readonly (CellRange | null)[]): string[] => ranges.map((range) => JSON.stringify(range)).sort();

/** Compares every cell, merge and hidden row or column of every sheet with what two other readers say. */
async function compare(bytes: Uint8Array, date1904: boolean): Promise<number> {
  const sheetJs = readSheetJs(bytes, { type: "array", cellFormula: true, cellNF: true, cellText: false, cellHTML: false, cellStyles: true, sheetStubs: true });
  const excelJs = new ExcelJs.Workbook();
  await excelJs.xlsx.load(Buffer.from(bytes).buffer.slice(0));
  let compared = 0;
  const { facts } = opened(bytes);
  expect(facts.sheets.map((sheet) => sheet.name)).toEqual(sheetJs.SheetNames);
  expect(facts.date1904).toBe(date1904);
  for (const [index, { name }] of facts.sheets.entries()) {
    const grid = gridOf(bytes, index);
    const other = sheetJs.Sheets[name];
    const third = excelJs.getWorksheet(name);
    if (!other || !third) throw new Error(name);
    for (let row = 0; row < Math.max(grid.rowCount, third.rowCount); row += 1) {
      expect([row, grid.hiddenRows.has(row)]).toEqual([row, third.getRow(row + 1).hidden === true && row < grid.rowCount]);
      const rowOfOurs: object[] = [];
      const rowOfTheirs: object[] = [];
      for (let column = 0; column < Math.max(grid.columnCount, third.columnCount); column += 1) {
        const place = `${name}!${cellAddress(row, column)}`;
        const ours = oursAt(grid, row, column);
        const said = sheetJsAt(other, row, column) ?? { ...ours, value: null, formula: null };
        // SheetJS makes up a 0 for a formula without a result; we say that there is none.
        const theirs = grid.uncomputed.has(cellKey(row, column)) && said.value === 0 ? { ...said, value: null } : said;
        rowOfOurs.push({ place, ...ours });
        rowOfTheirs.push({ place, ...theirs, format: theirs.format ?? ours.format, font: ours.font });
        const others = excelJsAt(third, row, column, date1904 ? 24_107 : 25_569);
        // exceljs gives merged cells their anchor's value, and loses results of formulas that are 0, false or "".
        if (third.getCell(row + 1, column + 1).isMerged) continue;
        const isLost = others.formula !== null && others.value === null && !ours.value;
        rowOfOurs.push({ place, ...ours });
        rowOfTheirs.push({ place, ...others, value: isLost ? ours.value : others.value, font: others.font ?? ours.font });
        compared += 1;
      }
      expect(rowOfOurs).toEqual(rowOfTheirs);
    }
    for (let column = 0; column < grid.columnCount; column += 1) {
      expect([column, grid.hiddenColumns.has(column)]).toEqual([column, third.getColumn(column + 1).hidden === true]);
    }
    const merges = (other["!merges"] ?? []).map(({ s, e }) => ({ firstRow: s.r, firstColumn: s.c, lastRow: e.r, lastColumn: e.c }));
    expect(sorted(grid.merges)).toEqual(sorted(merges));
  }
  return compared;
}

/** The same sheets written by exceljs. */
async function writtenByExcelJs(sheets: readonly GeneratedSheet[]): Promise<Uint8Array> {
  const book = new ExcelJs.Workbook();
  sheets.forEach((sheet, index) => {
    const target = book.addWorksheet(`Tờ ${index + 1}`);
    for (const { row, column, value, formula, style } of sheet.cells) {
      const cell = target.getCell(row + 1, column + 1);
      const look = GENERATED_STYLES[style];
      if (look) Object.assign(cell, { numFmt: look.format, font: { name: look.font, bold: look.bold, size: 12 } });
      const plain = typeof value === "object" && value !== null ? { error: value.error } : value;
      Object.assign(cell, { value: formula === undefined ? plain : { formula, ...(plain === null ? {} : { result: plain }) } });
    }
    for (const merge of sheet.merges) target.mergeCells(merge.firstRow + 1, merge.firstColumn + 1, merge.lastRow + 1, merge.lastColumn + 1);
    for (const row of sheet.hiddenRows) target.getRow(row + 1).hidden = true;
    for (const column of sheet.hiddenColumns) target.getColumn(column + 1).hidden = true;
  });
  return new Uint8Array(await book.xlsx.writeBuffer());
}

/**
 * The same sheets written by SheetJS (which writes no fonts). With a table of strings it also puts results of formulas
 * there, which exceljs reads as numbers: no such formulas then.
 */
function writtenBySheetJs(sheets: readonly GeneratedSheet[], shares: boolean): Uint8Array {
  const book = utils.book_new();
  sheets.forEach((sheet, index) => {
    const target: WorkSheet = {};
    for (const { row, column, value, formula, style } of sheet.cells) {
      if (value === null) continue;
      const kind = typeof value === "object" ? { t: "e", v: Number(Object.entries(SHEETJS_ERRORS).find(([, error]) => error === value.error)?.[0]) } : { t: typeof value === "number" ? "n" : typeof value === "boolean" ? "b" : "s", v: value };
      target[cellAddress(row, column)] = { ...kind, z: GENERATED_STYLES[style]?.format, ...(formula === undefined || (shares && typeof value === "string") ? {} : { f: formula }) };
    }
    target["!ref"] = "A1:AH40";
    target["!merges"] = sheet.merges.map((merge) => ({ s: { r: merge.firstRow, c: merge.firstColumn }, e: { r: merge.lastRow, c: merge.lastColumn } }));
    utils.book_append_sheet(book, target, `Tờ ${index + 1}`);
  });
  return new Uint8Array(writeSheetJs(book, { type: "array", bookType: "xlsx", bookSST: shares, compression: true }));
}

const SEEDS = Array.from({ length: 8 }, (_, index) => index + 1);

describe("every cell is read as two other readers read it", () => {
  it.each(SEEDS)("in a workbook written as Excel writes (seed %i)", async (seed) => {
    const sheets = [generatedSheet(seed), generatedSheet(seed + 1000)];
    expect(await compare(writeGenerated(sheets, seed, seed % 3 === 0), seed % 3 === 0)).toBeGreaterThan(100);
  });

  it.each(SEEDS.slice(0, 4))("in a workbook written by exceljs (seed %i)", async (seed) => {
    expect(await compare(await writtenByExcelJs([generatedSheet(seed), generatedSheet(seed + 2000)]), false)).toBeGreaterThan(100);
  });

  it.each(SEEDS.slice(0, 4))("in a workbook written by SheetJS (seed %i)", async (seed) => {
    expect(await compare(writtenBySheetJs([generatedSheet(seed), generatedSheet(seed + 3000)], seed % 2 === 0), false)).toBeGreaterThan(100);
  });

  it("and as the generator meant it", () => {
    for (const seed of SEEDS) {
      const sheet = generatedSheet(seed);
      const grid = gridOf(writeGenerated([sheet], seed, false));
      for (const cell of sheet.cells) {
        const look = GENERATED_STYLES[cell.style];
        expect([cellAddress(cell.row, cell.column), valueAt(grid, cell.row, cell.column), formulaAt(grid, cell.row, cell.column)]).toEqual([
          cellAddress(cell.row, cell.column), cell.value, cell.formula ?? null,
        ]);
        expect(formatAt(grid, cell.row, cell.column)).toEqual({ numberFormat: look?.format, isDate: cell.style === 2, fontName: look?.font, bold: look?.bold });
      }
      expect(grid.cells.columns).toHaveLength(sheet.cells.length);
    }
  });
});
