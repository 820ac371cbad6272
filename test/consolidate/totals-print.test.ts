import { consolidationWords } from "../../src/locale/consolidation-words";
import { localeFor } from "../../src/locale/locale";
import { totalsSheet } from "../../src/consolidate/totals-sheet";
import type { SetOutline } from "../../src/consolidate/source-share";
import type { SheetContent } from "../../src/workbook/edit";
import { breaksBefore, pageScale } from "../../src/workbook/page-fit";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import { blankWorkbook } from "../../src/workbook/xlsx/patch/blank-workbook";
import { checkPackage } from "../../src/workbook/xlsx/patch/package-checker";
import { strFromU8, unzipSync } from "fflate";
import { smallShare } from "./small-share";

const SET: SetOutline = { key: "s@1#0", title: "", subject: "person", checkedAgainstOriginal: true, groups: ["a", "b", "c"].map((id) => ({ id, title: id })), zones: [], indicators: [] };

function totalsOf(units: number, districts: number): SheetContent {
  const shares = Array.from({ length: units }, (_, index) =>
    smallShare(`${index}.xlsx`, { name: `Xã ${String(index).padStart(3, "0")}`, parent: districts === 0 ? null : `Huyện ${index % districts}`, year: 2024 }),
  );
  const level = districts === 0 ? "district" : "province";
  return totalsSheet({ shares, sets: [SET], shared: [], lost: [], unused: [], register: null, level, unseen: [] }, consolidationWords(localeFor("vi")));
}

describe("the sheet of totals in print", () => {
  it("ends the axis of shares at 1", () => {
    expect(totalsOf(9, 0).charts?.map(({ maximum }) => maximum)).toEqual([1]);
    expect(totalsOf(12, 3).charts?.map(({ maximum }) => maximum)).toEqual([1]);
  });

  it("tears no chart: it stays under a table that leaves it room, else it begins a page, with the notes and the few figures it is of", () => {
    expect(totalsOf(5, 0).print).toMatchObject({ fitToWidth: true });
    expect(totalsOf(5, 0).print?.breaksBefore).toBeUndefined();
    for (const [units, districts] of [[40, 0], [30, 3], [160, 9]] as const) {
      const { print, charts, cells } = totalsOf(units, districts);
      const note = [...cells].find(({ content }) => content.kind === "value" && String(content.value).startsWith("Tỷ lệ tính trên số đăng ký"));
      expect(print?.breaksBefore).toEqual([note?.row]);
      expect(charts?.[0]?.place.firstRow).toBeGreaterThan(note?.row ?? Infinity);
    }
    const [table, chart] = [...(totalsOf(150, 30).print?.breaksBefore ?? [])];
    expect([table === undefined, chart]).toEqual([false, totalsOf(150, 30).charts?.[0]?.place.firstRow]);
  });

  it("says so in the file", () => {
    const content = totalsOf(40, 0);
    const made = applyEdits(blankWorkbook(), [{ kind: "add-sheet", sheet: "Tổng hợp", content }]);
    if (!made.ok) throw new Error("not made");
    expect(checkPackage(made.value.bytes)).toEqual([]);
    const parts = Object.entries(unzipSync(made.value.bytes)).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    const sheet = parts.map(([, text]) => text).find((text) => text.includes("<rowBreaks"));
    const [row] = content.print?.breaksBefore ?? [];
    expect(sheet).toContain(`<rowBreaks count="1" manualBreakCount="1"><brk id="${row}" max="16383" man="1"/></rowBreaks>`);
    expect(sheet).toContain('fitToWidth="1" fitToHeight="0"');
    expect(parts.some(([, text]) => text.includes('<c:orientation val="minMax"/><c:max val="1"/><c:min val="0"/></c:scaling>'))).toBe(true);
  });
});

describe("pages", () => {
  it("are broken before the block that does not fit any more, and not within one", () => {
    expect(breaksBefore([{ row: 30, lines: 10 }], 20, 100)).toEqual([]);
    expect(breaksBefore([{ row: 30, lines: 20 }], 20, 100)).toEqual([30]);
    expect(breaksBefore([{ row: 30, lines: 20 }], 20, 60)).toEqual([]);
    expect(breaksBefore([{ row: 30, lines: 20 }, { row: 51, lines: 20 }], 20, 100)).toEqual([30, 51]);
    expect(pageScale([10, 10])).toBe(100);
    expect(pageScale([100, 190])).toBe(48);
  });
});
