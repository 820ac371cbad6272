import type { Answer } from "../../src/criteria/answer";
import type { Circumstances } from "../../src/criteria/circumstances";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { decide } from "../../src/criteria/decide";
import { groupOf } from "../../src/criteria/group-alias";
import { toPoints } from "../../src/criteria/points";
import { zoneOf } from "../../src/criteria/zone-alias";
import { ordinary, pointsSet, rowOf, setOf } from "./row-of";

const title = { vi: "Thử", en: "Trial" };
const POINTS = { kind: "points", max: 10, step: 0.5 };
const LEVELS = { kind: "levels", levels: [{ label: "Chưa có" }, { label: "Có" }, { label: "Thường xuyên" }] };

/** A set as a province might write it: items 1 and 2 in points, 3 a share, 4 yes or no, 5 by levels. */
function provinceSet(conditions: readonly unknown[], change: Readonly<Record<string, unknown>> = {}): CriteriaSet {
  const scales = [POINTS, POINTS, { kind: "percentage" }, { kind: "yes-no" }, LEVELS];
  return pointsSet([10], {
    indicators: scales.map((scale, index) => ({ number: index + 1, competence: 1, title, scale, mayNotApply: change["notApplicable"] !== undefined })),
    decision: { kind: "conditions", levels: conditions.map((condition, index) => ({ id: `muc-${index + 1}`, title, condition })) },
    ...change,
  });
}

const blank: Answer = { kind: "missing" };
const waived: Answer = { kind: "not-applicable" };
const points = (value: number): Answer => ({ kind: "points", points: value * 1000 });
const percent = (value: number): Answer => ({ kind: "percentage", percent: value * 1000 });
const yes: Answer = { kind: "yes-no", yes: true };
const no: Answer = { kind: "yes-no", yes: false };
const level = (index: number): Answer => ({ kind: "level", level: index });

const first = { kind: "points", indicator: 1, atLeast: 5 };
const share = { kind: "percentage", indicator: 3, atLeast: 50 };
const agrees = { kind: "yes", indicator: 4 };
const often = { kind: "level", indicator: 5, atLeast: "Có" };
const total = { kind: "total", atLeast: 15 };
const any = { kind: "any", of: [first, agrees] };

type Line = readonly [string, unknown, readonly Answer[], string];

describe("conditions of a set of one's own", () => {
  it.each<Line>([
    ["points at the mark", first, [points(5), points(0), percent(0), no, level(0)], "pass"],
    ["points below it", first, [points(4.5), points(9), percent(0), no, level(0)], "fail"],
    ["a share at the mark", share, [points(0), points(0), percent(50), no, level(0)], "pass"],
    ["a share below it", share, [points(0), points(0), percent(49.5), no, level(0)], "fail"],
    ["the step asked for", often, [points(0), points(0), percent(0), no, level(1)], "pass"],
    ["a higher step", often, [points(0), points(0), percent(0), no, level(2)], "pass"],
    ["a lower step", often, [points(0), points(0), percent(0), no, level(0)], "fail"],
    ["the lowest step, which everybody reaches", { ...often, atLeast: "Chưa có" }, [points(0), points(0), percent(0), no, level(0)], "pass"],
    ["a total at the mark", total, [points(9), points(6), percent(0), no, level(0)], "pass"],
    ["a total below it", total, [points(9), points(5.5), percent(0), no, level(0)], "fail"],
    ["a total no blank can bring to the mark", total, [points(4.5), blank, percent(0), no, level(0)], "fail"],
    ["a total a blank can bring to the mark", total, [points(5), blank, percent(0), no, level(0)], "undetermined"],
    ["the one of any that is met", any, [points(5), points(0), percent(0), no, level(0)], "pass"],
    ["the other of any", any, [points(0), points(0), percent(0), yes, level(0)], "pass"],
    ["none of any", any, [points(0), points(0), percent(0), no, level(0)], "fail"],
    ["any, with one open and none met", any, [blank, points(0), percent(0), no, level(0)], "undetermined"],
  ])("%s", (_, condition, answers, outcome) => {
    expect(decide(provinceSet([condition]), answers, ordinary).outcome).toBe(outcome);
  });

  it("ask nothing, all or 0 of what does not apply, as the set says", () => {
    const answers = [points(9), points(9), waived, no, level(0)];
    const outcome = (notApplicable: string) => decide(provinceSet([{ kind: "all", of: [first, share] }], { notApplicable }), answers, ordinary).outcome;
    expect([outcome("reduce-maximum"), outcome("full-points"), outcome("zero")]).toEqual(["pass", "pass", "fail"]);
  });

  it("have nothing to decide by where all they ask about does not apply", () => {
    const set = provinceSet([share], { notApplicable: "reduce-maximum" });
    expect(decide(set, [points(1), points(1), waived, no, level(0)], ordinary)).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "nothing-applicable" }] });
    const sum = decide(provinceSet([total], { notApplicable: "reduce-maximum" }), [waived, waived, percent(0), no, level(0)], ordinary);
    expect(sum).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "nothing-applicable" }] });
  });

  it("of a level that asks nothing here let the next decide; one not reached lets no higher one count", () => {
    const set = provinceSet([share, first, agrees], { notApplicable: "reduce-maximum" });
    expect(decide(set, [points(5), points(0), waived, yes, level(0)], ordinary).level).toBe("muc-3");
    expect(decide(set, [points(4), points(0), percent(90), yes, level(0)], ordinary)).toMatchObject({ outcome: "pass", level: "muc-1" });
    expect(decide(set, [points(9), points(0), percent(40), yes, level(0)], ordinary)).toMatchObject({ outcome: "fail", level: null });
    const skipped = provinceSet([first, share, agrees], { notApplicable: "reduce-maximum" });
    expect(decide(skipped, [points(5), points(0), waived, yes, level(0)], ordinary).level).toBe("muc-3");
  });

  it("say what each asked for and what was found", () => {
    const unmet = (condition: unknown, answers: readonly Answer[]) => decide(provinceSet([condition]), answers, ordinary).reasons;
    const low = [points(4), points(2), percent(10), no, level(0)];
    const facts = (condition: unknown) => [{ kind: "condition-unmet", level: "muc-1", condition }];
    expect(unmet(first, low)).toEqual(facts({ kind: "points", indicator: 1, atLeast: 5000, found: 4000 }));
    expect(unmet(often, low)).toEqual(facts({ kind: "level", indicator: 5, atLeast: "Có", found: "Chưa có" }));
    expect(unmet(total, low)).toEqual(facts({ kind: "total", atLeast: 15_000, found: 6000 }));
    expect(unmet({ kind: "any", of: [any, total] }, low)).toEqual(facts({ kind: "at-least", count: 1, met: 0, indicators: [1, 4] }));
    const [reason] = unmet(total, [points(1), blank, percent(10), no, level(0)]);
    expect(reason).toMatchObject({ condition: { kind: "total", found: null } });
  });

  it("see only the total where nothing else is printed", () => {
    const printed = (sum: number): Circumstances => ({ zone: null, total: sum * 1000 });
    expect(decide(provinceSet([total]), [], printed(14.5)).outcome).toBe("fail");
    expect(decide(provinceSet([total]), [], printed(15))).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "already-certain", level: "muc-1" }, { kind: "no-indicator-scores" }] });
    expect(decide(provinceSet([total]), [], printed(99))).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "total-impossible" }, { kind: "no-indicator-scores" }] });
  });
});

describe("bands of a set of one's own", () => {
  const band = (id: string, from: number, to: number, outcome: string, fromClosed: boolean) => ({ id, title, from, fromClosed, to, toClosed: to === 20 || !fromClosed, outcome });
  const bands = [band("kem", 0, 8, "fail", true), band("yeu", 8, 10, "fail", true), { ...band("dat", 10, 20, "pass", true) }];
  const set = (change: Readonly<Record<string, unknown>> = {}) => pointsSet([10, 10], { decision: { kind: "bands", bands }, ...change });

  it("fail where several of them are left and all of them do, without saying which", () => {
    expect(decide(set(), rowOf(0, null), ordinary)).toMatchObject({ outcome: "undetermined", band: null });
    const [, , pass] = bands;
    const late = [{ ...bands[0], to: 9 }, { ...bands[1], from: 9, to: 15 }, { ...pass, from: 15 }];
    const verdict = decide(set({ decision: { kind: "bands", bands: late } }), rowOf(4.5, null), ordinary);
    expect(verdict).toMatchObject({ outcome: "fail", band: null });
    expect(verdict.reasons).toEqual([{ kind: "bands-fail", best: 14_500, maximum: 20_000 }, { kind: "missing", indicators: [2] }]);
  });

  it("say which one is already certain while they wait", () => {
    const verdict = decide(set(), rowOf(10, null), ordinary);
    expect(verdict.reasons).toEqual([{ kind: "already-certain", level: "dat" }, { kind: "missing", indicators: [2] }]);
  });

  it("have nothing to decide by where nothing applies, nor where a total may be out of less", () => {
    const waiving = { notApplicable: "reduce-maximum", indicators: [1, 2].map((number) => ({ number, competence: 1, title, scale: POINTS, mayNotApply: true })) };
    expect(decide(set(waiving), rowOf("-", "-"), ordinary)).toMatchObject({ outcome: "undetermined", band: null, reasons: [{ kind: "nothing-applicable" }] });
    expect(decide(set(waiving), [], { zone: null, total: 4000 })).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "maximum-unknown" }] });
  });

  it("of an open lower end leave the boundary to the band below", () => {
    const open = [{ ...bands[0], to: 10, toClosed: true }, { ...bands[2], fromClosed: false }];
    expect(decide(set({ decision: { kind: "bands", bands: open } }), rowOf(5, 5), ordinary)).toMatchObject({ outcome: "fail", band: "kem" });
    expect(decide(set({ decision: { kind: "bands", bands: open } }), rowOf(5, 5.5), ordinary)).toMatchObject({ outcome: "pass", band: "dat" });
  });

  it("take from printed competences what is still possible", () => {
    const unit = setOf("don-vi-hoc-tap-2020");
    const printed = (...competences: readonly (number | null)[]): Circumstances => ({ zone: null, total: null, competences: competences.map((one) => (one === null ? null : one * 1000)) });
    expect(decide(unit, [], printed(9.5, null, 10))).toMatchObject({ outcome: "fail", total: null, reachable: { min: 19_500, max: 49_500 } });
    expect(decide(unit, [], printed(30, null, 10))).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "no-indicator-scores" }] });
    expect(decide(unit, [], printed(31, null, 0))).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "competence-impossible", competence: 1 }, { kind: "no-indicator-scores" }] });
    expect(decide(unit, [], printed(-1, 20, 20))).toMatchObject({ outcome: "undetermined", reasons: [{ kind: "competence-impossible" }] });
    expect(decide(unit, [], printed(0, 0, 0))).toMatchObject({ outcome: "fail", band: "chua-dat" });
    expect(decide(unit, [], { zone: null, total: 0 }).reasons).toEqual([{ kind: "in-band", band: "chua-dat", total: 0, maximum: 100_000 }]);
    expect(decide(unit, [], { zone: null, total: 100_000 }).band).toBe("tot");
    expect(decide(unit, [], { zone: null, total: -500 }).outcome).toBe("undetermined");
  });
});

describe("points of a set of one's own", () => {
  const lowest = { kind: "points", max: 10, step: 1, lowest: 4 };
  const indicators = [1, 2, 3].map((number) => ({ number, competence: number, title, scale: number === 1 ? POINTS : lowest, mayNotApply: number === 3 }));
  const competences = [1, 2, 3].map((number) => ({ number, title }));
  const set = pointsSet([10], { competences, indicators, notApplicable: "zero", decision: { kind: "points", threshold: { ordinary: 18 }, minimum: 5 } });
  const printed = (...points: readonly (number | null)[]): Circumstances => ({ zone: "ordinary", total: null, competences: points.map((one) => (one === null ? null : one * 1000)) });

  it("count what is open from the scale's lowest score, or from 0 where it may not apply", () => {
    expect(decide(set, rowOf(10, null, 9), ordinary).reachable).toEqual({ min: 23_000, max: 29_000 });
    expect(decide(set, rowOf(10, 9, null), ordinary).reachable).toEqual({ min: 19_000, max: 29_000 });
    expect(decide(set, [], printed(9, null, 8)).reachable).toEqual({ min: 21_000, max: 27_000 });
    expect(decide(set, [], printed(9, 8, null)).reachable).toEqual({ min: 17_000, max: 27_000 });
  });

  it("ask no minimum of a printed competence whose items may not apply", () => {
    expect(decide(set, [], printed(9, 4, 8)).reasons.map(({ kind }) => kind)).toContain("competence-below-minima");
    expect(decide(set, [], printed(9, 9, 0)).outcome).toBe("undetermined");
  });

  it("name what a total failed by", () => {
    expect(decide(pointsSet([10, 10]), rowOf(7.5, 8), ordinary).reasons).toEqual([{ kind: "below-threshold", total: 15_500, threshold: 16_000, maximum: 20_000 }]);
    expect(decide(pointsSet([10, 10]), rowOf(5.5, null), ordinary).reasons[0]).toEqual({ kind: "cannot-reach", best: 15_500, threshold: 16_000, maximum: 20_000 });
  });

  it("speak of an unknown zone only where zones make a difference", () => {
    const nowhere: Circumstances = { zone: null, total: null };
    expect(decide(pointsSet([10]), rowOf(9), nowhere).reasons.map(({ kind }) => kind)).toEqual(["passed"]);
    expect(decide(pointsSet([10]), rowOf(9), { ...nowhere, overrides: { byZone: { difficult: 5000 } } }).reasons.map(({ kind }) => kind)).toEqual(["passed", "zone-unknown-ordinary-used"]);
  });

  it("are no finer than thousandths, however they were added", () => {
    expect(toPoints(999_999.999)).toBe(999_999_999);
    expect(toPoints(1_000_000)).toBe(1_000_000_000);
    expect(toPoints(0.1 + 0.7)).toBe(800);
    expect(toPoints(8.000001)).toBeNull();
  });

  it("are refused of an answer of another kind, percentages too", () => {
    expect(decide(pointsSet([10]), [percent(90)], ordinary).reasons).toEqual([{ kind: "unreadable", indicators: [1] }]);
  });
});

describe("names of one's own", () => {
  const group = (id: string, ...aliases: readonly string[]) => ({ id, title: { vi: id, en: id }, aliases });

  it("of groups: the first in a phrase, and of those that begin together the longest", () => {
    const groups = [group("tho", "lao động"), group("nong", "lao động nông thôn"), group("chu", "chủ hộ")];
    expect(groupOf(groups, "lao động nông thôn bản A")?.group).toBe("nong");
    expect(groupOf([...groups].reverse(), "lao động nông thôn bản A")?.group).toBe("nong");
    expect(groupOf(groups, "anh chủ hộ, lao động nông thôn")).toBeNull();
    expect(groupOf(groups, "người chủ hộ thuê lao động")).toEqual({ group: "chu", alias: "chủ hộ", by: "contained" });
    expect(groupOf(groups, "chủ hộ - lao động")).toBeNull();
    expect(groupOf(groups, "chủ hộ lao động nông thôn")?.group).toBe("chu");
    expect(groupOf([group("can-bo", "CB, CC"), ...groups], "CB, CC xã")).toEqual({ group: "can-bo", alias: "CB, CC", by: "contained" });
    expect(groupOf(groups, "(lao động)")?.by).toBe("exact");
    expect(groupOf([group("khac", "…"), ...groups], "…")).toBeNull();
    expect(groupOf([group("khac", "…"), ...groups], "nội trợ")).toBeNull();
  });

  it("of zones: a name the set gives itself is no denial, whatever words it has", () => {
    const zones = [{ id: "ordinary" as const, title, aliases: ["xã không khó khăn"] }];
    expect(zoneOf("Xã không khó khăn", zones)).toBe("ordinary");
    expect(zoneOf("thôn không khó khăn", zones)).toBeNull();
    expect(zoneOf("ngoài khu vực III")).toBeNull();
    expect(zoneOf("…", [{ id: "difficult", title, aliases: ["…"] }])).toBeNull();
  });
});
