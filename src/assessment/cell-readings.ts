import type { Scale } from "../criteria/criteria-set";
import { parseBirth } from "../text/birth";
import type { IdHint } from "../text/id-number";
import { readIdNumber } from "../text/id-number";
import { bareKey } from "../text/name-key";
import type { NumberText } from "../text/number-text";
import { parseNumberText } from "../text/number-text";
import { parseSex } from "../text/sex";
import { parseTick } from "../text/tick";
import { parseVerdictText } from "../text/verdict-text";
import type { CellValue } from "../workbook/cell-value";
import { isCellError } from "../workbook/cell-value";
import type { Reading } from "./reading";
import type { Birth, IdNumber, PrintedVerdict, Sex } from "./subject";

/** A cell as it is read: its value, and for a text what is meant by it (decoded, normalised). */
export interface RawCell {
  readonly value: CellValue;
  readonly text: string;
  readonly legacy: boolean;
  readonly isDate: boolean;
  readonly isPercent: boolean;
}

export const BLANK: { readonly kind: "blank" } = { kind: "blank" };

/** A value read from a cell that was neither a text nor in a legacy font, or with how it was had. */
function plainly<T>(value: T, cell: RawCell): Reading<T> {
  if (cell.legacy) return { kind: "value", value, raw: cell.value, from: "legacy" };
  return { kind: "value", value, raw: cell.value };
}

function fromText<T>(value: T, cell: RawCell): Reading<T> {
  return typeof cell.value === "string" ? { kind: "value", value, raw: cell.value, from: cell.legacy ? "legacy" : "text" } : plainly(value, cell);
}

function unreadable(cell: RawCell, why: string): { readonly kind: "unreadable"; readonly raw: CellValue; readonly why: string } {
  return { kind: "unreadable", raw: cell.value, why: isCellError(cell.value) ? "error" : why };
}

function isEmpty(cell: RawCell): boolean {
  return cell.value === null || (typeof cell.value === "string" && cell.text === "");
}

/** Words: names, occupations, notes. A number stands for its digits. */
export function readWords(cell: RawCell): Reading<string> {
  if (isEmpty(cell)) return BLANK;
  if (typeof cell.value === "string") return plainly(cell.text, cell);
  return typeof cell.value === "number" ? plainly(String(cell.value), cell) : unreadable(cell, "not-text");
}

/** A stroke or dots where a number would stand: people write so that there is none. */
const NO_NUMBER = /^(?:[-–—−/\\]{1,4}|[.…]{2,12})$/;
/** No number of points is so large; one shown as a date is what Excel made of "8/10" or "8.5". */
const LEAST_DATE = 1000;

/**
 * A number of points; `max` is the most that can stand there, and settles what a dot means. Of a fraction or a percentage
 * the whole must be one of `wholes`.
 */
export function readNumber(cell: RawCell, max: number | null, wholes: readonly (number | null)[] = [max]): Reading<number> {
  if (typeof cell.value === "number") {
    return cell.isDate && cell.value > LEAST_DATE ? unreadable(cell, "date") : { kind: "value", value: cell.value, raw: cell.value };
  }
  if (isEmpty(cell) || (typeof cell.value === "string" && NO_NUMBER.test(cell.text))) return BLANK;
  if (typeof cell.value !== "string") return unreadable(cell, "not-number");
  if (isNotApplicable(cell.text)) return { kind: "not-applicable", raw: cell.value };
  const number = parseNumberText(cell.text, max === null ? {} : { max });
  if (number.kind === "number" && isOfAnother(number, wholes)) return unreadable(cell, "share");
  if (number.kind === "number") return { kind: "value", value: number.value, raw: cell.value, from: "text" };
  return number.kind === "blank" ? BLANK : unreadable(cell, number.kind);
}

/** "4/5" or "80%" where 10 points are given: a share of something else, and no number of points. */
function isOfAnother({ notation, of }: Extract<NumberText, { readonly kind: "number" }>, wholes: readonly (number | null)[]): boolean {
  const whole = notation === "percent" ? 100 : of;
  return whole !== undefined && !wholes.includes(null) && !wholes.includes(whole);
}

/** A total of at most `sum` points; one shown as a percentage is that share of them. */
export function readTotal(cell: RawCell, sum: number): Reading<number> {
  const max = Math.max(100, sum);
  const number = readNumber(cell, max, [sum, 100]);
  return number.kind === "value" && isShare(cell) ? { ...number, value: Math.round(number.value * max * 1e7) / 1e7 } : number;
}

/** A number up to 1 that is shown as a percentage: 0,8 as "80%". */
function isShare({ value, isPercent }: RawCell): boolean {
  return isPercent && typeof value === "number" && value > 0 && value <= 1;
}

const NOT_APPLICABLE = /^(?:khong ap dung|khong ad|k ap dung|ko ap dung|kad|k\.a\.d\.?|khong co doi tuong|n\/a|not applicable)$/;

/** Whether a text says that an item does not apply: neither 0 nor blank. */
function isNotApplicable(text: string): boolean {
  return text.length <= 24 && NOT_APPLICABLE.test(bareKey(text));
}

/** The answer to an indicator, by its scale: points, có/không, a percentage of 0 to 100, a level's label. */
export function readScore(cell: RawCell, scale: Scale): Reading<number | boolean | string> {
  switch (scale.kind) {
    case "points":
      return isShare(cell) ? unreadable(cell, "percent") : readNumber(cell, scale.max);
    case "percentage": {
      const number = readNumber(cell, 100);
      return number.kind === "value" && cell.isPercent && typeof cell.value === "number"
        ? { ...number, value: Math.round(number.value * 1e9) / 1e7 }
        : number;
    }
    case "yes-no":
      return typeof cell.value === "string" && isNotApplicable(cell.text) ? { kind: "not-applicable", raw: cell.value } : readTick(cell);
    case "levels":
      return typeof cell.value === "string" && isNotApplicable(cell.text) ? { kind: "not-applicable", raw: cell.value } : readWords(cell);
  }
}

/** A tick: `true` where ticked, `false` where its absence is written ("-", 0). In a column "Chưa đạt" that word ticks too. */
export function readTick(cell: RawCell, ownWord: PrintedVerdict | null = null): Reading<boolean> {
  if (isEmpty(cell)) return BLANK;
  if (isCellError(cell.value)) return unreadable(cell, "error");
  if (ownWord !== null && typeof cell.value === "string" && cell.text.length > 1) {
    const said = parseVerdictText(cell.text);
    if (said !== null) return plainly(said === ownWord && !isNo(cell.text, ownWord), cell);
  }
  const tick = parseTick(typeof cell.value === "string" ? cell.text : cell.value);
  if (tick === "blank") return BLANK;
  return tick === "unreadable" ? unreadable(cell, "not-tick") : plainly(tick === "ticked", cell);
}

/** "Không" under "Chưa đạt", as the pair of "Có" under "Đạt": it denies the heading. */
function isNo(text: string, ownWord: PrintedVerdict): boolean {
  return ownWord === "fail" && /^(?:khong|no)\.?$/.test(bareKey(text));
}

/** The result in words; a tick or the title of a passing band passes. */
export function readVerdict(cell: RawCell, bands: ReadonlyMap<string, PrintedVerdict>): Reading<PrintedVerdict> {
  if (isEmpty(cell)) return BLANK;
  if (typeof cell.value !== "string") {
    return cell.value === true || cell.value === 1 ? plainly("pass", cell) : unreadable(cell, "not-verdict");
  }
  const verdict = bands.get(bareKey(cell.text)) ?? parseVerdictText(cell.text);
  if (verdict !== null) return plainly(verdict, cell);
  return parseTick(cell.text) === "ticked" ? plainly("pass", cell) : unreadable(cell, "not-verdict");
}

/** A birth: a year, a day, a date of Excel. Years after `lastYear` are none. */
export function readBirth(cell: RawCell, date1904: boolean, lastYear: number): Reading<Birth> {
  const { value } = cell;
  if (isEmpty(cell)) return BLANK;
  if (typeof value !== "string" && typeof value !== "number") return unreadable(cell, "unreadable");
  const birth = parseBirth(typeof value === "string" ? cell.text : value, { isDate: cell.isDate, date1904, lastYear });
  if (birth.kind === "blank") return BLANK;
  if (birth.kind === "invalid") return unreadable(cell, birth.reason);
  const { year, month, day } = birth;
  return fromText({ year, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) }, cell);
}

/** "Nam" or "Nữ" in words. */
export function readSex(cell: RawCell): Reading<Sex> {
  if (isEmpty(cell)) return BLANK;
  const sex = parseSex(typeof cell.value === "string" ? cell.text : isCellError(cell.value) ? null : cell.value);
  return sex === "male" || sex === "female" ? plainly(sex, cell) : unreadable(cell, "not-sex");
}

/** An identity number, its eaten zeros restored where the person's birth and sex bear that out. */
export function readId(cell: RawCell, hint: IdHint): Reading<IdNumber> {
  const { value } = cell;
  if (isEmpty(cell)) return BLANK;
  if (typeof value !== "string" && typeof value !== "number") return unreadable(cell, "unreadable");
  const id = readIdNumber(typeof value === "string" ? cell.text : value, hint);
  if (id.kind === "blank") return BLANK;
  if (id.kind === "invalid") return unreadable(cell, id.reason);
  return plainly({ type: id.kind, digits: id.digits, zerosLost: id.zerosLost }, cell);
}
