import type { RowRuleId } from "../../check/rule";
import type { BirthFault } from "../../text/birth";
import type { IdFault } from "../../text/id-number";
import type { RuleWords } from "../rule-words";
import type { Words } from "../words";

const outcome = (words: Words, name: string): string =>
  words.is(name, "pass") ? "Đạt" : words.is(name, "fail") ? "Chưa đạt" : words.is(name, "conflict") ? "cả Đạt lẫn Chưa đạt" : "chưa đủ dữ liệu";

const sex = (words: Words, name: string): string => (words.is(name, "male") ? "nam" : words.is(name, "female") ? "nữ" : words.text(name));

/** Why the rule decides as it does: "82 điểm nhưng chỉ số 6 = 4, dưới 5". */
function decidedBecause(words: Words): string {
  switch (words.text("reason")) {
    case "below-minimum":
      return `${words.has("total") ? `${words.number("total")} điểm nhưng ` : ""}chỉ số ${words.text("indicator")} = ${words.number("points")}, dưới ${words.number("minimum")}`;
    case "below-threshold":
      return `${words.number("total")} điểm, dưới mức ${words.number("threshold")}`;
    case "cannot-reach":
      return `nhiều nhất cũng chỉ được ${words.number("best")} điểm, dưới mức ${words.number("threshold")}`;
    case "passed":
      return `${words.number("total")} điểm, đủ mức ${words.number("threshold")} và không chỉ số nào dưới mức tối thiểu`;
    default:
      return words.has("total") ? `${words.number("total")} điểm` : "theo bộ tiêu chí";
  }
}

const birthFaults: Readonly<Record<BirthFault, string>> = {
  unreadable: "không đọc được thành ngày hay năm sinh",
  "serial-without-format": "giống số thứ tự ngày của Excel, nhưng ô không ở dạng ngày",
  "impossible-date": "không có ngày này trong lịch",
  "two-digit-year": "năm chỉ có hai chữ số",
  "out-of-range": "năm nằm ngoài khoảng hợp lý",
};

const idFaults: Readonly<Record<IdFault, string>> = {
  unreadable: "có chỗ không phải chữ số",
  length: "không đủ 12 chữ số của CCCD hoặc 9 chữ số của CMND",
  province: "ba chữ số đầu không phải mã tỉnh nào",
  century: "chữ số thứ tư không hợp lệ",
  "digits-lost": "Excel đã đổi sang dạng 3,4E+10 và làm mất các chữ số cuối",
};

const because = (words: Words, faults: Readonly<Record<string, string>>): string => {
  const reason = faults[words.text("why")];
  return reason === undefined ? "" : `: ${reason}`;
};

export const rowRules: Readonly<Record<RowRuleId, RuleWords>> = {
  "required-missing": {
    title: "Thiếu thông tin bắt buộc",
    wrong: (words) => `Dòng này chưa ghi ${words.field()}.`,
    todo: (words) => `Ghi ${words.field()} của người ở dòng này.`,
  },
  "score-missing": {
    title: "Thiếu điểm",
    wrong: (words) => `Chưa có điểm ${words.field()}. Ô trống là chưa có số liệu, không phải 0 điểm.`,
    todo: (words) => `Hỏi lại người đánh giá rồi ghi điểm ${words.field()}.`,
  },
  "score-not-number": {
    title: "Điểm không đọc được",
    wrong: (words) =>
      words.is("shownAs", "date")
        ? `Ô điểm (${words.field()}) là ngày ${words.text("value")}, không phải điểm: khi gõ 8/10 hay 8.5, Excel có thể tự đổi thành ngày.`
        : words.is("shownAs", "too-fine")
          ? `Điểm ${words.field()} là ${words.text("value")}, lẻ hơn một phần nghìn nên không cộng, không so với mức đạt được.`
          : `Ô điểm (${words.field()}) ghi ${words.quote("value")}, không đọc được thành điểm.`,
    todo: (words) =>
      words.is("shownAs", "too-fine")
        ? "Nếu là điểm trung bình của nhiều người chấm thì làm tròn theo cách hội đã thống nhất, ví dụ bằng hàm ROUND."
        : words.is("shownAs", "date") ? "Chọn định dạng ô là Số (Number), rồi gõ lại điểm theo phiếu." : "Sửa lại thành số, ví dụ 8 hoặc 8,5.",
  },
  "score-out-of-range": {
    title: "Điểm ngoài thang",
    wrong: (words) => `Điểm ${words.field()} là ${words.number("value")}, ngoài thang từ ${words.number("lowest")} đến ${words.number("maximum")}.`,
    todo: () => "Đối chiếu với phiếu đánh giá và sửa lại điểm.",
  },
  "score-off-step": {
    title: "Điểm lẻ không theo bước",
    wrong: (words) => `Điểm ${words.field()} là ${words.number("value")}, không theo bước ${words.number("step")} điểm của bộ tiêu chí.`,
    todo: () => "Xem lại phiếu đánh giá; nếu điểm đúng là như vậy thì chấp nhận cảnh báo này.",
  },
  "number-as-text": {
    title: "Số ghi dưới dạng chữ",
    wrong: (words) => `Ô ${words.field()} ghi ${words.quote("value")} dưới dạng chữ; hàm SUM của Excel bỏ qua ô này.`,
    todo: (words) => `Đổi thành số ${words.number("number")}.`,
  },
  "total-missing": {
    title: "Thiếu tổng điểm",
    wrong: (words) => `Chưa ghi tổng điểm; các điểm cộng lại được ${words.number("sum")}.`,
    todo: (words) => `Ghi tổng điểm ${words.number("sum")}.`,
  },
  "total-mismatch": {
    title: "Tổng điểm không khớp",
    wrong: (words) =>
      words.has("highest")
        ? `Ô ${words.field()} ghi ${words.number("printed")}, nhưng với các điểm đã có chỉ có thể từ ${words.number("sum")} đến ${words.number("highest")}.`
        : `Ô ${words.field()} ghi ${words.number("printed")}, nhưng các điểm cộng lại được ${words.number("sum")}.`,
    todo: () => "Xem lại các điểm thành phần; nếu các điểm đúng thì sửa tổng theo chúng.",
  },
  "verdict-missing": {
    title: "Chưa ghi kết quả",
    wrong: (words) =>
      words.has("text")
        ? `Ô kết quả ghi ${words.quote("text")}, không rõ là Đạt hay Chưa đạt.`
        : words.is("hasBothTicks", true)
          ? "Chưa ghi kết quả: cả Đạt và Chưa đạt đều trống."
          : `Chưa ghi kết quả: ${words.is("field", "passTick") ? "cột Đạt" : "ô kết quả"} để trống.`,
    todo: (words) =>
      words.is("decided", "undetermined") ? "Ghi kết quả sau khi đủ dữ liệu." : `Theo bộ tiêu chí, kết quả là ${outcome(words, "decided")}; ghi vào nếu đồng ý.`,
  },
  "verdict-conflict": {
    title: "Kết quả mâu thuẫn",
    wrong: () => "Dòng này vừa ghi Đạt vừa ghi Chưa đạt.",
    todo: (words) =>
      words.is("decided", "undetermined") ? "Chỉ giữ lại một kết quả." : `Chỉ giữ lại một kết quả; theo bộ tiêu chí là ${outcome(words, "decided")}.`,
  },
  "verdict-mismatch": {
    title: "Kết quả ghi khác kết quả theo tiêu chí",
    wrong: (words) => `Ghi là ${outcome(words, "printed")}, nhưng theo bộ tiêu chí là ${outcome(words, "decided")} (${decidedBecause(words)}).`,
    todo: () => "Xem lại điểm và kết quả; số liệu tổng hợp tính theo bộ tiêu chí cho đến khi có người quyết định.",
  },
  "group-unknown": {
    title: "Chưa rõ nhóm",
    wrong: (words) =>
      words.has("value") ? `${words.quote("value")} chưa thuộc nhóm nào trong bộ tiêu chí.` : `Chưa ghi ${words.field()}, nên chưa biết người này tính vào nhóm nào.`,
    todo: (words) => (words.has("value") ? "Chọn nhóm cho tên gọi này một lần; các dòng khác sẽ theo." : `Ghi ${words.field()}.`),
  },
  "birth-invalid": {
    title: "Ngày, năm sinh không hợp lệ",
    wrong: (words) => `Ô ${words.field()} ghi ${words.quote("value")}${because(words, birthFaults)}.`,
    todo: () => "Sửa theo giấy tờ của người này, ví dụ 1987 hoặc 05/03/1987.",
  },
  "birth-conflict": {
    title: "Năm sinh hoặc giới tính mâu thuẫn",
    wrong: (words) => {
      if (words.is("kind", "sex")) return `Giới tính ghi là ${sex(words, "value")}, nhưng năm sinh lại ghi ở cột ${sex(words, "other")}.`;
      if (words.is("kind", "both-sexes")) return "Năm sinh ghi ở cả hai cột Nam và Nữ.";
      return `Hai ô năm sinh không khớp nhau: ${words.text("value")} và ${words.text("other")}.`;
    },
    todo: () => "Giữ lại thông tin đúng theo giấy tờ.",
  },
  "id-invalid": {
    title: "Số CCCD không hợp lệ",
    wrong: (words) => `Số ${words.quote("value")} không phải số CCCD hay CMND hợp lệ${because(words, idFaults)}.`,
    todo: () => "Nhập lại theo căn cước, định dạng ô là văn bản (Text).",
  },
  "id-zeros-lost": {
    title: "Số CCCD mất số 0 ở đầu",
    wrong: (words) => `Số CCCD ghi là ${words.text("value")}: Excel đã bỏ mất số 0 ở đầu.`,
    todo: (words) => `Ghi lại dưới dạng văn bản: ${words.text("restored")}.`,
  },
  "id-conflicts-person": {
    title: "Số CCCD không hợp với người",
    wrong: (words) =>
      words.is("kind", "sex")
        ? `Số CCCD cho biết là ${sex(words, "coded")}, nhưng dòng này ghi ${sex(words, "said")}.`
        : `Số CCCD cho biết sinh năm ${words.text("coded")}, nhưng dòng này ghi ${words.text("said")}.`,
    todo: () => "Đối chiếu với căn cước: sai số CCCD, năm sinh hoặc giới tính.",
  },
  "formula-error": {
    title: "Công thức bị lỗi hoặc chưa có kết quả",
    wrong: (words) => {
      if (words.has("value")) return `Ô ${words.field()} đang báo lỗi ${words.text("value")}.`;
      return words.has("count") ? `Công thức ở ${words.text("count")} ô của cột ${words.field()}, kể từ ô này, chưa có kết quả.` : `Công thức ở ô ${words.field()} chưa có kết quả.`;
    },
    todo: (words) =>
      words.has("value") ? "Sửa công thức, hoặc ghi lại số liệu vào ô." : "Mở tệp bằng Excel, để Excel tính lại rồi lưu.",
  },
  "external-reference": {
    title: "Công thức lấy số từ tệp khác",
    wrong: (words) => `Ô ${words.field()} lấy số từ một tệp khác (${words.quote("formula")}); người nhận tệp này không có tệp đó.`,
    todo: () => "Thay công thức bằng chính giá trị của nó.",
  },
  "legacy-encoding": {
    title: "Chữ chưa phải Unicode chuẩn",
    wrong: (words) => {
      if (words.is("encoding", "decomposed")) return `Ô ${words.field()} (${words.quote("decoded")}) dùng dấu rời hoặc chữ gần giống; Excel tìm và so sánh sẽ không thấy.`;
      return `Ô ${words.field()} dùng bảng mã ${words.is("encoding", "vni") ? "VNI" : "TCVN3 (ABC)"}; đọc được là ${words.quote("decoded")}.`;
    },
    todo: () => "Đổi sang Unicode.",
  },
  "mixed-ticks": {
    title: "Dấu đánh không thống nhất",
    wrong: (words) => `Ô này đánh dấu bằng ${words.quote("value")}, còn phần lớn danh sách dùng ${words.quote("usual")}; hàm COUNTIF sẽ đếm sót.`,
    todo: (words) => `Dùng thống nhất ${words.quote("usual")}.`,
  },
  "not-assessed": {
    title: "Chưa được đánh giá",
    wrong: (words) =>
      words.has("printed") ? `Chưa có điểm nào, nhưng đã ghi kết quả ${outcome(words, "printed")}.` : "Người này chưa có điểm nào.",
    todo: () => "Bổ sung phiếu đánh giá; nếu người này không tham gia đánh giá thì chấp nhận cảnh báo này.",
  },
};
