import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Grid } from "../../../src/workbook/grid";
import { formatAt, formulaAt, valueAt } from "../../../src/workbook/grid";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

async function gridOf(sheet: string) {
  const read = await excelWorkbook().readGrid(sheet);
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

describe("reading a sheet of the open workbook", () => {
  it("gives values, errors, formulas, formats, fonts, merges and hidden rows where they stand", async () => {
    const live = memoryWorkbook(["Danh sách"], { reckon: () => 82 });
    const sheet = sheetOf(live, "Danh sách");
    fillSheet(sheet, 2, 1, [
      ["Họ và tên", "Điểm", null],
      ["Lò Thị Hoa", 8, true],
      ["#REF!", 0.5, null],
    ]);
    sheet.write({ firstRow: 3, lastRow: 3, firstColumn: 4, lastColumn: 4 }, [{ row: 3, column: 4, content: { formula: "=SUM(C4:C4)" } }]);
    sheet.write({ firstRow: 5, lastRow: 5, firstColumn: 1, lastColumn: 1 }, [{ row: 5, column: 1, content: { value: { error: "#REF!" } } }]);
    sheet.restyle({ firstRow: 4, lastRow: 4, firstColumn: 2, lastColumn: 2 }, { numberFormat: "0.0%" });
    sheet.restyle({ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1 }, { fontName: ".VnTime" });
    sheet.restyle({ firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 3 }, { bold: true });
    sheet.merge({ firstRow: 0, lastRow: 0, firstColumn: 1, lastColumn: 3 });
    sheet.merge({ firstRow: 2, lastRow: 3, firstColumn: 3, lastColumn: 3 });
    sheet.hideRows(4, 4, true);
    openExcel(live);
    const grid = await gridOf("Danh sách");
    expect(valueAt(grid, 3, 1)).toBe("Lò Thị Hoa");
    expect(valueAt(grid, 3, 2)).toBe(8);
    expect(valueAt(grid, 3, 3)).toBe(true);
    expect(valueAt(grid, 2, 3)).toBeNull();
    expect(valueAt(grid, 4, 1)).toBe("#REF!");
    expect(valueAt(grid, 5, 1)).toEqual({ error: "#REF!" });
    expect([valueAt(grid, 3, 4), formulaAt(grid, 3, 4)]).toEqual([82, "SUM(C4:C4)"]);
    expect(formatAt(grid, 4, 2).numberFormat).toBe("0.0%");
    expect(formatAt(grid, 3, 1).fontName).toBe(".VnTime");
    expect(formatAt(grid, 3, 2).fontName).toBe("Calibri");
    expect([formatAt(grid, 2, 1).bold, formatAt(grid, 3, 1).bold]).toEqual([true, false]);
    expect([...grid.hiddenRows]).toEqual([4]);
    expect(grid.merges).toEqual([{ firstRow: 2, lastRow: 3, firstColumn: 3, lastColumn: 3 }]);
    expect([grid.rowCount, grid.columnCount]).toEqual([6, 5]);
  });

  it("tells a sheet that is not there from an empty one", async () => {
    openExcel(memoryWorkbook(["Trống"]));
    expect(await excelWorkbook().readGrid("Không có")).toEqual({ ok: false, problems: [{ kind: "sheet-not-found", sheet: "Không có" }] });
    const empty = await excelWorkbook().readGrid("Trống");
    expect(empty.ok && empty.value.rowCount).toBe(0);
  });

  it("skips the blank cells between a list and values that stand alone, in the last row and column too", async () => {
    const list = Array.from({ length: 600 }, (_, row) => [row, `Lò Văn ${row}`, ...Array.from({ length: 14 }, () => 8)]);
    const read = async (strays: readonly (readonly [number, number])[]) => {
      const live = memoryWorkbook(["DS"]);
      const sheet = sheetOf(live, "DS");
      fillSheet(sheet, 2, 1, list);
      sheet.restyle(cellRange(2, 2), { fontName: ".VnTime", bold: true });
      sheet.hideRows(40, 40, true);
      for (const [row, column] of strays) {
        fillSheet(sheet, row, column, [[0.25, "lạc"]]);
        sheet.restyle(cellRange(row, column), { numberFormat: "0%" });
        sheet.restyle(cellRange(row, column + 1), { fontName: ".VnTime" });
      }
      const { exchanges, syncs } = openExcel(live);
      const grid = await gridOf("DS");
      return { grid, syncs: syncs(), bytes: exchanges.reduce((sum, { responseBytes }) => sum + responseBytes, 0) };
    };
    const alone = await read([]);
    const strays = [[9, 16_382], [300_000, 40], [1_048_575, 3], [1_048_575, 16_382]] as const;
    const strewn = await read(strays);
    for (const [row, column] of strays) {
      expect([valueAt(strewn.grid, row, column), valueAt(strewn.grid, row, column + 1)]).toEqual([0.25, "lạc"]);
      expect([formatAt(strewn.grid, row, column).numberFormat, formatAt(strewn.grid, row, column + 1).fontName]).toEqual(["0%", ".VnTime"]);
    }
    const values = (grid: Grid) => list.map((_, row) => Array.from({ length: 16 }, (_, column) => [valueAt(grid, row + 2, column + 1), formatAt(grid, row + 2, column + 1)]));
    expect(values(strewn.grid)).toEqual(values(alone.grid));
    expect([...strewn.grid.hiddenRows]).toEqual([40]);
    expect([strewn.grid.rowCount, strewn.grid.columnCount]).toEqual([1_048_576, 16_384]);
    expect(strewn.grid.cells.columns.length).toBe(alone.grid.cells.columns.length + 8);
    expect(strewn.syncs).toBeLessThanOrEqual(alone.syncs + 4);
    expect(strewn.bytes).toBeLessThan(alone.bytes + 200_000);
  });

  it("asks a list that fills its range for no blank rows, but once where it is large", async () => {
    const syncs = async (rows: number) => {
      const live = memoryWorkbook(["DS"]);
      fillSheet(sheetOf(live, "DS"), 0, 0, Array.from({ length: rows }, (_, row) => [row, "Lò Văn"]));
      fillSheet(sheetOf(live, "DS"), 0, 19, Array.from({ length: rows }, () => [8]));
      const { exchanges } = openExcel(live);
      await gridOf("DS");
      return exchanges.filter(({ request }) => request.Actions.some(({ ActionType }) => ActionType === 1) && JSON.stringify(request).includes("\"GetUsedRangeOrNullObject\"")).length;
    };
    expect(await syncs(1_000)).toBe(1);
    expect(await syncs(11_000)).toBe(2);
  });

  it("refuses a sheet that is full to where no machine could read it, and a row no request can carry", async () => {
    const live = memoryWorkbook(["Xa", "Dài"]);
    const corners = Array.from({ length: 33 }, (_, index) => index * 32_760);
    for (const row of corners) for (let column = 0; column < 16_384; column += 511) fillSheet(sheetOf(live, "Xa"), row, column, [["a"]]);
    for (const row of corners) for (let column = 510; column < 16_384; column += 511) fillSheet(sheetOf(live, "Xa"), row + 99, column, [["a"]]);
    fillSheet(sheetOf(live, "Dài"), 0, 0, [Array.from({ length: 200 }, () => "x".repeat(30_000))]);
    openExcel(live);
    expect(await excelWorkbook().readGrid("Xa")).toMatchObject({ ok: false, problems: [{ kind: "sheet-too-large", sheet: "Xa" }] });
    expect(await excelWorkbook().readGrid("Dài")).toMatchObject({ ok: false, problems: [{ kind: "sheet-too-large", sheet: "Dài" }] });
  });

  it("halves what it asks for where an answer is too large, and reads all", async () => {
    const live = memoryWorkbook(["DS"]);
    const long = "ờ".repeat(4_000);
    fillSheet(sheetOf(live, "DS"), 0, 0, Array.from({ length: 900 }, (_, row) => [row, row < 400 ? "ngắn" : long]));
    openExcel(live);
    const grid = await gridOf("DS");
    expect([valueAt(grid, 399, 1), valueAt(grid, 400, 1), valueAt(grid, 899, 1), valueAt(grid, 899, 0)]).toEqual(["ngắn", long, long, 899]);
  });

  it("reads merges beyond the 512 Excel answers at once", async () => {
    const live = memoryWorkbook(["DS"]);
    const rows = Array.from({ length: 1_400 }, (_, row) => [row, row]);
    fillSheet(sheetOf(live, "DS"), 0, 0, rows);
    for (let row = 0; row < 1_400; row += 2) sheetOf(live, "DS").merge({ firstRow: row, lastRow: row + 1, firstColumn: 0, lastColumn: 0 });
    openExcel(live);
    expect((await gridOf("DS")).merges.length).toBe(700);
  });

  it("needs no more syncs for more rows, only for more bytes", async () => {
    const syncs = async (rows: number): Promise<{ syncs: number; bytes: number }> => {
      const live = memoryWorkbook(["Danh sách"]);
      const sheet = sheetOf(live, "Danh sách");
      fillSheet(sheet, 0, 0, Array.from({ length: rows }, (_, row) => [row, `Lò Văn ${row}`, ...Array.from({ length: 18 }, () => 8)]));
      sheet.restyle({ firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 19 }, { bold: true });
      sheet.restyle({ firstRow: rows - 1, lastRow: rows - 1, firstColumn: 0, lastColumn: 3 }, { fontName: ".VnTime" });
      const open = openExcel(live);
      await gridOf("Danh sách");
      return { syncs: open.syncs(), bytes: open.exchanges.reduce((sum, { responseBytes }) => sum + responseBytes, 0) };
    };
    const small = await syncs(200);
    const larger = await syncs(1_500);
    const large = await syncs(5_000);
    const largest = await syncs(20_000);
    expect(larger.syncs).toBe(small.syncs);
    expect(small.syncs).toBeLessThanOrEqual(11);
    expect(large.syncs).toBeLessThanOrEqual(small.syncs + Math.ceil(large.bytes / 4_000_000));
    expect(largest.syncs).toBeLessThanOrEqual(small.syncs + Math.ceil((2 * largest.bytes) / 4_000_000));
    expect(Math.max(largest.bytes / largest.syncs)).toBeLessThan(5_000_000);
  });
});
