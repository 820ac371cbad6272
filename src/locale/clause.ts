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

/** The sentence there is for a code; `otherwise` where there is none or the code is not known. */
export function sentenceOf(words: Words, name: string, sentences: Readonly<Record<string, string>>, otherwise: string): string {
  const code = words.text(name);
  return (Object.hasOwn(sentences, code) ? sentences[code] : undefined) ?? otherwise;
}
