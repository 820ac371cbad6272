import type { AssessmentSheet, ListContext } from "../../src/assessment/assessment-sheet";
import type { Field } from "../../src/assessment/field";
import type { ReadCell } from "../../src/assessment/reading";
import type { Subject } from "../../src/assessment/subject";
import { judgeRow } from "../../src/check/judge-row";
import type { CheckSetting } from "../../src/check/list-circumstances";
import { circumstancesOf } from "../../src/check/list-circumstances";
import { createPeopleRegister } from "../../src/check/people-register";
import type { FindingDraft, ListCircumstances, RowRule, SheetRule } from "../../src/check/rule-definition";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import type { CellEntry, GridSetting } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import { pointsSet } from "../criteria/row-of";

/** The row that the rules are asked about: 5 in Excel. */
export const ROW = 4;

const isPlain = (value: unknown): value is string | number | boolean => typeof value === "string" || typeof value === "number" || typeof value === "boolean";

/** Cells as the reader gives them. */
export function said<T>(column: number, value: T, raw: CellValue = isPlain(value) ? value : null): ReadCell<T> {
  return { column, reading: { kind: "value", value, raw } };
}
export const blank = (column: number): ReadCell<never> => ({ column, reading: { kind: "blank" } });
export const waived = (column: number): ReadCell<never> => ({ column, reading: { kind: "not-applicable", raw: "không áp dụng" } });
export const scrawl = (column: number, raw: CellValue, why = "not-number"): ReadCell<never> => ({ column, reading: { kind: "unreadable", raw, why } });
export const waiting = (column: number): ReadCell<never> => ({ column, reading: { kind: "uncomputed", formula: "A1" } });

/** A row of a list with a column of names alone, B. */
export function subjectWith(changes: Partial<Subject> = {}): Subject {
  return {
    sheet: "DS", row: ROW, rowKey: "lò thị hoa||0", hidden: false, index: null, name: said(1, "Lò Thị Hoa"), birth: null, otherBirth: null, sex: null,
    sexFromYearColumn: null, ethnicity: null, idNumber: null, occupation: null, subjectGroup: null, unit: null, village: null, household: null, zone: null,
    scores: [], competences: [], total: null, passTick: null, failTick: null, verdict: null, evidence: null, note: null, ...changes,
  };
}

/** What a list is like: its set, the fields of its columns, what stands in its cells. */
export interface BareList extends Partial<CheckSetting> {
  readonly set?: CriteriaSet;
  readonly fields?: Readonly<Record<number, Field>>;
  readonly cells?: readonly CellEntry[];
  readonly grid?: GridSetting;
  readonly context?: Partial<ListContext>;
  readonly list?: Partial<AssessmentSheet>;
}

/** What holds for a list that says as little as it can. */
export function listWith({ set = pointsSet([10, 10]), fields = {}, cells = [], grid = {}, context = {}, list = {}, taughtGroups = [], overrides = null }: BareList = {}): ListCircumstances {
  const columns = Object.entries(fields).map(([column, field]) => ({ column: Number(column), field, confidence: 1, reason: { kind: "user" } as const }));
  const sheet: AssessmentSheet = {
    grid: gridFromCells("DS", cells, grid), sheet: "DS", ordinal: 0, header: { first: 2, last: 3 }, range: { firstRow: 2, lastRow: 9, firstColumn: 1, lastColumn: 9 },
    columns, unknownColumns: [], questions: [], rows: [], figures: [], apart: null, date1904: false, latestBirthYear: 2023,
    context: {
      unit: null, parentUnit: null, village: null, zone: null, year: null, subjectGroup: null, setPassedOver: null, assessed: null,
      criteriaSet: { value: set, from: "default", words: null, row: null }, ...context,
    },
    ...list,
  };
  return circumstancesOf(sheet, { taughtGroups, overrides });
}

/** What a rule sees in one row of a list. */
export function draftsBy(rule: RowRule, changes: Partial<Subject>, list: BareList = {}): readonly FindingDraft[] {
  const at = listWith(list);
  const drafts = rule.check(judgeRow(subjectWith(changes), at), at);
  expect(drafts.map((draft) => draft.rule)).toEqual(drafts.map(() => rule.id));
  return drafts;
}

export function seenBy(rule: RowRule, changes: Partial<Subject>, list: BareList = {}): readonly string[] {
  return draftsBy(rule, changes, list).map(told);
}

/** What a sheet rule sees in lists as their rows go by, each list with its rows. */
export function watchedBy(rule: SheetRule, lists: readonly (readonly [at: ListCircumstances, rows?: readonly Partial<Subject>[]])[]): readonly FindingDraft[] {
  const watch = rule.watch({ lists: lists.map(([at]) => at), people: createPeopleRegister() });
  for (const [at, rows = []] of lists) for (const row of rows) watch.see?.(judgeRow(subjectWith(row), at), at);
  const drafts = watch.finish();
  expect(drafts.map((draft) => draft.rule)).toEqual(drafts.map(() => rule.id));
  return drafts;
}

/** A draft in one line: cell, severity where it is not the rule's, field, value, what it tells besides the name, and what its fixes would write. */
export function told({ row, column, severity, field, value, params, fixes }: FindingDraft): string {
  const cell = row === null || column === null ? "–" : cellAddress(row, column);
  const facts = Object.entries(params).filter(([key, fact]) => key !== "name" && !(key === "field" && fact === field) && !(key === "value" && fact === value));
  const edits = fixes.flatMap((fix) => fix.edits.map((edit) => (edit.kind === "set-cell" && edit.after.kind === "value" ? ` → ${fix.kind} ${cellAddress(edit.row, edit.column)} ${JSON.stringify(edit.after.value)}` : edit.kind)));
  return `${cell} ${severity === undefined ? "" : `${severity} `}${field ?? "–"} “${value}” ${JSON.stringify(Object.fromEntries(facts))}${edits.join("")}`;
}
