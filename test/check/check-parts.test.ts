import type { AssessmentSheet } from "../../src/assessment/assessment-sheet";
import type { Memory } from "../../src/assessment/memory";
import type { Subject } from "../../src/assessment/subject";
import { subjectAt } from "../../src/assessment/subject-reading";
import { checkLists } from "../../src/check/check-lists";
import { acceptedIn, settingOf } from "../../src/check/check-workbook";
import { countedLists } from "../../src/check/counted-lists";
import { isOneRound, laterDrafts, likeness } from "../../src/check/duplicate-pairs";
import { findingFromDraft, findingsInOrder } from "../../src/check/finding-from-draft";
import { findingId } from "../../src/check/finding-id";
import { judgeRow } from "../../src/check/judge-row";
import { listDraft } from "../../src/check/list-draft";
import { rowRulesFor } from "../../src/check/list-rules";
import type { Person } from "../../src/check/people-register";
import { createPeopleRegister } from "../../src/check/people-register";
import { rowNumbers } from "../../src/check/row-numbers";
import type { FindingDraft } from "../../src/check/rule-definition";
import { pointsSet } from "../criteria/row-of";
import type { BareList } from "./bare-row";
import { ROW, blank, listWith, said, scrawl, subjectWith, told } from "./bare-row";

const title = { vi: "Thử", en: "Trial" };
const evidence = <T>(value: T) => ({ value, from: "title" as const, words: null, row: 0 });

describe("a row is judged", () => {
  const zoned = pointsSet([10, 10], { decision: { kind: "points", threshold: { ordinary: 16, byZone: { difficult: 14 } }, minimum: null } });
  const verdict = (changes: Partial<Subject>, list: BareList = {}) => judgeRow(subjectWith(changes), listWith({ set: zoned, ...list })).verdict;
  const scores = [said(4, 7), said(5, 8)];

  it("by its scores, and by a total only where no scores are asked for one by one", () => {
    expect(verdict({ scores })).toMatchObject({ outcome: "fail", total: 15_000 });
    expect(verdict({ scores: [blank(4), blank(5)], total: said(6, 5) })).toMatchObject({ outcome: "undetermined", total: null });
    expect(verdict({ total: said(6, 15) })).toMatchObject({ outcome: "fail", total: 15_000 });
    expect(verdict({ total: blank(6) })).toMatchObject({ outcome: "undetermined", total: null });
    expect(verdict({ total: said(6, 50 / 3) })).toMatchObject({ outcome: "undetermined", total: null });
  });

  it("by the points of competences where there is nothing finer", () => {
    const two = pointsSet([10, 10], { competences: [1, 2].map((number) => ({ number, title })), indicators: [1, 2].map((number) => ({ number, competence: number, title, scale: { kind: "points", max: 10 } })) });
    const set = { set: two };
    expect(verdict({ competences: [said(4, 5), blank(5)] }, set)).toMatchObject({ outcome: "fail", reachable: { min: 5000, max: 15_000 } });
    expect(verdict({ competences: [blank(4), said(5, 5)] }, set)).toMatchObject({ outcome: "fail", reachable: { min: 5000, max: 15_000 } });
    expect(verdict({ competences: [said(4, 5)] }, set)).toMatchObject({ outcome: "fail", reachable: { min: 5000, max: 15_000 } });
    expect(verdict({ competences: [said(4, 5), said(5, 25 / 3)] }, set)).toMatchObject({ reachable: { min: 5000, max: 15_000 } });
    expect(verdict({ scores: [said(4, 9), said(5, 9)], competences: [said(6, 1), said(7, 1)] }, set)).toMatchObject({ outcome: "pass" });
  });

  it("by the zone of its own words, else by the list's", () => {
    expect(verdict({ scores }, { context: { zone: evidence("difficult") } }).outcome).toBe("pass");
    expect(verdict({ scores, zone: said(3, "khó khăn") }).outcome).toBe("pass");
    expect(verdict({ scores, zone: said(3, "thuận lợi") }, { context: { zone: evidence("difficult") } }).outcome).toBe("fail");
    expect(verdict({ scores, zone: said(3, "hải đảo") }, { context: { zone: evidence("difficult") } }).outcome).toBe("pass");
    expect(verdict({ scores, zone: blank(3) }, { context: { zone: evidence("khu vực II") } }).outcome).toBe("pass");
  });

  it("by the marks a person gave", () => {
    expect(verdict({ scores }, { overrides: { threshold: 15_000 } })).toMatchObject({ outcome: "pass", threshold: { points: 15_000, source: "user" } });
  });

  it("not at all by a set for others", () => {
    expect(verdict({ scores }, { context: { assessed: evidence("clan" as const) } })).toEqual({
      outcome: "undetermined", band: null, level: null, total: null, maximum: 20_000, reachable: { min: 15_000, max: 15_000 }, threshold: null, reasons: [{ kind: "set-for-others" }],
    });
    expect(rowRulesFor(false).map(({ id }) => id).sort()).toEqual([
      "birth-conflict", "birth-invalid", "external-reference", "formula-error", "id-conflicts-person", "id-invalid", "id-zeros-lost", "legacy-encoding", "mixed-ticks", "number-as-text", "required-missing", "verdict-conflict",
    ]);
    expect(rowRulesFor(true)).toHaveLength(22);
  });
});

describe("what a list's circumstances are", () => {
  it("of two columns for one field the first holds, and each column keeps its field", () => {
    const { columns, fields } = listWith({ fields: { 2: "name", 1: "index", 7: "name" } });
    expect([...columns]).toEqual([["index", 1], ["name", 2]]);
    expect([...fields]).toEqual([[1, "index"], [2, "name"], [7, "name"]]);
  });

  it("words of groups and zones are asked for once, and found again", () => {
    const groups = [{ id: "a", title: { vi: "Nông dân", en: "Farmers" }, aliases: [] }];
    const at = listWith({ set: pointsSet([10], { reportingGroups: groups, zones: [{ id: "difficult", title, aliases: ["vùng cao"] }] }), taughtGroups: [{ alias: "làm rẫy", group: "a" }] });
    expect(["nông dân", "làm rẫy", "thợ lặn", "thợ lặn"].map(at.groupOf)).toEqual(["a", "a", null, null]);
    expect(["vùng cao", "very-difficult", "đảo", "vùng cao"].map(at.zoneOf)).toEqual(["difficult", "very-difficult", null, "difficult"]);
    expect(listWith({ set: pointsSet([10], { subjectGroups: groups }) }).groupOf("nông dân")).toBe("a");
    expect(listWith().groupOf("thợ lặn")).toBe("");
    expect(listWith().zone).toBeNull();
  });

  it("formulas are looked into for other files only where some has a bracket", () => {
    const formulaOf = (formula: string) => listWith({ cells: [{ row: 0, column: 0, value: 1, formula: "A1" }, { row: ROW, column: 4, value: 1, formula }] }).readsOtherFiles;
    expect([formulaOf("[1]Diem!A1"), formulaOf("SUM(A1:A2)")]).toEqual([true, false]);
  });

  it("formulas without a result are counted in people's rows, beside the scores, by column", () => {
    const waits = (row: number, column: number) => ({ row, column, value: null, formula: "A1", uncomputed: true });
    const rows = [{ row: 4, kind: "subject" as const, section: null }, { row: 5, kind: "subject" as const, section: null }, { row: 6, kind: "total" as const, section: null }];
    const at = listWith({ fields: { 1: "name", 4: "indicator:1", 5: "competence:1", 6: "total", 7: "verdict" }, list: { rows }, cells: [waits(5, 4), waits(5, 5), waits(4, 6), waits(5, 6), waits(6, 6), waits(5, 7), waits(5, 8)] });
    expect([...at.uncomputed]).toEqual([[6, { first: 4, count: 2 }], [7, { first: 5, count: 1 }]]);
    expect(listWith({ fields: { 6: "total" }, list: { rows } }).uncomputed.size).toBe(0);
  });
});

const person = (changes: Partial<Person> = {}): Person => ({
  sheet: "DS", row: 4, rowKey: "lò văn panh|1978|0", name: "Lò Văn Panh", nameColumn: 1, idColumn: 5, nameKey: "lò văn panh", bareKey: "lo van panh",
  birth: { year: 1978 }, sex: "male", commune: "xã na ư", cccd: null, year: 2023, assessed: "person", ...changes,
});
const born = (month?: number, day?: number) => ({ birth: { year: 1978, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) } });
const CCCD = { cccd: "011078001234" };

describe("two people with one name and year", () => {
  it.each<readonly [string, Partial<Person>, Partial<Person>, "likely" | "suspected" | null]>([
    ["in one commune", {}, {}, "likely"],
    ["in two communes", {}, { commune: "xã thanh nưa" }, "suspected"],
    ["equal without diacritics", {}, { nameKey: "lo van panh" }, "suspected"],
    ["of two sexes", {}, { sex: "female" }, null],
    ["of one sex that is not known", {}, { sex: null }, "likely"],
    ["of the other that is not known", { sex: null }, { sex: "female" }, "likely"],
    ["with two CCCDs", CCCD, { cccd: "011078001235" }, null],
    ["with one CCCD, which is another rule's", CCCD, CCCD, null],
    ["of whom one has a CCCD", CCCD, {}, "likely"],
    ["of whom the other has one", {}, CCCD, "likely"],
    ["of two months", born(3), born(4), null],
    ["of two days of one month", born(3, 5), born(3, 6), null],
    ["of one day", born(3, 5), born(3, 5), "likely"],
    ["of whom one tells the day", born(3, 5), born(), "likely"],
    ["of whom the other tells the day", born(), born(3, 5), "likely"],
    ["without births", { birth: null }, { birth: null }, "likely"],
    ["assessed in two years", {}, { year: 2024 }, null],
    ["of whom one as head of a family", {}, { assessed: "family" }, null],
  ])("%s", (_, one, other, like) => {
    expect(likeness(person(one), person(other))).toBe(like);
  });

  it("are of one round where no two years are said", () => {
    expect([isOneRound(person(), person({ year: null })), isOneRound(person({ year: null }), person()), isOneRound(person({ year: null }), person({ year: null }))]).toEqual([true, true, true]);
  });

  it("are told of at the later, with where and who the earlier are, known by their keys in whatever order they stand", () => {
    const group = [person({ row: 9, rowKey: "b" }), person({ row: 3, rowKey: "a", sheet: "Cán bộ", name: "Lò Văn Panh " }), person({ row: 5, rowKey: "c", nameColumn: null, birth: null })];
    expect(laterDrafts("duplicate-likely", [group, [person()]], "name", () => true).map((draft) => ({ ...draft, line: told(draft) }))).toEqual([
      expect.objectContaining({ rule: "duplicate-likely", sheet: "Cán bộ", rowKey: "a", line: 'B4 name “b” {"year":1978,"others":["DS!B10"],"otherNames":["Lò Văn Panh"]}' }),
      expect.objectContaining({ rule: "duplicate-likely", sheet: "DS", rowKey: "c", line: '– name “a|b” {"year":null,"others":["B10","Cán bộ!B4"],"otherNames":["Lò Văn Panh","Lò Văn Panh "]}' }),
    ]);
    expect(laterDrafts("id-shared", [[person(), person({ row: 8, nameColumn: null }), person({ row: 9 })]], "idNumber", (_, earlier) => earlier.row === 8).map(told)).toEqual(['F10 idNumber “lò văn panh|1978|0” {"year":1978,"others":["A9"],"otherNames":["Lò Văn Panh"]}']);
  });
});

describe("the register of people", () => {
  const row = (index: number, name: string | null, year: number | null, id: string | null, unit: string | null = null) =>
    [name, year, id, unit].flatMap((value, at) => (value === null ? [] : [{ row: 4 + index, column: 1 + at, value }]));
  const FIELDS = { 1: "name", 2: "birthYear", 3: "idNumber", 4: "unit" } as const;
  const listOf = (cells: BareList["cells"], context: BareList["context"] = {}): AssessmentSheet =>
    listWith({ fields: FIELDS, cells: cells ?? [], context, list: { rows: [0, 1, 2, 3].map((index) => ({ row: 4 + index, kind: "subject" as const, section: null })) } }).list;
  const registered = (...lists: readonly AssessmentSheet[]) => {
    const people = createPeopleRegister();
    for (const list of lists) for (const subject of readAll(list)) people.add(subject, list);
    return people;
  };
  const ids = (groups: readonly (readonly Person[])[]) => groups.map((group) => group.map(({ row: at, commune }) => `${at}${commune === "" ? "" : ` ${commune}`}`));

  it("gathers those with one CCCD and those with one name and year, in the order they came", () => {
    const people = registered(
      listOf([...row(0, "Lò Văn Panh", 1978, "011078001234"), ...row(1, "Ông Lo Van Panh", 1978, null, "Xã Thanh Nưa"), ...row(2, "Vàng A Dơ", 1980, "011078001234"), ...row(3, "Lò Văn Panh", 1979, "040123456")]),
      listOf([...row(0, null, 1978, "011078001234"), ...row(1, "Lò Văn Panh", 1978, "040123456"), ...row(2, "Lò Văn Panh", null, null)], { unit: evidence("Xã  Na Ư") }),
    );
    expect(ids(people.sharingId())).toEqual([["4", "6"]]);
    expect(ids(people.sharingNameAndYear())).toEqual([["4", "5 xã thanh nưa", "5 xã na ư"]]);
    const [[one, two, three] = []] = people.sharingNameAndYear();
    expect(one).toMatchObject({ name: "Lò Văn Panh", nameKey: "lò văn panh", bareKey: "lo van panh", nameColumn: 1, idColumn: 3, cccd: "011078001234", birth: { year: 1978 }, year: null, assessed: "family", sex: null });
    expect(two).toMatchObject({ name: "Ông Lo Van Panh", nameKey: "lo van panh", cccd: null });
    expect(three).toMatchObject({ cccd: null });
  });

  it("knows a sex by its column, else by the column of the year", () => {
    const cells = [4, 5, 6].flatMap((at, index) => [{ row: at, column: 1, value: "Lò Thị Hoa" }, { row: at, column: index === 0 ? 3 : 2, value: 1978 }, ...(index === 2 ? [{ row: at, column: 4, value: "Nữ" }] : [])]);
    const rows = [4, 5, 6].map((at) => ({ row: at, kind: "subject" as const, section: null }));
    const fields = { 1: "name", 2: "birthYearMale", 3: "birthYearFemale", 4: "sex" } as const;
    const [group = []] = registered(listWith({ cells, fields, list: { rows } }).list).sharingNameAndYear();
    expect(group.map(({ sex }) => sex)).toEqual(["female", "male", "female"]);
  });

  it("leaves out a list drawn from another, and findings come by the order of the lists", () => {
    const cells = [...row(0, "Lò Văn Panh", 1978, "011078001234"), ...row(1, "Lò Văn Panh", 1978, "011078001234")];
    const found = (...lists: readonly AssessmentSheet[]) =>
      checkLists(lists.map((list) => ({ ...listWith({ fields: FIELDS }), list })), readAll, new Map()).findings.flatMap(({ rule, place }) => (rule === "duplicate-certain" ? [`${place.sheet ?? ""} ${place.row ?? ""}`] : []));
    const list = (sheet: string, apart: AssessmentSheet["apart"] = null): AssessmentSheet => ({ ...listOf(cells), sheet, apart });
    expect(found(list("B"), list("A"))).toEqual(["B 5", "A 4", "A 5"]);
    expect(found(list("B"), list("A", "copy"))).toEqual(["B 5"]);
    expect(found(list("B", "no-set"), list("A"))).toEqual(["B 5", "A 4", "A 5"]);
  });

  it("is of nobody at first", () => {
    const people = createPeopleRegister();
    expect([people.sharingId(), people.sharingNameAndYear()]).toEqual([[], []]);
  });
});

function* readAll(list: AssessmentSheet): Iterable<Subject> {
  for (const { row } of list.rows) yield subjectAt(list, row);
}

describe("findings of drafts", () => {
  const draft = (changes: Partial<FindingDraft> = {}): FindingDraft => ({ rule: "total-mismatch", sheet: "DS", row: 4, column: 6, rowKey: "k", field: "total", value: "84", params: { sum: 82 }, fixes: [], ...changes });
  const order = (...drafts: readonly FindingDraft[]) => findingsInOrder(drafts, ["A", "B"], new Map()).map(({ rule, place }) => `${place.sheet ?? ""} ${place.row ?? "–"} ${place.column ?? "–"} ${rule}`);

  it("have the rule's severity, or the draft's own", () => {
    expect(findingFromDraft(draft(), new Map())).toEqual({ id: findingId(draft()), rule: "total-mismatch", severity: "error", place: { sheet: "DS", row: 4, column: 6 }, params: { sum: 82 }, fixes: [] });
    expect(findingFromDraft(draft({ severity: "hint" }), new Map()).severity).toBe("hint");
    expect(findingFromDraft(draft({ rule: "uniform-scores" }), new Map()).severity).toBe("hint");
    expect(findingFromDraft(draft({ rule: "unit-twice" }), new Map()).severity).toBe("warning");
  });

  it("carry the words of their acceptance", () => {
    expect(findingFromDraft(draft(), new Map([[findingId(draft()), "đúng"]])).accepted).toBe("đúng");
    expect(findingFromDraft(draft({ value: "85" }), new Map([[findingId(draft()), "đúng"]]))).not.toHaveProperty("accepted");
  });

  it("come by sheet, row, column and rule, what speaks of a whole first, a sheet nobody named last", () => {
    const drafts = [
      draft({ sheet: "C" }), draft({ sheet: "B", row: null, column: null }), draft({ sheet: "A", row: 4, column: 6 }), draft({ sheet: "A", row: 4, column: 6, rule: "score-missing" }),
      draft({ sheet: "A", row: 4, column: null }), draft({ sheet: "A", row: 0, column: 9 }), draft({ sheet: "A", row: null, column: null }), draft({ sheet: "A", row: 4, column: 0 }),
    ];
    const sorted = ["A – – total-mismatch", "A 0 9 total-mismatch", "A 4 – total-mismatch", "A 4 0 total-mismatch", "A 4 6 score-missing", "A 4 6 total-mismatch", "B – – total-mismatch", "C 4 6 total-mismatch"];
    const rules = ["birth-invalid", "id-invalid", "score-missing", "total-missing", "verdict-missing", "zone-unknown"] as const;
    expect(order(...[3, 0, 5, 2, 4, 1].map((at) => draft({ rule: rules[at] ?? "id-shared" }))).map((line) => line.split(" ").at(-1))).toEqual(rules);
    expect(order(...drafts)).toEqual(sorted);
    expect(order(...[...drafts].reverse())).toEqual(sorted);
  });

  it("have ids of their own where their rows are twins: the first keeps its id, the next are counted", () => {
    const twins = [6, 5, 4].map((row) => draft({ row }));
    const expected = [draft(), draft({ value: "84#1" }), draft({ value: "84#2" })].map(findingId);
    expect(findingsInOrder(twins, ["DS"], new Map()).map(({ id }) => id)).toEqual(expected);
    expect(findingsInOrder(twins, ["DS"], new Map([[expected[1] ?? "", "đúng"]])).map(({ accepted }) => accepted)).toEqual([undefined, "đúng", undefined]);
  });

  it("about a list are known by its number on the sheet, the first by none", () => {
    const seen = { rule: "zone-unknown", value: "v", params: { threshold: 80 } } as const;
    expect(listDraft(listWith(), seen)).toEqual({ rule: "zone-unknown", sheet: "DS", row: null, column: null, rowKey: "", field: null, value: "v", params: { field: null, threshold: 80 }, fixes: [] });
    expect(listDraft(listWith({ list: { ordinal: 2 } }), { ...seen, severity: "hint", row: 1, column: 2, field: "zone" })).toMatchObject({ severity: "hint", row: 1, column: 2, rowKey: "#2", field: "zone", params: { field: "zone" } });
  });
});

describe("a check of lists", () => {
  const FIELDS = { 1: "name", 2: "birthYear", 4: "indicator:1", 5: "indicator:2" } as const;
  const subjects = [
    subjectWith({ row: 4, scores: [said(4, 8), said(5, 9)], verdict: said(6, "pass", "Đạt") }), subjectWith({ row: 5, hidden: true, scores: [said(4, 5), said(5, 5)], verdict: said(6, "undetermined", "Chưa xét") }),
    subjectWith({ row: 6, scores: [blank(4), blank(5)], verdict: blank(6) }),
  ];

  it("counts rows, those assessed, those hidden, and results as decided and as printed", () => {
    const at = listWith({ fields: FIELDS });
    const watched: number[] = [];
    const { lists } = checkLists([at], () => subjects, new Map(), [(row, seen) => void watched.push(seen === at ? row.subject.row : -1)]);
    expect(lists).toEqual([{ at, list: at.list, registered: 3, assessed: 2, hidden: 1, decided: { pass: 1, fail: 1, undetermined: 1 }, printed: { pass: 1, fail: 0, undetermined: 1 } }]);
    expect(watched).toEqual([4, 5, 6]);
  });

  it("counts in the workbook's figures only the lists that stand not apart", () => {
    const [own, apart] = [listWith(), listWith({ list: { apart: "copy" } })];
    const result = checkLists([own, apart], () => subjects, new Map());
    expect(countedLists(result).map(({ list }) => list)).toEqual([own.list]);
  });

  it("says by a set for others only what holds of any list, and that there is none for them", () => {
    const said = (assessed: "family" | "clan") => new Set(checkLists([listWith({ fields: { 1: "name" }, context: { assessed: evidence(assessed) } })], () => subjects, new Map()).findings.map(({ rule }) => rule));
    expect([...said("clan")].sort()).toEqual(["criteria-missing", "hidden-rows"]);
    expect([...said("family")].sort()).toEqual(["column-missing", "hidden-rows", "not-assessed", "verdict-mismatch"]);
  });
});

describe("what staff taught a workbook", () => {
  const memory: Memory = {
    mappings: [], criteriaSet: null, answers: [], lastFill: [], accepted: [{ id: "0a", reason: "đúng", date: "2023-12-01" }],
    aliases: [{ kind: "reporting-group", alias: "làm rẫy", means: "farmers" }, { kind: "unit", alias: "NƯ", means: "Na Ư" }],
  };

  it("is its groups' words and its acceptances", () => {
    expect(settingOf({ memory, overrides: { threshold: 15_000 } })).toEqual({ overrides: { threshold: 15_000 }, taughtGroups: [{ alias: "làm rẫy", group: "farmers" }] });
    expect(settingOf({ memory: null, overrides: null })).toEqual({ overrides: null, taughtGroups: [] });
    expect([...acceptedIn(memory)]).toEqual([["0a", "đúng"]]);
    expect(acceptedIn(null).size).toBe(0);
  });
});

describe("the numbers of a row in some columns", () => {
  it("are its scores, points and total in thousandths, without blanks and words", () => {
    const row = subjectWith({ scores: [said(4, 8.5), blank(5), said(6, "Tốt"), said(7, true), null, said(9, 25 / 3)], competences: [said(10, 17), scrawl(11, "?")], total: said(12, 25.5) });
    expect([...rowNumbers(row, new Set([4, 5, 6, 7, 8, 9, 10, 11, 12]))]).toEqual([[4, 8500], [10, 17_000], [12, 25_500]]);
    expect([...rowNumbers(row, new Set([12]))]).toEqual([[12, 25_500]]);
    expect([...rowNumbers(subjectWith({ total: null }), new Set([12]))]).toEqual([]);
  });
});
