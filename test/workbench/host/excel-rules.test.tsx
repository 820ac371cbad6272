import fc from "fast-check";
import { enteredContent } from "../../../src/workbench/host/entered-content";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "../../workbook/excel/live-sheet";
import { openExcel } from "../../workbook/excel/office-library";

function opened() {
  const live = memoryWorkbook(["DS"], { reckon: () => 1 });
  return { live, sheet: sheetOf(live, "DS"), ...openExcel(live) };
}

/** The code of the error Excel's library gave; "none" where it gave none. */
async function codeOf(job: (context: Excel.RequestContext, sheet: Excel.Worksheet) => void): Promise<string> {
  try {
    await Excel.run(async (context) => {
      job(context, context.workbook.worksheets.getItem("DS"));
      await context.sync();
    });
    return "none";
  } catch (error) {
    return String(typeof error === "object" && error !== null ? Reflect.get(error, "code") : error);
  }
}

describe("Excel's rules of input in the host", () => {
  it("null leaves a cell, an empty text clears it, one value fills the range", async () => {
    const { sheet } = opened();
    fillSheet(sheet, 0, 0, [["a", "b", "c"]]);
    expect(await codeOf((_, ds) => void (ds.getRange("A1:C1").values = [[null, "", "x"]]))).toBe("none");
    expect([0, 1, 2].map((column) => sheet.cellAt(0, column).value)).toEqual(["a", null, "x"]);
    // A single value for a whole range is allowed by Excel and by no type.
    expect(await codeOf((_, ds) => void Reflect.set(ds.getRange("A2:C2"), "values", 7))).toBe("none");
    expect([0, 1, 2].map((column) => sheet.cellAt(1, column).value)).toEqual([7, 7, 7]);
  });

  it("other dimensions fail, and nothing of them is written", async () => {
    const { sheet } = opened();
    expect(await codeOf((_, ds) => void (ds.getRange("A1:B2").values = [[1, 2]]))).toBe("InvalidArgument");
    expect(await codeOf((_, ds) => void (ds.getRange("A1:B2").values = [[1], [2]]))).toBe("InvalidArgument");
    expect(sheet.usedRange(true)).toBeNull();
  });

  it("formats that differ read as null", async () => {
    const { sheet } = opened();
    sheet.restyle(cellRange(0, 0), { bold: true, fontName: ".VnTime" });
    const read = await Excel.run(async (context) => {
      const font = context.workbook.worksheets.getItem("DS").getRange("A1:B1").format.font.load("bold,name,size");
      await context.sync();
      return [font.bold, font.name, font.size];
    });
    expect(read).toEqual([null, null, 11]);
  });

  it("protected sheets refuse writes and allow reading", async () => {
    const { sheet } = opened();
    sheet.setProtected(true);
    expect(await codeOf((_, ds) => void (ds.getRange("A1").values = [[1]]))).toBe("AccessDenied");
    expect(await codeOf((_, ds) => void (ds.getRange("A1").format.fill.color = "#FF0000"))).toBe("AccessDenied");
    expect(await codeOf((_, ds) => void ds.getRange("A1").conditionalFormats.add("Custom"))).toBe("AccessDenied");
    expect(await codeOf((_, ds) => void ds.getRange("A1").load("values"))).toBe("none");
  });

  it("payloads above 5 MB are refused whole, in both directions", async () => {
    const { sheet } = opened();
    const rows = Array.from({ length: 30_000 }, () => ["x".repeat(200)]);
    expect(await codeOf((_, ds) => void (ds.getRange("A1:A30000").values = rows))).toBe("RequestPayloadSizeLimitExceeded");
    expect(sheet.usedRange(true)).toBeNull();
    fillSheet(sheet, 0, 0, rows);
    expect(await codeOf((_, ds) => void ds.getRange("A1:A30000").load("values"))).toBe("ResponsePayloadSizeLimitExceeded");
    expect(await codeOf((_, ds) => void ds.getRange("A1:J1000000").load("values"))).toBe("OperationCellsExceedLimit");
  });

  it("addresses above 8 192 characters, unknown sheets and names that are taken fail with Excel's codes", async () => {
    opened();
    expect(await codeOf((_, ds) => void ds.getRanges("A1,".repeat(3_000) + "A1").load("address"))).toBe("InvalidArgument");
    expect(await codeOf(({ workbook }) => void workbook.worksheets.getItem("Không có").load("name"))).toBe("ItemNotFound");
    expect(await codeOf(({ workbook }) => void workbook.worksheets.add("ds"))).toBe("ItemAlreadyExists");
    expect(await codeOf(({ workbook }) => void workbook.worksheets.add("a/b"))).toBe("InvalidArgument");
    expect(await codeOf((_, ds) => ds.delete())).toBe("InvalidOperation");
  });

  it("whatever the host does not have fails by its name", async () => {
    opened();
    const job = Excel.run(async (context) => {
      context.workbook.pivotTables.load("items/name");
      await context.sync();
    });
    await expect(job).rejects.toMatchObject({ code: "ApiNotFound", message: "Host does not implement Workbook.PivotTables" });
  });

  it("says which statement failed, as the library works it out from the place of the error", async () => {
    opened();
    const job = Excel.run(async (context) => {
      context.workbook.worksheets.getItem("DS").getRange("A1").values = [["đã ghi"]];
      context.workbook.worksheets.getItem("Không có").load("name");
      await context.sync();
    });
    await expect(job).rejects.toMatchObject({ debugInfo: { statement: "var worksheet1 = worksheets.getItem(...);" } });
  });
});

describe("what a written value becomes", () => {
  it.each([
    ["8,5", "General", 8.5], ["8.5", "General", "8.5"], ["007", "General", 7], ["50%", "General", 0.5], ["1/2", "General", 46054], ["true", "General", true],
    ["#ref!", "General", { error: "#REF!" }], ["'=1", "General", "=1"], ["=1", "@", "=1"], ["8", "@", "8"], ["Lò Văn A", "General", "Lò Văn A"], ["+a", "General", { error: "#NAME?" }],
  ])("%s in a cell formatted %s", (text, format, value) => {
    expect(enteredContent(text, format, ",")).toEqual({ value });
  });

  it("behind an apostrophe any text stays itself", () => {
    fc.assert(fc.property(fc.string({ minLength: 1 }), (text) => expect(enteredContent(`'${text}`, "General", ",")).toEqual({ value: text })));
  });
});
