import "../../workbook/excel/text-coders";
import { esmPackage } from "../host/esm-package";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import ExcelJS from "exceljs";
import { MoveRangeCommand } from "@univerjs/sheets";
import { rangeAddress } from "../../../src/workbook/address";
import type { Edit } from "../../../src/workbook/edit";
import { valueAt } from "../../../src/workbook/grid";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { readFileBook } from "../../../src/workbench/grid/file-book";
import type { LiveBook } from "../../../src/workbench/grid/live-book";
import { keepToWhatIsSaved } from "../../../src/workbench/grid/kept-commands";
import { liveBook } from "../../../src/workbench/grid/live-book";
import { protectSheets } from "../../../src/workbench/grid/protected-sheets";
import { openExcel } from "../../workbook/excel/office-library";
import { sheetOf } from "../../workbook/excel/live-sheet";
import { endUniver, startUniver } from "../host/univer-instance";

jest.mock("lodash-es", () => jest.requireActual("lodash"));
jest.mock("rbush", () => esmPackage("rbush"));
jest.mock("kdbush", () => esmPackage("kdbush"));
jest.mock("cjk-regex", () => esmPackage("cjk-regex"));
jest.mock("franc-min", () => esmPackage("franc-min"));
jest.mock("nanoid", () => esmPackage("nanoid"));

afterEach(endUniver);

function must<T>(result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: unknown }): T {
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

const LIST = "Danh sách";

/** A workbook as people make them: usual letters of its own, sizes with halves, rules of many kinds, a protected sheet with open cells. */
async function received(): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  const list = book.addWorksheet(LIST, { views: [{ state: "frozen", xSplit: 2, ySplit: 1, showGridLines: false }], properties: { tabColor: { argb: "FF00B050" } } });
  list.addRow(["STT", "Họ và tên", "CS1", "CS2", "Tổng"]);
  for (let row = 2; row <= 9; row += 1) list.addRow([row - 1, `Lò Văn ${row}`, 8.5, 7, { formula: `SUM(C${row}:D${row})`, result: 15.5 }]);
  list.getCell("B2").font = { name: "Times New Roman", size: 13.5, bold: true };
  list.getCell("B4").note = "Đã hỏi lại xã";
  list.mergeCells("A12:C12");
  list.getCell("A12").value = "Danh sách này có 8 người./.";
  list.autoFilter = "A1:E9";
  list.addConditionalFormatting({ ref: "C2:D9", rules: [{ type: "cellIs", operator: "lessThan", formulae: [8], priority: 1, style: { fill: { type: "pattern", pattern: "solid", bgColor: { argb: "FFFFC7CE" } } } }] });
  list.addConditionalFormatting({ ref: "E2:E9", rules: [{ type: "colorScale", priority: 2, cfvo: [{ type: "min" }, { type: "max" }], color: [{ argb: "FFF8696B" }, { argb: "FF63BE7B" }] }] });
  const locked = book.addWorksheet("Biểu khóa");
  locked.addRow(["Xã", "Số người", "Cộng"]);
  locked.addRow(["Na Ư", 8, { formula: "B2*2" }]);
  locked.getCell("B2").protection = { locked: false };
  await locked.protect("", { formatCells: true });
  book.definedNames.add(`'${LIST}'!$E$2:$E$9`, "Tong");
  const written = new Uint8Array(await book.xlsx.writeBuffer());
  return withUsualFont(written);
}

/** exceljs always writes Calibri 11 as the workbook's usual font; this one's is as in most offices. */
function withUsualFont(bytes: Uint8Array): Uint8Array {
  const files = unzipSync(bytes);
  const styles = strFromU8(files["xl/styles.xml"] ?? new Uint8Array()).replace(/<sz val="11"\/>(.*?)<name val="Calibri"\/>/, '<sz val="13"/>$1<name val="Times New Roman"/>');
  if (!styles.includes('<sz val="13"/>')) throw new Error("The usual font was not found.");
  return zipSync({ ...files, "xl/styles.xml": strToU8(styles) });
}

async function opened(bytes: Uint8Array, { univer, api } = startUniver()): Promise<LiveBook> {
  const file = must(await readFileBook("danh sách.xlsx", bytes));
  return liveBook(univer, api, file, { hostOf: (live) => openExcel(live).host, isBeingEdited: () => false });
}

async function edited(book: LiveBook, edits: readonly Edit[]): Promise<Uint8Array> {
  must(await excelWorkbook().apply(edits));
  return must(await book.saved.bytes());
}

const textOf = (bytes: Uint8Array, part: string): string => strFromU8(unzipSync(bytes)[part] ?? new Uint8Array());

describe("a file saved from the grid", () => {
  it("is byte for byte the file opened where nobody changed it, a protected sheet without results among its sheets", async () => {
    const bytes = await received();
    const book = await opened(bytes);
    expect(must(await book.saved.bytes())).toEqual(bytes);
  });

  it("keeps every result that stands in the file, nothing and zero too, whatever the grid would make of the formula", async () => {
    const book = new ExcelJS.Workbook();
    const list = book.addWorksheet(LIST);
    list.addRow([1, 2, { formula: "A1+B1", result: 0 }, { formula: 'IF(A1>0,"có","")', result: "" }, { formula: "CUBESETCOUNT(A1)", result: 7 }, { formula: "C1*2", result: 0 }]);
    const bytes = new Uint8Array(await book.xlsx.writeBuffer());
    const { live, saved } = await opened(bytes);
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(must(await saved.bytes())).toEqual(bytes);
    expect([2, 3, 4, 5].map((column) => sheetOf(live, LIST).cellAt(0, column).value)).toEqual([0, null, 7, 0]);
  });

  it("has results where formulas had none, and an add-in waits for them", async () => {
    const book = new ExcelJS.Workbook();
    const list = book.addWorksheet(LIST);
    for (let row = 1; row <= 300; row += 1) list.addRow([row, { formula: `A${row}*2` }, { formula: `B${row}+1` }]);
    const { saved } = await opened(new Uint8Array(await book.xlsx.writeBuffer()));
    const grid = must(await excelWorkbook().readGrid(LIST));
    expect([valueAt(grid, 0, 1), valueAt(grid, 299, 1), valueAt(grid, 299, 2)]).toEqual([2, 600, 601]);
    const file = must(await readFileBook("lại.xlsx", must(await saved.bytes())));
    expect(file.sheets[0]?.grid.uncomputed.size).toBe(0);
  });

  it("has its sheets in the order of the tabs, new ones among them", async () => {
    const { live, saved } = await opened(await received());
    live.addSheet("Mới");
    live.moveSheet(sheetOf(live, "Mới").id, 0);
    live.moveSheet(sheetOf(live, LIST).id, 2);
    const file = must(await readFileBook("lại.xlsx", must(await saved.bytes())));
    expect(file.sheets.map(({ facts }) => facts.name)).toEqual(live.sheets().map((sheet) => sheet.name()));
    expect(file.sheets[2]?.facts.name).toBe(LIST);
    expect(file.looks.sheets.get(LIST)?.filter).toMatchObject({ lastRow: 8 });
  });

  it("has the names, tables and charts that an add-in made, on new sheets and on the file's own", async () => {
    const book = await opened(await received());
    const place = { firstRow: 5, firstColumn: 6, lastRow: 20, lastColumn: 12 };
    const range = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({ firstRow, firstColumn, lastRow, lastColumn });
    const chart = {
      name: "Theo xã", type: "columnStacked", title: "Đạt và chưa đạt", categories: range(1, 0, 2, 0), place,
      series: [{ name: range(0, 1, 0, 1), values: range(1, 1, 2, 1), color: "2F75B5" }],
    } as const;
    const text = (row: number, column: number, value: string | number) => ({ row, column, content: { kind: "value", value } } as const);
    const saved = await edited(book, [
      { kind: "add-sheet", sheet: "Tổng hợp", content: {
        styles: [], cells: [text(0, 0, "Xã"), text(0, 1, "Đạt"), text(1, 0, "Na Ư"), text(1, 1, 8), text(2, 0, "Xa Dung"), text(2, 1, 9)],
        charts: [chart], tables: [{ name: "TheoXa", range: range(0, 0, 2, 1), columns: ["Xã", "Đạt"] }],
      } },
      { kind: "add-chart", sheet: LIST, chart: { ...chart, name: "Điểm" } },
      { kind: "set-name", name: "Tong", before: `'${LIST}'!$E$2:$E$9`, after: `'${LIST}'!$E$2:$E$8` },
      { kind: "set-name", name: "SoNguoi", before: null, after: `'${LIST}'!$A$12` },
    ]);
    const workbook = textOf(saved, "xl/workbook.xml");
    expect(workbook).toContain(`>'${LIST}'!$E$2:$E$8<`);
    expect(workbook).toContain('name="SoNguoi"');
    const parts = Object.keys(unzipSync(saved));
    expect(parts.filter((part) => part.startsWith("xl/charts/chart"))).toHaveLength(2);
    expect(parts.filter((part) => part.startsWith("xl/tables/table"))).toHaveLength(1);
    expect(textOf(saved, "xl/charts/chart1.xml") + textOf(saved, "xl/charts/chart2.xml")).toContain("'Tổng hợp'!$B$2:$B$3");
  });

  it("follows rows that move, with everything on them, and a sheet of the add-in's own that it writes anew", async () => {
    const book = await opened(await received());
    const results = { styles: [], cells: [{ row: 0, column: 0, content: { kind: "value", value: "Dòng" } }, { row: 1, column: 0, content: { kind: "value", value: 3 } }] } as const;
    const saved = await edited(book, [{ kind: "add-sheet", sheet: "Kết quả", content: { ...results, filter: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 } } }]);
    const again = await opened(saved);
    const twice = await edited(again, [
      { kind: "replace-sheet", sheet: "Kết quả", content: { ...results, filter: { firstRow: 0, firstColumn: 0, lastRow: 5, lastColumn: 0 } } },
      { kind: "insert-rows", sheet: LIST, row: 1, count: 1 },
    ]);
    const file = must(await readFileBook("lại.xlsx", twice));
    expect(file.looks.sheets.get("Kết quả")?.filter).toMatchObject({ lastRow: 5 });
    expect(file.looks.sheets.get(LIST)?.filter).toMatchObject({ lastRow: 9 });
    expect(file.surroundings.notes.get(LIST)).toEqual(new Map([["B5", "Đã hỏi lại xã"]]));
    expect(file.surroundings.names.get("Tong")).toBe(`'${LIST}'!$E$3:$E$10`);
    const grid = file.sheets[0]?.grid;
    expect(grid && valueAt(grid, 2, 1)).toBe("Lò Văn 2");
  });

  it("keeps an open cell's new value on a protected sheet, and leaves the locked formula beside it alone", async () => {
    const book = await opened(await received());
    const saved = await edited(book, [{ kind: "set-cell", sheet: "Biểu khóa", row: 1, column: 1, before: { kind: "value", value: 8 }, after: { kind: "value", value: 9 } }]);
    const file = must(await readFileBook("lại.xlsx", saved));
    const grid = file.sheets[1]?.grid;
    expect(grid && valueAt(grid, 1, 1)).toBe(9);
    expect(grid?.formulas.size).toBe(1);
    expect(await excelWorkbook().apply([{ kind: "set-cell", sheet: "Biểu khóa", row: 0, column: 0, before: { kind: "value", value: "Xã" }, after: { kind: "value", value: "x" } }])).toMatchObject({ ok: false });
  });
});

describe("what people see of a file", () => {
  it("is in the grid: sizes with halves, the usual letters, rules of all kinds with what draws them", async () => {
    const { live, stop } = await opened(await received());
    const list = sheetOf(live, LIST);
    expect(list.cellAt(1, 1).look).toMatchObject({ fontSize: 13.5, bold: true });
    expect(list.cellAt(40, 5).look).toMatchObject({ fontSize: 13, fontName: "Times New Roman" });
    expect(list.conditionalFormats().map(({ type, drawing }) => [type, drawing])).toEqual([
      ["CellValue", { kind: "formula", formula: "=AND(ISNUMBER(C2),C2<8)" }],
      ["ColorScale", { kind: "scale", points: [{ kind: "min", value: 0, color: "#F8696B" }, { kind: "max", value: 0, color: "#63BE7B" }] }],
    ]);
    stop();
  });
});

describe("a person in the grid", () => {
  it("changes open cells of a protected sheet and no locked ones, whose refusal is told", async () => {
    const grid = startUniver();
    const { live } = await opened(await received(), grid);
    const refused: string[] = [];
    protectSheets(grid.univer, live, (sheet) => refused.push(sheet.name()));
    const sheet = grid.api.getActiveWorkbook()?.getSheetByName("Biểu khóa");
    sheet?.getRange("A2").setValue("khác");
    sheet?.getRange("B2").setValue(9);
    sheet?.deleteRows(1, 1);
    const locked = sheetOf(live, "Biểu khóa");
    expect([locked.cellAt(1, 0).value, locked.cellAt(1, 1).value]).toEqual(["Na Ư", 9]);
    expect(refused).toEqual(["Biểu khóa", "Biểu khóa"]);
  });

  it("is noticed where looks, notes, widths, names, the order of sheets or the add-in's memory alone change, and not before", async () => {
    const grid = startUniver();
    const { live, host } = await opened(await received(), grid);
    await live.settled();
    let touched = 0;
    live.listen(({ kind }) => (kind === "selected" || kind === "activated" ? undefined : void (touched += 1)));
    host.book.listeners.add(() => void (touched += 1));
    const list = sheetOf(live, LIST);
    const sheet = grid.api.getActiveWorkbook()?.getSheetByName(LIST);
    await excelWorkbook().readGrid(LIST);
    live.select(list.id, { firstRow: 1, firstColumn: 1, lastRow: 1, lastColumn: 1 });
    expect(touched).toBe(0);
    const each: readonly (() => unknown)[] = [
      () => list.restyle({ firstRow: 2, firstColumn: 1, lastRow: 2, lastColumn: 1 }, { bold: true }),
      () => sheet?.getRange("C3").createOrUpdateNote({ id: "n", row: 2, col: 2, width: 100, height: 50, note: "Đã hỏi" }),
      () => sheet?.getRange("C3").deleteNote(),
      () => list.setColumnWidth(1, 123),
      () => list.merge({ firstRow: 14, firstColumn: 0, lastRow: 14, lastColumn: 2 }),
      () => list.freeze(2, 0),
      () => list.rename("Tên khác"),
      () => live.moveSheet(list.id, 1),
      () => host.book.customXml.set("a", "<m/>"),
      () => host.book.names.delete("tong"),
    ];
    for (const [index, act] of each.entries()) {
      touched = 0;
      act();
      await new Promise((resolve) => setTimeout(resolve, 20));
      expect([index, touched > 0]).toEqual([index, true]);
    }
  });

  it("gets nothing done that a saved file would not have: rows dragged elsewhere, heights, underlines", async () => {
    const grid = startUniver();
    const { live, saved } = await opened(await received(), grid);
    keepToWhatIsSaved(grid.univer);
    const sheet = grid.api.getActiveWorkbook()?.getSheetByName(LIST);
    sheet?.setRowHeights(1, 1, 99);
    sheet?.getRange("B3").setFontLine("underline");
    sheet?.moveRows(sheet.getRange("A3:A3"), 7);
    expect(sheet?.getRowHeight(1)).toBeLessThan(90);
    expect(sheetOf(live, LIST).cellAt(2, 0).value).toBe(2);
    sheetOf(live, "Biểu khóa").setVisibility("hidden");
    expect(sheetOf(live, "Biểu khóa").visibility()).toBe("hidden");
    expect((await saved.bytes()).ok).toBe(true);
  });

  it("moves a block: two changes, where it was and where it is", async () => {
    const grid = startUniver();
    const { live } = await opened(await received(), grid);
    const changes: string[] = [];
    live.listen((event) => event.kind === "changed" && changes.push(rangeAddress(event.range)));
    const range = (row: number, column: number) => ({ startRow: row, endRow: row, startColumn: column, endColumn: column });
    await grid.api.executeCommand(MoveRangeCommand.id, { fromRange: range(1, 2), toRange: range(20, 2) });
    expect(sheetOf(live, LIST).cellAt(20, 2).value).toBe(8.5);
    expect(changes.slice(0, 2).sort()).toEqual(["C2", "C21"]);
  });
});
