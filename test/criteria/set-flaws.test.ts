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
  [{ period: { from: 2022, to: 2022 } }, ""],
  [{ subjectGroups: [{ id: "a", title }, { id: "a", title }] }, 'duplicate subjectGroups.1.id {"value":"a"}'],
  [{ zones: [{ id: "difficult", title }, { id: "difficult", title }] }, 'duplicate zones.1.id {"value":"difficult"}'],
  [{ indicators: [item(1), item(2, { minimum: 1, scale: { kind: "yes-no" } })], ...points({ threshold: { ordinary: 5 } }) }, "minimum-needs-points indicators.1.minimum {}"],
  [points({ minimum: 10 }), ""],
  [points({ minimum: 10.5 }), 'minimum-over-max decision.minimum {"indicator":1} | minimum-over-max decision.minimum {"indicator":2}'],
  [{ indicators: [item(1), item(2, { minimum: 0 })], ...points({ minimum: 10.5 }) }, 'minimum-over-max decision.minimum {"indicator":1}'],
  [{ indicators: [item(1), item(2, { scale: { kind: "yes-no" } })], ...points({ threshold: { ordinary: 5 }, minimum: 5 }) }, ""],
  [points({ threshold: { ordinary: null, byZone: { difficult: null } } }), ""],
  [{ indicators: [item(1, { scale: { kind: "yes-no" } })] }, "no-points-at-all decision.kind {}"],
  [{ indicators: [item(1, { scale: { kind: "yes-no" } })], ...bands(band("a", 0, 10, true, true)) }, "no-points-at-all decision.kind {}"],
  [bands(band("a", 0, 10, true, false, "fail"), band("a", 10, 20, true, true)), 'duplicate decision.bands.1.id {"value":"a"}'],
  [bands(band("a", 0, 20, true, true, "fail")), "bands-all-fail decision.bands.0.outcome {}"],
  [bands(band("a", 0, 10, true, false, "fail"), band("b", 10, 10, true, false), band("c", 10, 20, true, true)), "band-empty decision.bands.1.to {}"],
  [bands(band("a", 0, 10, true, false, "fail"), band("b", 10, 10, false, true), band("c", 10, 20, false, true)), 'band-empty decision.bands.1.to {} | band-gap decision.bands.1.from {"value":10}'],
  [bands(band("a", 0, 10, true, true, "fail"), band("b", 12, 11, true, true), band("c", 10, 20, false, true)), 'band-empty decision.bands.1.to {} | band-overlap decision.bands.1.from {"value":12} | bands-not-to-maximum decision.bands.1.to {"value":20}'],
  [bands(band("c", 10, 20, false, true), band("b", 10, 10, true, true), band("a", 0, 10, true, false, "fail")), ""],
  [bands(band("a", 0, 12, true, false, "fail"), band("b", 10, 20, false, true)), 'band-overlap decision.bands.1.from {"value":10}'],
  [bands(band("a", 0, 9, true, true, "fail"), band("b", 10, 20, true, true)), 'band-gap decision.bands.1.from {"value":9}'],
  [bands(band("a", 1, 10, true, false, "fail"), band("b", 10, 20, true, true)), "bands-not-from-zero decision.bands.0.from {}"],
  [bands(band("a", 0, 10, true, false, "fail"), band("b", 10, 19, true, true)), 'bands-not-to-maximum decision.bands.1.to {"value":20}'],
  [bands(band("a", 0, 10, true, false, "fail"), band("b", 10, 20, true, false)), 'bands-not-to-maximum decision.bands.1.to {"value":20}'],
  [{ decision: { kind: "conditions", levels: [1, 2].map(() => ({ id: "a", title, condition: { kind: "total", atLeast: 5 } })) } }, 'duplicate decision.levels.1.id {"value":"a"}'],
  [asks({ kind: "at-least", count: 2, of: [{ kind: "total", atLeast: 5 }, { kind: "total", atLeast: 6 }] }), ""],
  [asks({ kind: "at-least", count: 3, of: [{ kind: "total", atLeast: 5 }, { kind: "yes", indicator: 1 }] }), 'count-over-group decision.levels.0.condition.count {"value":2} | condition-wrong-scale decision.levels.0.condition.of.1.kind {"indicator":1}'],
  [asks({ kind: "all", of: [{ kind: "any", of: [{ kind: "total", atLeast: 21 }] }] }), "over-maximum decision.levels.0.condition.of.0.of.0.atLeast {}"],
  [{ indicators: [item(1, { scale: { kind: "yes-no" } })], ...asks({ kind: "total", atLeast: 5 }) }, "no-points-at-all decision.levels.0.condition.kind {}"],
  [asks({ kind: "points", indicator: 3, atLeast: 5 }), 'indicator-unknown decision.levels.0.condition.indicator {"value":3}'],
  [asks({ kind: "points", indicator: 2, atLeast: 10 }), ""],
  [asks({ kind: "points", indicator: 2, atLeast: 10.5 }), "over-maximum decision.levels.0.condition.atLeast {}"],
  [{ indicators: [item(1), item(2, { scale: { kind: "yes-no" } })], ...asks({ kind: "points", indicator: 2, atLeast: 1 }) }, 'condition-wrong-scale decision.levels.0.condition.kind {"indicator":2}'],
  [asks({ kind: "percentage", indicator: 1, atLeast: 50 }), 'condition-wrong-scale decision.levels.0.condition.kind {"indicator":1}'],
  [{ indicators: [item(1), item(2, { scale: { kind: "levels", levels: [{ label: "A" }, { label: "B" }] } })], ...asks({ kind: "level", indicator: 2, atLeast: "C" }) }, 'level-unknown decision.levels.0.condition.atLeast {"value":"C"}'],
  [asks({ kind: "level", indicator: 2, atLeast: "Có" }), 'condition-wrong-scale decision.levels.0.condition.kind {"indicator":2}'],
];

describe("what does not fit together in a set", () => {
  it.each(cases)("%j: %s", (change, flaw) => {
    const flaws = checkSetRules(setShape.parse({ ...pointsSet([10, 10]), ...change }));
    expect(flaws.map(({ kind, path, params }) => `${kind} ${path.join(".")} ${JSON.stringify(params)}`)).toEqual(flaw === "" ? [] : flaw.split(" | "));
  });
});
