import { normalizeText } from "./normal-form";
import { unifyTone } from "./tone";

const ASCII = /^[\x20-\x7E]*$/;
const COMBINING = /[\u0300-\u036F]/g;
const D_STROKE = 0x111;

/** By code of a small letter up to U+1EFF: the code of its base letter; 0 where folding takes the long way. */
const BASE_CODES: Uint16Array = Uint16Array.from({ length: 0x1f00 }, (_, code) => {
  const folded = code === D_STROKE ? "d" : fold(String.fromCharCode(code));
  return folded.length === 1 ? folded.charCodeAt(0) : 0;
});

/** The same for two writings of one name: normal form, one tone placement, small letters. "" for a blank. */
export function nameKey(text: string): string {
  return unifyTone(normalizeText(text).toLowerCase());
}

/** Like `nameKey`, also without tones and diacritics, and đ as d: for headers, and for duplicates that are suspected. */
export function bareKey(text: string): string {
  const small = normalizeText(text).toLowerCase();
  if (ASCII.test(small)) return small;
  let bare = "";
  for (let index = 0; index < small.length; index += 1) {
    const base = BASE_CODES[small.charCodeAt(index)] ?? 0;
    if (base === 0) return fold(small).replaceAll("đ", "d");
    bare += String.fromCharCode(base);
  }
  return bare;
}

function fold(text: string): string {
  return text.normalize("NFD").replace(COMBINING, "").normalize("NFC");
}
