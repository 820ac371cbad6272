import fc from "fast-check";
import { halvesOf, pointsOfHalves, fromPoints, toPoints } from "../../src/criteria/points";

describe("points", () => {
  it.each([
    [79.5, 79500],
    [8, 8000],
    [0, 0],
    [-0, 0],
    [0.1 + 0.2, 300],
    [-1.25, -1250],
    [100, 100000],
    [8.333, 8333],
  ])("takes %d as %d thousandths", (value, points) => {
    expect(Object.is(toPoints(value), points)).toBe(true);
  });

  it.each([1 / 3, 8.3333, 79.9999999, NaN, Infinity, 1e12])("has no thousandths for %d", (value) => {
    expect(toPoints(value)).toBeNull();
  });

  it("gives back every number of thousandths, whatever sum it came from", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 100_000 }), { maxLength: 20 }), (counts) => {
        const sum = counts.reduce((total, count) => total + fromPoints(count), 0);
        expect(toPoints(sum)).toBe(counts.reduce((total, count) => total + count, 0));
      }),
    );
  });
});

describe("half points", () => {
  it("are counted from 0 to 100 points, and there and back again the same", () => {
    expect([0, 500, 8_500, 100_000].map(halvesOf)).toEqual([0, 1, 17, 200]);
    for (let halves = 0; halves <= 200; halves += 1) expect(halvesOf(pointsOfHalves(halves))).toBe(halves);
  });

  it("are not what lies between, below or above", () => {
    expect([250, 8_300, 499, 501, -500, -1, 100_001, 100_500].map(halvesOf)).toEqual(Array.from({ length: 8 }, () => null));
  });
});
