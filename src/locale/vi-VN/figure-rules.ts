import type { FigureRuleId } from "../../check/rule";
import type { RuleWords } from "../rule-words";
import type { Words } from "../words";
import { measureName } from "./measures";

/** "Xã Na Ư, đạt": whom a figure speaks of, and what it counts. */
function subject(words: Words): string {
  const measure = measureName(words.text("measure"));
  const ratio = words.has("denominatorMeasure") ? `tỷ lệ ${measure} trên ${measureName(words.text("denominatorMeasure"))}` : `số ${measure}`;
  return words.has("label") ? `“${words.text("label")}”, ${ratio}` : ratio;
}

const MANNERS: Readonly<Record<string, string>> = { rounding: "làm tròn", truncation: "cắt bỏ phần lẻ phía sau" };

function complement(words: Words): string {
  if (!words.has("complement")) return "";
  const by = MANNERS[words.text("complementBy")] ?? "làm tròn";
  return ` Con số này bằng 100 − ${words.number("complement")}, mà ${words.number("complement")} % là ${words.number("complementCount")}/${words.number("total")} ${by}.`;
}

export const figureRules: Readonly<Record<FigureRuleId, RuleWords>> = {
  "claim-mismatch": {
    title: "Số liệu báo cáo không khớp danh sách",
    wrong: (words) =>
      words.has("percent")
        ? `${subject(words)}: biểu ghi ${words.number("printed")} % (ứng với ${words.list("counts")}/${words.number("total")} người), danh sách cho ${words.number("counted")}/${words.number("total")} người, là ${words.number("percent")} %.`
        : `${subject(words)}: biểu ghi ${words.number("printed")}, danh sách cho ${words.number("counted")}.`,
    todo: () => "Xem lại danh sách; nếu danh sách đúng thì sửa số liệu báo cáo.",
  },
  "ratio-mismatch": {
    title: "Tỷ lệ không khớp",
    wrong: (words) =>
      words.is("by", "truncation")
        ? `${subject(words)}: ${words.number("printed")} % là ${words.number("count")}/${words.number("total")} cắt bỏ phần lẻ phía sau; làm tròn thì được ${words.number("rounded")} %.`
        : `${subject(words)}: biểu ghi ${words.number("printed")} %, nhưng ${words.number("count")}/${words.number("total")} là ${words.number("rounded")} %.`,
    todo: (words) =>
      words.is("by", "truncation")
        ? "Không sai, nhưng nên dùng một cách làm tròn cho cả biểu."
        : `Tính lại tỷ lệ, hoặc xem lại hai số dùng để tính${words.has("origins") ? ` (tỷ lệ này ứng với ${words.list("origins")} người)` : ""}.`,
  },
  "ratio-mean-of-ratios": {
    title: "Tỷ lệ chung là trung bình các tỷ lệ",
    wrong: (words) =>
      `${subject(words)}: dòng tổng ghi ${words.number("printed")} %, bằng trung bình các tỷ lệ thành phần; đúng ra phải là tỷ lệ của các tổng, ${words.number("ratio")} %.`,
    todo: () => "Tính tỷ lệ ở dòng tổng từ các tổng số.",
  },
  "parts-exceed-whole": {
    title: "Phần lớn hơn toàn thể",
    wrong: (words) =>
      words.has("wholeMeasure")
        ? `${subject(words)}: ghi ${words.number("printed")}, lớn hơn số ${measureName(words.text("wholeMeasure"))} là ${words.number("whole")}.`
        : `${subject(words)}: ghi ${words.number("printed")} %, quá 100 %.`,
    todo: () => "Xem lại hai số này: phần không thể lớn hơn toàn thể.",
  },
  "parts-not-adding-up": {
    title: "Các phần cộng lại không bằng tổng",
    wrong: (words) =>
      words.is("of", "percentages")
        ? `${subject(words)}: các tỷ lệ thành phần ứng với ${words.list("parts")} người, cộng lại ${words.number("sum")}; tỷ lệ chung ứng với ${words.number("printed")} người.`
        : `${subject(words)}: các phần (${words.list("parts")}) cộng lại được ${words.number("sum")}, nhưng tổng ghi ${words.number("printed")}.`,
    todo: () => "Xem lại từng phần và tổng.",
  },
  "figure-impossible": {
    title: "Số liệu không thể có",
    wrong: (words) =>
      `${subject(words)}: không có số người nào trên ${words.number("total")} cho ${words.number("printed")} %, dù làm tròn hay cắt bỏ.${complement(words)}`,
    todo: () => "Xem lại cách tính số liệu này, tính từ số người.",
  },
};
