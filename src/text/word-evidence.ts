/** How far the words of a text speak for an encoding. */
export interface Evidence {
  readonly holds: boolean;
  /** Words that hold a character impossible in Vietnamese and decode to a Vietnamese syllable. */
  readonly strong: number;
}

const VOWEL = /[aăâeêioôơuưy]/i;

/**
 * Weighs the words of a text for an encoding. One word that decodes to no syllable ("Müller" → "Mỹller") outweighs two
 * that do, so that a foreign name among Vietnamese ones is left alone, while a long text survives an odd abbreviation.
 */
export function weighWords(
  words: readonly string[],
  coded: RegExp,
  foreign: RegExp,
  decode: (word: string) => string,
  isSyllable: (word: string) => boolean,
): Evidence {
  let strong = 0;
  let against = 0;
  for (const word of words) {
    if (!coded.test(word)) continue;
    const decoded = decode(word);
    const isAbbreviation = !VOWEL.test(decoded.normalize("NFD"));
    if (decoded.length < 2 || isAbbreviation) continue;
    if (!isSyllable(decoded)) against += 1;
    else if (foreign.test(word)) strong += 1;
  }
  return { holds: strong > 0 && (against === 0 || strong > 2 * against), strong };
}
