import type { AssessmentSheet, ListFigure, SheetRow } from "../../src/assessment/assessment-sheet";
import type { Subject } from "../../src/assessment/subject";
import type { ListCircumstances, SheetRule } from "../../src/check/rule-definition";
import { columnMissing } from "../../src/check/rules/column-missing";
import { criteriaMissing } from "../../src/check/rules/criteria-missing";
import { hiddenRows } from "../../src/check/rules/hidden-rows";
import { mappingAmbiguous } from "../../src/check/rules/mapping-ambiguous";
import { maxPointsDiffer } from "../../src/check/rules/max-points-differ";
import { subtotalMismatch } from "../../src/check/rules/subtotal-mismatch";
import { uniformScores } from "../../src/check/rules/uniform-scores";
import { unrecognisedRow } from "../../src/check/rules/unrecognised-row";
import { zoneUnknown } from "../../src/check/rules/zone-unknown";
import { pointsSet } from "../criteria/row-of";
import type { BareList } from "./bare-row";
import { blank, listWith, said, told, waived, watchedBy } from "./bare-row";

const title = { vi: "Thử", en: "Trial" };
const evidence = <T>(value: T) => ({ value, from: "title" as const, words: null, row: 0 });
const SCORES = { 4: "indicator:1", 5: "indicator:2" } as const;
const NAMED = { 1: "name", ...SCORES } as const;
const ofPeople = pointsSet([10, 10], { subject: "person" });
const seen = (rule: SheetRule, list: BareList, rows: readonly Partial<Subject>[] = []) => watchedBy(rule, [[listWith(list), rows]]).map(told);

describe("column-missing", () => {
  it.each<readonly [string, BareList, readonly string[]]>([
    ["nothing where all is there", { fields: NAMED }, []],
    ["the name", { fields: SCORES }, ['– error name “name” {"fields":["name"],"kind":"name"}']],
    ["nothing with a given name", { fields: { ...SCORES, 1: "givenName" } }, []],
    ["nothing with a family name", { fields: { ...SCORES, 1: "familyName" } }, []],
    ["the birth of people", { set: ofPeople, fields: NAMED }, ['– hint birthYear “birth” {"fields":["birthYear"],"kind":"birth"}']],
    ["nothing with a year of men", { set: ofPeople, fields: { ...NAMED, 2: "birthYearMale" } }, []],
    ["nothing with a year of women", { set: ofPeople, fields: { ...NAMED, 2: "birthYearFemale" } }, []],
    ["nothing with a date", { set: ofPeople, fields: { ...NAMED, 2: "birthDate" } }, []],
    ["nothing with a year", { set: ofPeople, fields: { ...NAMED, 2: "birthYear" } }, []],
    ["one indicator", { fields: { 1: "name", 5: "indicator:2" } }, ['– error indicator:1 “indicators” {"fields":["indicator:1"],"kind":"indicators"}']],
    ["all indicators, with a competence", { fields: { 1: "name", 4: "competence:1", 6: "total" } }, ['– warning indicator:1 “only-competences” {"fields":["indicator:1","indicator:2"],"kind":"only-competences"}']],
    ["all indicators, with one competence of two", { set: pointsSet([10, 10], { competences: [1, 2].map((number) => ({ number, title })) }), fields: { 1: "name", 5: "competence:2" } }, ['– warning indicator:1 “only-competences” {"fields":["indicator:1","indicator:2"],"kind":"only-competences"}']],
    ["all indicators, with a total", { fields: { 1: "name", 6: "total" } }, ['– warning indicator:1 “only-total” {"fields":["indicator:1","indicator:2"],"kind":"only-total"}']],
    ["all scores", { fields: { 1: "name" } }, ['– error indicator:1 “no-scores” {"fields":["indicator:1","indicator:2"],"kind":"no-scores"}']],
    ["nothing that is asked about", { fields: { 5: "indicator:2" }, list: { questions: [{ kind: "field-twice", field: "name", columns: [1, 2] }, { kind: "column-ambiguous", column: 4, header: "Điểm", candidates: ["total", "indicator:1"] }] } }, []],
  ])("misses %s", (_, list, missed) => {
    expect(seen(columnMissing, list)).toEqual(missed);
  });
});

describe("criteria-missing", () => {
  it("names what no set is for", () => {
    expect(seen(criteriaMissing, { context: { assessed: evidence("clan" as const) } })).toEqual(['– – “clan” {"assessed":"clan"}']);
    expect(seen(criteriaMissing, { context: { assessed: evidence("family" as const) } })).toEqual([]);
    expect(seen(criteriaMissing, {})).toEqual([]);
  });

  it("names the commune's own set that was passed over, once of a workbook", () => {
    const list = () => listWith({ context: { setPassedOver: "Bộ tiêu chí" } });
    expect(watchedBy(criteriaMissing, [[list()], [list()]]).map(told)).toEqual(['– – “Bộ tiêu chí” {"sheet":"Bộ tiêu chí","set":"Thử"}']);
  });
});

describe("hidden-rows", () => {
  it("counts each list's for itself and names the first twenty", () => {
    const many = Array.from({ length: 22 }, (_, index) => ({ row: 10 + index, hidden: index !== 1 }));
    const drafts = watchedBy(hiddenRows, [[listWith({ grid: { hasFilter: true } }), many], [listWith(), [{ row: 4, hidden: true }]], [listWith(), [{ row: 4 }]]]).map(told);
    const rows = [11, 13, 14, 15, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31];
    expect(drafts).toEqual([`– – “21” {"count":21,"rows":${JSON.stringify(rows)},"filtered":true}`, '– – “1” {"count":1,"rows":[5],"filtered":false}']);
  });
});

describe("mapping-ambiguous", () => {
  it("asks at the header, with the columns' letters", () => {
    const questions: AssessmentSheet["questions"] = [
      { kind: "column-ambiguous", column: 6, header: "Điểm", candidates: ["indicator:1", "total"] }, { kind: "field-twice", field: "name", columns: [1, 27] },
      { kind: "column-ambiguous", column: 7, header: "?", candidates: [] },
    ];
    expect(seen(mappingAmbiguous, { list: { questions } })).toEqual([
      'G4 indicator:1 “Điểm” {"kind":"column-ambiguous","header":"Điểm","columns":["G"],"candidates":["indicator:1","total"]}',
      'B4 name “1,27” {"kind":"field-twice","header":null,"columns":["B","AB"],"candidates":["name"]}',
      'H4 – “?” {"kind":"column-ambiguous","header":"?","columns":["H"],"candidates":[]}',
    ]);
  });
});

describe("max-points-differ", () => {
  const column = (field: "indicator:1" | "indicator:2" | "indicator:9" | "total", maxPoints?: number): AssessmentSheet["columns"][number] => ({
    column: 4, field, confidence: 1, reason: { kind: "header-exact", header: "  Chỉ  số " }, ...(maxPoints === undefined ? {} : { maxPoints }),
  });
  const set = pointsSet([5], { indicators: [{ number: 1, competence: 1, title, scale: { kind: "points", max: 10 } }, { number: 2, competence: 1, title, scale: { kind: "yes-no" } }] });
  const of = (...columns: AssessmentSheet["columns"]) => seen(maxPointsDiffer, { set, list: { columns } });

  it("compares what the header prints with the set's own", () => {
    expect(of(column("indicator:1", 5))).toEqual(['E4 indicator:1 “5” {"printed":5,"maximum":10,"header":"Chỉ số"}']);
    expect(of(column("indicator:1", 10), column("indicator:1"))).toEqual([]);
    expect(of({ ...column("indicator:1", 9.5), reason: { kind: "user" } })).toEqual(['E4 indicator:1 “9.5” {"printed":9.5,"maximum":10,"header":""}']);
  });

  it("has nothing to compare for a total, an item of no points, or one that is not the set's", () => {
    expect(of(column("total", 90), column("indicator:2", 5), column("indicator:9", 5))).toEqual([]);
  });
});

const rowsOf = (...kinds: readonly (SheetRow["kind"] | readonly [SheetRow["kind"], string | null])[]): readonly SheetRow[] =>
  kinds.map((one, index) => (typeof one === "string" ? { row: 4 + index, kind: one, section: null } : { row: 4 + index, kind: one[0], section: one[1] }));

describe("unrecognised-row", () => {
  it("quotes the row's words from the first of its cells, sixty letters at most", () => {
    const cells = [{ row: 5, column: 2, value: "  xem phụ lục " }, { row: 5, column: 3, value: "  " }, { row: 5, column: 4, value: 8 }, { row: 6, column: 1, value: "a".repeat(80) }, { row: 7, column: 0, value: "ngoài bảng" }, { row: 7, column: 10, value: "ngoài bảng" }];
    expect(seen(unrecognisedRow, { cells, list: { rows: rowsOf("subject", "unrecognised", "unrecognised", "unrecognised", "note") } })).toEqual([
      'C6 – “xem phụ lục 8” {"text":"xem phụ lục 8"}', `B7 – “${"a".repeat(60)}” {"text":"${"a".repeat(60)}"}`, 'B8 – “” {"text":""}',
    ]);
  });

  it("takes the words in the last column of the list too", () => {
    expect(seen(unrecognisedRow, { cells: [{ row: 4, column: 9, value: true }], list: { rows: rowsOf("unrecognised") } })).toEqual(['J5 – “TRUE” {"text":"TRUE"}']);
  });
});

describe("uniform-scores", () => {
  const scored = (row: number, ...values: readonly (number | boolean | string)[]): Partial<Subject> => ({ row, scores: values.map((value, index) => said(4 + index, value)) });
  const run = (count: number, from = 4): Partial<Subject>[] => Array.from({ length: count }, (_, index) => scored(from + index, 8, 9));
  const list: BareList = { fields: NAMED };

  it("speaks of ten people, at the first, with how many and from where to where", () => {
    expect(seen(uniformScores, list, run(10))).toEqual(['E5 – “10” {"count":10,"from":5,"to":14}']);
    expect(seen(uniformScores, list, run(9))).toEqual([]);
    expect(seen(uniformScores, { fields: { 1: "name" } }, run(10))).toEqual(['– – “10” {"count":10,"from":5,"to":14}']);
  });

  it("speaks of each run, and of none that somebody else's scores break", () => {
    expect(seen(uniformScores, list, [...run(11), scored(15, 8, 8), ...run(10, 16)])).toEqual(['E5 – “11” {"count":11,"from":5,"to":15}', 'E17 – “10” {"count":10,"from":17,"to":26}']);
    expect(seen(uniformScores, list, [...run(6), scored(10, 9, 9), ...run(6, 11)])).toEqual([]);
    expect(seen(uniformScores, list, [...run(6), { row: 10, scores: [said(4, 8), blank(5)] }, ...run(6, 11)])).toEqual([]);
  });

  it("looks at each list for itself", () => {
    const [one, other] = [listWith(list), listWith(list)];
    expect(watchedBy(uniformScores, [[one, run(6)], [other, run(6)]])).toEqual([]);
    expect(watchedBy(uniformScores, [[one, run(10)], [other, run(10)]])).toHaveLength(2);
  });

  it("does not speak of rows with blanks or scrawls, of one item alone, or of no scores", () => {
    const same = (row: Partial<Subject>) => Array.from({ length: 10 }, (_, index) => ({ ...row, row: 4 + index }));
    expect(seen(uniformScores, list, same({ scores: [said(4, 8), blank(5)] }))).toEqual([]);
    expect(seen(uniformScores, list, same({ scores: [said(4, 8), said(5, "khá")] }))).toEqual([]);
    expect(seen(uniformScores, { ...list, set: pointsSet([10]) }, same({ scores: [said(4, 8)] }))).toEqual([]);
    expect(seen(uniformScores, list, same({ total: said(4, 80) }))).toEqual([]);
    expect(seen(uniformScores, list, same({ scores: [said(4, 8), waived(5)] }))).toHaveLength(1);
  });

  it("tells shares, ticks and steps apart", () => {
    const LEVELS = { kind: "levels", levels: [{ label: "Chưa" }, { label: "Có" }] };
    const scales = [{ kind: "points", max: 10 }, { kind: "percentage" }, { kind: "yes-no" }, LEVELS];
    const set = pointsSet([5], { indicators: scales.map((scale, index) => ({ number: index + 1, competence: 1, title, scale })) });
    const tenth = (last: Partial<Subject>) => [...Array.from({ length: 9 }, (_, index) => scored(4 + index, 8, 50, true, "Có")), last];
    const count = (...values: readonly (number | boolean | string)[]) => seen(uniformScores, { fields: NAMED, set }, tenth(scored(13, ...values))).length;
    expect([count(8, 50, true, "có"), count(7, 50, true, "Có"), count(8, 51, true, "Có"), count(8, 50, false, "Có"), count(8, 50, true, "Chưa")]).toEqual([1, 0, 0, 0, 0]);
  });
});

describe("zone-unknown", () => {
  const byZone = (threshold: object) => pointsSet([10, 10], { decision: { kind: "points", threshold, minimum: null } });
  const zoned = byZone({ ordinary: 16, byZone: { difficult: 14 } });
  const of = (list: BareList) => seen(zoneUnknown, { set: zoned, ...list });

  it("speaks of a set whose marks differ by zone, with the mark that was used", () => {
    expect(of({})).toEqual(['– – “” {"threshold":16}']);
    expect(of({ set: byZone({ ordinary: null, byZone: { difficult: 14 } }) })).toEqual(['– – “” {"threshold":null}']);
    expect(of({ set: byZone({ ordinary: 16, byZone: { difficult: 16 } }) })).toEqual([]);
    expect(of({ set: byZone({ ordinary: 16 }) })).toEqual([]);
    expect(of({ set: pointsSet([10, 10], { decision: { kind: "bands", bands: [{ id: "a", title, from: 0, fromClosed: true, to: 20, toClosed: true, outcome: "pass" }] } }) })).toEqual([]);
  });

  it("does not speak where the list or a column of it tells the zone", () => {
    expect(of({ context: { zone: evidence("difficult") } })).toEqual([]);
    expect(of({ context: { zone: evidence("khu vực II") } })).toEqual([]);
    expect(of({ context: { zone: evidence("hải đảo") } })).toHaveLength(1);
    expect(of({ fields: { 3: "zone" } })).toEqual([]);
  });

  it("does not speak where the user's one mark holds for all zones", () => {
    expect(of({ overrides: { threshold: 15_000 } })).toEqual([]);
    expect(of({ overrides: { threshold: 15_000, byZone: { difficult: 15_000 } } })).toEqual([]);
    expect(of({ overrides: { threshold: 15_000, byZone: { difficult: 14_000 } } })).toHaveLength(1);
    expect(of({ overrides: { byZone: { difficult: 14_000 } } })).toHaveLength(1);
  });

  const unit = (name: string | null, sheet: string): readonly [ListCircumstances] => [listWith({ set: zoned, context: { unit: name === null ? null : evidence(name) }, list: { sheet } })];
  const sheets = (...lists: readonly (readonly [ListCircumstances])[]) => watchedBy(zoneUnknown, lists).map((draft) => draft.sheet);

  it("speaks once of a unit, and of a list without one where it could be any of several", () => {
    expect(sheets(unit("Na Ư", "1"), unit("Na  ư", "2"), unit("Thanh Nưa", "3"))).toEqual(["1", "3"]);
    expect(sheets(unit(null, "1"), unit("Na Ư", "2"), unit("Na Ư", "3"))).toEqual(["2"]);
    expect(sheets(unit(null, "1"), unit("Na Ư", "2"), unit("Thanh Nưa", "3"))).toEqual(["1", "2", "3"]);
    expect(sheets(unit(null, "1"), unit(null, "2"))).toEqual(["1"]);
  });
});

describe("subtotal-mismatch", () => {
  const figure = (change: Partial<ListFigure>): ListFigure => ({ row: 9, column: 1, measure: "subjects", field: null, value: 3, rows: [4, 6], scope: "list", ...change });
  /** Three people and one more: passed, failed and ticked so, hidden and failed, not assessed. */
  const people: readonly Partial<Subject>[] = [
    { row: 4, scores: [said(4, 9), said(5, 9)], total: said(6, 18), passTick: said(7, true, "x"), failTick: blank(8) },
    { row: 5, scores: [said(4, 5), said(5, 5)], total: said(6, 10), passTick: said(7, true, "x"), failTick: said(8, true, "x") },
    { row: 6, hidden: true, scores: [said(4, 5), said(5, 4.5)], total: said(6, 9.5), verdict: said(9, "fail", "Chưa đạt") },
    { row: 7, scores: [blank(4), blank(5)], total: blank(6), passTick: blank(7) },
  ];
  const of = (change: Partial<ListFigure>, list: BareList = {}) => seen(subtotalMismatch, { ...list, list: { ...list.list, figures: [figure(change)] } }, people);
  const right = (change: Partial<ListFigure>) => of(change).length === 0;

  it("takes a count of all, of those shown and of those assessed", () => {
    expect([2, 3].map((value) => right({ value }))).toEqual([true, true]);
    expect(of({ value: 4 })).toEqual(['B10 – “subjects list 4” {"measure":"subjects","scope":"list","printed":4,"counted":3,"others":[2]}']);
    expect([2, 3, 4].map((value) => right({ value, rows: [4, 7] }))).toEqual([false, true, true]);
    expect([1, 2].map((value) => right({ value, rows: [5, 6] }))).toEqual([true, true]);
    expect([0, 1].map((value) => right({ value, rows: [7, 7] }))).toEqual([true, true]);
    expect(of({ value: 5, rows: [4, 7] })).toEqual(['B10 – “subjects list 5” {"measure":"subjects","scope":"list","printed":5,"counted":4,"others":[3]}']);
  });

  it("takes the passed and the failed as decided, as printed and as ticked", () => {
    // Decided: one passed, two failed; printed: one passed, one failed (both ticks say nothing); ticked: two and one.
    expect([0, 1, 2, 3].map((value) => right({ measure: "pass", value }))).toEqual([false, true, true, false]);
    expect([0, 1, 2, 3].map((value) => right({ measure: "fail", value }))).toEqual([true, true, true, false]);
    expect(of({ measure: "fail", field: "failTick", value: 9, column: 8 })).toEqual(['I10 failTick “fail list 9” {"measure":"fail","scope":"list","printed":9,"counted":2,"others":[1,0]}']);
  });

  it("takes ticks as a COUNTIF counts them, one who has both in both columns", () => {
    const both = [4, 5].map((row) => ({ row, scores: [said(4, 9), said(5, 9)], passTick: said(7, true, "x"), failTick: said(8, true, "x") }));
    const ticked = (measure: "pass" | "fail", value: number) => seen(subtotalMismatch, { list: { figures: [figure({ measure, value, rows: [4, 5] })] } }, both).length;
    expect([ticked("fail", 2), ticked("fail", 1), ticked("pass", 2), ticked("pass", 1)]).toEqual([0, 1, 0, 1]);
  });

  it("sums a column in points, all of it or what is shown, and offers the sum for a number that is typed", () => {
    const sum = (value: number, cell: object = { value }) => of({ measure: "column-sum", field: "total", column: 6, value }, { cells: [{ row: 9, column: 6, value, ...cell }] });
    expect([37.5, 28].map((value) => sum(value).length)).toEqual([0, 0]);
    expect(sum(38)).toEqual(['G10 total “column-sum list 38” {"measure":"column-sum","scope":"list","printed":38,"counted":37.5,"others":[28]} → correct-figure G10 37.5']);
    expect(sum(38, { value: "38 điểm" })).toEqual(['G10 total “column-sum list 38” {"measure":"column-sum","scope":"list","printed":38,"counted":37.5,"others":[28]}']);
    expect(sum(38, { formula: "SUM(G5:G6)" })).toEqual(['G10 total “column-sum list 38” {"measure":"column-sum","scope":"list","printed":38,"counted":37.5,"others":[28]}']);
    expect(sum(100 / 3)).toEqual([]);
  });

  it("sums columns of scores, and nothing where nothing can be read", () => {
    const sum = (column: number, value: number) => right({ measure: "column-sum", column, value });
    expect([sum(4, 19), sum(4, 14), sum(4, 18), sum(5, 18.5), sum(9, 0)]).toEqual([true, true, false, true, true]);
  });

  it("does not judge a list that prints nothing", () => {
    expect(seen(subtotalMismatch, {}, people)).toEqual([]);
  });

  it("takes a sum of a section without a name, or one that says it is carried on, with the pages before", () => {
    const section = (name: string | null, words: string | null) =>
      of({ value: 3, rows: [5, 6], scope: "section" }, { list: { rows: rowsOf(["subject", null], ["subject", name], ["subject", name]) }, cells: words === null ? [] : [{ row: 9, column: 2, value: words }] }).length === 0;
    expect([section(null, null), section("Bản Na Ư", null), section("Bản Na Ư", "Cộng trang trước"), section("Bản Na Ư", "Lũy kế"), section("Bản Na Ư", "Cộng dồn"), section("Bản Na Ư", "Mang sang")]).toEqual([true, false, true, true, true, true]);
    expect(of({ value: 3, rows: [5, 6], scope: "section" }, { list: { rows: rowsOf("subject", ["subject", "A"], ["subject", "A"]) }, cells: [{ row: 9, column: 9, value: "Lũy kế" }] })).toEqual([]);
    expect([section("Bản Na Ư", "Cộng bản"), section("Bản Na Ư", "Cộngdồn")]).toEqual([false, false]);
    expect(of({ value: 3, rows: [5, 6], scope: "list" }, { list: { rows: rowsOf("subject", "subject", "subject") } })).toHaveLength(1);
    expect(of({ value: 4, rows: [5, 6], scope: "section" }, { list: { rows: rowsOf("subject", "subject", "subject") } })).toHaveLength(1);
  });
});
