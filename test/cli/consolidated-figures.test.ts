import fc from "fast-check";
import { readMemory, writeMemory } from "../../src/assessment/memory";
import { consolidatedMemory, readConsolidation } from "../../src/consolidate/consolidated-memory";
import type { Consolidation } from "../../src/consolidate/consolidation";
import { fileFindings, totalControl, totalTally } from "../../src/consolidate/consolidation";
import { figureChanges } from "../../src/consolidate/changes";
import { packShare } from "../../src/consolidate/kept-share";
import type { SourceOutcome } from "../../src/cli/source-reading";
import { countWhere } from "../../src/summary/tally";
import type { Tally } from "../../src/summary/tally";
import { gather, readSamples } from "./sample-sources";

function counts(tally: Tally, group: string | null = null): readonly number[] {
  const { registered, pass, fail, undetermined } = countWhere(tally, (key) => group === null || key.group === group);
  return [registered, pass, fail, undetermined];
}

/** A tally as plain data, whatever order it was put together in. */
function plain({ shares }: Consolidation): string {
  const tally = totalTally({ shares });
  return packShare({ file: "", sha256: "", via: [], units: [], control: totalControl({ shares }), left: [], tally, claims: [], findings: [], findingCounts: { error: 0, warning: 0, hint: 0 } });
}

/** What a consolidated workbook gives when it is itself a source: written to its memory and read back. */
function throughWorkbook(consolidation: Consolidation, name: string): SourceOutcome {
  const memory = readMemory(writeMemory(consolidatedMemory(consolidation, null)));
  const read = memory.ok ? readConsolidation(memory.value) : memory;
  if (!read.ok || !read.value) throw new Error("a consolidated workbook must be read back");
  return { kind: "consolidated", source: { path: name, name }, sha256: "0".repeat(64), consolidation: read.value };
}

describe("the pilot's nine communes", () => {
  it("give 1063 people = 318 + 30 + 715, of whom 1052 pass and 11 do not", async () => {
    const { consolidation, choice } = gather(await readSamples("corrected"));
    const tally = totalTally(consolidation);
    expect(counts(tally)).toEqual([1063, 1052, 11, 0]);
    const groups = (consolidation.sets[0]?.groups ?? []).map(({ id }) => counts(tally, id)[0]);
    expect(groups.filter((registered) => registered !== 0)).toEqual([318, 30, 715]);
    expect(choice.repeated).toEqual([]);
    expect(fileFindings(consolidation)).toEqual([]);
  });

  it("account for every row seen", async () => {
    for (const kind of ["corrected", "received"] as const) {
      const { consolidation } = gather(await readSamples(kind));
      const { seen, subjects, sections, totals, notes, left } = totalControl(consolidation);
      expect(subjects + sections + totals + notes + left).toBe(seen);
      expect(left).toBe(0);
      expect(counts(totalTally(consolidation))[0]).toBe(subjects);
    }
  });

  it("as they were received give what the samples promise, and the person who stands in two of them", async () => {
    const { consolidation } = gather(await readSamples("received"));
    expect(counts(totalTally(consolidation))).toEqual([1065, 1040, 10, 15]);
    expect(consolidation.shared.map(({ rule, first, second }) => [rule, first.file, second.file])).toContainEqual([
      "duplicate-certain",
      "01-phuong-muong-thanh.xlsx",
      "02-xa-thanh-minh.xlsx",
    ]);
  });
});

describe("merging", () => {
  it("gives the same whatever order the files come in", async () => {
    const outcomes = await readSamples("received");
    const expected = JSON.stringify(consolidatedMemory(gather(outcomes).consolidation, null));
    fc.assert(
      fc.property(fc.shuffledSubarray([...outcomes], { minLength: outcomes.length }), (shuffled) => {
        expect(JSON.stringify(consolidatedMemory(gather(shuffled).consolidation, null))).toBe(expected);
      }),
      { numRuns: 20 },
    );
  });

  it("gives the same consolidated in any groups first, to any depth", async () => {
    const outcomes = await readSamples("corrected");
    const expected = plain(gather(outcomes).consolidation);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 3 }), { minLength: outcomes.length, maxLength: outcomes.length }), fc.boolean(), (group, again) => {
        const groups = [0, 1, 2, 3].map((number) => outcomes.filter((_, index) => group[index] === number)).filter((own) => own.length > 0);
        const districts = groups.map((own, index) => throughWorkbook(gather(own).consolidation, `huyen-${index}.xlsx`));
        const above = again ? [throughWorkbook(gather(districts.slice(0, 2)).consolidation, "cum.xlsx"), ...districts.slice(2)] : districts;
        expect(plain(gather(above).consolidation)).toBe(expected);
      }),
      { numRuns: 15 },
    );
  });
});

describe("running again with one corrected file", () => {
  it("replaces exactly its share: the figures are those of a run over all files", async () => {
    const [received, corrected] = [await readSamples("received"), await readSamples("corrected")];
    for (const at of [0, 4, 5, 8]) {
      const [before, one] = [gather(received).consolidation, corrected[at]];
      if (!one) throw new Error("nine samples");
      const again = gather([one], { previous: before });
      const whole = gather([...received.slice(0, at), one, ...received.slice(at + 1)]);
      expect(plain(again.consolidation)).toBe(plain(whole.consolidation));
      expect(again.replaced.map(({ before: file }) => file)).toEqual([one.source.name]);
      expect(again.kept).toHaveLength(8);
      expect(again.consolidation.unseen).toHaveLength(8);
    }
  });

  it("says what changed, figure by figure", async () => {
    const [received, corrected] = [await readSamples("received"), await readSamples("corrected")];
    const one = corrected.filter(({ source }) => source.name.startsWith("06"));
    const before = gather(received).consolidation;
    const changes = figureChanges(before, gather(one, { previous: before }).consolidation);
    expect(changes).toContainEqual({ unit: "Xã Na Ư", group: null, measure: "fail", before: 1, after: 2 });
    expect(changes.every(({ unit }) => unit === null || unit === "Xã Na Ư")).toBe(true);
    expect(figureChanges(before, gather(received).consolidation)).toEqual([]);
  });
});
