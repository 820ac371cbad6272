import { findSet } from "../../src/criteria/builtin-sets";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import type { AssessmentSheet } from "../../src/assessment/assessment-sheet";
import type { RecogniseOptions, Recognised } from "../../src/assessment/recognise";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { subjectsOf } from "../../src/assessment/subject-reading";
import type { Subject } from "../../src/assessment/subject";
import { parseRangeAddress } from "../../src/workbook/address";
import type { CellRange } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import type { Grid } from "../../src/workbook/grid";

export type Rows = readonly (readonly CellValue[])[];

/** The set in use since 2022. */
export const SET: CriteriaSet = setOf("cong-dan-hoc-tap-2022");

export function setOf(id: string): CriteriaSet {
  const set = findSet(id);
  if (!set) throw new Error(`no set ${id}`);
  return set;
}

export function ranges(...addresses: readonly string[]): readonly CellRange[] {
  return addresses.flatMap((address) => parseRangeAddress(address) ?? []);
}

export function options(overrides: RecogniseOptions["overrides"] = {}, more: Partial<RecogniseOptions> = {}): RecogniseOptions {
  return { date1904: false, fileName: null, overrides, memory: null, defaultSet: SET, ...more };
}

export function recognise(rows: Rows, merges: readonly string[] = [], sheet = "Sheet1"): Recognised {
  return recogniseWorkbook([gridFromRows(sheet, rows, { merges: ranges(...merges) })], options());
}

export function recogniseGrid(grid: Grid): Recognised {
  return recogniseWorkbook([grid], options());
}

/** The only list there is. */
export function onlyList({ lists }: Recognised): AssessmentSheet {
  const [list, ...more] = lists;
  if (!list || more.length > 0) throw new Error(`${lists.length} lists`);
  return list;
}

/** "B=name", with a role behind a slash. */
export function mappingOf(list: AssessmentSheet): readonly string[] {
  return list.columns.map(({ column, field, role }) => `${String.fromCharCode(65 + column)}=${field}${role === undefined ? "" : `/${role}`}`);
}

export function kindsOf(list: AssessmentSheet): readonly string[] {
  return list.rows.map(({ row, kind }) => `${row + 1} ${kind}`);
}

export function subjects(list: AssessmentSheet): readonly Subject[] {
  return [...subjectsOf(list)];
}

export const N = null;

/** The typical list of DOMAIN: three header rows, numbering, a section, a subtotal, total, closing words, signatures. */
export const TYPICAL: Rows = [
  ["HỘI KHUYẾN HỌC XÃ NA Ư", N, N, N, N, N, N, N, N, N, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"],
  ["HUYỆN ĐIỆN BIÊN", N, N, N, N, N, N, N, N, N, "Độc lập - Tự do - Hạnh phúc"],
  ["DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2023"],
  ["Nhóm đối tượng: Nông dân, lao động nông thôn"],
  ["Khu vực III"],
  ["STT", "Họ và tên", "Năm sinh", N, "Dân tộc", "Nghề nghiệp", "Thôn/bản", "Năng lực 1", N, N, N, "Năng lực 2", N, N, N, "NL 3", N, "Tổng điểm", "Đạt", "Chưa đạt", "Ghi chú"],
  [N, N, "Nam", "Nữ", N, N, N, "CS1", "CS2", "CS3", "CS4", "CS5", "CS6", "CS7", "CS8", "CS9", "CS10", N, N, N, N],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)", "(8)", "(9)", "(10)", "(11)", "(12)", "(13)", "(14)", "(15)", "(16)", "(17)", "(18)", "(19)", "(20)", "(21)"],
  ["I", "Bản Na Ư"],
  [1, "Lò Thị Hoa", N, 1987, "Thái", "Nông dân", N, 8, 9, 8, 8, 8, 8, 9, 8, 8, 8, 82, "x", N, N],
  [2, "Vàng A Sình", 1990, N, "nt", "-nt-", N, "8,5", "8 điểm", 8, 8, 8, N, 9, 8, 8, 8, 74, N, "x", N],
  ["Cộng bản: 2 người"],
  ["II", "Bản Con Cang"],
  [1, "Tổng Văn Cộng", 1975, N, "Mông", "Nông dân", N, 9, 9, 9, 9, 9, 9, 9, 9, 9, 9, 90, "x", N, N],
  [N, "TỔNG CỘNG", N, N, N, N, N, N, N, N, N, N, N, N, N, N, N, 246, 2, 1, N],
  ["Danh sách này có 3 người, trong đó đạt 2, chưa đạt 1./."],
  [N, N, N, N, N, N, N, N, N, N, N, N, "Na Ư, ngày 12 tháng 4 năm 2023"],
  [N, "NGƯỜI LẬP BIỂU", N, N, N, N, N, N, N, N, N, N, "TM. BAN CHẤP HÀNH"],
  [],
  [N, "Giàng A Páo", N, N, N, N, N, N, N, N, N, N, "Lò Văn Ín"],
];

export const TYPICAL_MERGES: readonly string[] = [
  "A6:A7", "B6:B7", "C6:D6", "E6:E7", "F6:F7", "G6:G7", "H6:K6", "L6:O6", "P6:Q6", "R6:R7", "S6:S7", "T6:T7", "U6:U7",
];
