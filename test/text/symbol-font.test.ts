import { isSymbolFont, shownSign } from "../../src/text/symbol-font";

describe("a character in a font of signs", () => {
  it.each([
    ["P", "Wingdings 2", "✓"], ["O", "Wingdings 2", "✗"], ["R", "wingdings 2", "☑"], ["£", "Wingdings 2", "☐"],
    ["ü", "Wingdings", "✓"], ["û", "Wingdings", "✗"], ["þ", "WINGDINGS", "☑"], ["o", " Wingdings ", "☐"], ["¨", "Wingdings", "☐"],
    ["a", "Webdings", "✓"], ["r", "Webdings", "✗"], ["a", "Marlett", "✓"], ["Ö", "Symbol", "√"], ["´", "Symbol", "×"],
    [" P ", "Wingdings 2", "✓"],
  ])("%j in %s shows %s", (text, font, sign) => expect(shownSign(text, font)).toBe(sign));

  it("is known also where Excel keeps it in the private area, the whole of it", () => {
    expect(shownSign("\uF050", "Wingdings 2")).toBe("✓");
    expect(shownSign("\uF0FC", "Wingdings")).toBe("✓");
    expect(shownSign("\uF100", "Wingdings")).toBe("\uF100");
  });

  it.each([["P", "Times New Roman"], ["P", null], ["P", "Wingdings 3"], ["P", "My Wingdings 2"], ["Phú", "Wingdings 2"], ["Z", "Wingdings 2"], ["", "Wingdings 2"]])(
    "%j in %s is left as it stands",
    (text, font) => expect(shownSign(text, font)).toBe(text),
  );

  it("is told by the font alone", () => {
    for (const font of ["Wingdings", "wingdings 2", " Webdings", "Marlett", "Symbol"]) expect(isSymbolFont(font)).toBe(true);
    for (const font of [null, "", "Times New Roman", "Wingdings 3", "Segoe UI Symbol"]) expect(isSymbolFont(font)).toBe(false);
  });
});
