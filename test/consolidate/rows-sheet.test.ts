import type { Consolidation } from "../../src/consolidate/consolidation";
import type { ListRow } from "../../src/consolidate/list-rows";
import type { RowCounting } from "../../src/consolidate/rows-formula";
import { rowCounting } from "../../src/consolidate/rows-formula";
import type { SourceRows } from "../../src/consolidate/rows-sheet";
import { rowsSheet } from "../../src/consolidate/rows-sheet";
import type { ShareUnit } from "../../src/consolidate/source-share";
import { consolidationWords } from "../../src/locale/consolidation-words";
import { localeFor } from "../../src/locale/locale";
import type { Measure } from "../../src/summary/measure";
import type { SheetContent } from "../../src/workbook/edit";
import { consolidationOf, SET } from "./counted-share";
import { looksOf, tableOf } from "./sheet-table";
import { smallShare } from "./small-share";

const WORDS = consolidationWords(localeFor("vi"));
const { columns, sex, outcome } = WORDS.rows;
const NOTHING = { shares: [], sets: [], shared: [], lost: [], unused: [], register: null, level: "province", unseen: [] } as const;
const PERSON: ListRow = {
  unit: "xã mẫu", village: null, name: "Lò Văn A", birthYear: 1980, sex: "male", ethnicity: null, idNumber: null, group: null, criteria: "x",
  scores: [8, 7.5], total: 15.5, outcome: "fail", printed: null, sheet: "DS", row: 7,
};

function sheetOf(rows: readonly SourceRows[], withPersonal = false, consolidation: Consolidation = NOTHING): SheetContent {
  const content = rowsSheet(consolidation, rows, withPersonal, WORDS);
  if (!content.ok) throw new Error(JSON.stringify(content.problems));
  return content.value;
}

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

  it("shows of everybody what was read, in words, and where it stands", () => {
    const farmer: ListRow = { ...PERSON, unit: "a", village: "Bản 1", sex: "female", group: "farmers", scores: [9], total: 9, outcome: "pass", printed: "fail", row: 8 };
    const stranger: ListRow = { ...PERSON, name: null, birthYear: null, sex: null, group: "strange", scores: [null, 5], total: null, outcome: "undetermined" };
    const content = sheetOf([{ file: "a.xlsx", rows: [farmer] }, { file: "b.xlsx", rows: [stranger] }], false, consolidationOf([smallShare("a.xlsx", { name: "Xã A" })]));
    expect(tableOf(content)).toEqual([
      [columns.number, columns.unit, columns.village, columns.name, columns.birthYear, columns.sex, columns.group, "CS1", "CS2", columns.total, columns.outcome, columns.printed, columns.file, columns.sheet, columns.row],
      [1, "Xã A", "Bản 1", "Lò Văn A", 1980, sex.female, "Nông dân", 9, null, 9, outcome.pass, outcome.fail, "a.xlsx", "DS", 8],
      [2, "xã mẫu", null, null, null, null, "strange", null, 5, null, outcome.undetermined, null, "b.xlsx", "DS", 7],
    ]);
    expect(new Set(looksOf(content)[0])).toEqual(new Set(["header"]));
    expect(looksOf(content)[1]?.[0]).toBe("text");
    // What is not known has no cell: a province has millions.
    expect([...content.cells].filter(({ content: held }) => held.kind === "value" && held.value === null)).toEqual([]);
  });

  it("is an Excel table that stays under its header, with ethnicity and number only where they were asked for", () => {
    const person = { ...PERSON, ethnicity: "Thái", idNumber: "011187000001" };
    const [bare, personal] = [false, true].map((withPersonal) => sheetOf([{ file: "a.xlsx", rows: [person] }], withPersonal));
    expect(tableOf(bare ?? { cells: [] })[1]).toEqual([1, "xã mẫu", null, "Lò Văn A", 1980, sex.male, null, 8, 7.5, 15.5, outcome.fail, null, "a.xlsx", "DS", 7]);
    expect(tableOf(personal ?? { cells: [] })[1]?.slice(5, 9)).toEqual([sex.male, "Thái", "011187000001", null]);
    expect(tableOf(personal ?? { cells: [] })[0]?.slice(5, 9)).toEqual([columns.sex, columns.ethnicity, columns.idNumber, columns.group]);
    expect(bare?.tables).toEqual([{ name: "DuLieu", range: { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 14 }, columns: tableOf(bare ?? { cells: [] })[0] }]);
    expect(sheetOf([]).tables?.[0]?.range).toMatchObject({ lastRow: 1, lastColumn: 12 });
    expect([bare?.freeze, bare?.print]).toEqual([{ rows: 1, columns: 0 }, { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [0, 0] }]);
    // Wide enough for the header, between nine characters and twenty-eight.
    expect(bare?.columnWidths?.every((width) => width !== null && width >= 9 && width <= 28)).toBe(true);
    expect(bare?.columnWidths?.[0]).toBe(9);
    expect(bare?.columnWidths?.[3]).toBe("Họ và tên".length + 4);
  });

  it("names each person's unit as it was settled: by its key in the file, or the one it may be", () => {
    const unit = (key: string, name: string): ShareUnit => ({ key, name, code: null, parent: null, zone: null, year: null, from: "title", standing: "no-register", sheets: [] });
    const share = (file: string, ...units: readonly ShareUnit[]) => ({ ...smallShare(file, { name: "Xã A" }), units });
    const consolidation = consolidationOf([share("a.xlsx", unit("b@7", "Xã B")), share("a.xlsx", unit("c", "Xã C"), { ...unit("c@<2025-07", "Xã C"), year: 2024 }), share("d.xlsx", unit("a@<2025-07", "Xã A"))]);
    const named = (file: string, key: string) => tableOf(sheetOf([{ file, rows: [{ ...PERSON, unit: key }] }], false, consolidation))[1]?.[1];
    expect([named("a.xlsx", "b@7"), named("a.xlsx", "b"), named("d.xlsx", "a"), named("d.xlsx", "b@7"), named("e.xlsx", "strange")]).toEqual(["Xã B", "Xã B", "Xã A", "Xã B", "strange"]);
    expect([named("a.xlsx", "c"), named("a.xlsx", "c@<2025-07")]).toEqual(["Xã C", "Xã C (2024)"]);
    expect(named("d.xlsx", "a@>=2025-07")).toBe("a@>=2025-07");
  });

  it("is refused where a sheet does not hold so many", () => {
    const people = new Array<ListRow>(1_048_576).fill(PERSON);
    expect(rowsSheet(NOTHING, [{ file: "a.xlsx", rows: people }], false, WORDS)).toEqual({ ok: false, problems: [{ kind: "sheet-too-large", sheet: "Dữ liệu", params: { limit: 1_048_576 } }] });
  });
});

describe("counting over the sheet of rows", () => {
  const groups = [...SET.groups, { id: "any", title: "Nhóm *" }, { id: "none", title: "" }];
  const shares = ["Xã A", "Xã ~B", 'Xã "C"', "Xã D?"].map((name, index) => smallShare(String(index), { name }));
  const counting: RowCounting = (...asked) => rowCounting(consolidationOf(shares, { sets: [{ ...SET, groups }] }), WORDS)(...asked);
  const count = (name: Extract<Measure, { kind: "count" }>["count"]): Measure => ({ kind: "count", count: name });
  const unit = `DuLieu[${columns.unit}],"Xã A"`;

  it("is for whom the rows can tell: the registered, each result, women; in a group by its title", () => {
    expect(counting("Xã A", count("registered"), null)).toBe(`COUNTIFS(${unit})`);
    expect(counting("Xã A", count("registered"), "farmers")).toBe(`COUNTIFS(${unit},DuLieu[${columns.group}],"Nông dân")`);
    expect((["pass", "fail", "undetermined"] as const).map((name) => counting("Xã A", count(name), null))).toEqual(
      [outcome.pass, outcome.fail, outcome.undetermined].map((words) => `COUNTIFS(${unit},DuLieu[${columns.outcome}],"${words}")`),
    );
    expect(counting("Xã A", count("women"), "farmers")).toBe(`COUNTIFS(${unit},DuLieu[${columns.group}],"Nông dân",DuLieu[${columns.sex}],"${sex.female}")`);
  });

  it("is none for what the rows do not hold, and for words COUNTIFS would take for patterns", () => {
    expect((["assessed", "minority", "women-pass", "adults"] as const).map((name) => counting("Xã A", count(name), null))).toEqual([null, null, null, null]);
    expect(counting("Xã A", { kind: "ratio", ratio: { of: "pass", to: "registered" } }, null)).toBeNull();
    expect([counting("Xã A", count("registered"), undefined), counting("Xã A", count("registered"), "strange"), counting("Xã A", count("registered"), "any")]).toEqual([null, null, null]);
    expect(["Xã ~B", 'Xã "C"', "Xã D?"].map((name) => counting(name, count("registered"), null))).toEqual([null, null, null]);
  });

  it("is none for two units of one name", () => {
    const same = ["a", "b"].map((key) => ({ ...smallShare(key, { name: "Xã A" }), units: smallShare(key, { name: "Xã A" }).units.map((one) => ({ ...one, key })) }));
    const two = rowCounting(consolidationOf([...same, smallShare("c", { name: "Xã C" })]), WORDS);
    expect([two("Xã A", count("registered"), null), two("Xã C", count("registered"), null)]).toEqual([null, `COUNTIFS(DuLieu[${columns.unit}],"Xã C")`]);
  });
});
