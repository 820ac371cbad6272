import type { Subject } from "../../src/assessment/subject";
import { mixedTicks } from "../../src/check/rules/mixed-ticks";
import { notAssessed } from "../../src/check/rules/not-assessed";
import { verdictConflict } from "../../src/check/rules/verdict-conflict";
import { verdictMismatch } from "../../src/check/rules/verdict-mismatch";
import { verdictMissing } from "../../src/check/rules/verdict-missing";
import { printedResult } from "../../src/check/printed-result";
import type { RowRule } from "../../src/check/rule-definition";
import { prevailingTick, tickMark } from "../../src/check/tick-mark";
import { verdictParams } from "../../src/check/verdict-params";
import { decide } from "../../src/criteria/decide";
import type { VerdictReason } from "../../src/criteria/verdict";
import type { CellValue } from "../../src/workbook/cell-value";
import { ordinary, pointsSet, rowOf } from "../criteria/row-of";
import { format } from "./list-sample";
import type { BareList } from "./bare-row";
import { ROW, blank, listWith, said, scrawl, seenBy, subjectWith, waived, waiting } from "./bare-row";

const PASSES = { scores: [said(4, 8), said(5, 9)] };
const FAILS = { scores: [said(4, 8), said(5, 7)] };
const OPEN = { scores: [said(4, 8), blank(5)] };
const tick = (column: number, raw: CellValue = "x") => said(column, true, raw);
const TICKS = { passTick: tick(6), failTick: blank(7) };
const BLANKS = { passTick: blank(6), failTick: blank(7) };

describe("what a row prints as its result", () => {
  it.each<readonly [string, Partial<Subject>, object]>([
    ["no column", {}, { kind: "no-column" }],
    ["a tick under Đạt", TICKS, { kind: "said", outcome: "pass" }],
    ["a tick under Chưa đạt", { passTick: blank(6), failTick: tick(7) }, { kind: "said", outcome: "fail" }],
    ["a tick under Chưa đạt alone", { failTick: tick(7) }, { kind: "said", outcome: "fail" }],
    ["both", { passTick: tick(6), failTick: tick(7) }, { kind: "conflict" }],
    ["a word", { verdict: said(8, "fail", "Chưa đạt") }, { kind: "said", outcome: "fail" }],
    ["a word and the tick for it", { passTick: tick(6), verdict: said(8, "pass", "Đạt") }, { kind: "said", outcome: "pass" }],
    ["a word against a tick", { failTick: tick(7), verdict: said(8, "pass", "Đạt") }, { kind: "conflict" }],
    ["“chưa xét” against a tick", { passTick: tick(6), verdict: said(8, "undetermined", "Chưa xét") }, { kind: "conflict" }],
    ["“Chưa đạt” under Đạt", { passTick: said(6, false, "Chưa đạt") }, { kind: "said", outcome: "fail" }],
    ["“Chưa đạt” under Đạt in a font of TCVN3", { passTick: said(6, false, "Ch­a ®¹t") }, { kind: "said", outcome: "fail" }],
    ["“Không” under Đạt", { passTick: said(6, false, "Không"), failTick: blank(7) }, { kind: "said", outcome: "fail" }],
    ["0 under Đạt", { passTick: said(6, false, "0"), failTick: blank(7) }, { kind: "blank" }],
    ["a single letter under Đạt, which is no word", { passTick: said(6, false, "đ") }, { kind: "blank" }],
    ["the number 0 under Đạt", { passTick: said(6, false, 0) }, { kind: "blank" }],
    ["blanks", BLANKS, { kind: "blank" }],
    ["a blank word", { verdict: blank(8) }, { kind: "blank" }],
    ["a formula that waits", { passTick: blank(6), failTick: waiting(7) }, { kind: "uncomputed" }],
    ["a word that waits", { verdict: waiting(8) }, { kind: "uncomputed" }],
    ["a scrawl", { passTick: scrawl(6, "??"), failTick: blank(7) }, { kind: "unreadable", column: 6, text: "??" }],
    ["a scrawl for a word, before ticks that wait", { passTick: waiting(6), verdict: scrawl(8, 7) }, { kind: "unreadable", column: 8, text: "7" }],
    ["an error value", { failTick: scrawl(7, { error: "#N/A" }) }, { kind: "unreadable", column: 7, text: "#N/A" }],
  ])("%s", (_, changes, printed) => {
    expect(printedResult(subjectWith(changes))).toEqual(printed);
  });
});

type Case = readonly [what: string, rule: RowRule, row: Partial<Subject>, seen: readonly string[], list?: BareList];

const standing = { cells: [{ row: ROW, column: 6, value: "x" }, { row: ROW, column: 8, value: "Đạt" }] };
const reasons = (facts: object) => JSON.stringify(facts);
const BELOW = { reason: "below-threshold", total: 15, indicator: null, points: null, minimum: null, threshold: 16, best: null };
const PASSED = { ...BELOW, reason: "passed", total: 17 };

const cases: readonly Case[] = [
  ["no result, where the scores pass", verdictMissing, { ...PASSES, ...BLANKS }, ['G5 passTick “” {"decided":"pass","text":null,"hasBothTicks":true} → set-verdict G5 "x"']],
  ["no result, where they fail", verdictMissing, { ...FAILS, ...BLANKS }, ['G5 passTick “” {"decided":"fail","text":null,"hasBothTicks":true} → set-verdict H5 "x"']],
  ["no result in words", verdictMissing, { ...FAILS, verdict: blank(8) }, ['I5 verdict “” {"decided":"fail","text":null,"hasBothTicks":false} → set-verdict I5 "Chưa đạt"']],
  ["no word beside an only tick: nothing leaves the blank", verdictMissing, { ...FAILS, passTick: blank(6), verdict: blank(8) }, ['G5 passTick “” {"decided":"fail","text":null,"hasBothTicks":false} → set-verdict I5 "Chưa đạt"']],
  ["no tick under Chưa đạt alone", verdictMissing, { ...PASSES, failTick: blank(7) }, ['H5 verdict “” {"decided":"pass","text":null,"hasBothTicks":false}']],
  ["no tick in the only column Đạt of one who fails", verdictMissing, { ...FAILS, passTick: blank(6) }, []],
  ["no tick in the only column Đạt of one who passes", verdictMissing, { ...PASSES, passTick: blank(6) }, ['G5 passTick “” {"decided":"pass","text":null,"hasBothTicks":false} → set-verdict G5 "x"']],
  ["a scrawl there", verdictMissing, { ...FAILS, passTick: scrawl(6, "?") }, ['G5 passTick “?” {"decided":"fail","text":"?","hasBothTicks":false}']],
  ["a scrawl in another cell than the first", verdictMissing, { ...PASSES, passTick: blank(6), failTick: scrawl(7, "?") }, ['H5 passTick “?” {"decided":"pass","text":"?","hasBothTicks":true} → set-verdict G5 "x"']],
  ["a blank that nobody could have filled in", verdictMissing, { ...OPEN, ...BLANKS }, []],
  ["a blank beside a scrawl of a score", verdictMissing, { scores: [said(4, 8), scrawl(5, "khá")], ...BLANKS }, []],
  ["a blank beside “không áp dụng”", verdictMissing, { scores: [said(4, 8), waived(5)], ...BLANKS }, []],
  ["a scrawl beside a blank score", verdictMissing, { ...OPEN, passTick: scrawl(6, "?"), failTick: blank(7) }, ['G5 passTick “?” {"decided":"undetermined","text":"?","hasBothTicks":true}'], { cells: [{ row: ROW, column: 6, value: "?" }] }],
  ["a blank beside a blank score that cannot save it", verdictMissing, { scores: [said(4, 5), blank(5)], ...BLANKS }, ['G5 passTick “” {"decided":"fail","text":null,"hasBothTicks":true} → set-verdict H5 "x"']],
  ["a blank where nothing is decided though all is there", verdictMissing, { ...PASSES, ...BLANKS }, ['G5 passTick “” {"decided":"undetermined","text":null,"hasBothTicks":true}'], { set: pointsSet([10, 10], { decision: { kind: "points", threshold: { ordinary: null }, minimum: null } }) }],
  ["a blank of nobody assessed", verdictMissing, { scores: [blank(4), blank(5)], ...BLANKS }, []],
  ["a result", verdictMissing, { ...PASSES, ...TICKS }, []],
  ["a result that waits for its formula", verdictMissing, { ...PASSES, passTick: waiting(6) }, []],

  ["both ticks of one who passes", verdictConflict, { ...PASSES, passTick: tick(6), failTick: tick(7) }, ['G5 passTick “conflict” {"decided":"pass"} → set-verdict H5 null'], { cells: [{ row: ROW, column: 6, value: "x" }, { row: ROW, column: 7, value: "x" }] }],
  ["a word against the tick under Chưa đạt", verdictConflict, { ...FAILS, failTick: tick(7), verdict: said(8, "pass", "Đạt") }, ['I5 verdict “conflict” {"decided":"fail"} → set-verdict I5 "Chưa đạt"'], { cells: [{ row: ROW, column: 7, value: "x" }, { row: ROW, column: 8, value: "Đạt" }] }],
  ["both ticks where nothing is decided", verdictConflict, { ...OPEN, passTick: tick(6), failTick: tick(7) }, ['G5 passTick “conflict” {"decided":"undetermined"}']],
  ["one tick", verdictConflict, { ...PASSES, ...TICKS }, []],

  ["a tick of one who fails", verdictMismatch, { ...FAILS, ...TICKS }, [`G5 passTick “pass” ${reasons({ printed: "pass", decided: "fail", ...BELOW })} → set-verdict G5 null → set-verdict H5 "x"`], standing],
  ["a word of one who fails", verdictMismatch, { ...FAILS, verdict: said(8, "pass", "Đạt") }, [`I5 verdict “pass” ${reasons({ printed: "pass", decided: "fail", ...BELOW })} → set-verdict I5 "Chưa đạt"`], standing],
  ["a tick under Chưa đạt of one who passes", verdictMismatch, { ...PASSES, passTick: blank(6), failTick: tick(7) }, [`H5 failTick “fail” ${reasons({ printed: "fail", decided: "pass", ...PASSED })} → set-verdict G5 "x" → set-verdict H5 null`], { cells: [{ row: ROW, column: 7, value: "x" }] }],
  ["“Chưa đạt” under Đạt of one who passes", verdictMismatch, { ...PASSES, passTick: said(6, false, "Chưa đạt"), failTick: blank(7) }, [`G5 passTick “fail” ${reasons({ printed: "fail", decided: "pass", ...PASSED })} → set-verdict G5 "x"`], { cells: [{ row: ROW, column: 6, value: "Chưa đạt" }] }],
  ["“Không” under Đạt beside a tick under Chưa đạt", verdictMismatch, { ...PASSES, passTick: said(6, false, "Không"), failTick: tick(7) }, [`H5 failTick “fail” ${reasons({ printed: "fail", decided: "pass", ...PASSED })} → set-verdict G5 "x" → set-verdict H5 null`], { cells: [{ row: ROW, column: 6, value: "Không" }, { row: ROW, column: 7, value: "x" }] }],
  ["a word beside blank ticks", verdictMismatch, { ...PASSES, ...BLANKS, verdict: said(8, "fail", "Chưa đạt") }, [`H5 failTick “fail” ${reasons({ printed: "fail", decided: "pass", ...PASSED })} → set-verdict G5 "x" → set-verdict I5 "Đạt"`], { cells: [{ row: ROW, column: 8, value: "Chưa đạt" }] }],
  ["a word that passes beside blank ticks", verdictMismatch, { ...FAILS, ...BLANKS, verdict: said(8, "pass", "Đạt") }, [`G5 passTick “pass” ${reasons({ printed: "pass", decided: "fail", ...BELOW })} → set-verdict H5 "x" → set-verdict I5 "Chưa đạt"`], { cells: [{ row: ROW, column: 8, value: "Đạt" }] }],
  ["a word that passes beside a column Chưa đạt alone", verdictMismatch, { ...FAILS, failTick: blank(7), verdict: said(8, "pass", "Đạt") }, [`I5 verdict “pass” ${reasons({ printed: "pass", decided: "fail", ...BELOW })} → set-verdict H5 "x" → set-verdict I5 "Chưa đạt"`]],
  ["a word that fails with no column of ticks", verdictMismatch, { ...PASSES, verdict: said(8, "fail", "Chưa đạt") }, [`I5 verdict “fail” ${reasons({ printed: "fail", decided: "pass", ...PASSED })} → set-verdict I5 "Đạt"`], { cells: [{ row: ROW, column: 8, value: "Chưa đạt" }] }],
  ["“chưa xét” of one who passes", verdictMismatch, { ...PASSES, verdict: said(8, "undetermined", "Chưa xét") }, [`I5 verdict “undetermined” ${reasons({ printed: "undetermined", decided: "pass", ...PASSED })} → set-verdict I5 "Đạt"`]],
  ["a result made by a formula, which stays", verdictMismatch, { ...FAILS, verdict: said(8, "pass", "Đạt") }, [`I5 verdict “pass” ${reasons({ printed: "pass", decided: "fail", ...BELOW })}`], { cells: [{ row: ROW, column: 8, value: "Đạt", formula: 'IF(G5>14,"Đạt","")' }] }],
  ["a result that is right", verdictMismatch, { ...PASSES, ...TICKS }, []],
  ["a result where nothing is decided", verdictMismatch, { ...OPEN, ...TICKS }, []],

  ["nobody assessed", notAssessed, { scores: [blank(4)], ...BLANKS }, ['B5 name “blank” {"printed":null}']],
  ["nobody assessed by competence", notAssessed, { competences: [blank(4)] }, ['B5 name “blank” {"printed":null}']],
  ["no total", notAssessed, { total: blank(4) }, ['B5 name “blank” {"printed":null}']],
  ["a result of nobody assessed", notAssessed, { scores: [blank(4)], ...TICKS }, ['B5 name “pass” {"printed":"pass"}']],
  ["both ticks of nobody assessed", notAssessed, { scores: [blank(4)], passTick: tick(6), failTick: tick(7) }, ['B5 name “conflict” {"printed":"conflict"}']],
  ["nobody assessed in a list without a column of names", notAssessed, { name: null, scores: [blank(4)], ...BLANKS }, ['G5 name “blank” {"printed":null}']],
  ["nobody assessed in a list of nothing but scores", notAssessed, { name: null, scores: [blank(4)] }, ['– name “blank” {"printed":null}']],
  ["a list that asks for no scores", notAssessed, BLANKS, []],
  ["somebody assessed", notAssessed, PASSES, []],
];

const TICKED = { fields: { 6: "passTick", 7: "failTick" }, list: { rows: [5, 6, 7, 8].map((row) => ({ row, kind: "subject" as const, section: null })) } } as const;
const crosses = [5, 6, 7].map((row) => ({ row, column: 6, value: "x" }));
const mixed: readonly Case[] = [
  ["another sign", mixedTicks, { passTick: tick(6, "✓") }, ['G5 passTick “✓” {"usual":"x"} → unify-ticks G5 "x"'], { ...TICKED, cells: [...crosses, { row: ROW, column: 6, value: "✓" }] }],
  ["another sign under Chưa đạt", mixedTicks, { passTick: blank(6), failTick: tick(7, "v") }, ['H5 failTick “v” {"usual":"x"} → unify-ticks H5 "x"'], { ...TICKED, cells: [...crosses, { row: ROW, column: 7, value: "v" }] }],
  ["two other signs", mixedTicks, { passTick: tick(6, "v"), failTick: tick(7, 1) }, ['G5 passTick “v” {"usual":"x"} → unify-ticks G5 "x"', 'H5 failTick “1” {"usual":"x"} → unify-ticks H5 "x"'], { ...TICKED, cells: crosses }],
  ["the usual sign, in capitals and with a space", mixedTicks, { passTick: tick(6, " X "), failTick: said(7, false, "không") }, [], { ...TICKED, cells: crosses }],
  ["a cell that is TRUE", mixedTicks, { passTick: tick(6, true), failTick: scrawl(7, "?") }, [], { ...TICKED, cells: crosses }],
  ["a letter that a font of signs shows as a tick, which stays", mixedTicks, { passTick: tick(6, "P") }, ['G5 passTick “✓” {"usual":"x"}'], { ...TICKED, cells: [...crosses, { row: ROW, column: 6, value: "P", format: format({ fontName: "Wingdings 2" }) }] }],
  ["no tick in the whole list", mixedTicks, { passTick: tick(6, "✓") }, [], { ...TICKED, cells: [] }],
];

describe("rules of results see", () => {
  it.each([...cases, ...mixed].map(([what, rule, row, seen, list = {}]) => [what, rule.id, rule, row, seen, list] as const))("%s: %s", (_, __, rule, changes, seen, list) => {
    expect(seenBy(rule, changes, list)).toEqual(seen);
  });
});

describe("the sign most ticks of a list are made with", () => {
  const usual = (values: readonly (readonly [row: number, column: number, value: CellValue, fontName?: string])[], list: BareList = TICKED) =>
    prevailingTick(listWith({ ...list, cells: values.map(([row, column, value, fontName = null]) => ({ row, column, value, format: format({ fontName }) })) }).list);

  it("is the most frequent, and of two the first met, capitals or not", () => {
    expect(usual([[5, 6, "v"], [6, 6, "x"], [7, 7, "X"], [8, 6, "v"], [8, 7, "x"]])).toBe("x");
    expect(usual([[5, 6, "v"], [6, 6, "x"]])).toBe("v");
    expect(usual([[5, 6, " V "], [6, 6, 1], [7, 7, 1]])).toBe("1");
    expect(usual([[5, 6, "v"], [6, 6, "х"], [7, 6, "x"], [8, 6, "x"]])).toBe("x");
  });

  it("is none of what is no tick, no sign, no person's or no column's of ticks", () => {
    expect(usual([[5, 6, "không"], [6, 6, "không"], [7, 6, "x"]])).toBe("x");
    expect(usual([[5, 6, true], [6, 6, { error: "#N/A" }], [7, 6, 0]])).toBeNull();
    expect(usual([[9, 6, "x"], [5, 5, "x"]])).toBeNull();
    expect(usual([[5, 6, "x"], [6, 6, "v"]], { ...TICKED, list: { rows: [{ row: 5, kind: "total", section: null }, { row: 6, kind: "subject", section: null }] } })).toBe("v");
    expect(usual([[5, 6, "x"]], { ...TICKED, fields: { 6: "verdict" } })).toBeNull();
    expect(usual([[5, 6, "x"]], { ...TICKED, fields: { 6: "failTick" } })).toBe("x");
  });

  it("is no letter of a font of signs", () => {
    expect(usual([[5, 6, "ü", "Wingdings"], [6, 6, "ü", "Wingdings"], [7, 6, "x", "Arial"]])).toBe("x");
    expect(usual([[5, 6, "x", "Wingdings"], [6, 6, "v"]])).toBe("v");
  });

  it("leaves outer spaces away, as COUNTIF sees it", () => {
    expect([" x ", 1, true, null, { error: "#N/A" }].map(tickMark)).toEqual(["x", "1", null, null, null]);
  });
});

describe("what a finding tells of a verdict", () => {
  const of = (...reasons: readonly VerdictReason[]) => verdictParams({ ...decide(pointsSet([10]), rowOf(null), ordinary), reasons });
  const none = { reason: null, total: null, indicator: null, points: null, minimum: null, threshold: null, best: null };

  it("is its first reason, in points as people write them", () => {
    expect(of()).toEqual(none);
    expect(of({ kind: "below-minimum", indicator: 6, points: 4500, minimum: 5000 }, { kind: "missing", indicators: [1] })).toEqual({ ...none, reason: "below-minimum", indicator: 6, points: 4.5, minimum: 5 });
    expect(of({ kind: "cannot-reach", best: 15_500, threshold: 16_000, maximum: 20_000 })).toEqual({ ...none, reason: "cannot-reach", best: 15.5, threshold: 16 });
    expect(of({ kind: "total-impossible", total: -500, maximum: 20_000 })).toEqual({ ...none, reason: "total-impossible", total: -0.5 });
    expect(of({ kind: "nothing-applicable" })).toEqual({ ...none, reason: "nothing-applicable" });
  });

  it("is the total of the verdict itself where it has one", () => {
    expect(verdictParams(decide(pointsSet([10]), rowOf(0), ordinary))).toEqual({ ...none, reason: "below-threshold", total: 0, threshold: 8 });
  });
});
