import type { ConditionFacts, Outcome, VerdictReason } from "../../criteria/verdict";

export const outcomes: Readonly<Record<Outcome, string>> = {
  pass: "đạt",
  fail: "chưa đạt",
  undetermined: "chưa đủ dữ liệu",
};

/** Points and percentages come in thousandths; `number` writes a plain number. */
export function verdictReason(reason: VerdictReason, number: (value: number) => string): string {
  const points = (thousandths: number): string => number(thousandths / 1000);
  switch (reason.kind) {
    case "passed":
      return `${points(reason.total)} điểm, đủ mức ${points(reason.threshold)}`;
    case "below-minimum":
      return `chỉ số ${reason.indicator} = ${points(reason.points)}, dưới ${points(reason.minimum)}`;
    case "below-threshold":
      return `${points(reason.total)} điểm, dưới mức ${points(reason.threshold)}`;
    case "cannot-reach":
      return `nhiều nhất cũng chỉ được ${points(reason.best)} điểm, dưới mức ${points(reason.threshold)}`;
    case "competence-below-minima":
      return `năng lực ${reason.competence} được ${points(reason.points)} điểm, ít hơn các mức tối thiểu cộng lại (${points(reason.minima)})`;
    case "missing":
      return `chưa có điểm chỉ số ${reason.indicators.join(", ")}`;
    case "unreadable":
      return `không đọc được điểm chỉ số ${reason.indicators.join(", ")}`;
    case "out-of-range":
      return `điểm chỉ số ${reason.indicator} là ${points(reason.points)}, ngoài thang ${points(reason.lowest)}–${points(reason.maximum)}`;
    case "not-applicable-not-allowed":
      return `chỉ số ${reason.indicators.join(", ")} không được ghi “không áp dụng”`;
    case "nothing-applicable":
      return "mọi chỉ số đều “không áp dụng”";
    case "no-indicator-scores":
      return "không có điểm từng chỉ số nên chưa xét được mức tối thiểu";
    case "maximum-unknown":
      return "không biết những chỉ số nào không áp dụng nên chưa biết tổng điểm tối đa";
    case "total-impossible":
      return `tổng ${points(reason.total)} điểm không thể có (tối đa ${points(reason.maximum)})`;
    case "competence-impossible":
      return `năng lực ${reason.competence} không thể có ${points(reason.points)} điểm (tối đa ${points(reason.maximum)})`;
    case "threshold-unknown":
      return "bộ tiêu chí chưa có mức điểm đạt";
    case "set-for-others":
      return "bộ tiêu chí dành cho đối tượng khác";
    case "zone-unknown-ordinary-used":
      return "chưa biết vùng, tạm dùng mức chung";
    case "in-band":
      return `${points(reason.total)} điểm`;
    case "bands-fail":
      return `nhiều nhất cũng chỉ được ${points(reason.best)} điểm`;
    case "level-reached":
      return `đạt ${reason.level}`;
    case "condition-unmet":
      return conditionUnmet(reason.condition, number);
    case "already-certain":
      return `đã chắc chắn ${reason.level}, còn chờ đủ dữ liệu`;
  }
}

function conditionUnmet(condition: ConditionFacts, number: (value: number) => string): string {
  const shown = (thousandths: number | null): string => (thousandths === null ? "chưa có" : number(thousandths / 1000));
  switch (condition.kind) {
    case "points":
      return `chỉ số ${condition.indicator}: ${shown(condition.found)} điểm, cần ít nhất ${shown(condition.atLeast)}`;
    case "percentage":
      return `chỉ số ${condition.indicator}: ${shown(condition.found)} %, cần ít nhất ${shown(condition.atLeast)} %`;
    case "yes":
      return `chỉ số ${condition.indicator}: chưa có`;
    case "level":
      return `chỉ số ${condition.indicator}: ${condition.found ?? "chưa có"}, cần ít nhất ${condition.atLeast}`;
    case "total":
      return `tổng ${shown(condition.found)} điểm, cần ít nhất ${shown(condition.atLeast)}`;
    case "at-least":
      return `mới đạt ${condition.met} điều kiện, cần ít nhất ${condition.count} (chỉ số ${condition.indicators.join(", ")})`;
  }
}
