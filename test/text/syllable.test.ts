import { isVietnameseSyllable } from "../../src/text/syllable";
import { REAL_WORDS } from "./real-words";

describe("isVietnameseSyllable", () => {
  it("knows the syllables of real words", () => {
    const syllables = REAL_WORDS.flatMap((word) => word.match(/\p{L}+/gu) ?? []);
    expect(syllables.filter((syllable) => !isVietnameseSyllable(syllable))).toEqual([]);
  });

  it.each(["Mỹller", "Phaùm", "Peủa", "Muủoz", "ôGia", "hoc", "hòc", "thàt", "ắn̉", "nưă", "b", "", "nghiêng1", "ạnú", "hòá", "tíên", "ngừơi", "nguýên", "\u007F"])("%j is none", (word) =>
    expect(isVietnameseSyllable(word)).toBe(false),
  );
});
