import type { Edit } from "../../../src/workbook/edit";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

const FLOOR = "1.13";

describe("an Excel at our floor", () => {
  it("reads, marks, writes, remembers and listens", async () => {
    const live = memoryWorkbook(["DS"], { reckon: () => 1 });
    const sheet = sheetOf(live, "DS");
    fillSheet(sheet, 0, 0, [["a", 1.5, "#N/A"], ["b", 2, null]]);
    sheet.restyle(cellRange(0, 1), { numberFormat: "0%", fontName: ".VnTime", bold: true });
    openExcel(live, { version: FLOOR });
    const book = excelWorkbook();
    const edits: Edit[] = [
      { kind: "set-cell", sheet: "DS", row: 1, column: 1, before: { kind: "value", value: 2 }, after: { kind: "value", value: 3 }, style: { bold: true, border: "thin" } },
      { kind: "add-flags", sheet: "DS", severity: "warning", ranges: [cellRange(0, 0)] },
      { kind: "set-memory", before: null, after: '<m xmlns="urn:so-khuyen-hoc:memory:1"/>' },
      { kind: "set-name", name: "KH_Tong", before: null, after: "DS!$A$1" },
      { kind: "add-sheet", sheet: "Mới", content: { styles: [{ wrap: true }], cells: [{ row: 0, column: 0, content: { kind: "value", value: "x" }, style: 0 }], freeze: { rows: 1, columns: 1 } } },
      { kind: "rename-sheet", sheet: "Mới", to: "Mới hơn" },
      { kind: "clear-flags", sheet: "DS" },
    ];
    expect(await book.apply(edits)).toMatchObject({ ok: true });
    expect(await book.readGrid("DS")).toMatchObject({ ok: true });
    expect(await book.facts()).toMatchObject({ ok: true });
    expect(await book.listen(() => undefined)).toMatchObject({ ok: true });
    expect(await book.goTo("DS", cellRange(0, 0))).toMatchObject({ ok: true });
  });

  it("says that notes need a newer Excel", async () => {
    openExcel(memoryWorkbook(["DS"]), { version: FLOOR });
    const note: Edit = { kind: "set-note", sheet: "DS", row: 0, column: 0, before: null, after: "Thiếu điểm" };
    expect(await excelWorkbook().apply([note])).toEqual({ ok: false, problems: [{ kind: "excel-too-old", sheet: "DS", cell: "A1", params: { needed: "ExcelApi 1.18" } }] });
  });

  it("fails by name on an Excel below the floor", async () => {
    openExcel(memoryWorkbook(["DS"]), { version: "1.3" });
    expect(await excelWorkbook().facts()).toMatchObject({ ok: false, problems: [{ kind: "excel-too-old" }] });
  });
});
