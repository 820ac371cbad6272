import type { Case, CaseSheet, Value } from "./case";
import { HEADER, INDICATOR_HEADERS, LETTERHEAD, goodScores, list, personOf, row, rows } from "./standard-list";

const NAME = "Danh sách";
const column = (letter: string, field: string): { readonly column: string; readonly field: string } => ({ column: letter, field });
const judged = (pass: number, fail: number, undetermined: number, name = NAME): NonNullable<Case["expected"]["sheets"]>[number] =>
  ({ name, kind: "assessment", rows: { subjects: pass + fail + undetermined }, verdicts: { pass, fail, undetermined } });
const sheet = (sheetRows: CaseSheet["rows"], more: Partial<CaseSheet> = {}): readonly CaseSheet[] => [{ name: NAME, rows: sheetRows, ...more }];
const short = (index: number): readonly Value[] => [index, personOf(index).name, personOf(index).year];
const FAILING = [7, 8, 7, 8, 6, 7, 8, 7, 7, 7];
const AT_D = ["D", "E", "F", "G", "H", "I", "J", "K", "L", "M"].map((letter, at) => column(letter, `indicator:${at + 1}`));
const titled = (title: string): readonly (readonly Value[])[] => [["HỘI KHUYẾN HỌC XÃ NÀ MẪU"], [title], []];

/** Cases about lists of others than people. */
const OTHERS_CASES: readonly Case[] = [
  {
    name: "families-beside-people", idea: "Families, clans and villages on sheets of their own: no set fits, nobody is judged, and their sizes make no summary of them.",
    sheets: [
      { name: NAME, rows: list(...rows(2)) },
      { name: "GĐHT", rows: [...titled("DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2023"), ["STT", "Thôn", "Chủ hộ", "Số khẩu", "Tiêu chí 1", "Tiêu chí 2", "Tiêu chí 3", "Tổng điểm", "Kết quả"], [1, "Bản Nà Mẫu", "Lò Văn Panh", 4, 30, 30, 25, 85, "Đạt"], [2, "Bản Nà Mẫu", "Cà Thị Mới", 5, 30, 10, 25, 65, "Chưa đạt"]] },
      { name: "DHHT", rows: [...titled("DANH SÁCH DÒNG HỌ HỌC TẬP NĂM 2023"), ["STT", "Tên dòng họ", "Trưởng họ", "Thôn/bản", "Số hộ", "Điểm tự chấm", "Kết quả"], [1, "Dòng họ Lò", "Lò Văn Panh", "Bản Nà Mẫu", 12, 88, "Đạt"]] },
      { name: "CĐHT", rows: [...titled("TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ CỘNG ĐỒNG HỌC TẬP (THÔN, BẢN) NĂM 2023"), ["STT", "Tên thôn, bản", "Số hộ", "Tỷ lệ gia đình học tập", "Tổng điểm", "Xếp loại"], [1, "Bản Nà Mẫu", 40, 80, 91, "Đạt"], [2, "Bản Pú Mẫu", 31, 75, 90, "Đạt"]] },
    ],
    expected: {
      sheets: [judged(2, 0, 0), { ...judged(0, 0, 2, "GĐHT"), columns: [column("C", "name"), column("H", "total")] }, { ...judged(0, 0, 1, "DHHT"), columns: [column("B", "name"), column("F", "total")] }, { ...judged(0, 0, 2, "CĐHT"), columns: [column("B", "name"), column("E", "total")] }],
      findings: ["GĐHT", "DHHT", "CĐHT"].map((name) => ({ rule: "criteria-missing", sheet: name, cell: null })),
      absent: ["column-missing", "score-out-of-range", "total-mismatch", "verdict-mismatch", "max-points-differ", "mapping-ambiguous", "required-missing"],
    },
  },
  {
    name: "families-only-mentioned", idea: "The movement for learning families is named above a list of people, whose title speaks of both: it is of people.",
    sheets: [
      { name: NAME, rows: [["BAN CHỈ ĐẠO PHONG TRÀO GIA ĐÌNH HỌC TẬP, DÒNG HỌ HỌC TẬP XÃ NÀ MẪU"], ["Thực hiện phong trào xây dựng Gia đình học tập"], ["DANH SÁCH TỰ ĐÁNH GIÁ NĂM 2023"], [], HEADER, ...rows(2)] },
      { name: "Tổ 2", rows: [["DANH SÁCH CÔNG DÂN HỌC TẬP TRONG CÁC GIA ĐÌNH HỌC TẬP NĂM 2023"], [], HEADER, row(3)] },
    ],
    expected: { sheets: [judged(2, 0, 0), judged(1, 0, 0, "Tổ 2")], absent: ["criteria-missing"] },
  },
  {
    name: "last-years-list-beside", idea: "Last year's list stays in the workbook: the same people once a year are nobody twice.",
    sheets: [{ name: NAME, rows: list(...rows(2)) }, { name: "Năm trước", rows: [["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2022"], [], HEADER, ...rows(3)] }],
    expected: { sheets: [judged(2, 0, 0), judged(3, 0, 0, "Năm trước")], absent: ["duplicate-likely", "duplicate-certain", "duplicate-suspected"] },
  },
];

/** Cases about sheets that tell the same again, or in another way. */
const SHEET_CASES: readonly Case[] = [
  {
    name: "printed-by-formulas", idea: "A sheet for printing draws everybody from the list by formulas: the same people, and no doubles.",
    sheets: [{ name: NAME, rows: list(...rows(3)) }, { name: "In", rows: [...titled("DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2023"), ["STT", "Họ và tên", "Năm sinh", "Tổng điểm", "Kết quả"],
      ...[1, 2, 3].map((n) => [n, { formula: `'Danh sách'!B${n + 5}`, result: personOf(n).name }, { formula: `'Danh sách'!C${n + 5}`, result: personOf(n).year }, 84, "Đạt"])] }],
    expected: { sheets: [judged(3, 0, 0), { name: "In", kind: "assessment", rows: { subjects: 3 } }], absent: ["duplicate-likely", "duplicate-suspected", "unrecognised-row"] },
  },
  {
    name: "criteria-in-prose", idea: "The commune's own sheet “Bộ tiêu chí” only tells people what is scored: it is no set, the list is judged all the same, and that is said.",
    sheets: [{ name: NAME, rows: list(...rows(2)) }, { name: "Bộ tiêu chí", rows: [["BỘ TIÊU CHÍ CÔNG DÂN HỌC TẬP"], ["(Theo Quyết định 324/QĐ-KHVN)"], [], ["TT", "Năng lực", "Nội dung", "Điểm tối đa"], [1, "Năng lực tự học", "Đọc sách báo", 10]] }],
    expected: { sheets: [judged(2, 0, 0), { name: "Bộ tiêu chí", kind: "other" }], findings: [{ rule: "criteria-missing", cell: null }] },
  },
];

/** Cases about headings that tell by letters, by maxima, or by what stands below. */
const HEADED_CASES: readonly Case[] = [
  {
    name: "indicators-by-letters", idea: "Under I, II, III stand a to d: the fourth letter is an indicator, not “Đ” for đạt.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "I", null, null, null, "II", null, null, null, "III", null, "Cộng", "Xếp loại"], [null, null, null, "a", "b", "c", "d", "a", "b", "c", "d", "a", "b"], ...[1, 2].map((n) => [...short(n), ...goodScores(n), 84, "Đạt"])],
      { merges: ["A5:A6", "B5:B6", "C5:C6", "D5:G5", "H5:K5", "L5:M5", "N5:N6", "O5:O6"] }),
    expected: { sheets: [{ ...judged(2, 0, 0), columns: [...AT_D, column("N", "total"), column("O", "verdict")] }], absent: ["column-missing", "mapping-ambiguous"] },
  },
  {
    name: "competences-in-own-words", idea: "Three columns called “Năng lực …” with maxima of 40, 40 and 20: the sums of the competences, in words no set has.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Năng lực tự học (tối đa 40 điểm)", "Năng lực dùng công cụ (tối đa 40 điểm)", "Năng lực xã hội (tối đa 20 điểm)", "Tổng điểm", "Kết quả"], [...short(1), 34, 33, 17, 84, "Đạt"], [...short(2), 20, 20, 10, 50, "Chưa đạt"]]),
    expected: { sheets: [{ ...judged(0, 1, 1), columns: [column("D", "competence:1"), column("E", "competence:2"), column("F", "competence:3"), column("G", "total")] }], findings: [{ rule: "column-missing", cell: null }], absent: ["mapping-ambiguous", "total-mismatch"] },
  },
  {
    name: "result-of-either-kind", idea: "“Đ/CĐ” heads results written either way; “C.Đ” below “Kết quả” ticks those who failed.",
    sheets: [
      { name: NAME, rows: [...LETTERHEAD, [...HEADER.slice(0, 17), "Đ/CĐ"], row(1, undefined, { R: "Đ" }), row(2, FAILING, { R: "CĐ" })] },
      { name: "Bản 2", rows: [...LETTERHEAD, [...HEADER.slice(0, 17), "Kết quả", null], [...Array.from({ length: 17 }, () => null), "Đạt", "C.Đ"], [...row(3).slice(0, 17), "x", null], [...row(4, FAILING).slice(0, 17), null, "x"]], merges: ["R5:S5"] },
    ],
    expected: { sheets: [{ ...judged(1, 1, 0), columns: [column("R", "verdict")] }, { ...judged(1, 1, 0, "Bản 2"), columns: [column("R", "passTick"), column("S", "failTick")] }], absent: ["verdict-mismatch", "verdict-missing", "mixed-ticks", "mapping-ambiguous"] },
  },
  {
    name: "official-long-headers", idea: "Long official headers that our words only begin, over a row of indicators that says more than they do.",
    sheets: sheet([...LETTERHEAD, ["Số thứ tự", "Họ, chữ đệm và tên khai sinh", "Ngày, tháng, năm sinh", "Số định danh cá nhân/CCCD", "Nơi thường trú", "Kết quả đánh giá các tiêu chí", ...Array.from({ length: 9 }, () => null), "Tổng số điểm đạt được", "Đề nghị công nhận danh hiệu CDHT"],
      [null, null, null, null, null, ...Array.from({ length: 10 }, (_, n) => `Tiêu chí ${n + 1}`)], ...[1, 2].map((n) => [n, personOf(n).name, personOf(n).year, null, "Bản Nà Mẫu", ...goodScores(n), 84, "Đạt"])], { merges: ["F5:O5"] }),
    expected: { sheets: [{ ...judged(2, 0, 0), header: { first: 5, last: 6 }, columns: [column("B", "name"), column("C", "birthDate"), column("D", "idNumber"), column("E", "village"), column("F", "indicator:1"), column("O", "indicator:10"), column("P", "total"), column("Q", "verdict")] }], absent: ["mapping-ambiguous", "column-missing"] },
  },
  {
    name: "names-under-unknown-word", idea: "No running numbers, and names under a word nobody knows: the rows of scores below are people still, not more of the header.",
    sheets: sheet([...LETTERHEAD, ["Thành viên", "Dân tộc", "Nghề nghiệp", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"], ...[1, 2, 3].map((n) => [personOf(n).name, personOf(n).ethnicity, "Nông dân", ...goodScores(n), 84, "Đạt"])]),
    expected: { sheets: [{ ...judged(3, 0, 0), header: { first: 5, last: 5 }, columns: [column("A", "name"), column("D", "indicator:1"), column("N", "total")] }] },
  },
  {
    name: "households-over-people", idea: "Household and its head merged down over the members, whose names stand under a header that goes on.",
    sheets: sheet([...LETTERHEAD, ["Số hộ", "Chủ hộ", "STT", "Họ và tên thành viên", "Quan hệ với chủ hộ", "Năm sinh", "HKTT", "Ngành nghề", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"],
      ...[1, 2, 3, 4].map((n) => [n % 2 === 1 ? (n + 1) / 2 : null, n % 2 === 1 ? personOf(n).name : null, n, personOf(n).name, n % 2 === 1 ? "Chủ hộ" : "Vợ", personOf(n).year, "Bản Nà Mẫu", "Nông dân", ...goodScores(n), 84, "Đạt"])], { merges: ["A6:A7", "B6:B7", "A8:A9", "B8:B9"] }),
    expected: { sheets: [{ ...judged(4, 0, 0), columns: [column("D", "name"), column("F", "birthYear"), column("G", "village"), column("H", "occupation"), column("I", "indicator:1"), column("S", "total")] }], absent: ["mapping-ambiguous", "unrecognised-row", "group-unknown"] },
  },
];

/** Cases about rows that say less than they seem to. */
const ROW_CASES: readonly Case[] = [
  {
    name: "names-by-open-formulas", idea: "A sheet for printing draws names and points from another by formulas that carry no result: nobody knows who stands there, and that is said.",
    sheets: [{ name: NAME, rows: list(...rows(2)) }, { name: "In", rows: [...titled("DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2023"), ["STT", "Họ và tên", "Tổng điểm", "Kết quả"], ...[1, 2].map((n) => [n, ...["B", "Q", "R"].map((letter) => ({ formula: `'Danh sách'!${letter}${n + 5}`, result: null }))])] }],
    expected: { sheets: [judged(2, 0, 0), { name: "In", kind: "assessment", rows: { subjects: 0 } }], findings: [{ rule: "unrecognised-row", sheet: "In", cell: "A5" }, { rule: "unrecognised-row", sheet: "In", cell: "A6" }] },
  },
  {
    name: "not-applicable-unasked", idea: "“Không áp dụng” where the set knows no such answer: no score, and no sum can be held against the total.",
    sheets: sheet(list(row(1), row(2, [9, 9, 9, 9, 9, "Không áp dụng", 9, 9, 9, 9], { Q: 90, R: "Đạt" }))),
    expected: { sheets: [judged(1, 0, 1)], findings: [{ rule: "score-not-number", cell: "L7" }], absent: ["total-mismatch", "score-missing"] },
  },
];

/** Cases about what is said below a list, above it, and of its columns. */
const WORDS_CASES: readonly Case[] = [
  {
    name: "counts-of-parts-below", idea: "Below the list people also say how many of them are farmers, women, not passed: those are no counts of everybody, the sentences on the whole list are.",
    sheets: sheet(list(...rows(3), row(4, FAILING), [], [null, "Tổng số: 4 người"], [null, "Trong đó:"], [null, "- Nông dân: 3 người"], [null, "- Nữ: 2 người"], [null, "- Dân tộc thiểu số: 3 người"], [null, "- Đạt: 3 người (75%)"], [null, "- Chưa đạt: 1 người"])),
    expected: { sheets: [judged(3, 1, 0)], absent: ["subtotal-mismatch"] },
  },
  {
    name: "count-of-everybody-wrong", idea: "A sentence that counts everybody is held against the rows, also behind words of its own and before counts of parts.",
    sheets: sheet(list(...rows(2), [], ["Danh sách này có 3 người, trong đó đạt: 1, nữ 1 người./."])),
    expected: { sheets: [judged(2, 0, 0)], findings: [{ rule: "subtotal-mismatch", cell: "A9" }] },
  },
  {
    name: "result-explained", idea: "The header of the results says how they are written: “Kết quả (Đ: đạt; CĐ: chưa đạt)”.",
    sheets: sheet([...LETTERHEAD, [...HEADER.slice(0, 17), "Kết quả (Đ: đạt; CĐ: chưa đạt)"], row(1, undefined, { R: "Đ" }), row(2, FAILING, { R: "CĐ" })]),
    expected: { sheets: [{ ...judged(1, 1, 0), columns: [column("R", "verdict")] }], absent: ["verdict-mismatch", "verdict-missing"] },
  },
];

export const SECRETARY_CASES: readonly Case[] = [...OTHERS_CASES, ...SHEET_CASES, ...HEADED_CASES, ...ROW_CASES, ...WORDS_CASES];
