/**
 * Clean already: words of known-composed characters with single spaces between. Left out on purpose: Đ look-alikes
 * (Ð ð Ɖ ɖ), NBSP and the other odd spaces, soft hyphen and other invisible ones, combining marks.
 */
const CLEAN =
  /^(?:[\x21-\x7E\u00A1-\u00AC\u00AE-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u0255\u0257-\u02FF\u1E00-\u1EFF\u2012-\u2027]+(?: [\x21-\x7E\u00A1-\u00AC\u00AE-\u00CF\u00D1-\u00EF\u00F1-\u0188\u018A-\u0255\u0257-\u02FF\u1E00-\u1EFF\u2012-\u2027]+)*)?$/;
const STROKED_D = /[\u00D0\u0189]/g;
const SMALL_STROKED_D = /[\u00F0\u0256]/g;
const INVISIBLE = /[\u00AD\u061C\u115F\u1160\u180E\u200B-\u200F\u202A-\u202E\u2060-\u206F\uFEFF]|[\uFE00-\uFE0F]|\u034F/g;
const ODD_HYPHEN = /[\u2010\u2011]/g;
const SPACES = /[\s\p{Cc}]+/gu;

/** Whoever looks at a cell asks in turn. */
let lastClean = "";

/**
 * A text as it is meant: NFC, Đ look-alikes as Đ, every run of spaces, odd spaces and line breaks as one space, invisible
 * characters gone, trimmed. Legacy text must be decoded before (`decodeLegacy`). Doing it twice is doing it once; a text
 * that is clean comes back as the same string.
 */
export function normalizeText(text: string): string {
  if (text === lastClean) return text;
  if (CLEAN.test(text)) {
    lastClean = text;
    return text;
  }
  return text
    .replace(INVISIBLE, "")
    .normalize("NFC")
    .replace(STROKED_D, "Đ")
    .replace(SMALL_STROKED_D, "đ")
    .replace(ODD_HYPHEN, "-")
    .replace(SPACES, " ")
    .trim();
}
