import { bareKey, nameKey } from "../text/name-key";
import { remembered } from "../text/remembered";
import type { ColumnRole } from "./assessment-sheet";
import type { PlainField } from "./field";
import { HEADER_SYNONYMS, HEADING_GROUPS, IGNORED_PHRASES, SIZE_PHRASES, SUMMARY_PHRASES } from "./header-synonyms";
import type { HeadingGroup } from "./header-synonyms";

/** What a phrase in a header can mean by itself. */
export type PhraseMeaning =
  | { readonly kind: "field"; readonly field: PlainField; readonly role?: ColumnRole; readonly under?: HeadingGroup }
  | { readonly kind: "heading"; readonly group: HeadingGroup }
  | { readonly kind: "measure" }
  | { readonly kind: "size" }
  | { readonly kind: "ignored" };

/** A maximum as headers print it: "(10 điểm)", "10đ", "tối đa 10", "(10)". Never a bare number. */
const MAXIMUM =
  /\(\s*(?:tối đa|toi da|max|thang điểm|thang diem)?\s*:?\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:điểm|diem|đ|d|points|pts)?\s*\)|(?:tối đa|toi da|max)\s*:?\s*(\d{1,3}(?:[.,]\d+)?)\s*(?:điểm|diem|đ|points|pts)?|(?<![\d.,])(\d{1,3}(?:[.,]\d+)?)\s*(?:điểm|diem|đ|points|pts)(?!\p{L})/iu;
const NO_WORD = /[^\p{L}\p{N}%]+/gu;
/** "(7) Chỉ số 1": the column's number, of whatever size. */
const NUMBERING_LEAD = /^\s*\(\s*\d{1,2}\s*\)\s*(?=\p{L})/u;
const NUMBERING_TAIL = /\(\s*\d{1,2}\s*\)\s*$/;

/** The maximum a header text prints, or `null`. "(3)" at the end of words is a column number, not a maximum, below 5. */
export const printedMaximum = remembered((text): number | null => {
  const match = MAXIMUM.exec(text.replace(NUMBERING_LEAD, ""));
  const number = Number((match?.[1] ?? match?.[2] ?? match?.[3] ?? "").replace(",", "."));
  if (!match || number <= 0) return null;
  return NUMBERING_TAIL.test(match[0]) && number < 5 ? null : number;
});

/** The text without its printed maximum, and without the column's number before it. */
export function withoutMaximum(text: string): string {
  const words = text.replace(NUMBERING_LEAD, "");
  return printedMaximum(words) === null ? words : words.replace(MAXIMUM, " ").trim();
}

/** "năm 2023", "năm học 2023-2024" behind or before other words. */
const YEAR = /(?:của\s+)?(?<!\p{L})(?:năm|nam)\s+(?:học\s+|hoc\s+)?(20\d\d)(?:\s*[-–]\s*(20\d\d))?/iu;

/** The year a header says it is of, of a school year the later; `null` where it names none. */
export const yearNamed = remembered((text): number | null => {
  const match = YEAR.exec(text);
  return match ? Number(match[2] ?? match[1]) : null;
});

/** The text without the year it is of; a year that is all the text stays. */
function withoutYear(text: string): string {
  if (!text.includes("20")) return text;
  const rest = text.replace(YEAR, " ").trim();
  return rest === "" ? text : rest;
}

/** The words of a header as key: small letters, no punctuation, one tone placement; with diacritics. */
export const headerKey = remembered((text) => nameKey(text).replace(NO_WORD, " ").trim());

/** Like `headerKey`, without diacritics. */
export const bareHeaderKey = remembered((text) => bareKey(text).replace(NO_WORD, " ").trim());

interface Vocabulary {
  readonly marked: ReadonlyMap<string, readonly PhraseMeaning[]>;
  readonly bare: ReadonlyMap<string, readonly PhraseMeaning[]>;
}

const VOCABULARY = buildVocabulary();

function buildVocabulary(): Vocabulary {
  const marked = new Map<string, PhraseMeaning[]>();
  const bare = new Map<string, PhraseMeaning[]>();
  const add = (phrase: string, meaning: PhraseMeaning): void => {
    for (const [map, key] of [[marked, headerKey(phrase)], [bare, bareHeaderKey(phrase)]] as const) {
      const known = map.get(key);
      if (known) known.push(meaning);
      else map.set(key, [meaning]);
    }
  };
  for (const { phrases, ...synonym } of HEADER_SYNONYMS) {
    for (const phrase of phrases) add(phrase, { kind: "field", ...synonym });
  }
  for (const [group, phrases] of headingEntries()) for (const phrase of phrases) add(phrase, { kind: "heading", group });
  for (const phrase of SUMMARY_PHRASES) add(phrase, { kind: "measure" });
  for (const phrase of SIZE_PHRASES) add(phrase, { kind: "size" });
  for (const phrase of IGNORED_PHRASES) add(phrase, { kind: "ignored" });
  return { marked, bare };
}

function headingEntries(): readonly (readonly [HeadingGroup, readonly string[]])[] {
  const { birth, sex, name, result, scores } = HEADING_GROUPS;
  return [["birth", birth], ["sex", sex], ["name", name], ["result", result], ["scores", scores]];
}

const NOTHING: readonly PhraseMeaning[] = [];

/**
 * Everything a header text means word for word; empty where nothing. A text with diacritics is taken at its diacritics
 * ("Năm" is a year, "Nam" a man); a text without any may be either, and gives both.
 */
export const meaningsOf = remembered((text): readonly PhraseMeaning[] => {
  const key = headerKey(withoutYear(withoutMaximum(text)));
  if (key === "") return NOTHING;
  const bare = bareHeaderKey(key);
  const marked = VOCABULARY.marked.get(key);
  if (bare !== key) return marked ?? NOTHING;
  return VOCABULARY.bare.get(bare) ?? NOTHING;
});
