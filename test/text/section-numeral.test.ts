import { romanValue, sectionNumeral } from "../../src/text/section-numeral";

describe("sectionNumeral", () => {
  it.each([
    ["I", { style: "roman", value: 1, title: "" }],
    ["II.", { style: "roman", value: 2, title: "" }],
    ["IV. Bản Na Ư", { style: "roman", value: 4, title: "Bản Na Ư" }],
    ["IX - Bản Hua", { style: "roman", value: 9, title: "Bản Hua" }],
    ["A", { style: "letter", value: 1, title: "" }],
    ["B) Nông dân", { style: "letter", value: 2, title: "Nông dân" }],
    ["C.", { style: "letter", value: 3, title: "" }],
    [" X ", { style: "roman", value: 10, title: "" }],
  ])("%j", (text, numeral) => expect(sectionNumeral(text)).toEqual(numeral));

  it.each(["", "1", "x", "i", "Vi Văn A", "A Lù", "IIII", "VX", "Bản Na Ư", "Ý", "AB", "I Bản Na Ư", "A-B"])("%j heads no section", (text) =>
    expect(sectionNumeral(text)).toBeNull(),
  );

  it("counts as the Romans did", () => {
    const numerals = "I II III IV V VI VII VIII IX X XI XII XIII XIV XV XVI XVII XVIII XIX XX XXI".split(" ");
    expect(numerals.map(romanValue)).toEqual(numerals.map((_, index) => index + 1));
  });
});
