import fc from "fast-check";
import { decodeLegacy, encodingProof, fontEncoding } from "../../src/text/legacy-encoding";
import { decodeTcvn3, looksLikeTcvn3 } from "../../src/text/tcvn3";
import { decodeVni, looksLikeVni } from "../../src/text/vni";
import { toTcvn3, toVni } from "./encode";
import { REAL_WORDS } from "./real-words";

describe("TCVN3", () => {
  it("decodes names as fonts of the .Vn family show them", () => {
    expect(decodeTcvn3("NguyÔn V¨n A", false)).toBe("Nguyễn Văn A");
    expect(decodeTcvn3("céng hoµ x· héi chñ nghÜa viÖt nam", false)).toBe("cộng hoà xã hội chủ nghĩa việt nam");
    expect(decodeTcvn3("Lß ThÞ V\u00AD¬ng", false)).toBe("Lò Thị Vương");
    expect(decodeTcvn3("\u00AD", false)).toBe("ư");
  });

  it("draws every letter as a capital in a font ending in H", () => {
    expect(decodeTcvn3("nguyÔn v¨n a", true)).toBe("NGUYỄN VĂN A");
  });

  it("reads capitals written as base and toned letter, and raises a toned letter among capitals", () => {
    expect(decodeTcvn3("A¸nh §«ng", false)).toBe("Ánh Đông");
    expect(decodeTcvn3("¢Êm", false)).toBe("Ấm");
    expect(decodeTcvn3("TRÇN V¡N NGUYÔN", false)).toBe("TRẦN VĂN NGUYỄN");
    expect(decodeTcvn3("Bµ Hµ", false)).toBe("Bà Hà");
    expect(decodeTcvn3("Hoµng A¸nh, BÕN VÞ, vÞ B¾c", false)).toBe("Hoàng Ánh, BẾN Vị, vị Bắc");
    expect(decodeTcvn3("TrÇN", false)).toBe("TrầN");
    expect(decodeTcvn3("¢©u", false)).toBe("Ââu");
  });

  it("brings back every small letter of the alphabet", () => {
    for (const word of REAL_WORDS.map((each) => each.toLowerCase())) expect(decodeTcvn3(toTcvn3(word), false)).toBe(word);
  });
});

describe("VNI", () => {
  it("decodes two characters a letter", () => {
    expect(decodeVni("Phaïm Vaên Ñöùc")).toBe("Phạm Văn Đức");
    expect(decodeVni("COÄNG HOØA XAÕ HOÄI")).toBe("CỘNG HÒA XÃ HỘI");
    expect(decodeVni("Lyù, Myõ, kyø, tæ leä, nghó, bò, thò, ví, mì, yû, tî")).toBe("Lý, Mỹ, kỳ, tỉ lệ, nghĩ, bị, thị, ví, mì, ỷ, tỵ");
  });

  it("brings back every letter of the alphabet, small and capital", () => {
    for (const word of REAL_WORDS) {
      expect(decodeVni(toVni(word))).toBe(word);
      expect(decodeVni(toVni(word.toUpperCase()))).toBe(word.toUpperCase());
    }
  });
});

describe("the font as evidence", () => {
  it.each([
    [".VnTime", "tcvn3"], [".VnTimeH", "tcvn3-capitals"], [".VnArial NarrowH", "tcvn3-capitals"], [".VNTIME", "tcvn3"], [".vntimeh", "tcvn3-capitals"],
    ["VNI-Times", "vni"], ["VNI Helve", "vni"], ["Times New Roman", null], ["Vni", null], ["VnTimes", null], [null, null],
  ] as const)("%s says %s", (font, encoding) => expect(fontEncoding(font)).toBe(encoding));

  it("decodes overlapping letters only by the font", () => {
    expect(decodeLegacy("Lò", null)).toEqual({ text: "Lò", encoding: null });
    expect(decodeLegacy("Lò", "Times New Roman")).toEqual({ text: "Lò", encoding: null });
    expect(decodeLegacy("Lò", ".VnTime")).toEqual({ text: "Lũ", encoding: "tcvn3" });
    expect(decodeLegacy("Thò", "VNI-Times")).toEqual({ text: "Thị", encoding: "vni" });
  });

  it("leaves text in a legacy font that is Unicode already", () => {
    for (const text of ["Nguyễn Văn A", "Hà", "Lò Văn Là", "HÀ", "Nguye\u0302\u0303n"]) {
      expect(decodeLegacy(text, ".VnTime")).toEqual({ text, encoding: null });
    }
    for (const text of ["Nguyễn Văn A", "Hà", "Mã Lò", "Lò Hà"]) expect(decodeLegacy(text, "VNI-Times")).toEqual({ text, encoding: null });
  });

  it("draws capitals in a font for them, where the text is in it", () => {
    expect(decodeLegacy("nguyÔn v¨n a", ".VnTimeH")).toEqual({ text: "NGUYỄN VĂN A", encoding: "tcvn3" });
    for (const text of ["Nguyễn Văn A", "×", " × ", "lan"]) expect(decodeLegacy(text, ".VnTimeH")).toEqual({ text, encoding: null });
  });

  it("is not taken from a name that only holds such letters", () => {
    expect(["Arial.Vn", "My VNI-Times", ".VnTimeH Bold", " .VnTimeH ", " VNI-Times"].map(fontEncoding)).toEqual([null, null, "tcvn3", "tcvn3-capitals", "vni"]);
  });

  it("does not read a mark without its letter as VNI", () => {
    for (const text of ["Hïn", "ïa", "12ï"]) expect(decodeLegacy(text, "VNI-Times")).toEqual({ text, encoding: null });
    expect(decodeLegacy("Thò", "VNI-Times").text).toBe("Thị");
  });

  it.each([
    ["NguyÔn V¨n A", "tcvn3", "legacy"], ["NguyÔn V¨n A", "tcvn3-capitals", "legacy"], ["Nguyễn", "tcvn3", "unicode"], ["Nguyễn", "vni", "unicode"],
    ["Lan", "tcvn3", null], ["Lò", "tcvn3", null], ["Lò", "vni", null], ["Nguyeãn Vaên An", "vni", "legacy"],
  ] as const)("%j in a font of %s proves %s", (text, encoding, proof) => expect(encodingProof(text, encoding)).toBe(proof));

  it("leaves ASCII, punctuation and a tick as they are", () => {
    for (const text of ["Lan", "12", "“A” – B", "×", ""]) expect(decodeLegacy(text, ".VnTime")).toEqual({ text, encoding: null });
  });
});

describe("characters as evidence", () => {
  it("decodes where impossible characters make Vietnamese syllables", () => {
    expect(decodeLegacy("Lß ThÞ Hoa", null)).toEqual({ text: "Lò Thị Hoa", encoding: "tcvn3" });
    expect(decodeLegacy("Huyện", null).encoding).toBeNull();
    expect(decodeLegacy("HuyÖn §iÖn Biªn §«ng", "Calibri")).toEqual({ text: "Huyện Điện Biên Đông", encoding: "tcvn3" });
    expect(decodeLegacy("Ñieän Bieân", null)).toEqual({ text: "Điện Biên", encoding: "vni" });
    expect(decodeLegacy("Hoaøng", null)).toEqual({ text: "Hoàng", encoding: "vni" });
    expect(decodeLegacy("Nguyeãn Vaên An", null)).toEqual({ text: "Nguyễn Văn An", encoding: "vni" });
    expect(decodeLegacy("Noâng daân", null)).toEqual({ text: "Nông dân", encoding: "vni" });
    expect(decodeLegacy("NguyÔn Thanh An", null)).toEqual({ text: "Nguyễn Thanh An", encoding: "tcvn3" });
  });

  it("leaves what holds letters of neither encoding beside such words", () => {
    for (const text of ["NguyÔn V¨n A (Nguyễn Văn A)", "Nguyeãn Vaên An – Nguyễn Văn An"]) expect(decodeLegacy(text, null)).toEqual({ text, encoding: null });
  });

  it("leaves foreign names, signs and marks of measure", () => {
    for (const text of ["Müller", "François", "Peña", "Muñoz", "Göteborg", "3×4", "3 × 4", "§ 2", "«Gia»", "½", "© 2021", "Word®", "a·b", "ü", "þ", "25 °C", "Lan\u00ADAnh", "Smørrebrød", "Chloë", "Noël", "Citroën", "Größe", "Köln", "garçon", "mañana", "naïve", "Åse", "Jörg", "für", "§1", "2×3 m", "Đảng bộ § 5"]) {
      expect(decodeLegacy(text, null)).toEqual({ text, encoding: null });
    }
  });

  it("never changes Vietnamese in Unicode, in any case, composed or decomposed", () => {
    expect(REAL_WORDS.length).toBeGreaterThan(300);
    for (const word of REAL_WORDS) {
      for (const text of [word, word.toUpperCase(), word.toLowerCase(), word.normalize("NFD")]) {
        expect(decodeLegacy(text, null)).toEqual({ text, encoding: null });
      }
    }
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...REAL_WORDS), { minLength: 1, maxLength: 8 }), (words) => {
        expect(looksLikeTcvn3(words.join(" ")) || looksLikeVni(words.join(" "))).toBe(false);
      }),
    );
  });

  it("recognises most legacy names without their font, and what it decodes is right", () => {
    const names = ["Nguyễn Văn Hùng", "Lò Thị Hương", "Quàng Văn Thắng", "Giàng A Chứ", "Trần Đức Bình", "Lường Thị Mỷ"];
    for (const name of names) {
      expect(decodeLegacy(toTcvn3(name), null)).toEqual({ text: name, encoding: "tcvn3" });
      expect(decodeLegacy(toVni(name), null)).toEqual({ text: name, encoding: "vni" });
    }
  });

  it("decodes once: the result is never decoded again", () => {
    const legacy = fc.array(fc.oneof(
      fc.constantFrom(...REAL_WORDS.map(toTcvn3), ...REAL_WORDS.map(toVni)),
      fc.string({ unit: fc.constantFrom(..."aeouynhtHµ¸¶·¹¨»Ö×ÞßøûïåäüëöñæîÑ§ ") }),
    ), { maxLength: 6 });
    fc.assert(
      fc.property(legacy, (words) => {
        const once = decodeLegacy(words.join(" "), null).text;
        expect(decodeLegacy(once, null)).toEqual({ text: once, encoding: null });
      }),
      { numRuns: 2000 },
    );
    for (const word of REAL_WORDS) {
      const once = decodeLegacy(toTcvn3(word), ".VnTime").text;
      expect(decodeLegacy(once, null).text).toBe(once);
    }
  });
});
