import fc from "fast-check";
import { valueOf } from "../../src/assessment/reading";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import type { Subject } from "../../src/assessment/subject";
import { subjectAt } from "../../src/assessment/subject-reading";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import type { Rows } from "./sample-list";
import { N, onlyList, options, recognise, subjects } from "./sample-list";

const COLUMNS: readonly { readonly header: string; readonly cell: (at: number) => CellValue }[] = [
  { header: "STT", cell: (at) => at + 1 },
  { header: "Họ và tên", cell: (at) => ["Lò Thị Hoa", "Vàng A Sình", "Lò Thị Hoa"][at] ?? "Lò Văn Ín" },
  { header: "Năm sinh", cell: (at) => 1970 + (at % 2) },
  { header: "Giới tính", cell: (at) => (at % 2 === 0 ? "Nữ" : "Nam") },
  { header: "Dân tộc", cell: (at) => (at === 1 ? "nt" : "Thái") },
  { header: "Nghề nghiệp", cell: () => "Nông dân" },
  { header: "Thôn/bản", cell: () => "Bản Na Ư" },
  ...[1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((number) => ({ header: `CS${number}`, cell: (at: number): CellValue => (at === 2 && number === 6 ? N : 7 + (number % 3)) })),
  { header: "Tổng điểm", cell: () => 80 },
  { header: "Đạt", cell: (at) => (at === 2 ? N : "x") },
  { header: "Chưa đạt", cell: (at) => (at === 2 ? "x" : N) },
];

function rowsOf(columns: readonly (typeof COLUMNS)[number][]): Rows {
  return [columns.map(({ header }) => header), ...[0, 1, 2].map((at) => columns.map(({ cell }) => cell(at)))];
}

/** What a subject says, wherever its cells stand. */
function said(subject: Subject): unknown {
  const { name, birth, sex, ethnicity, occupation, village, scores, total, passTick, failTick } = subject;
  return [subject.rowKey, [name, birth, sex, ethnicity, occupation, village, ...scores, total, passTick, failTick].map((cell) => valueOf<unknown>(cell))];
}

const PLAIN = subjects(onlyList(recognise(rowsOf(COLUMNS)))).map(said);

describe("laws of recognising", () => {
  it("column order changes nothing", () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...COLUMNS], { minLength: COLUMNS.length, maxLength: COLUMNS.length }), (columns) => {
        const list = onlyList(recognise(rowsOf(columns)));
        expect(list.columns.map(({ column }) => columns[column]?.header).sort()).toEqual(COLUMNS.map(({ header }) => header).sort());
        expect(subjects(list).map(said)).toEqual(PLAIN);
      }),
      { numRuns: 60 },
    );
  });

  it("blank rows above and blank columns anywhere change nothing", () => {
    fc.assert(
      fc.property(fc.nat(30), fc.array(fc.nat(COLUMNS.length), { maxLength: 6 }), (above, gaps) => {
        const rows = rowsOf(COLUMNS).map((row) => {
          const wide = [...row];
          for (const gap of [...gaps].sort((a, b) => b - a)) wide.splice(gap, 0, N);
          return wide;
        });
        const list = onlyList(recognise([...Array.from({ length: above }, () => []), ...rows]));
        expect(list.columns.map(({ field }) => field)).toEqual(onlyList(recognise(rowsOf(COLUMNS))).columns.map(({ field }) => field));
        expect(subjects(list).map(said)).toEqual(PLAIN);
      }),
      { numRuns: 60 },
    );
  });

  it("an exact header beats a similar one, whatever their order", () => {
    const rivals = ["Tổng số điểm tự đánh giá", "Tổng điểm cả năm", "Tổng điểm tự chấm", "Tong so diem cuoi nam", "Tổng điễm"];
    fc.assert(
      fc.property(fc.constantFrom(...rivals), fc.boolean(), fc.nat(3), (rival, before, gap) => {
        const pair = before ? [rival, "Tổng điểm"] : ["Tổng điểm", rival];
        const fill = Array.from({ length: gap }, (_, at) => `Cột ${"abcd".charAt(at)}`);
        const header = ["STT", "Họ và tên", pair[0] ?? "", ...fill, pair[1] ?? "", "Đạt"];
        const list = onlyList(recognise([header, header.map((_, at) => (at === 0 ? 1 : at === 1 ? "Lò Thị Hoa" : 80))]));
        expect(list.columns.filter(({ field }) => field === "total").map(({ column }) => header[column])).toEqual(["Tổng điểm"]);
      }),
    );
  });

  const words = fc.constantFrom(
    "STT", "Họ và tên", "Năm sinh", "Nam", "Nữ", "CS1", "CS2", "Năng lực 1", "Tổng điểm", "Đạt", "Chưa đạt", "I", "II.", "Bản Na Ư", "Cộng",
    "TỔNG CỘNG", "(1)", "(2)", "(3)", "Lò Thị Hoa", "nt", "x", "NGƯỜI LẬP BIỂU", "Ghi chú:", "Đơn vị", "SL", "Tỷ lệ %", "", " ", "8,5", "10 điểm",
  );
  const cell: fc.Arbitrary<CellValue> = fc.oneof(
    { weight: 5, arbitrary: words },
    { weight: 3, arbitrary: fc.integer({ min: 0, max: 12 }) },
    { weight: 3, arbitrary: fc.constant(null) },
    fc.string(),
    fc.double(),
    fc.boolean(),
    fc.constant({ error: "#REF!" }),
  );
  const header = fc.constant(["STT", "Họ và tên", "Năm sinh", "CS1", "CS2", "Tổng điểm", "Đạt"] as const);
  const merge = fc.tuple(fc.nat(12), fc.nat(6), fc.nat(3), fc.nat(3)).map(([firstRow, firstColumn, down, right]) => ({
    firstRow, firstColumn, lastRow: firstRow + down, lastColumn: firstColumn + right,
  }));

  it("never throws, and gives every row below a header exactly one kind", () => {
    const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 16 });
    fc.assert(
      fc.property(rows, fc.option(header), rows, fc.array(merge, { maxLength: 5 }), (above, heading, below, merges) => {
        const grid = gridFromRows("DS", [...above, ...(heading ? [[...heading]] : []), ...below], { merges });
        for (const list of recogniseWorkbook([grid], options()).lists) {
          const expected = Array.from({ length: list.rows.length }, (_, at) => list.header.last + 1 + at);
          expect(list.rows.map(({ row }) => row)).toEqual(expected);
          expect(list.range.lastRow).toBeLessThan(grid.rowCount);
          for (const subject of subjects(list)) expect(said(subjectAt(list, subject.row))).toEqual(said(subject));
        }
      }),
      { numRuns: 150 },
    );
  });
});
