import type { Words } from "./words";

/**
 * What a code means, as ": clause" to go on a sentence with. A code nobody has words for gives `otherwise`, and nothing
 * where there is none: codes themselves are never shown.
 */
export function clauseOf(words: Words, name: string, clauses: Readonly<Record<string, string>>, otherwise = ""): string {
  if (!words.has(name)) return "";
  const code = words.text(name);
  const clause = (Object.hasOwn(clauses, code) ? clauses[code] : undefined) ?? otherwise;
  return clause === "" ? "" : `: ${clause}`;
}
