import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import type { Answer } from "../../src/criteria/answer";
import type { Circumstances } from "../../src/criteria/circumstances";
import { decide } from "../../src/criteria/decide";
import { rowOf, setOf } from "./row-of";

const SETS = ["cong-dan-hoc-tap-2022", "cong-dan-hoc-tap-thi-diem-2020", "don-vi-hoc-tap-2020", "don-vi-hoc-tap-2023"];
const PLAIN: Readonly<Record<string, Answer>> = {
  ".": { kind: "missing" },
  "?": { kind: "unreadable" },
  "-": { kind: "not-applicable" },
  "có": { kind: "yes-no", yes: true },
  "không": { kind: "yes-no", yes: false },
};
const thousandths = (words: string): number => Math.round(Number(words.replace(",", ".")) * 1000);

function answerOf(words: string, id: string, index: number): Answer {
  const plain = PLAIN[words];
  if (plain) return plain;
  if (words.includes("/")) return { kind: "level", level: Number(words.split("/")[0]) };
  const scale = setOf(id).indicators[index]?.scale.kind;
  return scale === "percentage" ? { kind: "percentage", percent: thousandths(words) } : { kind: "points", points: thousandths(words) };
}

function circumstancesOf(zone: string, printed: string): Circumstances {
  const parts = printed.split("+").map(thousandths);
  if (zone !== "ordinary" && zone !== "difficult" && zone !== "very-difficult" && zone !== "unknown") throw new Error(`no zone ${zone}`);
  return {
    zone: zone === "unknown" ? null : zone,
    total: printed === "" || parts.length > 1 ? null : thousandths(printed),
    ...(parts.length > 1 ? { competences: parts } : {}),
  };
}

/** The lines of the table, section by section: one section a set. */
const lines = readFileSync(join(__dirname, "decision-table.md"), "utf8")
  .split(/^## /m)
  .slice(1)
  .flatMap((section, at) =>
    section
      .split("\n")
      .filter((line) => line.startsWith("|"))
      .slice(2)
      .map((line) => [SETS[at] ?? "", ...line.split("|").slice(1, 6).map((cell) => cell.trim())] as const),
  );

describe("the table of decisions", () => {
  it.each(lines)("%s: %s", (id, name = "", scores = "", zone = "", printed = "", result = "") => {
    const answers = scores === "" ? [] : scores.split(/\s+/).map((words, index) => answerOf(words, id, index));
    const { outcome, band, level } = decide(setOf(id), answers, circumstancesOf(zone, printed));
    expect([outcome, band ?? level].filter(Boolean).join(" ")).toBe(result);
    expect(name).not.toBe("");
  });
});

/** Half points, and now and then nothing, something unreadable, or more than the item gives. */
const score = (max: number) => fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 0, max: max * 2 }).map((halves) => halves / 2) }, fc.constantFrom(null, "?" as const, max + 0.5));
const good = fc.oneof({ weight: 12, arbitrary: fc.integer({ min: 14, max: 20 }).map((halves) => halves / 2) }, fc.constantFrom(4.5, 5, null));
const open = (one: number | null | "?", max: number): boolean => typeof one !== "number" || one > max;

describe("the rule told again in plain words", () => {
  it("by points: below 5 fails, out of reach fails, anything open waits, the rest passes", () => {
    const rows = fc.oneof(fc.array(score(10), { minLength: 10, maxLength: 10 }), fc.array(good, { minLength: 10, maxLength: 10 }));
    fc.assert(
      fc.property(rows, fc.constantFrom("ordinary" as const, "difficult" as const, "very-difficult" as const, null), (row, zone) => {
        const mark = zone === "difficult" || zone === "very-difficult" ? 70 : 80;
        let best = 0;
        let waits = false;
        let fails = false;
        for (const one of row) {
          if (open(one, 10)) waits = true;
          if (typeof one === "number" && one < 5) fails = true;
          best += typeof one === "number" && one <= 10 ? one : 10;
        }
        const told = fails || best < mark ? "fail" : waits ? "undetermined" : "pass";
        expect(decide(setOf("cong-dan-hoc-tap-2022"), rowOf(...row), { zone, total: null }).outcome).toBe(told);
      }),
      { numRuns: 250 },
    );
  });

  it("by bands: fails where every total still possible does, waits where anything is open", () => {
    fc.assert(
      fc.property(fc.tuple(score(30), score(30), score(40)), (row) => {
        const tops = [30, 30, 40];
        const known = row.reduce<number>((sum, one, at) => (typeof one === "number" && !open(one, tops[at] ?? 0) ? sum + one : sum), 0);
        const left = row.reduce<number>((sum, one, at) => (open(one, tops[at] ?? 0) ? sum + (tops[at] ?? 0) : sum), 0);
        let couldPass = false;
        for (let total = known; total <= known + left; total += 0.5) if (total >= 50) couldPass = true;
        const told = !couldPass ? "fail" : left > 0 ? "undetermined" : "pass";
        expect(decide(setOf("don-vi-hoc-tap-2020"), rowOf(...row), { zone: "ordinary", total: null }).outcome).toBe(told);
      }),
      { numRuns: 150 },
    );
  });

  it("by conditions: every way of filling in what is open is tried", () => {
    const yesNo = fc.constantFrom("có", "không", ".");
    const percent = fc.constantFrom("0", "69,5", "70", "89,5", "90", "100", ".");
    const fillings = [["có", "không"], ["có", "không"], ["0/2", "1/2", "2/2", "-"], ["0", "100"], ["0", "100"]];
    const levelOf = ([one, two, three, four = "", five = ""]: readonly string[]): string | null => {
      if (one !== "có" || thousandths(four) < 70_000 || thousandths(five) < 70_000) return null;
      const met = [two === "có", three === "2/2", thousandths(four) >= 90_000].filter(Boolean).length;
      return thousandths(five) >= 90_000 && met >= 2 ? "muc-2" : "muc-1";
    };
    const every = (row: readonly string[]): readonly (readonly string[])[] =>
      row.reduce<readonly (readonly string[])[]>((rows, words, at) => rows.flatMap((begun) => (words === "." ? (fillings[at] ?? []) : [words]).map((word) => [...begun, word])), [[]]);
    fc.assert(
      fc.property(fc.tuple(yesNo, yesNo, fc.constantFrom("0/2", "1/2", "2/2", "-", "."), percent, percent), (row) => {
        const reached = every(row).map(levelOf);
        const told = reached.every((level) => level === null) ? "fail" : row.includes(".") ? "undetermined" : "pass";
        const id = "don-vi-hoc-tap-2023";
        const { outcome, level } = decide(setOf(id), row.map((words, at) => answerOf(words, id, at)), { zone: null, total: null });
        expect([outcome, told === "pass" ? level : null]).toEqual([told, told === "pass" ? (reached[0] ?? null) : null]);
      }),
      { numRuns: 250 },
    );
  });
});
