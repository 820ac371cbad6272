import type { Subject } from "../../src/assessment/subject";
import type { JudgedRow, RowRule } from "../../src/check/rule-definition";
import { judgeRow } from "../../src/check/judge-row";
import { isAssessed } from "../../src/check/row-answers";
import { totalMismatch } from "../../src/check/rules/total-mismatch";
import { totalMissing } from "../../src/check/rules/total-missing";
import { competenceSum, scoreSum } from "../../src/check/score-sum";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import type { BareList } from "./bare-row";
import { ROW, blank, listWith, said, scrawl, seenBy, subjectWith, waived, waiting } from "./bare-row";
import { pointsSet, rowOf } from "../criteria/row-of";

const title = { vi: "Thử", en: "Trial" };
const POINTS = { kind: "points", max: 10, step: 0.5 };
const setOf = (scales: readonly object[], change: Readonly<Record<string, unknown>> = {}) =>
  pointsSet([1], {
    competences: [1, 2].map((number) => ({ number, title })),
    indicators: scales.map((scale, index) => ({ number: index + 1, competence: index < 2 ? 1 : 2, title, scale, mayNotApply: change["notApplicable"] !== undefined })),
    ...change,
  });
const conditions = { kind: "conditions", levels: [{ id: "a", title, condition: { kind: "yes", indicator: 1 } }] };
const three = [POINTS, POINTS, POINTS];
const waiving = (notApplicable: string) => setOf(three, { notApplicable });
const row = (set: CriteriaSet, changes: Partial<Subject>): JudgedRow => judgeRow(subjectWith(changes), listWith({ set }));

describe("the sum of a row", () => {
  it.each<readonly [string, CriteriaSet, Partial<Subject>, object]>([
    ["of all scores", setOf(three), { scores: [said(4, 8), said(5, 8.5), said(6, 9)] }, { kind: "complete", allowed: [25_500] }],
    ["of a score out of range too", setOf(three), { scores: [said(4, 18), said(5, 8), said(6, 9)] }, { kind: "complete", allowed: [35_000] }],
    ["with a blank", setOf(three), { scores: [said(4, 8), blank(5), said(6, 9)] }, { kind: "incomplete", lowest: 17_000, highest: 27_000 }],
    ["with two open ones", setOf(three), { scores: [scrawl(4, "?"), blank(5), said(6, 9)] }, { kind: "incomplete", lowest: 9000, highest: 29_000 }],
    ["with an open one that cannot give less than 4: whoever added took the blank for nothing", setOf([{ ...POINTS, lowest: 4 }, ...three]), { scores: [blank(3), said(4, 8), said(5, 8), said(6, 9)] }, { kind: "incomplete", lowest: 25_000, highest: 35_000 }],
    ["of a yes and a share", setOf([{ kind: "yes-no", points: 5 }, { kind: "percentage", steps: [{ from: 50, points: 4 }] }]), { scores: [said(4, true), said(5, 60)] }, { kind: "complete", allowed: [9000] }],
    ["of words with points", setOf([{ kind: "levels", levels: [{ label: "Chưa", points: 1 }, { label: "Tốt", points: 3 }] }]), { scores: [said(4, " tốt ")] }, { kind: "complete", allowed: [3000] }],
    ["of nothing that gives points", setOf([{ kind: "yes-no" }], { decision: conditions }), { scores: [said(4, true)] }, { kind: "none" }],
    ["of what does not apply and counts in full", waiving("full-points"), { scores: [waived(4), said(5, 8), said(6, 9)] }, { kind: "complete", allowed: [27_000] }],
    ["of what does not apply and counts as 0", waiving("zero"), { scores: [waived(4), said(5, 8), said(6, 9)] }, { kind: "complete", allowed: [17_000] }],
    // 17 of 20 are 25,5 of 30; people may write 26, 25,5 or 25,50, or add up only.
    ["of what does not apply and is left out", waiving("reduce-maximum"), { scores: [waived(4), said(5, 8), said(6, 9)] }, { kind: "complete", allowed: [17_000, 25_500, 25_500, 25_500, 26_000] }],
    // 15,5 of 20 are 23,25 of 30: 23,25, 23,3 or 23.
    ["rescaled to two decimals", waiving("reduce-maximum"), { scores: [waived(4), said(5, 8), said(6, 7.5)] }, { kind: "complete", allowed: [15_500, 23_250, 23_250, 23_300, 23_000] }],
    ["of nothing that applies", waiving("reduce-maximum"), { scores: [waived(4), waived(5), waived(6)] }, { kind: "complete", allowed: [0] }],
    ["of 0, whatever it is out of", waiving("reduce-maximum"), { scores: [waived(4), said(5, 0), said(6, 0)] }, { kind: "complete", allowed: [0] }],
    ["of “không áp dụng” where it is no answer", setOf(three), { scores: [waived(4), said(5, 8), said(6, 9)] }, { kind: "incomplete", lowest: 17_000, highest: 27_000 }],
    ["by competence", setOf(three), { competences: [said(4, 17), said(5, 8.5)] }, { kind: "complete", allowed: [25_500] }],
    ["by competence with a blank", setOf(three), { competences: [said(4, 17), blank(5)] }, { kind: "none" }],
    ["by competence with one finer than thousandths", setOf(three), { competences: [said(4, 17), said(5, 25 / 3)] }, { kind: "none" }],
    ["by competence with a column too few", setOf(three), { competences: [said(4, 17)] }, { kind: "none" }],
    ["of a total alone", setOf(three), { total: said(4, 17) }, { kind: "none" }],
  ])("%s", (_, set, changes, sum) => {
    expect(scoreSum(row(set, changes), set)).toEqual(sum);
  });

  it("of one competence is of its own scores, and none where one is open", () => {
    const set = setOf(three);
    expect(competenceSum(rowOf(8, 7, 9), set, 1)).toBe(15_000);
    expect(competenceSum(rowOf(8, 7, 9), set, 2)).toBe(9000);
    expect(competenceSum(rowOf(8, null, 9), set, 1)).toBeNull();
    expect(competenceSum(rowOf(8, null, 9), set, 2)).toBe(9000);
    expect(competenceSum(rowOf(8, "-", 9), set, 1)).toBeNull();
    expect(competenceSum(rowOf(8, 7), set, 2)).toBe(0);
  });
});

type Case = readonly [what: string, rule: RowRule, row: Partial<Subject>, seen: readonly string[], list?: BareList];
const eights = [said(4, 8), said(5, 8)];

const cases: readonly Case[] = [
  ["a blank total beside all scores", totalMissing, { scores: eights, total: blank(6) }, ['G5 total “” {"sum":16} → sum-total G5 16']],
  ["a blank total beside competences", totalMissing, { competences: [said(4, 8.5)], total: blank(6) }, ['G5 total “” {"sum":8.5} → sum-total G5 8.5']],
  ["a blank total a formula stands in", totalMissing, { scores: eights, total: blank(6) }, ['G5 total “” {"sum":16}'], { cells: [{ row: ROW, column: 6, value: null, formula: '""' }] }],
  ["a blank total that people may reckon in two ways", totalMissing, { scores: [waived(3), ...eights], total: blank(6) }, ['G5 total “” {"sum":16}'], { set: waiving("reduce-maximum") }],
  ["a blank total beside a blank score", totalMissing, { scores: [said(4, 8), blank(5)], total: blank(6) }, []],
  ["a blank total of nobody assessed", totalMissing, { scores: [blank(4), blank(5)], total: blank(6) }, []],
  ["a total that waits for its formula", totalMissing, { scores: eights, total: waiting(6) }, []],
  ["no column of totals", totalMissing, { scores: eights }, []],
  ["a total that is not the sum", totalMismatch, { scores: eights, total: said(6, 17) }, ['G5 total “17” {"printed":17,"sum":16,"highest":null} → sum-total G5 16']],
  ["a total as text that is not the sum", totalMismatch, { scores: eights, total: said(6, 17, "17 điểm") }, ['G5 total “17 điểm” {"printed":17,"sum":16,"highest":null} → sum-total G5 16']],
  ["a total finer than thousandths", totalMismatch, { scores: eights, total: said(6, 50 / 3) }, ['G5 total “16.666666666666668” {"printed":16.666666666666668,"sum":16,"highest":null} → sum-total G5 16']],
  ["a total that is the sum", totalMismatch, { scores: eights, total: said(6, 16) }, []],
  ["a total of a formula, which stays", totalMismatch, { scores: eights, total: said(6, 17) }, ['G5 total “17” {"printed":17,"sum":16,"highest":null}'], { cells: [{ row: ROW, column: 6, value: 17, formula: "E5+F5+1" }] }],
  ["a total that is none of what people may reckon", totalMismatch, { scores: [waived(3), ...eights], total: said(6, 25) }, ['G5 total “25” {"printed":25,"sum":16,"highest":null}'], { set: waiving("reduce-maximum") }],
  ["a total rescaled", totalMismatch, { scores: [waived(3), ...eights], total: said(6, 24) }, [], { set: waiving("reduce-maximum") }],
  ["with a blank, a total below what is there", totalMismatch, { scores: [said(4, 8), blank(5)], total: said(6, 7.5) }, ['G5 total “7.5” {"printed":7.5,"sum":8,"highest":18}']],
  ["with a blank, a total as text above what can be", totalMismatch, { scores: [said(4, 8), blank(5)], total: said(6, 18.5, "18,5") }, ['G5 total “18,5” {"printed":18.5,"sum":8,"highest":18}']],
  ["with a blank, a total finer than thousandths", totalMismatch, { scores: [said(4, 8), blank(5)], total: said(6, 25 / 3) }, ['G5 total “8.333333333333334” {"printed":8.333333333333334,"sum":8,"highest":18}']],
  ["with a blank, the least total that can be", totalMismatch, { scores: [said(4, 8), blank(5)], total: said(6, 8) }, []],
  ["with a blank, the most that can be", totalMismatch, { scores: [said(4, 8), blank(5)], total: said(6, 18) }, []],
  ["a total over blanks", totalMismatch, { scores: [blank(4), blank(5)], total: said(6, 17) }, []],
  ["a total alone", totalMismatch, { total: said(6, 99) }, []],
  ["a total that cannot be read", totalMismatch, { scores: eights, total: scrawl(6, "nhiều") }, []],
  ["competences that are not their sums", totalMismatch, { scores: [...eights, said(6, 9)], competences: [said(7, 15), said(8, 10)], total: said(9, 25) }, ['H5 competence:1 “15” {"printed":15,"sum":16,"highest":null} → sum-total H5 16', 'I5 competence:2 “10” {"printed":10,"sum":9,"highest":null} → sum-total I5 9'], { set: setOf(three) }],
  ["a total and a competence", totalMismatch, { scores: [...eights, said(6, 9)], competences: [said(7, 15), said(8, 9)], total: said(9, 24) }, ['J5 total “24” {"printed":24,"sum":25,"highest":null} → sum-total J5 25', 'H5 competence:1 “15” {"printed":15,"sum":16,"highest":null} → sum-total H5 16'], { set: setOf(three) }],
  ["competences whose scores are open, blank or not there", totalMismatch, { scores: [said(4, 8), blank(5), said(6, 9)], competences: [said(7, 3), blank(8)] }, [], { set: setOf(three) }],
  ["a column of a competence that is not there", totalMismatch, { scores: [...eights, said(6, 9)], competences: [null, said(8, 9)] }, [], { set: setOf(three) }],
  ["a total that is not the sum of competences", totalMismatch, { competences: [said(7, 15), said(8, 9)], total: said(9, 25) }, ['J5 total “25” {"printed":25,"sum":24,"highest":null} → sum-total J5 24'], { set: setOf(three) }],
];

describe("rules of totals see", () => {
  it.each(cases.map(([what, rule, row, seen, list = {}]) => [what, rule.id, rule, row, seen, list] as const))("%s: %s", (_, __, rule, changes, seen, list) => {
    expect(seenBy(rule, changes, list)).toEqual(seen);
  });
});

describe("a person is assessed", () => {
  it.each<readonly [string, Partial<Subject>, boolean]>([
    ["by one score", { scores: [blank(4), said(5, 0)] }, true],
    ["by a formula that waits", { scores: [blank(4), waiting(5)] }, true],
    ["by “không áp dụng”", { scores: [blank(4), waived(5)] }, true],
    ["not by a single scrawl", { scores: [blank(4), scrawl(5, "vắng")] }, false],
    ["by two scrawls", { scores: [scrawl(4, "khá"), scrawl(5, "tốt")] }, true],
    ["by a scrawl and a score", { scores: [scrawl(4, "khá"), said(5, 8)] }, true],
    ["by a competence", { competences: [null, said(5, 8)] }, true],
    ["by a total where nothing else is asked", { total: said(5, 80) }, true],
    ["by a total that cannot be read where nothing else is asked", { total: scrawl(5, "nhiều") }, true],
    ["not by a total beside blank scores", { scores: [blank(4)], total: said(5, 80) }, false],
    ["not by a total beside blank competences", { competences: [blank(4)], total: said(5, 80) }, false],
    ["not by a blank total", { total: blank(5) }, false],
    ["not without any column", {}, false],
  ])("%s", (_, changes, assessed) => {
    expect(isAssessed(subjectWith(changes))).toBe(assessed);
  });
});

describe("answers of a row", () => {
  const LEVELS = { kind: "levels", levels: [{ label: "Chưa có" }, { label: "Thường Xuyên" }] };
  const set = setOf([POINTS, { kind: "yes-no" }, { kind: "percentage" }, LEVELS], { decision: { ...conditions, levels: [{ id: "a", title, condition: { kind: "yes", indicator: 2 } }] } });
  const answers = (...scores: Subject["scores"]) => judgeRow(subjectWith({ scores }), listWith({ set })).answers;

  it("are of each scale's kind", () => {
    expect(answers(said(4, 7.5), said(5, false), said(6, 33.3), said(7, "thường xuyên"))).toEqual([
      { kind: "points", points: 7500 }, { kind: "yes-no", yes: false }, { kind: "percentage", percent: 33_300 }, { kind: "level", level: 1 },
    ]);
    expect(answers(said(4, 0), said(5, true), said(6, 0), said(7, "Chưa có"))).toEqual([
      { kind: "points", points: 0 }, { kind: "yes-no", yes: true }, { kind: "percentage", percent: 0 }, { kind: "level", level: 0 },
    ]);
    expect(answers(said(4, 7.3))[0]).toEqual({ kind: "points", points: 7300 });
    expect(answers(said(4, 250))[0]).toEqual({ kind: "points", points: 250_000 });
  });

  it("are unreadable where they are of another, and missing where nothing stands", () => {
    const kinds = (...scores: Subject["scores"]) => answers(...scores).map(({ kind }) => kind);
    expect(kinds(said(4, "tốt"), said(5, 1), said(6, true), said(7, "tốt"))).toEqual(["unreadable", "unreadable", "unreadable", "unreadable"]);
    expect(kinds(said(4, 25 / 3), said(5, "có"), said(6, 100 / 3), scrawl(7, "?"))).toEqual(["unreadable", "unreadable", "unreadable", "unreadable"]);
    expect(kinds(blank(4), null, waived(6), waiting(7))).toEqual(["missing", "missing", "not-applicable", "unreadable"]);
    expect(kinds(said(4, 8))).toEqual(["points", "missing", "missing", "missing"]);
    expect(kinds()).toEqual([]);
  });
});
