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
  for (const group of sharing(sources, "id")) {
    for (const [first, second] of pairs(group)) {
      add(sameName(sources, first, second) ? "duplicate-certain" : "id-shared", first, second);
    }
  }
  // Two who both have a CCCD are told apart by it: a name needs looking at only where somebody has none.
  for (const group of sharing(sources, "nameAndYear")) {
    for (const [first, second] of pairs(group)) {
      const level = likeness(sources, first, second);
      if (level !== null) add(level, first, second);
    }
  }
  return found;
}

/** People under one key, in the order of sources and people; only keys that several bear, at least one of them `isAsking`. */
function sharing(sources: readonly SourcePeople[], kind: "id" | "nameAndYear"): readonly (readonly Member[])[] {
  const repeated = repeatedKeys(sources, kind);
  if (repeated.size === 0) return [];
  const groups = new Map<number, Member[]>();
  for (const [source, { keys }] of sources.entries()) {
    for (const [person, key] of keys[kind].entries()) {
      if (!repeated.has(key)) continue;
      const group = groups.get(key);
      if (group) group.push({ source, person });
      else groups.set(key, [{ source, person }]);
    }
  }
  return [...groups.values()];
}

/** By name only those without a CCCD ask who else bears it. */
function isAsking(keys: PeopleKeys, person: number, kind: "id" | "nameAndYear"): boolean {
  return kind === "id" || keys.id[person] === 0;
}

/** What is known of a key: bits. */
const SEEN = 1;
const REPEATED = 2;
const ASKED = 4;

/**
 * Keys (not 0, which is none) that occur more than once, with somebody asking. The table has twice as many places as there
 * are people; a key stands at the first free one from where its own bits point to. Sorting them all took twice the time.
 */
function repeatedKeys(sources: readonly SourcePeople[], kind: "id" | "nameAndYear"): ReadonlySet<number> {
  const count = sources.reduce((sum, { keys }) => sum + keys.count, 0);
  const last = 2 ** Math.ceil(Math.log2(2 * count + 1)) - 1;
  const table = new Float64Array(last + 1);
  const known = new Uint8Array(last + 1);
  const repeated = new Set<number>();
  for (const { keys } of sources) {
    const own = keys[kind];
    for (let person = 0; person < own.length; person += 1) {
      const key = own[person] ?? 0;
      if (key === 0) continue;
      let place = key & last;
      while (table[place] !== key && table[place] !== 0) place = (place + 1) & last;
      const before = known[place] ?? 0;
      const now = (before === 0 ? SEEN : before | REPEATED) | (isAsking(keys, person, kind) ? ASKED : 0);
      table[place] = key;
      known[place] = now;
      if (now === (SEEN | REPEATED | ASKED)) repeated.add(key);
    }
  }
  return repeated;
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
