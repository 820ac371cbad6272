import type { Edit } from "../../../src/workbook/edit";
import { runConformance } from "../../../src/workbook/excel/conformance";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { WorkbookEvent } from "../../../src/workbook/workbook";
import type { LiveWorkbook } from "../../../src/workbench/host/live-workbook";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "../../workbook/excel/live-sheet";
import { openExcel } from "../../workbook/excel/office-library";
import { esmPackage } from "./esm-package";
import { endUniver, univerLive } from "./univer-instance";

jest.mock("lodash-es", () => jest.requireActual("lodash"));
jest.mock("rbush", () => esmPackage("rbush"));
jest.mock("kdbush", () => esmPackage("kdbush"));
jest.mock("cjk-regex", () => esmPackage("cjk-regex"));
jest.mock("franc-min", () => esmPackage("franc-min"));
jest.mock("nanoid", () => esmPackage("nanoid"));

afterEach(endUniver);

const set = (row: number, column: number, after: string | number | boolean | null): Edit => ({
  kind: "set-cell", sheet: "DS", row, column, before: { kind: "value", value: null }, after: { kind: "value", value: after },
});

const edits: readonly Edit[] = [
  set(0, 0, "Lò Thị Hoa"), set(0, 1, 8.5), set(0, 2, true), set(1, 0, "=không phải công thức"), set(1, 1, "001087012345"), set(2, 1, 1.5),
  { kind: "set-cell", sheet: "DS", row: 2, column: 0, before: { kind: "value", value: null }, after: { kind: "formula", formula: "B1+B3", result: 10 } },
  { kind: "set-style", sheet: "DS", range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 3 }, style: { bold: true, fillColor: "FFE699", numberFormat: "0.0", horizontal: "center", wrap: true, border: "thin", fontColor: "112233", fontSize: 13 } },
  { kind: "merge", sheet: "DS", range: { firstRow: 4, firstColumn: 0, lastRow: 5, lastColumn: 2 } },
  { kind: "add-flags", sheet: "DS", severity: "error", ranges: [cellRange(0, 1), cellRange(2, 1)] },
  { kind: "set-column-width", sheet: "DS", column: 1, width: 20 },
  { kind: "freeze", sheet: "DS", rows: 1, columns: 1 },
  { kind: "insert-rows", sheet: "DS", row: 1, count: 2 },
  { kind: "add-sheet", sheet: "Kết quả", after: "DS", content: { styles: [{ bold: true }], cells: [{ row: 150, column: 40, content: { kind: "value", value: "xa" }, style: 0 }], filter: { firstRow: 0, firstColumn: 0, lastRow: 150, lastColumn: 40 } } },
  { kind: "rename-sheet", sheet: "Kết quả", to: "Kết quả kiểm tra" },
];

/** What a person sees of a workbook. */
function picture(live: LiveWorkbook): unknown {
  return live.sheets().map((sheet) => {
    const used = sheet.usedRange(false);
    const cells: unknown[] = [];
    for (let row = 0; row <= (used?.lastRow ?? -1); row += 1) {
      for (let column = 0; column <= (used?.lastColumn ?? -1); column += 1) {
        const cell = sheet.cellAt(row, column);
        if (cell.value !== null || cell.look.bold) cells.push({ row, column, ...cell, formula: cell.formula === null ? null : "=…" });
      }
    }
    return {
      name: sheet.name(), visibility: sheet.visibility(), values: sheet.usedRange(true), cells, merges: sheet.merges(), frozen: sheet.frozen(), filter: sheet.filter(),
      width: sheet.name() === "DS" ? Math.round(sheet.columnWidth(1)) : null, formats: sheet.conditionalFormats().map(({ id: _, ...format }) => format),
    };
  });
}

async function after(live: LiveWorkbook, list: readonly Edit[]): Promise<unknown> {
  openExcel(live);
  expect(await excelWorkbook().apply(list)).toMatchObject({ ok: true });
  return picture(live);
}

async function until(condition: () => boolean): Promise<void> {
  for (let turn = 0; turn < 12_000 && !condition(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 5));
}

describe("the grid's workbook and the one in memory", () => {
  it("look the same after the same edits through the real library", async () => {
    const inGrid = await after(univerLive(["DS", "Khác"]), edits);
    expect(inGrid).toEqual(await after(memoryWorkbook(["DS", "Khác"], { reckon: () => 10 }), edits));
  });

  it("give the same grid back", async () => {
    const read = async (live: LiveWorkbook) => {
      openExcel(live);
      await excelWorkbook().apply(edits.slice(0, 9));
      sheetOf(live, "DS").hideRows(1, 1, true);
      return excelWorkbook().readGrid("DS");
    };
    expect(await read(univerLive(["DS"]))).toEqual(await read(memoryWorkbook(["DS"], { reckon: () => 10 })));
  });
});

describe("the grid's workbook", () => {
  it("answers the conformance list as the adapter expects", async () => {
    openExcel(univerLive(["DS"]));
    const answers = await runConformance();
    expect(answers.ok && answers.value.filter(({ same }) => !same)).toEqual([]);
  });

  it("answers no value before its formulas are reckoned anew", async () => {
    const live = univerLive(["DS"]);
    openExcel(live);
    const book = excelWorkbook();
    await book.apply([set(0, 0, 2), { kind: "set-cell", sheet: "DS", row: 0, column: 1, before: { kind: "value", value: null }, after: { kind: "formula", formula: "A1*21", result: null } }]);
    await book.apply([{ kind: "set-cell", sheet: "DS", row: 0, column: 0, before: { kind: "value", value: 2 }, after: { kind: "value", value: 3 } }]);
    expect(sheetOf(live, "DS").cellAt(0, 1)).toMatchObject({ value: 63, formula: "=A1*21" });
  });

  it("reports edits, selections, inserted rows and sheets once each, and neither looks nor results of formulas", async () => {
    const live = univerLive(["DS"]);
    openExcel(live);
    const book = excelWorkbook();
    await book.apply([set(0, 0, 2), { kind: "set-cell", sheet: "DS", row: 0, column: 1, before: { kind: "value", value: null }, after: { kind: "formula", formula: "A1*21", result: null } }]);
    const events: WorkbookEvent[] = [];
    await book.listen((event) => void events.push(event));
    const sheet = sheetOf(live, "DS");
    fillSheet(sheet, 0, 0, [[5]]);
    sheet.restyle(cellRange(0, 0), { bold: true });
    await live.settled();
    await until(() => events.length >= 1);
    live.select(sheet.id, cellRange(7, 2));
    await until(() => events.some(({ kind }) => kind === "selected"));
    sheet.insertRows(3, 1);
    await until(() => events.some(({ kind }) => kind === "rows-moved"));
    live.addSheet("Mới");
    await until(() => events.some(({ kind }) => kind === "sheets-changed"));
    expect(events.filter(({ kind }) => kind !== "selected")).toEqual([
      { kind: "cells-changed", sheet: "DS", range: cellRange(0, 0), byUs: false },
      { kind: "rows-moved", sheet: "DS" },
      { kind: "sheets-changed" },
    ]);
    expect(events).toContainEqual({ kind: "selected", sheet: "DS", range: cellRange(7, 2) });
  });
});
