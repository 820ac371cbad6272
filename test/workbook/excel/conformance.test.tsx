import { runConformance } from "../../../src/workbook/excel/conformance";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { openExcel } from "./office-library";

describe("the conformance list", () => {
  it("is answered by the host as the adapter expects, and leaves nothing behind", async () => {
    const live = memoryWorkbook(["Trang tính 1"]);
    const { host } = openExcel(live);
    const answers = await runConformance();
    if (!answers.ok) throw new Error(JSON.stringify(answers.problems));
    expect(answers.value.filter(({ same }) => !same)).toEqual([]);
    expect(new Set(answers.value.map(({ id }) => id)).size).toBe(answers.value.length);
    expect(live.sheets().map((sheet) => sheet.name())).toEqual(["Trang tính 1"]);
    expect(host.book.customXml.size).toBe(0);
  });

  it("tells an Excel that answers otherwise", async () => {
    const live = memoryWorkbook(["Trang tính 1"]);
    openExcel(live);
    const addSheet = live.addSheet;
    Object.assign(live, {
      addSheet: (name: string) => {
        const sheet = addSheet(name);
        return Object.assign(sheet, { merges: () => [] });
      },
    });
    const answers = await runConformance();
    expect(answers.ok && answers.value.filter(({ same }) => !same).map(({ id }) => id)).toEqual(["merged-areas"]);
  });
});
