import { countedLists } from "../../src/check/counted-lists";
import { countFormula, countIfs, formulaRows } from "../../src/summary/list-counting";
import type { CountWanted } from "../../src/summary/live-counts";
import { liveCounter } from "../../src/summary/live-counts";
import type { Grid } from "../../src/workbook/grid";
import type { ListSetting, PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { figuresOf } from "./book-sample";

/** Rows 7 to 12: Na Ư has four people, of whom one failed and one is an official; Púng Bửa two, of whom one trades. */
const PEOPLE: readonly PersonSample[] = [
  person(0), person(1), person(2, { occupation: "Cán bộ" }), person(3, { s4: 4, total: 80, pass: null, fail: "x" }),
  person(4, { village: "Bản Púng Bửa" }), person(5, { village: "Bản Púng Bửa", occupation: "Buôn bán" }),
];

const listsOf = (grids: readonly Grid[]) => countedLists(figuresOf(grids).check);

function formulaOf(grids: readonly Grid[], wanted: Partial<CountWanted>): string | null {
  const counter = liveCounter(listsOf(grids).map(({ at }) => at));
  if (typeof counter === "string") return counter;
  return counter.formula({ village: null, group: null, measure: "registered", value: 0, ...wanted });
}

/** `COUNTIFS` over rows of the sample list: pairs of a column and what it asks. */
const over = (rows: readonly [number, number], ...pairs: readonly (readonly [string, string])[]) =>
  `COUNTIFS(${pairs.map(([column, asks]) => `'Danh sách'!$${column}$${rows[0]}:$${column}$${rows[1]},"${asks}"`).join(",")})`;
const all: readonly [number, number] = [7, 12];

describe("a formula that counts over the lists", () => {
  const grids = [listGrid(PEOPLE)];
  const FOUND: readonly (readonly [string, Partial<CountWanted>, string])[] = [
    ["everybody", { value: 6 }, over(all, ["B", "<>"])],
    ["a village", { village: "Bản Na Ư", value: 4 }, over(all, ["H", "Bản Na Ư"], ["B", "<>"])],
    ["a group", { group: "farmers-workers", value: 4 }, over(all, ["G", "Nông dân"], ["B", "<>"])],
    ["who passed, by their ticks", { measure: "pass", value: 5 }, over(all, ["T", "x"])],
    ["who failed", { measure: "fail", value: 1 }, over(all, ["U", "x"])],
    ["women", { measure: "women", value: 3 }, over(all, ["D", "Nữ"])],
    ["who passed of a group of a village", { village: "Bản Na Ư", group: "farmers-workers", measure: "pass", value: 2 }, over(all, ["H", "Bản Na Ư"], ["G", "Nông dân"], ["T", "x"])],
  ];
  it.each(FOUND)("counts %s", (_, wanted, formula) => {
    expect(formulaOf(grids, wanted)).toBe(formula);
  });

  it.each<[string, Partial<CountWanted>]>([
    ["another number than the figure", { value: 5 }], ["a village nobody is of", { village: "Bản Lạ" }], ["a group nobody is of", { group: "pupils" }],
    ["minorities", { measure: "minority", value: 6 }], ["who is undetermined", { measure: "undetermined" }], ["who was assessed", { measure: "assessed", value: 6 }],
  ])("is none that gives %s", (_, wanted) => {
    expect(formulaOf(grids, wanted)).toBeNull();
  });

  it("counts every writing of a group, once without regard to case", () => {
    const people = PEOPLE.map((one, index) => (index === 1 ? { ...one, occupation: "nông dân" } : index === 3 ? { ...one, occupation: "Người lao động" } : one));
    expect(formulaOf([listGrid(people)], { group: "farmers-workers", value: 4 })).toBe(`${over(all, ["G", "Nông dân"], ["B", "<>"])}+${over(all, ["G", "Người lao động"], ["B", "<>"])}`);
  });

  it("counts what people will write where nobody stands so yet", () => {
    const passed = PEOPLE.map((one, index) => (index === 3 ? person(3) : one));
    expect(formulaOf([listGrid(passed)], { measure: "fail" })).toBe(over(all, ["U", "x"]));
    const ticked = PEOPLE.map((one, index) => ({ ...(index === 3 ? person(3) : one), pass: "v" }));
    expect(formulaOf([listGrid(ticked)], { measure: "fail" })).toBe(over(all, ["U", "v"]));
    expect(formulaOf([listGrid(PEOPLE.map((one) => ({ ...one, sex: "Nam" })))], { measure: "women" })).toBe(over(all, ["D", "Nữ"]));
  });

  it("goes by the column of results where there are no ticks, and by nothing where neither is there", () => {
    const words = PEOPLE.map((one, index) => ({ ...one, pass: index === 3 ? "Chưa đạt" : "Đạt" }));
    const verdict: ListSetting = { headers: { pass: "Kết quả" }, without: ["fail"] };
    expect(formulaOf([listGrid(words, verdict)], { measure: "pass", value: 5 })).toBe(over(all, ["T", "Đạt"]));
    expect(formulaOf([listGrid(words, verdict)], { measure: "fail", value: 1 })).toBe(over(all, ["T", "Chưa đạt"]));
    const passed = PEOPLE.slice(0, 3).map((one) => ({ ...one, pass: "Đạt" }));
    expect(formulaOf([listGrid(passed, verdict)], { measure: "fail" })).toBe(over([7, 9], ["T", "Chưa đạt"]));
    expect(formulaOf([listGrid(PEOPLE, { without: ["pass", "fail"] })], { measure: "pass", value: 5 })).toBeNull();
    expect(formulaOf([listGrid(PEOPLE, { without: ["sex"] })], { measure: "women", value: 3 })).toBeNull();
  });

  it("counts blocks of rows where no column says the village, as far as a sum can be followed", () => {
    // A blank behind the name: what stands in the cell is not what is counted.
    const row = (index: number, village: string): PersonSample => person(index, { village });
    const blocks = [row(0, "Bản Na Ư"), row(1, "Bản Na Ư "), row(2, "Bản Con"), row(3, "Bản Na Ư")];
    expect(formulaOf([listGrid(blocks)], { village: "Bản Na Ư", value: 3 })).toBe(`${over([7, 8], ["B", "<>"])}+COUNTIFS('Danh sách'!$B$10,"<>")`);
    const torn = (count: number) => [listGrid(Array.from({ length: 2 * count }, (_, index) => row(index, index % 2 === 1 ? "Bản Con" : index === 0 ? "Bản Na Ư " : "Bản Na Ư")))];
    expect(formulaOf(torn(24), { village: "Bản Na Ư", value: 24 })?.split("+")).toHaveLength(24);
    expect(formulaOf(torn(25), { village: "Bản Na Ư", value: 25 })).toBeNull();
  });

  it("adds up the lists of a workbook that hold somebody of the kind", () => {
    const two = [listGrid(PEOPLE.slice(0, 4)), listGrid(PEOPLE.slice(4), { sheet: "Tờ 2" })];
    expect(formulaOf(two, { value: 6 })).toBe(`${over([7, 10], ["B", "<>"])}+COUNTIFS('Tờ 2'!$B$7:$B$8,"<>")`);
    expect(formulaOf(two, { group: "officials", value: 1 })).toBe(over([7, 10], ["G", "Cán bộ"], ["B", "<>"]));
  });

  it("is not made over people in hidden rows, and not without a list", () => {
    expect(formulaOf([listGrid(PEOPLE, { hiddenRows: [7] })], { value: 6 })).toBe("hidden-rows");
    expect(liveCounter([])).toBe("no-list");
  });

  it("counts people in a column that holds nothing else", () => {
    // "Cộng" stands in the column of names: that of ethnicity says how many people there are.
    expect(formulaOf([listGrid(PEOPLE, { tail: [[null, "Cộng: 6 người"]] })], { value: 6 })).toBe(over([7, 13], ["E", "<>"]));
    const holes = PEOPLE.map((one, index) => (index === 0 ? { ...one, name: null } : one));
    expect(formulaOf([listGrid(holes)], { value: 6 })).toBe(over(all, ["E", "<>"]));
  });

  it("takes all rows of a list whose title names the group, and none where neither title nor column does", () => {
    const without = ["occupation"] as const;
    expect(formulaOf([listGrid(PEOPLE, { without, sheet: "Danh sách" })], { group: "farmers-workers", value: 6 })).toBeNull();
    expect(formulaOf([listGrid(PEOPLE, { without, zoneLine: "Đối tượng: Nông dân" })], { group: "farmers-workers", value: 6 })).toBe(over(all, ["B", "<>"]));
  });
});

describe("counting over a list as Excel does", () => {
  const [one] = listsOf([listGrid(PEOPLE)]);
  if (!one) throw new Error("no list");
  const { list } = one;
  const count = (column: number, equals: string | null, rows: readonly [number, number] = [6, 11]) => countIfs(list, { rows, conditions: [{ column, equals }] });

  it("minds every condition, no case, and blanks", () => {
    expect([count(7, "Bản Na Ư"), count(7, "bản na ư"), count(7, "Bản Na"), count(1, null), count(20, null), count(20, "x")]).toEqual([4, 4, 0, 6, 1, 1]);
    expect(countIfs(list, { rows: [6, 11], conditions: [] })).toBe(6);
    expect(countIfs(list, { rows: [6, 11], conditions: [{ column: 7, equals: "Bản Na Ư" }, { column: 20, equals: null }] })).toBe(1);
    expect([count(1, null, [6, 6]), count(1, null, [7, 6]), count(2, "1970")]).toEqual([1, 0, null]);
  });

  it.each(["Bản*", "Bản?", "~Bản", "<5", ">x", "=x", "80", " 8,5", "12 %", "1.063", ""])("does not follow “%s”, which Excel takes for more than itself", (text) => {
    expect(count(7, text)).toBeNull();
  });

  it.each(["5a", "a < b", "12 người", "x=1"])("takes “%s” for itself", (text) => {
    expect(count(7, text)).toBe(0);
  });

  it("ranges over the rows below header and numbering", () => {
    expect(formulaRows(list)).toEqual([6, 11]);
    const numbered = listsOf([listGrid([Object.fromEntries([...Array.from({ length: 10 }, (_, index) => [`s${index + 1}`, index + 9]), ["index", 1], ["name", 2], ["birth", 3], ["sex", 4], ["ethnicity", 5], ["id", 6], ["occupation", 7], ["village", 8], ["total", 19], ["pass", 20], ["fail", 21]]), ...PEOPLE])]);
    expect(numbered[0] && formulaRows(numbered[0].list)).toEqual([7, 12]);
  });

  it("writes quotes of sheets and words twice", () => {
    const quoted = listsOf([listGrid(PEOPLE, { sheet: "DS 'A'" })]);
    expect(quoted[0] && countFormula(quoted[0].list, [{ rows: [6, 11], conditions: [{ column: 26, equals: 'bản "C"' }, { column: 1, equals: null }] }, { rows: [6, 7], conditions: [{ column: 1, equals: null }] }])).toBe(
      "COUNTIFS('DS ''A'''!$AA$7:$AA$12,\"bản \"\"C\"\"\",'DS ''A'''!$B$7:$B$12,\"<>\")+COUNTIFS('DS ''A'''!$B$7:$B$8,\"<>\")",
    );
  });
});
