import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

const memory = (text: string): string => `<memory xmlns="urn:so-khuyen-hoc:memory:1">${text}</memory>`;

describe("facts of the open workbook", () => {
  it("names the sheets with their visibility and protection, the date system and the separator", async () => {
    const live = memoryWorkbook(["Danh sách", "Ẩn", "Rất ẩn"], { date1904: true, decimalSeparator: "." });
    sheetOf(live, "Ẩn").setVisibility("hidden");
    sheetOf(live, "Rất ẩn").setVisibility("veryHidden");
    sheetOf(live, "Danh sách").setProtected(true);
    openExcel(live);
    expect(await excelWorkbook().facts()).toEqual({
      ok: true,
      value: {
        sheets: [
          { name: "Danh sách", visibility: "visible", isProtected: true },
          { name: "Ẩn", visibility: "hidden", isProtected: false },
          { name: "Rất ẩn", visibility: "veryHidden", isProtected: false },
        ],
        date1904: true,
        decimalSeparator: ".",
        isReadOnly: false,
        memory: null,
        externalLinks: [],
      },
    });
  });

  it("keeps memory through a round, refuses to overwrite what it did not expect, and leaves other parts alone", async () => {
    const { host } = openExcel(memoryWorkbook(["DS"]));
    host.book.customXml.set("other", '<a xmlns="urn:someone-else"/>');
    const book = excelWorkbook();
    const facts = async () => {
      const read = await book.facts();
      return read.ok ? read.value.memory : "failed";
    };
    const first = await book.apply([{ kind: "set-memory", before: null, after: memory("một") }]);
    expect(await facts()).toBe(memory("một"));
    expect(await book.apply([{ kind: "set-memory", before: null, after: memory("hai") }])).toMatchObject({ ok: false, problems: [{ kind: "cell-changed" }] });
    expect((await book.apply([{ kind: "set-memory", before: memory("một"), after: memory("hai") }])).ok).toBe(true);
    expect(await facts()).toBe(memory("hai"));
    expect((await book.apply([{ kind: "set-memory", before: memory("hai"), after: memory("một") }])).ok).toBe(true);
    if (!first.ok) throw new Error("set-memory failed");
    await book.apply(first.value.inverse);
    expect(await facts()).toBeNull();
    expect([...host.book.customXml.keys()]).toEqual(["other"]);
  });
});
