import { readFileSync } from "node:fs";
import fc from "fast-check";
import { valueAt } from "../../src/workbook/grid";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import type { Sound } from "./planted-faults";
import { columnOf, put, readMutated, rulesOf, soundBook, standing, subjectRows, swapped } from "./planted-faults";
import { gather, readAs, readSample, readSamples, sampleFiles } from "./sample-sources";

const FILES = sampleFiles("corrected");

const SAMPLES: readonly Sound[] = FILES.map((path) => soundBook(path.split("/").at(-1) ?? path, new Uint8Array(readFileSync(path))));
const PATHS = new Map(FILES.map((path) => [path.split("/").at(-1) ?? path, path]));

/** A sample, one of its lists and one of the people in it, at random. */
const person = fc
  .record({ sample: fc.constantFrom(...SAMPLES), list: fc.nat(), row: fc.nat() })
  .map(({ sample, list: at, row }) => {
    const list = sample.lists[at % sample.lists.length];
    if (!list) throw new Error("a sample has lists");
    const rows = subjectRows(list);
    const chosen = rows[row % rows.length] ?? 0;
    return { sample, list, row: chosen, [fc.toStringMethod]: () => `${sample.name} ${list.sheet}#${list.ordinal} row ${chosen + 1}` };
  });

const RUNS = { numRuns: 12 };

describe("a fault planted in a sample is always found", () => {
  it("has none of these before anything is planted", async () => {
    for (const outcome of await readSamples("corrected")) expect(rulesOf(outcome)).toEqual([]);
  });

  it("a person's row taken out", async () => {
    await fc.assert(
      fc.asyncProperty(person, async ({ sample, list, row }) => {
        const outcome = await readMutated(sample, [{ kind: "delete-rows", sheet: list.sheet, row, count: 1 }]);
        const before = await readSample(PATHS.get(sample.name) ?? "");
        if (outcome.kind !== "read" || before.kind !== "read") throw new Error("unread");
        expect(outcome.share.control.subjects).toBe(before.share.control.subjects - 1);
        expect(outcome.share.claims.some((claim) => claim.standing === "differs")).toBe(true);
        expect(rulesOf(outcome).some((rule) => rule === "subtotal-mismatch" || rule === "claim-mismatch")).toBe(true);
      }),
      RUNS,
    );
  });

  it("a file sent twice, under another name, and a commune sent twice with a change", async () => {
    await fc.assert(
      fc.asyncProperty(person, fc.boolean(), async ({ sample, list, row }, isChanged) => {
        const edits = isChanged ? [put(list, row, columnOf(list, "total"), { kind: "value", value: 1 })] : [];
        const applied = applyEdits(sample.bytes, edits);
        if (!applied.ok) throw new Error("edit");
        const copy = await readAs("ban-sao.xlsx", applied.value.bytes);
        const { choice, consolidation } = gather([...(await readSamples("corrected")), copy]);
        expect(choice.repeated).toHaveLength(1);
        expect(choice.repeated[0]).toMatchObject({ files: [sample.name, "ban-sao.xlsx"].sort(), settled: false, identical: !isChanged });
        expect(consolidation.shares).toHaveLength(10);
      }),
      { numRuns: 6 },
    );
  });

  it("a person's total changed", async () => {
    await fc.assert(
      fc.asyncProperty(person, fc.integer({ min: 1, max: 15 }), async ({ sample, list, row }, off) => {
        const column = columnOf(list, "total");
        const total = valueAt(list.grid, row, column);
        if (typeof total !== "number") throw new Error("totals are numbers");
        const outcome = await readMutated(sample, [put(list, row, column, { kind: "value", value: total - off })]);
        expect(rulesOf(outcome)).toContain("total-mismatch");
      }),
      RUNS,
    );
  });

  it("a printed count of people changed", async () => {
    const printed = SAMPLES.flatMap((sample) =>
      sample.lists.flatMap((list) => list.figures.filter(({ measure, row, column }) => measure === "subjects" && standing(list, row, column).kind === "value").map((figure) => ({ sample, list, figure, [fc.toStringMethod]: () => `${sample.name} ${list.sheet} row ${figure.row + 1}` }))),
    );
    expect(printed.length).toBeGreaterThan(5);
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...printed), fc.integer({ min: 1, max: 30 }), async ({ sample, list, figure }, off) => {
        const { row, column, value } = figure;
        const stands = valueAt(list.grid, row, column);
        const changed = typeof stands === "string" ? stands.replace(String(value), String(value + off)) : value + off;
        const outcome = await readMutated(sample, [put(list, row, column, { kind: "value", value: changed })]);
        expect(rulesOf(outcome)).toContain("subtotal-mismatch");
      }),
      RUNS,
    );
  });

  it("two columns swapped: results, or scores with totals", async () => {
    await fc.assert(
      fc.asyncProperty(person, fc.integer({ min: 1, max: 10 }), async ({ sample, list }, indicator) => {
        const outcome = await readMutated(sample, swapped(list, columnOf(list, `indicator:${indicator}`), columnOf(list, "total")));
        expect(rulesOf(outcome).some((rule) => rule === "score-out-of-range" || rule === "total-mismatch" || rule === "mapping-ambiguous")).toBe(true);
      }),
      { numRuns: 6 },
    );
  });

  it("the columns for đạt and chưa đạt swapped", async () => {
    const ticked = SAMPLES.flatMap((sample) => sample.lists.filter(({ columns }) => columns.some(({ field }) => field === "failTick")).map((list) => ({ sample, list })));
    expect(ticked.length).toBeGreaterThan(0);
    for (const { sample, list } of ticked.slice(0, 4)) {
      const outcome = await readMutated(sample, swapped(list, columnOf(list, "passTick"), columnOf(list, "failTick")));
      expect(rulesOf(outcome)).toContain("verdict-mismatch");
    }
  });
});
