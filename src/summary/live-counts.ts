import type { Field } from "../assessment/field";
import { valueOf } from "../assessment/reading";
import type { Subject } from "../assessment/subject";
import { subjectsOf } from "../assessment/subject-reading";
import type { ListCircumstances } from "../check/rule-definition";
import { valueAt } from "../workbook/grid";
import type { CountCondition, CountTerm } from "./list-counting";
import { countFormula, countIfs, formulaRows } from "./list-counting";
import type { CountMeasure } from "./measure";
import { reportingGroup, tallyKey, unitNamedByList } from "./tally-watch";

/** Why the counts of a new summary sheet are values and not formulas over the lists. */
export type NoFormulas = "no-list" | "hidden-rows" | "figures-differ";

/** What a count is of: a village (as the list writes it), a group, a measure. */
export interface CountWanted {
  readonly village: string | null;
  readonly group: string | null;
  readonly measure: CountMeasure;
  readonly value: number;
}

/** Makes formulas that count over the lists, as far as their own cells let COUNTIFS see what the lists say. */
export interface LiveCounter {
  /** The formula that gives exactly the count wanted, or `null` where none does. */
  formula(wanted: CountWanted): string | null;
}

/** Longer sums nobody can follow in the cell. */
const MOST_TERMS = 24;

/** A counter over the lists of a workbook, or why there is none. */
export function liveCounter(lists: readonly ListCircumstances[]): LiveCounter | NoFormulas {
  if (lists.length === 0) return "no-list";
  const sources: Source[] = [];
  for (const at of lists) {
    const subjects = [...subjectsOf(at.list)];
    if (subjects.some((subject) => subject.hidden)) return "hidden-rows";
    const filled = filledColumn(at, subjects);
    if (filled === null) return "figures-differ";
    const listUnit = unitNamedByList(at);
    sources.push({ at, subjects, filled, villages: subjects.map((subject) => tallyKey({ subject }, at, listUnit, "").village) });
  }
  return { formula: (wanted) => formulaOver(sources, wanted) };
}

interface Source {
  readonly at: ListCircumstances;
  readonly subjects: readonly Subject[];
  /** The column in which people's rows, and only they, hold something. */
  readonly filled: number;
  /** The village of each subject, as it is counted. */
  readonly villages: readonly (string | null)[];
}

const FILLED: readonly Field[] = ["name", "givenName", "ethnicity", "sex", "birthYear", "birthDate", "occupation", "subjectGroup", "idNumber", "total", "index"];

/** Sections, sums and signatures often stand in the column of names: then another column says how many people there are. */
function filledColumn(at: ListCircumstances, subjects: readonly Subject[]): number | null {
  const columns = FILLED.flatMap((field) => at.columns.get(field) ?? []);
  const rows = formulaRows(at.list);
  return columns.find((column) => countIfs(at.list, { rows, conditions: [{ column, equals: null }] }) === subjects.length) ?? null;
}

function formulaOver(sources: readonly Source[], wanted: CountWanted): string | null {
  const parts: string[] = [];
  let sum = 0;
  let count = 0;
  for (const source of sources) {
    const terms = termsOf(source, wanted);
    if (terms === null) return null;
    if (terms.length === 0) continue;
    for (const term of terms) {
      const counted = countIfs(source.at.list, term);
      if (counted === null) return null;
      sum += counted;
    }
    count += terms.length;
    parts.push(countFormula(source.at.list, terms));
  }
  return parts.length > 0 && count <= MOST_TERMS && sum === wanted.value ? parts.join("+") : null;
}

/** What one list adds to a count; nothing where it holds nobody of the kind, `null` where its cells do not show who is. */
function termsOf(source: Source, { village, group, measure }: CountWanted): readonly CountTerm[] | null {
  const { at, subjects } = source;
  const places: readonly CountTerm[] = village === null ? [{ rows: formulaRows(at.list), conditions: [] }] : villageTerms(source, village);
  const groups = group === null ? [[]] : groupConditions(at, subjects, group);
  const measures = measureConditions(source, measure);
  if (groups === null || measures === null) return null;
  return places.flatMap(({ rows, conditions }) =>
    groups.flatMap((own) => measures.map((counted): CountTerm => ({ rows, conditions: [...conditions, ...own, ...counted] }))),
  );
}

type Conditions = readonly CountCondition[];

/** The rows of a village: by the column that names it in each row, else the blocks of rows it stands in. */
function villageTerms({ at, subjects, villages }: Source, village: string): readonly CountTerm[] {
  const own = subjects.filter((_, index) => villages[index] === village);
  const column = [at.columns.get("village"), at.columns.get("unit")].find(
    (one) => one !== undefined && own.every(({ row }) => valueAt(at.grid, row, one) === village),
  );
  if (own.length === 0) return [];
  if (column !== undefined) return [{ rows: formulaRows(at.list), conditions: [{ column, equals: village }] }];
  const blocks: (readonly [number, number])[] = [];
  subjects.forEach(({ row }, index) => {
    if (villages[index] !== village) return;
    const last = blocks.at(-1);
    if (last && villages[index - 1] === village) blocks[blocks.length - 1] = [last[0], row];
    else blocks.push([row, row]);
  });
  return blocks.map((rows) => ({ rows, conditions: [] }));
}

/** Every writing of a column whose rows are of the group; of a list whose title names the group, all its rows. */
function groupConditions(at: ListCircumstances, subjects: readonly Subject[], group: string): readonly Conditions[] | null {
  const own = subjects.filter((subject) => reportingGroup({ subject }, at) === group);
  if (own.length === 0) return [];
  const column = at.columns.get("subjectGroup") ?? at.columns.get("occupation");
  if (column === undefined) return own.length === subjects.length ? [[]] : null;
  return textsOf(at, own, column).map((equals) => [{ column, equals }]);
}

function measureConditions({ at, subjects, filled }: Source, measure: CountMeasure): readonly Conditions[] | null {
  if (measure === "registered") return [[{ column: filled, equals: null }]];
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
