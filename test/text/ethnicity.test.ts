import { isEthnicMinority, readEthnicity } from "../../src/text/ethnicity";

describe("ethnicity", () => {
  it.each(["Thái", "thai", "Mông", "H'Mông", "H’mông", "HMông", "Khơ Mú", "Hà Nhì", "Xinh Mun", "Phù Lá", "Khmú", "Thái đen", "Mông Hoa", "Dân tộc Thái", "DTTS", "Dân tộc thiểu số", "thiểu số", "x", "X", 1, "Co"])(
    "%j is a minority",
    (value) => expect(isEthnicMinority(value)).toBe(true),
  );
  it.each(["Kinh", "KINH", "kinh ", "Việt", "Kinh (Việt)"])("%j is none", (value) => expect(isEthnicMinority(value)).toBe(false));
  it("does not guess", () => {
    expect(isEthnicMinority(null)).toBeNull();
    expect(readEthnicity(" ")).toBe("blank");
    expect(readEthnicity("Nông dân")).toBe("unreadable");
    expect(readEthnicity("không")).toBe("unreadable");
    expect(readEthnicity(7)).toBe("unreadable");
  });
});
