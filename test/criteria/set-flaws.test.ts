import { checkSetRules } from "../../src/criteria/set-rules";
import { setShape } from "../../src/criteria/set-shape";
import { pointsSet } from "./row-of";

const title = { vi: "Thử", en: "Trial" };
const POINTS = { kind: "points", max: 10 };
const item = (number: number, change: object = {}) => ({ number, competence: 1, title, scale: POINTS, ...change });
const scaled = (scale: object) => ({ indicators: [item(1), item(2, { scale })], decision: { kind: "points", threshold: { ordinary: 5 }, minimum: null } });
const points = (change: object) => ({ decision: { kind: "points", threshold: { ordinary: 16 }, minimum: null, ...change } });
const band = (id: string, from: number, to: number, fromClosed: boolean, toClosed: boolean, outcome = "pass") => ({ id, title, from, fromClosed, to, toClosed, outcome });
const bands = (...all: readonly object[]) => ({ decision: { kind: "bands", bands: all } });
const asks = (condition: object) => ({ decision: { kind: "conditions", levels: [{ id: "a", title, condition }] } });

/** What is wrong with a set of two items of 10 points, and at which part a person must change it. */
const cases: readonly (readonly [change: object, flaw: string])[] = [
  [{}, ""],
  [{ period: { from: 2022, to: 2021 } }, "period-backwards period.to {}"],
  [{ competences: [{ number: 1, title }, { number: 1, title }] }, 'duplicate competences.1.number {"value":1}'],
  [{ indicators: [item(1), item(2, { competence: 3 })] }, 'competence-unknown indicators.1.competence {"value":3}'],
  [{ indicators: [item(2), item(1)] }, 'numbers-not-ascending indicators.1.number {"value":1}'],
  [{ indicators: [item(1), item(2, { wordings: { ai: "chữ" } })] }, 'group-unknown indicators.1.wordings.ai {"value":"ai"}'],
  [{ indicators: [item(1), item(2, { minimum: 10.5 })] }, "minimum-over-max indicators.1.minimum {}"],
  [{ indicators: [item(1), item(2, { minimum: 10 })] }, ""],
  [scaled({ kind: "points", max: 10, lowest: 10 }), "lowest-over-max indicators.1.scale.lowest {}"],
  [scaled({ kind: "percentage", steps: [{ from: 50, points: 5 }, { from: 50, points: 6 }] }), "steps-not-ascending indicators.1.scale.steps.1.from {}"],
  [scaled({ kind: "percentage", steps: [{ from: 50, points: 5 }, { from: 60, points: 4 }] }), "points-not-ascending indicators.1.scale.steps.1.points {}"],
  [scaled({ kind: "percentage", steps: [{ from: 50, points: 5 }, { from: 60, points: 5 }] }), ""],
  [scaled({ kind: "levels", levels: [{ label: "Có", points: 5 }, { label: "có", points: 6 }] }), 'duplicate indicators.1.scale.levels.1.label {"value":"có"}'],
  [scaled({ kind: "levels", levels: [{ label: "A", points: 5 }, { label: "B" }, { label: "C", points: 6 }] }), "points-missing indicators.1.scale.levels.1.points {}"],
  [scaled({ kind: "levels", levels: [{ label: "A", points: 5 }, { label: "B", points: 4 }] }), "points-not-ascending indicators.1.scale.levels.1.points {}"],
  [points({ threshold: { ordinary: 20 } }), ""],
  [points({ threshold: { ordinary: 20.5 } }), "threshold-over-maximum decision.threshold.ordinary {}"],
  [points({ threshold: { ordinary: 16, byZone: { difficult: 21 } } }), "threshold-over-maximum decision.threshold.byZone.difficult {}"],
  [bands(band("a", 0, 10, true, false, "fail"), band("b", 10, 20, true, true)), ""],
  [bands(band("a", 0, 10, true, true, "fail"), band("b", 10, 10, true, true), band("c", 10, 20, false, true)), 'band-overlap decision.bands.1.from {"value":10}'],
  [bands(band("a", 0, 10, true, false, "fail"), band("b", 10, 10, true, true), band("c", 10, 20, false, true)), ""],
  [bands(band("a", 0, 10, true, false, "fail"), band("b", 10, 20, false, true)), 'band-gap decision.bands.1.from {"value":10}'],
  [bands(band("a", 0, 10, true, true, "fail"), band("b", 10, 20, true, true)), 'band-overlap decision.bands.1.from {"value":10}'],
  [bands(band("a", 0, 10, false, false, "fail"), band("b", 10, 20, true, true)), "bands-not-from-zero decision.bands.0.from {}"],
  [asks({ kind: "total", atLeast: 20 }), ""],
  [asks({ kind: "total", atLeast: 20.5 }), "over-maximum decision.levels.0.condition.atLeast {}"],
  [asks({ kind: "yes", indicator: 1 }), 'condition-wrong-scale decision.levels.0.condition.kind {"indicator":1}'],
  [asks({ kind: "level", indicator: 2, atLeast: "Có" }), 'condition-wrong-scale decision.levels.0.condition.kind {"indicator":2}'],
];

describe("what does not fit together in a set", () => {
  it.each(cases)("%j: %s", (change, flaw) => {
    const flaws = checkSetRules(setShape.parse({ ...pointsSet([10, 10]), ...change }));
    expect(flaws.map(({ kind, path, params }) => `${kind} ${path.join(".")} ${JSON.stringify(params)}`)).toEqual(flaw === "" ? [] : [flaw]);
  });
});
