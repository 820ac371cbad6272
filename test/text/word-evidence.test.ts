import { weighWords } from "../../src/text/word-evidence";

const SYLLABLES = ["hà", "lan", "mai", "bảo"];

/** "µ" stands for à here; ¶ for ả, which no Vietnamese text holds by itself. */
function weigh(...words: readonly string[]) {
  return weighWords(words, /[µ¶]/, /¶/, (word) => word.replace("µ", "à").replace("¶", "ả"), (word) => SYLLABLES.includes(word));
}

describe("weighing words for an encoding", () => {
  it("takes a word that only that encoding explains for proof", () => {
    expect(weigh("b¶o")).toEqual({ holds: true, strong: 1 });
    expect(weigh("b¶o", "lan", "mai")).toEqual({ holds: true, strong: 1 });
  });

  it("takes words that are Vietnamese either way, or nothing at all, for none", () => {
    expect(weigh("hµ")).toEqual({ holds: false, strong: 0 });
    expect(weigh("lan", "Smith")).toEqual({ holds: false, strong: 0 });
    expect(weigh()).toEqual({ holds: false, strong: 0 });
  });

  it("lets one word that decodes to no syllable outweigh two that do, and no more", () => {
    expect(weigh("b¶o", "zµz").holds).toBe(false);
    expect(weigh("b¶o", "b¶o", "zµz").holds).toBe(false);
    expect(weigh("b¶o", "b¶o", "b¶o", "zµz").holds).toBe(true);
    expect(weigh("b¶o", "b¶o", "b¶o", "b¶o", "zµz", "zµz").holds).toBe(false);
    expect(weigh("zµz").holds).toBe(false);
  });

  it("asks nothing of single letters, and something of two", () => {
    expect(weigh("b¶o", "µ").holds).toBe(true);
    expect(weigh("b¶o", "zµ").holds).toBe(false);
  });

  it("asks nothing of words the encoding leaves as they are", () => {
    expect(weigh("b¶o", "Smith", "Müller").holds).toBe(true);
  });
});
