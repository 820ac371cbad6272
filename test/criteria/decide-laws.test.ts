import fc from "fast-check";
import type { Answer } from "../../src/criteria/answer";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { builtinSets } from "../../src/criteria/builtin-sets";
import { decide } from "../../src/criteria/decide";
import { arbitrarySet, possibleAnswers } from "./arbitrary-set";

const anySet = fc.oneof(arbitrarySet, fc.constantFrom(...builtinSets));
const zone = fc.constantFrom("ordinary" as const, "difficult" as const, null);
const blank: Answer = { kind: "missing" };

const possible = (set: CriteriaSet, index: number): fc.Arbitrary<Answer> => fc.constantFrom(...possibleAnswers(set, index));
const complete = (set: CriteriaSet): fc.Arbitrary<readonly Answer[]> => fc.tuple(...set.indicators.map((_, index) => possible(set, index)));

/** A row with some answers open, and the same row filled in. */
const openAndFilled = anySet.chain((set) =>
  fc.record({
    set: fc.constant(set),
    zone,
    filled: complete(set),
    open: fc.array(fc.constantFrom("filled", "filled", "missing", "unreadable"), { minLength: set.indicators.length, maxLength: set.indicators.length }),
  }),
);

describe("laws of deciding", () => {
  it("never changes a decided outcome, whatever is filled in where something was open", () => {
    fc.assert(
      fc.property(openAndFilled, ({ set, zone: place, filled, open }) => {
        const row = filled.map((answer, index): Answer => (open[index] === "missing" || open[index] === "unreadable" ? { kind: open[index] } : answer));
        const before = decide(set, row, { zone: place, total: null });
        const after = decide(set, filled, { zone: place, total: null });
        if (before.outcome !== "undetermined") expect(after.outcome).toBe(before.outcome);
      }),
      { numRuns: 1500 },
    );
  });

  it("never passes a row with anything open", () => {
    fc.assert(
      fc.property(openAndFilled, ({ set, zone: place, filled }) => {
        expect(decide(set, [blank, ...filled.slice(1)], { zone: place, total: null }).outcome).not.toBe("pass");
      }),
    );
  });

  it("keeps the filled total within what was reachable, where everything applies", () => {
    fc.assert(
      fc.property(openAndFilled, ({ set, filled, open }) => {
        fc.pre(filled.every(({ kind }) => kind !== "not-applicable"));
        const row = filled.map((answer, index) => (open[index] === "filled" ? answer : blank));
        const { reachable } = decide(set, row, { zone: null, total: null });
        const { total } = decide(set, filled, { zone: null, total: null });
        expect(total).toBeGreaterThanOrEqual(reachable.min);
        expect(total).toBeLessThanOrEqual(reachable.max);
      }),
    );
  });

  it("leaves a complete row undetermined only for want of a pass mark or where nothing applies", () => {
    fc.assert(
      fc.property(anySet.chain((set) => fc.tuple(fc.constant(set), complete(set))), ([set, answers]) => {
        const { outcome, reasons } = decide(set, answers, { zone: null, total: null });
        const excuses = reasons.some(({ kind }) => kind === "threshold-unknown" || kind === "nothing-applicable");
        if (outcome === "undetermined") expect(excuses).toBe(true);
        expect(reasons.length).toBeGreaterThan(0);
      }),
    );
  });

  it("never fails the better of two rows and passes the worse, by points", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 10, maxLength: 10 }), fc.nat(9), (halves, index) => {
        const [citizen] = builtinSets;
        if (!citizen) throw new Error("no built-in set");
        const row = (raise: number): readonly Answer[] =>
          halves.map((count, at) => ({ kind: "points", points: Math.min(10_000, count * 500 + (at === index ? raise : 0)) }));
        const worse = decide(citizen, row(0), { zone: "ordinary", total: null }).outcome;
        const better = decide(citizen, row(500), { zone: "ordinary", total: null }).outcome;
        expect([worse, better]).not.toEqual(["pass", "fail"]);
      }),
    );
  });
});
