import { bareKey } from "./name-key";
import { normalizeText } from "./normal-form";
import type { Sex } from "./sex";

/** Why a cell holds no identity number. */
export type IdFault = "unreadable" | "length" | "province" | "century" | "digits-lost";

/** What a personal number says about its bearer. */
export interface CccdFacts {
  /** "001" to "096": where the birth was registered. */
  readonly provinceCode: string;
  readonly sex: Sex;
  readonly birthYear: number;
}

/** An identity number as read. `zerosLost`: the leading zeros were eaten and are restored in `digits`. */
export type IdReading =
  | {
      readonly kind: "cccd";
      readonly digits: string;
      readonly zerosLost: boolean;
      readonly facts: CccdFacts;
      /** Against what the row says of the person; "unknown" where it says nothing. */
      readonly agreement: "agrees" | "contradicts" | "unknown";
    }
  | { readonly kind: "cmnd"; readonly digits: string; readonly zerosLost: boolean }
  | { readonly kind: "blank" }
  | { readonly kind: "invalid"; readonly reason: IdFault };

/** What the row says of the person besides the number. */
export interface IdHint {
  readonly birthYear?: number | null;
  readonly sex?: Sex | null;
}

const SEPARATORS = /[\s.,'’`´-]/g;
const DIGITS = /^\d+$/;
/** Words that say there is no number: "Chưa có", "không", "đang làm". */
const NONE = /^(?:[-–—./…]+|(?:chua|khong|ko|k)(?: (?:co|lam|cap|ro|nho))?(?: (?:the|so|cccd|cmnd|can cuoc))?|dang (?:lam|cho)(?: .*)?|mat(?: .*)?)$/;
/** What people write before and behind the number: "CCCD số:", "(cấp 2021)". */
const LABEL = /^(?:(?:số|thẻ) ?)?(?:cccd|cmnd|cmt|cmtnd|cc|căn cước(?: công dân)?|định danh(?: cá nhân)?)? ?(?:số)? ?[:.]? ?(?=\d)/i;
const REMARK = /(?<=\d) ?\([^()\d]*(?:\d{4})?[^()\d]*\)$/;
/** "11187001234.0": a number as other programs print it. */
const AS_DECIMAL = /^(\d{8,12})[.,]0{1,2}$/;
const SCIENTIFIC = /^(\d)[.,]?(\d*)[eE]\+?(\d{1,2})$/;

/**
 * The province code, sex and birth year in a personal number of 12 digits; `null` where it is not well built: province
 * 001–096, then century and sex (0/1: born 1900–1999, male/female; 2/3: 2000–2099), then two digits of the year
 * (decree 137/2015/NĐ-CP, article 13; circular 59/2021/TT-BCA).
 */
export function cccdFacts(digits: string): CccdFacts | null {
  return /^\d{12}$/.test(digits) && faultOfCccd(digits) === null ? factsOf(digits) : null;
}

function factsOf(digits: string): CccdFacts {
  const century = Number(digits.charAt(3));
  return {
    provinceCode: digits.slice(0, 3),
    sex: century % 2 === 0 ? "male" : "female",
    birthYear: 1900 + Math.floor(century / 2) * 100 + Number(digits.slice(4, 6)),
  };
}

function faultOfCccd(digits: string): "province" | "century" | null {
  const province = Number(digits.slice(0, 3));
  if (province < 1 || province > 96) return "province";
  return Number(digits.charAt(3)) > 3 ? "century" : null;
}

/**
 * Reads a CCCD (12 digits) or an old CMND (9), written with spaces, dots or apostrophes, behind its name, or as a number. Ten or eleven
 * digits are a CCCD whose one or two leading zeros were eaten (a province code has at most two), eight a CMND (its first
 * two digits are the province, 01 to 38). Nine are always a CMND: no province is 000. "3,40E+10" has lost digits for good.
 */
export function readIdNumber(value: string | number | null, hint: IdHint = {}): IdReading {
  if (value === null) return { kind: "blank" };
  const text = typeof value === "number" ? digitsOfNumber(value) : normalizeText(value);
  if (DIGITS.test(text)) return readDigits(text, hint);
  if (text === "" || (text.length <= 24 && NONE.test(bareKey(text)))) return { kind: "blank" };
  const bare = text.replace(LABEL, "").replace(REMARK, "").replace(AS_DECIMAL, "$1");
  const scientific = SCIENTIFIC.exec(bare.replace(/ /g, ""));
  if (scientific) return readScientific(scientific[1] ?? "", scientific[2] ?? "", Number(scientific[3]), hint);
  const digits = bare.replace(SEPARATORS, "").replace(/[\uFF10-\uFF19]/g, narrow);
  return DIGITS.test(digits) ? readDigits(digits, hint) : { kind: "invalid", reason: "unreadable" };
}

function digitsOfNumber(value: number): string {
  return Number.isSafeInteger(value) && value >= 0 ? String(value) : "?";
}

function narrow(wide: string): string {
  return String.fromCharCode(wide.charCodeAt(0) - 0xfee0);
}

function readScientific(head: string, tail: string, exponent: number, hint: IdHint): IdReading {
  return tail.length === exponent ? readDigits(head + tail, hint) : { kind: "invalid", reason: "digits-lost" };
}

function readDigits(digits: string, hint: IdHint): IdReading {
  switch (digits.length) {
    case 12:
      return readCccd(digits, false, hint);
    case 11:
    case 10:
      // Excel eats all zeros or none: with one still there, another digit is missing.
      return digits.startsWith("0") ? { kind: "invalid", reason: "length" } : readCccd(digits.padStart(12, "0"), true, hint);
    case 9:
      return { kind: "cmnd", digits, zerosLost: false };
    case 8:
      return digits.startsWith("0")
        ? { kind: "invalid", reason: "length" }
        : { kind: "cmnd", digits: `0${digits}`, zerosLost: true };
    default:
      return { kind: "invalid", reason: "length" };
  }
}

/** With zeros added that do not make a well-built number, the fault is that digits are missing. */
function readCccd(digits: string, zerosLost: boolean, hint: IdHint): IdReading {
  const fault = faultOfCccd(digits);
  if (fault !== null) return { kind: "invalid", reason: zerosLost ? "length" : fault };
  const facts = factsOf(digits);
  return { kind: "cccd", digits, zerosLost, facts, agreement: agreementOf(facts, hint) };
}

function agreementOf(facts: CccdFacts, hint: IdHint): "agrees" | "contradicts" | "unknown" {
  const { birthYear = null, sex = null } = hint;
  if (birthYear === null && sex === null) return "unknown";
  const sameYear = birthYear === null || birthYear === facts.birthYear;
  return sameYear && (sex === null || sex === facts.sex) ? "agrees" : "contradicts";
}
