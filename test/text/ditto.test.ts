import { isDitto } from "../../src/text/ditto";
import { REAL_WORDS } from "./real-words";

describe("isDitto", () => {
  it.each(["nt", "NT", "-nt-", "- nt -", "n.t", "n/t", "nt.", '"', "″", "〃", "”", "''", '-"-', '" "', "//", "-//-", "như trên", "Như trên", "nhu tren", "do.", ",,", "-,,-", "(nt)", "...nt...", "\" nt \""])(
    "%j is one",
    (text) => expect(isDitto(text)).toBe(true),
  );
  it.each(["", "-", "--", "x", "t", "n", "Nông dân", "...", "0", "do", "'", ",", "(n)", "(nt) Hoa"])("%j is none", (text) => expect(isDitto(text)).toBe(false));
  it("is no name or header", () => {
    for (const word of REAL_WORDS) expect(isDitto(word)).toBe(false);
  });
});
