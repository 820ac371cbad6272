import { bareKey, nameKey } from "../../src/text/name-key";
import { REAL_WORDS } from "./real-words";

describe("name keys", () => {
  it("is one for the writings of one name", () => {
    for (const name of ["Đào Thị Hoà", "\u00D0ào Thị Hòa", " ĐÀO  THỊ HOÀ ", "Đào\u00A0Thị Hoà".normalize("NFD")]) {
      expect(nameKey(name)).toBe("đào thị hòa");
      expect(bareKey(name)).toBe("dao thi hoa");
    }
  });

  it("keeps names apart that differ by a diacritic, which only the bare key drops", () => {
    expect(nameKey("Lò Thị Hoa")).not.toBe(nameKey("Lò Thị Hòa"));
    expect(bareKey("Lò Thị Hoa")).toBe(bareKey("Lô Thị Hóa"));
  });

  it("leaves no letter outside ASCII of any Vietnamese word", () => {
    for (const word of REAL_WORDS) expect(bareKey(word).replaceAll("…", "")).toMatch(/^[\x20-\x7E]*$/);
  });

  it("keeps the order of letters when a composed and a decomposed text are keyed", () => {
    for (const word of REAL_WORDS) {
      expect(nameKey(word.normalize("NFD"))).toBe(nameKey(word));
      expect(bareKey(word.normalize("NFD"))).toBe(bareKey(word));
    }
  });
});
