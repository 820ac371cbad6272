import type { AssessmentSheet } from "../assessment/assessment-sheet";
import type { Field } from "../assessment/field";
import { competenceNumber, indicatorNumber } from "../assessment/field";
import { fitsList } from "../assessment/set-choice";
import type { UserThresholds } from "../criteria/circumstances";
import type { CriteriaSet, ZoneId } from "../criteria/criteria-set";
import type { TaughtAlias } from "../criteria/group-alias";
import { groupOf } from "../criteria/group-alias";
import { ZONE_IDS } from "../criteria/set-shape";
import { zoneOf } from "../criteria/zone-alias";
import { remembered } from "../text/remembered";
import type { Grid } from "../workbook/grid";
import { cellKey } from "../workbook/grid";
import type { ListCircumstances } from "./rule-definition";
import { prevailingTick } from "./tick-mark";

/** What a person has said besides what the list says. */
export interface CheckSetting {
  readonly taughtGroups: readonly TaughtAlias[];
  /** Pass marks, where the set does not know its own or others hold. */
  readonly overrides: UserThresholds | null;
}

/** What holds for every row of a list; computed once, before its rows are looked at. */
export function circumstancesOf(list: AssessmentSheet, { taughtGroups, overrides }: CheckSetting): ListCircumstances {
  const set = list.context.criteriaSet.value;
  const columns = new Map<Field, number>();
  const fields = new Map<number, Field>();
  for (const { column, field } of list.columns) {
    if (!columns.has(field)) columns.set(field, column);
    fields.set(column, field);
  }
  const zone = list.context.zone?.value ?? null;
  return {
    list,
    grid: list.grid,
    set,
    isSetFitting: fitsList(list.context),
    zone: zone === null ? null : zoneNamed(zone, set),
    columns,
    fields,
    prevailingTick: prevailingTick(list),
    groupOf: remembered((words) => groupIn(set, words, taughtGroups)),
    zoneOf: remembered((words) => zoneNamed(words, set)),
    overrides,
    readsOtherFiles: readsOtherFiles(list.grid),
    uncomputed: uncomputedBeside(list, fields),
  };
}

/** Programs that save without reckoning leave whole columns so: a column is spoken of once. A score missing its result leaves a person undecided, and is a matter of its row. */
function uncomputedBeside({ grid, rows }: AssessmentSheet, fields: ReadonlyMap<number, Field>): ListCircumstances["uncomputed"] {
  const found = new Map<number, { readonly first: number; readonly count: number }>();
  if (grid.uncomputed.size === 0) return found;
  const columns = [...fields].flatMap(([column, field]) => (indicatorNumber(field) === null && competenceNumber(field) === null ? [column] : []));
  for (const { row, kind } of rows) {
    if (kind !== "subject") continue;
    for (const column of columns) {
      if (!grid.uncomputed.has(cellKey(row, column))) continue;
      const known = found.get(column);
      found.set(column, { first: known?.first ?? row, count: (known?.count ?? 0) + 1 });
    }
  }
  return found;
}

/** Whether any formula of the sheet may name another file; asked once, as thousands of formulas mostly do not. */
function readsOtherFiles({ formulas }: Grid): boolean {
  for (const formula of formulas.values()) if (formula.includes("[")) return true;
  return false;
}

/** A zone by its id or by the words people use for it. */
function zoneNamed(words: string, set: CriteriaSet): ZoneId | null {
  return ZONE_IDS.find((id) => id === words) ?? zoneOf(words, set.zones);
}

/** A set that has no groups at all asks for none: every word will do. */
function groupIn(set: CriteriaSet, words: string, taught: readonly TaughtAlias[]): string | null {
  const groups = set.reportingGroups.length > 0 ? set.reportingGroups : set.subjectGroups;
  return groups.length === 0 ? "" : (groupOf(groups, words, taught)?.group ?? null);
}
