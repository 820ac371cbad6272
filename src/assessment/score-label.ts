import { bareKey } from "../text/name-key";
import { remembered } from "../text/remembered";
import { withoutMaximum } from "./header-phrase";

/** What a header says of scores by its numbers. Numbers are 1-based. */
export type ScoreLabel =
  /** "CS7", "Chỉ số 7: …". */
  | { readonly kind: "indicator"; readonly number: number }
  /** "2.3": the third of competence 2. */
  | { readonly kind: "indicator-of"; readonly competence: number; readonly position: number }
  /** "Năng lực 2", "NL II". */
  | { readonly kind: "competence"; readonly number: number }
  /** "7", "7.", "7. Làm chủ công nghệ": counted through all, or within its competence. */
  | { readonly kind: "number"; readonly number: number; readonly topic: string }
  /** "II. Sử dụng công cụ", "II": a heading by its Roman numeral. */
  | { readonly kind: "roman"; readonly number: number; readonly topic: string };

const INDICATOR_WORD = "(?:chi so|cs|c\\. ?so|c so|tieu chi|tc|noi dung|nd|cau|indicator|criterion|item)";
const COMPETENCE_WORD = "(?:nang luc|nl|nhom nang luc|competence)";
const DOTTED = new RegExp(`^${INDICATOR_WORD}?\\s*(?:so|thu)?\\s*([1-9])\\s*[.,]\\s*([1-9]\\d?)(?![\\d])`);
const INDICATOR = new RegExp(`^(?:diem\\s+)?${INDICATOR_WORD}\\s*(?:so|thu)?\\s*[.:]?\\s*0?([1-9]\\d?)(?!\\d)`);
const COMPETENCE = new RegExp(`^(?:diem\\s+|cong\\s+|tong\\s+|tong diem\\s+)*${COMPETENCE_WORD}\\s*(?:so|thu)?\\s*[.:]?\\s*([1-9]|i{1,3}|iv|v)(?![a-z0-9])`);
const NUMBER = /^0?([1-9]\d?)\s*[.):]?$/;
const NUMBERED = /^0?([1-9]\d?)\s*[.):\-/]\s*(\D.*)$/;
const ROMAN_ALONE = /^(i{1,3}|iv|v)\s*[.):]?$/;
const ROMAN_TOPIC = /^(i{1,3}|iv|v)\s*[.):\-/]\s*(.+)$/;
const ROMAN: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4, v: 5 };

/** Reads a header text that numbers what it heads; `null` where it does not. */
export const parseScoreLabel = remembered((text): ScoreLabel | null => {
  const bare = bareKey(withoutMaximum(text));
  const dotted = DOTTED.exec(bare);
  if (dotted) return { kind: "indicator-of", competence: Number(dotted[1]), position: Number(dotted[2]) };
  const indicator = INDICATOR.exec(bare);
  if (indicator) return { kind: "indicator", number: Number(indicator[1]) };
  const competence = COMPETENCE.exec(bare);
  if (competence) return { kind: "competence", number: romanOrDigit(competence[1] ?? "") };
  const number = NUMBER.exec(bare);
  if (number) return { kind: "number", number: Number(number[1]), topic: "" };
  const numbered = NUMBERED.exec(bare);
  if (numbered) return { kind: "number", number: Number(numbered[1]), topic: numbered[2] ?? "" };
  const roman = ROMAN_TOPIC.exec(bare) ?? ROMAN_ALONE.exec(bare);
  return roman ? { kind: "roman", number: ROMAN[roman[1] ?? ""] ?? 0, topic: roman[2] ?? "" } : null;
});

function romanOrDigit(text: string): number {
  return ROMAN[text] ?? Number(text);
}
