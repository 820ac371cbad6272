import type { SheetRuleId } from "../../check/rule";
import type { RuleWords } from "../rule-words";
import type { Words } from "../words";
import { subjectTitles } from "./subject-titles";

const measures: Readonly<Record<string, string>> = {
  subjects: "số người",
  pass: "số người đạt",
  fail: "số người chưa đạt",
  "column-sum": "tổng của cột",
};

const titles: Readonly<Record<string, string>> = subjectTitles;

const missing = (words: Words): string => {
  switch (words.text("kind")) {
    case "name":
      return "Không tìm thấy cột họ và tên.";
    case "birth":
      return "Danh sách không có cột năm sinh, nên khó phân biệt người trùng tên.";
    case "only-competences":
      return "Danh sách chỉ có điểm theo năng lực: không thấy được chỉ số nào dưới mức tối thiểu.";
    case "only-total":
      return "Danh sách chỉ có tổng điểm: không thấy được chỉ số nào dưới mức tối thiểu.";
    case "no-scores":
      return "Không tìm thấy cột điểm nào.";
    default:
      return `Thiếu cột ${words.fields("fields")}.`;
  }
};

export const sheetRules: Readonly<Record<SheetRuleId, RuleWords>> = {
  "column-missing": {
    title: "Thiếu cột",
    wrong: missing,
    todo: (words) =>
      words.is("kind", "only-total") || words.is("kind", "only-competences")
        ? "Bổ sung điểm từng chỉ số để có thể kết luận."
        : "Thêm cột còn thiếu; nếu đã có cột mà phần mềm không nhận ra thì chỉ rõ bằng --map.",
  },
  "mapping-ambiguous": {
    title: "Chưa rõ ý nghĩa của cột",
    wrong: (words) =>
      words.is("kind", "field-twice")
        ? `Các cột ${words.list("columns")} đều có thể là ${words.field()}.`
        : `Cột ${words.list("columns")} (${words.quote("header")}) có thể là ${words.fields("candidates")}.`,
    todo: () => "Chỉ rõ cột nào là gì; câu trả lời được nhớ trong tệp.",
  },
  "duplicate-certain": {
    title: "Trùng người",
    wrong: (words) => `${words.text("name")} có ở hai dòng với cùng số CCCD (xem ${words.list("others")}).`,
    todo: () => "Giữ lại một dòng, xóa dòng thừa.",
  },
  "duplicate-likely": {
    title: "Rất có thể trùng người",
    wrong: (words) => `${words.text("name")} (sinh năm ${words.text("year")}) trùng họ tên, năm sinh và đơn vị với ${words.list("others")}.`,
    todo: () => "Kiểm tra xem có phải một người không; nếu là hai người thì chấp nhận cảnh báo này.",
  },
  "duplicate-suspected": {
    title: "Có thể trùng người",
    wrong: (words) => `${words.text("name")} (sinh năm ${words.text("year")}) gần giống ${words.list("otherNames")} ở ${words.list("others")}.`,
    todo: () => "Kiểm tra xem có phải một người không.",
  },
  "id-shared": {
    title: "Một số CCCD cho nhiều người",
    wrong: (words) => `Số CCCD của ${words.text("name")} cũng ghi cho ${words.list("otherNames")} (${words.list("others")}).`,
    todo: () => "Đối chiếu với căn cước và sửa số bị sai.",
  },
  "hidden-rows": {
    title: "Có dòng bị ẩn",
    wrong: (words) =>
      words.is("isSheet", true)
        ? `Trang tính này bị ẩn mà có ${words.number("count")} người; vẫn được tính vào danh sách.`
        : `Có ${words.number("count")} người ở các dòng ${words.is("filtered", true) ? "bị ẩn hoặc bị lọc" : "bị ẩn"} (dòng ${words.list("rows")}); vẫn được tính vào danh sách.`,
    todo: (words) => (words.is("isSheet", true) ? "Hiện trang này lên xem có còn dùng không; không dùng thì xóa rồi gửi lại." : "Hiện các dòng này lên và xem có còn thuộc danh sách không."),
  },
  "uniform-scores": {
    title: "Điểm giống hệt nhau",
    wrong: (words) => `${words.number("count")} người liền nhau (dòng ${words.text("from")} đến ${words.text("to")}) có điểm giống hệt nhau ở mọi chỉ số.`,
    todo: () => "Xem lại có phải điểm được chép xuống hay không.",
  },
  "max-points-differ": {
    title: "Điểm tối đa khác bộ tiêu chí",
    wrong: (words) => `Tiêu đề của ${words.field()} ghi tối đa ${words.number("printed")} điểm, bộ tiêu chí là ${words.number("maximum")}.`,
    todo: () => "Chọn đúng bộ tiêu chí, hoặc sửa tiêu đề cột.",
  },
  "subtotal-mismatch": {
    title: "Dòng cộng không khớp",
    wrong: (words) =>
      `${words.is("scope", "section") ? "Dòng cộng" : "Tổng cộng"} ghi ${measures[words.text("measure")] ?? "số liệu"} là ${words.number("printed")}, nhưng các dòng ${words.is("scope", "section") ? "của phần này" : "của danh sách"} cho ${words.number("counted")}.`,
    todo: () => "Xem có dòng nào thừa, thiếu; nếu danh sách đúng thì sửa dòng cộng.",
  },
  "zone-unknown": {
    title: "Chưa biết vùng",
    wrong: (words) =>
      `Chưa biết đơn vị thuộc vùng nào; tạm dùng mức chung${words.has("threshold") ? ` ${words.number("threshold")} điểm` : ""}.`,
    todo: () => "Cho biết vùng (thuận lợi, khó khăn, đặc biệt khó khăn), ví dụ bằng --zone.",
  },
  "unrecognised-row": {
    title: "Dòng không nhận ra",
    wrong: (words) => `Không rõ dòng này là gì: ${words.quote("text")}. Dòng này không được tính.`,
    todo: () => "Nếu là một người thì ghi đủ số thứ tự, họ tên và điểm; nếu là ghi chú thì chuyển xuống dưới danh sách.",
  },
  "criteria-missing": {
    title: "Chưa có bộ tiêu chí phù hợp",
    wrong: (words) =>
      words.has("sheet")
        ? `Trang “${words.text("sheet")}” không theo mẫu đọc được nên không dùng; danh sách được xét theo bộ “${words.text("set")}”.`
        : `Danh sách này xét ${titles[words.text("assessed")] ?? "đối tượng khác"}, chưa có bộ tiêu chí cho đối tượng đó: không xét đạt hay chưa đạt, không cộng vào số liệu.`,
    todo: (words) =>
      words.has("sheet")
        ? "Nếu trang đó quy định mức điểm khác thì lập lại theo mẫu (khuyenhoc criteria export) rồi kiểm tra lại; nếu không khác thì chấp nhận cảnh báo này."
        : "Chọn bộ tiêu chí dành cho đối tượng này, hoặc thêm trang “Bộ tiêu chí” ghi đúng đối tượng, rồi kiểm tra lại.",
  },
};
