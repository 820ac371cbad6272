import type { ReportFacts, ReportPart, ReportShare } from "../../summary/report";
import { formatNumber } from "../number-manner";

const number = (value: number): string => formatNumber(value, ".", ",");

/** "1.052 người (98,97 %)". */
function people({ count, percent }: ReportShare): string {
  return percent === null ? `${number(count)} người` : `${number(count)} người (${number(percent / 100)} %)`;
}

function list(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? "") : `${items.slice(0, -1).join("; ")} và ${items.at(-1) ?? ""}`;
}

function parts(lines: readonly ReportPart[]): string {
  return list(lines.map(({ label, counts, pass, fail }) => `${label}: ${number(counts.registered)} người, đạt ${people(pass)}, chưa đạt ${people(fail)}${counts.undetermined > 0 ? `, chưa đủ dữ liệu ${number(counts.undetermined)} người` : ""}`));
}

const LONGEST_LIST = 15;

/** The paragraphs an association writes upward, without letterhead or signature. */
export function reportParagraphs(facts: ReportFacts): readonly string[] {
  const { counts, women, minority, pass, fail, undetermined } = facts;
  const where = facts.unit === null ? "" : ` của ${facts.unit}`;
  const when = facts.year === null ? "" : ` năm ${facts.year}`;
  const subCounts = [
    ...(women ? [`nữ ${people(women)}`] : []),
    ...(minority ? [`dân tộc thiểu số ${people(minority)}`] : []),
  ];
  const open = facts.open.slice(0, LONGEST_LIST).map(({ sheet, row, name }) => `${name ?? "(chưa có tên)"} (trang “${sheet}”, dòng ${row})`);
  const more = facts.open.length - open.length;
  return [
    `Kết quả đánh giá “Công dân học tập”${when}${where}: có ${number(counts.registered)} người đăng ký, ${number(counts.assessed)} người được đánh giá${subCounts.length > 0 ? `, trong đó ${list(subCounts)}` : ""}.`,
    `Số người đạt: ${people(pass)}; chưa đạt: ${people(fail)}${undetermined.count > 0 ? `; chưa đủ dữ liệu để kết luận: ${people(undetermined)}` : ""}. Tỷ lệ tính trên tổng số người đăng ký.`,
    ...(facts.byGroup.length > 0 ? [`Theo nhóm: ${parts(facts.byGroup)}.`] : []),
    ...(facts.byZone.length > 1 ? [`Theo vùng: ${parts(facts.byZone)}.`] : []),
    ...(facts.byUnit.length > 1 ? [`Theo đơn vị: ${parts(facts.byUnit)}.`] : []),
    ...(facts.weak.length > 0
      ? [`Những chỉ số còn dưới mức tối thiểu: ${list(facts.weak.map(({ indicator, title, people: count }) => `chỉ số ${indicator} – ${title} (${number(count)} người)`))}.`]
      : counts.assessed > 0 ? ["Không có chỉ số nào dưới mức tối thiểu."] : []),
    ...(open.length > 0
      ? [`Chưa đủ dữ liệu để kết luận với: ${list(open)}${more > 0 ? `, và ${number(more)} người khác` : ""}.`]
      : []),
    ...(facts.contradicted > 0
      ? [`Lưu ý: có ${number(facts.contradicted)} người mà kết quả ghi trong danh sách khác với kết quả theo bộ tiêu chí; các số trên tính theo bộ tiêu chí.`]
      : []),
    `Đánh giá theo bộ tiêu chí: ${facts.set.title.vi}${facts.set.checkedAgainstOriginal ? "" : " (chưa đối chiếu văn bản gốc)"}.`,
  ];
}

export const report = {
  title: "BÁO CÁO KẾT QUẢ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP",
  paragraphs: reportParagraphs,
  written: (file: string) => `Đã ghi báo cáo: ${file}`,
};
