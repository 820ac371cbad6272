import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { formulaAt, valueAt } from "../../../src/workbook/grid";
import { withRows } from "../../../src/workbook/grid-rows";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { fillSheet, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

describe("reading a few rows of the open workbook", () => {
  it("gives those rows alone; put into the whole they make it as it now is", async () => {
    const live = memoryWorkbook(["Danh sách"]);
    const sheet = sheetOf(live, "Danh sách");
    fillSheet(sheet, 1, 0, [["Họ và tên", "Điểm"], ["Lò Thị Hoa", 8], ["Cà Văn Dũng", 9], ["Vàng A Páo", 7]]);
    openExcel(live);
    const workbook = excelWorkbook();
    const whole = await workbook.readGrid("Danh sách");
    sheet.write({ firstRow: 3, lastRow: 3, firstColumn: 1, lastColumn: 1 }, [{ row: 3, column: 1, content: { value: 5 } }]);
    const rows = await workbook.readRows?.("Danh sách", 3, 3);
    if (!whole.ok || !rows?.ok) throw new Error("unread");
    expect([2, 3, 4].map((row) => valueAt(rows.value, row, 1))).toEqual([null, 5, null]);
    const now = withRows(whole.value, rows.value, 3, 3);
    expect([1, 2, 3, 4].map((row) => valueAt(now, row, 1))).toEqual(["Điểm", 8, 5, 7]);
    expect(formulaAt(now, 3, 1)).toBeNull();
  });

  it("gives nothing for rows beyond the sheet", async () => {
    const live = memoryWorkbook(["Danh sách"]);
    fillSheet(sheetOf(live, "Danh sách"), 0, 0, [["Họ và tên"]]);
    openExcel(live);
    const rows = await excelWorkbook().readRows?.("Danh sách", 40, 41);
    expect(rows?.ok && rows.value.rowCount).toBe(0);
  });
});
