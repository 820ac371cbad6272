import { recogniseWorkbook } from "../../src/assessment/recognise";
import type { CheckResult } from "../../src/check/check-lists";
import { checkWorkbook } from "../../src/check/check-workbook";
import type { WorkbookChecking } from "../../src/check/check-workbook";
import type { Finding } from "../../src/check/finding";
import { DEFAULT_SET_ID, findSet } from "../../src/criteria/builtin-sets";
import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import type { CellFormat, Grid } from "../../src/workbook/grid";
import type { CellEntry, GridSetting } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";

/** The columns of the sample list, A first. */
export const COLUMNS = [
  "index", "name", "birth", "sex", "ethnicity", "id", "occupation", "village",
  "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "total", "pass", "fail",
] as const;

export type ColumnName = (typeof COLUMNS)[number];

/** What a test says about a cell besides its value. */
export type CellSample = CellValue | Omit<CellEntry, "row" | "column">;

export type PersonSample = Partial<Readonly<Record<ColumnName, CellSample>>>;

const HEADERS: Readonly<Record<ColumnName, string>> = {
  index: "STT", name: "Họ và tên", birth: "Năm sinh", sex: "Giới tính", ethnicity: "Dân tộc", id: "Số CCCD",
  occupation: "Nghề nghiệp", village: "Thôn, bản", s1: "Chỉ số 1", s2: "Chỉ số 2", s3: "Chỉ số 3", s4: "Chỉ số 4",
  s5: "Chỉ số 5", s6: "Chỉ số 6", s7: "Chỉ số 7", s8: "Chỉ số 8", s9: "Chỉ số 9", s10: "Chỉ số 10",
  total: "Tổng điểm", pass: "Đạt", fail: "Chưa đạt",
};

const NAMES = ["Lò Thị Hoa", "Quàng Văn Pọm", "Vàng A Dơ", "Cà Thị Inh", "Lường Văn Hặc", "Mùa A Tủa", "Giàng A Sùng", "Tòng Thị Xôm"];

/** Row (0-based) of the first person. */
export const FIRST_ROW = 6;

/** A person without fault: 83 points, passed. Several differ in name, year and scores. */
export function person(index: number, changes: PersonSample = {}): Readonly<Record<ColumnName, CellSample>> {
  const fifth = 6 + (index % 4);
  return {
    index: index + 1,
    name: `${NAMES[index % NAMES.length] ?? ""}${index >= NAMES.length ? ` ${String.fromCharCode(65 + Math.floor(index / NAMES.length))}` : ""}`,
    birth: 1970 + index,
    sex: index % 2 === 0 ? "Nữ" : "Nam",
    ethnicity: "Thái",
    id: null,
    occupation: "Nông dân",
    village: "Bản Na Ư",
    s1: 8, s2: 8, s3: 9, s4: 8, s5: fifth, s6: 8, s7: 9, s8: 8, s9: 9, s10: 8,
    total: 75 + fifth,
    pass: "x",
    fail: null,
    ...changes,
  };
}

/** How a sample list differs from the plain one. */
export interface ListSetting extends GridSetting {
  readonly sheet?: string;
  readonly zoneLine?: string | null;
  readonly unitLine?: string;
  /** Columns left out. */
  readonly without?: readonly ColumnName[];
  readonly headers?: Partial<Readonly<Record<ColumnName, string>>>;
  /** Rows after the people. */
  readonly tail?: readonly (readonly CellValue[])[];
}

/** The grid of a list of a commune with its letterhead. */
export function listGrid(people: readonly PersonSample[], setting: ListSetting = {}): Grid {
  const { sheet = "Danh sách", zoneLine = "Khu vực I (thuận lợi)", unitLine = "Xã Na Ư", without = [], headers = {}, tail = [], ...rest } = setting;
  const columns = COLUMNS.filter((name) => !without.includes(name));
  const lines: readonly CellValue[] = [`HỘI KHUYẾN HỌC ${unitLine.toUpperCase()}`, "DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2023", `Đơn vị: ${unitLine}`, zoneLine];
  const entries: CellEntry[] = lines.map((value, row) => ({ row, column: 0, value }));
  columns.forEach((name, column) => entries.push({ row: FIRST_ROW - 1, column, value: headers[name] ?? HEADERS[name] }));
  people.forEach((sample, index) =>
    columns.forEach((name, column) => {
      const cell = sample[name] ?? null;
      const entry = typeof cell === "object" && cell !== null && "value" in cell ? cell : { value: cell };
      if (entry.value !== null || "formula" in entry) entries.push({ row: FIRST_ROW + index, column, ...entry });
    }),
  );
  tail.forEach((values, index) =>
    values.forEach((value, column) => {
      if (value !== null) entries.push({ row: FIRST_ROW + people.length + index, column, value });
    }),
  );
  return gridFromCells(sheet, entries, rest);
}

/** Recognises and checks grids as one workbook. */
export function checkGrids(grids: readonly Grid[], checking: Partial<WorkbookChecking> = {}): CheckResult {
  const defaultSet = findSet(DEFAULT_SET_ID);
  if (!defaultSet) throw new Error("no default set");
  const recognised = recogniseWorkbook(grids, { date1904: false, fileName: null, overrides: {}, memory: checking.memory ?? null, defaultSet });
  return checkWorkbook(recognised.lists, { memory: null, overrides: null, ...checking });
}

/** Checks one sample list. */
export function checkPeople(people: readonly PersonSample[], setting: ListSetting = {}): CheckResult {
  return checkGrids([listGrid(people, setting)]);
}

/** Findings of a rule as "B7 error", in order; "–" where they have no cell. */
export function cellsOf(findings: readonly Finding[], rule: string): readonly string[] {
  return findings
    .filter((finding) => finding.rule === rule)
    .map(({ place, severity }) => `${place.row === null || place.column === null ? "–" : cellAddress(place.row, place.column)} ${severity}`);
}

export function format(changes: Partial<CellFormat>): CellFormat {
  return { numberFormat: "General", isDate: false, fontName: null, bold: false, ...changes };
}
