import type { Case, CaseSheet, Value } from "./case";
import { HEADER, INDICATOR_HEADERS, LETTERHEAD, goodScores, list, personOf, row, rows } from "./standard-list";

const NAME = "Danh sách";
const column = (letter: string, field: string): { readonly column: string; readonly field: string } => ({ column: letter, field });
const judged = (pass: number, fail: number, undetermined: number): NonNullable<Case["expected"]["sheets"]>[number] =>
  ({ name: NAME, kind: "assessment", rows: { subjects: pass + fail + undetermined }, verdicts: { pass, fail, undetermined } });
const sheet = (sheetRows: CaseSheet["rows"], more: Partial<CaseSheet> = {}): readonly CaseSheet[] => [{ name: NAME, rows: sheetRows, ...more }];
const TICKED: readonly Value[] = [...HEADER.slice(0, 17), "Đạt", "Chưa đạt"];
const short = (index: number): readonly Value[] => [index, personOf(index).name, personOf(index).year];
const BLANKS: readonly null[] = Array.from({ length: 10 }, () => null);

/** Cases about what other programs and other hands make of cells and rows. */
const CELL_CASES: readonly Case[] = [
  {
    name: "checkboxes-unticked", idea: "Boxes as of Google Sheets hold TRUE or FALSE, also in rows numbered in advance: those are nobody.",
    sheets: sheet(list().slice(0, 4).concat([TICKED, ...[1, 2].map((n) => [...row(n).slice(0, 17), true, false]), [...row(3, [7, 8, 8, 8, 8, 8, 8, 8, 8, 8]).slice(0, 17), false, true],
      ...[4, 5, 6].map((n) => [n, ...Array.from({ length: 16 }, () => null), false, false])])),
    expected: { sheets: [judged(2, 1, 0)], absent: ["not-assessed", "required-missing", "verdict-missing", "mixed-ticks"] },
  },
  {
    name: "total-shown-in-percent", idea: "A total of 0,84 shown as 84% is 84 of the 100 points there are; a score shown as 80% is not guessed.",
    sheets: sheet(list(row(1, undefined, { Q: 0.84 }), row(2, undefined, { Q: 0.84 }), row(3, undefined, { G: 0.8 })), { formats: { Q6: "0%", Q7: "0.0%", G8: "0%" } }),
    expected: { sheets: [judged(2, 0, 1)], findings: [{ rule: "score-not-number", cell: "G8" }], absent: ["total-mismatch", "score-out-of-range"] },
  },
  {
    name: "points-turned-into-dates", idea: "8/10 typed as points became the 8th of October: no score, and no sum is made of it.",
    sheets: sheet(list(row(1), row(2, undefined, { G: { date: "2023-10-08" } }), row(3, undefined, { I: { date: "2023-05-08" } }))),
    expected: { sheets: [judged(1, 0, 2)], findings: [{ rule: "score-not-number", cell: "G7" }, { rule: "score-not-number", cell: "I8" }], absent: ["score-out-of-range", "total-mismatch"] },
  },
  {
    name: "strokes-for-blanks", idea: "Strokes, or one word for being away, stand where no scores do: one finding a person.",
    sheets: sheet(list(row(1), row(2, ["-", "-", "-", "-", "-", "-", "-", "-", "-", "-"], { Q: null, R: null }), row(3, ["vắng", ...BLANKS.slice(1)], { Q: null, R: null }), row(4, ["–", 9, 8, 8, 9, 8, 9, 8, 8, 9], { R: null }))),
    expected: { sheets: [judged(1, 0, 3)], findings: [{ rule: "not-assessed", cell: "B7" }, { rule: "not-assessed", cell: "B8" }, { rule: "score-missing", cell: "G9" }], absent: ["score-not-number"] },
  },
  {
    name: "ticks-in-fonts-of-signs", idea: "Letters that Wingdings, Wingdings 2 and Marlett show as ticks, and as an empty box.",
    sheets: sheet([...LETTERHEAD, TICKED, ...["ü", "þ", "P", "R", "a"].map((tick, at) => [...row(at + 1).slice(0, 17), tick, null]), [...row(6, [7, 8, 8, 8, 8, 8, 8, 8, 8, 8]).slice(0, 17), "o", "ü"]],
      { fonts: { R6: "Wingdings", R7: "Wingdings", R8: "Wingdings 2", R9: "Wingdings 2", R10: "Marlett", R11: "Wingdings", S11: "Wingdings" } }),
    expected: { sheets: [judged(5, 1, 0)], absent: ["verdict-missing", "verdict-mismatch", "verdict-conflict"] },
  },
  {
    name: "two-rows-a-person", idea: "Each person has a second row for the council's scores: it is no person, and the last of them is no remark.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Người chấm", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"],
      ...[1, 2].flatMap((n) => [[...short(n), "Tự chấm", ...goodScores(n), 84, "Đạt"], [null, null, null, "Hội đồng", ...goodScores(n), 84, "Đạt"]])],
      { merges: ["A6:A7", "B6:B7", "C6:C7", "A8:A9", "B8:B9", "C8:C9"] }),
    expected: { sheets: [judged(2, 0, 0)], findings: [{ rule: "unrecognised-row", cell: "D7" }, { rule: "unrecognised-row", cell: "D9" }] },
  },
];

/** Cases about headings and tables as other hands draw them. */
const HEADING_CASES: readonly Case[] = [
  {
    name: "maximum-of-a-competence", idea: "The heading over four columns prints their 40 points together; each of them is out of 10 still.",
    sheets: sheet([...LETTERHEAD, ["TT", "Họ và tên", "Năm sinh", "Tiêu chí 1 (40 điểm)", null, null, null, "Tiêu chí 2 (40 điểm)", null, null, null, "Tiêu chí 3 (20 điểm)", null, "Tổng điểm (100)", "Tự xếp loại"],
      [null, null, null, 1.1, 1.2, 1.3, 1.4, 2.1, 2.2, 2.3, 2.4, 3.1, 3.2], ...[1, 2].map((n) => [...short(n), ...goodScores(n), 84, "Đạt"])]),
    expected: { sheets: [{ ...judged(2, 0, 0), columns: [column("D", "indicator:1"), column("G", "indicator:4"), column("H", "indicator:5"), column("M", "indicator:10")] }], absent: ["max-points-differ"] },
  },
  {
    name: "count-between-two-lists", idea: "“Cộng: 3 người” closes the first of two lists one under the other, whose columns differ.",
    sheets: sheet([...LETTERHEAD.slice(0, 3), ["I. DANH SÁCH NÔNG DÂN"], HEADER, ...rows(3), ["Cộng: 3 người"], [], ["II. DANH SÁCH CÁN BỘ, CÔNG CHỨC"],
      ["STT", "Chức vụ", "Họ và tên", "Năm sinh", ...INDICATOR_HEADERS, "Tổng điểm", "Xếp loại"], ...[4, 5].map((n) => [n - 3, "Giáo viên", personOf(n).name, personOf(n).year, ...goodScores(n), 84, "Đạt"]), ["Cộng: 2 người"]]),
    expected: { sheets: [{ ...judged(3, 0, 0), rows: { subjects: 3, totals: 1 } }, { ...judged(2, 0, 0), rows: { subjects: 2, totals: 1 }, columns: [column("B", "occupation"), column("C", "name"), column("E", "indicator:1")] }], absent: ["unrecognised-row"] },
  },
  {
    name: "units-have-no-birth", idea: "A list of units by the set for units: nobody asks for their year of birth.",
    sheets: sheet([["DANH SÁCH ĐƠN VỊ HỌC TẬP NĂM 2021"], ["TT", "Tên đơn vị", "Tiêu chí 1 (30 điểm)", "Tiêu chí 2 (30 điểm)", "Tiêu chí 3 (40 điểm)", "Tổng điểm", "Xếp loại"],
      [1, "Trường Tiểu học Nà Mẫu", 28, 27, 35, 90, "Tốt"], [2, "Trạm Y tế xã Nà Mẫu", 14, 13, 16, 43, "Chưa đạt"]]),
    expected: { sheets: [judged(1, 1, 0)], absent: ["column-missing", "birth-invalid", "max-points-differ", "verdict-mismatch"] },
  },
];

const OWN_WORDS = ["Đọc sách báo", "Lập kế hoạch", "Đi thư viện", "Rủ bà con học", "Dùng điện thoại", "Tiếng nước ngoài", "Biết tính toán", "Suy xét", "Hòa thuận", "Giúp nhau"];
const SCORED = (header: readonly Value[], scores: readonly Value[], ...more: readonly Value[]): CaseSheet["rows"] =>
  [...LETTERHEAD, [...header, ...scores, ...more], ...[1, 2].map((n) => [...short(n), ...goodScores(n), 84, "Đạt"])];
const AT_D = ["D", "E", "F", "G", "H", "I", "J", "K", "L", "M"].map((letter, at) => column(letter, `indicator:${at + 1}`));

/** Cases about how people call their columns. */
const NAMING_CASES: readonly Case[] = [
  {
    name: "indicators-numbered-alike", idea: "Ten columns “Mục 1” to “Mục 10”: a word we do not know, by numbers that leave no doubt.",
    sheets: sheet(SCORED(["STT", "Họ và tên", "Năm sinh"], Array.from({ length: 10 }, (_, n) => `Mục ${n + 1}`), "Tổng điểm", "Kết quả")),
    expected: { sheets: [{ ...judged(2, 0, 0), columns: AT_D }], absent: ["column-missing", "max-points-differ"] },
  },
  {
    name: "indicators-by-bracketed-numbers", idea: "The header itself heads the indicators by (1) to (10): numbers, neither maxima nor a numbering row.",
    sheets: sheet(SCORED(["STT", "Họ và tên", "Năm sinh"], Array.from({ length: 10 }, (_, n) => `(${n + 1})`), "Tổng điểm", "Kết quả")),
    expected: { sheets: [{ ...judged(2, 0, 0), header: { first: 5, last: 5 }, columns: AT_D }], absent: ["column-missing", "max-points-differ"] },
  },
  {
    name: "indicators-in-own-words", idea: "A commune's own words over exactly ten columns of points before the total.",
    sheets: sheet(SCORED(["STT", "Họ và tên", "Năm sinh"], OWN_WORDS, "Tổng điểm", "Kết quả")),
    expected: { sheets: [{ ...judged(2, 0, 0), columns: AT_D }], absent: ["column-missing"] },
  },
  {
    name: "year-before-beside", idea: "Last year's points and result stand beside this year's: only this year's are the list's own.",
    sheets: sheet([...LETTERHEAD, ["TT", "Họ và tên", "Năm sinh", "Tổng điểm năm 2022", "Kết quả năm 2022", ...INDICATOR_HEADERS, "Tổng điểm năm 2023", "Kết quả năm 2023"], ...[1, 2].map((n) => [...short(n), 61, "Chưa đạt", ...goodScores(n), 84, "Đạt"])]),
    expected: { sheets: [{ ...judged(2, 0, 0), columns: [column("P", "total"), column("Q", "verdict")] }], absent: ["mapping-ambiguous", "verdict-mismatch", "total-mismatch"] },
  },
  {
    name: "headers-that-go-on", idea: "“Họ và tên học sinh”, “Nghề nghiệp, nơi công tác”, “Đề nghị của thôn”: known words that go on, and a result told by what stands below.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên học sinh", "Họ và tên bố (mẹ)", "Ngày sinh của học sinh", "Nghề nghiệp, nơi công tác", ...INDICATOR_HEADERS, "Tổng điểm", "Đề nghị của thôn"],
      ...[1, 2].map((n) => [n, personOf(n).name, personOf(n + 5).name, personOf(n).year, "Nông dân", ...goodScores(n), 84, "Đạt"])]),
    expected: { sheets: [{ ...judged(2, 0, 0), columns: [column("B", "name"), column("D", "birthDate"), column("E", "occupation"), column("Q", "verdict")] }], absent: ["mapping-ambiguous", "column-missing"] },
  },
  {
    name: "scored-by-two", idea: "Under each indicator stand the person's own points and the council's: which counts is asked, nobody is judged by a guess.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", ...INDICATOR_HEADERS.flatMap((header) => [header, null]), "Kết quả"], [null, null, null, ...INDICATOR_HEADERS.flatMap(() => ["Tự chấm", "Thẩm định"])],
      ...[1, 2].map((n) => [...short(n), ...goodScores(n).flatMap((score) => [score, score - 1]), "Đạt"])]),
    expected: { sheets: [judged(0, 0, 2)], findings: [{ rule: "mapping-ambiguous", cell: "D6" }, { rule: "mapping-ambiguous", cell: "V6" }], absent: ["column-missing", "verdict-mismatch"] },
  },
];

export const FOREIGN_HAND_CASES: readonly Case[] = [...CELL_CASES, ...HEADING_CASES, ...NAMING_CASES];
