import fc from "fast-check";
import type { Tally } from "../../src/summary/tally";
import { bareKey } from "../../src/text/name-key";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { figuresOf } from "./book-sample";

/** One person as typed into a list, and what a reader takes each cell to mean. */
interface Typed {
  readonly sex: string | null;
  readonly ethnicity: string | null;
  readonly occupation: readonly [string | null, string | null];
  readonly village: string;
  /** Numbers, "8,5" and the like, blanks, and words that are no score. */
  readonly scores: readonly (number | string | null)[];
  readonly ticks: readonly [string | null, string | null];
}

interface TypedList {
  readonly unit: readonly [string, string];
  readonly zone: readonly [string | null, string | null];
  readonly people: readonly Typed[];
}

const half = (low: number) => fc.integer({ min: low * 2, max: 20 }).map((halves) => halves / 2);
const oneScore = fc.oneof({ weight: 20, arbitrary: half(7) }, { weight: 2, arbitrary: half(0) }, fc.constantFrom(null, "8,5", "vắng", 5, 4.5, 0));
const typed: fc.Arbitrary<Typed> = fc.record({
  sex: fc.constantFrom("Nam", "Nữ", null),
  ethnicity: fc.constantFrom("Kinh", "Thái", "Mông", null),
  occupation: fc.constantFrom(["Nông dân", "farmers-workers"] as const, ["Buôn bán", "traders"] as const, ["Công chức", "officials"] as const, [null, null] as const),
  village: fc.constantFrom("Bản Na Ư", "Bản Púng Bửa"),
  scores: fc.oneof({ weight: 9, arbitrary: fc.array(oneScore, { minLength: 10, maxLength: 10 }) }, fc.constant<readonly null[]>(Array.from({ length: 10 }, () => null))),
  ticks: fc.constantFrom(["x", null] as const, ["x", null] as const, [null, "x"] as const, [null, null] as const, ["x", "x"] as const, ["chưa xét", null] as const),
});
const lists: fc.Arbitrary<readonly TypedList[]> = fc.tuple(
  ...([["Xã Na Ư", "na u"], ["Xã Quài Tở", "quai to"]] as const).map((unit) =>
    fc.record({
      unit: fc.constant(unit),
      zone: fc.constantFrom(["Khu vực I (thuận lợi)", "ordinary"] as const, ["Khu vực III (đặc biệt khó khăn)", "very-difficult"] as const, [null, null] as const),
      people: fc.array(typed, { minLength: 4, maxLength: 9 }),
    }),
  ),
);

const sampleOf = ({ scores, ticks: [pass, fail], occupation: [words], ...rest }: Typed, index: number): PersonSample => {
  const cells = Object.fromEntries(scores.map((score, at) => [`s${at + 1}`, score]));
  return { ...person(index), ...rest, occupation: words, ...cells, total: null, pass, fail };
};

/** Counts as somebody with a pencil would: row by row, a stroke for each. */
function naive(books: readonly TypedList[]): Map<string, number> {
  const strokes = new Map<string, number>();
  const add = (...what: readonly (string | number | boolean | null)[]) => strokes.set(JSON.stringify(what), (strokes.get(JSON.stringify(what)) ?? 0) + 1);
  for (const { unit: [, unit], zone: [, zone], people } of books) {
    for (const { sex, ethnicity, occupation: [, group], village, scores, ticks } of people) {
      const told = scores.map((score) => (score === "8,5" ? 8.5 : score));
      let best = 0;
      let known = 0;
      let below = false;
      for (const score of told) {
        if (typeof score === "number") known += 1;
        if (typeof score === "number" && score < 5) below = true;
        best += typeof score === "number" ? score : 10;
      }
      const words = told.filter((score) => score === "vắng").length;
      const outcome = below || best < (zone === "very-difficult" ? 70 : 80) ? "fail" : known < 10 ? "undetermined" : "pass";
      const printed = ticks[0] === "x" && ticks[1] === "x" ? "" : ticks[0] === "x" ? "pass" : ticks[1] === "x" ? "fail" : ticks[0] === null ? "" : "undetermined";
      const where = [unit, bareKey(village), group, zone, sex === "Nam" ? "male" : sex === "Nữ" ? "female" : null, ethnicity === null ? null : ethnicity !== "Kinh"];
      add(...where, "registered");
      if (known > 0 || words > 1) add(...where, "assessed");
      add(...where, outcome);
      if (printed === "pass") add(...where, "printedPass");
      if (printed === "fail") add(...where, "printedFail");
      if (printed !== "" && outcome !== "undetermined" && printed !== outcome) add(...where, "contradicted");
      told.forEach((score, at) => {
        add(unit, group, at + 1, typeof score === "number" ? score : "none");
        if (typeof score === "number" && score < 5) add(unit, group, at + 1, "below");
      });
    }
  }
  return strokes;
}

/** The same strokes, as the tally has them. */
function strokesOf({ cells, indicators }: Tally): Map<string, number> {
  const strokes = new Map<string, number>();
  const add = (count: number, ...what: readonly (string | number | boolean | null)[]) => {
    if (count !== 0) strokes.set(JSON.stringify(what), (strokes.get(JSON.stringify(what)) ?? 0) + count);
  };
  for (const { key, counts } of cells.values()) {
    for (const [measure, count] of Object.entries(counts)) add(count, bareKey(key.unit), bareKey(key.village ?? ""), key.group, key.zone, key.sex, key.minority, measure);
  }
  for (const { unit, group, indicator, byPoints, missing, notApplicable, belowMinimum } of indicators.values()) {
    for (const [points, count] of byPoints) add(count, bareKey(unit), group, indicator, points / 1000);
    add(missing, bareKey(unit), group, indicator, "none");
    add(notApplicable, bareKey(unit), group, indicator, "not asked");
    add(belowMinimum, bareKey(unit), group, indicator, "below");
  }
  return strokes;
}

const sorted = (strokes: ReadonlyMap<string, number>) => [...strokes].sort(([a], [b]) => (a < b ? -1 : 1));

describe("a tally", () => {
  it("is what counting the typed rows with a pencil gives, place by place and score by score", () => {
    fc.assert(
      fc.property(lists, (books) => {
        const grids = books.map(({ unit: [unit], zone: [line], people }) => listGrid(people.map(sampleOf), { sheet: unit, unitLine: unit, zoneLine: line }));
        expect(sorted(strokesOf(figuresOf(grids).tally))).toEqual(sorted(naive(books)));
      }),
      { numRuns: 12 },
    );
  });
});
