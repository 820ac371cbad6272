import type { CountMeasure } from "../../summary/measure";

export const measures: Readonly<Record<CountMeasure, string>> = {
  registered: "đăng ký",
  assessed: "được đánh giá",
  pass: "đạt",
  fail: "chưa đạt",
  undetermined: "chưa đủ dữ liệu",
  women: "nữ",
  minority: "dân tộc thiểu số",
  "women-pass": "nữ đạt",
  "minority-pass": "dân tộc thiểu số đạt",
  adults: "người lớn",
  households: "hộ",
};

/** The name of a measure by its id; the id itself where it is none. */
export function measureName(id: string): string {
  const names: Readonly<Record<string, string>> = measures;
  return names[id] ?? id;
}
