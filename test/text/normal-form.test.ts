import fc from "fast-check";
import { normalizeText } from "../../src/text/normal-form";
import { REAL_WORDS } from "./real-words";

describe("normalizeText", () => {
  it.each([
    ["Nguye\u0302\u0303n", "Nguyễn"],
    ["Nguyê\u0303n", "Nguyễn"],
    ["Vie\u0323\u0302t", "Việt"],
    ["\u00D0iện", "Điện"],
    ["\u0189iện \u00F0i \u0256i", "Điện đi đi"],
    ["\u00A0Lò\u00A0 Thị\u2003Hoa\u3000", "Lò Thị Hoa"],
    ["Họ\r\nvà \n tên", "Họ và tên"],
    ["Lò\u200B Thị\uFEFF", "Lò Thị"],
    ["khuyến\u00ADhọc", "khuyếnhọc"],
    ["8\u201110", "8-10"],
    ["\t", ""],
    ["", ""],
    [" a", "a"],
    ["a ", "a"],
    ["a  b", "a b"],
  ])("%j is %j", (text, clean) => expect(normalizeText(text)).toBe(clean));

  it("twice is once, and the result is NFC without double or outer spaces", () => {
    const odd = fc.string({ unit: fc.constantFrom(..."aoêĐÐðD \u00A0\u200B\n\t\u0301\u0323\u0302\u031B\u00AD\u2011x-\u3000\u0335\uFE0F") });
    fc.assert(
      fc.property(fc.oneof(odd, fc.string({ unit: "binary" })), (text) => {
        const once = normalizeText(text);
        expect(normalizeText(once)).toBe(once);
        expect(once).toBe(once.normalize("NFC"));
        expect(once).not.toMatch(/^\s|\s$|\s\s|[^\S ]/);
      }),
      { numRuns: 2000 },
    );
  });

  it("gives the composed form of every decomposed word", () => {
    for (const word of REAL_WORDS) expect(normalizeText(word.normalize("NFD"))).toBe(word);
  });
});
