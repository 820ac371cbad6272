import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/cell-value";
import type { CellContent, Edit } from "../../../src/workbook/edit";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { formulaAt, valueAt } from "../../../src/workbook/grid";
import type { Applied } from "../../../src/workbook/workbook";
import { HostFailure } from "../../../src/workbench/host/host-failure";
import type { LiveWorkbook } from "../../../src/workbench/host/live-workbook";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

const value = (given: CellValue): CellContent => ({ kind: "value", value: given });
const setCell = (row: number, column: number, before: CellContent, after: CellContent, sheet = "DS"): Edit => ({ kind: "set-cell", sheet, row, column, before, after });

async function applied(edits: readonly Edit[]): Promise<Applied> {
  const result = await excelWorkbook().apply(edits);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** Everything a user would see in a sheet, to be compared. */
function picture(live: LiveWorkbook, name = "DS"): unknown {
  const sheet = sheetOf(live, name);
  const used = sheet.usedRange(false);
  const cells: unknown[] = [];
  for (let row = 0; row <= (used?.lastRow ?? -1); row += 1) {
    for (let column = 0; column <= (used?.lastColumn ?? -1); column += 1) cells.push(sheet.cellAt(row, column));
  }
  return { used, cells, merges: sheet.merges(), formats: sheet.conditionalFormats() };
}

describe("writing cells of the open workbook", () => {
  it("keeps every text a text, whatever it looks like, and every number a number", async () => {
    const texts = ["=1+1", "+84912", "-nt-", "@ai", "007", "8,5", "8.5", "1/2", "TRUE", "#REF!", "'trích", "001087012345", "50%", "Lò Văn A"];
    const live = memoryWorkbook(["DS"]);
    openExcel(live);
    await applied(texts.map((text, row) => setCell(row, 0, value(null), value(text))));
    texts.forEach((text, row) => expect(sheetOf(live, "DS").cellAt(row, 0)).toMatchObject({ value: text, formula: null }));
    await applied([setCell(0, 1, value(null), value(8.5)), setCell(1, 1, value(null), value(false))]);
    expect(sheetOf(live, "DS").cellAt(0, 1).value).toBe(8.5);
    expect(sheetOf(live, "DS").cellAt(1, 1).value).toBe(false);
  });

  it("keeps any text at all", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.string({ minLength: 1, unit: fc.constantFrom(..."=+-@'0123456789.,/%#!ATRUEFLSÂư ") }), { minLength: 1, maxLength: 20 }), async (texts) => {
        const live = memoryWorkbook(["DS"]);
        openExcel(live);
        await applied(texts.map((text, row) => setCell(row, 0, value(null), value(text))));
        expect(texts.map((_, row) => sheetOf(live, "DS").cellAt(row, 0).value)).toEqual(texts);
      }),
      { numRuns: 40 },
    );
  });

  it("frees a cell formatted as text before a number goes in, and takes both back", async () => {
    const live = memoryWorkbook(["DS"]);
    const sheet = sheetOf(live, "DS");
    sheet.restyle(cellRange(2, 3), { numberFormat: "@" });
    fillSheet(sheet, 2, 3, [["8 điểm"]]);
    const before = picture(live);
    openExcel(live);
    const { inverse } = await applied([setCell(2, 3, value("8 điểm"), value(8))]);
    expect(sheet.cellAt(2, 3)).toMatchObject({ value: 8, look: { numberFormat: "General" } });
    await applied(inverse);
    expect(picture(live)).toEqual(before);
  });

  it("writes nothing where one cell no longer holds what was expected", async () => {
    const live = memoryWorkbook(["DS"]);
    fillSheet(sheetOf(live, "DS"), 0, 0, [[1, 2], [3, 4]]);
    const before = picture(live);
    openExcel(live);
    const result = await excelWorkbook().apply([setCell(0, 0, value(1), value(9)), setCell(1, 1, value(5), value(9))]);
    expect(result).toEqual({ ok: false, problems: [{ kind: "cell-changed", sheet: "DS", cell: "B2", params: { expected: "5", found: "4" } }] });
    expect(picture(live)).toEqual(before);
  });

  it("overwrites a formula only where the edit says that it stands there", async () => {
    const live = memoryWorkbook(["DS"], { reckon: () => 7 });
    openExcel(live);
    await applied([setCell(0, 0, value(null), { kind: "formula", formula: "SUM(B1:C1)", result: 7 })]);
    expect((await excelWorkbook().apply([setCell(0, 0, value(7), value(8))])).ok).toBe(false);
    const { inverse } = await applied([setCell(0, 0, { kind: "formula", formula: "SUM(B1:C1)", result: null }, value(8))]);
    await applied(inverse);
    const grid = await excelWorkbook().readGrid("DS");
    expect(grid.ok && [formulaAt(grid.value, 0, 0), valueAt(grid.value, 0, 0)]).toEqual(["SUM(B1:C1)", 7]);
  });

  it("takes back what it wrote when Excel fails half-way", async () => {
    const live = memoryWorkbook(["DS", "Khác"]);
    fillSheet(sheetOf(live, "DS"), 0, 0, [["a"]]);
    const before = picture(live);
    let faults = 1;
    openExcel(live, {
      beforeAction: ({ Name }) => {
        if (Name === "Merge" && faults-- > 0) throw new HostFailure("GeneralException", "planted", 500);
      },
    });
    const result = await excelWorkbook().apply([
      setCell(0, 0, value("a"), value("b")),
      { kind: "merge", sheet: "Khác", range: cellRange(3, 3) },
    ]);
    expect(result).toMatchObject({ ok: false, problems: [{ kind: "excel-refused", sheet: "Khác" }] });
    expect(picture(live)).toEqual(before);
  });

  it("says what stands half-done where taking back fails too", async () => {
    const live = memoryWorkbook(["DS"]);
    let failing = false;
    openExcel(live, {
      beforeAction: ({ Name }) => {
        if (Name === "Merge") failing = true;
        if (failing && (Name === "Merge" || Name === "Values")) throw new HostFailure("GeneralException", "planted", 500);
      },
    });
    const result = await excelWorkbook().apply([setCell(0, 0, value(null), value("b")), { kind: "merge", sheet: "DS", range: cellRange(3, 3) }]);
    expect(result).toMatchObject({ ok: false, problems: [{ kind: "write-half-done", params: { written: 1, left: 1, undone: 0, standing: 1 } }, { kind: "excel-refused" }] });
  });

  it("tells a protected sheet from a workbook opened to be read", async () => {
    const live = memoryWorkbook(["DS"]);
    sheetOf(live, "DS").setProtected(true);
    openExcel(live);
    expect(await excelWorkbook().apply([setCell(0, 0, value(null), value(1))])).toEqual({ ok: false, problems: [{ kind: "sheet-protected", sheet: "DS", cell: "A1" }] });
    openExcel(memoryWorkbook(["DS"], { readOnly: true }));
    expect(await excelWorkbook().apply([setCell(0, 0, value(null), value(1))])).toEqual({ ok: false, problems: [{ kind: "workbook-read-only" }] });
  });

  it("does in a protected sheet what its protection leaves open, and no more", async () => {
    const live = memoryWorkbook(["DS"]);
    const [sheet] = live.sheets();
    sheet?.leaveOpen({ firstRow: 0, lastRow: 9, firstColumn: 2, lastColumn: 3 }, false);
    sheet?.setProtected(true);
    openExcel(live);
    const flags: Edit = { kind: "add-flags", sheet: "DS", severity: "error", ranges: [cellRange(0, 2)] };
    expect((await excelWorkbook().apply([setCell(4, 2, value(null), value(8))])).ok).toBe(true);
    expect(sheet?.cellAt(4, 2).value).toBe(8);
    expect(await excelWorkbook().apply([setCell(5, 3, value(null), value(8)), setCell(5, 4, value(null), value(8))])).toMatchObject({ problems: [{ kind: "sheet-protected", cell: "D6" }] });
    expect(await excelWorkbook().apply([flags])).toEqual({ ok: false, problems: [{ kind: "sheet-protected", sheet: "DS" }] });
    expect((await excelWorkbook().apply([{ kind: "clear-flags", sheet: "DS" }])).ok).toBe(true);
    sheet?.leaveOpen(cellRange(20, 20), true);
    expect((await excelWorkbook().apply([flags])).ok).toBe(true);
    expect(sheet?.conditionalFormats()).toHaveLength(1);
  });

  it("says that the structure is protected where a sheet would be added, removed or renamed, and writes cells all the same", async () => {
    const live = memoryWorkbook(["DS"], { isStructureProtected: true });
    openExcel(live);
    const content = { cells: [], styles: [] };
    const structure: readonly Edit[] = [{ kind: "add-sheet", sheet: "Mới", content }, { kind: "remove-sheet", sheet: "DS", content: null }, { kind: "rename-sheet", sheet: "DS", to: "Mới" }];
    for (const edit of structure) {
      expect(await excelWorkbook().apply([setCell(0, 0, value(null), value(1)), edit])).toEqual({ ok: false, problems: [{ kind: "workbook-protected" }] });
    }
    expect(sheetOf(live, "DS").cellAt(0, 0).value).toBeNull();
    expect((await excelWorkbook().apply([setCell(0, 0, value(null), value(1))])).ok).toBe(true);
  });

  it("sends no write at all where one of the sheets is protected", async () => {
    const live = memoryWorkbook(["DS", "Khóa"]);
    sheetOf(live, "Khóa").setProtected(true);
    const open = openExcel(live);
    const result = await excelWorkbook().apply([setCell(0, 0, value(null), value(1)), setCell(0, 0, value(null), value(1), "Khóa")]);
    expect(result).toEqual({ ok: false, problems: [{ kind: "sheet-protected", sheet: "Khóa", cell: "A1" }] });
    expect(open.exchanges.flatMap(({ request }) => request.Actions).filter(({ ActionType }) => ActionType === 4)).toEqual([]);
  });

  it("clears marks past a protected sheet that has none, and says so where it has", async () => {
    const live = memoryWorkbook(["DS", "Khóa"]);
    openExcel(live);
    const range = { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 };
    const clear: readonly Edit[] = ["DS", "Khóa"].map((sheet) => ({ kind: "clear-flags", sheet }));
    sheetOf(live, "Khóa").setProtected(true);
    expect((await excelWorkbook().apply([...clear, { kind: "add-flags", sheet: "DS", severity: "error", ranges: [range] }])).ok).toBe(true);
    sheetOf(live, "Khóa").setProtected(false);
    await excelWorkbook().apply([{ kind: "add-flags", sheet: "Khóa", severity: "error", ranges: [range] }]);
    sheetOf(live, "Khóa").setProtected(true);
    expect(await excelWorkbook().apply(clear)).toEqual({ ok: false, problems: [{ kind: "sheet-protected", sheet: "Khóa" }] });
  });

  it("waits while a cell is being edited, and says so when it lasts", async () => {
    const live = memoryWorkbook(["DS"]);
    openExcel(live);
    live.setBeingEdited(true);
    let waits = 0;
    const patient = excelWorkbook({ wait: () => Promise.resolve(live.setBeingEdited((waits += 1) < 3)) });
    expect((await patient.apply([setCell(0, 0, value(null), value(1))])).ok).toBe(true);
    expect(waits).toBe(3);
    live.setBeingEdited(true);
    const busy = excelWorkbook({ wait: () => Promise.resolve() });
    expect(await busy.readGrid("DS")).toEqual({ ok: false, problems: [{ kind: "excel-busy", sheet: "DS" }] });
  });

  it("makes all it writes one step of Excel's own undo where Excel can, and says nothing of it elsewhere", async () => {
    const excel: unknown = Reflect.get(globalThis, "Excel");
    if (typeof excel !== "object" || excel === null) throw new Error("no library");
    const run: unknown = Reflect.get(excel, "run");
    if (typeof run !== "function") throw new Error("no library");
    const options: unknown[] = [];
    Reflect.set(excel, "run", (...given: unknown[]) => {
      options.push(given.length > 1 ? given[0] : null);
      return Reflect.apply(run, excel, given);
    });
    for (const version of ["1.20", "1.19"]) {
      openExcel(memoryWorkbook(["DS"]), { version });
      await applied([setCell(0, 0, value(null), value(1)), { kind: "merge", sheet: "DS", range: cellRange(3, 3) }]);
    }
    Reflect.set(excel, "run", run);
    expect(options).toEqual([{ mergeUndoGroup: true }, null]);
  });

  it("needs no more syncs for more cells", async () => {
    const syncs = async (rows: number): Promise<number> => {
      const live = memoryWorkbook(["DS"]);
      const open = openExcel(live);
      await applied(Array.from({ length: rows }, (_, row) => setCell(row * 2, row % 5, value(null), value("Đạt"))));
      return open.syncs();
    };
    expect(await syncs(1_500)).toBe(await syncs(10));
  });

  it("inserts and deletes rows, and takes an insertion back", async () => {
    const live = memoryWorkbook(["DS"]);
    fillSheet(sheetOf(live, "DS"), 0, 0, [[1], [2], [3]]);
    const before = picture(live);
    openExcel(live);
    const { inverse } = await applied([{ kind: "insert-rows", sheet: "DS", row: 1, count: 2 }]);
    expect(sheetOf(live, "DS").cellAt(3, 0).value).toBe(2);
    await applied(inverse);
    expect(picture(live)).toEqual(before);
  });
});
