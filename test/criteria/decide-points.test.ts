import type { Circumstances } from "../../src/criteria/circumstances";
import { decide } from "../../src/criteria/decide";
import type { Outcome } from "../../src/criteria/verdict";
import { ordinary, pointsSet, rowOf, setOf } from "./row-of";

const citizen = setOf("cong-dan-hoc-tap-2022");
const pilot = setOf("cong-dan-hoc-tap-thi-diem-2020");
const eights = [8, 8, 8, 8, 8, 8, 8, 8, 8, 8];
const difficult: Circumstances = { zone: "difficult", total: null };
const nowhere: Circumstances = { zone: null, total: null };

type Case = readonly [string, readonly (number | null | "?" | "-")[], Circumstances, Outcome, readonly string[]];

describe("deciding by points", () => {
  const cases: readonly Case[] = [
    ["exactly 80", eights, ordinary, "pass", ["passed"]],
    ["79,5, which rounds to 80", [7.5, 8, 8, 8, 8, 8, 8, 8, 8, 8], ordinary, "fail", ["below-threshold"]],
    ["an indicator of exactly 5", [5, 8, 9, 9, 9, 8, 8, 8, 8, 8], ordinary, "pass", ["passed"]],
    ["an indicator of 4,5, total 82", [4.5, 9.5, 9, 9, 9, 9, 8, 8, 8, 8], ordinary, "fail", ["below-minimum"]],
    ["both reasons", [4, 4, 8, 8, 8, 8, 8, 8, 8, 8], ordinary, "fail", ["below-minimum", "below-minimum", "below-threshold"]],
    ["all zero is scored, not missing", [0, 0, 0, 0, 0, 0, 0, 0, 0, 0], ordinary, "fail", [...Array.from({ length: 10 }, () => "below-minimum"), "below-threshold"]],
    ["70 where it is difficult", [7, 7, 7, 7, 7, 7, 7, 7, 7, 7], difficult, "pass", ["passed"]],
    ["70 where it is very difficult", [7, 7, 7, 7, 7, 7, 7, 7, 7, 7], { zone: "very-difficult", total: null }, "pass", ["passed"]],
    ["69,5 where it is difficult", [6.5, 7, 7, 7, 7, 7, 7, 7, 7, 7], difficult, "fail", ["below-threshold"]],
    ["70 where nobody knows the zone", [7, 7, 7, 7, 7, 7, 7, 7, 7, 7], nowhere, "fail", ["below-threshold", "zone-unknown-ordinary-used"]],
    ["80 where nobody knows the zone", eights, nowhere, "pass", ["passed", "zone-unknown-ordinary-used"]],
    ["one blank that cannot spoil it", [10, 10, 10, 10, 10, 10, 10, 10, 10, null], ordinary, "undetermined", ["missing"]],
    ["one blank that 10 would just save", [8, 8, 8, 8, 8, 8, 8, 7, 7, null], ordinary, "undetermined", ["missing"]],
    ["one blank that 10 would not save", [8, 8, 8, 8, 8, 8, 7, 7, 7, null], ordinary, "fail", ["cannot-reach", "missing"]],
    ["a blank beside a score below 5", [4, 10, 10, 10, 10, 10, 10, 10, 10, null], ordinary, "fail", ["below-minimum", "missing"]],
    ["nothing at all", [], ordinary, "undetermined", ["missing"]],
    ["a score nobody can read", [8, 8, 8, 8, 8, 8, 8, 8, 8, "?"], ordinary, "undetermined", ["unreadable"]],
    ["12 of 10", [8, 8, 8, 8, 8, 8, 8, 8, 8, 12], ordinary, "undetermined", ["out-of-range"]],
    ["a score below 0", [8, 8, 8, 8, 8, 8, 8, 8, 8, -1], ordinary, "undetermined", ["out-of-range"]],
    ["“không áp dụng” where it is no answer", [8, 8, 8, 8, 8, 8, 8, 8, 8, "-"], ordinary, "undetermined", ["not-applicable-not-allowed"]],
  ];
  it.each(cases)("%s", (_, scores, circumstances, outcome, reasons) => {
    const verdict = decide(citizen, rowOf(...scores), circumstances);
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.reasons.map(({ kind }) => kind)).toEqual(reasons);
  });

  it("says what “82 điểm nhưng chỉ số 6 = 4, dưới 5” needs", () => {
    expect(decide(citizen, rowOf(9, 9, 9, 9, 9, 4, 9, 8, 8, 8), ordinary)).toEqual({
      outcome: "fail",
      band: null,
      level: null,
      total: 82_000,
      maximum: 100_000,
      reachable: { min: 82_000, max: 82_000 },
      threshold: { points: 80_000, zone: "ordinary", source: "set" },
      reasons: [{ kind: "below-minimum", indicator: 6, points: 4000, minimum: 5000 }],
    });
  });

  it("adds tenths exactly", () => {
    const tenths = [7.1, 7.2, 8.3, 8.4, 8.1, 8.2, 8.3, 8.4, 8, 8];
    expect(decide(citizen, rowOf(...tenths), ordinary)).toMatchObject({ outcome: "pass", total: 80_000 });
  });

  it("shows how far a row with blanks can come", () => {
    expect(decide(citizen, rowOf(8, 8, 8, 8, 8, 8, 8, 8, null, "?"), ordinary)).toMatchObject({ total: null, reachable: { min: 64_000, max: 84_000 } });
  });
});

describe("a list that gives only totals", () => {
  const printed = (total: number | null, competences?: readonly (number | null)[]): Circumstances => ({
    zone: "ordinary",
    total: total === null ? null : total * 1000,
    ...(competences ? { competences: competences.map((points) => (points === null ? null : points * 1000)) } : {}),
  });
  it.each([
    ["79,5", printed(79.5), "fail", ["below-threshold"]],
    ["80, whose minimum cannot be seen", printed(80), "undetermined", ["no-indicator-scores"]],
    ["100", printed(100), "undetermined", ["no-indicator-scores"]],
    ["more than the set can give", printed(182), "undetermined", ["total-impossible", "no-indicator-scores"]],
    ["competences adding up to 79", printed(90, [32, 32, 15]), "fail", ["below-threshold"]],
    ["a competence below its minima", printed(null, [40, 40, 9]), "fail", ["competence-below-minima"]],
    ["a competence missing, out of reach", printed(null, [20, null, 19]), "fail", ["cannot-reach", "no-indicator-scores"]],
    ["a competence above its maximum", printed(null, [41, 10, 10]), "undetermined", ["competence-impossible", "no-indicator-scores"]],
  ] as const)("%s", (_, circumstances, outcome, reasons) => {
    const verdict = decide(citizen, [], circumstances);
    expect(verdict.outcome).toBe(outcome);
    expect(verdict.reasons.map(({ kind }) => kind)).toEqual(expect.arrayContaining([...reasons]));
  });

  it("passes by the total where the set has no minimum", () => {
    const set = pointsSet([50, 50]);
    expect(decide(set, [], printed(80)).outcome).toBe("pass");
    expect(decide(set, [], printed(79.5)).outcome).toBe("fail");
  });

  it("is not asked for once a single score stands there", () => {
    expect(decide(citizen, rowOf(8), printed(95))).toMatchObject({ outcome: "undetermined", total: null });
  });

  it("cannot be compared where some items may have been left out of it", () => {
    const set = pointsSet([50, 50], { notApplicable: "reduce-maximum" });
    const verdict = decide(set, [], printed(50));
    expect(verdict.outcome).toBe("undetermined");
    expect(verdict.reasons).toContainEqual({ kind: "maximum-unknown" });
  });
});

describe("a pass mark the set does not know", () => {
  it("leaves every row undetermined", () => {
    const verdict = decide(pilot, rowOf(...eights), ordinary);
    expect(verdict).toMatchObject({ outcome: "undetermined", threshold: null, total: 80_000 });
    expect(verdict.reasons).toEqual([{ kind: "threshold-unknown", zone: "ordinary" }]);
  });

  it("still fails a row below a minimum the user gives", () => {
    const verdict = decide(pilot, rowOf(4, 10, 10, 10, 10, 10, 10, 10, 10, 10), { ...ordinary, overrides: { minimum: 5000 } });
    expect(verdict.outcome).toBe("fail");
    expect(verdict.reasons.map(({ kind }) => kind)).toEqual(["below-minimum", "threshold-unknown"]);
  });

  it("is taken from the user, by zone where one is given", () => {
    const overrides = { threshold: 80_000, byZone: { difficult: 70_000 }, minimum: 5000 };
    const sevens = rowOf(7, 7, 7, 7, 7, 7, 7, 7, 7, 7);
    expect(decide(pilot, sevens, { ...difficult, overrides })).toMatchObject({ outcome: "pass", threshold: { points: 70_000, zone: "difficult", source: "user" } });
    expect(decide(pilot, sevens, { ...ordinary, overrides })).toMatchObject({ outcome: "fail", threshold: { points: 80_000, source: "user" } });
    expect(decide(pilot, sevens, { zone: "very-difficult", total: null, overrides }).outcome).toBe("fail");
  });

  it("does not fall back on the ordinary one where a zone's own is unknown", () => {
    const set = pointsSet([10], { decision: { kind: "points", threshold: { ordinary: 5, byZone: { difficult: null } }, minimum: null } });
    expect(decide(set, rowOf(9), difficult).outcome).toBe("undetermined");
    expect(decide(set, rowOf(9), { zone: "very-difficult", total: null })).toMatchObject({ outcome: "pass", threshold: { points: 5000 } });
    expect(decide(set, rowOf(9), { ...difficult, overrides: { threshold: 8000 } }).outcome).toBe("pass");
  });

  it("leaves the set's mark for a zone where the user gives only an ordinary one", () => {
    const verdict = decide(citizen, rowOf(7, 7, 7, 7, 7, 7, 7, 7, 7, 7), { ...difficult, overrides: { threshold: 90_000 } });
    expect(verdict.threshold).toEqual({ points: 70_000, zone: "difficult", source: "set" });
  });
});

describe("“không áp dụng”", () => {
  it.each([
    // 16 of 20 that apply, rescaled to 30, is 24 of 30: exactly the mark.
    ["reduce-maximum", [8, 8, "-"], "pass"],
    ["reduce-maximum", [8, 7.5, "-"], "fail"],
    ["full-points", [7, 7, "-"], "pass"],
    ["full-points", [7, 6.5, "-"], "fail"],
    ["zero", [10, 10, "-"], "fail"],
  ] as const)("%s: %j is %s", (notApplicable, scores, outcome) => {
    expect(decide(pointsSet([10, 10, 10], { notApplicable }), rowOf(...scores), ordinary).outcome).toBe(outcome);
  });

  it("rescales without rounding thirds", () => {
    const set = pointsSet([30, 30, 30], { notApplicable: "reduce-maximum", decision: { kind: "points", threshold: { ordinary: 50 }, minimum: null } });
    // 33.333 of 60 is 49.9995 of 90; 33.334 is 50.001.
    expect(decide(set, rowOf(30, 3.333, "-"), ordinary)).toMatchObject({ outcome: "fail", total: 33_333, maximum: 60_000 });
    expect(decide(set, rowOf(30, 3.334, "-"), ordinary).outcome).toBe("pass");
  });

  it("asks no minimum of what does not apply", () => {
    const decision = { kind: "points", threshold: { ordinary: 10 }, minimum: 5 };
    expect(decide(pointsSet([10, 10], { notApplicable: "zero", decision }), rowOf(10, "-"), ordinary).outcome).toBe("pass");
  });

  it("leaves nothing to decide by where nothing applies", () => {
    const verdict = decide(pointsSet([10, 10], { notApplicable: "reduce-maximum" }), rowOf("-", "-"), ordinary);
    expect(verdict.outcome).toBe("undetermined");
    expect(verdict.reasons).toEqual([{ kind: "nothing-applicable" }]);
  });

  it("holds a minimum of an indicator's own", () => {
    const title = { vi: "Thử", en: "Trial" };
    const scale = { kind: "points", max: 10, step: 0.5 };
    const set = pointsSet([10, 10], {
      indicators: [{ number: 1, competence: 1, title, scale, minimum: 9 }, { number: 2, competence: 1, title, scale }],
      decision: { kind: "points", threshold: { ordinary: 0 }, minimum: 5 },
    });
    expect(decide(set, rowOf(8.5, 5), ordinary).reasons).toEqual([{ kind: "below-minimum", indicator: 1, points: 8500, minimum: 9000 }]);
    expect(decide(set, rowOf(9, 5), ordinary).outcome).toBe("pass");
  });
});
