import type { Case, Value } from "./case";
import { HEADER, HEADER_COLUMNS, INDICATOR_HEADERS, LETTERHEAD, goodScores, list, row, rows } from "./standard-list";

const NAME = "Danh sách";
const column = (letter: string, field: string): { readonly column: string; readonly field: string } => ({ column: letter, field });
const PASSED_TWO = { rows: { subjects: 2 }, verdicts: { pass: 2, fail: 0, undetermined: 0 } };

/** Three rows down and three columns to the right, as a table pasted off the corner. */
function offCorner(values: readonly (readonly Value[])[]): readonly (readonly Value[])[] {
  return [[], [], [], ...values.map((cells) => [null, null, null, ...cells])];
}

/** Cases about lists that are unlike others without being wrong. */
export const ODD_LIST_CASES: readonly Case[] = [
  {
    name: "names-like-totals", idea: "People are called Tổng and Cộng; they are people, not totals.",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { B: "Tổng Thị Cộng" }), row(2, undefined, { B: "Cộng Văn Tổng" }), [null, "Tổng cộng: 2 người"]) }],
    expected: { sheets: [{ name: NAME, kind: "assessment", rows: { subjects: 2, totals: 1 } }], absent: ["subtotal-mismatch"] },
  },
  {
    name: "off-the-corner", idea: "The list begins in column D.",
    sheets: [{ name: NAME, rows: offCorner([["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2023"], [], HEADER, ...rows(3)]) }],
    expected: { sheets: [{ name: NAME, kind: "assessment", header: { first: 6, last: 6 }, columns: HEADER_COLUMNS.map(({ field }, at) => column(String.fromCharCode(68 + at), field)), rows: { subjects: 3 } }] },
  },
  {
    name: "columns-of-no-concern", idea: "Telephone, education and signature columns stand among the others.",
    sheets: [{ name: NAME, rows: [...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Số điện thoại", "Trình độ văn hóa", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả", "Ký nhận"], [1, "Lò Thị Hoa", 1987, "0900000001", "12/12", ...goodScores(1), 84, "Đạt", null], [2, "Nguyễn Văn Hải", 1975, "0900000002", "9/12", ...goodScores(2), 84, "Đạt", null]] }],
    expected: { sheets: [{ name: NAME, kind: "assessment", ...PASSED_TWO, columns: [column("B", "name"), column("F", "indicator:1"), column("O", "indicator:10"), column("P", "total")] }], absent: ["number-as-text", "score-not-number", "id-invalid"] },
  },
  {
    name: "index-as-text", idea: "STT typed as text: 01, 02 …",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { A: "01" }), row(2, undefined, { A: "02" })) }],
    expected: { sheets: [{ name: NAME, kind: "assessment", ...PASSED_TWO }], absent: ["number-as-text", "unrecognised-row"] },
  },
  {
    name: "indicators-by-number", idea: "Under the competences stand bare numbers 1 to 10.",
    sheets: [{
      name: NAME, merges: ["A5:A6", "B5:B6", "C5:C6", "D5:G5", "H5:K5", "L5:M5", "N5:N6", "O5:O6"],
      rows: [...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "I. Tự học, học tập suốt đời", null, null, null, "II. Sử dụng công cụ học tập, làm việc", null, null, null, "III. Quan hệ xã hội", null, "Tổng điểm", "Kết quả"],
        [null, null, null, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10], [1, "Lò Thị Hoa", 1987, ...goodScores(1), 84, "Đạt"], [2, "Nguyễn Văn Hải", 1975, ...goodScores(2), 84, "Đạt"]],
    }],
    expected: { sheets: [{ name: NAME, kind: "assessment", header: { first: 5, last: 6 }, ...PASSED_TWO, columns: [column("D", "indicator:1"), column("G", "indicator:4"), column("H", "indicator:5"), column("M", "indicator:10"), column("N", "total")] }] },
  },
  {
    name: "indicators-by-number-in-each", idea: "The numbers under the competences begin again at 1 in each.",
    sheets: [{
      name: NAME, merges: ["A5:A6", "B5:B6", "C5:C6", "D5:G5", "H5:K5", "L5:M5", "N5:N6", "O5:O6"],
      rows: [...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Năng lực 1", null, null, null, "Năng lực 2", null, null, null, "Năng lực 3", null, "Tổng điểm", "Kết quả"],
        [null, null, null, 1, 2, 3, 4, 1, 2, 3, 4, 1, 2], [1, "Lò Thị Hoa", 1987, ...goodScores(1), 84, "Đạt"], [2, "Nguyễn Văn Hải", 1975, ...goodScores(2), 84, "Đạt"]],
    }],
    expected: { sheets: [{ name: NAME, kind: "assessment", header: { first: 5, last: 6 }, ...PASSED_TWO, columns: [column("D", "indicator:1"), column("H", "indicator:5"), column("L", "indicator:9"), column("M", "indicator:10")] }] },
  },
  {
    name: "sections-without-numerals", idea: "Villages stand as rows of their own without any numeral.",
    sheets: [{ name: NAME, rows: list(["Bản Nà Mẫu"], row(1), row(2), [null, "Bản Pú Mẫu:"], row(3), ["Tổng cộng", 3]) }],
    expected: { sheets: [{ name: NAME, kind: "assessment", rows: { subjects: 3, sections: 2 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }], absent: ["not-assessed", "unrecognised-row"] },
  },
  {
    name: "sections-nested", idea: "Groups A and B hold villages I and II.",
    sheets: [{ name: NAME, rows: list(["A", "NÔNG DÂN, NGƯỜI LAO ĐỘNG"], ["I", "Bản Nà Mẫu"], row(1), ["II", "Bản Pú Mẫu"], row(2), ["B", "BUÔN BÁN, KINH DOANH"], ["I", "Bản Nà Mẫu"], row(3, undefined, { F: "Buôn bán" })) }],
    expected: { sheets: [{ name: NAME, kind: "assessment", rows: { subjects: 3, sections: 5 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }], absent: ["not-assessed", "required-missing"] },
  },
  {
    name: "zeros-are-scores", idea: "A score of 0 is a score: it fails its minimum and is not a blank.",
    sheets: [{ name: NAME, rows: list(row(1, [0, 9, 9, 9, 9, 9, 9, 9, 9, 9]), row(2)) }],
    expected: { sheets: [{ name: NAME, kind: "assessment", rows: { subjects: 2 }, verdicts: { pass: 1, fail: 1, undetermined: 0 } }], absent: ["score-missing", "score-out-of-range"] },
  },
];
