import { normalizeText } from "./normal-form";
import { dateFromSerial, isCalendarDay } from "./serial-date";

/** How a birth stood in its cell. `year-as-date`: the number 1987 under a date format, which shows as 09/06/1905. */
export type BirthNotation = "year" | "date" | "date-text" | "year-as-date";

/** Why a cell gives no birth. */
export type BirthFault = "unreadable" | "impossible-date" | "out-of-range" | "two-digit-year" | "serial-without-format";

/** When a person was born; month and day (1-based) where the cell gives them. */
export type BirthReading =
  | {
      readonly kind: "birth";
      readonly year: number;
      readonly month?: number;
      readonly day?: number;
      readonly notation: BirthNotation;
    }
  | { readonly kind: "blank" }
  | { readonly kind: "invalid"; readonly reason: BirthFault };

/** What is known of the cell and the list. */
export interface BirthSetting {
  /** The cell's number format shows a date. */
  readonly isDate: boolean;
  readonly date1904: boolean;
  /** Plausible years, both included: 1900 and 2100 unless given (the last is the year the list is for). */
  readonly firstYear?: number;
  readonly lastYear?: number;
}

interface YearRange {
  readonly first: number;
  readonly last: number;
}

const BLANK: BirthReading = { kind: "blank" };
const UNKNOWN_PART = /^(?:0{1,2}|[.…?x_-]+)$/i;
/** Also as programs print a number ("1987.0", "1,987") and where day and month were left empty ("/ /1987"). */
const YEAR_ONLY = /^[-/. ]*(\d{4})(?:[.,]0+)?$/;
const YEAR_IN_THOUSANDS = /^([12])[., ](\d{3})$/;
/** Strokes and dots where a birth would stand: people write so that there is none. */
const NOTHING_SAID = /^[-–—−/.…_ ]+$/;
const TWO_DIGITS = /^\d{2}$/;
const LEAD_IN = /^(?:(?:sinh năm|sinh ngày|sinh|năm sinh|ngày sinh|năm|ngày|ns|sn|s|khoảng|nam|nữ|~)[ .:,]*)+(?=[\d.…?_-])/i;
const REMARK = /\s*\([^()]*\)\s*/g;
const CALENDAR = / *(?:âm lịch|dương lịch|âl|dl)\.?$/i;
/** "Thg3", as Vietnamese Windows shortens a month. */
const SHORT_MONTH = /thg\.? ?(?=\d)/i;
const TIME_OF_DAY = /[ T]\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?: ?(?:[AP]M|SA|CH))?Z?$/;
const SPOKEN = /^(?:ngày )?(\d{1,2}) tháng (\d{1,2})(?: năm)? (\d{4})$/i;
const SPOKEN_MONTH = /^tháng (\d{1,2})(?: năm |[ /.-])(\d{4})$/i;
const DAY_FIRST = /^(\d{1,2}|[.…?x_-]+)(?: *[/.,\\-]+ *| +)(\d{1,2}|[.…?x_-]+)(?: *[/.,\\-]+ *| +)(\d{4}|\d{2})$/i;
const YEAR_FIRST = /^(\d{4})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})$/;
const COMPACT = /^(\d{2})(\d{2})(\d{4})$/;
const COMPACT_YEAR_FIRST = /^(\d{4})(\d{2})(\d{2})$/;
const MONTH_YEAR = /^(\d{1,2}|[.…?x_-]+)\s*[/.,\\-]\s*(\d{4})$/i;

/**
 * Reads a cell of birth: a year, a day as people write it (day first), a date of Excel, or the classic year under a date
 * format. An unknown day or month ("00/00/1987", "../../1987") leaves the year. Nothing is guessed: 87, 25/3 written the
 * American way and serial numbers without a date format are invalid, each with its reason.
 */
export function parseBirth(value: string | number | null, setting: BirthSetting): BirthReading {
  const range = { first: setting.firstYear ?? 1900, last: setting.lastYear ?? 2100 };
  if (value === null) return BLANK;
  if (typeof value === "number") return birthOfNumber(value, setting, range);
  const text = normalizeText(value).replace(REMARK, " ").replace(/^['’]/, "").trim();
  return normalizeText(value) === "" || NOTHING_SAID.test(text) ? BLANK : birthOfText(text, range);
}

function birthOfNumber(value: number, setting: BirthSetting, range: YearRange): BirthReading {
  const isYear = Number.isInteger(value) && value >= range.first && value <= range.last;
  if (!setting.isDate) {
    if (isYear) return { kind: "birth", year: value, notation: "year" };
    const monthYear = Number.isInteger(value) ? null : birthOfMonthYear(value, range);
    if (monthYear !== null) return monthYear;
    const compact = value >= 1_000_000 ? birthOfCompact(String(value).padStart(8, "0"), range) : null;
    return compact ?? invalid(faultOfPlainNumber(value, setting.date1904, range));
  }
  if (isYear) return { kind: "birth", year: value, notation: "year-as-date" };
  const date = dateFromSerial(value, setting.date1904);
  return date === null ? invalid("impossible-date") : birthOn(date.year, date.month, date.day, "date", range);
}

function faultOfPlainNumber(value: number, date1904: boolean, range: YearRange): BirthFault {
  if (!Number.isInteger(value) || value <= 0) return "unreadable";
  if (value < 100) return "two-digit-year";
  if (value < 10_000) return "out-of-range";
  const date = dateFromSerial(value, date1904);
  return date !== null && date.year >= range.first && date.year <= range.last ? "serial-without-format" : "unreadable";
}

/** 3.1987: "3.1987" typed where a dot is the decimal point. `null` for every other number. */
function birthOfMonthYear(value: number, range: YearRange): BirthReading | null {
  const [month, year] = value.toFixed(4).split(".");
  if (Number(`${month}.${year}`) !== value) return null;
  const birth = birthOn(Number(year), Number(month), null, "date-text", range);
  return birth.kind === "birth" ? birth : null;
}

/**
 * "05031987", the number 5031987 whose zero was eaten, and "19870305"; `null` where the digits make no plausible day. Never
 * both: the century of a year is no month.
 */
function birthOfCompact(digits: string, range: YearRange): BirthReading | null {
  const [, day, month, year] = COMPACT.exec(digits) ?? [];
  const [, firstYear, secondMonth, thirdDay] = COMPACT_YEAR_FIRST.exec(digits) ?? [];
  const births = [
    birthOn(Number(year), Number(month), Number(day), "date-text", range),
    birthOn(Number(firstYear), Number(secondMonth), Number(thirdDay), "date-text", range),
  ];
  return births.find(({ kind }) => kind === "birth") ?? null;
}

function birthOfText(given: string, range: YearRange): BirthReading {
  const text = given.replace(LEAD_IN, "").replace(TIME_OF_DAY, "").replace(CALENDAR, "").replace(SHORT_MONTH, "").replace(/[.;,]$/, "");
  const year = YEAR_ONLY.exec(text)?.[1] ?? YEAR_IN_THOUSANDS.exec(text)?.slice(1).join("");
  if (year !== undefined) return birthOn(Number(year), null, null, "year", range);
  const compact = COMPACT.test(text) ? birthOfCompact(text, range) : null;
  if (compact !== null) return compact;
  if (TWO_DIGITS.test(text)) return invalid("two-digit-year");
  const spoken = SPOKEN.exec(text) ?? DAY_FIRST.exec(text);
  if (spoken) {
    const [, day = "", month = "", yearText = ""] = spoken;
    return birthOn(fullYear(yearText, range), part(month), part(day), "date-text", range);
  }
  const monthYear = SPOKEN_MONTH.exec(text) ?? MONTH_YEAR.exec(text);
  if (monthYear) return birthOn(Number(monthYear[2]), part(monthYear[1] ?? ""), null, "date-text", range);
  const yearFirst = YEAR_FIRST.exec(text);
  if (yearFirst) {
    return birthOn(Number(yearFirst[1]), part(yearFirst[2] ?? ""), part(yearFirst[3] ?? ""), "date-text", range);
  }
  return invalid("unreadable");
}

function part(text: string): number | null {
  return UNKNOWN_PART.test(text) ? null : Number(text);
}

/** "5/3/87": the latest year that ends so and is not after the list. */
function fullYear(text: string, range: YearRange): number {
  if (text.length === 4) return Number(text);
  const year = Math.floor(range.last / 100) * 100 + Number(text);
  return year > range.last ? year - 100 : year;
}

function birthOn(
  year: number,
  month: number | null,
  day: number | null,
  notation: BirthNotation,
  range: YearRange,
): BirthReading {
  // With the month unknown any month with 31 days may have been it.
  if (!isCalendarDay(year, month ?? 1, day ?? 1)) return invalid("impossible-date");
  if (year < range.first || year > range.last) return invalid("out-of-range");
  if (month === null) return { kind: "birth", year, notation: notation === "date-text" ? "year" : notation };
  return day === null ? { kind: "birth", year, month, notation } : { kind: "birth", year, month, day, notation };
}

function invalid(reason: BirthFault): BirthReading {
  return { kind: "invalid", reason };
}
