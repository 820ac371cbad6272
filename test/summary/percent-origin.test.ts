import fc from "fast-check";
import { complementOrigins, percentOrigins, printedPercent, printShare } from "../../src/summary/percent-origin";

function origins(percent: number, decimals: number, total: number) {
  const printed = printedPercent(percent, decimals);
  if (!printed) throw new Error("not printable so");
  return percentOrigins(printed, total);
}

describe("where a printed percentage can come from", () => {
  it("says of the pilot's 98,96 % that 1052 of 1063 give it only by truncation", () => {
    expect(origins(98.96, 2, 1063)).toEqual([{ count: 1052, by: "truncation" }]);
    expect(printShare(1052, 1063, 2, "rounding").steps).toBe(9897n);
  });

  it("says of the pilot's 1,04 % that no whole number of 1063 people gives it, but that it completes 98,96", () => {
    expect(origins(1.04, 2, 1063)).toEqual([]);
    const printed = printedPercent(1.04, 2);
    expect(printed && complementOrigins(printed, 1063)).toEqual([{ count: 11, by: "truncation" }]);
  });

  it("gives 17, 1 and 1 for the pilot's groups: 19, not the 11 of its total", () => {
    expect(origins(5.3, 1, 318)).toEqual([{ count: 17, by: "rounding" }]);
    expect(origins(3, 0, 30)).toEqual([{ count: 1, by: "rounding" }]);
    expect(origins(0.14, 2, 715)).toEqual([{ count: 1, by: "rounding" }]);
  });

  it("finds every count back from its own printed percentage", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 5000 }).chain((total) => fc.tuple(fc.constant(total), fc.integer({ min: 0, max: total }))),
        fc.integer({ min: 0, max: 3 }),
        fc.constantFrom("rounding" as const, "truncation" as const),
        ([total, count], decimals, by) => {
          const found = percentOrigins(printShare(count, total, decimals, by), total);
          expect(found.map((origin) => origin.count)).toContain(count);
        },
      ),
    );
  });

  it("finds nobody where there is nobody, and for less than nothing", () => {
    const half = { steps: 50n, decimals: 0 };
    expect([percentOrigins(half, 0), percentOrigins(half, -2), percentOrigins({ steps: -50n, decimals: 0 }, 2), percentOrigins(half, 2)]).toEqual([[], [], [], [{ count: 1, by: "rounding" }]]);
  });

  it("refuses a percentage with more decimals than were printed", () => {
    expect(printedPercent(98.965, 2)).toBeNull();
  });
});
