import type { Case, Value } from "./case";
import { HEADER, HEADER_COLUMNS, INDICATOR_HEADERS, LETTERHEAD, goodScores, list, personOf, row, rows } from "./standard-list";

const ten = <T>(make: (number: number) => T): readonly T[] => Array.from({ length: 10 }, (_, index) => make(index + 1));
const column = (letter: string, field: string): { readonly column: string; readonly field: string } => ({ column: letter, field });
const short = (index: number): readonly Value[] => [index, personOf(index).name, ...goodScores(index), 84, "Đạt"];
const SHORT_HEADER = ["STT", "Họ và tên", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"];

/** Cases about where the list stands and how its header is built. */
export const LAYOUT_CASES: readonly Case[] = [
  {
    name: "header-at-row-20", idea: "The header stands in row 20, under a long letter.",
    sheets: [{ name: "Danh sách", rows: [...LETTERHEAD, ...Array.from({ length: 15 }, (_, n) => [n % 2 === 0 ? `Căn cứ kế hoạch số ${n + 3} của Hội Khuyến học xã về việc đánh giá trong năm;` : null]), HEADER, ...rows(3)] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", header: { first: 20, last: 20 }, columns: HEADER_COLUMNS, rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }], absent: ["unrecognised-row"] },
  },
  {
    name: "two-tables-side-by-side", idea: "Two lists stand beside each other with a blank column between.",
    sheets: [{ name: "Hai bảng", rows: [...LETTERHEAD, [...SHORT_HEADER, null, ...SHORT_HEADER], [...short(1), null, ...short(4)], [...short(2), null, ...short(5)], [...short(3), null, ...short(6)]] }],
    expected: {
      sheets: [
        { name: "Hai bảng", kind: "assessment", header: { first: 5, last: 5 }, columns: [column("B", "name"), column("C", "indicator:1"), column("L", "indicator:10"), column("M", "total")], rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } },
        { name: "Hai bảng", kind: "assessment", header: { first: 5, last: 5 }, columns: [column("Q", "name"), column("R", "indicator:1"), column("AA", "indicator:10"), column("AB", "total")], rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } },
      ],
    },
  },
  {
    name: "columns-reversed", idea: "The columns run from right to left.",
    sheets: [{ name: "Danh sách", rows: [...LETTERHEAD, [...HEADER].reverse(), ...rows(3).map((values) => [...values].reverse())] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", header: { first: 5, last: 5 }, columns: [...HEADER_COLUMNS].reverse().map(({ field }, at) => column(String.fromCharCode(65 + at), field)), rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }] },
  },
  {
    name: "header-without-diacritics", idea: "The header is typed without diacritics.",
    sheets: [{ name: "Danh sach", rows: [["DANH SACH CONG DAN HOC TAP NAM 2023"], [], ["So TT", "Ho va ten", "Nam sinh", "Gioi tinh", "Dan toc", "Nghe nghiep", ...ten((n) => `Chi so ${n}`), "Tong diem", "Ket qua"], ...rows(3)] }],
    expected: { sheets: [{ name: "Danh sach", kind: "assessment", header: { first: 3, last: 3 }, columns: HEADER_COLUMNS, rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }] },
  },
  {
    name: "header-abbreviated", idea: "The header is abbreviated: TT, DT, CS, NN.",
    sheets: [{ name: "DS", rows: [...LETTERHEAD, ["TT", "Họ tên", "NS", "GT", "DT", "Nghề", ...ten((n) => `CS ${n}`), "Tổng", "KQ"], ...rows(3)] }],
    expected: { sheets: [{ name: "DS", kind: "assessment", header: { first: 5, last: 5 }, columns: HEADER_COLUMNS, rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }] },
  },
  {
    name: "header-english", idea: "The header is in English.",
    sheets: [{ name: "List", rows: [["List of learning citizens 2023"], [], ["No.", "Full name", "Year of birth", "Sex", "Ethnicity", "Occupation", ...ten((n) => `Indicator ${n}`), "Total", "Result"], ...rows(3)] }],
    expected: { sheets: [{ name: "List", kind: "assessment", header: { first: 3, last: 3 }, columns: HEADER_COLUMNS, rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }] },
  },
  {
    name: "header-line-breaks", idea: "Header words are broken over lines, hold hard spaces and end in colons.",
    sheets: [{ name: "Danh sách", rows: [...LETTERHEAD, ["Số\nTT", "Họ và\ntên", "Năm\u00a0sinh", "Giới  tính:", " Dân tộc ", "Nghề\r\nnghiệp", ...ten((n) => `CS\n${n}`), "Tổng\n điểm", "Kết\u00a0quả"], ...rows(3)] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", header: { first: 5, last: 5 }, columns: HEADER_COLUMNS, rows: { subjects: 3 } }] },
  },
  {
    name: "header-three-rows", idea: "A header of three merged rows with a numbering row under it.",
    sheets: [{
      name: "Danh sách",
      rows: [
        ...LETTERHEAD,
        ["STT", "Họ và tên", "Năm sinh", null, "Điểm tự đánh giá", ...Array.from({ length: 9 }, () => null), "Tổng điểm", "Kết quả", null],
        [null, null, "Nam", "Nữ", "Năng lực 1", null, null, null, "Năng lực 2", null, null, null, "Năng lực 3", null, null, "Đạt", "Chưa đạt"],
        [null, null, null, null, ...INDICATOR_HEADERS],
        Array.from({ length: 17 }, (_, n) => `(${n + 1})`),
        [1, "Lò Thị Hoa", null, 1987, ...goodScores(1), 84, "x", null],
        [2, "Nguyễn Văn Hải", 1975, null, ...goodScores(2), 84, "x", null],
      ],
      merges: ["A5:A7", "B5:B7", "C5:D5", "C6:C7", "D6:D7", "E5:N5", "E6:H6", "I6:L6", "M6:N6", "O5:O7", "P5:Q5", "P6:P7", "Q6:Q7"],
    }],
    expected: {
      sheets: [{
        name: "Danh sách", kind: "assessment", header: { first: 5, last: 7 }, rows: { subjects: 2 }, verdicts: { pass: 2, fail: 0, undetermined: 0 },
        columns: [column("B", "name"), column("C", "birthYearMale"), column("D", "birthYearFemale"), column("E", "indicator:1"), column("I", "indicator:5"), column("N", "indicator:10"), column("O", "total"), column("P", "passTick"), column("Q", "failTick")],
      }],
    },
  },
  {
    name: "village-merged", idea: "A village's name is merged down over its people.",
    sheets: [{
      name: "Danh sách",
      rows: [...LETTERHEAD, ["STT", "Thôn/bản", "Họ và tên", "Năm sinh", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"],
        ...ten((n) => [n, n === 1 ? "Bản Nà Mẫu" : n === 5 ? "Bản Pú Mẫu" : null, personOf(n).name, personOf(n).year, ...goodScores(n), 84, "Đạt"])],
      merges: ["B6:B9", "B10:B15"],
    }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", header: { first: 5, last: 5 }, columns: [column("B", "village"), column("C", "name"), column("D", "birthYear")], rows: { subjects: 10, sections: 0 }, verdicts: { pass: 10, fail: 0, undetermined: 0 } }], absent: ["required-missing"] },
  },
  {
    name: "sections-and-subtotals", idea: "Sections and subtotals are rows; one subtotal counts a person too many.",
    sheets: [{ name: "Danh sách", rows: list(["I", "Bản Nà Mẫu"], ...rows(3), [null, "Cộng bản: 3 người"], ["II. Bản Pú Mẫu"], ...rows(2, 4), [null, "Cộng bản: 3 người"], [null, "TỔNG CỘNG: 5 người"], [], [null, "Danh sách này có 5 người./."]) }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", rows: { subjects: 5, sections: 2, totals: 3 }, verdicts: { pass: 5, fail: 0, undetermined: 0 } }], findings: [{ rule: "subtotal-mismatch", cell: "B14" }] },
  },
  {
    name: "several-lists-one-sheet", idea: "Two lists stand one under the other, each with its own header.",
    sheets: [{ name: "Danh sách", rows: [...list(...rows(3)), [], ["II. CÁN BỘ, CÔNG CHỨC, VIÊN CHỨC"], [], SHORT_HEADER, short(4), short(5)] }],
    expected: {
      sheets: [
        { name: "Danh sách", kind: "assessment", header: { first: 5, last: 5 }, columns: HEADER_COLUMNS, rows: { subjects: 3 } },
        { name: "Danh sách", kind: "assessment", header: { first: 12, last: 12 }, columns: [column("B", "name"), column("C", "indicator:1"), column("N", "verdict")], rows: { subjects: 2 } },
      ],
    },
  },
  {
    name: "numbering-letters", idea: "The numbering row reads A B 1 2 … and looks like data.",
    sheets: [{ name: "Danh sách", rows: list(["A", "B", ...Array.from({ length: 16 }, (_, n) => n + 1)], ...rows(3)) }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", header: { first: 5, last: 5 }, rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }] },
  },
  {
    name: "list-of-nobody", idea: "A header, a total of 0 people, and nobody between.",
    sheets: [{ name: "Danh sách", rows: list([], [null, "TỔNG CỘNG: 0 người"], [], [null, "Danh sách này có 0 người./."]) }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", header: { first: 5, last: 5 }, rows: { subjects: 0 }, verdicts: { pass: 0, fail: 0, undetermined: 0 } }], absent: ["subtotal-mismatch", "not-assessed"] },
  },
  {
    name: "signature-like-a-person", idea: "Under the list, signatures stand in the columns of names and years.",
    sheets: [{ name: "Danh sách", rows: [...list(...rows(3)), [], [null, "NGƯỜI LẬP BIỂU", null, null, null, null, null, "TM. BAN CHẤP HÀNH"], [null, "(Ký, ghi rõ họ tên)", null, null, null, null, null, "CHỦ TỊCH"], [], [], [null, "Lò Văn Thắng", null, null, null, null, null, "Nguyễn Thị Minh Tâm"], [null, "Ngày 12 tháng 10 năm", 2023]] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }], absent: ["not-assessed", "required-missing"] },
  },
  {
    name: "notes-under-the-list", idea: "Numbered notes stand under the list.",
    sheets: [{ name: "Danh sách", rows: [...list(...rows(3)), [], ["Ghi chú:"], [1, "CS là chỉ số; mỗi chỉ số tối đa 10 điểm."], [2, "Đạt: từ 80 điểm trở lên và không có chỉ số nào dưới 5."]] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", rows: { subjects: 3 } }], absent: ["not-assessed"] },
  },
  {
    name: "numbers-restart", idea: "The STT begins again in each section, and one number is left out.",
    sheets: [{ name: "Danh sách", rows: list(["I", "Bản Nà Mẫu"], row(1), row(2), ["II", "Bản Pú Mẫu"], row(3, undefined, { A: 1 }), row(4, undefined, { A: 3 })) }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", rows: { subjects: 4, sections: 2 }, verdicts: { pass: 4, fail: 0, undetermined: 0 } }], absent: ["unrecognised-row"] },
  },
  {
    name: "name-in-two-columns", idea: "Family name and given name stand in columns of their own.",
    sheets: [{ name: "Danh sách", rows: [...LETTERHEAD, ["STT", "Họ và tên đệm", "Tên", "Năm sinh", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"], [1, "Lò Thị", "Hoa", 1987, ...goodScores(1), 84, "Đạt"], [2, "Nguyễn Văn", "Hải", 1975, ...goodScores(2), 84, "Đạt"]] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", columns: [column("B", "familyName"), column("C", "givenName"), column("D", "birthYear")], rows: { subjects: 2 } }], absent: ["required-missing"] },
  },
  {
    name: "competence-sums-between", idea: "After the indicators of each competence stands their sum.",
    sheets: [{
      name: "Danh sách",
      rows: [...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Năng lực 1", null, null, null, null, "Năng lực 2", null, null, null, null, "Năng lực 3", null, null, "Tổng điểm", "Kết quả"],
        [null, null, null, "CS1", "CS2", "CS3", "CS4", "Cộng", "CS5", "CS6", "CS7", "CS8", "Cộng", "CS9", "CS10", "Cộng"],
        [1, "Lò Thị Hoa", 1987, 8, 9, 8, 8, 33, 9, 8, 9, 8, 34, 8, 9, 17, 84, "Đạt"], [2, "Nguyễn Văn Hải", 1975, 9, 8, 9, 8, 34, 8, 9, 8, 8, 33, 9, 8, 17, 84, "Đạt"]],
      merges: ["A5:A6", "B5:B6", "C5:C6", "D5:H5", "I5:M5", "N5:P5", "Q5:Q6", "R5:R6"],
    }],
    expected: {
      sheets: [{
        name: "Danh sách", kind: "assessment", header: { first: 5, last: 6 }, rows: { subjects: 2 }, verdicts: { pass: 2, fail: 0, undetermined: 0 },
        columns: [column("D", "indicator:1"), column("G", "indicator:4"), column("H", "competence:1"), column("I", "indicator:5"), column("L", "indicator:8"), column("M", "competence:2"), column("N", "indicator:9"), column("O", "indicator:10"), column("P", "competence:3"), column("Q", "total")],
      }],
      absent: ["total-mismatch", "mapping-ambiguous"],
    },
  },
  {
    name: "header-repeated", idea: "The header stands again in the middle, as on the second page of a printed list.",
    sheets: [{ name: "Danh sách", rows: list(...rows(3), HEADER, ...rows(2, 4)) }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", header: { first: 5, last: 5 }, rows: { subjects: 5 }, verdicts: { pass: 5, fail: 0, undetermined: 0 } }], absent: ["score-not-number", "required-missing", "unrecognised-row"] },
  },
  {
    name: "blank-rows-between", idea: "Blank rows stand between the people.",
    sheets: [{ name: "Danh sách", rows: list(row(1), [], row(2), [], [], row(3)) }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", rows: { subjects: 3 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }], absent: ["unrecognised-row", "not-assessed"] },
  },
  {
    name: "fail-tick-first", idea: "The column Chưa đạt stands before the column Đạt.",
    sheets: [{ name: "Danh sách", rows: [...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", ...INDICATOR_HEADERS, "Tổng điểm", "Chưa đạt", "Đạt"], [1, "Lò Thị Hoa", 1987, ...goodScores(1), 84, null, "x"], [2, "Nguyễn Văn Hải", 1975, 4, 8, 8, 8, 8, 8, 8, 8, 8, 8, 76, "x", null]] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", columns: [column("O", "failTick"), column("P", "passTick")], rows: { subjects: 2 }, verdicts: { pass: 1, fail: 1, undetermined: 0 } }], absent: ["verdict-mismatch", "verdict-conflict", "verdict-missing"] },
  },
  {
    name: "no-index-column", idea: "There is no STT column.",
    sheets: [{ name: "Danh sách", rows: [...LETTERHEAD, ...[HEADER, ...rows(3)].map((values) => values.slice(1)), ["TỔNG CỘNG: 3 người"]] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", columns: HEADER_COLUMNS.slice(1).map(({ field }, at) => column(String.fromCharCode(65 + at), field)), rows: { subjects: 3, totals: 1 }, verdicts: { pass: 3, fail: 0, undetermined: 0 } }], absent: ["subtotal-mismatch"] },
  },
  {
    name: "summary-only", idea: "The workbook holds a summary sheet and no list.",
    sheets: [{
      name: "Biểu tổng hợp",
      rows: [["BIỂU TỔNG HỢP KẾT QUẢ CÔNG DÂN HỌC TẬP NĂM 2023"], [], ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", null, "Chưa đạt", null, "Ghi chú"], [null, null, null, "SL", "Tỷ lệ %", "SL", "Tỷ lệ %"],
        [1, "Xã Mẫu Một", 120, 114, "95%", 6, "5%"], [2, "Xã Mẫu Hai", 80, 80, "100%", 0, "0%"], [null, "TỔNG CỘNG", 200, 194, "97%", 6, "3%"]],
      merges: ["A3:A4", "B3:B4", "C3:C4", "D3:E3", "F3:G3", "H3:H4"],
    }],
    expected: { sheets: [{ name: "Biểu tổng hợp", kind: "summary" }], absent: ["score-missing", "not-assessed", "required-missing"] },
  },
  {
    name: "sheet-of-something-else", idea: "Beside the list stands a register of books, which is none.",
    sheets: [{ name: "Danh sách", rows: list(...rows(2)) }, { name: "Tủ sách", rows: [["SỔ MƯỢN SÁCH"], [], ["STT", "Tên sách", "Ngày mượn", "Ngày trả"], [1, "Dế Mèn phiêu lưu ký", "01/03/2023", "08/03/2023"], [2, "Kỹ thuật trồng ngô", "02/03/2023", null]] }],
    expected: { sheets: [{ name: "Danh sách", kind: "assessment", rows: { subjects: 2 } }, { name: "Tủ sách", kind: "other" }] },
  },
];
