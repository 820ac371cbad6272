import type { FileRuleId } from "../../check/rule";
import { clauseOf } from "../clause";
import type { RuleWords } from "../rule-words";

/** Why rows are counted nowhere, where all of them share one reason. */
export const LEFT_REASONS = {
  unrecognised: "không phải người, mục, dòng cộng hay ghi chú",
  "outside-list": "nằm ngoài danh sách",
  "no-set": "không phải danh sách người, chưa có bộ tiêu chí phù hợp",
  "other-subject": "danh sách không xét công dân",
  "earlier-year": "danh sách của năm trước",
  copy: "lấy bằng công thức từ danh sách khác",
} as const;

export const fileRules: Readonly<Record<FileRuleId, RuleWords>> = {
  "unit-missing": {
    title: "Thiếu đơn vị",
    wrong: (words) =>
      words.has("file")
        ? `Tệp của ${words.text("unit")} đã gửi (${words.text("file")}) nhưng ${words.is("isListless", true) ? "không có người nào trong danh sách" : "không đọc được"}.`
        : `Chưa có tệp của ${words.text("unit")}.`,
    todo: (words) => (words.has("file") ? "Xin đơn vị gửi lại tệp." : "Nhắc đơn vị gửi tệp."),
  },
  "unit-unexpected": {
    title: "Đơn vị ngoài danh mục",
    wrong: (words) =>
      words.is("standing", "unnamed")
        ? `Không thấy tên đơn vị ${words.has("sheets") ? `ở trang “${words.list("sheets")}” của` : "trong"} tệp ${words.text("file")}; tạm gọi theo tên tệp.`
        : words.is("standing", "ambiguous")
          ? `Danh mục có nhiều đơn vị cùng tên ${words.text("unit")}, chưa biết tệp ${words.text("file")} là của đơn vị nào.`
          : `${words.text("unit")} không có trong danh mục đơn vị.`,
    todo: (words) =>
      words.is("standing", "unnamed")
        ? `Ghi tên đơn vị ở đầu ${words.has("sheets") ? "trang đó" : "văn bản trong tệp"} rồi gộp lại.`
        : words.is("standing", "ambiguous")
          ? "Ghi rõ huyện hoặc mã đơn vị ở đầu văn bản trong tệp."
          : "Xem lại tên đơn vị, hoặc bổ sung danh mục.",
  },
  "unit-twice": {
    title: "Một đơn vị có nhiều tệp",
    wrong: (words) => `${words.text("unit")} có trong nhiều tệp: ${words.list("files")}.`,
    todo: () => "Chọn tệp dùng để gộp (--prefer).",
  },
  "criteria-differ": {
    title: "Các tệp dùng bộ tiêu chí khác nhau",
    wrong: (words) => `Các tệp dùng bộ tiêu chí khác nhau: ${words.list("sets")}.`,
    todo: () => "Thống nhất một bộ tiêu chí rồi kiểm tra lại.",
  },
  "source-unreadable": {
    title: "Tệp không đọc được",
    wrong: (words) => (words.is("isListless", true) ? `Tệp ${words.text("file")} không có người nào trong danh sách.` : `Không đọc được ${words.text("file")}.`),
    todo: (words) => (words.is("isListless", true) ? "Nếu là mẫu trống thì bỏ ra; nếu không, xin đơn vị gửi lại tệp." : "Xin đơn vị gửi lại tệp."),
  },
  "rows-lost": {
    title: "Có dòng không được tính",
    wrong: (words) => `Còn ${words.number("left")} dòng không được tính vào đâu${clauseOf(words, "reason", LEFT_REASONS)}.`,
    todo: () => "Xem các dòng này trong tệp nguồn.",
  },
};
