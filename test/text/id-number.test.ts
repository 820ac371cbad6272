import fc from "fast-check";
import { cccdFacts, readIdNumber } from "../../src/text/id-number";

const facts = { provinceCode: "011", sex: "female", birthYear: 1987 };

describe("readIdNumber", () => {
  it.each(["011187001234", " 011 187 001 234", "011.187.001.234", "'011187001234", "0111-8700-1234", "CCCD số: 011187001234", "Số 011187001234", "011187001234 (cấp 2021)", "011187001234.0", "０１１１８７００１２３４"])("%j is a CCCD", (value) =>
    expect(readIdNumber(value)).toEqual({ kind: "cccd", digits: "011187001234", zerosLost: false, facts, agreement: "unknown" }),
  );

  it.each([11187001234, "11187001234", "1.1187001234E+10", "1,1187001234E+10", "11187001234.0"])("%j has lost its zero", (value) =>
    expect(readIdNumber(value)).toEqual({ kind: "cccd", digits: "011187001234", zerosLost: true, facts, agreement: "unknown" }),
  );

  it("restores two zeros, and says whether the person agrees", () => {
    const read = readIdNumber(1187001234, { birthYear: 1987, sex: "female" });
    expect(read).toMatchObject({ kind: "cccd", digits: "001187001234", zerosLost: true, agreement: "agrees" });
    expect(readIdNumber(1187001234, { birthYear: 1988 })).toMatchObject({ agreement: "contradicts" });
    expect(readIdNumber(1187001234, { birthYear: 1987, sex: "male" })).toMatchObject({ agreement: "contradicts" });
    expect(readIdNumber(1187001234, { sex: "female", birthYear: null })).toMatchObject({ agreement: "agrees" });
  });

  it("reads nine digits as a CMND, whatever they would make with zeros, and eight as one that lost its zero", () => {
    expect(readIdNumber("040123456")).toEqual({ kind: "cmnd", digits: "040123456", zerosLost: false });
    expect(readIdNumber(187001234, { birthYear: 1987 })).toEqual({ kind: "cmnd", digits: "187001234", zerosLost: false });
    expect(readIdNumber(40123456)).toEqual({ kind: "cmnd", digits: "040123456", zerosLost: true });
  });

  it.each([
    ["3,40E+10", "digits-lost"], ["3.40E+10", "digits-lost"], ["1E+11", "digits-lost"], ["999187001234", "province"], ["000187001234", "province"],
    ["097187001234", "province"], ["011987001234", "century"], ["99987001234", "length"], ["1234567", "length"], ["00123456", "length"], ["01108000123", "length"], ["0011870012", "length"],
    ["0111870012345", "length"], ["của mẹ", "unreadable"], [11187001234.5, "unreadable"], [-1, "unreadable"], ["011187001234/040123456", "unreadable"], [1e22, "unreadable"], ["x", "unreadable"],
  ])("%j is invalid: %s", (value, reason) => expect(readIdNumber(value)).toEqual({ kind: "invalid", reason }));

  it.each([null, "", "  ", "chưa có", "Không", "-", "Chưa làm CCCD", "đang làm"])("%j is blank", (value) => expect(readIdNumber(value)).toEqual({ kind: "blank" }));

  it("brings back every number that Excel has made a number of", () => {
    const parts = fc.tuple(fc.integer({ min: 1, max: 96 }), fc.integer({ min: 0, max: 3 }), fc.integer({ min: 0, max: 99 }), fc.integer({ min: 0, max: 999_999 }));
    fc.assert(
      fc.property(parts, ([province, century, year, serial]) => {
        const digits = `${String(province).padStart(3, "0")}${century}${String(year).padStart(2, "0")}${String(serial).padStart(6, "0")}`;
        const expected = { provinceCode: digits.slice(0, 3), sex: century % 2 === 0 ? "male" : "female", birthYear: (century < 2 ? 1900 : 2000) + year };
        expect(cccdFacts(digits)).toEqual(expected);
        expect(readIdNumber(digits)).toMatchObject({ kind: "cccd", digits, zerosLost: false, facts: expected });
        expect(readIdNumber(Number(digits))).toMatchObject({ kind: "cccd", digits, zerosLost: true, facts: expected });
      }),
    );
  });

  it("has no facts of what is no such number", () => {
    for (const digits of ["11187001234", "097187001234", "011487001234", "01118700123x", ""]) expect(cccdFacts(digits)).toBeNull();
  });
});
