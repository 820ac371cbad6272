import { parseTick } from "../../src/text/tick";
import { parseVerdictText } from "../../src/text/verdict-text";

describe("parseTick", () => {
  it.each(["x", "X", "×", "v", "V", "✓", "✔", "√", "có", "Có", "1", "+", "\u0445", "\u0425", "☑", "☒", "đ", "Đạt", "đạt ", "x.", "'x", "[x]", "ｘ", "\u2179", "\u03C7", "Yes", "TRUE", "rồi", 1, true])(
    "%j is a tick",
    (value) => expect(parseTick(value)).toBe("ticked"),
  );
  it.each(["0", "-", "–", "không", "ko", "Không", "☐", "--", "…", "...", "chưa có", "No", "FALSE", 0, false])("%j is none", (value) => expect(parseTick(value)).toBe("unticked"));
  it.each(["", " ", "\u00A0", null])("%j is blank", (value) => expect(parseTick(value)).toBe("blank"));
  it.each(["Chưa đạt", "82", 2, 82, "abc", "xyz", "/", "?", Number.NaN])("%j is unreadable", (value) => expect(parseTick(value)).toBe("unreadable"));
});

describe("parseVerdictText", () => {
  it.each(["Đạt", "đạt", "ĐẠT", "Đ", "dat", "Đạt.", "\u00D0ạt", "Đạt CDHT", "Đạt danh hiệu Công dân học tập", "Công nhận", "Đạt yêu cầu", "Đạt (82 điểm)", "Đạt (82/100)", "Đủ điều kiện"])(
    "%j passes",
    (text) => expect(parseVerdictText(text)).toBe("pass"),
  );
  it.each(["Chưa đạt", "Không đạt", "CĐ", "C.Đ", "K.đạt", "KĐ", "K.Đ", "ko đạt", "chua dat", "CHƯA ĐẠT", "Chưa\nđạt", "Không đạt danh hiệu", "Chưa đạt (78,5 đ)", "Chưađạt", "Không đủ điều kiện", "Trượt", "Chưa - đạt danh hiệu CDHT!"])(
    "%j fails",
    (text) => expect(parseVerdictText(text)).toBe("fail"),
  );
  it.each(["chưa đủ dữ liệu", "Thiếu dữ liệu", "Chưa xác định", "Chờ xét", "Chưa có kết quả"])("%j is undetermined", (text) => expect(parseVerdictText(text)).toBe("undetermined"));
  it.each(["", " ", "x", "Khá", "82", "đạt 82 điểm", "Đạt (hay chưa?)", "Đạt/Chưa đạt", "công dân học tập"])("%j is no verdict", (text) =>
    expect(parseVerdictText(text)).toBeNull(),
  );
});
