/** A unit that a line of words names: "Xã Na Ư" and its rank. */
export interface NamedUnit {
  readonly name: string;
  readonly level: "commune" | "district" | "province";
}

/** Words that end a name; whole words, since places are called "Thanh Xương" and "Năm Căn" too. */
const STOP = String.raw`(?:19|20)\d\d|năm\s+\d|năm\s*$|huyện|quận|tỉnh|thành phố|thị xã|thị trấn|thuộc|tự|và|là|đạt|đăng|được|theo|ngày|tháng|xã|phường|tp|nhóm|đối tượng`;
const BARE_STOP = String.raw`(?:19|20)\d\d|nam\s+\d|huyen|quan\s|tinh\s|thanh pho|thi xa|thi tran|thuoc|va\s|dang ky|theo|ngay\s|thang\s|xa\s|phuong\s|tp`;

function namePattern(stop: string): string {
  const word = String.raw`(?!(?:${stop})(?![\p{L}]))[\p{L}\p{N}][\p{L}\p{N}'’-]*`;
  return String.raw`(${word}(?:\s+${word}){0,4})`;
}

const KINDS = [
  { level: "commune", pattern: String.raw`(?<!thị\s)(xã(?!\s+hội)|phường|thị trấn|đặc khu)` },
  { level: "district", pattern: String.raw`(huyện|quận|thị xã|thành phố|tp\.?)` },
  { level: "province", pattern: "(tỉnh)" },
] as const;
const BARE_KINDS = [
  { level: "commune", pattern: String.raw`(?<!thi\s)(xa(?!\s+hoi)|phuong|thi tran|dac khu)` },
  { level: "district", pattern: String.raw`(huyen|quan|thi xa|thanh pho|tp\.?)` },
  { level: "province", pattern: "(tinh)" },
] as const;

const FULL_WORDS: Readonly<Record<string, string>> = {
  "tp": "thành phố", "tp.": "thành phố", "xa": "xã", "phuong": "phường", "thi tran": "thị trấn", "dac khu": "đặc khu",
  "huyen": "huyện", "quan": "quận", "thi xa": "thị xã", "thanh pho": "thành phố", "tinh": "tỉnh",
};

interface UnitPattern {
  readonly level: NamedUnit["level"];
  readonly pattern: RegExp;
}

function compile(kinds: readonly { readonly level: NamedUnit["level"]; readonly pattern: string }[], stop: string): readonly UnitPattern[] {
  const name = namePattern(stop);
  return kinds.map(({ level, pattern }) => ({ level, pattern: new RegExp(String.raw`(?<![\p{L}])${pattern}\s*:?\s+${name}`, "giu") }));
}

const MARKED = compile(KINDS, STOP);
const BARE = compile(BARE_KINDS, BARE_STOP);
/** Whether words are written with their diacritics. */
export const HAS_MARKS = /[^\p{ASCII}]/u;

/**
 * The units a line of normalised words names, in the order of their ranks: "HỘI KHUYẾN HỌC XÃ NA Ư" gives "Xã Na Ư".
 * A name is words that begin with a capital; nothing in "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM".
 */
export function unitsNamed(line: string): readonly NamedUnit[] {
  const patterns = HAS_MARKS.test(line) ? MARKED : BARE;
  return patterns.flatMap(({ level, pattern }) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const name = capitalised(match[2] ?? "");
      const kind = (match[1] ?? "").toLowerCase();
      return name === "" ? [] : [{ level, name: `${capital(FULL_WORDS[kind] ?? kind)} ${name}` }];
    }),
  );
}

/** The leading words that begin with a capital or a digit; all in capitals become ordinary words. */
export function capitalised(words: string): string {
  const all = words.split(/\s+/u);
  const end = all.findIndex((word) => !/^[\p{Lu}\p{N}]/u.test(word));
  const proper = end < 0 ? all : all.slice(0, end);
  const shouted = proper.every((word) => word === word.toUpperCase());
  return proper.map((word) => (shouted && word.length > 0 ? capital(word.toLowerCase()) : word)).join(" ");
}

/** The word with a capital at its head. */
export function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
