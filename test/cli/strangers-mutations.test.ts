import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { AssessmentSheet, ListFigure } from "../../src/assessment/assessment-sheet";
import { valueOf } from "../../src/assessment/reading";
import { subjectAt } from "../../src/assessment/subject-reading";
import type { SourceOutcome } from "../../src/cli/source-reading";
import { valueAt } from "../../src/workbook/grid";
import type { Layout } from "./made-lists";
import { LAYOUTS, madeBytes } from "./made-lists";
import type { Sound } from "./planted-faults";
import { columnOf, moreOf, put, readEdited, readMutated, rulesOf, soundBook, subjectRows, swapped } from "./planted-faults";
import { gather, readAs } from "./sample-sources";

const SEED = { seed: 20231120, numRuns: 3 };

/** What a list in each layout prints of itself, and so which faults it can betray. */
const TELLS: Readonly<Record<Layout, { readonly lostRow: boolean; readonly scores: boolean; readonly ticks: boolean }>> = {
  // No total anywhere: that a row is gone nothing says.
  plain: { lostRow: false, scores: true, ticks: false },
  reversed: { lostRow: false, scores: true, ticks: false },
  sentence: { lostRow: true, scores: true, ticks: false },
  subtotals: { lostRow: true, scores: true, ticks: false },
  "total-row": { lostRow: true, scores: true, ticks: false },
  ticks: { lostRow: true, scores: true, ticks: true },
  "three-rows": { lostRow: true, scores: true, ticks: true },
  // Nor do totals without scores say whether they are right.
  "total-only": { lostRow: false, scores: false, ticks: false },
};

const made = new Map<string, Promise<{ readonly sound: Sound; readonly before: SourceOutcome }>>();

/** A list of one layout, of a size and people that differ from run to run, read before anything is planted. */
async function listOf(layout: Layout, from: number, people: number): Promise<{ readonly sound: Sound; readonly list: AssessmentSheet; readonly before: SourceOutcome }> {
  const key = `${layout} ${from} ${people}`;
  const making = made.get(key) ?? madeBytes({ unit: "Xã Nà Mẫu", from, people, layout }).then(async (bytes) => ({ sound: soundBook(`${layout}.xlsx`, bytes), before: await readAs(`${layout}.xlsx`, bytes) }));
  made.set(key, making);
  const { sound, before } = await making;
  const [list] = sound.lists;
  if (!list) throw new Error(`no list in ${layout}`);
  return { sound, list, before };
}

/** A layout's list and one of its people, at random. */
function inLayout(layout: Layout, plant: (at: { readonly sound: Sound; readonly list: AssessmentSheet; readonly row: number; readonly before: SourceOutcome; readonly off: number }) => Promise<void>): Promise<void> {
  const drawn = fc.record({ from: fc.constantFrom(0, 300), people: fc.constantFrom(7, 23), row: fc.nat(), off: fc.integer({ min: 1, max: 12 }) });
  return fc.assert(
    fc.asyncProperty(drawn, async ({ from, people, row, off }) => {
      const { sound, list, before } = await listOf(layout, from, people);
      const rows = subjectRows(list);
      await plant({ sound, list, row: rows[row % rows.length] ?? 0, before, off });
    }),
    SEED,
  );
}

const where = (does: (tells: (typeof TELLS)[Layout]) => boolean): readonly Layout[] => LAYOUTS.filter((layout) => does(TELLS[layout]));
const subjectsOf = (outcome: SourceOutcome): number => (outcome.kind === "read" ? outcome.share.control.subjects : -1);

describe("a fault planted in a stranger's list is found where the list can betray it", () => {
  it.each(LAYOUTS)("which is sound before: %s", async (layout) => {
    const { before } = await listOf(layout, 0, 23);
    expect(rulesOf(before).filter((rule) => rule !== "column-missing")).toEqual([]);
    expect(subjectsOf(before)).toBe(23);
  });

  it.each(where(({ lostRow }) => lostRow))("a person's row taken out: %s", (layout) =>
    inLayout(layout, async ({ sound, list, row, before }) => {
      const outcome = await readMutated(sound, [{ kind: "delete-rows", sheet: list.sheet, row, count: 1 }]);
      expect(subjectsOf(outcome)).toBe(subjectsOf(before) - 1);
      expect(moreOf(["subtotal-mismatch", "claim-mismatch"], outcome, before)).toBeGreaterThan(0);
      expect(outcome.kind === "read" && outcome.share.claims.some((claim) => claim.standing === "differs")).toBe(true);
    }),
  );

  it.each(where(({ lostRow }) => !lostRow))("a row taken out of a list without any total leaves no trace, and none is made up: %s", (layout) =>
    inLayout(layout, async ({ sound, list, row, before }) => {
      const outcome = await readMutated(sound, [{ kind: "delete-rows", sheet: list.sheet, row, count: 1 }]);
      expect([subjectsOf(outcome), rulesOf(outcome)]).toEqual([subjectsOf(before) - 1, rulesOf(before)]);
    }),
  );

  it.each(LAYOUTS)("a file sent twice, or a commune twice with a change: %s", (layout) =>
    inLayout(layout, async ({ sound, list, row, before, off }) => {
      const changed = await readMutated({ ...sound, name: "gui-lai.xlsx" }, [put(list, row, columnOf(list, "total"), { kind: "value", value: off })]);
      const other = await readAs("khac.xlsx", await madeBytes({ unit: "Xã Khác", from: 600, people: 5, layout }));
      for (const [again, identical] of [[await readAs("ban-sao.xlsx", sound.bytes), true], [changed, false]] as const) {
        const { choice } = gather([before, other, again]);
        expect(choice.repeated).toMatchObject([{ settled: false, identical, files: [again.source.name, before.source.name].sort() }]);
      }
    }),
  );

  it.each(where(({ scores }) => scores))("a person's total changed: %s", (layout) =>
    inLayout(layout, async ({ sound, list, row, before, off }) => {
      const column = columnOf(list, "total");
      const outcome = await readMutated(sound, [put(list, row, column, { kind: "value", value: Number(valueAt(list.grid, row, column)) - off })]);
      expect(moreOf(["total-mismatch"], outcome, before)).toBe(1);
    }),
  );

  it.each(where(({ lostRow }) => lostRow))("a printed count changed: %s", (layout) =>
    inLayout(layout, async ({ sound, list, before, off }) => {
      for (const figure of list.figures) {
        const outcome = await readMutated(sound, [put(list, figure.row, figure.column, { kind: "value", value: changedFigure(list, figure, off) })]);
        expect(moreOf(["subtotal-mismatch"], outcome, before)).toBeGreaterThan(0);
      }
    }),
  );

  it.each(where(({ scores }) => scores))("scores swapped with totals: %s", (layout) =>
    inLayout(layout, async ({ sound, list, before, off }) => {
      const outcome = await readMutated(sound, swapped(list, columnOf(list, `indicator:${(off % 10) + 1}`), columnOf(list, "total")));
      expect(moreOf(["score-out-of-range", "total-mismatch", "mapping-ambiguous"], outcome, before)).toBeGreaterThan(0);
    }),
  );

  it.each(LAYOUTS)("names swapped with years of birth: %s", (layout) =>
    inLayout(layout, async ({ sound, list, before }) => {
      const year = list.columns.find(({ field }) => field === "birthYear" || field === "birthYearMale")?.column ?? -1;
      const outcome = await readMutated(sound, swapped(list, columnOf(list, "name"), year));
      const found = subjectsOf(outcome) !== subjectsOf(before) || moreOf(["birth-invalid", "required-missing", "unrecognised-row", "rows-lost", "mapping-ambiguous"], outcome, before) > 0;
      expect(found).toBe(true);
    }),
  );

  it.each(where(({ ticks }) => ticks))("the columns for đạt and chưa đạt swapped: %s", (layout) =>
    inLayout(layout, async ({ sound, list, before }) => {
      const outcome = await readMutated(sound, swapped(list, columnOf(list, "passTick"), columnOf(list, "failTick")));
      expect(moreOf(["verdict-mismatch"], outcome, before)).toBeGreaterThan(0);
    }),
  );
});

/** What stands at a figure, changed: a number, or the number within its sentence. */
function changedFigure(list: AssessmentSheet, { row, column, value }: ListFigure, off: number): string | number {
  const stands = valueAt(list.grid, row, column);
  return typeof stands === "string" ? stands.replace(String(value), String(value + off)) : value + off;
}

const CASES = readdirSync("test/cases", { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

interface GoldenCase {
  readonly sound: Sound;
  readonly before: SourceOutcome;
  readonly lists: readonly AssessmentSheet[];
}

const cases: GoldenCase[] = [];

beforeAll(async () => {
  for (const name of CASES) {
    const bytes = new Uint8Array(readFileSync(join("test/cases", name, "in.xlsx")));
    const before = await readAs(`${name}.xlsx`, bytes);
    if (before.kind !== "read") continue;
    const sound = soundBook(`${name}.xlsx`, bytes);
    cases.push({ sound, before, lists: sound.lists.filter(({ apart, rows }) => apart === null && rows.some(({ kind }) => kind === "subject")) });
  }
});

/** The cases where a fault was planted and not found; `plant` gives the reading with the fault, `null` where this list cannot betray it. */
async function unfound(plant: (one: GoldenCase, list: AssessmentSheet) => Promise<SourceOutcome | null>, isFound: (after: SourceOutcome, before: SourceOutcome) => boolean): Promise<{ readonly planted: number; readonly missed: readonly string[] }> {
  const missed: string[] = [];
  let planted = 0;
  for (const one of cases) {
    for (const list of one.lists) {
      const after = await plant(one, list);
      if (!after) continue;
      planted += 1;
      if (!isFound(after, one.before)) missed.push(`${one.sound.name} ${list.sheet}#${list.ordinal}`);
    }
  }
  return { planted, missed };
}

describe("a fault planted in a golden case is found where the list can betray it", () => {
  it("a person's row taken out of what a sentence or total counts", async () => {
    const { planted, missed } = await unfound(
      async ({ sound, before }, list) => {
        if (rulesOf(before).includes("subtotal-mismatch")) return null;
        const figure = list.figures.find(({ measure }) => measure === "subjects");
        const row = subjectRows(list).find((at) => figure && at >= figure.rows[0] && at <= figure.rows[1]);
        return row === undefined ? null : readEdited(sound, [{ kind: "delete-rows", sheet: list.sheet, row, count: 1 }]);
      },
      (after, before) => moreOf(["subtotal-mismatch"], after, before) > 0,
    );
    expect(missed).toEqual([]);
    expect(planted).toBeGreaterThan(4);
  });

  it("a total that no longer is the sum of its scores", async () => {
    const { planted, missed } = await unfound(
      async ({ sound, before }, list) => {
        const row = subjectRows(list).find((at) => isSummed(list, at));
        if (row === undefined || rulesOf(before).includes("total-mismatch")) return null;
        const total = subjectAt(list, row).total;
        return readEdited(sound, [put(list, row, total?.column ?? -1, { kind: "value", value: (valueOf(total) ?? 0) - 7 })]);
      },
      (after, before) => moreOf(["total-mismatch"], after, before) > 0,
    );
    expect(missed).toEqual([]);
    expect(planted).toBeGreaterThan(40);
  });

  it("scores swapped with totals", async () => {
    const { planted, missed } = await unfound(
      async ({ sound, before }, list) => {
        if (rulesOf(before).includes("total-mismatch") || !subjectRows(list).every((at) => isSummed(list, at))) return null;
        const [row = 0] = subjectRows(list);
        const { scores, total } = subjectAt(list, row);
        return readEdited(sound, swapped(list, scores[3]?.column ?? -1, total?.column ?? -1));
      },
      (after, before) => moreOf(["score-out-of-range", "total-mismatch", "mapping-ambiguous", "score-not-number"], after, before) > 0,
    );
    expect(missed).toEqual([]);
    expect(planted).toBeGreaterThan(25);
  });

  it("a case sent twice", async () => {
    const { planted, missed } = await unfound(
      async (one) => (one.before.kind === "read" && one.before.share.units.some(({ standing }) => standing !== "unnamed") ? one.before : null),
      (after) => after.kind === "read" && gather([after, { ...after, source: { path: "b", name: "b.xlsx" }, share: { ...after.share, file: "b.xlsx", sha256: "0" } }]).choice.repeated.length === 1,
    );
    expect(missed).toEqual([]);
    expect(planted).toBeGreaterThan(40);
  });
});

/** Whether a row has all its scores, as plain numbers, and they make its total: only then does a wrong total stand out. */
function isSummed(list: AssessmentSheet, row: number): boolean {
  const { scores, total } = subjectAt(list, row);
  const points = scores.map((cell) => valueOf(cell));
  const sum = points.reduce<number>((all, one) => all + (typeof one === "number" ? one : NaN), 0);
  return scores.length === 10 && total !== null && Math.abs(sum - (valueOf(total) ?? NaN)) < 1e-9;
}
