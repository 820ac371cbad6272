import { figureChanges } from "../../src/consolidate/changes";
import type { Consolidation } from "../../src/consolidate/consolidation";
import { rekeyed, shareTally, sumOfTallies } from "../../src/consolidate/share-tally";
import { cellsOf, figuresOf, unitTallies } from "../../src/consolidate/unit-tallies";
import { EMPTY_TALLY } from "../../src/summary/tally";
import { consolidationOf, countedShare } from "./counted-share";
import { smallShare } from "./small-share";

describe("a source's tally as it is kept", () => {
  const { tally } = countedShare("a", { name: "Xã A" }, {
    people: [
      { unit: "a", village: "Bản 1", sex: "female", counts: { registered: 3, pass: 2 } },
      { unit: "a", village: "Bản 2", sex: "female", counts: { registered: 4, pass: 1 } },
      { unit: "a", sex: "male", counts: { registered: 5 } },
      { unit: "b", sex: "male", counts: { registered: 6 } },
    ],
    indicators: [
      { unit: "a", indicator: 1, byPoints: { 8000: 2 }, missing: 1 },
      { unit: "b", indicator: 1, byPoints: { 8000: 1, 9000: 4 }, notApplicable: 2, belowMinimum: 3 },
      { unit: "b", group: "staff", indicator: 1, byPoints: { 5000: 1 } },
    ],
    baselines: [{ unit: "a", adults: 100, households: 20 }, { unit: "a", village: "bản 1", adults: 40 }, { unit: "b", adults: 10 }],
  });

  it("adds villages up and puts units under their keys", () => {
    const kept = shareTally(tally, new Map([["a", "a@7"]]));
    expect([...kept.cells.values()].map(({ key, counts }) => [key.unit, key.village, key.sex, counts.registered, counts.pass])).toEqual([
      ["a@7", null, "female", 7, 3],
      ["a@7", null, "male", 5, 0],
      ["b", null, "male", 6, 0],
    ]);
    expect([...kept.indicators.values()].map(({ unit, group }) => [unit, group])).toEqual([["a@7", null], ["b", null], ["b", "staff"]]);
    expect([...kept.baselines.values()]).toEqual([
      { unit: "a@7", village: null, adults: 100, households: 20 },
      { unit: "b", village: null, adults: 10, households: null },
    ]);
  });

  it("adds up what comes to stand under one key", () => {
    const one = rekeyed(tally, () => "x");
    expect([...one.cells.values()].map(({ key, counts }) => [key.unit, key.sex, counts.registered])).toEqual([["x", "female", 7], ["x", "male", 11]]);
    expect([...one.indicators.values()]).toEqual([
      { unit: "x", group: null, indicator: 1, byPoints: new Map([[8000, 3], [9000, 4]]), missing: 1, notApplicable: 2, belowMinimum: 3 },
      { unit: "x", group: "staff", indicator: 1, byPoints: new Map([[5000, 1]]), missing: 0, notApplicable: 0, belowMinimum: 0 },
    ]);
    expect([...one.baselines.values()]).toEqual([{ unit: "x", village: null, adults: 110, households: 20 }]);
  });

  it("is summed over any number of sources", () => {
    expect(sumOfTallies([])).toBe(EMPTY_TALLY);
    expect(sumOfTallies([tally])).toBe(tally);
    for (const count of [2, 3, 5]) {
      const sum = sumOfTallies(Array.from({ length: count }, () => tally));
      expect([...sum.cells.values()].map(({ counts }) => counts.registered)).toEqual([3, 4, 5, 6].map((people) => people * count));
    }
  });
});

describe("a tally by unit", () => {
  const tallied = () => countedShare("a", { name: "Xã A" }, {
    people: [
      { unit: "a", group: "staff", counts: { registered: 3, pass: 2 } },
      { unit: "a", counts: { registered: 4, pass: 1 } },
      { unit: "b", group: "staff", counts: { registered: 5, pass: 4 } },
    ],
  }).tally;

  it("has the people of the units that are asked for", () => {
    const split = unitTallies(tallied());
    expect([...split].map(([unit, cells]) => [unit, cells.length])).toEqual([["a", 2], ["b", 1]]);
    const people = (units: readonly string[]) => cellsOf(split, units).map(({ counts }) => counts.registered);
    expect([people(["a"]), people(["b", "a"]), people(["c"]), people([])]).toEqual([[3, 4], [5, 3, 4], [], []]);
  });

  it("gives a figure of everybody, of a group, and of those in no group", () => {
    const figureOf = figuresOf(cellsOf(unitTallies(tallied()), ["a", "b"]));
    const of = (group: string | null | undefined) => [
      figureOf({ kind: "count", count: "registered" }, group),
      figureOf({ kind: "ratio", ratio: { of: "pass", to: "registered" } }, group),
    ];
    expect(of(null)).toEqual([{ count: 12, denominator: null }, { count: 7, denominator: 12 }]);
    expect(of("staff")).toEqual([{ count: 8, denominator: null }, { count: 6, denominator: 8 }]);
    expect(of(undefined)).toEqual([{ count: 4, denominator: null }, { count: 1, denominator: 4 }]);
  });
});

describe("what changed between two runs", () => {
  /** A unit's people: farmers who belong to a minority, and others who do not; all of them women. */
  function run(units: Readonly<Record<string, readonly [farmers: number, others: number]>>): Consolidation {
    return consolidationOf(Object.entries(units).map(([name, [farmers, others]]) => countedShare(`${name}.xlsx`, { name }, {
      people: [{ group: "farmers", sex: "female", minority: true, counts: { registered: farmers } }, { sex: "female", minority: false, counts: { registered: others } }],
    })));
  }

  it("is each figure that has another value: of the whole first, then unit by unit and group by group", () => {
    const changes = figureChanges(run({ "Xã B": [2, 0], "Xã A": [1, 2] }), run({ "Xã B": [2, 0], "Xã A": [3, 3] }));
    expect(changes).toEqual([
      { unit: null, group: null, measure: "registered", before: 5, after: 8 },
      { unit: null, group: null, measure: "women", before: 5, after: 8 },
      { unit: null, group: null, measure: "minority", before: 3, after: 5 },
      { unit: null, group: "Nông dân", measure: "registered", before: 3, after: 5 },
      { unit: null, group: "Nông dân", measure: "women", before: 3, after: 5 },
      { unit: null, group: "Nông dân", measure: "minority", before: 3, after: 5 },
      { unit: "Xã A", group: null, measure: "registered", before: 3, after: 6 },
      { unit: "Xã A", group: null, measure: "women", before: 3, after: 6 },
      { unit: "Xã A", group: null, measure: "minority", before: 1, after: 3 },
      { unit: "Xã A", group: "Nông dân", measure: "registered", before: 1, after: 3 },
      { unit: "Xã A", group: "Nông dân", measure: "women", before: 1, after: 3 },
      { unit: "Xã A", group: "Nông dân", measure: "minority", before: 1, after: 3 },
    ]);
  });

  it("is every figure of a unit that came or went, from none or to none", () => {
    const changes = figureChanges(run({ "Xã A": [1, 2], "Xã C": [0, 4] }), run({ "Xã A": [1, 2], "Xã E": [0, 4] }));
    expect(changes.filter(({ group, measure }) => group === null && measure === "registered")).toEqual([
      { unit: "Xã C", group: null, measure: "registered", before: 4, after: null },
      { unit: "Xã E", group: null, measure: "registered", before: null, after: 4 },
    ]);
    expect(new Set(changes.map(({ unit }) => unit))).toEqual(new Set(["Xã C", "Xã E"]));
    expect(new Set(changes.map(({ measure }) => measure))).toEqual(new Set(["registered", "assessed", "pass", "fail", "undetermined", "women", "minority"]));
  });

  it("is nothing where nothing changed, nor where a unit of which more is known now goes by another key", () => {
    expect(figureChanges(run({ "Xã A": [1, 2] }), run({ "Xã A": [1, 2] }))).toEqual([]);
    const before = consolidationOf([smallShare("a", { name: "Xã A", people: 3 })]);
    const after = (...years: readonly number[]) => consolidationOf(years.map((year) => smallShare(String(year), { name: "Xã A", year, people: 3 })));
    expect(figureChanges(before, after(2024))).toEqual([]);
    expect(figureChanges(before, consolidationOf([smallShare("b", { name: "Xã B", people: 3 })])).map(({ unit }) => unit)).toContain("Xã A");
    // Which of two it is now cannot be told.
    expect(figureChanges(before, after(2024, 2026)).map(({ unit }) => unit)).toEqual(expect.arrayContaining(["Xã A", "Xã A (2024)", "Xã A (2026)"]));
    // A unit that is there as before is no other, whatever came besides.
    const beside = consolidationOf([...before.shares, smallShare("b", { name: "Xã A", year: 2024, people: 2 })]);
    expect(new Set(figureChanges(before, beside).map(({ unit }) => unit))).toEqual(new Set([null, "Xã A (2024)"]));
    // Units are told in their order, whichever file came first.
    const [one, other] = [{ "Xã B": [2, 0], "Xã A": [1, 2] }, { "Xã B": [3, 0], "Xã A": [3, 3] }] as const;
    expect([...new Set(figureChanges(run(one), run(other)).map(({ unit }) => unit))]).toEqual([null, "Xã A", "Xã B"]);
    // What there was under the new key before is no other unit's.
    const both = consolidationOf([...before.shares, smallShare("b", { name: "Xã A", year: 2024, people: 3 })]);
    expect(figureChanges(both, after(2024)).map(({ unit, before: was, after: is }) => [unit, was, is])).toContainEqual(["Xã A", 3, null]);
  });

  it("is no change of a figure that there is in neither run, and one of a figure there is no more", () => {
    const known = countedShare("a", { name: "Xã A" }, { people: [{ sex: "male", counts: { registered: 2 } }] });
    const unknown = countedShare("a", { name: "Xã A" }, { people: [{ counts: { registered: 2 } }] });
    expect(figureChanges(consolidationOf([known]), consolidationOf([unknown]))).toEqual([
      { unit: null, group: null, measure: "women", before: 0, after: null },
      { unit: "Xã A", group: null, measure: "women", before: 0, after: null },
    ]);
  });
});
