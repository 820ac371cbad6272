import fc from "fast-check";
import { numberOfWords } from "../../src/text/number-word";
import { parseNumberText } from "../../src/text/number-text";

function number(value: number, notation: string, of?: number) {
  return of === undefined ? { kind: "number", value, notation } : { kind: "number", value, notation, of };
}

describe("parseNumberText", () => {
  it.each([
    ["8", number(8, "plain")], ["08", number(8, "plain")], ["8,5", number(8.5, "plain")], ["8.5", number(8.5, "plain")],
    ["8 ,5", number(8.5, "plain")], ["8,5 ", number(8.5, "plain")], ["\u00A08", number(8, "plain")], ["'8", number(8, "plain")],
    ["8.", number(8, "plain")], [",5", number(0.5, "plain")], ["-3", number(-3, "plain")], ["− 3", number(-3, "plain")],
    ["-0", number(0, "plain")], ["８，５", number(8.5, "plain")], ["0.125", number(0.125, "plain")], ["1234.567", number(1234.567, "plain")],
    ["1.063.000", number(1_063_000, "plain")], ["1,063,000", number(1_063_000, "plain")], ["1.063,5", number(1063.5, "plain")],
    ["1,063.25", number(1063.25, "plain")], ["1 063", number(1063, "plain")], ["1\u00A0063,5", number(1063.5, "plain")],
    ["1.063.000,5", number(1_063_000.5, "plain")], ["1.063.000.000", number(1_063_000_000, "plain")],
    ["8 điểm", number(8, "unit")], ["8đ", number(8, "unit")], ["8 Đ", number(8, "unit")], ["8,5đ.", number(8.5, "unit")],
    ["12 người", number(12, "unit")], ["8/10", number(8, "fraction", 10)], ["8,5 / 10 điểm", number(8.5, "fraction", 10)],
    ["98,96 %", number(98.96, "percent")], ["95%", number(95, "percent")],
    ["tám", number(8, "word")], ["Tám rưỡi", number(8.5, "word")], ["TÁM ĐIỂM", number(8, "word")], ["8 rưỡi", number(8.5, "word")],
    ["8 điểm rưỡi", number(8.5, "word")], ["tám phẩy năm", number(8.5, "word")], ["mười", number(10, "word")],
    ["8 (tám)", number(8, "word")], ["8 điểm (tám điểm)", number(8, "word")], ["tám (8)", number(8, "word")],
    ["8½", number(8.5, "plain")], ["8 1/2", number(8.5, "plain")], ["½", number(0.5, "plain")], ["8đ5", number(8.5, "unit")], ["8đ25", number(8.25, "unit")],
    ["Điểm: 8", number(8, "plain")], ["điểm 8,5", number(8.5, "plain")], ["8 trên 10", number(8, "fraction", 10)], ["“8”", number(8, "plain")],
  ])("%j", (text, reading) => expect(parseNumberText(text)).toEqual(reading));

  it.each(["", " ", "\u00A0", "'"])("%j is blank", (text) => expect(parseNumberText(text)).toEqual({ kind: "blank" }));

  it.each(["x", "-", "Nam", "nam", "8/10/2020", "1.2.3", "1.06.000", "12.34,56.78", "8 9", "10 06", "8 (bảy)", "8/0", "Năm sinh", "I", "8a", "1e5", "8-9", "(8)", "\"", "tám (9)", "> 8", "~8", "8 1/3", "8²", "O8", "điểm", "8/10/12", "0.000.000", "1,063.000,5", "1.063.000.5", "1234.567.890"])(
    "%j is no number",
    (text) => expect(parseNumberText(text)).toEqual({ kind: "not-number" }),
  );

  it("asks back where a separator before three digits can be either, unless the expectation settles it", () => {
    expect(parseNumberText("1.063")).toEqual({ kind: "ambiguous", decimal: 1.063, thousands: 1063 });
    expect(parseNumberText("8,500")).toEqual({ kind: "ambiguous", decimal: 8.5, thousands: 8500 });
    expect(parseNumberText("8.500", { max: 10 })).toEqual(number(8.5, "plain"));
    expect(parseNumberText("8.500 điểm", { max: 10 })).toEqual(number(8.5, "unit"));
    expect(parseNumberText("1.063", { max: 100_000 })).toEqual({ kind: "ambiguous", decimal: 1.063, thousands: 1063 });
    // A maximum reached is not passed: 10 of 10 is a score, 1 000 of 1 000 may be meant.
    expect(parseNumberText("10.000", { max: 10 })).toEqual(number(10, "plain"));
    expect(parseNumberText("1.000", { max: 1000 })).toMatchObject({ kind: "ambiguous" });
    expect(parseNumberText("12.500", { max: 10 })).toMatchObject({ kind: "ambiguous" });
    expect(parseNumberText("1.063", { whole: false })).toMatchObject({ kind: "ambiguous" });
    expect(parseNumberText("1.063", { whole: true })).toEqual(number(1063, "plain"));
    expect(parseNumberText("1.063 người", { whole: true })).toEqual(number(1063, "unit"));
  });

  it("reads back what a Vietnamese or an English Excel prints", () => {
    fc.assert(
      fc.property(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.constantFrom(0, 1, 2), fc.constantFrom("vi-VN", "en-US"), (units, digits, locale) => {
        const value = units / 10 ** digits;
        const printed = value.toLocaleString(locale, { minimumFractionDigits: digits, maximumFractionDigits: digits });
        const read = parseNumberText(printed, { whole: digits === 0 });
        expect(read).toEqual(number(value === 0 ? 0 : value, "plain"));
      }),
      { numRuns: 2000 },
    );
  });

  it("never throws and never gives anything but a finite number", () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.string({ unit: fc.constantFrom(..."0123456789.,-+ /%đ()") })), (text) => {
        const read = parseNumberText(text);
        if (read.kind === "number") expect(Number.isFinite(read.value)).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("numbers in words", () => {
  const ones = ["không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín"];

  function spoken(value: number): string {
    const [ten, one] = [Math.floor(value / 10), value % 10];
    if (value < 10) return ones[value] ?? "";
    if (value === 100) return "một trăm";
    const head = ten === 1 ? "mười" : `${ones[ten]} mươi`;
    const tail = one === 0 ? "" : one === 5 ? " lăm" : one === 1 && ten > 1 ? " mốt" : one === 4 && ten > 1 ? " tư" : ` ${ones[one]}`;
    return head + tail;
  }

  it("reads 0 to 100 as they are spoken", () => {
    for (let value = 0; value <= 100; value += 1) expect(numberOfWords(spoken(value))).toBe(value);
  });

  it.each([
    ["hai mươi bốn", 24], ["ba mốt", 31], ["hai lăm", 25], ["một trăm linh năm", 105], ["một trăm lẻ tư", 104], ["hai trăm mười", 210],
    ["bẩy", 7], ["hai mươi nhăm", 25], ["một trăm rưỡi", 150], ["bảy phẩy hai lăm", 7.25], ["bảy phẩy không năm", 7.05],
    ["tám phảy năm", 8.5], ["tám chấm năm", 8.5],
  ])("%s is %d", (text, value) => expect(numberOfWords(text)).toBe(value));

  it.each(["", "mươi", "mười mươi", "mốt", "lăm", "hai ba bốn", "một hai", "tám điểm", "không trăm", "hai trăm năm", "ba năm hai tám", "năm sinh", "mười không", "tám phẩy", "phẩy năm", "một trăm linh", "một trăm linh mười", "hai mươi không", "mười hai ba", "một trăm lẻ không"])(
    "%j is none",
    (text) => expect(numberOfWords(text)).toBeNull(),
  );
});
