import { findSet } from "../../src/criteria/builtin-sets";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { FIGURE_RULE_LIST } from "../../src/summary/figure-rules";
import { readPrinted } from "../../src/summary/printed-sheet";
import { recogniseSummaries } from "../../src/summary/recognise-summary";
import type { SummarySheet } from "../../src/summary/summary-sheet";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";

function pilotSet(): CriteriaSet {
  const set = findSet("cong-dan-hoc-tap-thi-diem-2020");
  if (!set) throw new Error("no pilot set");
  return set;
}

function recognise(rows: readonly (readonly CellValue[])[], merges: readonly [number, number, number, number][] = []): SummarySheet {
  const grid = gridFromRows("Biểu", rows, {
    merges: merges.map(([firstRow, firstColumn, lastRow, lastColumn]) => ({ firstRow, firstColumn, lastRow, lastColumn })),
  });
  const [summary] = recogniseSummaries(grid, { set: pilotSet(), taughtGroups: [], answers: [] });
  if (!summary) throw new Error("not recognised");
  return summary;
}

const N = null;
const DOMAIN_LAYOUT: readonly (readonly CellValue[])[] = [
  ["HỘI KHUYẾN HỌC HUYỆN TUẦN GIÁO"],
  ["BIỂU TỔNG HỢP KẾT QUẢ CÔNG DÂN HỌC TẬP NĂM 2021"],
  ["TT", "Đơn vị", "Tổng số đăng ký", "Trong đó", N, "Đạt", N, "Chưa đạt", N, "Nông dân, LĐ", N, N, "Ghi chú"],
  [N, N, N, "Nữ", "Dân tộc", "SL", "Tỷ lệ %", "SL", "Tỷ lệ %", "ĐK", "Đạt", "%", N],
  ["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)=(6)/(3)", "(8)", "(9)", "(10)", "(11)", "(12)", "(13)"],
  ["I", "Huyện Tuần Giáo"],
  [1, "Xã Quài Tở"],
  [2, "Xã Tỏa Tình"],
  [N, "TỔNG CỘNG"],
];
const DOMAIN_MERGES: readonly [number, number, number, number][] = [
  [2, 0, 3, 0], [2, 1, 3, 1], [2, 2, 3, 2], [2, 3, 2, 4], [2, 5, 2, 6], [2, 7, 2, 8], [2, 9, 2, 11], [2, 12, 3, 12],
];

describe("a summary sheet in the usual layout", () => {
  const summary = recognise(DOMAIN_LAYOUT, DOMAIN_MERGES);

  it("has its measures column by column, each ratio with its denominator", () => {
    const said = summary.columns.map(({ column, measure, group }) => [column, measure?.kind === "ratio" ? `${measure.ratio.of}/${measure.ratio.to}` : measure?.count, group]);
    expect(said).toEqual([
      [2, "registered", null],
      [3, "women", null],
      [4, "minority", null],
      [5, "pass", null],
      [6, "pass/registered", null],
      [7, "fail", null],
      [8, "fail/registered", null],
      [9, "registered", expect.any(String)],
      [10, "pass", expect.any(String)],
      [11, "pass/registered", expect.any(String)],
    ]);
    expect(summary.columns[4]?.reason).toBe("numbering");
  });

  it("has units, the group row above its members, and the total", () => {
    expect(summary.rows.map(({ label, kind, members }) => [label, kind, members])).toEqual([
      ["Huyện Tuần Giáo", "group-of-units", [6, 7]],
      ["Xã Quài Tở", "unit", []],
      ["Xã Tỏa Tình", "unit", []],
      ["TỔNG CỘNG", "total", [6, 7]],
    ]);
  });

  it("knows the year and the unit of its heading", () => {
    expect([summary.year, summary.unit]).toEqual([2021, "HUYỆN TUẦN GIÁO"]);
  });
});

describe("the pilot's printed figures", () => {
  const summary = recognise([
    ["Kết quả thí điểm"],
    ["Nhóm đối tượng", "Tổng số đăng ký", "Tỷ lệ % đạt", "Tỷ lệ % chưa đạt"],
    ["Nông dân, công nhân", 318, N, 5.3],
    ["Buôn bán tự do, kinh doanh", 30, N, 3],
    ["Cán bộ, công chức, viên chức", 715, N, 0.14],
    ["Tổng cộng", 1063, 98.96, 1.04],
  ]);
  const printed = readPrinted(summary);
  const drafts = FIGURE_RULE_LIST.flatMap((rule) => rule.check({ sheet: printed, figureOf: () => null }));

  it("do not reconcile: the groups give 17 + 1 + 1 = 19 people, the total gives 11", () => {
    const found = drafts.find((draft) => draft.rule === "parts-not-adding-up");
    expect(found?.params).toMatchObject({ printed: 11, sum: 19, parts: [17, 1, 1] });
  });

  it("hold a percentage that no number of people gives, but that completes 98,96", () => {
    const found = drafts.filter((draft) => draft.rule === "figure-impossible");
    expect(found).toHaveLength(1);
    expect(found[0]?.params).toMatchObject({ printed: 1.04, total: 1063, complement: 98.96, complementCount: 1052, complementBy: "truncation" });
  });
});
