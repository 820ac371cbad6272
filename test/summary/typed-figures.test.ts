import { findSet } from "../../src/criteria/builtin-sets";
import { reconcileSummaries } from "../../src/summary/reconcile";
import { readTypedFigures } from "../../src/summary/typed-figures";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromCells, gridFromRows } from "../../src/workbook/grid-builder";
import type { Grid } from "../../src/workbook/grid";
import { usualSet } from "./book-sample";

function read(grid: Grid) {
  const set = findSet("cong-dan-hoc-tap-thi-diem-2020") ?? usualSet();
  return readTypedFigures(grid, { set, taughtGroups: [], answers: [] });
}

/** "farmers-workers fail/registered 5.3". */
function said(rows: readonly (readonly CellValue[])[]): readonly string[] | null {
  const sheet = read(gridFromRows("Thông cáo", rows));
  return (
    sheet?.figures.map(({ place: { measure, subject }, value }) =>
      [subject.group ?? "all", measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`, value].join(" "),
    ) ?? null
  );
}

function found(rows: readonly (readonly CellValue[])[]) {
  const sheet = read(gridFromRows("Thông cáo", rows));
  if (!sheet) throw new Error("not read");
  return reconcileSummaries([], null, null, new Map(), [sheet]).findings;
}

const PILOT: readonly string[] = [
  "all registered 1063",
  "all pass/registered 98.96",
  "all fail/registered 1.04",
  "farmers-workers registered 318",
  "farmers-workers fail/registered 5.3",
  "traders registered 30",
  "traders fail/registered 3",
  "officials registered 715",
  "officials fail/registered 0.14",
];

const LINES = [
  ["Kết quả thí điểm Công dân học tập, 11/2020 – 07/2021"],
  ["Tổng số: 1063"],
  ["Đạt: 98,96 %"],
  ["Chưa đạt: 1,04 %"],
  ["Nông dân, công nhân: 318, chưa đạt 5,3 %"],
  ["Buôn bán tự do, kinh doanh: 30, chưa đạt 3 %"],
  ["Cán bộ, công chức, viên chức: 715, chưa đạt 0,14 %"],
];
const TABLE = [
  ["Tổng số người tham gia", "1.063 người"],
  ["Tỷ lệ đạt (%)", 98.96, 1063],
  ["Tỷ lệ chưa đạt", "1,04 %", 1063],
  ["1. Nông dân, người lao động", 318],
  ["Tỷ lệ chưa đạt của nông dân", "5,3 %", 318],
  ["2. Buôn bán tự do, kinh doanh", 30],
  ["Tỷ lệ chưa đạt của nhóm buôn bán", "3 %", 30],
  ["3. Cán bộ", 715],
  ["Tỷ lệ chưa đạt của cán bộ", "0,14 %", 715],
];
const SENTENCES = [
  ["Có 1063 người tham gia thí điểm, gồm 318 nông dân và người lao động, 30 người buôn bán và 715 cán bộ, công chức, viên chức. Kết quả: đạt 98,96 %, chưa đạt 1,04 %."],
  ["Tỷ lệ chưa đạt của nông dân là 5,3 %; buôn bán 3 %; cán bộ 0,14 %."],
];

describe("figures typed in a small sheet", () => {
  it.each([["lines of words", LINES], ["labels and values", TABLE], ["sentences", SENTENCES]])("are read from %s", (_, rows) => {
    expect([...(said(rows) ?? [])].sort()).toEqual([...PILOT].sort());
  });

  it.each([["lines of words", LINES], ["labels and values", TABLE], ["sentences", SENTENCES]])("do not reconcile for the pilot, from %s", (_, rows) => {
    const findings = found(rows);
    expect(findings.map(({ rule, severity }) => `${rule} ${severity}`).sort()).toEqual([
      "figure-impossible error",
      "parts-not-adding-up error",
      "ratio-mismatch hint",
    ]);
    const paramsOf = (rule: string) => findings.find((finding) => finding.rule === rule)?.params;
    expect(paramsOf("parts-not-adding-up")).toMatchObject({ parts: [17, 1, 1], sum: 19, printed: 11 });
    expect(paramsOf("ratio-mismatch")).toMatchObject({ printed: 98.96, count: 1052, total: 1063, rounded: 98.97, by: "truncation" });
    expect(paramsOf("figure-impossible")).toMatchObject({ printed: 1.04, total: 1063, complement: 98.96, complementCount: 1052 });
  });

  it("reads a share in a cell of percent format", () => {
    const percent = { numberFormat: "0.00%", isDate: false, fontName: null, bold: false };
    const sheet = read(
      gridFromCells("Số liệu", [
        { row: 0, column: 0, value: "Tổng số" },
        { row: 0, column: 1, value: 1063 },
        { row: 1, column: 0, value: "Đạt" },
        { row: 1, column: 1, value: 0.9896, format: percent },
      ]),
    );
    expect(sheet?.figures[1]).toMatchObject({ value: 0.9896, decimals: 2, place: { scale: "share" } });
  });

  it("holds counts against the whole of their own row: 91 of 74 cannot be", () => {
    expect(found([["Tổng số đăng ký", 74], ["Số người đạt", 91]]).map(({ rule }) => rule)).toEqual(["parts-exceed-whole"]);
  });

  it("does not guess whom a percentage speaks of after several groups", () => {
    expect(said([["Tổng số: 40"], ["Có 30 nông dân, 10 cán bộ, đạt 90 %"]])).toEqual(["all registered 40", "farmers-workers registered 30", "officials registered 10"]);
  });

  it.each([
    ["instructions", [["Hướng dẫn"], ["Người đạt từ 80 điểm trở lên, không chỉ số nào dưới 5 điểm"], ["Năm 2023 áp dụng 10 chỉ số"]]],
    ["a single figure", [["Tổng số: 12"]]],
    ["percentages of nobody", [["Đạt: 98 %"], ["Chưa đạt: 2 %"]]],
    ["an empty sheet", []],
  ])("takes %s for something else", (_, rows) => {
    expect(said(rows)).toBeNull();
  });

  it("are understood in whole sentences: with the year in front, said of those assessed, after whom has them", () => {
    const sentences = found([
      ["Năm 2021 có 1063 người tham gia đánh giá, đạt 98,96 %, chưa đạt 1,04 %."],
      ["Trong đó nông dân và công nhân 318 người, chưa đạt 5,3 %; buôn bán tiểu thương 30 người, chưa đạt 3 %; cán bộ công chức 715 người, chưa đạt 0,14 %."],
    ]);
    expect(sentences.map(({ rule }) => rule)).toEqual(["figure-impossible", "parts-not-adding-up", "ratio-mismatch"]);
    expect(sentences[1]?.params).toMatchObject({ sum: 19, printed: 11 });
    expect(found([["Xã Na Ư có 74 người đăng ký, 91 người được công nhận"]]).map(({ rule, params }) => [rule, params["printed"], params["whole"]])).toEqual([["parts-exceed-whole", 91, 74]]);
    expect(found([["Xã Na Ư có 91 người đăng ký, 74 người được công nhận"]])).toEqual([]);
  });
});
