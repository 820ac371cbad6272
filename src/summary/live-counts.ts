import { valueOf } from "../assessment/reading";
import type { Subject } from "../assessment/subject";
import { subjectsOf } from "../assessment/subject-reading";
import type { ListCircumstances } from "../check/rule-definition";
import { valueAt } from "../workbook/grid";
import type { CountCondition, CountTerm } from "./list-counting";
import { countFormula, countIfs } from "./list-counting";
import type { CountMeasure } from "./measure";
import { reportingGroup } from "./tally-watch";

/** Why the counts of a new summary sheet are values and not formulas over the list. */
export type NoFormulas = "no-list" | "several-lists" | "hidden-rows" | "no-name-column" | "figures-differ";

/** What a count is of: a village (as the list writes it), a group, a measure. */
export interface CountWanted {
  readonly village: string | null;
  readonly group: string | null;
  readonly measure: CountMeasure;
  readonly value: number;
}

/** Makes formulas that count over one list, as far as its own cells let COUNTIFS see what the list says. */
export interface LiveCounter {
  /** The formula that gives exactly the count wanted, or `null` where none does. */
  formula(wanted: CountWanted): string | null;
}

/** A counter over the only list of a workbook, or why there is none. */
export function liveCounter(lists: readonly ListCircumstances[]): LiveCounter | NoFormulas {
  const [at, ...more] = lists;
  if (!at) return "no-list";
  if (more.length > 0) return "several-lists";
  const subjects = [...subjectsOf(at.list)];
  if (subjects.some((subject) => subject.hidden)) return "hidden-rows";
  const name = at.columns.get("name") ?? at.columns.get("givenName");
  if (name === undefined) return "no-name-column";
  return {
    formula(wanted) {
      const village = wanted.village === null ? [] : villageConditions(at, subjects, wanted.village);
      const groups = wanted.group === null ? [[]] : groupConditions(at, subjects, wanted.group);
      const measures = measureConditions(at, subjects, wanted.measure, name);
      if (!village || !groups || !measures) return null;
      const terms = groups.flatMap((group) => measures.map((measure): CountTerm => [...village, ...group, ...measure]));
      const counts = terms.map((term) => countIfs(at.list, term));
      if (terms.length === 0) return null;
      const sum = counts.reduce<number | null>((total, count) => (total === null || count === null ? null : total + count), 0);
      return sum === wanted.value && terms.length <= 20 ? countFormula(at.list, terms) : null;
    },
  };
}

type Conditions = readonly CountCondition[];

function villageConditions(at: ListCircumstances, subjects: readonly Subject[], village: string): Conditions | null {
  const column = at.columns.get("village");
  return column === undefined || !subjects.some((subject) => valueOf(subject.village) === village) ? null : [{ column, equals: village }];
}

/** Every writing of a column whose rows are of the group; `null` where the list does not write it. */
function groupConditions(at: ListCircumstances, subjects: readonly Subject[], group: string): readonly Conditions[] | null {
  const column = at.columns.get("subjectGroup") ?? at.columns.get("occupation");
  if (column === undefined) return null;
  const own = subjects.filter((subject) => reportingGroup({ subject }, at) === group);
  return textsOf(at, own, column).map((equals) => [{ column, equals }]);
}

function measureConditions(at: ListCircumstances, subjects: readonly Subject[], measure: CountMeasure, name: number): readonly Conditions[] | null {
  if (measure === "registered") return [[{ column: name, equals: null }]];
  if (measure === "women") return womenConditions(at, subjects);
  if (measure !== "pass" && measure !== "fail") return null;
  const tick = at.columns.get(measure === "pass" ? "passTick" : "failTick");
  if (tick !== undefined) return orUsual(textsOf(at, subjects, tick), at.prevailingTick ?? "x").map((equals) => [{ column: tick, equals }]);
  const verdict = at.columns.get("verdict");
  if (verdict === undefined) return null;
  const own = subjects.filter((subject) => valueOf(subject.verdict) === measure);
  return orUsual(textsOf(at, own, verdict), measure === "pass" ? "Đạt" : "Chưa đạt").map((equals) => [{ column: verdict, equals }]);
}

function womenConditions(at: ListCircumstances, subjects: readonly Subject[]): readonly Conditions[] | null {
  const year = at.columns.get("birthYearFemale");
  if (year !== undefined) return [[{ column: year, equals: null }]];
  const sex = at.columns.get("sex");
  if (sex === undefined) return null;
  const women = subjects.filter((subject) => valueOf(subject.sex) === "female");
  return orUsual(textsOf(at, women, sex), "Nữ").map((equals) => [{ column: sex, equals }]);
}

/** Where nobody stands so yet, the formula counts what people will write then. */
function orUsual(texts: readonly string[], usual: string): readonly string[] {
  return texts.length > 0 ? texts : [usual];
}

/** The different texts, without regard to case, that stand in a column of rows. */
function textsOf({ grid }: ListCircumstances, subjects: readonly Subject[], column: number): readonly string[] {
  const texts = new Map<string, string>();
  for (const { row } of subjects) {
    const value = valueAt(grid, row, column);
    if (typeof value === "string" && value !== "") texts.set(value.toLowerCase(), value);
  }
  return [...texts.values()];
}
