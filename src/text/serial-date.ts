/** A day of the calendar; month and day 1-based. */
export interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** 31/12/9999, the last day Excel knows, in the 1900 system. */
const LAST_SERIAL = 2_958_465;
/** Days between the epochs of the two date systems. */
const SHIFT_1904 = 1462;
const MILLISECONDS_A_DAY = 86_400_000;

/**
 * The day of a serial number (a fraction is the time of day and is left out); `null` outside Excel's calendar.
 * In the 1900 system 60 is the 29/02/1900 that never was, kept from Lotus 1-2-3 (ECMA-376 part 1, 18.17.4.1).
 */
export function dateFromSerial(serial: number, date1904: boolean): CalendarDay | null {
  const number = Math.floor(serial) + (date1904 ? SHIFT_1904 : 0);
  const first = date1904 ? SHIFT_1904 : 1;
  if (!Number.isFinite(serial) || number < first || number > LAST_SERIAL) return null;
  if (number === 60) return { year: 1900, month: 2, day: 29 };
  const sinceEpoch = number < 60 ? number : number - 1;
  const date = new Date(Date.UTC(1899, 11, 31) + sinceEpoch * MILLISECONDS_A_DAY);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Whether the calendar has such a day. */
export function isCalendarDay(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(2000, month, 0)).getUTCDate()
    && (month !== 2 || day < 29 || (year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)));
}
