import type { Unzipped } from "fflate";
import type { Case } from "./case";
import { HEADER_COLUMNS, LETTERHEAD, HEADER, INDICATOR_HEADERS, goodScores, list, row, rows } from "./standard-list";

const NAME = "Danh sách";
const subjects = (count: number): { readonly name: string; readonly kind: "assessment"; readonly rows: { readonly subjects: number } } =>
  ({ name: NAME, kind: "assessment", rows: { subjects: count } });

const text = (bytes: Uint8Array | undefined): string => new TextDecoder().decode(bytes ?? new Uint8Array());

/** Adds the part that a formula pointing to another file needs: exceljs cannot write it. */
function withExternalLink(parts: Unzipped): Unzipped {
  const bytes = (content: string): Unzipped[string] => Uint8Array.from(new TextEncoder().encode(content));
  const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';
  const main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  const relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  const packageRelations = "http://schemas.openxmlformats.org/package/2006/relationships";
  return {
    ...parts,
    "xl/externalLinks/externalLink1.xml": bytes(`${head}<externalLink xmlns="${main}"><externalBook xmlns:r="${relations}" r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`),
    "xl/externalLinks/_rels/externalLink1.xml.rels": bytes(`${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/externalLinkPath" Target="So%20lieu%20cu.xlsx" TargetMode="External"/></Relationships>`),
    "xl/_rels/workbook.xml.rels": bytes(text(parts["xl/_rels/workbook.xml.rels"]).replace("</Relationships>", `<Relationship Id="rIdLink" Type="${relations}/externalLink" Target="externalLinks/externalLink1.xml"/></Relationships>`)),
    "xl/workbook.xml": bytes(text(parts["xl/workbook.xml"]).replace("</sheets>", '</sheets><externalReferences><externalReference r:id="rIdLink"/></externalReferences>')),
    "[Content_Types].xml": bytes(text(parts["[Content_Types].xml"]).replace("</Types>", '<Override PartName="/xl/externalLinks/externalLink1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.externalLink+xml"/></Types>')),
  };
}

/** Cases about what stands in single cells. */
export const CELL_CASES: readonly Case[] = [
  {
    name: "ditto-marks", idea: "Ethnicity and occupation repeat by ditto marks of several kinds.",
    sheets: [{ name: NAME, rows: list(row(1), row(4, undefined, { E: "nt", F: "-nt-" }), row(7, undefined, { E: "\"", F: "″" }), row(9, undefined, { E: "như trên", F: "nt" })) }],
    expected: { sheets: [{ ...subjects(4), verdicts: { pass: 4, fail: 0, undetermined: 0 } }], absent: ["group-unknown", "required-missing"] },
  },
  {
    name: "epoch-1904", idea: "The workbook counts its dates from 1904.", date1904: true,
    sheets: [{ name: NAME, rows: [...LETTERHEAD, ["STT", "Họ và tên", "Ngày sinh", "Số CCCD", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"], [1, "Lò Thị Hoa", { date: "1987-02-28" }, "011187004321", ...goodScores(1), 84, "Đạt"], [2, "Nguyễn Văn Hải", { date: "1975-12-31" }, "011075001234", ...goodScores(2), 84, "Đạt"]] }],
    // Four years off would contradict the year within the CCCD.
    expected: { sheets: [{ ...subjects(2), columns: [{ column: "C", field: "birthDate" }, { column: "D", field: "idNumber" }] }], absent: ["birth-invalid", "id-conflicts-person", "id-invalid"] },
  },
  {
    name: "year-formatted-as-date", idea: "The year 1987 in a cell formatted as a date shows as 09/06/1905.",
    sheets: [{ name: NAME, rows: list(row(1), row(2)), formats: { C6: "dd/mm/yyyy" } }],
    expected: { sheets: [subjects(2)], absent: ["birth-invalid", "required-missing"] },
  },
  {
    name: "legacy-vni", idea: "Names in VNI, two characters a letter, in a VNI font.",
    sheets: [{ name: NAME, font: "VNI-Times", rows: list(row(1, undefined, { B: "Nguyeãn Vaên Haûi", D: "Nam", E: "Kinh", R: "Ñaït" }), row(2, undefined, { B: "Traàn Thò Hoa", D: "Nöõ", R: "Ñaït" }), row(3, undefined, { B: "Loø Vaên Sôn", R: "Ñaït" })), fonts: fontsOfHeading() }],
    expected: { sheets: [{ ...subjects(3), columns: HEADER_COLUMNS, verdicts: { pass: 3, fail: 0, undetermined: 0 } }], findings: ["B6", "B7", "B8"].map((cell) => ({ rule: "legacy-encoding", cell })), absent: ["verdict-mismatch", "verdict-missing"] },
  },
  {
    name: "legacy-tcvn3-plain-font", idea: "TCVN3 pasted into a Unicode font: only letters impossible in Vietnamese betray it.",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { B: "NguyÔn V¨n H¶i" }), row(2, undefined, { B: "TrÇn ThÞ H»ng" }), row(3, undefined, { B: "Lò Văn Sơn" })) }],
    expected: { sheets: [subjects(3)], findings: [{ rule: "legacy-encoding", cell: "B6" }, { rule: "legacy-encoding", cell: "B7" }] },
  },
  {
    name: "unicode-in-legacy-font", idea: "Unicode names in .VnTime: the font lies, nothing is to be decoded.",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { B: "Nguyễn Thị Hương" }), row(2, undefined, { B: "Trần Đức Bình" })), fonts: { B6: ".VnTime", B7: ".VnTime" } }],
    expected: { sheets: [subjects(2)], absent: ["legacy-encoding"] },
  },
  {
    name: "lookalikes-and-hard-spaces", idea: "Đ typed as Icelandic Ð, hard spaces, decomposed letters.",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { B: "Ðỗ\u00a0Thị  Đào", R: "Ðạt" }), row(2, undefined, { B: "Trần Đức Bình".normalize("NFD"), R: " đạt\u00a0" })) }],
    expected: { sheets: [{ ...subjects(2), verdicts: { pass: 2, fail: 0, undetermined: 0 } }], findings: [{ rule: "legacy-encoding", cell: "B6" }, { rule: "legacy-encoding", cell: "B7" }], absent: ["verdict-missing", "verdict-mismatch"] },
  },
  {
    name: "scores-as-text", idea: "Scores as text: comma, dot, unit, fraction, words.",
    sheets: [{ name: NAME, rows: list(row(1, ["8,5", "8.5", "8 điểm", "8/10", "8đ", "tám", " 9 ", "9,0", "9", "10"], { Q: 86, R: "Đạt" }), row(2)) }],
    expected: { sheets: [{ ...subjects(2), verdicts: { pass: 2, fail: 0, undetermined: 0 } }], findings: [..."GHIJKLMNOP"].map((letter) => ({ rule: "number-as-text", cell: `${letter}6` })), absent: ["score-not-number", "total-mismatch", "score-missing"] },
  },
  {
    name: "scores-percent-format", idea: "A score of 8 in a cell formatted as a percentage shows as 800%, and is still 8.",
    sheets: [{ name: NAME, rows: list(row(1), row(2)), formats: { G6: "0%", H6: "0%", Q6: "0.00" } }],
    expected: { sheets: [{ ...subjects(2), verdicts: { pass: 2, fail: 0, undetermined: 0 } }], absent: ["score-out-of-range", "number-as-text", "total-mismatch"] },
  },
  {
    name: "formula-errors", idea: "A total of #REF!, a score of #DIV/0!, and totals by formula that are right.",
    sheets: [{ name: NAME, rows: list(
      row(1, undefined, { Q: { formula: "SUM(G6:P6)", result: 84 } }),
      row(2, undefined, { Q: { formula: "SUM(#REF!)", error: "#REF!" } }),
      row(3, undefined, { I: { formula: "1/0", error: "#DIV/0!" }, Q: { formula: "SUM(G8:P8)", error: "#DIV/0!" } }),
    ) }],
    expected: { sheets: [{ ...subjects(3), verdicts: { pass: 2, fail: 0, undetermined: 1 } }], findings: [{ rule: "formula-error", cell: "Q7" }, { rule: "formula-error", cell: "I8" }, { rule: "formula-error", cell: "Q8" }] },
  },
  {
    name: "formula-without-result", idea: "A score by a formula that nobody has ever computed: neither 0 nor blank.",
    sheets: [{ name: NAME, rows: list(row(1), row(2, undefined, { G: { formula: "4+4", result: null } })) }],
    expected: { sheets: [{ ...subjects(2), verdicts: { pass: 1, fail: 0, undetermined: 1 } }], absent: ["not-assessed"] },
  },
  {
    name: "totals-out-of-hundred", idea: "Totals written as 84/100 and 84,0.",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { Q: "84/100" }), row(2, undefined, { Q: "84,0" })) }],
    expected: { sheets: [{ ...subjects(2), verdicts: { pass: 2, fail: 0, undetermined: 0 } }], findings: [{ rule: "number-as-text", cell: "Q6" }, { rule: "number-as-text", cell: "Q7" }], absent: ["total-mismatch", "total-missing"] },
  },
  {
    name: "birth-dates-real", idea: "Dates of birth as true dates; one of somebody not yet born.",
    sheets: [{ name: NAME, rows: [...LETTERHEAD, ["STT", "Họ và tên", "Ngày, tháng, năm sinh", ...INDICATOR_HEADERS, "Tổng điểm"], [1, "Lò Thị Hoa", { date: "1987-02-28" }, ...goodScores(1), 84], [2, "Nguyễn Văn Hải", { date: "2075-12-31" }, ...goodScores(2), 84]] }],
    expected: { sheets: [{ ...subjects(2), columns: [{ column: "C", field: "birthDate" }] }], findings: [{ rule: "birth-invalid", cell: "C7" }] },
  },
  {
    name: "formula-to-another-file", idea: "A score is fetched from a file that nobody has.", change: withExternalLink,
    sheets: [{ name: NAME, rows: list(row(1), row(2, undefined, { G: { formula: "[1]Sheet1!$H$5", result: 8 } })) }],
    expected: { sheets: [subjects(2)], findings: [{ rule: "external-reference", cell: "G7" }] },
  },
  {
    name: "id-numbers", idea: "CCCD as text, with its zero eaten, in scientific form, an old CMND, and too short.",
    sheets: [{ name: NAME, rows: [...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Số CCCD", ...INDICATOR_HEADERS, "Tổng điểm"],
      [1, "Lò Thị Hoa", 1987, "Nữ", "011187004321", ...goodScores(1), 84], [2, "Nguyễn Văn Hải", 1975, "Nam", 11075001234, ...goodScores(2), 84],
      [3, "Giàng A Páo", 1990, "Nam", "1,1090E+10", ...goodScores(3), 84], [4, "Quàng Thị Lan", 1982, "Nữ", "040512345", ...goodScores(4), 84],
      [5, "Trần Đức Bình", 1968, "Nam", "01106800", ...goodScores(5), 84], [6, "Sùng Thị Mỷ", 1994, "Nữ", "011079008765", ...goodScores(6), 84]] }],
    expected: {
      sheets: [{ ...subjects(6), columns: [{ column: "E", field: "idNumber" }] }],
      findings: [{ rule: "id-zeros-lost", cell: "E7" }, { rule: "id-invalid", cell: "E8" }, { rule: "id-invalid", cell: "E10" }, { rule: "id-conflicts-person", cell: "E11", or: ["C11", "D11"] }],
    },
  },
  {
    name: "birth-years", idea: "Years alone, dates as text, an impossible date, a year far off.",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { C: "12/05/1987" }), row(2, undefined, { C: "1975" }), row(3, undefined, { C: "31/02/1990" }), row(4, undefined, { C: 19822 }), row(5, undefined, { C: "1-2-1968" })) }],
    expected: { sheets: [{ ...subjects(5), verdicts: { pass: 5, fail: 0, undetermined: 0 } }], findings: [{ rule: "birth-invalid", cell: "C8" }, { rule: "birth-invalid", cell: "C9" }] },
  },
  {
    name: "year-under-both-sexes", idea: "A year stands under Nam and under Nữ.",
    sheets: [{ name: NAME, merges: ["A5:A6", "B5:B6", "C5:D5"], rows: [...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", null, ...INDICATOR_HEADERS, "Tổng điểm"], [null, null, "Nam", "Nữ"], [1, "Lò Thị Hoa", null, 1987, ...goodScores(1), 84], [2, "Nguyễn Văn Hải", 1975, 1975, ...goodScores(2), 84]] }],
    expected: { sheets: [{ ...subjects(2), header: { first: 5, last: 6 }, columns: [{ column: "C", field: "birthYearMale" }, { column: "D", field: "birthYearFemale" }] }], findings: [{ rule: "birth-conflict", cell: "C8", or: ["D8"] }] },
  },
  {
    name: "hidden-rows", idea: "Two rows are hidden.",
    sheets: [{ name: NAME, rows: list(...rows(5)), hiddenRows: [7, 8] }],
    expected: { sheets: [{ name: NAME, kind: "assessment" }], findings: [{ rule: "hidden-rows", cell: null }] },
  },
  {
    name: "names-in-capitals", idea: "Names in capitals; one of them is on the list a second time in small letters.",
    sheets: [{ name: NAME, rows: list(row(1, undefined, { B: "LÒ THỊ HOÀ" }), row(2, undefined, { B: "NGUYỄN VĂN HẢI" }), row(3, undefined, { B: "Lò Thị Hòa", C: 1987, D: "Nữ" })) }],
    expected: { sheets: [subjects(3)], findings: [{ rule: "duplicate-likely", cell: "B8", or: ["B6", "A6", "A8"] }], absent: ["legacy-encoding"] },
  },
];

/** Letterhead and header stay in a Unicode font. */
function fontsOfHeading(): Readonly<Record<string, string>> {
  const header = HEADER.map((_, at) => `${String.fromCharCode(65 + at)}5`);
  return Object.fromEntries([...header, "A1", "G1", "A2", "G2", "A3"].map((address) => [address, "Times New Roman"]));
}
