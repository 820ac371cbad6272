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

/** What a packed share (plain data for JSON: a tally as short rows, in a fixed order) must be to be taken back. */
export const packedShareSchema = shareShape;

/** The share as plain data; equal shares give equal data. */
export function packShare({ tally, ...share }: SourceShare): object {
  return {
    ...share,
    cells: inJsonOrder([...tally.cells.values()].map(({ key, counts: own }) => [key.unit, key.group, key.zone, key.sex, key.minority, key.criteria, countList(own)])),
    indicators: inJsonOrder(
      [...tally.indicators.values()].map((place) => [
        place.unit, place.group, place.indicator, [...place.byPoints].sort(([a], [b]) => a - b), place.missing, place.notApplicable, place.belowMinimum,
      ]),
    ),
    baselines: inJsonOrder([...tally.baselines.values()].map(({ unit, adults, households }) => [unit, adults, households])),
  };
}

/** The share that packed data was made of. */
export function unpackShare({ cells, indicators, baselines, ...share }: z.output<typeof shareShape>): SourceShare {
  const tally: Tally = {
    cells: new Map(
      cells.map(([unit, group, zone, sex, minority, criteria, list]): [string, TallyCell] => {
        const key = { unit, village: null, group, zone, sex, minority, criteria };
        return [tallyKeyText(key), { key, counts: countsOf(list) }];
      }),
    ),
    indicators: new Map(
      indicators.map(([unit, group, number, points, missing, notApplicable, belowMinimum]): [string, IndicatorTally] => {
        const place = { unit, group, indicator: number, byPoints: new Map(points), missing, notApplicable, belowMinimum };
        return [indicatorKey(place), place];
      }),
    ),
    baselines: new Map(baselines.map(([unit, adults, households]) => [unit, { unit, village: null, adults, households }])),
  };
  return { ...share, tally };
}

function countList(own: Counts): readonly number[] {
  return [own.registered, own.assessed, own.pass, own.fail, own.undetermined, own.printedPass, own.printedFail, own.contradicted];
}

function countsOf([registered = 0, assessed = 0, pass = 0, fail = 0, undetermined = 0, printedPass = 0, printedFail = 0, contradicted = 0]: readonly number[]): Counts {
  return { registered, assessed, pass, fail, undetermined, printedPass, printedFail, contradicted };
}

function inJsonOrder(rows: readonly unknown[]): readonly unknown[] {
  return rows
    .map((row) => ({ row, text: JSON.stringify(row) }))
    .sort((a, b) => (a.text < b.text ? -1 : a.text > b.text ? 1 : 0))
    .map(({ row }) => row);
}
