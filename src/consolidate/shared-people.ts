import type { SheetRuleId } from "../check/rule";
import type { PeopleKeys } from "./people-keys";

/** The keys of one source's people, with the name and hash of its file. */
export interface SourcePeople {
  readonly file: string;
  readonly sha256: string;
  readonly keys: PeopleKeys;
}

/** Where a person stands: file, sheet, row (1-based). */
export interface PersonPlace {
  readonly file: string;
  readonly sha256: string;
  readonly sheet: string;
  readonly row: number;
}

/** Two rows of two sources that are, or may be, one person. Nothing here tells who. */
export interface SharedPerson {
  readonly rule: Extract<SheetRuleId, "duplicate-certain" | "duplicate-likely" | "duplicate-suspected" | "id-shared">;
  readonly first: PersonPlace;
  readonly second: PersonPlace;
}

/** Beyond so many rows under one key, pairs are formed with the first row only: a key everybody shares is no evidence. */
const MOST_OF_A_KEY = 20;

interface Member {
  readonly source: number;
  readonly person: number;
}

/**
 * People who stand in two sources (those within one source are its own check's business), by level: the same CCCD with
 * the same name, or with another; the same name, year, sex and commune; equal without diacritics or elsewhere. Never
 * where something tells them apart. In the order of sources, sheets and rows.
 */
export function sharedPeople(sources: readonly SourcePeople[]): readonly SharedPerson[] {
  const found: SharedPerson[] = [];
  const place = ({ source, person }: Member): PersonPlace => {
    const { file = "", sha256 = "", keys } = sources[source] ?? {};
    return { file, sha256, sheet: keys?.sheets[keys.sheet[person] ?? 0] ?? "", row: (keys?.row[person] ?? 0) + 1 };
  };
  const add = (rule: SharedPerson["rule"], first: Member, second: Member): void => {
    found.push({ rule, first: place(first), second: place(second) });
  };
  for (const group of sharing(sources, (keys, person) => keys.id[person] ?? 0, () => true)) {
    for (const [first, second] of pairs(group)) {
      add(sameName(sources, first, second) ? "duplicate-certain" : "id-shared", first, second);
    }
  }
  // Two who both have a CCCD are told apart by it: a name needs looking at only where somebody has none.
  for (const group of sharing(sources, (keys, person) => keys.nameAndYear[person] ?? 0, (keys, person) => keys.id[person] === 0)) {
    for (const [first, second] of pairs(group)) {
      const level = likeness(sources, first, second);
      if (level !== null) add(level, first, second);
    }
  }
  return found;
}

/**
 * People under one key, in the order of sources and people; only keys under which somebody is `asking`. One number
 * a person: the key, with its lowest bit saying whether the person does not ask.
 */
function sharing(
  sources: readonly SourcePeople[],
  keyOf: (keys: PeopleKeys, person: number) => number,
  asking: (keys: PeopleKeys, person: number) => boolean,
): readonly (readonly Member[])[] {
  const all = new Float64Array(sources.reduce((sum, { keys }) => sum + keys.count, 0));
  let at = 0;
  for (const { keys } of sources) {
    for (let person = 0; person < keys.count; person += 1) {
      const key = keyOf(keys, person);
      all[at] = evenKey(key) + (asking(keys, person) ? 0 : 1);
      at += 1;
    }
  }
  const groups = new Map(repeatedKeys(all.sort()).map((key): [number, Member[]] => [key, []]));
  sources.forEach(({ keys }, source) => {
    for (let person = 0; person < keys.count; person += 1) {
      groups.get(evenKey(keyOf(keys, person)))?.push({ source, person });
    }
  });
  return [...groups.values()].sort(byPlace);
}

function evenKey(key: number): number {
  return key % 2 === 0 ? key : key - 1;
}

/** Keys (even, and not 0, which is none) that occur more than once in a sorted array, with somebody asking. */
function repeatedKeys(sorted: Float64Array): readonly number[] {
  const keys: number[] = [];
  for (let start = 0; start < sorted.length; ) {
    const key = evenKey(sorted[start] ?? 0);
    let end = start + 1;
    while (end < sorted.length && evenKey(sorted[end] ?? 0) === key) end += 1;
    if (key !== 0 && end - start > 1 && sorted[start] === key) keys.push(key);
    start = end;
  }
  return keys;
}

function byPlace(a: readonly Member[], b: readonly Member[]): number {
  const [one, other] = [a[0], b[0]];
  return one && other ? one.source - other.source || one.person - other.person : 0;
}

function pairs(group: readonly Member[]): readonly (readonly [Member, Member])[] {
  const firsts = group.length > MOST_OF_A_KEY ? group.slice(0, 1) : group;
  return firsts.flatMap((first, index) =>
    group.slice(index + 1).flatMap((second): readonly (readonly [Member, Member])[] => (second.source === first.source ? [] : [[first, second]])),
  );
}

function sameName(sources: readonly SourcePeople[], a: Member, b: Member): boolean {
  const [one, other] = [sources[a.source]?.keys, sources[b.source]?.keys];
  if (!one || !other) return false;
  if (one.name[a.person] === other.name[b.person]) return true;
  const key = one.nameAndYear[a.person];
  return key !== 0 && key === other.nameAndYear[b.person];
}

/** DOMAIN "Duplicates", as `check/duplicate-pairs` has it within one workbook. */
function likeness(sources: readonly SourcePeople[], a: Member, b: Member): "duplicate-likely" | "duplicate-suspected" | null {
  const [one, other] = [sources[a.source]?.keys, sources[b.source]?.keys];
  if (!one || !other) return null;
  if (one.id[a.person] !== 0 && other.id[b.person] !== 0) return null;
  const [oneSex, otherSex] = [(one.sexAndDay[a.person] ?? 0) & 3, (other.sexAndDay[b.person] ?? 0) & 3];
  if (oneSex !== 0 && otherSex !== 0 && oneSex !== otherSex) return null;
  const [oneDay, otherDay] = [(one.sexAndDay[a.person] ?? 0) >> 2, (other.sexAndDay[b.person] ?? 0) >> 2];
  if (differ(oneDay & 31, otherDay & 31) || differ(oneDay >> 5, otherDay >> 5)) return null;
  const sameUnit = one.units[one.unit[a.person] ?? 0] === other.units[other.unit[b.person] ?? 0];
  return sameUnit && one.name[a.person] === other.name[b.person] ? "duplicate-likely" : "duplicate-suspected";
}

function differ(one: number, other: number): boolean {
  return one !== 0 && other !== 0 && one !== other;
}
