import * as plain from "numfmt";
import * as remembered from "../../../src/workbench/grid/remembered-numbers";

const TEXTS = ["21", "1.234,5", "1,234.5", "8 điểm", "12/5/1964", "1964", "7:30", "50%", "$3", "Tòng Thị Nga", "", " "];

describe("what the grid reads of typed texts", () => {
  it.each(["parseNumber", "parseDate", "parseTime"] as const)("is by %s the same the first time and again, whatever was done to an answer", (parse) => {
    for (const text of TEXTS) {
      const expected = plain[parse](text);
      const first = remembered[parse](text);
      expect(first).toEqual(expected);
      if (first) Reflect.set(first, "v", "changed");
      expect(remembered[parse](text)).toEqual(expected);
    }
  });

  it("is asked anew where it depends on more than the text", () => {
    const german = { locale: "de" };
    expect(remembered.parseNumber("1,5")).toEqual(plain.parseNumber("1,5"));
    expect(remembered.parseNumber("1,5", german)).toEqual(plain.parseNumber("1,5", german));
    expect(plain.parseNumber("1,5", german)).not.toEqual(plain.parseNumber("1,5"));
  });

  it("has all else of the library", () => {
    expect(Object.keys(remembered).sort()).toEqual(Object.keys(plain).filter((name) => name !== "default").sort());
  });
});
