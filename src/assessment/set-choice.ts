import { builtinSets, findSet } from "../criteria/builtin-sets";
import type { CriteriaSet } from "../criteria/criteria-set";
import { bareKey } from "../text/name-key";
import type { Evidence, ListContext } from "./assessment-sheet";

/** Where a list's criteria set may come from, the first that is given holding. */
export interface SetChoice {
  readonly toldSet: CriteriaSet | null;
  /** The set on the workbook's own sheet, with that sheet's name. */
  readonly carriedSet: { readonly set: CriteriaSet; readonly sheet: string } | null;
  readonly rememberedSet: CriteriaSet | null;
  readonly defaultSet: CriteriaSet;
}

/** What the lists of one kind assess. */
export type Assessed = CriteriaSet["subject"];

/**
 * The set a list is judged by: told, carried, remembered, or the one in use in the list's year for what it assesses.
 * Where no set of ours fits what it assesses, the default is given, and nobody is judged by it (`fitsList`).
 */
export function chooseSet(choice: SetChoice, year: Evidence<number> | null, assessed: Evidence<Assessed> | null): Evidence<CriteriaSet> {
  if (choice.toldSet) return { value: choice.toldSet, from: "option", words: null, row: null };
  if (choice.carriedSet) return { value: choice.carriedSet.set, from: "sheet", words: choice.carriedSet.sheet, row: null };
  if (choice.rememberedSet) return { value: choice.rememberedSet, from: "memory", words: null, row: null };
  const fitting = [choice.defaultSet, ...builtinSets].filter((set) => set.subject === (assessed?.value ?? choice.defaultSet.subject));
  const inUse = year ? fitting.find((set) => covers(set, year.value)) : undefined;
  if (inUse && year) return { value: inUse, from: year.from, words: year.words, row: year.row };
  const latest = fitting.find((set) => set.period.to === null) ?? fitting.at(-1);
  if (latest && assessed && latest.id !== choice.defaultSet.id) return { value: latest, from: assessed.from, words: assessed.words, row: assessed.row };
  return { value: choice.defaultSet, from: "default", words: null, row: null };
}

/** Whether a list may be judged by its set: somebody chose the set for it, or it is for what the list assesses. */
export function fitsList({ criteriaSet, assessed }: Pick<ListContext, "criteriaSet" | "assessed">): boolean {
  const isChosen = criteriaSet.from === "option" || criteriaSet.from === "memory" || criteriaSet.from === "sheet";
  return isChosen || assessed === null || assessed.value === criteriaSet.value.subject;
}

/** A set whose mark the period leaves open still is in use to its last year. */
function covers(set: CriteriaSet, year: number): boolean {
  return year >= set.period.from && (set.period.to === null || year <= set.period.to);
}

const TITLES: readonly (readonly [Assessed, RegExp])[] = [
  ["person", /\bcong dan hoc tap\b/],
  ["family", /\b(?:gia dinh hoc tap|gdht)\b/],
  ["clan", /\b(?:dong ho hoc tap|dhht)\b/],
  ["community", /\bcong dong hoc tap\b/],
  ["unit", /\b(?:don vi hoc tap|dvht)\b/],
];

/**
 * What a line says is assessed; `null` where it names none, or several, as a line about the whole movement does. Every
 * list speaks of "Công dân học tập" when it lists people, so that goes before what else its line names.
 */
export function assessedIn(line: string): Assessed | null {
  const text = bareKey(line);
  const named = TITLES.filter(([, pattern]) => pattern.test(text)).map(([assessed]) => assessed);
  const [only = null] = named;
  return named.length === 1 || only === "person" ? only : null;
}

/** The built-in set that a workbook remembers by id; `null` where it is none of ours. */
export function setRemembered(id: string | undefined): CriteriaSet | null {
  return id === undefined ? null : findSet(id);
}
