import type { Subject } from "../../src/assessment/subject";
import { numberAsText } from "../../src/check/rules/number-as-text";
import { scoreMissing } from "../../src/check/rules/score-missing";
import { scoreNotNumber } from "../../src/check/rules/score-not-number";
import { scoreOffStep } from "../../src/check/rules/score-off-step";
import { scoreOutOfRange } from "../../src/check/rules/score-out-of-range";
import type { RowRule } from "../../src/check/rule-definition";
import { format } from "./list-sample";
import type { BareList } from "./bare-row";
import { ROW, blank, draftsBy, said, scrawl, seenBy, waived } from "./bare-row";
import { pointsSet } from "../criteria/row-of";

const title = { vi: "Thử", en: "Trial" };
const item = (number: number, scale: object, change: object = {}) => ({ number, competence: number === 3 ? 2 : 1, title, scale, ...change });
const competences = [1, 2, 3].map((number) => ({ number, title }));
const POINTS = { kind: "points", max: 10, step: 0.5 };
/** From 4 to 10 by halves. */
const RAISED = { kind: "points", max: 10, step: 0.5, lowest: 4 };
const SHARE = { kind: "percentage", steps: [{ from: 0, points: 1 }, { from: 50, points: 5 }] };
const setOf = (...scales: readonly object[]) => pointsSet([1], { competences, indicators: scales.map((scale, index) => item(index + 1, scale)) });
const waiving = pointsSet([10, 10], { notApplicable: "zero" });

type Case = readonly [what: string, rule: RowRule, row: Partial<Subject>, seen: readonly string[], list?: BareList];

const missing: readonly Case[] = [
  ["a blank beside a score", scoreMissing, { scores: [blank(4), said(5, 8)] }, ["E5 indicator:1 “” {}"]],
  ["a blank competence where no scores are asked for one by one", scoreMissing, { competences: [said(4, 8), blank(5)] }, ["F5 competence:2 “” {}"]],
  ["blank competences beside scores, which are sums", scoreMissing, { scores: [said(4, 8)], competences: [blank(9)] }, []],
  ["blanks alone: nobody assessed", scoreMissing, { scores: [blank(4), blank(5)] }, []],
  ["no blank", scoreMissing, { scores: [said(4, 8), waived(5)] }, []],
  ["a blank beside a column that is not there", scoreMissing, { scores: [null, blank(5), said(6, 8)] }, ["F5 indicator:2 “” {}"], { set: setOf(POINTS, POINTS, POINTS) }],
  ["a blank competence beside one that is not there", scoreMissing, { competences: [null, blank(5), said(6, 8)] }, ["F5 competence:2 “” {}"]],
  ["a column that is not there", scoreMissing, { scores: [null, said(5, 8)] }, []],
];

const unread: readonly Case[] = [
  ["a scrawl", scoreNotNumber, { scores: [said(4, 8), scrawl(5, "khá")] }, ['F5 indicator:2 “khá” {"scale":"points","shownAs":"not-number"}']],
  ["a truth value among points", scoreNotNumber, { scores: [said(4, 8), said(5, true)] }, ['F5 indicator:2 “TRUE” {"scale":"points","shownAs":null}']],
  ["a number finer than thousandths", scoreNotNumber, { scores: [said(4, 25 / 3), said(5, 8)] }, ['E5 indicator:1 “8.333333333333334” {"scale":"points","shownAs":"too-fine"}']],
  ["an error value, which another rule speaks of", scoreNotNumber, { scores: [said(4, 8), scrawl(5, { error: "#N/A" })] }, []],
  ["“không áp dụng” where the set has no such answer", scoreNotNumber, { scores: [said(4, 8), waived(5)] }, ['F5 indicator:2 “không áp dụng” {"scale":"points","shownAs":null}']],
  ["“không áp dụng” where it has", scoreNotNumber, { scores: [said(4, 8), waived(5)] }, [], { set: waiving }],
  ["a word under a share", scoreNotNumber, { scores: [scrawl(4, "nhiều"), said(5, 8)] }, ['E5 indicator:1 “nhiều” {"scale":"percentage","shownAs":"not-number"}'], { set: setOf(SHARE, POINTS) }],
  ["a share shown as a percentage among points", scoreNotNumber, { scores: [scrawl(4, 0.12345, "percent"), said(5, 8)] }, ['E5 indicator:1 “12.35%” {"scale":"points","shownAs":"percent"}']],
  ["a number shown as a date", scoreNotNumber, { scores: [scrawl(4, 45143, "date"), said(5, 8)] }, ['E5 indicator:1 “5/8/2023” {"scale":"points","shownAs":"date"}']],
  ["a date counted from 1904", scoreNotNumber, { scores: [scrawl(4, 43681, "date"), said(5, 8)] }, ['E5 indicator:1 “5/8/2023” {"scale":"points","shownAs":"date"}'], { list: { date1904: true } }],
  ["a text refused as a share", scoreNotNumber, { scores: [said(4, 8), scrawl(5, "85 %", "percent")] }, ['F5 indicator:2 “85 %” {"scale":"points","shownAs":"percent"}']],
  ["a number that is no date at all", scoreNotNumber, { scores: [scrawl(4, -3, "date"), said(5, 8)] }, ['E5 indicator:1 “-3” {"scale":"points","shownAs":"date"}']],
  ["a number refused for another reason", scoreNotNumber, { scores: [scrawl(4, 45143, "odd"), said(5, 8)] }, ['E5 indicator:1 “45143” {"scale":"points","shownAs":"odd"}']],
  ["a total", scoreNotNumber, { scores: [said(4, 8), said(5, 8)], total: scrawl(6, "nhiều") }, ['G5 total “nhiều” {"scale":"points","shownAs":"not-number"}']],
  ["a total beside a score of another scale", scoreNotNumber, { scores: [said(4, 90), said(5, 8)], total: scrawl(6, "nhiều") }, ['G5 total “nhiều” {"scale":"points","shownAs":"not-number"}'], { set: setOf(SHARE, SHARE) }],
  ["points of a competence", scoreNotNumber, { competences: [said(4, 8), scrawl(5, "khá")] }, ['F5 competence:2 “khá” {"scale":"points","shownAs":"not-number"}']],
  ["“vắng” alone among blanks", scoreNotNumber, { scores: [scrawl(4, "vắng"), blank(5)] }, []],
  ["a scrawl with a digit alone among blanks", scoreNotNumber, { scores: [scrawl(4, "8-9"), blank(5)] }, ['E5 indicator:1 “8-9” {"scale":"points","shownAs":"not-number"}']],
  ["a date alone among blanks", scoreNotNumber, { scores: [scrawl(4, 45143, "date"), blank(5)] }, ['E5 indicator:1 “5/8/2023” {"scale":"points","shownAs":"date"}']],
  ["readable scores", scoreNotNumber, { scores: [said(4, 8), blank(5)], competences: [said(7, 8), null], total: said(6, 8) }, []],
];

const offStep: readonly Case[] = [
  ["a score between steps", scoreOffStep, { scores: [said(4, 8), said(5, 8.3)] }, ['F5 indicator:2 “8.3” {"step":0.5}']],
  ["a score between steps that begin above 0", scoreOffStep, { scores: [said(4, 4.3), said(5, 8)] }, ['E5 indicator:1 “4.3” {"step":2}'], { set: setOf({ ...RAISED, step: 2 }, POINTS) }],
  ["a score on a step that begins above 0", scoreOffStep, { scores: [said(4, 7), said(5, 8)] }, [], { set: setOf({ ...RAISED, lowest: 1, step: 2 }, POINTS) }],
  ["the lowest and the highest", scoreOffStep, { scores: [said(4, 4), said(5, 10)] }, [], { set: setOf(RAISED, RAISED) }],
  ["below the lowest, which is out of range", scoreOffStep, { scores: [said(4, 3.7), said(5, 8)] }, [], { set: setOf(RAISED, POINTS) }],
  ["above the highest, which is out of range", scoreOffStep, { scores: [said(4, 13.3), said(5, 10.3)] }, [], { set: setOf(RAISED, POINTS) }],
  ["a share", scoreOffStep, { scores: [said(4, 33.3), said(5, 8)] }, [], { set: setOf(SHARE, POINTS) }],
  ["two scores", scoreOffStep, { scores: [said(4, 8.3), said(5, 8.7)] }, ['E5 indicator:1 “8.3” {"step":0.5}', 'F5 indicator:2 “8.7” {"step":0.5}']],
];

const outOfRange: readonly Case[] = [
  ["above and below", scoreOutOfRange, { scores: [said(4, 10.5), said(5, -0.5)] }, ['E5 indicator:1 “10.5” {"lowest":0,"maximum":10}', 'F5 indicator:2 “-0.5” {"lowest":0,"maximum":10}']],
  ["below a scale that begins above 0", scoreOutOfRange, { scores: [said(4, 3.5), said(5, 8)] }, ['E5 indicator:1 “3.5” {"lowest":4,"maximum":10}'], { set: setOf(RAISED, POINTS) }],
  ["more than all of a share", scoreOutOfRange, { scores: [said(4, 100.5), said(5, 8)] }, ['E5 indicator:1 “100.5” {"lowest":0,"maximum":100}'], { set: setOf(SHARE, POINTS) }],
  ["all of a share", scoreOutOfRange, { scores: [said(4, 100), said(5, 8)] }, [], { set: setOf(SHARE, POINTS) }],
  ["a competence above what its items give", scoreOutOfRange, { competences: [said(4, 20), said(5, 10.5)] }, ['F5 competence:2 “10.5” {"lowest":0,"maximum":10}'], { set: setOf(POINTS, POINTS, POINTS) }],
  ["a competence below what its items give", scoreOutOfRange, { competences: [said(4, 7.5), said(5, 4)] }, ['E5 competence:1 “7.5” {"lowest":8,"maximum":20}'], { set: setOf(RAISED, RAISED, RAISED) }],
  ["competences at their borders", scoreOutOfRange, { competences: [said(4, 8), said(5, 10)] }, [], { set: setOf(RAISED, RAISED, RAISED) }],
  ["a competence of a share and of yes or no", scoreOutOfRange, { competences: [said(4, 5.5)] }, ['E5 competence:1 “5.5” {"lowest":1,"maximum":5}'], { set: setOf(SHARE, { kind: "yes-no" }) }],
  ["a competence without items", scoreOutOfRange, { competences: [null, blank(5), said(6, 99)] }, [], { set: setOf(POINTS, POINTS, POINTS) }],
  ["a competence beside a score out of range, which explains it", scoreOutOfRange, { scores: [said(4, 21), said(5, 8)], competences: [said(6, 29)] }, ['E5 indicator:1 “21” {"lowest":0,"maximum":10}']],
  ["a blank and a word", scoreOutOfRange, { scores: [blank(4), scrawl(5, "11")] }, []],
];

const stands = (column: number, value: string, numberFormat = "General") => ({ row: ROW, column, value, format: format({ numberFormat }) });

const asText: readonly Case[] = [
  ["a score", numberAsText, { scores: [said(4, 8), said(5, 8.5, "8,5")] }, ['F5 indicator:2 “8,5” {"number":8.5} → number-from-text F5 8.5']],
  ["a competence and a total", numberAsText, { competences: [said(4, 8, "8"), said(5, 7)], total: said(6, 15, "15 điểm") }, ['E5 competence:1 “8” {"number":8} → number-from-text E5 8', 'G5 total “15 điểm” {"number":15} → number-from-text G5 15']],
  ["a number, a word and a tick", numberAsText, { scores: [said(4, 8), said(5, "Tốt"), said(6, true, "x")], competences: [null], total: blank(7) }, []],
  ["a formula that gives a text, which stays", numberAsText, { scores: [said(4, 8, "8")] }, ['E5 indicator:1 “8” {"number":8}'], { cells: [{ row: ROW, column: 4, value: "8", formula: 'TEXT(8,"0")' }] }],
];

describe("rules of scores see", () => {
  it.each([...missing, ...unread, ...offStep, ...outOfRange, ...asText].map(([what, rule, row, seen, list = {}]) => [what, rule.id, rule, row, seen, list] as const))("%s: %s", (_, __, rule, row, seen, list) => {
    expect(seenBy(rule, row, list)).toEqual(seen);
  });

  it("a number kept as text by its cell's format, and take the format away with it", () => {
    const styles = (numberFormat: string) =>
      draftsBy(numberAsText, { scores: [said(4, 8, "8")] }, { cells: [stands(4, "8", numberFormat)] }).flatMap(({ fixes }) => fixes.flatMap(({ edits }) => edits.map((edit) => ("style" in edit ? edit.style : null))));
    expect(styles("@")).toEqual([{ numberFormat: "General" }]);
    expect(styles("0.0")).toEqual([null]);
  });

  it("whose they are", () => {
    expect(draftsBy(scoreMissing, { scores: [blank(4), said(5, 8)] }).map(({ params }) => params["name"])).toEqual(["Lò Thị Hoa"]);
    expect(draftsBy(scoreMissing, { name: blank(1), scores: [blank(4), said(5, 8)] }).map(({ params }) => params["name"])).toEqual([null]);
    expect(draftsBy(scoreMissing, { name: null, scores: [blank(4), said(5, 8)] }).map(({ params }) => params["name"])).toEqual([null]);
  });
});
