import { isVietnameseSyllable } from "./syllable";
import type { Evidence } from "./word-evidence";
import { weighWords } from "./word-evidence";

/** VNI-Windows, small letters: base letter, then mark and what the two make. Capitals follow from these. */
const MARKED: Readonly<Record<string, string>> = {
  a: "ùáøàûảõãïạêăéắèằúẳüẵëặââáấàầåẩãẫäậ",
  e: "ùéøèûẻõẽïẹâêáếàềåểãễäệ",
  o: "ùóøòûỏõõïọâôáốàồåổãỗäộ",
  u: "ùúøùûủõũïụ",
  y: "ùýøỳûỷõỹ",
  ô: "ùớøờûởõỡïợ",
  ö: "ùứøừûửõữïự",
};

/** Letters written by one code. í and ì stand for themselves. */
const SINGLE = "ôơöưñđæỉóĩòịîỵííìì";

const LETTER_OF: ReadonlyMap<string, string> = new Map(tableEntries());
const MARK_OF: ReadonlySet<string> = new Set(
  Object.values(MARKED).flatMap((pairs) => [...pairs].filter((_, index) => index % 2 === 0).flatMap((mark) => [mark, mark.toUpperCase()])),
);

function* tableEntries(): Generator<readonly [string, string]> {
  for (let index = 0; index < SINGLE.length; index += 2) {
    const [code, letter] = [SINGLE.charAt(index), SINGLE.charAt(index + 1)];
    yield [code, letter];
    yield [code.toUpperCase(), letter.toUpperCase()];
  }
  for (const [base, pairs] of Object.entries(MARKED)) {
    for (let index = 0; index < pairs.length; index += 2) {
      const [mark, letter] = [pairs.charAt(index), pairs.charAt(index + 1)];
      for (const written of [mark, mark.toUpperCase()]) {
        yield [base + written, letter];
        yield [base.toUpperCase() + written, letter.toUpperCase()];
      }
    }
  }
}

const CODED = /[\u00C0-\u00FC]/;
const BEYOND = /[\u0100-\u017F\u01A0-\u01B0\u1E00-\u1EFF]|[\u0300-\u036F]/;
/** Codes that are no Vietnamese letters, and pairs of vowels that no Vietnamese syllable has ("Nguyeãn", "Vaên"). */
const FOREIGN = /[aeouyôö][øûïåäüë]|[öñæî]|a[âêáàãéèùõ]|e[âáàãùõ]|o[âùõ]|[uyô][ùõ]/i;
const WORD = /[A-Za-z\u00C0-\u00FC]+/g;

/**
 * Text typed for a VNI font (VNI-Times …), as Unicode: "Nguyeãn Vaên" → "Nguyễn Văn".
 * Decodes whatever it is given: ask `decodeLegacy` whether it should.
 */
export function decodeVni(text: string): string {
  let decoded = "";
  for (let index = 0; index < text.length; index += 1) {
    const pair = LETTER_OF.get(text.slice(index, index + 2));
    if (pair !== undefined) {
      decoded += pair;
      index += 1;
    } else {
      const code = text.charAt(index);
      decoded += LETTER_OF.get(code) ?? code;
    }
  }
  return decoded;
}

/** Whether a text in a VNI font can be VNI: it holds a code of it, no letter beyond it, and no mark without its letter. */
export function canBeVni(text: string): boolean {
  if (!CODED.test(text) || BEYOND.test(text)) return false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charAt(index);
    if (LETTER_OF.has(text.slice(index, index + 2))) index += 1;
    else if (MARK_OF.has(code) && !LETTER_OF.has(code)) return false;
  }
  return true;
}

/** Whether a text holds letters that VNI cannot hold: it is Unicode already. */
export function isBeyondVni(text: string): boolean {
  return BEYOND.test(text);
}

/** What the characters alone say for VNI; `null` where they say nothing. */
export function vniEvidence(text: string): Evidence | null {
  if (!FOREIGN.test(text) || BEYOND.test(text)) return null;
  return weighWords(text.match(WORD) ?? [], CODED, FOREIGN, decodeVni, isVietnameseSyllable);
}

/** Whether the characters alone prove VNI: marks impossible in Vietnamese, in words which decode to syllables. */
export function looksLikeVni(text: string): boolean {
  return vniEvidence(text)?.holds ?? false;
}
