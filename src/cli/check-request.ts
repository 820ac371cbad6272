import type { ColumnOverride } from "../assessment/mapping-override";
import type { CriteriaSet, ZoneId } from "../criteria/criteria-set";
import type { Points } from "../criteria/points";
import type { Language } from "../locale/locale";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";

/** The options of a check as they come from the command line. */
export interface CheckOptions {
  readonly criteria?: string;
  readonly zone?: string;
  readonly group?: string;
  readonly unit?: string;
  readonly year?: string;
  readonly threshold?: string;
  readonly map?: readonly string[];
  readonly mark?: string | boolean;
  readonly fix?: string | boolean;
  readonly inPlace?: boolean;
  readonly notes?: boolean;
  readonly json?: boolean;
  readonly lang?: string;
}

/** What the options say about every list, understood. Absent: nothing was said. */
export interface ListOverrides {
  readonly criteriaSet?: CriteriaSet;
  readonly zone?: ZoneId;
  readonly group?: string;
  readonly unit?: string;
  readonly year?: number;
  readonly map?: readonly ColumnOverride[];
}

/** What a check was asked for. */
export interface CheckRequest {
  readonly overrides: ListOverrides;
  readonly threshold: Points | null;
}

/** "vi" unless English was asked for; `null` for a language there is not. */
export function languageOf(text: string | undefined): Language | null {
  if (text === undefined) return "vi";
  return text === "vi" || text === "en" ? text : null;
}

/** Understands the options, or names each that cannot be understood. */
export async function readRequest(options: CheckOptions): Promise<Result<CheckRequest>> {
  const { chooseSet } = await import("./criteria-choice");
  const { zoneOf } = await import("../criteria/zone-alias");
  const { toPoints } = await import("../criteria/points");
  const { parseMapping } = await import("../assessment/mapping-override");
  const problems: Problem[] = [];
  const set = options.criteria === undefined ? succeed(null) : await chooseSet(options.criteria);
  if (!set.ok) problems.push(...set.problems);
  const zone = options.zone === undefined ? null : zoneOf(options.zone, set.ok ? set.value?.zones : []);
  if (options.zone !== undefined && zone === null) problems.push(invalid("--zone", options.zone));
  const year = options.year === undefined ? null : Number(options.year);
  if (year !== null && !(Number.isInteger(year) && year >= 1990 && year <= 2200)) problems.push(invalid("--year", options.year));
  const threshold = options.threshold === undefined ? null : toPoints(Number(options.threshold.replace(",", ".")));
  if (options.threshold !== undefined && threshold === null) problems.push(invalid("--threshold", options.threshold));
  const map = (options.map ?? []).map((text) => parseMapping(text));
  for (const mapping of map) if (!mapping.ok) problems.push(...mapping.problems);
  if (problems.length > 0 || !set.ok) return fail(...problems);
  const columns = map.flatMap((mapping) => (mapping.ok ? mapping.value : []));
  return succeed({
    threshold,
    overrides: {
      ...(set.value === null ? {} : { criteriaSet: set.value }),
      ...(zone === null ? {} : { zone }),
      ...(options.group === undefined ? {} : { group: options.group }),
      ...(options.unit === undefined ? {} : { unit: options.unit }),
      ...(year === null ? {} : { year }),
      ...(columns.length === 0 ? {} : { map: columns }),
    },
  });
}

function invalid(option: string, value: string | undefined): Problem {
  return { kind: "option-invalid", params: { option, value: value ?? "" } };
}
