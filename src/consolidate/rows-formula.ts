import type { Measure } from "../summary/measure";
import type { Consolidation } from "./consolidation";
import { unitsOf } from "./consolidation";
import type { ConsolidationWords } from "./consolidation-words";
import { ROWS_TABLE } from "./rows-sheet";
import { groupTitles } from "./totals-columns";

/** The formula (without `=`) that counts a unit's rows for a measure and group; `null` where the rows cannot tell. */
export type RowCounting = (unit: string, measure: Measure, group: string | null | undefined) => string | null;

/** What COUNTIFS takes for a pattern, or what would end its text. */
const UNSAFE = /[*?~"]/;

/** Counts over the table of rows. Units of one name cannot be told apart there, nor ethnicity, nor who was assessed. */
export function rowCounting(consolidation: Consolidation, words: ConsolidationWords): RowCounting {
  const names = unitsOf(consolidation).map(({ name }) => name);
  const twice = new Set(names.filter((name, index) => names.indexOf(name) !== index));
  const titles = new Map(groupTitles(consolidation.sets).map(({ id, title }) => [id, title]));
  const { columns, outcome, sex } = words.rows;
  const criterion = (column: string, value: string): string => `${ROWS_TABLE}[${column}],"${value}"`;
  return (unit, measure, group) => {
    const title = group === null ? "" : group === undefined ? null : (titles.get(group) ?? null);
    if (measure.kind === "ratio" || title === null || twice.has(unit) || UNSAFE.test(`${unit}${title}`)) return null;
    const own = [criterion(columns.unit, unit), ...(title === "" ? [] : [criterion(columns.group, title)])];
    switch (measure.count) {
      case "registered":
        return `COUNTIFS(${own.join(",")})`;
      case "pass":
      case "fail":
      case "undetermined":
        return `COUNTIFS(${[...own, criterion(columns.outcome, outcome[measure.count])].join(",")})`;
      case "women":
        return `COUNTIFS(${[...own, criterion(columns.sex, sex.female)].join(",")})`;
      default:
        return null;
    }
  };
}
