import fc from "fast-check";
import { cellAddress } from "../../../src/workbook/address";
import { isoDate } from "../../../src/workbook/xlsx/iso-date";
import { isDateFormat } from "../../../src/workbook/date-format";
import { builtInFormat } from "../../../src/workbook/xlsx/number-format";
import { formulaAtCell, formulaPattern } from "../../../src/workbook/xlsx/shared-formula";

describe("formats that show dates", () => {
  it.each([
    "dd/mm/yyyy", "d-mmm-yy", "[$-42A]dd mmmm yyyy;@", "yyyy", "h:mm AM/PM", "[h]:mm:ss", "[mm]:ss", "mm:ss.0", '"ngày" d "tháng" m', "[Red]dd/mm", "General;dd/mm/yyyy",
  ])("%s does", (code) => expect(isDateFormat(code)).toBe(true));

  it.each([
    "General", "general", "0", "0.00%", "#,##0.00", "@", '0.0" điểm"', "0\\d", "[Red]0.00", '#,##0 "đ"', "[$đ-42A]#,##0", "0.00E+00", '_-* #,##0\\ _đ_-;_-* "-"\\ _đ_-', "[>=80]0;[<5]0.0;General", "# ?/?",
  ])("%s does not", (code) => expect(isDateFormat(code)).toBe(false));

  it("knows the built-in ones by their number", () => {
    const dates = Array.from({ length: 82 }, (_, id) => id).filter((id) => isDateFormat(builtInFormat(id)));
    expect(dates).toEqual([
      ...[14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 45, 46, 47],
      ...[50, 51, 52, 53, 54, 55, 56, 57, 58, 71, 72, 73, 74, 75, 76, 77, 78, 79, 80, 81],
    ]);
  });
});

describe("ISO dates", () => {
  it.each<[string, number | null, number | null]>([
    ["1900-01-01", 1, null],
    ["1900-02-28", 59, null],
    ["1900-03-01", 61, null],
    ["1904-01-01", 1462, 0],
    ["1987-03-05", 31_841, 30_379],
    ["2021-07-01T06:00:00", 44_378.25, 42_916.25],
    ["2021-07-01T06:00:00+07:00", 44_378.25 - 7 / 24, 42_916.25 - 7 / 24],
    ["12:00", 0.5, 0.5],
    ["2021-02-29", null, null],
    ["2021-13-01", null, null],
    ["01/07/2021", null, null],
    ["", null, null],
  ])("%s", (text, since1900, since1904) => {
    const near = (serial: number | null): unknown => (serial === null ? undefined : expect.closeTo(serial, 9));
    expect(isoDate(text, false)?.serial).toEqual(near(since1900));
    expect(isoDate(text, true)?.serial).toEqual(near(since1904));
  });
});

describe("a shared formula at another cell", () => {
  it.each([
    ["A1+$B$2+C$3+$D4", "C3+$B$2+E$3+$D6"],
    ["SUM(H10:Q10)", "SUM(J12:S12)"],
    ["SUM(A:A,$B:C,1:1,$2:3)", "SUM(C:C,$B:E,3:3,$2:5)"],
    ['IF(A1="A1 ""B1""",\'Tờ A1\'!A1,Sheet1!B2)', 'IF(C3="A1 ""B1""",\'Tờ A1\'!C3,Sheet1!D4)'],
    ["LOG10(A1)+Table1[[#This Row],[A1]]+T_A1+A1_x", "LOG10(C3)+Table1[[#This Row],[A1]]+T_A1+A1_x"],
    ["[1]Sheet1!A1+[1]!TênA1", "[1]Sheet1!C3+[1]!TênA1"],
    ["1E5+2.5E-3+TRUE+XFE1+A1048577", "1E5+2.5E-3+TRUE+XFE1+A1048577"],
    ["XFD1048576", "B2"],
    ["_xlfn.XLOOKUP(A1,B:B,C:C)", "_xlfn.XLOOKUP(C3,D:D,E:E)"],
    ["Đơn_vị+điểm1+A1%", "Đơn_vị+điểm1+C3%"],
  ])("%s two down, two right", (formula, moved) => {
    expect(formulaAtCell(formulaPattern(formula, 0, 0), 2, 2)).toBe(moved);
  });

  it("is itself where it stands, and there and back again", () => {
    const piece = fc.oneof(
      fc.tuple(fc.nat(200), fc.nat(900)).map(([column, row]) => cellAddress(row, column)),
      fc.constantFrom("$A$1", "B$2", "$C3", '"A1"', "SUM(A1:B2)", "'Bản 3'!C4", "5", "A:B", "$3:4"),
    );
    fc.assert(
      fc.property(fc.array(piece, { minLength: 1 }), fc.nat(500), fc.nat(50), (pieces, row, column) => {
        const formula = pieces.join("+");
        expect(formulaAtCell(formulaPattern(formula, 7, 3), 7, 3)).toBe(formula);
        const there = formulaAtCell(formulaPattern(formula, 7, 3), row, column);
        expect(formulaAtCell(formulaPattern(there, row, column), 7, 3)).toBe(formula);
      }),
    );
  });
});
