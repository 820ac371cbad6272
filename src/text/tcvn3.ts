import { isVietnameseSyllable } from "./syllable";
import type { Evidence } from "./word-evidence";
import { weighWords } from "./word-evidence";

/**
 * TCVN 5712:1993 VN3 ("ABC"), as Windows shows its codes, in pairs code–letter. U+00AD (an invisible soft hyphen) is ư.
 * Toned capitals have no code: a font whose name ends in H draws the small letters as capitals.
 */
const PAIRS =
  "¡Ă¢Â£Ê¤Ô¥Ơ¦Ư§Đ" +
  "¨ă©âªê«ô¬ơ\u00ADư®đ" +
  "µà¶ả·ã¸á¹ạ»ằ¼ẳ½ẵ¾ắÆặÇầÈẩÉẫÊấËậ" +
  "ÌèÎẻÏẽÐéÑẹÒềÓểÔễÕếÖệ" +
  "×ìØỉÜĩÝíÞị" +
  "ßòáỏâõãóäọåồæổçỗèốéộêờëởìỡíớîợ" +
  "ïùñủòũóúôụõừöử÷ữøứùự" +
  "úỳûỷüỹýýþỵ";

const LETTER_OF: ReadonlyMap<string, string> = new Map(
  Array.from({ length: PAIRS.length / 2 }, (_, index) => [PAIRS.charAt(2 * index), PAIRS.charAt(2 * index + 1)]),
);

/** Letter without its tone ("ấ" → "â"), for the capitals written as two codes ("¢Ê" for Ấ). */
const TONELESS: ReadonlyMap<string, string> = new Map(
  [...LETTER_OF.values()].map((letter) => [
    letter,
    letter.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/, "").normalize("NFC"),
  ]),
);

const CODED = /[\u00A1-\u00A9\u00AA-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C6-\u00CC\u00CE-\u00D8\u00DC-\u00DF\u00E1-\u00EF\u00F1-\u00FE]/;

/** Letters no TCVN3 text holds, since their codes are unused: with one of these a text is Unicode (or VNI) already. */
const IMPOSSIBLE =
  /[\u00C0-\u00C5\u00CD\u00D9-\u00DB\u00E0\u00F0\u00FF\u0100-\u017F\u01A0-\u01B0\u1E00-\u1EFF]|[\u0300-\u036F]/;

/**
 * Codes that are no Vietnamese letter when read as Unicode, and capitals in the midst of small letters ("NguyÔn"). The
 * others (È, ã, ý …) prove nothing.
 */
const FOREIGN =
  /[a-z][\u00C8-\u00CA\u00CC\u00D0\u00D2-\u00D5\u00DD]|[\u00A1-\u00A9\u00AA-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C6\u00C7\u00CB\u00CE\u00CF\u00D1\u00D6-\u00D8\u00DC\u00DE\u00DF\u00E4-\u00E7\u00EB\u00EE\u00EF\u00F1\u00F6-\u00F8\u00FB\u00FC\u00FE]/;

const WORD = /[A-Za-z\u00A1-\u00A9\u00AA-\u00AE\u00B5-\u00B9\u00BB-\u00BE\u00C0-\u00FE]+/g;
const SHOUTED = /[A-ZĂÂÊÔƠƯĐ\u00C0-\u1EF9]{2,}/g;

/**
 * Text typed for a TCVN3 font, as Unicode. `capitals` for fonts that draw every letter as a capital (name ending in H).
 * Decodes whatever it is given: ask `decodeLegacy` whether it should. Must run before trimming (ư is a soft hyphen).
 */
export function decodeTcvn3(text: string, capitals: boolean): string {
  let decoded = "";
  // Apart from the rest: to look at the end of a text that grows makes it anew, which for a long one took seconds.
  let last = "";
  for (const code of text) {
    const letter = LETTER_OF.get(code);
    const base = letter === undefined ? undefined : (TONELESS.get(letter) ?? letter);
    if (letter !== undefined && letter !== base && last === base?.toUpperCase()) {
      last = letter.toUpperCase();
    } else {
      decoded += last;
      last = letter ?? code;
    }
  }
  decoded += last;
  return capitals ? decoded.toUpperCase() : decoded.replace(SHOUTED, raiseTonedLetters);
}

/** "NGUYễN" → "NGUYỄN": among plain capitals a toned letter stands small only because TCVN3 has no capital for it. */
function raiseTonedLetters(word: string): string {
  const plainCapitals = word.match(/[A-ZĂÂÊÔƠƯĐ]/g)?.length ?? 0;
  const smallLetters = [...word].filter((letter) => letter !== letter.toUpperCase());
  const onlyToned = smallLetters.every((letter) => (TONELESS.get(letter) ?? letter) !== letter);
  return plainCapitals >= 2 && onlyToned ? word.toUpperCase() : word;
}

/** Whether a text in a TCVN3 font can be TCVN3: it holds a code of it and no letter that TCVN3 cannot hold. */
export function canBeTcvn3(text: string): boolean {
  return CODED.test(text) && !IMPOSSIBLE.test(text);
}

/** Whether a text holds letters that TCVN3 cannot hold: it is Unicode already. */
export function isBeyondTcvn3(text: string): boolean {
  return IMPOSSIBLE.test(text);
}

/** What the characters alone say for TCVN3; `null` where they say nothing (the usual case, decided by one test). */
export function tcvn3Evidence(text: string): Evidence | null {
  if (!FOREIGN.test(text) || IMPOSSIBLE.test(text)) return null;
  return weighWords(text.match(WORD) ?? [], CODED, FOREIGN, (word) => decodeTcvn3(word, false), isVietnameseSyllable);
}

/**
 * Whether the characters alone prove TCVN3: words with characters impossible in Vietnamese, which decode to Vietnamese
 * syllables. "NguyÔn V¨n" does; "Lò", "Müller", "3×4" and "§ 2" do not.
 */
export function looksLikeTcvn3(text: string): boolean {
  return tcvn3Evidence(text)?.holds ?? false;
}
