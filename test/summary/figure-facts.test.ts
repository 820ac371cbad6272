import type { FindingParams } from "../../src/check/finding";
import type { Figure } from "../../src/summary/figure";
import type { CellValue } from "../../src/workbook/cell-value";
import { cellAddress } from "../../src/workbook/address";
import type { SheetSetting } from "./drafted-sample";
import { drafted } from "./drafted-sample";

const N = null;
const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Tỷ lệ đạt %", "Chưa đạt", "Tỷ lệ chưa đạt %"];
const GROUPS: readonly CellValue[] = ["TT", "Đơn vị", "Tổng số đăng ký", "Nông dân: ĐK", "Nông dân: Đạt", "Buôn bán: ĐK", "Buôn bán: Đạt", "Đạt"];
const VERDICTS: readonly CellValue[] = ["TT", "Đơn vị", "Đăng ký", "Được đánh giá", "Đạt", "Chưa đạt", "Chưa đủ dữ liệu"];
const OVERLAPS: readonly CellValue[] = ["TT", "Đơn vị", "Người lớn", "Đăng ký", "Nữ", "Dân tộc", "Đạt", "Nữ đạt", "Dân tộc đạt"];

const of = (count: number, denominator: number | null = null): Figure => ({ count, denominator });

interface Sample extends SheetSetting {
  readonly header?: readonly CellValue[];
  readonly figures?: Readonly<Record<string, Figure>>;
}

const OF_ALL: ReadonlySet<string> = new Set(["label", "measure", "denominatorMeasure", "group"]);

/** The findings of one rule by cell, with what they say besides the row, the measure and the group. */
function factsOf(rule: string, rows: readonly (readonly CellValue[])[], { header = HEADER, figures = {}, ...setting }: Sample = {}) {
  return drafted([header, ...rows], figures, setting)
    .filter((draft) => draft.rule === rule)
    .map((draft) => [cellAddress(draft.row ?? 0, draft.column ?? 0), Object.fromEntries(Object.entries(draft.params ?? {}).filter(([name]) => !OF_ALL.has(name)))]);
}

describe("a finding about a printed figure", () => {
  it("says of whom it speaks, in which cell, and what stands there", () => {
    const [draft] = drafted([HEADER, [1, "Xã Na Ư", 1063, N, N, N, 1.04]]);
    expect(draft).toMatchObject({ rule: "figure-impossible", sheet: "Biểu", row: 1, column: 6, rowKey: "Xã Na Ư", field: null, value: "6 1.04", fixes: [] });
    expect(draft?.params).toMatchObject({ label: "Xã Na Ư", measure: "fail", denominatorMeasure: "registered", group: null });
    const [count] = drafted([GROUPS, [1, "Xã Na Ư", 9, 5, 6, 4, 4]]);
    expect(count).toMatchObject({ rule: "parts-exceed-whole", row: 1, column: 4, value: "4 6" });
    expect(count?.params).toMatchObject({ label: "Xã Na Ư", measure: "pass", denominatorMeasure: null, group: "farmers-workers" });
  });

  const FACTS: readonly (readonly [string, string, readonly (readonly CellValue[])[], Sample, string, FindingParams])[] = [
    ["claim-mismatch", "both counts", [[1, "Xã Na Ư", 8, 7]], { figures: { D2: of(6) } }, "D2", { printed: 7, counted: 6 }],
    // 117/118 = 99,15 %, 118/118 = 100 %.
    ["claim-mismatch", "who gives the percentage, and what it should be", [[1, "Xã Na Ư", 118, N, 99.15]], { figures: { E2: of(118, 118) } }, "E2", { printed: 99.15, counted: 118, total: 118, counts: [117], percent: 100 }],
    // 49,5 % to 50,4 % round to 50, and up to 50,9 % are truncated to it: fifteen counts, of which five are named. 601/1000 = 60,1 %, with no decimals 60.
    ["claim-mismatch", "no more than five counts", [[1, "Xã Na Ư", 1000, N, 50]], { figures: { E2: of(601, 1000) } }, "E2", { printed: 50, counted: 601, total: 1000, counts: [495, 496, 497, 498, 499], percent: 60 }],
    // 1050/1063 = 98,777 %.
    ["ratio-mismatch", "the right percentage, and whose the printed one is", [[1, "Xã Na Ư", 1063, 1050, 98.97]], {}, "E2", { printed: 98.97, count: 1050, total: 1063, rounded: 98.78, by: null, origins: [1052] }],
    ["ratio-mismatch", "that truncation gives it", [[1, "Xã Na Ư", 1063, 1052, 98.96]], {}, "E2", { printed: 98.96, count: 1052, total: 1063, rounded: 98.97, by: "truncation", origins: [1052] }],
    ["ratio-mismatch", "no more than five counts", [[1, "Xã Na Ư", 1000, 601, 50]], {}, "E2", { printed: 50, count: 601, total: 1000, rounded: 60, by: null, origins: [495, 496, 497, 498, 499] }],
    // (33,3 + 90) / 2 = 61,65; 10/13 = 76,92 %.
    ["ratio-mean-of-ratios", "the mean and the ratio of the sums", [[1, "Xã Na Ư", 3, 1, 33.3], [2, "Xã Lạ", 10, 9, 90], [N, "Tổng cộng", 13, 10, 61.65]], {}, "E4", { printed: 61.65, mean: 61.65, ratio: 76.92 }],
    ["ratio-mean-of-ratios", "the mean with the decimals of its column", [[1, "Xã Na Ư", 3, 1, 33.3], [2, "Xã Lạ", 10, 9, 90], [N, "Tổng cộng", 13, 10, 62]], {}, "E4", { printed: 62, mean: 61.65, ratio: 76.92 }],
    ["parts-exceed-whole", "the whole", [[1, "Xã Na Ư", 74, 91]], {}, "D2", { printed: 91, whole: 74, wholeMeasure: "registered" }],
    ["parts-exceed-whole", "a hundred", [[1, "Xã Na Ư", N, N, 104.5]], {}, "E2", { printed: 104.5, whole: 100, wholeMeasure: null }],
    ["parts-not-adding-up", "the members", [[1, "Xã Na Ư", 10], [2, "Xã Lạ", 20], [N, "Tổng cộng", 31]], {}, "C4", { of: "members", printed: 31, sum: 30, parts: [10, 20] }],
    ["parts-not-adding-up", "the groups", [[1, "Xã Na Ư", 9, 5, 3, 3, 1, 4]], { header: GROUPS }, "C2", { of: "groups", printed: 9, sum: 8, parts: [5, 3] }],
    ["parts-not-adding-up", "the verdicts", [[1, "Xã Na Ư", 10, 8, N, 3]], {}, "C2", { of: "verdicts", printed: 10, sum: 11, parts: [8, 3] }],
    ["parts-not-adding-up", "the verdicts of those assessed", [[1, "Xã Na Ư", 10, 9, 5, 3]], { header: VERDICTS }, "D2", { of: "verdicts", printed: 9, sum: 8, parts: [5, 3] }],
    ["parts-not-adding-up", "who is undetermined", [[1, "Xã Na Ư", 10, 9, 5, 3, 2]], { header: VERDICTS }, "D2", { of: "verdicts", printed: 9, sum: 10, parts: [5, 3, 2] }],
    ["parts-not-adding-up", "too few with the undetermined", [[1, "Xã Na Ư", 10, N, 5, 3, 1]], { header: VERDICTS }, "C2", { of: "verdicts", printed: 10, sum: 9, parts: [5, 3, 1] }],
    // 10 % of 100 are 10, 20 % are 20; 10,5 % of 200 are 21.
    ["parts-not-adding-up", "the people behind percentages", [[1, "Xã Na Ư", 100, N, 10], [2, "Xã Lạ", 100, N, 20], [N, "Tổng cộng", 200, N, 10.5]], {}, "E4", { of: "percentages", printed: 21, sum: 30, parts: [10, 20] }],
    ["figure-impossible", "the rest of a hundred", [[1, "Xã Na Ư", 1063, N, N, N, 1.04]], {}, "G2", { printed: 1.04, total: 1063, complement: 98.96, complementCount: 1052, complementBy: "truncation" }],
    // Of three people one are 33 %, two 67 or 66 %.
    ["figure-impossible", "that no rest gives it either", [[1, "Xã Na Ư", 3, N, 50]], {}, "E2", { printed: 50, total: 3, complement: null, complementCount: null, complementBy: null }],
    ["figure-impossible", "the total of the lists where none is printed", [[1, "Xã Na Ư", N, N, 50]], { figures: { E2: of(1, 3) } }, "E2", { printed: 50, total: 3, complement: null, complementCount: null, complementBy: null }],
  ];
  it.each(FACTS)("of %s names %s", (rule, _, rows, sample, cell, facts) => {
    expect(factsOf(rule, rows, sample)).toEqual([[cell, facts]]);
  });
});

describe("claim-mismatch", () => {
  it("holds a percentage that stands alone against the rows, and not one whose count stands beside it", () => {
    expect(factsOf("claim-mismatch", [[1, "Xã Na Ư", 118, 117, 99.15]], { figures: { D2: of(117), E2: of(118, 118) } })).toEqual([]);
    // 1052 of 1063 is 98,96 by truncation: the same people.
    expect(factsOf("claim-mismatch", [[1, "Xã Na Ư", 1063, N, 98.96]], { figures: { E2: of(1052, 1063) } })).toEqual([]);
    // One of the many numbers that give it.
    expect(factsOf("claim-mismatch", [[1, "Xã Na Ư", 1000, N, 50]], { figures: { E2: of(500, 1000) } })).toEqual([]);
    // What nobody gives is impossible, not somebody else's.
    expect(factsOf("claim-mismatch", [[1, "Xã Na Ư", 1063, N, 1.04]], { figures: { E2: of(11, 1063) } })).toEqual([]);
    expect(factsOf("claim-mismatch", [[1, "Xã Na Ư", N, N, 99.15]])).toEqual([]);
  });

  it("does not take the count of a group for that of everybody", () => {
    const header = ["TT", "Đơn vị", "Tổng số đăng ký", "Nông dân: Đạt", "Tỷ lệ đạt %"];
    expect(factsOf("claim-mismatch", [[1, "Xã Na Ư", 118, 60, 99.15]], { header, figures: { D2: of(60), E2: of(118, 118) } }).map(([cell]) => cell)).toEqual(["E2"]);
  });
});

describe("ratio-mismatch", () => {
  it("goes by what the rows give where no count stands beside it", () => {
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 1063, N, 98.96]], { figures: { E2: of(1052, 1063) } })).toHaveLength(1);
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 1063, N, 98.97]], { figures: { E2: of(1052, 1063) } })).toEqual([]);
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", N, N, 98.96]], { figures: { E2: of(1052, 1063) } })).toHaveLength(1);
    // Other people: claim-mismatch says so.
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 1063, N, 98.96]], { figures: { E2: of(1050, 1063) } })).toEqual([]);
  });

  it("hints at truncation of a percentage that stands alone where only one number of people gives it", () => {
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 1063, N, 98.96]])).toEqual([["E2", { printed: 98.96, count: 1052, total: 1063, rounded: 98.97, by: "truncation", origins: [1052] }]]);
    // 66 % of 3 are two by truncation alone; of 300 people several numbers give 66.
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 3, N, 66]]).map(([cell]) => cell)).toEqual(["E2"]);
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 300, N, 66]])).toEqual([]);
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", N, 66, 66]])).toEqual([]);
  });

  it("takes a percentage that was pasted in full for what its people give", () => {
    expect(drafted([HEADER, [1, "Xã Na Ư", 1063, 1052, 98.965192850423]])).toEqual([]);
    expect(drafted([HEADER, [1, "Xã Na Ư", 3, 1, 100 / 3, 2, 200 / 3]])).toEqual([]);
  });

  it("reads a share of percent format as a percentage", () => {
    const formats = { E2: "0.00%" };
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 1063, 1052, 0.9896]], { formats })).toEqual([["E2", { printed: 98.96, count: 1052, total: 1063, rounded: 98.97, by: "truncation", origins: [1052] }]]);
    expect(factsOf("ratio-mismatch", [[1, "Xã Na Ư", 1063, 1052, 0.9897]], { formats })).toEqual([]);
  });
});

describe("ratio-mean-of-ratios", () => {
  const rows = (total: readonly CellValue[], ...members: readonly (readonly CellValue[])[]) => [...members, [N, "Tổng cộng", ...total]];
  it("is no mean where it is a whole step away, and is one where only the ratio is", () => {
    const members = [[1, "Xã Na Ư", 10, 5, 50], [2, "Xã Lạ", 90, 90, 100]];
    expect(factsOf("ratio-mean-of-ratios", rows([100, 95, 76], ...members))).toEqual([]);
    expect(factsOf("ratio-mean-of-ratios", rows([100, 95, 74], ...members))).toEqual([]);
    // (12 + 26) / 50 = 76 %.
    expect(factsOf("ratio-mean-of-ratios", rows([50, 38, 75], [1, "Xã Na Ư", 24, 12, 50], [2, "Xã Lạ", 26, 26, 100]))).toEqual([["E4", { printed: 75, mean: 75, ratio: 76 }]]);
  });

  it("goes by the rows where no count stands beside it, and says nothing where neither tells", () => {
    const members = [[1, "Xã Na Ư", 10, N, 50], [2, "Xã Lạ", 90, N, 100]];
    expect(factsOf("ratio-mean-of-ratios", rows([100, N, 75], ...members), { figures: { E4: of(95, 100) } })).toEqual([["E4", { printed: 75, mean: 75, ratio: 95 }]]);
    expect(factsOf("ratio-mean-of-ratios", rows([N, 95, 75], ...members), { figures: { E4: of(95, 100) } })).toHaveLength(1);
    expect(factsOf("ratio-mean-of-ratios", rows([100, N, 75], ...members))).toEqual([]);
    expect(factsOf("ratio-mean-of-ratios", rows([N, 95, 75], ...members))).toEqual([]);
  });

  it("needs two percentages to be a mean", () => {
    expect(factsOf("ratio-mean-of-ratios", rows([100, 95, 50], [1, "Xã Na Ư", 100, 95, 50]))).toEqual([]);
    expect(factsOf("ratio-mean-of-ratios", rows([100, 95, 50], [1, "Xã Na Ư", 10, 5, 50], [2, "Xã Lạ", 90, 90]))).toEqual([]);
  });

  it("is told of shares in percent format by the same percentages", () => {
    const formats = { E2: "0%", E3: "0%", E4: "0%" };
    expect(factsOf("ratio-mean-of-ratios", rows([100, 95, 0.75], [1, "Xã Na Ư", 10, 5, 0.5], [2, "Xã Lạ", 90, 90, 1]), { formats })).toEqual([["E4", { printed: 75, mean: 75, ratio: 95 }]]);
  });
});

describe("parts-exceed-whole", () => {
  it.each([
    ["registered of adults", "D", [30, 31], { printed: 31, whole: 30, wholeMeasure: "adults" }],
    ["women of those registered", "E", [N, 20, 21], { printed: 21, whole: 20, wholeMeasure: "registered" }],
    ["minorities of those registered", "F", [N, 20, N, 21], { printed: 21, whole: 20, wholeMeasure: "registered" }],
    ["women who passed of women", "H", [N, 20, 5, N, 10, 6], { printed: 6, whole: 5, wholeMeasure: "women" }],
    ["women who passed of all who passed", "H", [N, 20, 7, N, 5, 6], { printed: 6, whole: 5, wholeMeasure: "pass" }],
    ["minorities who passed of minorities", "I", [N, 20, N, 5, 10, N, 6], { printed: 6, whole: 5, wholeMeasure: "minority" }],
  ] as const)("compares %s", (_, column, values, facts) => {
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", ...values]], { header: OVERLAPS })).toEqual([[`${column}2`, facts]]);
  });

  it("names the nearest whole, and those undetermined too", () => {
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 10, 7, 8]], { header: VERDICTS })).toEqual([["E2", { printed: 8, whole: 7, wholeMeasure: "assessed" }]]);
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 10, 11]], { header: VERDICTS })).toEqual([["D2", { printed: 11, whole: 10, wholeMeasure: "registered" }]]);
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 10, N, N, N, 11]], { header: VERDICTS })).toEqual([["G2", { printed: 11, whole: 10, wholeMeasure: "registered" }]]);
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 10, 7, N, 8]], { header: VERDICTS })).toEqual([["F2", { printed: 8, whole: 7, wholeMeasure: "assessed" }]]);
  });

  it("holds a group's figures against the group, not against everybody", () => {
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 9, 5, 6, 4, 4]], { header: GROUPS })).toEqual([["E2", { printed: 6, whole: 5, wholeMeasure: "registered" }]]);
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 9, 5, 5, 4, 4, 9]], { header: GROUPS })).toEqual([]);
  });

  it("lets a hundred percent be, also as a share that floating point makes a little more", () => {
    const formats = { E2: "0%" };
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 10, 10, 1]], { formats })).toEqual([]);
    expect(factsOf("parts-exceed-whole", [[1, "Xã Na Ư", 10, N, 1.01]], { formats }).map(([cell]) => cell)).toEqual(["E2"]);
  });
});

describe("parts-not-adding-up", () => {
  it("leaves a total alone while a member's figure is missing", () => {
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 10], [2, "Xã Lạ"], [N, "Tổng cộng", 31]])).toEqual([]);
  });

  it("leaves the groups of a row alone while one is missing, and a single group is no part that has to give the whole", () => {
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 9, 5, 3, N, 1, 4]], { header: GROUPS })).toEqual([]);
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 9, 5]], { header: GROUPS.slice(0, 5) })).toEqual([]);
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 8, 5, 3, 3, 2, 4]], { header: GROUPS })).toEqual([["H2", { of: "groups", printed: 4, sum: 5, parts: [3, 2] }]]);
  });

  it("leaves columns of groups alone that nobody can tell apart", () => {
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 9, 5, 3, 2]], { header: ["TT", "Đơn vị", "Đăng ký", "Nông dân: ĐK", "Người lao động: ĐK", "Đạt"] })).toEqual([]);
  });

  it("holds the verdicts of a group against the group", () => {
    const header = ["TT", "Đơn vị", "Tổng số đăng ký", "Nông dân: ĐK", "Nông dân: Đạt", "Nông dân: Chưa đạt"];
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 20, 5, 4, 2]], { header })).toEqual([["D2", { of: "verdicts", printed: 5, sum: 6, parts: [4, 2] }]]);
  });

  it("holds verdicts against those assessed where they are printed, not against those registered too", () => {
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 10, 8, 5, 3]], { header: VERDICTS })).toEqual([]);
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 12, 10, 5, 3, 2]], { header: VERDICTS })).toEqual([]);
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 10, N, 5, 5]], { header: VERDICTS })).toEqual([]);
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 10, N, 5, 3]], { header: VERDICTS })).toEqual([]);
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 10, N, 11]], { header: VERDICTS })).toEqual([]);
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 10, N, N, 11]], { header: VERDICTS })).toEqual([]);
  });

  it("asks percentages only where no count, no formula and no doubt stands in the way", () => {
    const rows = (total: readonly CellValue[], second: CellValue = 20) => [[1, "Xã Na Ư", 100, N, 10], [2, "Xã Lạ", 100, N, second], [N, "Tổng cộng", ...total]];
    expect(factsOf("parts-not-adding-up", rows([200, N, 15]))).toEqual([]);
    expect(factsOf("parts-not-adding-up", rows([200, 21, 10.5]))).toEqual([]);
    expect(factsOf("parts-not-adding-up", rows([200, N, 10.5]), { formulas: { E4: "SUM(E2:E3)" } })).toEqual([]);
    expect(factsOf("parts-not-adding-up", rows([200, N, 10.5], N))).toEqual([]);
    // Of one member nobody knows how many people 10 % of 200 are.
    expect(factsOf("parts-not-adding-up", [[1, "Xã Na Ư", 200, N, 10], [2, "Xã Lạ", 100, N, 20], [N, "Tổng cộng", 300, N, 10.33]])).toEqual([]);
    // 10 % of 200: 19, 20 or 21 people; of no total nobody.
    expect(factsOf("parts-not-adding-up", rows([200, N, 10]))).toEqual([]);
    expect(factsOf("parts-not-adding-up", rows([N, N, 10.5]))).toEqual([]);
    expect(factsOf("parts-not-adding-up", rows([N, N, 10.5]), { figures: { E4: of(21, 200) } })).toEqual([["E4", { of: "percentages", printed: 21, sum: 30, parts: [10, 20] }]]);
  });
});

describe("figure-impossible", () => {
  it("leaves formulas to what they are reckoned from", () => {
    expect(factsOf("figure-impossible", [[1, "Xã Na Ư", 1063, N, N, N, 1.04]], { formulas: { G2: "100-E2" } })).toEqual([]);
  });

  it("needs a whole number of people", () => {
    for (const total of [N, 0, -3, 10.5]) expect(factsOf("figure-impossible", [[1, "Xã Na Ư", total, N, 50]])).toEqual([]);
  });
});
