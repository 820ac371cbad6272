import fc from "fast-check";
import { similarity } from "../../src/text/similarity";
import { REAL_WORDS } from "./real-words";

describe("similarity", () => {
  it("is 1 for the same words, whatever their case, spaces and stops", () => {
    expect(similarity("Họ và tên", "HỌ VÀ\nTÊN:")).toBe(1);
    expect(similarity("Tỷ lệ (%)", "tỷ lệ %")).toBe(1);
  });

  it.each([
    ["NL 1", "Năng lực 1"], ["CS1", "Chỉ số 1"], ["TS", "Tổng số"], ["SL", "Số lượng"], ["ĐK", "Đăng ký"], ["CB, CC, VC", "Cán bộ, công chức, viên chức"],
    ["LĐ", "Lao động"], ["DT", "Dân tộc"], ["GĐ", "Gia đình"], ["Tỉ lệ", "Tỷ lệ"], ["%", "Tỷ lệ"],
  ])("%s stands for %s", (short, full) => expect(similarity(short, full)).toBeGreaterThanOrEqual(0.99));

  it("puts an exact header before one without diacritics, before other diacritics, before a similar one", () => {
    const exact = similarity("Năm sinh", "Năm sinh");
    const bare = similarity("Nam sinh", "Năm sinh");
    const other = similarity("Đạt", "Đất");
    const similar = similarity("Năm sinh", "Năm sinh (nam)");
    expect([exact, bare, other]).toEqual([1, 0.98, 0.96]);
    expect(similarity("Năm sinh", "Nam sinh")).toBe(0.98);
    expect(similar).toBeLessThan(other);
  });

  it("keeps columns apart that differ by their number", () => {
    expect(similarity("Chỉ số 1", "Chỉ số 10")).toBeLessThan(0.5);
    expect(similarity("NL1", "Năng lực 2")).toBeLessThan(0.5);
    expect(similarity("Biểu 1 12", "Biểu 11 2")).toBeLessThan(0.5);
    expect(similarity("Chỉ số", "Chỉ số 3")).toBeGreaterThan(0.6);
    expect(similarity("Điểm chỉ số 1", "CS1")).toBeGreaterThan(0.6);
  });

  it("tells Nam from Năm, Đạt from Chưa đạt", () => {
    expect(similarity("Nam", "Năm")).toBeLessThan(1);
    expect(similarity("Đạt", "Chưa đạt")).toBeLessThan(0.7);
    expect(similarity("Họ tên", "Họ và tên")).toBeGreaterThan(0.7);
    expect(similarity("Tổng điểm", "Ghi chú")).toBeLessThan(0.2);
    expect(similarity("", "")).toBe(0);
    expect(similarity("...", "Tên")).toBe(0);
  });

  it("is the same in both directions, within 0 and 1, and never beats the exact one", () => {
    const text = fc.oneof(fc.constantFrom(...REAL_WORDS), fc.string(), fc.constantFrom("NL", "CS 1", "TS", "ĐK", "Đạt", "Dat"));
    const phrase = fc.array(text, { minLength: 1, maxLength: 3 }).map((words) => words.join(" "));
    fc.assert(
      fc.property(phrase, phrase, (a, b) => {
        const score = similarity(a, b);
        expect(similarity(b, a)).toBe(score);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(Math.max(similarity(a, a), similarity(b, b)));
      }),
      { numRuns: 1000 },
    );
  });
});
