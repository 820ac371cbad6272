import type { z } from "zod";
import type { Condition, setShape } from "./set-shape";
import { setPoints } from "./points";
import { topScore } from "./scale";

type Shape = z.infer<typeof setShape>;
type Path = readonly (string | number)[];

export const SET_FLAWS = [
  "duplicate",
  "competence-unknown",
  "numbers-not-ascending",
  "group-unknown",
  "lowest-over-max",
  "steps-not-ascending",
  "points-not-ascending",
  "points-missing",
  "minimum-over-max",
  "minimum-needs-points",
  "threshold-over-maximum",
  "not-applicable-needs-rule",
  "no-points-at-all",
  "band-gap",
  "band-overlap",
  "band-empty",
  "bands-not-from-zero",
  "bands-not-to-maximum",
  "bands-all-fail",
  "period-backwards",
  "indicator-unknown",
  "condition-wrong-scale",
  "level-unknown",
  "count-over-group",
  "over-maximum",
] as const;

/** Something about a set that its parts do not fit together, at the part to be changed. */
export interface SetFlaw {
  readonly path: Path;
  readonly kind: (typeof SET_FLAWS)[number];
  readonly params: Readonly<Record<string, string | number>>;
}

/** Every way the parts of a set contradict each other, in the order of its parts. */
export function checkSetRules(set: Shape): readonly SetFlaw[] {
  return [
    ...periodFlaws(set),
    ...competenceFlaws(set),
    ...indicatorFlaws(set),
    ...groupFlaws(set),
    ...decisionFlaws(set),
  ];
}

function flaw(kind: SetFlaw["kind"], path: Path, params: SetFlaw["params"] = {}): SetFlaw {
  return { kind, path, params };
}

function duplicates(values: readonly (string | number)[], path: (index: number) => Path): SetFlaw[] {
  return values.flatMap((value, index) =>
    values.indexOf(value) < index ? [flaw("duplicate", path(index), { value })] : [],
  );
}

function periodFlaws({ period }: Shape): SetFlaw[] {
  return period.to !== null && period.to < period.from ? [flaw("period-backwards", ["period", "to"])] : [];
}

function competenceFlaws({ competences, indicators }: Shape): SetFlaw[] {
  const numbers = competences.map(({ number }) => number);
  return [
    ...duplicates(numbers, (index) => ["competences", index, "number"]),
    ...indicators.flatMap(({ competence }, index) =>
      numbers.includes(competence) ? [] : [flaw("competence-unknown", ["indicators", index, "competence"], { value: competence })],
    ),
  ];
}

function indicatorFlaws(set: Shape): SetFlaw[] {
  const groups = set.subjectGroups.map(({ id }) => id);
  return set.indicators.flatMap((indicator, index) => {
    const at = (...rest: Path): Path => ["indicators", index, ...rest];
    const before = set.indicators[index - 1];
    const top = topScore(indicator.scale);
    return [
      ...(before && before.number >= indicator.number ? [flaw("numbers-not-ascending", at("number"), { value: indicator.number })] : []),
      ...Object.keys(indicator.wordings).flatMap((group) =>
        groups.includes(group) ? [] : [flaw("group-unknown", at("wordings", group), { value: group })],
      ),
      ...(indicator.minimum !== null && top === null ? [flaw("minimum-needs-points", at("minimum"))] : []),
      ...(indicator.minimum !== null && top !== null && setPoints(indicator.minimum) > top ? [flaw("minimum-over-max", at("minimum"))] : []),
      ...(indicator.mayNotApply && set.notApplicable === "not-allowed" ? [flaw("not-applicable-needs-rule", at("mayNotApply"))] : []),
      ...scaleFlaws(indicator.scale, (...rest) => at("scale", ...rest)),
    ];
  });
}

function scaleFlaws(scale: Shape["indicators"][number]["scale"], at: (...rest: Path) => Path): SetFlaw[] {
  switch (scale.kind) {
    case "yes-no":
      return [];
    case "points":
      return scale.lowest < scale.max ? [] : [flaw("lowest-over-max", at("lowest"))];
    case "percentage":
      return scale.steps.flatMap((step, index) => {
        const before = scale.steps[index - 1];
        if (!before) return [];
        return [
          ...(before.from < step.from ? [] : [flaw("steps-not-ascending", at("steps", index, "from"))]),
          ...(before.points <= step.points ? [] : [flaw("points-not-ascending", at("steps", index, "points"))]),
        ];
      });
    case "levels":
      return levelFlaws(scale.levels, at);
  }
}

function levelFlaws(levels: readonly { label: string; points: number | null }[], at: (...rest: Path) => Path): SetFlaw[] {
  const givesPoints = levels.some(({ points }) => points !== null);
  return [
    ...duplicates(levels.map(({ label }) => label.toLowerCase()), (index) => at("levels", index, "label")),
    ...levels.flatMap(({ points }, index) => {
      if (points === null) return givesPoints ? [flaw("points-missing", at("levels", index, "points"))] : [];
      const before = levels[index - 1]?.points ?? 0;
      return before <= points ? [] : [flaw("points-not-ascending", at("levels", index, "points"))];
    }),
  ];
}

function groupFlaws(set: Shape): SetFlaw[] {
  return (["subjectGroups", "reportingGroups", "zones"] as const).flatMap((part) =>
    duplicates(set[part].map(({ id }) => id), (index) => [part, index, "id"]),
  );
}

function maximumOf(set: Shape): number {
  return set.indicators.reduce((sum, { scale }) => sum + (topScore(scale) ?? 0), 0);
}

function decisionFlaws(set: Shape): SetFlaw[] {
  const { decision } = set;
  switch (decision.kind) {
    case "points":
      return pointsFlaws(set, decision);
    case "bands":
      return bandFlaws(decision.bands, maximumOf(set));
    case "conditions":
      return [
        ...duplicates(decision.levels.map(({ id }) => id), (index) => ["decision", "levels", index, "id"]),
        ...decision.levels.flatMap((level, index) => conditionFlaws(set, level.condition, ["decision", "levels", index, "condition"])),
      ];
  }
}

function pointsFlaws(set: Shape, decision: Extract<Shape["decision"], { kind: "points" }>): SetFlaw[] {
  const maximum = maximumOf(set);
  if (maximum === 0) return [flaw("no-points-at-all", ["decision", "kind"])];
  const over = (value: number | null | undefined): boolean => typeof value === "number" && setPoints(value) > maximum;
  const { minimum, threshold } = decision;
  return [
    ...(over(threshold.ordinary) ? [flaw("threshold-over-maximum", ["decision", "threshold", "ordinary"])] : []),
    ...(["difficult", "very-difficult"] as const).flatMap((zone) =>
      over(threshold.byZone[zone]) ? [flaw("threshold-over-maximum", ["decision", "threshold", "byZone", zone])] : [],
    ),
    // Nobody could pass: such an indicator needs a minimum of its own (0 for none).
    ...set.indicators.flatMap((indicator) => {
      const top = topScore(indicator.scale);
      return minimum !== null && indicator.minimum === null && top !== null && setPoints(minimum) > top
        ? [flaw("minimum-over-max", ["decision", "minimum"], { indicator: indicator.number })]
        : [];
    }),
  ];
}

type ShapeBand = Extract<Shape["decision"], { kind: "bands" }>["bands"][number];

function bandFlaws(bands: readonly ShapeBand[], maximum: number): SetFlaw[] {
  if (maximum === 0) return [flaw("no-points-at-all", ["decision", "kind"])];
  const at = (index: number, ...rest: Path): Path => ["decision", "bands", index, ...rest];
  const order = bands.map((band, index) => ({ band, index })).sort((a, b) => a.band.from - b.band.from || a.band.to - b.band.to);
  const flaws = [
    ...duplicates(bands.map(({ id }) => id), (index) => at(index, "id")),
    ...(bands.every(({ outcome }) => outcome === "fail") ? [flaw("bands-all-fail", at(0, "outcome"))] : []),
    ...bands.flatMap((band, index) =>
      band.from < band.to || (band.from === band.to && band.fromClosed && band.toClosed) ? [] : [flaw("band-empty", at(index, "to"))],
    ),
  ];
  order.forEach(({ band, index }, position) => {
    const lower = order[position - 1]?.band;
    if (!lower) {
      if (band.from !== 0 || !band.fromClosed) flaws.push(flaw("bands-not-from-zero", at(index, "from")));
    } else if (lower.to < band.from || (lower.to === band.from && !lower.toClosed && !band.fromClosed)) {
      flaws.push(flaw("band-gap", at(index, "from"), { value: lower.to }));
    } else if (lower.to > band.from || (lower.toClosed && band.fromClosed)) {
      flaws.push(flaw("band-overlap", at(index, "from"), { value: band.from }));
    }
    if (position === order.length - 1 && (setPoints(band.to) !== maximum || !band.toClosed)) {
      flaws.push(flaw("bands-not-to-maximum", at(index, "to"), { value: maximum / 1000 }));
    }
  });
  return flaws;
}

function conditionFlaws(set: Shape, condition: Condition, path: Path): SetFlaw[] {
  switch (condition.kind) {
    case "all":
    case "any":
    case "at-least": {
      const members = condition.of.flatMap((member, index) => conditionFlaws(set, member, [...path, "of", index]));
      return condition.kind === "at-least" && condition.count > condition.of.length
        ? [flaw("count-over-group", [...path, "count"], { value: condition.of.length }), ...members]
        : members;
    }
    case "total":
      if (maximumOf(set) === 0) return [flaw("no-points-at-all", [...path, "kind"])];
      return setPoints(condition.atLeast) > maximumOf(set) ? [flaw("over-maximum", [...path, "atLeast"])] : [];
    default:
      return leafFlaws(set, condition, path);
  }
}

type Leaf = Extract<Condition, { indicator: number }>;

function leafFlaws(set: Shape, leaf: Leaf, path: Path): SetFlaw[] {
  const scale = set.indicators.find(({ number }) => number === leaf.indicator)?.scale;
  if (!scale) return [flaw("indicator-unknown", [...path, "indicator"], { value: leaf.indicator })];
  switch (leaf.kind) {
    case "points": {
      const top = topScore(scale);
      if (top === null) return [flaw("condition-wrong-scale", [...path, "kind"], { indicator: leaf.indicator })];
      return setPoints(leaf.atLeast) > top ? [flaw("over-maximum", [...path, "atLeast"])] : [];
    }
    case "percentage":
      return scale.kind === "percentage" ? [] : [flaw("condition-wrong-scale", [...path, "kind"], { indicator: leaf.indicator })];
    case "yes":
      return scale.kind === "yes-no" ? [] : [flaw("condition-wrong-scale", [...path, "kind"], { indicator: leaf.indicator })];
    case "level":
      if (scale.kind !== "levels") return [flaw("condition-wrong-scale", [...path, "kind"], { indicator: leaf.indicator })];
      return scale.levels.some(({ label }) => label === leaf.atLeast) ? [] : [flaw("level-unknown", [...path, "atLeast"], { value: leaf.atLeast })];
  }
}
