import { parseSex } from "../../src/text/sex";

describe("parseSex", () => {
  it.each([["Nam", "male"], ["nam ", "male"], ["Nữ", "female"], ["NỮ", "female"], ["nu", "female"], ["Nư\u0303", "female"], ["gái", "female"], ["Nam.", "male"], ["M", "male"], ["female", "female"]])(
    "%j is %s",
    (text, sex) => expect(parseSex(text)).toBe(sex),
  );
  it.each([null, "", " "])("%j is blank", (value) => expect(parseSex(value)).toBe("blank"));
  it.each(["x", "Nam/Nữ", "Năm", 1, true])("%j is unreadable", (value) => expect(parseSex(value)).toBe("unreadable"));
});
