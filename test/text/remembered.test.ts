import { cccdFacts } from "../../src/text/id-number";
import { personName } from "../../src/text/person-name";
import { remembered } from "../../src/text/remembered";

describe("a question remembered by its text", () => {
  const counting = (): { readonly asked: string[]; readonly ask: (text: string) => number | null | undefined } => {
    const asked: string[] = [];
    const ask = remembered((text): number | null | undefined => {
      asked.push(text);
      return text === "none" ? null : text === "" ? undefined : text.length;
    });
    return { asked, ask };
  };

  it("is asked once, whatever its answer", () => {
    const { asked, ask } = counting();
    expect(["Đạt", "none", "", "Đạt", "none", "", "Kinh", "Đạt"].map(ask)).toEqual([3, null, undefined, 3, null, undefined, 4, 3]);
    expect(asked).toEqual(["Đạt", "none", "", "Kinh"]);
  });

  it("keeps no long texts, and not ever more of them", () => {
    const { asked, ask } = counting();
    expect([160, 161, 160, 161].map((length) => ask("a".repeat(length)))).toEqual([160, 161, 160, 161]);
    expect(asked.map(({ length }) => length)).toEqual([160, 161, 161]);
    for (let number = 0; number < 4095; number += 1) ask(`t${number}`);
    expect([ask("t0"), asked.filter((text) => text === "t0").length]).toEqual([2, 1]);
    ask("one too many");
    expect([ask("t0"), asked.filter((text) => text === "t0").length]).toEqual([2, 2]);
  });
});

it("a person's name goes without the form of address, whoever was asked for before", () => {
  for (const [name, plain, bare] of [["Ông Lò Văn Hặc", "Lò Văn Hặc", "lo van hac"], ["Ông Lò Văn Hặc", "Lò Văn Hặc", "lo van hac"], ["Bàn Thị Hoa", "Bàn Thị Hoa", "ban thi hoa"], ["", "", ""], ["Lò Văn Hặc", "Lò Văn Hặc", "lo van hac"]] as const) {
    expect(personName(name)).toMatchObject({ plain, bare });
  }
});

it("the last province's numbers are well built, those of the next are not", () => {
  expect([cccdFacts("096087001234")?.provinceCode, cccdFacts("097087001234"), cccdFacts("000087001234")]).toEqual(["096", null, null]);
});
