/** The names of the sheets of a result, the same in every language, in the order they stand in. */
export const RESULT_SHEETS = {
  totals: "Tổng hợp",
  groups: "Theo nhóm",
  indicators: "Theo chỉ số",
  claims: "Đối chiếu",
  findings: "Kiểm tra",
  sources: "Tệp nguồn",
  rows: "Dữ liệu",
} as const;
