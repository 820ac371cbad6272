import fc from "fast-check";
import type { Answer } from "../../src/criteria/answer";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { criteriaSetSchema } from "../../src/criteria/criteria-set";
import { topScore } from "../../src/criteria/scale";

const words = ["Điểm", "nông dân", "học tập", "Ư", "tỷ lệ", "khó khăn", "từ 5", "Có", "không", "a,b", "(x)", "85 %", "Tổng", "mức 2", "“ghi chú”", "A/B", "1.5"];
/** Texts as people write them, with commas, percent signs and words that mean something elsewhere on the sheet. */
const text = fc.array(fc.constantFrom(...words), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(" "));
const title = fc.record({ vi: text, en: text });
const thousandths = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: max * 1000 }).map((count) => count / 1000);
const halves = (max: number): fc.Arbitrary<number> => fc.integer({ min: 1, max: max * 2 }).map((count) => count / 2);
const amount = fc.oneof(halves(20), thousandths(20));
const id = fc.stringMatching(/^[a-z][a-z0-9]{0,4}(-[a-z0-9]{1,3})?$/);
const ids = (maxLength: number, minLength = 0): fc.Arbitrary<string[]> => fc.uniqueArray(id, { minLength, maxLength });
const group = (key: string): fc.Arbitrary<{ readonly id: string }> => fc.record({ id: fc.constant(key), title, aliases: fc.array(text, { maxLength: 3 }) });
const groups = ids(3).chain((keys) => fc.tuple(...keys.map(group)));

const pointsScale = fc.tuple(amount, amount, fc.boolean()).map(([max, step, raised]) => ({ kind: "points", max, step, lowest: raised ? Math.floor(max / 2) : 0 }));
const ascending = (count: number): fc.Arbitrary<number[]> =>
  fc.uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: count, maxLength: count }).map((values) => values.sort((a, b) => a - b));
const percentageScale = fc
  .integer({ min: 0, max: 3 })
  .chain((count) => fc.tuple(ascending(count), ascending(count)))
  .map(([from, points]) => ({ kind: "percentage", steps: from.map((value, index) => ({ from: value, points: points[index] ?? 0 })) }));
const levelScale = fc
  .tuple(fc.uniqueArray(text, { minLength: 2, maxLength: 4, selector: (label) => label.toLowerCase() }), fc.boolean())
  .map(([labels, gives]) => ({ kind: "levels", levels: labels.map((label, index) => ({ label, points: gives ? index * 2.5 : null })) }));
const yesNoScale = fc.option(amount).map((points) => ({ kind: "yes-no", points }));
const scale = fc.oneof({ weight: 3, arbitrary: pointsScale }, percentageScale, levelScale, yesNoScale);

interface Draft {
  readonly indicators: readonly { readonly number: number; readonly scale: { readonly kind: string; readonly levels?: readonly { readonly label: string }[] } }[];
  readonly maximum: number;
}

const indicators = fc.array(
  fc.record({ competence: fc.integer({ min: 1, max: 2 }), title, scale, gap: fc.integer({ min: 1, max: 2 }), mayNotApply: fc.boolean(), asks: fc.boolean(), wording: text }),
  { minLength: 1, maxLength: 5 },
);

const points = (maximum: number): fc.Arbitrary<unknown> =>
  fc
    .tuple(fc.option(fc.double({ min: 0, max: 1, noNaN: true })), fc.option(fc.double({ min: 0, max: 1, noNaN: true })), fc.boolean())
    .map(([ordinary, difficult, names]) => {
      const part = (share: number | null): number | null => (share === null ? null : Math.floor(share * maximum));
      return { kind: "points", threshold: { ordinary: part(ordinary), byZone: names ? { difficult: part(difficult) } : {} }, minimum: null };
    });

const bands = (maximum: number): fc.Arbitrary<unknown> =>
  fc.tuple(ids(4, 2), fc.array(title, { minLength: 4, maxLength: 4 }), fc.array(fc.boolean(), { minLength: 8, maxLength: 8 })).map(([keys, titles, flags]) => ({
    kind: "bands",
    bands: keys.map((key, index) => ({
      id: key,
      title: titles[index],
      from: Math.round((maximum * index * 1000) / keys.length) / 1000,
      fromClosed: index === 0 || flags[index] === true,
      to: index === keys.length - 1 ? maximum : Math.round((maximum * (index + 1) * 1000) / keys.length) / 1000,
      toClosed: index === keys.length - 1 || flags[index + 1] !== true,
      outcome: flags[index + 4] === true ? "pass" : "fail",
    })),
  }));

const condition = ({ indicators: items, maximum }: Draft): fc.Arbitrary<unknown> => {
  const leaves = items.map(({ number, scale: { kind, levels = [] } }) => {
    const indicator = fc.constant(number);
    if (kind === "percentage") return fc.record({ kind: fc.constant("percentage"), indicator, atLeast: fc.integer({ min: 0, max: 100 }) });
    if (kind === "yes-no") return fc.record({ kind: fc.constant("yes"), indicator });
    if (kind === "levels") return fc.record({ kind: fc.constant("level"), indicator, atLeast: fc.constantFrom(...levels.map(({ label }) => label)) });
    return fc.record({ kind: fc.constant("points"), indicator, atLeast: fc.constant(0.5) });
  });
  const leaf = fc.oneof(...leaves, fc.record({ kind: fc.constant("total"), atLeast: fc.constant(Math.floor(maximum / 2)) }));
  return fc.letrec((tie) => ({
    node: fc.oneof({ maxDepth: 3, depthIdentifier: "condition" }, leaf, tie("group")),
    group: fc.tuple(fc.constantFrom("all", "any", "at-least"), fc.array(tie("node"), { minLength: 1, maxLength: 3 })).map(([kind, of]) =>
      kind === "at-least" ? { kind, count: Math.max(1, of.length - 1), of } : { kind, of },
    ),
  })).node;
};

const conditions = (draft: Draft): fc.Arbitrary<unknown> =>
  fc.tuple(ids(3, 1), fc.array(title, { minLength: 3, maxLength: 3 }), fc.array(condition(draft), { minLength: 3, maxLength: 3 })).map(([keys, titles, trees]) => ({
    kind: "conditions",
    levels: keys.map((key, index) => ({ id: key, title: titles[index], condition: trees[index] })),
  }));

/** Sets of every kind of scale and rule; what cannot be a set is left out by the schema itself. */
export const arbitrarySet: fc.Arbitrary<CriteriaSet> = fc
  .record({
    id, title, version: text, indicators, subjectGroups: groups, reportingGroups: groups,
    subject: fc.constantFrom("person", "family", "clan", "community", "unit"),
    period: fc.record({ from: fc.integer({ min: 2000, max: 2020 }), to: fc.option(fc.integer({ min: 2020, max: 2030 })) }),
    legalBasis: fc.array(text, { maxLength: 2 }),
    notes: fc.array(title, { maxLength: 2 }),
    checkedAgainstOriginal: fc.boolean(),
    notApplicable: fc.constantFrom("reduce-maximum", "full-points", "zero", "not-allowed"),
    zones: fc.subarray(["ordinary", "difficult", "very-difficult"]).chain((keys) => fc.tuple(...keys.map(group))),
  })
  .chain((base) => {
    let number = 0;
    const list = base.indicators.map(({ gap, asks, wording, ...indicator }) => {
      number += gap;
      const [first] = base.subjectGroups;
      return { ...indicator, number, wordings: asks && first ? { [first.id]: wording } : {}, mayNotApply: indicator.mayNotApply && base.notApplicable !== "not-allowed" };
    });
    return fc.constant({ ...base, indicators: list, competences: [1, 2].map((key) => ({ number: key, title: base.title })) });
  })
  .chain((base) => {
    const tops = base.indicators.map(({ scale: of }) => criteriaSetSchema.shape.indicators.element.shape.scale.parse(of));
    const maximum = tops.reduce((sum, of) => sum + (topScore(of) ?? 0), 0) / 1000;
    const draft = { indicators: base.indicators, maximum };
    const rule = maximum > 0 ? fc.oneof(points(maximum), bands(maximum), conditions(draft)) : conditions(draft);
    return rule.map((decision) => criteriaSetSchema.safeParse({ ...base, decision }));
  })
  .filter(({ success }) => success)
  .map(({ data }) => {
    if (!data) throw new Error("filtered above");
    return data;
  });

/** Every answer that a person can truly give to an indicator, a few of each scale. */
export function possibleAnswers(set: CriteriaSet, index: number): readonly Answer[] {
  const indicator = set.indicators[index];
  if (!indicator) return [];
  const { scale: of } = indicator;
  const waived: readonly Answer[] = indicator.mayNotApply ? [{ kind: "not-applicable" }] : [];
  switch (of.kind) {
    case "points":
      return [...waived, ...[of.lowest, (of.lowest + of.max) / 2, of.max].map((value) => ({ kind: "points" as const, points: Math.round(value * 1000) }))];
    case "yes-no":
      return [...waived, { kind: "yes-no", yes: true }, { kind: "yes-no", yes: false }];
    case "percentage":
      return [...waived, ...[0, 35, 50, 90, 100].map((value) => ({ kind: "percentage" as const, percent: value * 1000 }))];
    case "levels":
      return [...waived, ...of.levels.map((_, level) => ({ kind: "level" as const, level }))];
  }
}
