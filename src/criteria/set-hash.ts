import type { CriteriaSet } from "./criteria-set";

/**
 * A hash of everything a set says, as 16 hexadecimal digits: equal for equal sets whatever the order of their members,
 * different once a word of them changes. It tells versions apart (memory, provenance); it proves nothing against forgery.
 */
export function setHash(set: CriteriaSet): string {
  const known = hashes.get(set) ?? fnv1a64(canonical(set));
  hashes.set(set, known);
  return known;
}

/** Sets are never changed: each is hashed once, however many lists are judged by it. */
const hashes = new WeakMap<CriteriaSet, string>();

/** JSON with the members of objects in the order of their names; lists keep theirs. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(",")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const members = Object.entries(value)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, member]) => `${JSON.stringify(name)}:${canonical(member)}`);
  return `{${members.join(",")}}`;
}

/** FNV-1a over UTF-8, 64 bits (http://www.isthe.com/chongo/tech/comp/fnv/). */
function fnv1a64(text: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return hash.toString(16).padStart(16, "0");
}
