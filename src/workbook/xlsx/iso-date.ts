/** Days from 1899-12-30 to 1970-01-01: what serial numbers of the 1900 system count from, after its leap day that never was. */
const EPOCH_1900 = 25_569;
const EPOCH_1904 = 24_107;
const DAY = 86_400_000;

/** A date of a cell of type `d`, as the serial number other cells would hold. */
export interface IsoDate {
  readonly serial: number;
  /** A code that shows it: a date, a date and time, or a time. */
  readonly numberFormat: string;
}

/**
 * The serial number of an ISO 8601 date, date and time, or time of day; an offset is heeded. `null` where it is none,
 * or lies before the epoch. Before March 1900 the 1900 system counts a day that never was (29/02/1900), as Excel does.
 */
export function isoDate(text: string, date1904: boolean): IsoDate | null {
  const match = /^\s*(?:(\d{4})-(\d\d)-(\d\d))?(?:(?:^|T)(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?(Z|[+-]\d\d:\d\d)?)?\s*$/.exec(text);
  if (!match) return null;
  const [, year, month, day, hour, minute, second = "0", offset] = match;
  if (year === undefined && hour === undefined) return null;
  const time = hour === undefined ? 0 : timeOfDay(Number(hour), Number(minute), Number(second), offset);
  if (time === null) return null;
  if (year === undefined) return { serial: time, numberFormat: "hh:mm:ss" };
  const days = dayNumber(Number(year), Number(month), Number(day));
  if (days === null) return null;
  const since = days + (date1904 ? EPOCH_1904 : EPOCH_1900) + time;
  const serial = !date1904 && since < 61 ? since - 1 : since;
  return serial < 0 ? null : { serial, numberFormat: hour === undefined ? "yyyy-mm-dd" : "yyyy-mm-dd hh:mm:ss" };
}

/** A fraction of a day. */
function timeOfDay(hour: number, minute: number, second: number, offset: string | undefined): number | null {
  if (hour > 24 || minute > 59 || second >= 60 || (hour === 24 && minute + second > 0)) return null;
  const shift = offset === undefined || offset === "Z" ? 0 : Number(`${offset[0]}1`) * (Number(offset.slice(1, 3)) * 60 + Number(offset.slice(4)));
  return (hour * 3600 + (minute - shift) * 60 + second) / 86_400;
}

/** Days since 1970-01-01, or `null` where the calendar has no such day. */
function dayNumber(year: number, month: number, day: number): number | null {
  const date = new Date(Date.UTC(year, month - 1, day));
  date.setUTCFullYear(year);
  const isReal = date.getUTCMonth() === month - 1 && date.getUTCDate() === day;
  return isReal ? date.getTime() / DAY : null;
}
