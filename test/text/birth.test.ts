import fc from "fast-check";
import { parseBirth } from "../../src/text/birth";
import { dateFromSerial, isCalendarDay } from "../../src/text/serial-date";

const general = { isDate: false, date1904: false, lastYear: 2021 };
const dated = { isDate: true, date1904: false, lastYear: 2021 };

describe("parseBirth", () => {
  it.each([
    [1987, { year: 1987, notation: "year" }],
    ["1987", { year: 1987, notation: "year" }],
    [" '1987 ", { year: 1987, notation: "year" }],
    ["Sinh năm 1987", { year: 1987, notation: "year" }],
    ["SN: 1987", { year: 1987, notation: "year" }],
    ["1987 (tuổi mụ)", { year: 1987, notation: "year" }],
    ["năm 1987.", { year: 1987, notation: "year" }],
    ["05/03/1987", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["5-3-87", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["5.3.1987", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["5 / 3 / 1987", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["1/1/05", { year: 2005, month: 1, day: 1, notation: "date-text" }],
    ["1/1/22", { year: 1922, month: 1, day: 1, notation: "date-text" }],
    ["1987-03-05 00:00:00", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["ngày 5 tháng 3 năm 1987", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["03/1987", { year: 1987, month: 3, notation: "date-text" }],
    ["tháng 3/1987", { year: 1987, month: 3, notation: "date-text" }],
    ["00/00/1987", { year: 1987, notation: "year" }],
    ["../../1987", { year: 1987, notation: "year" }],
    ["…/3/1987", { year: 1987, month: 3, notation: "date-text" }],
    ["05031987", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    [5031987, { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["19870305", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    [3.1987, { year: 1987, month: 3, notation: "date-text" }],
    ["1987.0", { year: 1987, notation: "year" }],
    ["1,987", { year: 1987, notation: "year" }],
    ["/ /1987", { year: 1987, notation: "year" }],
    ["~1987", { year: 1987, notation: "year" }],
    ["05//03//1987", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["05,03,1987", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["05-Thg3-87", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["05/03/1987 âm lịch", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["05/03/1987 12:00:00 SA", { year: 1987, month: 3, day: 5, notation: "date-text" }],
    ["29/02/1988", { year: 1988, month: 2, day: 29, notation: "date-text" }],
  ])("%j", (value, birth) => expect(parseBirth(value, general)).toEqual({ kind: "birth", ...birth }));

  it("takes 1987 under a date format for the year, which Excel shows as 09/06/1905", () => {
    expect(dateFromSerial(1987, false)).toEqual({ year: 1905, month: 6, day: 9 });
    expect(parseBirth(1987, dated)).toEqual({ kind: "birth", year: 1987, notation: "year-as-date" });
    expect(parseBirth(31841, dated)).toEqual({ kind: "birth", year: 1987, month: 3, day: 5, notation: "date" });
    expect(parseBirth(30379, { ...dated, date1904: true })).toEqual({ kind: "birth", year: 1987, month: 3, day: 5, notation: "date" });
  });

  it.each([
    ["31/02/1987", "impossible-date"], ["3/25/1987", "impossible-date"], ["29/02/1900", "impossible-date"], ["32/1/1987", "impossible-date"],
    [99, "two-digit-year"], [87, "two-digit-year"], ["87", "two-digit-year"], [1899, "out-of-range"], [2022, "out-of-range"], ["1/1/2022", "out-of-range"],
    [100, "out-of-range"], [9999, "out-of-range"], [31841, "serial-without-format"], [44561, "serial-without-format"], [44562, "unreadable"], [2_000_000, "unreadable"], [1987.5, "unreadable"], [-1987, "unreadable"], ["x", "unreadable"], ["34 tuổi", "unreadable"],
    ["1987-1990", "unreadable"], [0, "unreadable"], [5.31, "unreadable"], ["1987?", "unreadable"], ["19871301", "unreadable"], ["Nam", "unreadable"],
  ])("%j is %s", (value, reason) => expect(parseBirth(value, general)).toEqual({ kind: "invalid", reason }));

  it("takes the first and the last year there can be, also in two digits, and as a date", () => {
    for (const setting of [general, dated]) {
      expect(parseBirth(1900, setting)).toMatchObject({ kind: "birth", year: 1900 });
      expect(parseBirth(2021, setting)).toMatchObject({ kind: "birth", year: 2021 });
    }
    expect(parseBirth("1/1/21", general)).toMatchObject({ kind: "birth", year: 2021 });
    expect(parseBirth(44562, dated)).toEqual({ kind: "invalid", reason: "out-of-range" });
    expect(parseBirth(3_000_000, dated)).toEqual({ kind: "invalid", reason: "impossible-date" });
  });

  it.each([null, "", " \u00A0", "-", "--", "…", "/", "  /  /"])("%j is blank", (value) => expect(parseBirth(value, general)).toEqual({ kind: "blank" }));

  it.each(["1965 (nam)", "Nam: 1965", "nữ 1965", "Nữ, sinh năm 1965"])("reads %j past the sex that stands with it", (text) => {
    expect(parseBirth(text, general)).toEqual({ kind: "birth", year: 1965, notation: "year" });
  });

  it("is not blank where only a remark stands", () => {
    expect(parseBirth("(không rõ)", general)).toEqual({ kind: "invalid", reason: "unreadable" });
  });

  it("reads back every day as people write it", () => {
    const days = fc.date({ min: new Date("1900-03-01T00:00:00Z"), max: new Date("2021-12-31T00:00:00Z"), noInvalidDate: true });
    fc.assert(
      fc.property(days, fc.constantFrom("/", "-", "."), fc.boolean(), (date, mark, padded) => {
        const [year, month, day] = [date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate()];
        const text = [day, month, year].map((part) => String(part).padStart(padded ? 2 : 1, "0")).join(mark);
        expect(parseBirth(text, general)).toEqual({ kind: "birth", year, month, day, notation: "date-text" });
        const serial = Math.floor(date.getTime() / 86_400_000) + 25_569;
        expect(dateFromSerial(serial, false)).toEqual({ year, month, day });
        expect(isCalendarDay(year, month, day)).toBe(true);
      }),
    );
  });
});

describe("isCalendarDay", () => {
  it("knows the ends of months, and February of every kind of year", () => {
    for (const [year, month, day] of [[1987, 1, 1], [1987, 12, 31], [1987, 4, 30], [1988, 2, 29], [2000, 2, 29], [1987, 2, 28]] as const) expect(isCalendarDay(year, month, day)).toBe(true);
    for (const [year, month, day] of [[1987, 0, 5], [1987, 13, 5], [1987, 3, 0], [1987, 4, 31], [1987, 2, 29], [1900, 2, 29], [2000, 2, 30]] as const) expect(isCalendarDay(year, month, day)).toBe(false);
  });
});

describe("dateFromSerial", () => {
  it("keeps the day that never was, and the days before it", () => {
    expect(dateFromSerial(1, false)).toEqual({ year: 1900, month: 1, day: 1 });
    expect(dateFromSerial(59, false)).toEqual({ year: 1900, month: 2, day: 28 });
    expect(dateFromSerial(60, false)).toEqual({ year: 1900, month: 2, day: 29 });
    expect(dateFromSerial(61, false)).toEqual({ year: 1900, month: 3, day: 1 });
    expect(dateFromSerial(61.75, false)).toEqual({ year: 1900, month: 3, day: 1 });
    expect(dateFromSerial(0, true)).toEqual({ year: 1904, month: 1, day: 1 });
  });

  it("gives none outside the calendar", () => {
    for (const serial of [0, -1, 2_958_466, Number.NaN, Number.POSITIVE_INFINITY]) expect(dateFromSerial(serial, false)).toBeNull();
    expect(dateFromSerial(2_958_465, false)).toEqual({ year: 9999, month: 12, day: 31 });
  });
});
