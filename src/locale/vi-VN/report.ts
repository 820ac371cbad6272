import type { CriteriaSet } from "../../criteria/criteria-set";
import type { ReportFacts, ReportPart, ReportShare } from "../../summary/report";
import { formatNumber } from "../number-manner";
import { subjectNouns } from "./subject-nouns";
import { subjectTitles } from "./subject-titles";

const number = (value: number): string => formatNumber(value, ".", ",");

/** "1.052 người (98,97 %)", or families, units … by their own noun. */
function share({ count, percent }: ReportShare, noun: string): string {
  return percent === null ? `${number(count)} ${noun}` : `${number(count)} ${noun} (${number(percent / 100)} %)`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("; ")} và ${items.at(-1) ?? ""}`;
}

function parts(lines: readonly ReportPart[], noun: string): string {
  const open = ({ undetermined }: ReportPart["counts"]): string => (undetermined > 0 ? `, chưa đủ dữ liệu ${number(undetermined)} ${noun}` : "");
  return list(lines.map(({ label, counts, pass, fail }) => `${label}: ${number(counts.registered)} ${noun}, đạt ${share(pass, noun)}, chưa đạt ${share(fail, noun)}${open(counts)}`));
}

const LONGEST_LIST = 15;

/** The paragraphs an association writes upward, without letterhead or signature. */
export function reportParagraphs(facts: ReportFacts): readonly string[] {
  const { counts, women, minority, pass, fail, undetermined } = facts;
  const where = facts.unit === null ? "" : ` của ${facts.unit}`;
  const when = facts.year === null ? "" : ` năm ${facts.year}`;
  const noun = subjectNouns[facts.set.subject];
  const subCounts = [
    ...(women ? [`nữ ${share(women, noun)}`] : []),
    ...(minority ? [`dân tộc thiểu số ${share(minority, noun)}`] : []),
  ];
  const open = facts.open.slice(0, LONGEST_LIST).map(({ sheet, row, name }) => `${name ?? "(chưa có tên)"} (trang “${sheet}”, dòng ${row})`);
  const more = facts.open.length - open.length;
  return [
    `Kết quả đánh giá “${subjectTitles[facts.set.subject]}”${when}${where}: có ${number(counts.registered)} ${noun} đăng ký, ${number(counts.assessed)} ${noun} được đánh giá${subCounts.length > 0 ? `, trong đó ${list(subCounts)}` : ""}.`,
    `Số ${noun} đạt: ${share(pass, noun)}; chưa đạt: ${share(fail, noun)}${undetermined.count > 0 ? `; chưa đủ dữ liệu để kết luận: ${share(undetermined, noun)}` : ""}. Tỷ lệ tính trên tổng số ${noun} đăng ký.`,
    ...(facts.byGroup.length > 0 ? [`Theo nhóm: ${parts(facts.byGroup, noun)}.`] : []),
    ...(facts.byZone.length > 1 ? [`Theo vùng: ${parts(facts.byZone, noun)}.`] : []),
    ...(facts.byUnit.length > 1 ? [`Theo đơn vị: ${parts(facts.byUnit, noun)}.`] : []),
    ...(facts.weak.length > 0
      ? [`Những chỉ số còn dưới mức tối thiểu: ${list(facts.weak.map(({ indicator, title, people: count }) => `chỉ số ${indicator} – ${title} (${number(count)} ${noun})`))}.`]
      : counts.assessed > 0 ? ["Không có chỉ số nào dưới mức tối thiểu."] : []),
    ...(open.length > 0
      ? [`Chưa đủ dữ liệu để kết luận với: ${list(open)}${more > 0 ? `, và ${number(more)} ${noun} khác` : ""}.`]
      : []),
    ...(facts.contradicted > 0
      ? [`Lưu ý: có ${number(facts.contradicted)} ${noun} mà kết quả ghi trong danh sách khác với kết quả theo bộ tiêu chí; các số trên tính theo bộ tiêu chí.`]
      : []),
    `Đánh giá theo bộ tiêu chí: ${facts.set.title.vi}${facts.set.checkedAgainstOriginal ? "" : " (chưa đối chiếu văn bản gốc)"}.`,
  ];
}

export const report = {
  title: (subject: CriteriaSet["subject"]) => `BÁO CÁO KẾT QUẢ ĐÁNH GIÁ ${subjectTitles[subject].toLocaleUpperCase("vi")}`,
  paragraphs: reportParagraphs,
  written: (file: string) => `Đã ghi báo cáo: ${file}`,
};
