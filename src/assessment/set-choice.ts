import { builtinSets, findSet } from "../criteria/builtin-sets";
import type { CriteriaSet } from "../criteria/criteria-set";
import { bareKey } from "../text/name-key";
import type { Evidence } from "./assessment-sheet";

/** Where a list's criteria set may come from, the first that is given holding. */
export interface SetChoice {
  readonly toldSet: CriteriaSet | null;
  /** The set on the workbook's own sheet, with that sheet's name. */
  readonly carriedSet: { readonly set: CriteriaSet; readonly sheet: string } | null;
  readonly rememberedSet: CriteriaSet | null;
  readonly defaultSet: CriteriaSet;
}

/** The set a list is judged by: told, carried, remembered, or the one in use in the list's year for what it assesses. */
export function chooseSet(choice: SetChoice, year: Evidence<number> | null, lines: readonly string[]): Evidence<CriteriaSet> {
  if (choice.toldSet) return { value: choice.toldSet, from: "option", words: null, row: null };
  if (choice.carriedSet) return { value: choice.carriedSet.set, from: "sheet", words: choice.carriedSet.sheet, row: null };
  if (choice.rememberedSet) return { value: choice.rememberedSet, from: "memory", words: null, row: null };
  if (year) {
    const assessed = subjectOf(lines) ?? choice.defaultSet.subject;
    const inUse = [choice.defaultSet, ...builtinSets].find((set) => set.subject === assessed && covers(set, year.value));
    if (inUse) return { value: inUse, from: year.from, words: year.words, row: year.row };
  }
  return { value: choice.defaultSet, from: "default", words: null, row: null };
}

/** A set whose mark the period leaves open still is in use to its last year. */
function covers(set: CriteriaSet, year: number): boolean {
  return year >= set.period.from && (set.period.to === null || year <= set.period.to);
}

function subjectOf(lines: readonly string[]): CriteriaSet["subject"] | null {
  const text = lines.map((line) => bareKey(line)).join("\n");
  if (text.includes("cong dan hoc tap")) return "person";
  if (text.includes("don vi hoc tap")) return "unit";
  if (text.includes("gia dinh hoc tap")) return "family";
  if (text.includes("dong ho hoc tap")) return "clan";
  return text.includes("cong dong hoc tap") ? "community" : null;
}

/** The built-in set that a workbook remembers by id; `null` where it is none of ours. */
export function setRemembered(id: string | undefined): CriteriaSet | null {
  return id === undefined ? null : findSet(id);
}
