import { normalizeText } from "./normal-form";
import { numberOfWords } from "./number-word";

/** How a number stood in a text: alone, with a unit, as a part of something, in words, in percent. */
export type NumberNotation = "plain" | "unit" | "fraction" | "word" | "percent";

/** What a text says as a number. A percentage keeps the figure printed: "95 %" is 95, not 0.95. */
export type NumberText =
  | { readonly kind: "blank" }
  | {
      readonly kind: "number";
      readonly value: number;
      readonly notation: NumberNotation;
      /** The denominator of a fraction: "8/10" is 8 of 10. */
      readonly of?: number;
    }
  /** A dot or comma that is decimal or thousands, and nothing says which: `decimal` and `thousands` are the readings. */
  | { readonly kind: "ambiguous"; readonly decimal: number; readonly thousands: number }
  | { readonly kind: "not-number" };

/** What is known of the number before it is read; it decides between decimal point and thousands. */
export interface NumberExpectation {
  /** The largest value that can stand here, e.g. the maximum of an indicator. */
  readonly max?: number;
  /** Only whole numbers stand here (counts of people). */
  readonly whole?: boolean;
}

const NOT_NUMBER: NumberText = { kind: "not-number" };
const BLANK: NumberText = { kind: "blank" };

const WHOLE = /^\d{1,15}$/;
const SHORT_DECIMAL = /^\d{1,9}[.,]\d{1,2}$/;
const MAY_BE_NUMBER = /[\d\uFF10-\uFF19½¼¾]|^\s*['’]?\s*(?:không|một|hai|ba|bốn|năm|sáu|bảy|bẩy|tám|chín|mười)/i;
const WIDE = /[\uFF05\uFF07\uFF0B-\uFF0F\uFF10-\uFF19]/g;
const APOSTROPHE = /^['’`]\s*/;
const IN_QUOTES = /^["“”„] ?([^"“”„]+?) ?["“”„]$/;
const LEAD_IN = /^(?:điểm|số điểm) ?[:.]? ?(?=\d)/;
/** "8½", "8 1/2". */
const WITH_PART = /^(\d{1,3})? ?([½¼¾]|(?<=\d )(?:1\/2|1\/4|3\/4))$/;
const PARTS: Readonly<Record<string, number>> = { "½": 0.5, "¼": 0.25, "¾": 0.75, "1/2": 0.5, "1/4": 0.25, "3/4": 0.75 };
/** "8đ5" as teachers write it beside an essay. */
const POINT_AS_COMMA = /^(\d{1,3}) ?đ ?(\d{1,2})$/;
const SPACED_SEPARATOR = /(\d) ?([.,]) ?(?=\d)/g;
const UNIT = /\s*(?:điểm|diem|đ|d|người|hộ)\.?$/;
const HALF = / ?(?:điểm |diem |đ )?rưỡi$/;
const FRACTION = /^(.+?)\s*(?:\/|trên)\s*(.+)$/;
const WITH_WORDS = /^([^()]+?)\s*\(([^()]+)\)$/;
const FIGURE = /^([+-]?)(\d*)((?:[.,]\d+)*)[.,]?$/;
const SPACED_THOUSANDS = /^[+-]?\d{1,3}(?: \d{3})+(?:[.,]\d+)?$/;

/**
 * Reads a number from the text of a cell: "8,5", "8.5", "8 điểm", "8đ", "8đ5", "8½", "8/10", "tám rưỡi", "1.063", "95 %",
 * "8 (tám)", "tám (8)".
 * One separator before exactly three digits is ambiguous ("8.500", "1.063") unless what is expected settles it.
 * Dates and anything with other words are no numbers.
 */
export function parseNumberText(text: string, expected: NumberExpectation = {}): NumberText {
  if (WHOLE.test(text)) return { kind: "number", value: Number(text), notation: "plain" };
  if (SHORT_DECIMAL.test(text)) return plain(Number(text.replace(",", ".")));
  const given = normalizeText(text).replace(APOSTROPHE, "").replace(IN_QUOTES, "$1");
  if (given === "") return BLANK;
  if (!MAY_BE_NUMBER.test(given)) return NOT_NUMBER;
  const clean = given.toLowerCase().replace(WIDE, narrow).replace(/\u2212/g, "-").replace(SPACED_SEPARATOR, "$1$2");
  return parseClean(clean.replace(LEAD_IN, ""), expected);
}

function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

function parseClean(text: string, expected: NumberExpectation): NumberText {
  const figure = parseFigure(text, expected);
  if (figure.kind !== "not-number") return figure;
  const [, wholes = "0", part] = WITH_PART.exec(text) ?? [];
  if (part !== undefined) return plain(Number(wholes) + (PARTS[part] ?? 0));
  if (text.endsWith("%")) return noted(parseFigure(text.slice(0, -1).trimEnd(), expected), "percent");
  const fraction = FRACTION.exec(text);
  if (fraction) return parseFraction(fraction[1] ?? "", fraction[2] ?? "", expected);
  const twice = WITH_WORDS.exec(text);
  if (twice) return parseTwice(twice[1] ?? "", twice[2] ?? "", expected);
  const [, points, tenths] = POINT_AS_COMMA.exec(text) ?? [];
  if (points !== undefined && tenths !== undefined) return { kind: "number", value: Number(`${points}.${tenths}`), notation: "unit" };
  const half = HALF.exec(text);
  if (half) {
    const whole = parseFigure(text.slice(0, half.index), expected);
    if (whole.kind === "number") return { kind: "number", value: whole.value + 0.5, notation: "word" };
  }
  const bare = text.replace(UNIT, "");
  const words = numberOfWords(bare);
  if (words !== null) return { kind: "number", value: words, notation: "word" };
  return bare === text ? NOT_NUMBER : noted(parseFigure(bare, expected), "unit");
}

function noted(read: NumberText, notation: NumberNotation): NumberText {
  return read.kind === "number" ? { kind: "number", value: read.value, notation } : read;
}

function parseFraction(part: string, whole: string, expected: NumberExpectation): NumberText {
  const value = parseFigure(part.replace(UNIT, ""), expected);
  const of = parseFigure(whole.replace(UNIT, ""), expected);
  if (value.kind !== "number" || of.kind !== "number" || of.value <= 0) return NOT_NUMBER;
  return { kind: "number", value: value.value, notation: "fraction", of: of.value };
}

/** "8 (tám)", "8 điểm (tám điểm)", "tám (8)": figures and words must agree. */
function parseTwice(first: string, second: string, expected: NumberExpectation): NumberText {
  const [figures, words] = /\d/.test(first) ? [first, second] : [second, first];
  const value = parseFigure(figures.trim().replace(UNIT, ""), expected);
  const spoken = numberOfWords(words.trim().replace(UNIT, ""));
  if (value.kind === "number" && spoken === value.value) return { kind: "number", value: value.value, notation: "word" };
  return NOT_NUMBER;
}

function parseFigure(text: string, expected: NumberExpectation): NumberText {
  const joined = SPACED_THOUSANDS.test(text) ? text.replaceAll(" ", "") : text.replace(/^([+-]) /, "$1");
  const match = FIGURE.exec(joined);
  const [, sign = "", head = "", tail = ""] = match ?? [];
  if (!match || (head === "" && tail === "")) return NOT_NUMBER;
  const factor = sign === "-" ? -1 : 1;
  const groups = tail.split(/[.,]/).slice(1);
  if (groups.length === 0) return plain(factor * Number(head));
  const marks = tail.replace(/\d/g, "");
  const last = groups.at(-1) ?? "";
  if (groups.length === 1) return parseOneSeparator(factor, head, last, expected);
  const sameMark = /^(.)\1+$/.test(marks);
  const grouped = sameMark ? groups : groups.slice(0, -1);
  const isGrouped = /^[1-9]\d{0,2}$/.test(head) && grouped.every((group) => group.length === 3);
  if (!isGrouped || !(sameMark || /^(.)\1*(?!\1).$/.test(marks))) return NOT_NUMBER;
  return plain(factor * Number(sameMark ? head + groups.join("") : `${head}${grouped.join("")}.${last}`));
}

function parseOneSeparator(factor: number, head: string, last: string, expected: NumberExpectation): NumberText {
  const decimal = factor * Number(`${head === "" ? "0" : head}.${last}`);
  if (last.length !== 3 || !/^[1-9]\d{0,2}$/.test(head)) return plain(decimal);
  const thousands = factor * Number(head + last);
  if (expected.whole === true) return plain(thousands);
  const { max } = expected;
  if (max !== undefined && Math.abs(decimal) <= max && Math.abs(thousands) > max) return plain(decimal);
  return { kind: "ambiguous", decimal, thousands };
}

function plain(value: number): NumberText {
  return { kind: "number", value: value === 0 ? 0 : value, notation: "plain" };
}
