import type { RowWatch } from "../../src/check/check-lists";
import { readMemory } from "../../src/assessment/memory";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { bookFigures } from "../../src/summary/book-figures";
import type { ReportFacts } from "../../src/summary/report";
import { reportFacts, watchOpenRows } from "../../src/summary/report";
import type { Grid } from "../../src/workbook/grid";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { usualSet } from "./book-sample";

const N = null;
const FAILS = { total: 80, pass: N, fail: "x" } as const;

/** Seven people of two villages: two fail by indicator 4, of them one by 2 too, one by 9; one has a blank. */
const PEOPLE: readonly PersonSample[] = [
  person(0), person(1, { ethnicity: "Kinh", occupation: "Buôn bán" }), person(2, { s4: 4, s2: 3, ...FAILS }), person(3, { s4: 4, ...FAILS }),
  person(4, { village: "Bản Púng Bửa", s9: 1, ...FAILS }), person(5, { village: "Bản Púng Bửa" }), person(6, { village: "Bản Púng Bửa", s6: N, total: N, pass: N }),
];

function factsOf(grids: readonly Grid[], rounding: "rounding" | "truncation" = "rounding") {
  const memory = readMemory(null);
  if (!memory.ok) throw new Error("memory");
  const open = watchOpenRows();
  const also: RowWatch = (row, at) => open.see(row, at);
  const recognised = recogniseWorkbook(grids, { date1904: false, fileName: null, overrides: {}, memory: null, defaultSet: usualSet() });
  const figures = bookFigures({ file: null, grids, recognised, checking: { memory: null, overrides: null }, answers: [], defaultSet: usualSet(), also: [also] });
  return reportFacts(figures.check, figures.tally, open.rows(), usualSet(), rounding);
}

const share = (count: number, total: number, percent: number | null) => ({ count, total, percent });

describe("the facts of the written report", () => {

  it("are counts with their shares of those registered, in hundredths of a percent", () => {
    const facts = factsOf([listGrid(PEOPLE)]);
    expect([facts.unit, facts.year]).toEqual(["Xã Na Ư", 2023]);
    expect(facts.counts).toMatchObject({ registered: 7, assessed: 7, pass: 3, fail: 3, undetermined: 1 });
    expect([facts.pass, facts.fail, facts.undetermined, facts.women, facts.minority]).toEqual([share(3, 7, 4286), share(3, 7, 4286), share(1, 7, 1429), share(4, 7, 5714), share(6, 7, 8571)]);
    expect(factsOf([listGrid(PEOPLE)], "truncation").pass).toEqual(share(3, 7, 4285));
  });

  it("are told apart by group in the set's order, by zone and by village", () => {
    const facts = factsOf([listGrid(PEOPLE)]);
    const told = (parts: ReportFacts["byGroup"]) => parts.map(({ label, counts, pass, fail }) => [label, counts.registered, pass, fail]);
    expect(told(facts.byGroup)).toEqual([["Nông dân, người lao động", 6, share(2, 6, 3333), share(3, 6, 5000)], ["Buôn bán, kinh doanh", 1, share(1, 1, 10_000), share(0, 1, 0)]]);
    expect(told(facts.byZone)).toEqual([["Thuận lợi", 7, share(3, 7, 4286), share(3, 7, 4286)]]);
    expect(told(facts.byUnit)).toEqual([["Bản Na Ư", 4, share(2, 4, 5000), share(2, 4, 5000)], ["Bản Púng Bửa", 3, share(1, 3, 3333), share(1, 3, 3333)]]);
  });

  it("name the indicators that kept people from passing, the worst first, and whose result is open", () => {
    const facts = factsOf([listGrid(PEOPLE)]);
    expect(facts.weak.map(({ indicator, title, people }) => [indicator, title, people])).toEqual([
      [4, "Khuyến khích gia đình, đồng nghiệp học tập", 2], [2, "Có kế hoạch học tập", 1], [9, "Quan hệ thân thiện, giải quyết mâu thuẫn", 1],
    ]);
    expect(facts.open).toEqual([{ sheet: "Danh sách", row: 13, name: "Giàng A Sùng" }]);
  });

  it("say how many printed results differ", () => {
    const facts = factsOf([listGrid(PEOPLE)]);
    expect(facts.contradicted).toBe(0);
    expect(factsOf([listGrid([person(0), person(1, { s4: 4, total: N })])]).contradicted).toBe(1);
  });

  it("leave women and minorities out where somebody's sex or ethnicity is not said", () => {
    const unsaid = factsOf([listGrid([person(0, { sex: N }), person(1)])]);
    expect([unsaid.women, unsaid.minority]).toEqual([null, share(2, 2, 10_000)]);
    expect(factsOf([listGrid([person(0, { ethnicity: N }), person(1)])])).toMatchObject({ women: share(1, 2, 5000), minority: null });
  });

  it("of several communes go by commune, and name what is above them all alone", () => {
    const both = factsOf([listGrid(PEOPLE, { sheet: "Na Ư" }), listGrid([person(0)], { sheet: "Quài Tở", unitLine: "Xã Quài Tở" })]);
    expect(both.byUnit.map(({ label, counts }) => [label, counts.registered])).toEqual([["Xã Na Ư", 7], ["Xã Quài Tở", 1]]);
    expect([both.unit, both.year]).toEqual([null, 2023]);
  });

  it("of nobody are no shares", () => {
    const nobody = factsOf([]);
    expect([nobody.pass, nobody.unit, nobody.year, nobody.byGroup, nobody.weak]).toEqual([share(0, 0, null), null, null, [], []]);
  });
});
