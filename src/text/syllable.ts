/** Tone marks as they stand in NFD: grave, acute, tilde, hook above, dot below. */
const TONE = /[\u0300\u0301\u0303\u0309\u0323]/;

/** With a stopped final (c, ch, p, t) only these two tones exist: acute and dot below. */
const STOPPED_TONES = "\u0301\u0323";

/**
 * Vowel groups without tones, each with the letters that may carry the tone: `open` where no consonant follows,
 * `closed` where one does; "" where the group does not occur so. Both places of oa, oe, uy are in use.
 */
const VOWEL_GROUPS: ReadonlyMap<string, { readonly open: string; readonly closed: string }> = new Map(
  [
    "a 0 0", "ă - 0", "â - 0", "e 0 0", "ê 0 0", "i 0 0", "o 0 0", "ô 0 0", "ơ 0 0", "u 0 0", "ư 0 0", "y 0 0",
    "ai 0 -", "ao 0 -", "au 0 -", "ay 0 -", "âu 0 -", "ây 0 -", "eo 0 -", "êu 0 -", "ia 0 -", "iu 0 -", "oi 0 -",
    "ôi 0 -", "ơi 0 -", "ua 0 -", "ui 0 -", "ưa 0 -", "ưi 0 -", "ưu 0 -",
    "oa 01 1", "oe 01 1", "uy 01 1", "oă - 1", "uâ - 1", "uê 1 1", "uơ 1 -", "iê - 1", "yê - 1", "uô - 1", "ươ - 1",
    "oo - 01", "iêu 1 -", "yêu 1 -", "oai 1 -", "oay 1 -", "oao 1 -", "oeo 1 -", "uây 1 -", "uôi 1 -", "ươi 1 -",
    "ươu 1 -", "uya 1 -", "uyu 1 -", "uêu 1 -", "uyê - 2",
  ].map((line) => {
    const [group = "", open = "", closed = ""] = line.split(" ");
    return [group, { open: open.replace("-", ""), closed: closed.replace("-", "") }];
  }),
);

const PARSES: readonly RegExp[] = [
  /^(ngh|ng|nh|gh|kh|ch|tr|th|ph|[bcdđghklmnprstvx])?([aăâeêioôơuưy]+)(ch|ng|nh|[cmnpt])?$/,
  /^(gi|qu)([aăâeêioôơuưy]+)(ch|ng|nh|[cmnpt])?$/,
];

/**
 * Whether a word (NFC, any case) is built as a Vietnamese syllable: initial, vowel group, final, and at most one tone
 * on the letter where it is written. Sees the build only, so "ngoét" and "boàm" both pass; "Mỹller" and "baù" do not.
 */
export function isVietnameseSyllable(word: string): boolean {
  let plain = "";
  let tone = "";
  let toneAt = -1;
  for (const letter of word.toLowerCase()) {
    let base = letter;
    if (letter > "\u007F") {
      const parts = letter.normalize("NFD");
      const mark = TONE.exec(parts)?.[0];
      if (mark !== undefined) {
        if (tone !== "") return false;
        tone = mark;
        toneAt = plain.length;
        base = parts.replace(mark, "").normalize("NFC");
      }
    }
    plain += base;
  }
  return PARSES.some((parse) => {
    const [, initial = "", group = "", final = ""] = parse.exec(plain) ?? [];
    const places = VOWEL_GROUPS.get(group)?.[final === "" ? "open" : "closed"] ?? "";
    if (places === "") return false;
    if (/^(c|ch|p|t)$/.test(final) && (tone === "" || !STOPPED_TONES.includes(tone))) return false;
    return tone === "" || places.includes(String(toneAt - initial.length));
  });
}
