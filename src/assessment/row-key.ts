import { nameKey } from "../text/name-key";
import type { AssessmentSheet } from "./assessment-sheet";

/** Normalised name and year of birth: the same for two writings of one person. */
export function personKey(name: string | null, birthYear: number | null): string {
  return `${nameKey(name ?? "")}|${birthYear ?? ""}`;
}

const ordinals = new WeakMap<AssessmentSheet, ReadonlyMap<number, number>>();

/** Which of the rows with that key this row is, from 1; the keys of a list are read once, when first asked for. */
export function ordinalOf(list: AssessmentSheet, row: number, keyAt: (list: AssessmentSheet, row: number) => string): number {
  let known = ordinals.get(list);
  if (!known) {
    known = repeatedKeys(list, keyAt);
    ordinals.set(list, known);
  }
  return known.get(row) ?? 1;
}

/** What `ordinalOf` worked out for a list, or `null` where nobody asked yet: plain data, for another thread's copy of the list. */
export function knownOrdinals(list: AssessmentSheet): ReadonlyMap<number, number> | null {
  return ordinals.get(list) ?? null;
}

/** Gives a list the ordinals that were worked out for its copy. */
export function keepOrdinals(list: AssessmentSheet, known: ReadonlyMap<number, number>): void {
  ordinals.set(list, known);
}

/** Lets a list that names the same people in the same rows as another use what was worked out for that one. */
export function shareOrdinals(from: AssessmentSheet, to: AssessmentSheet): void {
  const known = ordinals.get(from);
  if (known) ordinals.set(to, known);
}

/** The ordinals above 1, by row. */
function repeatedKeys(list: AssessmentSheet, keyAt: (list: AssessmentSheet, row: number) => string): ReadonlyMap<number, number> {
  const seen = new Map<string, number>();
  const repeated = new Map<number, number>();
  for (const { row, kind } of list.rows) {
    if (kind !== "subject") continue;
    const key = keyAt(list, row);
    const ordinal = (seen.get(key) ?? 0) + 1;
    seen.set(key, ordinal);
    if (ordinal > 1) repeated.set(row, ordinal);
  }
  return repeated;
}
