import type { CellRange } from "../../../src/workbook/address";
import type { Edit } from "../../../src/workbook/edit";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { LiveConditionalFormat } from "../../../src/workbench/host/live-workbook";
import { HostFailure } from "../../../src/workbench/host/host-failure";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

const usersRule = (id: string, type: LiveConditionalFormat["type"], formula: string | null): LiveConditionalFormat => ({
  id, type, ranges: [{ firstRow: 0, firstColumn: 0, lastRow: 9, lastColumn: 3 }], formula, fillColor: "#FFCCCC", fontColor: null, borderColor: null, stopIfTrue: true, drawing: null,
});

function opened() {
  const live = memoryWorkbook(["DS"]);
  const users = [usersRule("u1", "CellValue", null), usersRule("u2", "Custom", "=$A1>10"), usersRule("u3", "DataBar", null)];
  sheetOf(live, "DS").setConditionalFormats(users);
  return { live, users, sheet: sheetOf(live, "DS") };
}

const scattered = (count: number): CellRange[] => Array.from({ length: count }, (_, index) => cellRange(index * 2, index % 7));
const mark = (ranges: readonly CellRange[]): Edit[] => [
  { kind: "clear-flags", sheet: "DS" },
  { kind: "add-flags", sheet: "DS", severity: "error", ranges },
  { kind: "add-flags", sheet: "DS", severity: "hint", ranges: [cellRange(1, 1)] },
];

describe("flags in the open workbook", () => {
  it("stand behind the user's own rules and cover exactly the cells asked for", async () => {
    const { users, sheet, live } = opened();
    openExcel(live);
    expect((await excelWorkbook().apply(mark(scattered(3_000)))).ok).toBe(true);
    const formats = sheet.conditionalFormats();
    expect(formats.slice(0, 3)).toEqual(users);
    const errors = formats.filter(({ formula }) => formula === '=LEN("khuyenhoc:error")>0');
    expect(errors.flatMap(({ ranges }) => ranges)).toEqual(scattered(3_000));
    expect(errors.length).toBeLessThanOrEqual(3);
    expect(errors[0]).toMatchObject({ fillColor: "#F8CBAD", borderColor: "#C00000" });
  });

  it("marking and clearing leaves the workbook as it was, and marking twice is marking once", async () => {
    const { users, sheet, live } = opened();
    openExcel(live);
    const withoutIds = () => sheet.conditionalFormats().map(({ id: _, ...format }) => format);
    await excelWorkbook().apply(mark(scattered(20)));
    const once = withoutIds();
    await excelWorkbook().apply(mark(scattered(20)));
    expect(withoutIds()).toEqual(once);
    const cleared = await excelWorkbook().apply([{ kind: "clear-flags", sheet: "DS" }]);
    expect(sheet.conditionalFormats()).toEqual(users);
    if (!cleared.ok) throw new Error("clear failed");
    await excelWorkbook().apply(cleared.value.inverse);
    expect(withoutIds()).toEqual(once);
  });

  it("leaves a rule that Excel will not show, and says so", async () => {
    const { users, sheet, live } = opened();
    openExcel(live, {
      beforeAction: (action) => {
        const isFormula = action.QueryInfo?.Select?.includes("formula") === true;
        if (isFormula && (refuse += 1) <= 2) throw new HostFailure("GeneralException", "planted", 500);
      },
    });
    let refuse = 0;
    await excelWorkbook().apply([{ kind: "add-flags", sheet: "DS", severity: "warning", ranges: [cellRange(4, 4)] }]);
    refuse = 0;
    const cleared = await excelWorkbook().apply([{ kind: "clear-flags", sheet: "DS" }]);
    expect(cleared).toMatchObject({ ok: true, value: { left: [{ kind: "excel-refused", sheet: "DS", params: { code: "flag-unreadable", count: 1 } }] } });
    expect(sheet.conditionalFormats()).toEqual(users);
  });

  it("are taken back where Excel gives other cells than asked", async () => {
    const { users, sheet, live } = opened();
    const setFormats = sheet.setConditionalFormats;
    Object.assign(sheet, { setConditionalFormats: (formats: readonly LiveConditionalFormat[]) => setFormats(formats.map((format) => (users.includes(format) ? format : { ...format, ranges: format.ranges.slice(1) }))) });
    openExcel(live);
    const result = await excelWorkbook().apply([{ kind: "add-flags", sheet: "DS", severity: "error", ranges: scattered(30) }]);
    expect(result).toMatchObject({ ok: false, problems: [{ kind: "excel-refused", params: { code: "flag-cells" } }] });
    expect(sheet.conditionalFormats()).toEqual(users);
  });

  it("take as many syncs for three thousand cells as for thirty", async () => {
    const syncs = async (count: number): Promise<number> => {
      const open = openExcel(opened().live);
      await excelWorkbook().apply(mark(scattered(count)));
      return open.syncs();
    };
    expect(await syncs(3_000)).toBe(await syncs(30));
  });
});
