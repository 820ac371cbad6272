import { z } from "zod";
import type { FindingParams } from "../check/finding";
import type { RuleId } from "../check/rule";
import { FIGURE_RULES, FILE_RULES, ROW_RULES, SHEET_RULES } from "../check/rule";
import { ZONE_IDS } from "../criteria/set-shape";
import type { Counts, IndicatorTally, Tally, TallyCell } from "../summary/tally";
import { tallyKeyText } from "../summary/tally";
import { indicatorKey } from "./share-tally";
import type { SourceShare } from "./source-share";

const text = z.string();
const count = z.int().min(0);
const RULES: ReadonlySet<string> = new Set<string>([...ROW_RULES, ...SHEET_RULES, ...FIGURE_RULES, ...FILE_RULES]);
const isRule = (rule: string): rule is RuleId => RULES.has(rule);
const rule = text.transform((value, context): RuleId => {
  if (isRule(value)) return value;
  context.addIssue({ code: "custom", message: "rule" });
  return z.NEVER;
});
const param = z.union([text, z.number(), z.boolean(), z.null(), z.array(z.union([text, z.number()]))]);
const params: z.ZodType<FindingParams> = z.record(text, param);
const severity = z.enum(["error", "warning", "hint"]);

/** Counts in the order of `COUNTS`. */
const counts = z.array(count).length(8);
/** Unit, group, zone, sex, minority, criteria, counts. */
const cell = z.tuple([text, text.nullable(), text.nullable(), z.enum(["male", "female"]).nullable(), z.boolean().nullable(), text, counts]);
/** Unit, group, indicator, people by points, missing, not applicable, below the minimum. */
const indicator = z.tuple([text, text.nullable(), z.int().min(1), z.array(z.tuple([z.int(), count])), count, count, count]);
const baseline = z.tuple([text, count.nullable(), count.nullable()]);

const shareShape = z.object({
  file: text,
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  via: z.array(text),
  units: z.array(
    z.object({
      key: text,
      name: text,
      code: text.nullable(),
      parent: text.nullable(),
      zone: z.enum(ZONE_IDS).nullable(),
      year: z.int().nullable(),
      from: text,
      standing: z.enum(["listed", "unlisted", "ambiguous", "no-register", "unnamed"]),
      sheets: z.array(text).default([]),
    }),
  ),
  control: z.object({ seen: count, subjects: count, sections: count, totals: count, notes: count, left: count }),
  left: z.array(z.object({ sheet: text, row: count, reason: z.enum(["unrecognised", "outside-list", "no-set", "other-subject", "earlier-year", "copy"]), text })),
  cells: z.array(cell),
  indicators: z.array(indicator),
  baselines: z.array(baseline),
  claims: z.array(
    z.object({
      sheet: text,
      cell: text,
      label: text,
      measure: text,
      group: text.nullable(),
      value: z.number(),
      scale: z.enum(["count", "share", "percent"]),
      decimals: count,
      origin: z.enum(["summary", "list-total", "sentence", "typed"]),
      count: z.number().nullable(),
      denominator: z.number().nullable(),
      standing: z.enum(["agrees", "differs", "impossible", "not-told"]),
      by: z.enum(["rounding", "truncation"]).nullable(),
    }),
  ),
  findings: z.array(
    z
      .object({ rule, severity, sheet: text.nullable(), cell: text.nullable(), params, more: count.optional() })
      .transform(({ more, ...finding }) => (more === undefined ? finding : { ...finding, more })),
  ),
  findingCounts: z.object({ error: count, warning: count, hint: count }),
});

/** What a packed share (the data of its JSON text: a tally as short rows, in a fixed order) must be to be taken back. */
export const packedShareSchema = shareShape;

type Packed = z.output<typeof shareShape>;

/** What of a share stands in its JSON text once for each row, finding or place. */
export interface ShareLists extends Pick<SourceShare, "left" | "claims" | "findings">, Pick<Packed, "cells" | "indicators" | "baselines"> {}

/** The JSON texts of a share's lists; equal lists give equal texts. */
export type ListTexts = Readonly<Record<keyof ShareLists, string>>;

/** Packs the lists of a share. */
export function listTexts({ left, claims, findings, tally }: Pick<SourceShare, "left" | "claims" | "findings" | "tally">): ListTexts {
  return {
    left: JSON.stringify(left),
    claims: JSON.stringify(claims),
    findings: JSON.stringify(findings),
    cells: rowsText([...tally.cells.values()], ({ key, counts: own }) => [key.unit, key.group, key.zone, key.sex, key.minority, key.criteria, countList(own)]),
    indicators: rowsText([...tally.indicators.values()], (place) => [
      place.unit, place.group, place.indicator, [...place.byPoints].sort(([a], [b]) => a - b), place.missing, place.notApplicable, place.belowMinimum,
    ]),
    baselines: rowsText([...tally.baselines.values()], ({ unit, adults, households }) => [unit, adults, households]),
  };
}

/** The JSON text of a share with the lists that were packed of it. */
export function shareText({ file, sha256, via, units, control, findingCounts }: Omit<SourceShare, "tally" | "left" | "claims" | "findings">, texts: ListTexts): string {
  const head = JSON.stringify({ file, sha256, via, units, control }).slice(0, -1);
  const middle = `"left":${texts.left},"claims":${texts.claims},"findings":${texts.findings},"findingCounts":${JSON.stringify(findingCounts)}`;
  return `${head},${middle},"cells":${texts.cells},"indicators":${texts.indicators},"baselines":${texts.baselines}}`;
}

/** The share that packed data was made of. */
export function unpackShare({ cells, indicators, baselines, ...share }: Packed): SourceShare {
  return { ...share, tally: { cells: unpackCells(cells), indicators: unpackIndicators(indicators), baselines: unpackBaselines(baselines) } };
}

/** The cells of the tally that was packed. */
export function unpackCells(cells: Packed["cells"]): Tally["cells"] {
  return new Map(
    cells.map(([unit, group, zone, sex, minority, criteria, list]): [string, TallyCell] => {
      const key = { unit, village: null, group, zone, sex, minority, criteria };
      return [tallyKeyText(key), { key, counts: countsOf(list) }];
    }),
  );
}

/** The indicators of the tally that was packed. */
export function unpackIndicators(indicators: Packed["indicators"]): Tally["indicators"] {
  return new Map(
    indicators.map(([unit, group, number, points, missing, notApplicable, belowMinimum]): [string, IndicatorTally] => {
      const place = { unit, group, indicator: number, byPoints: new Map(points), missing, notApplicable, belowMinimum };
      return [indicatorKey(place), place];
    }),
  );
}

/** The baselines of the tally that was packed. */
export function unpackBaselines(baselines: Packed["baselines"]): Tally["baselines"] {
  return new Map(baselines.map(([unit, adults, households]) => [unit, { unit, village: null, adults, households }]));
}

function countList(own: Counts): readonly number[] {
  return [own.registered, own.assessed, own.pass, own.fail, own.undetermined, own.printedPass, own.printedFail, own.contradicted];
}

function countsOf([registered = 0, assessed = 0, pass = 0, fail = 0, undetermined = 0, printedPass = 0, printedFail = 0, contradicted = 0]: readonly number[]): Counts {
  return { registered, assessed, pass, fail, undetermined, printedPass, printedFail, contradicted };
}

/** Rows in the order of their texts: whatever order they were counted in. */
function rowsText<Place>(places: readonly Place[], rowOf: (place: Place) => readonly unknown[]): string {
  return `[${places.map((place) => JSON.stringify(rowOf(place))).sort().join(",")}]`;
}
