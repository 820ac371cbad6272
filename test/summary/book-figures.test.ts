import { EMPTY_MEMORY, writeMemory } from "../../src/assessment/memory";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { bookFigures } from "../../src/summary/book-figures";
import { addControl, controlTotals } from "../../src/summary/control-totals";
import { measureId } from "../../src/summary/map-summary";
import type { ColumnAnswer } from "../../src/summary/summary-options";
import type { CellValue } from "../../src/workbook/cell-value";
import type { Grid } from "../../src/workbook/grid";
import { gridFromRows } from "../../src/workbook/grid-builder";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { figuresOf, usualSet } from "./book-sample";

const N = null;
const PEOPLE = [person(0), person(1), person(2), person(3, { s4: 4, total: 80, pass: N, fail: "x" })];
const HEADER: readonly CellValue[] = ["TT", "Thôn, bản", "Đăng ký", "Đạt", "Số lượng khác"];

const measuresOf = (grids: readonly Grid[], memory: string | null = N, answers: readonly ColumnAnswer[] = []) =>
  figuresOf(grids, memory, answers).summaries.map(({ sheet, columns }) => [sheet, ...columns.map(({ measure }) => (measure ? measureId(measure) : "?"))].join(" "));

describe("the figures of a workbook", () => {
  it("are the people of its lists, the adults of its sheet of them, and what is wrong there", () => {
    const baselines = gridFromRows("Số liệu nền", [["Đơn vị", "Số người từ 18 tuổi", "Số hộ"], ["Xã Na Ư", 400, "nhiều"]]);
    const { tally, year, baselineFlaws } = figuresOf([listGrid(PEOPLE), baselines]);
    expect([...tally.baselines.values()]).toEqual([{ unit: "na ư", village: N, adults: 400, households: N }]);
    expect(baselineFlaws).toEqual([{ row: 1, column: 2, stands: "nhiều", sheet: "Số liệu nền" }]);
    expect(year).toBe(2023);
    expect(figuresOf([listGrid(PEOPLE)]).baselineFlaws).toEqual([]);
  });

  it("are of the year of its lists, else of the year it is told, else of none", () => {
    const bare = listGrid(PEOPLE);
    const plain = gridFromRows("Biểu", [HEADER, [1, "Bản Na Ư"]]);
    const yearOf = (grids: readonly Grid[], year?: number) => {
      const recognised = recogniseWorkbook(grids, { date1904: false, fileName: null, overrides: {}, memory: null, defaultSet: usualSet() });
      return bookFigures({ file: null, grids, recognised, checking: { memory: null, overrides: null }, answers: [], defaultSet: usualSet(), ...(year === undefined ? {} : { year }) }).year;
    };
    expect([yearOf([bare]), yearOf([bare], 2020), yearOf([plain], 2020), yearOf([plain])]).toEqual([2023, 2023, 2020, N]);
  });

  it("are held against its summaries, on sheets of their own or below a list, and against figures typed alone", () => {
    const summary = gridFromRows("Biểu", [HEADER, [1, "Bản Na Ư", 5, 3]]);
    const typed = gridFromRows("Số liệu", [["Tổng số", 9], ["Đạt", 3]]);
    const { reconciliation, summaries } = figuresOf([listGrid(PEOPLE), summary, typed]);
    expect(summaries.map(({ sheet }) => sheet)).toEqual(["Biểu"]);
    expect(reconciliation.claims.map(({ claim, standing }) => [claim.sheet, claim.origin, claim.value, standing.kind])).toEqual([
      ["Biểu", "summary", 5, "differs"], ["Biểu", "summary", 3, "agrees"], ["Số liệu", "typed", 9, "differs"], ["Số liệu", "typed", 3, "agrees"],
    ]);
    const below = listGrid(PEOPLE, { tail: [[], [], ["TT", "Thôn, bản", "Đăng ký", "Đạt"], [1, "Bản Na Ư", 4, 3]] });
    expect(figuresOf([below]).reconciliation.claims.map(({ claim, standing }) => [claim.row, claim.value, standing.kind])).toEqual([[13, 4, "agrees"], [13, 3, "agrees"]]);
    // Without people there is nothing to hold them against.
    expect(figuresOf([summary]).reconciliation.claims.map(({ standing }) => standing.kind)).toEqual(["not-told", "not-told"]);
  });

  it("go by what a person says now before what the workbook remembers", () => {
    const summary = gridFromRows("Biểu", [HEADER, [1, "Bản Na Ư"]]);
    const memory = writeMemory({ ...EMPTY_MEMORY, summaryColumns: [{ sheet: "Biểu", column: 4, header: "Số lượng khác", measure: "fail", group: N }] });
    const now: ColumnAnswer = { sheet: N, column: 4, measure: { kind: "count", count: "undetermined" }, group: N, from: "user" };
    expect([measuresOf([listGrid(PEOPLE), summary]), measuresOf([listGrid(PEOPLE), summary], memory), measuresOf([listGrid(PEOPLE), summary], memory, [now])]).toEqual([["Biểu registered pass ?"], ["Biểu registered pass fail"], ["Biểu registered pass undetermined"]]);
  });

  it("name their file in every claim", () => {
    const grids = [listGrid(PEOPLE, { tail: [[N, "TỔNG CỘNG: 4 người"]] }), gridFromRows("Biểu", [HEADER, [1, "Bản Na Ư", 5, 3]])];
    const recognised = recogniseWorkbook(grids, { date1904: false, fileName: null, overrides: {}, memory: null, defaultSet: usualSet() });
    const { reconciliation, listClaims } = bookFigures({ file: "na-u.xlsx", grids, recognised, checking: { memory: null, overrides: null }, answers: [], defaultSet: usualSet(), unitOfList: () => "đơn vị khác" });
    expect([...reconciliation.claims, ...listClaims].map(({ claim }) => claim.file)).toEqual(["na-u.xlsx", "na-u.xlsx", "na-u.xlsx"]);
  });
});

describe("the rows of lists", () => {
  it("are each counted once, by what they are", () => {
    const blank: PersonSample = Object.fromEntries(["birth", "sex", "ethnicity", "occupation", "village", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "total", "pass", "fail"].map((name) => [name, N]));
    const people = [person(0, { ...blank, index: "I", name: "Bản Na Ư" }), person(0), person(1), person(0, { ...blank, index: N, name: "Cộng bản: 2 người" })];
    const lists = figuresOf([listGrid(people, { tail: [[N, "TỔNG CỘNG: 2 người"], [], [N, "Danh sách này có 2 người./."]] })]).check.lists.map(({ list }) => list);
    const totals = controlTotals(lists);
    expect(totals).toEqual({ seen: 6, subjects: 2, sections: 1, totals: 2, notes: 1, left: 0 });
    expect(addControl(totals, { seen: 60, subjects: 10, sections: 20, totals: 30, notes: 40, left: 50 })).toEqual({ seen: 66, subjects: 12, sections: 21, totals: 32, notes: 41, left: 50 });
    expect(controlTotals(lists.map((list) => ({ ...list, apart: "no-set" as const })))).toMatchObject({ seen: 6, subjects: 0, left: 2 });
    expect(controlTotals([])).toEqual({ seen: 0, subjects: 0, sections: 0, totals: 0, notes: 0, left: 0 });
  });
});
