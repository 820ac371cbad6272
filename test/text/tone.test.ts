import fc from "fast-check";
import { unifyTone } from "../../src/text/tone";
import { REAL_WORDS } from "./real-words";

describe("unifyTone", () => {
  it.each([
    ["hoà", "hòa"], ["Hoà", "Hòa"], ["HOÀ", "HÒA"], ["thuý", "thúy"], ["Thuỷ", "Thủy"], ["khoẻ mạnh", "khỏe mạnh"], ["loã xoã", "lõa xõa"],
    ["uỷ ban", "ủy ban"], ["toạ", "tọa"], ["xã Thanh Hoà, huyện", "xã Thanh Hòa, huyện"], ["Hoà-Thuỷ", "Hòa-Thủy"],
    ["qúy", "quý"], ["Qủy", "Quỷ"], ["kết qủa", "kết quả"], ["QÚA", "QUÁ"],
  ])("%s is %s", (text, unified) => expect(unifyTone(text)).toBe(unified));

  it.each(["hoàn", "hoài", "thuyền", "huỳnh", "quý", "Quỳ", "quỹ", "hòa", "thủy", "toán", "khoét", "loài", "ngoáy", "Hoa", "quà"])(
    "%s stays",
    (text) => expect(unifyTone(text)).toBe(text),
  );

  it("twice is once", () => {
    const letters = fc.string({ unit: fc.constantFrom(..."hqQoOuUaàáạÀòóùúỳýỹỶyeèẹn ") });
    fc.assert(
      fc.property(fc.oneof(letters, fc.constantFrom(...REAL_WORDS)), (text) => {
        expect(unifyTone(unifyTone(text))).toBe(unifyTone(text));
      }),
      { numRuns: 2000 },
    );
  });
});
