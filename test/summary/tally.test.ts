import fc from "fast-check";
import type { Tally, TallyKey } from "../../src/summary/tally";
import { baselineKey, countWhere, EMPTY_TALLY, mergeTallies, NO_COUNTS, tallyKeyText } from "../../src/summary/tally";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { figuresOf } from "./book-sample";

const key = fc.record({
  unit: fc.constantFrom("na ư", "quài tở"),
  village: fc.constantFrom(null, "Bản A", "Bản B"),
  group: fc.constantFrom(null, "officials"),
  zone: fc.constantFrom(null, "difficult"),
  sex: fc.constantFrom(null, "male" as const, "female" as const),
  minority: fc.constantFrom(null, true, false),
  criteria: fc.constantFrom("a@1#x", "b@1#y"),
});
const count = fc.nat({ max: 20 });
const counts = fc.record({ registered: count, assessed: count, pass: count, fail: count, undetermined: count, printedPass: count, printedFail: count, contradicted: count });
const tallies: fc.Arbitrary<Tally> = fc.record({
  cells: fc.array(fc.record({ key, counts }), { maxLength: 6 }).map((cells) => new Map(cells.map((cell) => [tallyKeyText(cell.key), cell] as const))),
  indicators: fc
    .array(fc.record({ unit: fc.constantFrom("na ư", "quài tở"), group: fc.constant(null), indicator: fc.integer({ min: 1, max: 2 }), byPoints: fc.array(fc.tuple(fc.constantFrom(4000, 8000), count)).map((pairs) => new Map(pairs)), missing: count, notApplicable: count, belowMinimum: count }), { maxLength: 3 })
    .map((all) => new Map(all.map((one) => [JSON.stringify([one.unit, one.group, one.indicator]), one] as const))),
  baselines: fc
    .array(fc.record({ unit: fc.constantFrom("na ư", "quài tở"), village: fc.constantFrom(null, "lạ"), adults: fc.option(count), households: fc.option(count) }), { maxLength: 2 })
    .map((all) => new Map(all.map((one) => [baselineKey(one), one] as const))),
});

/** The same for two tallies that say the same, in whatever order. */
function plain({ cells, indicators, baselines }: Tally) {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return {
    cells: sorted(cells),
    indicators: sorted(indicators).map(([id, one]) => [id, { ...one, byPoints: [...one.byPoints].sort(([a], [b]) => a - b) }]),
    baselines: sorted(baselines),
  };
}

describe("tallies", () => {
  it("merge in any order and any grouping to the same; nothing merged changes nothing", () => {
    fc.assert(
      fc.property(tallies, tallies, tallies, (a, b, c) => {
        expect(plain(mergeTallies(a, b))).toEqual(plain(mergeTallies(b, a)));
        expect(plain(mergeTallies(mergeTallies(a, b), c))).toEqual(plain(mergeTallies(a, mergeTallies(b, c))));
        expect(plain(mergeTallies(a, EMPTY_TALLY))).toEqual(plain(a));
      }),
    );
  });

  it("add adults and households of one unit; who does not know them adds nothing", () => {
    const based = (adults: number | null, households: number | null, unit = "na ư"): Tally => ({ ...EMPTY_TALLY, baselines: new Map([[unit, { unit, village: null, adults, households }]]) });
    const sum = (...all: readonly Tally[]): unknown[] => [...all.reduce(mergeTallies).baselines.values()];
    expect(sum(based(40, 12), based(2, 5))).toEqual([{ unit: "na ư", village: null, adults: 42, households: 17 }]);
    expect(sum(based(40, null), based(null, 5), based(null, null))).toEqual([{ unit: "na ư", village: null, adults: 40, households: 5 }]);
    expect(sum(based(null, 3), based(0, null))).toEqual([{ unit: "na ư", village: null, adults: 0, households: 3 }]);
    expect(sum(based(40, 12), based(2, 5, "quài tở"))).toHaveLength(2);
  });

  it("count the sum of both after merging, whatever is asked", () => {
    fc.assert(
      fc.property(tallies, tallies, key, (a, b, wanted) => {
        const belongs = (one: TallyKey) => one.unit === wanted.unit && (wanted.group === null || one.group === wanted.group);
        const registered = (tally: Tally) => countWhere(tally, belongs).registered;
        expect(registered(mergeTallies(a, b))).toBe(registered(a) + registered(b));
      }),
    );
  });

  it("tell two keys apart exactly when they differ", () => {
    fc.assert(fc.property(key, key, (a, b) => (tallyKeyText(a) === tallyKeyText(b)) === (JSON.stringify(a) === JSON.stringify(b))));
  });

  const people: readonly PersonSample[] = Array.from({ length: 12 }, (_, index) =>
    person(index, {
      ...(index % 3 === 0 ? { s4: 4, pass: null, fail: "x", total: null } : {}),
      ...(index % 5 === 0 ? { village: "Bản Púng Bửa" } : {}),
      ...(index === 7 ? { s6: null, total: null, pass: null } : {}),
      ...(index === 8 ? { sex: null, occupation: null } : {}),
    }),
  );
  const tallyOf = (part: readonly PersonSample[]) => figuresOf([listGrid(part)]).tally;

  it("of any split of a list's rows merge to the tally of the whole list", () => {
    const whole = plain(tallyOf(people));
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 11 }), (at) => {
        expect(plain(mergeTallies(tallyOf(people.slice(0, at)), tallyOf(people.slice(at))))).toEqual(whole);
      }),
      { numRuns: 11 },
    );
  });

  it("count people by what is decided, and what is not said apart", () => {
    const tally = tallyOf(people);
    expect(countWhere(tally, () => true)).toEqual({
      ...NO_COUNTS, registered: 12, assessed: 12, pass: 7, fail: 4, undetermined: 1, printedPass: 7, printedFail: 4,
    });
    expect(countWhere(tally, ({ sex }) => sex === null).registered).toBe(1);
    expect(countWhere(tally, ({ group }) => group === null).registered).toBe(1);
    expect(countWhere(tally, ({ village }) => village === "Bản Púng Bửa").registered).toBe(3);
    const fourth = [...tally.indicators.values()].filter(({ indicator }) => indicator === 4);
    expect(fourth.reduce((sum, one) => sum + one.belowMinimum, 0)).toBe(4);
  });

  it("count apart those whose printed result differs from the decided one", () => {
    const tally = tallyOf([person(0), person(1, { s4: 4, total: null })]);
    expect(countWhere(tally, () => true)).toMatchObject({ fail: 1, printedPass: 2, contradicted: 1 });
  });
});
