import { fullFormOf } from "./abbreviation";
import { bareKey, nameKey } from "./name-key";

/** A text made ready to be compared with many others. */
export interface SimilarityKey {
  /** Words in small letters with diacritics, joined by spaces. */
  readonly exact: string;
  /** The same with abbreviations written out. */
  readonly full: string;
  /** `full` without diacritics. */
  readonly bare: string;
  /** The numbers among the words, in order. */
  readonly numbers: string;
  readonly words: readonly string[];
  /** Pairs of neighbouring letters of `bare`, sorted. */
  readonly pairs: readonly string[];
}

/** Everything short of the same words stays below this. */
const CEILING = 0.95;
/** "Chỉ số 1" and "Chỉ số 10" share nearly every letter, and are two different columns. */
const DIFFERENT_NUMBERS = 0.5;
const NUMBERS = /\d+/g;
const PARTS = /[\p{L}\p{N}]+/gu;
const LETTER_THEN_DIGIT = /(\p{L})(\p{N})/gu;

/** Prepares a header or a name for `keySimilarity`; "NL1" gives the words "năng lực 1". */
export function similarityKey(text: string): SimilarityKey {
  const parts = nameKey(text).replace(LETTER_THEN_DIGIT, "$1 $2").match(PARTS) ?? (text.includes("%") ? ["tỷ", "lệ"] : []);
  const exact = parts.join(" ");
  const full = parts.flatMap((part) => fullFormOf(part) ?? [part]).join(" ");
  const bare = bareKey(full);
  const pairs: string[] = [];
  for (let index = 0; index + 1 < bare.length; index += 1) pairs.push(bare.slice(index, index + 2));
  return { exact, full, bare, numbers: (bare.match(NUMBERS) ?? []).join(" "), words: bare.split(" ").sort(), pairs: pairs.sort() };
}

/**
 * How alike two texts are, 0 to 1, the same in both directions. 1: the same words; 0.99: the same once abbreviations are
 * written out; 0.98: the same where one of them has no diacritics at all; 0.96: the same but for differing diacritics
 * ("Đạt", "Đất"); below that by shared words and letters, at most 0.95, and half of that
 * where both hold numbers that differ. Blank texts are like nothing: 0.
 */
export function keySimilarity(a: SimilarityKey, b: SimilarityKey): number {
  if (a.bare === "" || b.bare === "") return 0;
  if (a.exact === b.exact) return 1;
  if (a.full === b.full) return 0.99;
  if (a.bare === b.bare) return a.full === a.bare || b.full === b.bare ? 0.98 : 0.96;
  const apart = a.numbers !== "" && b.numbers !== "" && a.numbers !== b.numbers ? DIFFERENT_NUMBERS : 1;
  const shared = (sharedShare(a.words, b.words, wordWeight) + sharedShare(a.pairs, b.pairs, () => 1)) / 2;
  return CEILING * apart * shared;
}

/** `keySimilarity` of two texts. */
export function similarity(a: string, b: string): number {
  return keySimilarity(similarityKey(a), similarityKey(b));
}

function wordWeight(word: string): number {
  return Math.min(word.length, 5);
}

/** Dice's measure over two sorted lists with repetitions: twice the weight shared over the weight of both. */
function sharedShare(a: readonly string[], b: readonly string[], weight: (item: string) => number): number {
  let shared = 0;
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const left = a[i] ?? "";
    const right = b[j] ?? "";
    if (left === right) shared += weight(left);
    if (left <= right) i += 1;
    if (right <= left) j += 1;
  }
  const total = [...a, ...b].reduce((sum, item) => sum + weight(item), 0);
  return total === 0 ? 0 : (2 * shared) / total;
}
