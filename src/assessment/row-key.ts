import { nameKey } from "../text/name-key";
import { personName } from "../text/person-name";
import type { AssessmentSheet } from "./assessment-sheet";

/** Normalised name and year of birth: the same for two writings of one person. */
export function personKey(name: string | null, birthYear: number | null): string {
  return `${keyOf(name ?? "")}|${birthYear ?? ""}`;
}

/** Whoever is addressed as "Ông" is another row than who is not, though it may be one person. */
function keyOf(name: string): string {
  const { plain, key } = personName(name);
  return plain === name ? key : nameKey(name);
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

/** The keys of a list's rows, counted as they go by from top to bottom. */
export interface Ordinals {
  /** Which of the rows with that key the row is, from 1. */
  readonly next: (row: number, key: string) => number;
  /** All rows went by: `ordinalOf` may say the same. */
  readonly finish: () => void;
}

/** Nothing counted yet. */
export function countOrdinals(list: AssessmentSheet): Ordinals {
  const seen = new Map<string, number>();
  const repeated = new Map<number, number>();
  return {
    next: (row, key) => ordinalAfter(seen, repeated, row, key),
    finish: () => void ordinals.set(list, repeated),
  };
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
    if (kind === "subject") ordinalAfter(seen, repeated, row, keyAt(list, row));
  }
  return repeated;
}

function ordinalAfter(seen: Map<string, number>, repeated: Map<number, number>, row: number, key: string): number {
  const ordinal = (seen.get(key) ?? 0) + 1;
  seen.set(key, ordinal);
  if (ordinal > 1) repeated.set(row, ordinal);
  return ordinal;
}
