import type { Edit, SheetContent } from "../../../src/workbook/edit";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { HostFailure } from "../../../src/workbench/host/host-failure";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { fillSheet, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

const SHEET = "Kết quả kiểm tra";

const content: SheetContent = {
  styles: [{ bold: true, fillColor: "DDEBF7", border: "thin" }, { numberFormat: "@" }, { numberFormat: "0,0", horizontal: "center" }],
  cells: [
    { row: 0, column: 0, content: { kind: "value", value: "Dòng" }, style: 0 },
    { row: 0, column: 1, content: { kind: "value", value: "=nguy hiểm" }, style: 0 },
    { row: 1, column: 0, content: { kind: "formula", formula: 'HYPERLINK("#\'DS\'!A1","A1")', result: "A1" } },
    { row: 1, column: 1, content: { kind: "value", value: "001087012345" }, style: 1 },
    { row: 2, column: 1, content: { kind: "value", value: 8.5 }, style: 2 },
  ],
  columnWidths: [10, null, 40],
  merges: [{ firstRow: 4, firstColumn: 0, lastRow: 4, lastColumn: 2 }],
  freeze: { rows: 1, columns: 0 },
  filter: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 },
  print: { landscape: true, paperSize: 9, fitToWidth: true, breaksBefore: [6], titleRows: [0, 0] },
  tables: [{ name: "Bang1", range: { firstRow: 0, firstColumn: 0, lastRow: 2, lastColumn: 1 }, columns: ["Dòng", "Nội dung"] }],
  charts: [
    {
      name: "Biểu đồ", type: "columnClustered", title: "Tỷ lệ đạt", categories: { firstRow: 1, firstColumn: 0, lastRow: 2, lastColumn: 0 },
      series: [{ name: { firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 1 }, values: { firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 }, color: "2F75B5" }],
      place: { firstRow: 6, firstColumn: 0, lastRow: 20, lastColumn: 5 },
      maximum: 1,
    },
  ],
};

const add: Edit = { kind: "add-sheet", sheet: SHEET, content, after: "DS" };

describe("sheets of ours in the open workbook", () => {
  it("hold everything their content says", async () => {
    const live = memoryWorkbook(["DS", "Khác"], { reckon: () => "A1" });
    const { host } = openExcel(live);
    expect(await excelWorkbook().apply([add])).toMatchObject({ ok: true });
    const sheet = sheetOf(live, SHEET);
    expect(live.sheets().map((other) => other.name())).toEqual(["DS", SHEET, "Khác"]);
    expect(sheet.cellAt(0, 0)).toMatchObject({ value: "Dòng", look: { bold: true, fillColor: "#DDEBF7", border: "Continuous" } });
    expect(sheet.cellAt(0, 1)).toMatchObject({ value: "=nguy hiểm", formula: null });
    expect(sheet.cellAt(1, 0)).toMatchObject({ value: "A1", formula: '=HYPERLINK("#\'DS\'!A1","A1")' });
    expect(sheet.cellAt(1, 1).value).toBe("001087012345");
    expect(sheet.cellAt(2, 1)).toMatchObject({ value: 8.5, look: { numberFormat: "0,0", horizontal: "Center" } });
    expect(sheet.merges()).toEqual(content.merges);
    expect(sheet.frozen()).toEqual({ rows: 1, columns: 0 });
    expect(sheet.filter()).toEqual(content.filter);
    expect(host.book.pageLayouts.get(sheet.id)).toEqual({ orientation: "Landscape", paperSize: "A4", fitToWidth: 1, breaksBefore: [6], titleRows: "$1:$1" });
    expect([...host.book.tables.values()]).toMatchObject([{ name: "Bang1", range: content.tables?.[0]?.range }]);
    expect([...host.book.charts.values()]).toMatchObject([
      { name: "Biểu đồ", type: "ColumnClustered", title: "Tỷ lệ đạt", place: content.charts?.[0]?.place, maximum: 1, series: [{ name: "='Kết quả kiểm tra'!$B$1", values: `${SHEET}!B2:B3`, color: "#2F75B5" }] },
    ]);
  });

  it("are rewritten in place, nothing of the old content left", async () => {
    const live = memoryWorkbook(["DS"], { reckon: () => "A1" });
    const { host } = openExcel(live);
    await excelWorkbook().apply([add]);
    const { id } = sheetOf(live, SHEET);
    const short: SheetContent = { styles: [], cells: [{ row: 0, column: 0, content: { kind: "value", value: "Không có lỗi" } }] };
    expect(await excelWorkbook().apply([{ kind: "replace-sheet", sheet: SHEET, content: short }])).toEqual({ ok: true, value: expect.anything() });
    const sheet = sheetOf(live, SHEET);
    expect(sheet.id).toBe(id);
    expect(sheet.usedRange(false)).toEqual({ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 0 });
    expect([sheet.merges(), sheet.filter(), sheet.frozen(), host.book.tables.size, host.book.charts.size]).toEqual([[], null, { rows: 0, columns: 0 }, 0, 0]);
  });

  it("are told from a person's sheet of the same name by their mark: that is neither rewritten nor taken away", async () => {
    const mark = { row: 0, column: 0, words: "Dòng" };
    const live = memoryWorkbook(["DS", SHEET], { reckon: () => "A1" });
    openExcel(live);
    expect(await excelWorkbook().apply([{ kind: "replace-sheet", sheet: SHEET, content, mark }])).toEqual({ ok: false, problems: [{ kind: "sheet-exists", sheet: SHEET }] });
    expect(await excelWorkbook().apply([{ kind: "remove-sheet", sheet: SHEET, content: null, mark }])).toMatchObject({ ok: true });
    expect(live.sheets().map((other) => other.name())).toContain(SHEET);
    await excelWorkbook().apply([{ kind: "replace-sheet", sheet: SHEET, content }]);
    await excelWorkbook().apply([{ kind: "remove-sheet", sheet: SHEET, content: null, mark }]);
    expect(live.sheets().map((other) => other.name())).toEqual(["DS"]);
  });

  it("come and go with their inverse, and never take another sheet's place", async () => {
    const live = memoryWorkbook(["DS"], { reckon: () => "A1" });
    fillSheet(sheetOf(live, "DS"), 0, 0, [[1]]);
    openExcel(live);
    const book = excelWorkbook();
    live.addSheet("Khác");
    expect(await book.apply([{ kind: "add-sheet", sheet: "ds", content }])).toEqual({ ok: false, problems: [{ kind: "sheet-exists", sheet: "ds" }] });
    const added = await book.apply([add]);
    if (!added.ok) throw new Error("add-sheet failed");
    await book.apply(added.value.inverse);
    expect(live.sheets().map((sheet) => sheet.name())).toEqual(["DS", "Khác"]);
  });

  it("vanish whole when Excel fails while they are written", async () => {
    const live = memoryWorkbook(["DS"], { reckon: () => "A1" });
    let faults = 1;
    openExcel(live, {
      beforeAction: ({ Name }) => {
        if (Name === "SetPosition" && faults-- > 0) throw new HostFailure("GeneralException", "planted", 500);
      },
    });
    expect(await excelWorkbook().apply([add])).toMatchObject({ ok: false, problems: [{ kind: "excel-refused" }] });
    expect(live.sheets().map((sheet) => sheet.name())).toEqual(["DS"]);
  });

  it("write a result sheet of thousands of rows in as many syncs as a small one", async () => {
    const syncs = async (rows: number): Promise<number> => {
      const cells = Array.from({ length: rows }, (_, row) => ({ row, column: 0, content: { kind: "value", value: "Điểm trống" }, style: row % 2 } as const));
      const open = openExcel(memoryWorkbook(["DS"]));
      await excelWorkbook().apply([{ kind: "add-sheet", sheet: SHEET, content: { styles: [{ bold: true }, { italic: true }], cells } }]);
      return open.syncs();
    };
    expect(await syncs(4_000)).toBe(await syncs(20));
  });
});
