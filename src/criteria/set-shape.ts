import { z } from "zod";
import { toPoints } from "./points";

const text = z.string().transform((value) => value.normalize("NFC").trim()).pipe(z.string().min(1));
const localText = z.strictObject({ vi: text, en: text });
const id = z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/);
const year = z.int().min(1945).max(2200);
/** Points and percentages as people write them; no finer than thousandths, so that arithmetic stays exact. */
const amount = z.number().min(0).max(100_000).refine((value) => toPoints(value) !== null, { params: { kind: "too-fine" } });
const positive = amount.refine((value) => value > 0, { params: { kind: "not-positive" } });
const percent = amount.refine((value) => value <= 100, { params: { kind: "percent-over-100" } });
/** Aliases stand in one cell, set apart by semicolons (a comma is part of "buôn bán tự do, kinh doanh"). */
const alias = text.refine((value) => !/[;\n\r]/.test(value), { params: { kind: "alias-semicolon" } });

/** Labels share a cell with their points ("Có = 5"). */
const label = alias.refine((value) => !value.includes("="), { params: { kind: "label-equals-sign" } });

const scale = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("points"),
    max: positive,
    /** Scores are `lowest` plus whole steps. */
    step: positive.default(1),
    lowest: amount.default(0),
  }),
  /** "Có" gives the points, "không" gives 0; `null` where the item gives no points. */
  z.strictObject({ kind: z.literal("yes-no"), points: positive.nullable().default(null) }),
  /** The points of the highest step reached; no steps where the item gives no points. */
  z.strictObject({
    kind: z.literal("percentage"),
    steps: z.array(z.strictObject({ from: percent, points: amount })).default([]),
  }),
  /** Lowest first. */
  z.strictObject({
    kind: z.literal("levels"),
    levels: z.array(z.strictObject({ label, points: amount.nullable().default(null) })).min(2),
  }),
]);

const indicator = z.strictObject({
  /** As printed on the form, counting through all competences from 1. */
  number: z.int().min(1),
  competence: z.int().min(1),
  title: localText,
  /** The form's own wording by id of subject group, in Vietnamese; where a group has none, the title stands. */
  wordings: z.record(id, text).default({}),
  scale,
  /** The points below which nobody passes; `null` takes the rule's own minimum. */
  minimum: amount.nullable().default(null),
  /** Whether "không áp dụng" is a possible answer. */
  mayNotApply: z.boolean().default(false),
});

const group = z.strictObject({ id, title: localText, aliases: z.array(alias).default([]) });

export const SUBJECT_KINDS = ["person", "family", "clan", "community", "unit"] as const;
export const ZONE_IDS = ["ordinary", "difficult", "very-difficult"] as const;
const zoneId = z.enum(ZONE_IDS);
const zone = z.strictObject({ id: zoneId, title: localText, aliases: z.array(alias).default([]) });

/** A condition on the answers of a row; groups of conditions nest. */
export type Condition =
  | { readonly kind: "all"; readonly of: readonly Condition[] }
  | { readonly kind: "any"; readonly of: readonly Condition[] }
  | { readonly kind: "at-least"; readonly count: number; readonly of: readonly Condition[] }
  | { readonly kind: "points"; readonly indicator: number; readonly atLeast: number }
  | { readonly kind: "percentage"; readonly indicator: number; readonly atLeast: number }
  | { readonly kind: "yes"; readonly indicator: number }
  /** `atLeast` is the label of one of the indicator's levels. */
  | { readonly kind: "level"; readonly indicator: number; readonly atLeast: string }
  | { readonly kind: "total"; readonly atLeast: number };

const conditions = z.lazy(() => z.array(condition).min(1));
const condition: z.ZodType<Condition> = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("all"), of: conditions }),
  z.strictObject({ kind: z.literal("any"), of: conditions }),
  z.strictObject({ kind: z.literal("at-least"), count: z.int().min(1), of: conditions }),
  z.strictObject({ kind: z.literal("points"), indicator: z.int().min(1), atLeast: amount }),
  z.strictObject({ kind: z.literal("percentage"), indicator: z.int().min(1), atLeast: percent }),
  z.strictObject({ kind: z.literal("yes"), indicator: z.int().min(1) }),
  z.strictObject({ kind: z.literal("level"), indicator: z.int().min(1), atLeast: label }),
  z.strictObject({ kind: z.literal("total"), atLeast: amount }),
]);

const decision = z.discriminatedUnion("kind", [
  z.strictObject({
    kind: z.literal("points"),
    /** The total to reach; `null` is not known, and the user must give it. A zone not named here has the ordinary one. */
    threshold: z.strictObject({
      ordinary: amount.nullable(),
      byZone: z.partialRecord(z.enum(["difficult", "very-difficult"]), amount.nullable()).default({}),
    }),
    /** The points below which no indicator may lie; `null` for none. */
    minimum: amount.nullable(),
  }),
  /** Together the bands hold every total from 0 to the maximum exactly once. */
  z.strictObject({
    kind: z.literal("bands"),
    bands: z
      .array(
        z.strictObject({
          id,
          title: localText,
          from: amount,
          fromClosed: z.boolean(),
          to: amount,
          toClosed: z.boolean(),
          outcome: z.enum(["pass", "fail"]),
        }),
      )
      .min(1),
  }),
  /** Lowest level first; a level asks for its own condition and for those of all levels below it. */
  z.strictObject({
    kind: z.literal("conditions"),
    levels: z.array(z.strictObject({ id, title: localText, condition })).min(1),
  }),
]);

/** What the parts of a criteria set are; what they must be to one another is in `set-rules.ts`. */
export const setShape = z.strictObject({
  id,
  version: text,
  title: localText,
  /** Who or what is assessed. */
  subject: z.enum(SUBJECT_KINDS),
  /** Years the set is in use, both included; `to` is `null` while it still is. */
  period: z.strictObject({ from: year, to: year.nullable().default(null) }),
  legalBasis: z.array(text).default([]),
  /** `false`: "chưa đối chiếu văn bản gốc". */
  checkedAgainstOriginal: z.boolean(),
  notes: z.array(localText).default([]),
  competences: z.array(z.strictObject({ number: z.int().min(1), title: localText })).min(1),
  /** In the order of their numbers; answers come in this order. */
  indicators: z.array(indicator).min(1),
  /**
   * What "không áp dụng" does: `reduce-maximum` leaves the item out and rescales the total to the set's maximum;
   * `full-points` and `zero` count it so; `not-allowed` takes it as unreadable.
   */
  notApplicable: z.enum(["reduce-maximum", "full-points", "zero", "not-allowed"]),
  /** Which form a person is judged by. */
  subjectGroups: z.array(group).default([]),
  /** Which column a person is counted in. */
  reportingGroups: z.array(group).default([]),
  zones: z.array(zone).default([]),
  decision,
});
