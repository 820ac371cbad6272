import { findSet } from "../../src/criteria/builtin-sets";
import { groupOf } from "../../src/criteria/group-alias";
import { figureBy, figuresOfWords, NOTHING_SAID, senseOf } from "../../src/summary/figure-line";
import { usualSet } from "./book-sample";

const { reportingGroups } = findSet("cong-dan-hoc-tap-thi-diem-2020") ?? usualSet();
const find = (words: string): string | null => groupOf(reportingGroups, words, [])?.group ?? null;

/** "pass/registered 98.96 (2)", "traders registered 30". */
function said(text: string): readonly string[] {
  return figuresOfWords(text, NOTHING_SAID, find).figures.map(({ measure, group, value, decimals }) =>
    [...(group === null ? [] : [group]), measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`, value, ...(measure.kind === "count" ? [] : [`(${decimals})`])].join(" "),
  );
}

describe("figures in words", () => {
  it.each<[string, readonly string[]]>([
    ["Đạt: 98,96 %", ["pass/registered 98.96 (2)"]],
    ["Đạt: 98.9%", ["pass/registered 98.9 (1)"]],
    ["Đạt 98 phần trăm", ["pass/registered 98 (0)"]],
    ["Đạt 98,125%", ["pass/registered 98.125 (3)"]],
    ["Tổng số: 1063", ["registered 1063"]],
    ["Tổng số: 1.063 người.", ["registered 1063"]],
    ["Chưa đạt: 11, đạt: 1052.", ["fail 11", "pass 1052"]],
    ["1063 người đăng ký", ["registered 1063"]],
    ["Có 1063 người đăng ký", ["registered 1063"]],
    ["Tham gia: 1063 người", ["registered 1063"]],
    ["Được đánh giá: 1063 người", ["assessed 1063"]],
    ["Tỷ lệ đạt so với số được đánh giá: 75 %, chưa đạt: 25 %", ["pass/assessed 75 (0)", "fail/assessed 25 (0)"]],
    ["Đạt: 8,5", []],
    ["12", []],
  ])("“%s” says what its words say", (text, figures) => {
    expect(said(text)).toEqual(figures);
  });

  it.each<[string, readonly string[]]>([
    ["Đăng ký: 90 %", []], ["90 %", []], ["Tổng số 90 %", []], ["Nông dân: 90 %", []], ["Đã đánh giá 90 %", ["assessed/registered 90 (0)"]],
  ])("“%s”: a percentage needs a part it is of", (text, figures) => {
    expect(said(text)).toEqual(figures);
  });

  it.each<[string, readonly string[]]>([
    ["1. Nông dân: 318", ["farmers-workers registered 318"]],
    ["12) Nông dân: 318", ["farmers-workers registered 318"]],
    [" 2.  Buôn bán: 30", ["traders registered 30"]],
    ["318 nông dân, 30 buôn bán", ["farmers-workers registered 318", "traders registered 30"]],
    ["Gồm 318 nông dân và 30 buôn bán", ["farmers-workers registered 318", "traders registered 30"]],
    ["Nông dân là 318, chưa đạt 5,3 %", ["farmers-workers registered 318", "farmers-workers fail/registered 5.3 (1)"]],
    ["Nông dân (318 người)", ["farmers-workers registered 318"]],
    ["Nông dân – 318", ["farmers-workers registered 318"]],
    ["Đạt 300 chưa đạt 18", ["pass 300", "fail 18"]],
    ["Xã Na Ư có 74 người đăng ký, 70 người được công nhận", ["registered 74", "pass 70"]],
  ])("“%s”: words before a number name it, else those behind it", (text, figures) => {
    expect(said(text)).toEqual(figures);
  });

  it.each<[string, readonly string[]]>([
    // What is said of all groups goes on from clause to clause, what was said of one ends with its clause.
    ["Tỷ lệ chưa đạt của nông dân là 5,3 %; buôn bán 3 %", ["farmers-workers fail/registered 5.3 (1)", "traders fail/registered 3 (0)"]],
    ["Nông dân 318, chưa đạt 5,3 %; buôn bán 30", ["farmers-workers registered 318", "farmers-workers fail/registered 5.3 (1)", "traders registered 30"]],
    ["Nông dân 318, chưa đạt 5,3 %; đạt 90 %", ["farmers-workers registered 318", "farmers-workers fail/registered 5.3 (1)", "pass/registered 90 (0)"]],
    ["Tổng số 1063; 12", ["registered 1063"]],
    ["Đạt: 30. Tổng số: 40", ["pass 30", "registered 40"]],
    ["Nông dân: 318. Đạt 90 %", ["farmers-workers registered 318", "pass/registered 90 (0)"]],
    ["Nông dân: 318\nĐạt 90 %", ["farmers-workers registered 318", "pass/registered 90 (0)"]],
    ["Nông dân chưa đạt.\n318", []],
    ["Có 30 nông dân, 10 cán bộ, đạt 90 %", ["farmers-workers registered 30", "officials registered 10"]],
    ["Có 30 nông dân, 10 cán bộ; đạt 90 %", ["farmers-workers registered 30", "officials registered 10", "pass/registered 90 (0)"]],
    ["Có 30 nông dân, 20 nông dân khác, đạt 90 %", ["farmers-workers registered 30", "farmers-workers registered 20", "farmers-workers pass/registered 90 (0)"]],
  ])("“%s”: what was said holds for what follows, as far as it can", (text, figures) => {
    expect(said(text)).toEqual(figures);
  });

  it.each<[string, readonly string[]]>([
    ["Năm 2021 có 1063 người đăng ký", ["registered 1063"]],
    ["Năm học 2022–2023: 15 người đăng ký", ["registered 15"]],
    ["Năm 2021 - 2022 có 15 người đăng ký", ["registered 15"]],
    ["Đạt từ 80 điểm trở lên", []], ["Ngày 12 đăng ký 30", []], ["Tháng 3 đạt 30", []], ["Đạt 10 chỉ số", []], ["Đạt 3 năng lực", []], ["Đạt 5 tiêu chí", []], ["Đạt 3 năm", []], ["Đạt 80 trở lên", []],
    ["Đăng ký thí điểm: 1063 người", ["registered 1063"]],
    ["Theo QĐ 677/QĐ-TTg, đạt 30 người", ["pass 30"]],
    ["Công văn 210/CV-KHVN đạt", []],
    ["Đạt, 12 điểm, 30 người", ["pass 30"]],
  ])("“%s”: numbers of other things than people are none", (text, figures) => {
    expect(said(text)).toEqual(figures);
  });
});

describe("the sense of a line", () => {
  it("stays as it was where words say nothing, and grows by what they say", () => {
    const before = { ...NOTHING_SAID, group: "traders", count: "pass" as const, to: "assessed" as const, isTotal: true };
    expect(senseOf("  ", before, find)).toBe(before);
    expect(senseOf("ở xã", before, find)).toEqual(before);
    expect(senseOf("chưa đạt", before, find)).toEqual({ ...before, count: "fail", isOfGroup: true });
    expect(senseOf("nông dân", before, find)).toMatchObject({ group: "farmers-workers", areSeveral: true, count: "pass", isOfGroup: false });
    expect(senseOf("buôn bán", before, find)).toMatchObject({ group: "traders", areSeveral: false });
    expect(senseOf("nông dân chưa đạt", before, find)).toMatchObject({ count: "fail", isOfGroup: false });
    expect(senseOf("chưa đạt", NOTHING_SAID, find)).toEqual({ ...NOTHING_SAID, count: "fail" });
    expect(senseOf("ở xã", { ...before, isOfGroup: true }, find)).toMatchObject({ isOfGroup: true });
    expect(senseOf("tỷ lệ đạt so với đăng ký", before, find)).toMatchObject({ to: "registered", count: "pass" });
    expect(senseOf("tổng số", NOTHING_SAID, find)).toMatchObject({ isTotal: true, count: null });
  });

  it("makes of a number what it is, and nothing where that is not certain", () => {
    expect(figureBy({ ...NOTHING_SAID, isTotal: true }, 12, 2, false)).toEqual({ measure: { kind: "count", count: "registered" }, group: null, value: 12, decimals: 0 });
    expect(figureBy({ ...NOTHING_SAID, group: "traders" }, 12, 0, false)).toMatchObject({ measure: { count: "registered" }, group: "traders" });
    expect(figureBy(NOTHING_SAID, 12, 0, false)).toBeNull();
    expect(figureBy({ ...NOTHING_SAID, count: "pass" }, 12.5, 1, false)).toBeNull();
    expect(figureBy({ ...NOTHING_SAID, count: "pass", to: "adults", group: "traders" }, 12.5, 1, true)).toEqual({ measure: { kind: "ratio", ratio: { of: "pass", to: "adults" } }, group: "traders", value: 12.5, decimals: 1 });
    expect([figureBy({ ...NOTHING_SAID, count: "registered" }, 12, 0, true), figureBy(NOTHING_SAID, 12, 0, true)]).toEqual([null, null]);
  });
});
