import { builtinSets, findSet } from "../criteria/builtin-sets";
import type { CriteriaSet } from "../criteria/criteria-set";
import { bareKey } from "../text/name-key";
import type { Evidence, ListContext } from "./assessment-sheet";

/** Where a list's criteria set may come from, the first that is given holding. */
export interface SetChoice {
  readonly toldSet: CriteriaSet | null;
  /** The set on the workbook's own sheet, with that sheet's name. */
  readonly carriedSet: { readonly set: CriteriaSet; readonly sheet: string } | null;
  /** A sheet of that name which is no set in our form. */
  readonly setPassedOver: string | null;
  readonly rememberedSet: CriteriaSet | null;
  readonly defaultSet: CriteriaSet;
}

/** What the lists of one kind assess. */
export type Assessed = CriteriaSet["subject"];

/**
 * The set a list is judged by: told, carried or remembered, where that is for what the list assesses; else the one in use
 * in the list's year. Where no set fits, the first at hand is given, and nobody is judged by it (`fitsList`).
 */
export function chooseSet(choice: SetChoice, year: Evidence<number> | null, assessed: Evidence<Assessed> | null): Evidence<CriteriaSet> {
  const chosen = chosenSets(choice);
  const fits = (set: CriteriaSet): boolean => assessed === null || set.subject === assessed.value;
  return chosen.find(({ value }) => fits(value)) ?? setInUse(choice.defaultSet, year, assessed) ?? chosen[0] ?? { value: choice.defaultSet, from: "default", words: null, row: null };
}

function chosenSets({ toldSet, carriedSet, rememberedSet }: SetChoice): readonly Evidence<CriteriaSet>[] {
  const evidence = (value: CriteriaSet | null, from: Evidence<unknown>["from"], words: string | null): readonly Evidence<CriteriaSet>[] =>
    value === null ? [] : [{ value, from, words, row: null }];
  return [...evidence(toldSet, "option", null), ...evidence(carriedSet?.set ?? null, "sheet", carriedSet?.sheet ?? null), ...evidence(rememberedSet, "memory", null)];
}

/** The built-in set for what a list assesses that is in use in its year, else the latest; `null` where there is none. */
function setInUse(defaultSet: CriteriaSet, year: Evidence<number> | null, assessed: Evidence<Assessed> | null): Evidence<CriteriaSet> | null {
  const fitting = [defaultSet, ...builtinSets].filter((set) => set.subject === (assessed?.value ?? defaultSet.subject));
  const inUse = year ? fitting.find((set) => covers(set, year.value)) : undefined;
  if (inUse && year) return { value: inUse, from: year.from, words: year.words, row: year.row };
  const latest = fitting.find((set) => set.period.to === null) ?? fitting.at(-1);
  if (!latest) return null;
  if (latest.id === defaultSet.id || !assessed) return { value: defaultSet, from: "default", words: null, row: null };
  return { value: latest, from: assessed.from, words: assessed.words, row: assessed.row };
}

/** Whether a list may be judged by its set: it is for what the list assesses, as far as that says. */
export function fitsList({ criteriaSet, assessed }: Pick<ListContext, "criteriaSet" | "assessed">): boolean {
  return assessed === null || assessed.value === criteriaSet.value.subject;
}

/** What each row of a list is: as the list says, else as its set has it. */
export function subjectOf({ context }: { readonly context: Pick<ListContext, "criteriaSet" | "assessed"> }): Assessed {
  return context.assessed?.value ?? context.criteriaSet.value.subject;
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
 * list speaks of "Công dân học tập" when it lists people, so that goes before what else its line names. Others must
 * stand `first` in a line that is no title.
 */
export function assessedIn(line: string, where: "anywhere" | "first"): Assessed | null {
  const text = bareKey(line);
  const named = TITLES.filter(([, pattern]) => pattern.test(text));
  const [only] = named;
  if (!only || (named.length > 1 && only[0] !== "person")) return null;
  return where === "anywhere" || only[0] === "person" || only[1].exec(text)?.index === 0 ? only[0] : null;
}

/** The built-in set that a workbook remembers by id; `null` where it is none of ours. */
export function setRemembered(id: string | undefined): CriteriaSet | null {
  return id === undefined ? null : findSet(id);
}
