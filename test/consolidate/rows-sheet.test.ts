import type { ListRow } from "../../src/consolidate/list-rows";
import { rowsSheet } from "../../src/consolidate/rows-sheet";
import { consolidationWords } from "../../src/locale/consolidation-words";
import { localeFor } from "../../src/locale/locale";

const WORDS = consolidationWords(localeFor("vi"));
const NOTHING = { shares: [], sets: [], shared: [], lost: [], unused: [], register: null, level: "province", unseen: [] } as const;
const PERSON: ListRow = {
  unit: "xã mẫu", village: null, name: "Lò Văn A", birthYear: 1980, sex: "male", ethnicity: null, idNumber: null, group: null, criteria: "x",
  scores: [8, 7.5], total: 15.5, outcome: "fail", printed: null, sheet: "DS", row: 7,
};

describe("the sheet Dữ liệu", () => {
  it("takes more people than a call takes arguments, and knows the most indicators any of them has", () => {
    const rows = [...Array.from({ length: 200_000 }, () => PERSON), { ...PERSON, scores: [1, 2, 3] }];
    const content = rowsSheet(NOTHING, [{ file: "a.xlsx", rows }], false, WORDS);
    expect(content.ok && content.value.tables?.[0]?.range.lastRow).toBe(200_001);
    const header = content.ok ? content.value.tables?.[0]?.columns : [];
    expect(header?.filter((title) => /\d$/.test(title))).toHaveLength(3);
  });

  it("makes its cells anew each time it is gone through, a person a row under the header", () => {
    const content = rowsSheet(NOTHING, [{ file: "a.xlsx", rows: [PERSON, PERSON] }], false, WORDS);
    const cells = content.ok ? [...content.value.cells] : [];
    expect(Math.max(...cells.map(({ row }) => row))).toBe(2);
    expect(cells.filter(({ row, content: held }) => row === 2 && held.kind === "value" && held.value === "Lò Văn A")).toHaveLength(1);
    expect(content.ok && [...content.value.cells]).toEqual(cells);
  });
});
