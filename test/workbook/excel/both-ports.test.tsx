import "./text-coders";
import type { Edit } from "../../../src/workbook/edit";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { Grid } from "../../../src/workbook/grid";
import { formatAt, formulaAt, valueAt } from "../../../src/workbook/grid";
import type { Workbook } from "../../../src/workbook/workbook";
import { blankWorkbook } from "../../../src/workbook/xlsx/patch/blank-workbook";
import { xlsxPort } from "../../../src/workbook/xlsx/xlsx-port";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { openExcel } from "./office-library";

const value = (row: number, column: number, after: string | number | boolean, sheet = "Danh sách"): Edit => ({
  kind: "set-cell", sheet, row, column, before: { kind: "value", value: null }, after: { kind: "value", value: after },
});

/** One list with every kind of edit whose outcome a grid shows. */
const edits: readonly Edit[] = [
  { kind: "add-sheet", sheet: "Danh sách", content: {
    styles: [{ bold: true }, { numberFormat: "0.00%" }],
    cells: [
      { row: 0, column: 0, content: { kind: "value", value: "Họ và tên" }, style: 0 },
      { row: 0, column: 1, content: { kind: "value", value: "Tỷ lệ" }, style: 0 },
      { row: 1, column: 1, content: { kind: "value", value: 0.5 }, style: 1 },
    ],
    merges: [{ firstRow: 8, firstColumn: 0, lastRow: 8, lastColumn: 1 }],
  } },
  value(1, 0, "Lò Thị Hoa"), value(2, 0, "=không phải công thức"), value(3, 0, "001087012345"), value(4, 0, "8,5"), value(5, 0, 8.5), value(6, 0, true), value(7, 0, "#REF!"),
  { kind: "set-cell", sheet: "Danh sách", row: 2, column: 1, before: { kind: "value", value: null }, after: { kind: "formula", formula: "SUM(B2:B2)", result: 0.5 } },
  { kind: "set-cell", sheet: "Danh sách", row: 5, column: 0, before: { kind: "value", value: 8.5 }, after: { kind: "value", value: 9 } },
  { kind: "merge", sheet: "Danh sách", range: { firstRow: 9, firstColumn: 0, lastRow: 10, lastColumn: 1 } },
  value(9, 0, "Gộp ô"),
  { kind: "add-flags", sheet: "Danh sách", severity: "error", ranges: [{ firstRow: 3, firstColumn: 0, lastRow: 4, lastColumn: 0 }] },
  { kind: "insert-rows", sheet: "Danh sách", row: 6, count: 2 },
  value(6, 1, "chèn"),
  { kind: "set-memory", before: null, after: '<memory xmlns="urn:so-khuyen-hoc:memory:1"><a>ư</a></memory>' },
  { kind: "rename-sheet", sheet: "Danh sách", to: "Danh sách mới" },
];

/** A grid as a person would compare it. */
function picture(grid: Grid) {
  const cells: unknown[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const cell = valueAt(grid, row, column);
      if (cell === null && formulaAt(grid, row, column) === null) continue;
      const { numberFormat, bold } = formatAt(grid, row, column);
      cells.push({ row, column, value: cell, formula: formulaAt(grid, row, column), bold, numberFormat: typeof cell === "number" ? numberFormat : null });
    }
  }
  const merges = [...grid.merges].sort((a, b) => a.firstRow - b.firstRow).map((range) => ({ ...range }));
  return { cells, merges };
}

async function after(book: Workbook, list: readonly Edit[], sheet: string) {
  const applied = await book.apply(list);
  if (!applied.ok) throw new Error(JSON.stringify(applied.problems));
  const [grid, facts] = [await book.readGrid(sheet), await book.facts()];
  if (!grid.ok || !facts.ok) throw new Error("reading failed");
  return { applied: applied.value, picture: picture(grid.value), memory: facts.value.memory, sheets: facts.value.sheets.map(({ name }) => name).slice(-1) };
}

/** The same names of sheets in both: the file's blank sheet. */
function fileBook(): Workbook {
  const opened = xlsxPort(blankWorkbook());
  if (!opened.ok) throw new Error("blank workbook failed");
  return opened.value;
}

describe("the same edits through Excel and through a file", () => {
  it("leave the same sheet", async () => {
    const inFile = await after(fileBook(), edits, "Danh sách mới");
    openExcel(memoryWorkbook(["Sheet1"], { reckon: () => 0.5 }));
    const inExcel = await after(excelWorkbook(), edits, "Danh sách mới");
    expect(inExcel.picture).toEqual(inFile.picture);
    expect(inExcel.memory).toBe(inFile.memory);
    expect(inExcel.sheets).toEqual(inFile.sheets);
  });

  it("are refused alike where a cell holds something else", async () => {
    const list: readonly Edit[] = [...edits.slice(0, 2), { kind: "set-cell", sheet: "Danh sách", row: 1, column: 1, before: { kind: "value", value: 0.7 }, after: { kind: "value", value: 1 } }];
    openExcel(memoryWorkbook(["Sheet1"]));
    for (const book of [fileBook(), excelWorkbook()]) {
      expect(await book.apply(list)).toMatchObject({ ok: false, problems: [{ kind: "cell-changed", sheet: "Danh sách", cell: "B2" }] });
      const facts = await book.facts();
      expect(facts.ok && facts.value.sheets.length).toBe(1);
    }
  });
});
