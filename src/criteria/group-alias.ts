import { bareKey } from "../text/name-key";
import type { Group } from "./criteria-set";

/** A name that staff taught for a group; it goes before the set's own aliases. */
export interface TaughtAlias {
  readonly alias: string;
  readonly group: string;
}

/** The group a text means, and by which of its names. */
export interface GroupMatch {
  readonly group: string;
  readonly alias: string;
  /** `exact`: the whole text is that name; `contained`: its words stand in the text, as in "nông dân bản Na Ư". */
  readonly by: "exact" | "contained";
}

type Groups = readonly Pick<Group, "id" | "title" | "aliases">[];

/**
 * The group that an occupation or group name belongs to; `null` where no name fits, or where names of several groups
 * stand side by side ("nông dân, buôn bán"): then a person must say. Case, diacritics and punctuation do not matter.
 * The whole text goes before its words and a taught name before one of the set. Of several names in one phrase the first
 * holds, then the longest: in Vietnamese the head word leads ("cán bộ nông nghiệp" is an official).
 */
export function groupOf(groups: Groups, text: string, taught: readonly TaughtAlias[] = []): GroupMatch | null {
  const wanted = wordsOf(text);
  if (wanted === "") return null;
  const named = taught.filter(({ group }) => groups.some(({ id }) => id === group)).map(nameFrom);
  const names = [...named, ...namesOf(groups)];
  const isWhole = ({ words }: Name): boolean => words === wanted;
  const exact = single(named.filter(isWhole), "exact") ?? single(names.filter(isWhole), "exact");
  if (exact) return exact;
  const parts = text.split(/[,;/+&–]|\s-\s|\svà\s/u).map(wordsOf);
  const leading = parts.flatMap((part) => leadingName(part, names) ?? []);
  return leading.length > 0 ? single(leading, "contained") : single(listOfOne(leadingName(wanted, names)), "contained");
}

/** The name that stands first in a phrase; of those that begin there, the longest, and the taught one of equals. */
function leadingName(phrase: string, names: readonly Name[]): Name | null {
  const padded = ` ${phrase} `;
  let best: { readonly name: Name; readonly at: number } | null = null;
  for (const name of names) {
    const at = padded.indexOf(` ${name.words} `);
    if (at < 0) continue;
    if (!best || at < best.at || (at === best.at && name.words.length > best.name.words.length)) best = { name, at };
  }
  return best?.name ?? null;
}

function listOfOne<T>(item: T | null): readonly T[] {
  return item === null ? [] : [item];
}

interface Name extends TaughtAlias {
  readonly words: string;
}

function nameFrom({ alias, group }: TaughtAlias): Name {
  return { alias, group, words: wordsOf(alias) };
}

const namesByGroups = new WeakMap<Groups, readonly Name[]>();

/** The names of all groups; kept, since every row of a list asks for them. */
function namesOf(groups: Groups): readonly Name[] {
  const known = namesByGroups.get(groups);
  if (known) return known;
  const names = groups.flatMap(({ id, title, aliases }) =>
    [title.vi, title.en, ...aliases].map((alias) => nameFrom({ alias, group: id })).filter(({ words }) => words !== ""),
  );
  namesByGroups.set(groups, names);
  return names;
}

/** Bare words set apart by single spaces: "Buôn bán tự do, kinh doanh" → "buon ban tu do kinh doanh". */
export function wordsOf(text: string): string {
  return bareKey(text).replace(/[^\p{L}\p{N}%]+/gu, " ").trim();
}

/** Whether `part` stands in `text` as whole words, side by side. */
export function containsWords(text: string, part: string): boolean {
  return part !== "" && ` ${text} `.includes(` ${part} `);
}

function single(names: readonly Name[], by: GroupMatch["by"]): GroupMatch | null {
  const [first] = names;
  if (!first || names.some(({ group }) => group !== first.group)) return null;
  return { group: first.group, alias: first.alias, by };
}
