import { dateFromSerial, isCalendarDay } from "../text/serial-date";

/**
 * A day of the register as `yyyy-mm-dd`: typed as 01/07/2025 or 2025-07-01, a year alone (its first day), or a serial
 * date; `null` for a blank.
 */
export function registerDate(words: string): string | null | "unreadable" {
  if (words === "") return null;
  const typed = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(words);
  if (typed) return dayText(Number(typed[3]), Number(typed[2]), Number(typed[1]));
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(words);
  if (iso) return dayText(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  if (/^(19|20)\d\d$/.test(words)) return dayText(Number(words), 1, 1);
  const serial = /^\d{5}$/.test(words) ? dateFromSerial(Number(words), false) : null;
  return serial ? dayText(serial.year, serial.month, serial.day) : "unreadable";
}

function dayText(year: number, month: number, day: number): string | "unreadable" {
  const two = (value: number): string => String(value).padStart(2, "0");
  return isCalendarDay(year, month, day) ? `${year}-${two(month)}-${two(day)}` : "unreadable";
}
