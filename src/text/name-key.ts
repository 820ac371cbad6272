import { normalizeText } from "./normal-form";
import { unifyTone } from "./tone";

const ASCII = /^[\x20-\x7E]*$/;
const COMBINING = /[\u0300-\u036F]/g;
const SIGMA = 0x3a3;

/** By code of a letter up to U+1EFF, small or not: the code of its base letter; 0 where folding takes the long way. */
const BASE_CODES: Uint16Array = Uint16Array.from({ length: 0x1f00 }, (_, code) => {
  const small = String.fromCharCode(code).toLowerCase();
  // The small form of a sigma depends on where it stands.
  if (code === SIGMA || small.length !== 1) return 0;
  const folded = small === "đ" ? "d" : fold(small);
  return folded.length === 1 ? folded.charCodeAt(0) : 0;
});

/** The same for two writings of one name: normal form, one tone placement, small letters. "" for a blank. */
export function nameKey(text: string): string {
  return unifyTone(normalizeText(text).toLowerCase());
}

/** Like `nameKey`, also without tones and diacritics, and đ as d: for headers, and for duplicates that are suspected. */
export function bareKey(text: string): string {
  const plain = normalizeText(text);
  if (ASCII.test(plain)) return plain.toLowerCase();
  let bare = "";
  for (let index = 0; index < plain.length; index += 1) {
    const base = BASE_CODES[plain.charCodeAt(index)] ?? 0;
    if (base === 0) return fold(plain.toLowerCase()).replaceAll("đ", "d");
    bare += String.fromCharCode(base);
  }
  return bare;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(COMBINING, "").normalize("NFC");
}
