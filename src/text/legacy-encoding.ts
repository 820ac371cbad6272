import { canBeTcvn3, decodeTcvn3, isBeyondTcvn3, tcvn3Evidence } from "./tcvn3";
import { canBeVni, decodeVni, isBeyondVni, vniEvidence } from "./vni";

/** What the name of a font says about the text in it. */
export type FontEncoding = "tcvn3" | "tcvn3-capitals" | "vni";

/** A text as Unicode, and the encoding it was in; `null` where it was Unicode already (the text is then the same). */
export interface DecodedText {
  readonly text: string;
  readonly encoding: "tcvn3" | "vni" | null;
}

const HAS_HIGH_CODE = /[\u00A1-\u00FF]/;

/** ".VnTime" is TCVN3, ".VnTimeH" TCVN3 drawn as capitals, "VNI-Times" VNI; `null` for every other font. */
export function fontEncoding(fontName: string | null): FontEncoding | null {
  if (fontName === null) return null;
  if (/^\s*\.vn/i.test(fontName)) return /h\s*$/i.test(fontName) ? "tcvn3-capitals" : "tcvn3";
  return /^\s*vni[-\s]/i.test(fontName) ? "vni" : null;
}

/**
 * The text of a cell as Unicode. Decodes only on evidence: the font, unless the text holds letters its encoding cannot
 * hold (then it is Unicode already), or else characters impossible in Vietnamese. To be called before any trimming.
 * Decoding the result again without the font changes nothing.
 */
export function decodeLegacy(text: string, fontName: string | null): DecodedText {
  if (!HAS_HIGH_CODE.test(text)) return { text, encoding: null };
  switch (fontEncoding(fontName)) {
    case "tcvn3":
      return byFont(text, canBeTcvn3(text) && !isLoneTick(text), "tcvn3", (coded) => decodeTcvn3(coded, false));
    case "tcvn3-capitals":
      return byFont(text, canBeTcvn3(text) && !isLoneTick(text), "tcvn3", (coded) => decodeTcvn3(coded, true));
    case "vni":
      return byFont(text, canBeVni(text), "vni", decodeVni);
    case null:
      return byCharacters(text);
  }
}

/** What a text by itself proves of a font's encoding: that it is in it, that it is Unicode, or (`null`) neither. */
export function encodingProof(text: string, encoding: FontEncoding): "legacy" | "unicode" | null {
  const isVni = encoding === "vni";
  if (isVni ? isBeyondVni(text) : isBeyondTcvn3(text)) return "unicode";
  const evidence = isVni ? vniEvidence(text) : tcvn3Evidence(text);
  return evidence?.holds === true ? "legacy" : null;
}

/** A cell that holds nothing but × is a tick, also in a TCVN3 font, where it would be the letter ì. */
function isLoneTick(text: string): boolean {
  return text.trim() === "×";
}

function byFont(text: string, applies: boolean, encoding: "tcvn3" | "vni", decode: (text: string) => string): DecodedText {
  const decoded = applies ? decode(text) : text;
  return decoded === text ? { text, encoding: null } : { text: decoded, encoding };
}

function byCharacters(text: string): DecodedText {
  // What VNI cannot hold TCVN3 cannot either: nearly every Vietnamese name has such a letter, and needs no weighing.
  if (isBeyondVni(text)) return { text, encoding: null };
  const tcvn3 = tcvn3Evidence(text);
  const vni = vniEvidence(text);
  const forTcvn3 = tcvn3?.holds === true ? tcvn3.strong : 0;
  const forVni = vni?.holds === true ? vni.strong : 0;
  if (forTcvn3 > forVni) return settled(text, decodeTcvn3(text, false), "tcvn3");
  if (forVni > forTcvn3) return settled(text, decodeVni(text), "vni");
  return { text, encoding: null };
}

/** Where the result would itself seem encoded, the evidence was a muddle of both: the text is left as it is. */
function settled(text: string, decoded: string, encoding: "tcvn3" | "vni"): DecodedText {
  const isMuddle = tcvn3Evidence(decoded)?.holds === true || vniEvidence(decoded)?.holds === true;
  return isMuddle ? { text, encoding: null } : { text: decoded, encoding };
}
