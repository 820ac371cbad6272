import type { Answer } from "../../src/criteria/answer";
import type { Scale } from "../../src/criteria/criteria-set";
import { bottomScore, scoreOf, topScore } from "../../src/criteria/scale";

const shares: Scale = { kind: "percentage", steps: [{ from: 50, points: 5 }, { from: 90, points: 10 }] };
const levels: Scale = { kind: "levels", levels: [{ label: "Chưa có", points: 1 }, { label: "Có", points: 2.5 }] };
const yesNo: Scale = { kind: "yes-no", points: 3 };

describe("what an answer is worth", () => {
  it.each([
    [0, 0],
    [49.999, 0],
    [50, 5],
    [89.999, 5],
    [90, 10],
    [100, 10],
  ])("%d %% gives %d points", (percent, points) => {
    expect(scoreOf(shares, { kind: "percentage", percent: percent * 1000 })).toEqual({ kind: "scored", points: points * 1000 });
  });

  it.each<[Scale, Answer, number]>([
    [yesNo, { kind: "yes-no", yes: true }, 3000],
    [yesNo, { kind: "yes-no", yes: false }, 0],
    [levels, { kind: "level", level: 0 }, 1000],
    [levels, { kind: "level", level: 1 }, 2500],
  ])("%j, %j gives %d", (scale, answer, points) => {
    expect(scoreOf(scale, answer)).toEqual({ kind: "scored", points });
  });

  it("takes an answer of another scale, or a level that is not there, as unreadable", () => {
    expect(scoreOf(yesNo, { kind: "points", points: 3000 })).toEqual({ kind: "unreadable" });
    expect(scoreOf(levels, { kind: "level", level: 2 })).toEqual({ kind: "unreadable" });
  });

  it("knows the least and the most of a scale", () => {
    expect([shares, levels, yesNo].map((scale) => [bottomScore(scale), topScore(scale)])).toEqual([[0, 10_000], [1000, 2500], [0, 3000]]);
    expect(topScore({ kind: "yes-no", points: null })).toBeNull();
  });
});
