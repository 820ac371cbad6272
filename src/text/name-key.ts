import { normalizeText } from "./normal-form";
import { unifyTone } from "./tone";

const ASCII = /^[\x20-\x7E]*$/;
const COMBINING = /[\u0300-\u036F]/g;

/** The same for two writings of one name: normal form, one tone placement, small letters. "" for a blank. */
export function nameKey(text: string): string {
  return unifyTone(normalizeText(text).toLowerCase());
}

/** Like `nameKey`, also without tones and diacritics, and đ as d: for headers, and for duplicates that are suspected. */
export function bareKey(text: string): string {
  const small = normalizeText(text).toLowerCase();
  if (ASCII.test(small)) return small;
  return small.normalize("NFD").replace(COMBINING, "").normalize("NFC").replaceAll("đ", "d");
}
