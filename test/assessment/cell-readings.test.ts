import type { RawCell } from "../../src/assessment/cell-readings";
import { readNumber, readScore, readTotal } from "../../src/assessment/cell-readings";
import type { Scale } from "../../src/criteria/criteria-set";

const POINTS: Scale = { kind: "points", max: 10, step: 0.5, lowest: 0 };

function typed(text: string): RawCell {
  return { value: text, text, legacy: false, isDate: false, isPercent: false };
}

/** The value of a reading, else how it failed. */
function said(reading: ReturnType<typeof readScore>): unknown {
  return reading.kind === "value" ? reading.value : reading.kind;
}

describe("a share of something", () => {
  it.each([["8/10", 8], ["8,5 trên 10", 8.5], ["4/5", "unreadable"], ["80%", "unreadable"], ["8 %", "unreadable"], ["16/20", "unreadable"]])(
    "%s is a score of an indicator only where it is of its points",
    (text, value) => expect(said(readScore(typed(text), POINTS))).toBe(value),
  );

  it("is a total where it is of the points there are, or of a hundred", () => {
    expect(said(readTotal(typed("82/100"), 100))).toBe(82);
    expect(said(readTotal(typed("82%"), 100))).toBe(82);
    expect(said(readTotal(typed("45/50"), 50))).toBe(45);
    expect(said(readTotal(typed("8,2/10"), 100))).toBe("unreadable");
  });

  it("is any number where nothing says how much there is", () => {
    expect(said(readNumber(typed("4/5"), null))).toBe(4);
    expect(said(readScore(typed("90%"), { kind: "percentage", steps: [] }))).toBe(90);
  });
});
