/** Digits as Vietnamese says them; the later ones only after a ten ("hai mươi mốt", "hai tư", "mười lăm"). */
const DIGITS: ReadonlyMap<string, number> = new Map([
  ["không", 0], ["một", 1], ["hai", 2], ["ba", 3], ["bốn", 4], ["năm", 5],
  ["sáu", 6], ["bảy", 7], ["bẩy", 7], ["tám", 8], ["chín", 9],
]);
const DIGITS_AFTER_TEN: ReadonlyMap<string, number> = new Map([
  ...DIGITS, ["mốt", 1], ["tư", 4], ["lăm", 5], ["nhăm", 5],
]);

/** The words are written without diacritics nowhere here: "nam" is a man, "tam" is nothing certain. */
const FIRST_WORD = /^(không|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)(?= |$)/;

/**
 * The number that words say, 0 to 999 with halves and two decimals: "tám", "tám rưỡi", "hai mươi mốt", "một trăm linh
 * năm", "tám phẩy năm", "bảy phẩy hai lăm". `null` where the text (small letters, normal form) says none.
 */
export function numberOfWords(text: string): number | null {
  if (!FIRST_WORD.test(text)) return null;
  const words = text.split(" ");
  const comma = words.findIndex((word) => word === "phẩy" || word === "phảy" || word === "chấm");
  if (comma > 0) {
    const whole = below100(words.slice(0, comma));
    const part = decimalsOf(words.slice(comma + 1));
    return whole === null || part === null ? null : Math.round((whole + part) * 100) / 100;
  }
  const isHalf = words.at(-1) === "rưỡi";
  const spoken = isHalf ? words.slice(0, -1) : words;
  const value = below1000(spoken);
  if (value === null || !isHalf) return value;
  return value + (spoken.at(-1) === "trăm" ? 50 : 0.5);
}

function decimalsOf(words: readonly string[]): number | null {
  const [first = "", second] = words;
  if (words.length === 1) return DIGITS.has(first) ? (DIGITS.get(first) ?? 0) / 10 : null;
  const hundredths = first === "không" && words.length === 2 ? (DIGITS.get(second ?? "") ?? null) : below100(words);
  return hundredths === null ? null : hundredths / 100;
}

function below1000(words: readonly string[]): number | null {
  if (words[1] !== "trăm") return below100(words);
  const hundreds = DIGITS.get(words[0] ?? "");
  if (hundreds === undefined || hundreds === 0) return null;
  const rest = words.slice(2);
  if (rest.length === 0) return hundreds * 100;
  if (rest[0] === "linh" || rest[0] === "lẻ") {
    const ones = rest.length === 2 ? DIGITS_AFTER_TEN.get(rest[1] ?? "") : undefined;
    return ones === undefined || ones === 0 ? null : hundreds * 100 + ones;
  }
  const tens = below100(rest);
  return tens === null || tens < 10 ? null : hundreds * 100 + tens;
}

function below100(words: readonly string[]): number | null {
  const [first = "", second, third] = words;
  if (words.length === 0 || words.length > 3) return null;
  if (first === "mười") {
    if (second === undefined) return 10;
    const ones = DIGITS_AFTER_TEN.get(second);
    return ones === undefined || ones === 0 || third !== undefined ? null : 10 + ones;
  }
  const digit = DIGITS.get(first);
  if (digit === undefined) return null;
  if (second === undefined) return digit;
  if (digit < 2) return null;
  const isTen = second === "mươi";
  if (isTen && third === undefined) return digit * 10;
  if (!isTen && third !== undefined) return null;
  const ones = DIGITS_AFTER_TEN.get((isTen ? third : second) ?? "");
  return ones === undefined || ones === 0 ? null : digit * 10 + ones;
}
