import type { FigureRuleId } from "../../check/rule";
import type { RuleWords } from "../rule-words";

export const figureRules: Readonly<Record<FigureRuleId, RuleWords>> = {
  "claim-mismatch": {
    title: "Số liệu báo cáo không khớp danh sách",
    wrong: (words) => `Ghi ${words.number("printed")}, nhưng danh sách cho ${words.number("counted")}.`,
    todo: () => "Xem lại danh sách; nếu danh sách đúng thì sửa số liệu báo cáo.",
  },
  "ratio-mismatch": {
    title: "Tỷ lệ không khớp",
    wrong: (words) =>
      `Tỷ lệ ghi ${words.number("printed")} %, nhưng ${words.number("numerator")}/${words.number("denominator")} là ${words.number("counted")} %.`,
    todo: () => "Tính lại tỷ lệ, hoặc xem lại hai số dùng để tính.",
  },
  "ratio-mean-of-ratios": {
    title: "Tỷ lệ chung là trung bình các tỷ lệ",
    wrong: (words) =>
      `Tỷ lệ ở dòng tổng ghi ${words.number("printed")} %, bằng trung bình các tỷ lệ phía trên; đúng ra phải là tỷ lệ của các tổng, ${words.number("counted")} %.`,
    todo: () => "Tính tỷ lệ ở dòng tổng từ các tổng số.",
  },
  "parts-exceed-whole": {
    title: "Phần lớn hơn toàn thể",
    wrong: (words) => `Số thành phần ${words.number("part")} lớn hơn tổng ${words.number("whole")}.`,
    todo: () => "Xem lại hai số này.",
  },
  "parts-not-adding-up": {
    title: "Các phần cộng lại không bằng tổng",
    wrong: (words) => `Các phần cộng lại được ${words.number("counted")}, nhưng tổng ghi ${words.number("printed")}.`,
    todo: () => "Xem lại từng phần và tổng.",
  },
  "figure-impossible": {
    title: "Số liệu không thể có",
    wrong: (words) => `Không số nguyên nào trên ${words.number("denominator")} cho tỷ lệ ${words.number("printed")} %.`,
    todo: () => "Xem lại cách tính số liệu này.",
  },
};
