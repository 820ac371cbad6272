import { FIGURE_RULES } from "../../src/check/rule";
import type { Figure } from "../../src/summary/figure";
import { FIGURE_RULE_LIST } from "../../src/summary/figure-rules";
import { readPrinted } from "../../src/summary/printed-sheet";
import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import { recognisedGrid } from "./recognised-sample";

const N = null;
const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Tỷ lệ đạt %", "Chưa đạt", "Tỷ lệ chưa đạt %"];

/** Findings as "rule severity cell", of a summary with its header in row 1. */
function found(rows: readonly (readonly CellValue[])[], figures: Readonly<Record<string, Figure>> = {}, header = HEADER, formulas: Readonly<Record<string, string>> = {}) {
  const cells = [header, ...rows].flatMap((values, row) =>
    values.flatMap((value, column): CellEntry[] => {
      const formula = formulas[cellAddress(row, column)];
      return value === null && formula === undefined ? [] : [{ row, column, value, ...(formula === undefined ? {} : { formula }) }];
    }),
  );
  const sheet = readPrinted(recognisedGrid(gridFromCells("Biểu", cells)));
  const figureOf = ({ row, column }: { readonly row: number; readonly column: number }) => figures[cellAddress(row, column)] ?? null;
  const drafts = FIGURE_RULE_LIST.flatMap((rule) =>
    rule.check({ sheet, figureOf }).map((draft) => `${draft.rule} ${draft.severity ?? rule.severity} ${cellAddress(draft.row ?? 0, draft.column ?? 0)}`),
  );
  const [rule = ""] = (expect.getState().currentTestName ?? "").split(" ");
  (drafts.some((draft) => draft.startsWith(`${rule} `)) ? fired : silent).add(rule);
  return drafts;
}

/** The rules that were seen to fire, and not to, in the tests about themselves. */
const fired = new Set<string>();
const silent = new Set<string>();

const of = (count: number, denominator: number | null = null): Figure => ({ count, denominator });

describe("claim-mismatch", () => {
  it("is found where the rows give another count, and only there", () => {
    expect(found([[1, "Xã Na Ư", 8, 7]], { C2: of(8), D2: of(6) })).toEqual(["claim-mismatch error D2"]);
    expect(found([[1, "Xã Na Ư", 8, 7]], { C2: of(8), D2: of(7) })).toEqual([]);
    expect(found([[1, "Xã Na Ư", 8, 7]])).toEqual([]);
  });

  it("is found where a percentage without its count belongs to other people", () => {
    expect(found([[1, "Xã Na Ư", 118, N, 99.15]], { E2: of(118, 118) })).toEqual(["claim-mismatch error E2"]);
    expect(found([[1, "Xã Na Ư", 118, N, 99.15]], { E2: of(117, 118) })).toEqual([]);
  });
});

describe("ratio-mismatch", () => {
  it("is found where the counts beside it give another percentage; of a truncated one it is a hint", () => {
    expect(found([[1, "Xã Na Ư", 1063, 1050, 98.97]])).toEqual(["ratio-mismatch error E2"]);
    expect(found([[1, "Xã Na Ư", 1063, 1052, 98.96]])).toEqual(["ratio-mismatch hint E2"]);
    expect(found([[1, "Xã Na Ư", 1063, 1052, 98.97]])).toEqual([]);
    expect(found([[1, "Xã Na Ư", 1063, 1052, 99]])).toEqual([]);
  });

  it("holds each ratio against its own denominator", () => {
    const header = ["TT", "Đơn vị", "Đăng ký", "Được đánh giá", "Đạt", "Tỷ lệ đạt trên số được đánh giá %", "Tỷ lệ đạt so với đăng ký %"];
    expect(found([[1, "Xã Na Ư", 10, 8, 6, 75, 60]], {}, header)).toEqual([]);
    expect(found([[1, "Xã Na Ư", 10, 8, 6, 62.5, 70]], {}, header)).toEqual(["ratio-mismatch error F2", "ratio-mismatch error G2"]);
  });
});

describe("ratio-mean-of-ratios", () => {
  const rows = (total: number): readonly (readonly CellValue[])[] => [
    [1, "Xã Na Ư", 10, 5, 50], [2, "Xã Mường Pồn", 90, 90, 100], [N, "TỔNG CỘNG", 100, 95, total],
  ];
  it("is found where a total row holds the mean of the percentages above it", () => {
    expect(found(rows(75))).toEqual(["ratio-mismatch error E4", "ratio-mean-of-ratios error E4"]);
    expect(found(rows(95))).toEqual([]);
    // Another error than the mean is only a mismatch.
    expect(found(rows(80))).toEqual(["ratio-mismatch error E4"]);
  });

  it("is found in a formula too", () => {
    expect(found(rows(75), {}, HEADER, { E4: "AVERAGE(E2:E3)" })).toContain("ratio-mean-of-ratios error E4");
  });

  it("is no mean where the mean is the ratio of the sums as well", () => {
    expect(found([[1, "Xã Na Ư", 10, 5, 50], [2, "Xã Mường Pồn", 10, 10, 100], [N, "TỔNG CỘNG", 20, 15, 75]])).toEqual([]);
  });
});

describe("parts-exceed-whole", () => {
  it("is found for 91 recognised of 74, and for more than a hundred percent; not for all of them", () => {
    expect(found([[1, "Xã Na Ư", 74, 91]])).toEqual(["parts-exceed-whole error D2"]);
    expect(found([[1, "Xã Na Ư", 74, 74]])).toEqual([]);
    expect(found([[1, "Xã Na Ư", N, N, 104.5]])).toEqual(["parts-exceed-whole error E2"]);
    expect(found([[1, "Xã Na Ư", 74, 74, 100]])).toEqual([]);
  });
});

describe("parts-not-adding-up", () => {
  it("is found where members do not give their total, or đạt and chưa đạt give more than everybody", () => {
    const rows = (total: number): readonly (readonly CellValue[])[] => [[1, "Xã Na Ư", 10], [2, "Xã Mường Pồn", 20], [N, "TỔNG CỘNG", total]];
    expect(found(rows(31))).toEqual(["parts-not-adding-up error C4"]);
    expect(found(rows(30))).toEqual([]);
    expect(found([[1, "Xã Na Ư", 10, 8, N, 3]])).toEqual(["parts-not-adding-up error C2"]);
    // People without a result belong to neither: fewer is ordinary.
    expect(found([[1, "Xã Na Ư", 10, 8, N, 1]])).toEqual([]);
  });

  it("is found where the groups of a row do not give the row, and not for women and minorities, who overlap", () => {
    const header = ["TT", "Đơn vị", "Tổng số đăng ký", "Nông dân: ĐK", "Buôn bán: ĐK", "Cán bộ: ĐK", "Nữ", "Dân tộc"];
    expect(found([[1, "Xã Na Ư", 10, 5, 2, 2, 6, 9]], {}, header)).toEqual(["parts-not-adding-up error C2"]);
    expect(found([[1, "Xã Na Ư", 10, 5, 2, 3, 6, 9]], {}, header)).toEqual([]);
  });
});

describe("figure-impossible", () => {
  it("is found where no whole number of people gives a percentage, and only there", () => {
    expect(found([[1, "Xã Na Ư", 1063, N, N, N, 1.04]])).toEqual(["figure-impossible error G2"]);
    expect(found([[1, "Xã Na Ư", 1063, N, N, N, 1.03]])).toEqual([]);
    expect(found([[1, "Xã Na Ư", 1063, N, N, N, 1]])).toEqual([]);
    // One decimal of a thousand people fits many numbers.
    expect(found([[1, "Xã Na Ư", 1063, N, 98.9]])).toEqual([]);
  });
});

it("each figure rule was seen to fire and all but to fire", () => {
  expect(FIGURE_RULES.filter((rule) => !fired.has(rule) || !silent.has(rule))).toEqual([]);
});
