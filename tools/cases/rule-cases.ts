import { findSet } from "../../src/criteria/builtin-sets";
import type { CriteriaSet } from "../../src/criteria/criteria-set";
import { writeSetSheet } from "../../src/criteria/set-sheet";
import type { Case, CaseSheet, Value } from "./case";
import type { Scores } from "./standard-list";
import { HEADER, INDICATOR_HEADERS, LETTERHEAD, goodScores, list, personOf, row, rows } from "./standard-list";

const NAME = "Danh sách";
const sheet = (sheetRows: readonly (readonly Value[])[]): readonly CaseSheet[] => [{ name: NAME, rows: sheetRows }];
const judged = (pass: number, fail: number, undetermined: number): NonNullable<Case["expected"]["sheets"]> =>
  [{ name: NAME, kind: "assessment", rows: { subjects: pass + fail + undetermined }, verdicts: { pass, fail, undetermined } }];
const scores = (...values: readonly (number | string | null)[]): Scores => values;

const EXACTLY_80 = scores(8, 8, 8, 8, 8, 8, 8, 8, 8, 8);
const HALF_UNDER_80 = scores(8, 8, 8, 8, 8, 8, 8, 8, 8, 7.5);
const FIVE_AND_80 = scores(5, 9, 9, 8, 8, 8, 8, 8, 8, 9);
const UNDER_FIVE = scores(4.5, 9, 9, 9, 9, 9, 9, 9, 9, 9);

/** A zone line between title and header, and people at the threshold of 70. */
function inZone(zoneLine: string): readonly CaseSheet[] {
  return sheet([...LETTERHEAD.slice(0, 3), [zoneLine], HEADER, row(1, scores(7, 7, 7, 7, 7, 7, 7, 7, 7, 7), { R: "Đạt" }), row(2, scores(7, 7, 7, 7, 7, 7, 7, 7, 7, 6.5), { R: "Chưa đạt" })]);
}

/** The set in use, with the same low pass mark in every zone. */
function lenientSet(): CriteriaSet {
  const set = findSet("cong-dan-hoc-tap-2022");
  if (!set) throw new Error("the built-in set is gone");
  return { ...set, id: "bo-cua-tinh-mau", decision: { kind: "points", threshold: { ordinary: 60, byZone: {} }, minimum: 4 } };
}

/** A list without the column of one header. */
function without(header: string): readonly (readonly Value[])[] {
  const at = HEADER.indexOf(header);
  return [...LETTERHEAD, ...[HEADER, ...rows(3)].map((values) => values.filter((_, index) => index !== at))];
}

/** Cases about verdicts and what makes them. */
const VERDICT_CASES: readonly Case[] = [
  {
    name: "thresholds-exact", idea: "80 passes, 79,5 fails; an indicator of 5 passes, one of 4,5 fails.",
    sheets: sheet(list(row(1, EXACTLY_80), row(2, HALF_UNDER_80), row(3, FIVE_AND_80), row(4, UNDER_FIVE))),
    expected: { sheets: judged(2, 2, 0), absent: ["verdict-mismatch", "total-mismatch"] },
  },
  {
    name: "zone-very-difficult", idea: "Khu vực III: 70 passes, 69,5 fails.", sheets: inZone("Xã đặc biệt khó khăn, khu vực III"),
    expected: { sheets: judged(1, 1, 0), absent: ["verdict-mismatch", "zone-unknown"] },
  },
  {
    name: "zone-difficult", idea: "Khu vực II is a difficult area: 70 passes; II must not be read as I.", sheets: inZone("Khu vực II"),
    expected: { sheets: judged(1, 1, 0), absent: ["verdict-mismatch", "zone-unknown"] },
  },
  {
    name: "zone-not-said", idea: "Nothing tells the zone: the ordinary threshold of 80 is used, and said so.", sheets: inZone("Năm 2023"),
    expected: { sheets: judged(0, 2, 0), findings: [{ rule: "zone-unknown", cell: null }, { rule: "verdict-mismatch", cell: "R6" }] },
  },
  {
    name: "zone-by-village", idea: "A village has a zone of its own, which goes before that of its commune.",
    sheets: sheet([...LETTERHEAD.slice(0, 3), ["Khu vực I"], ["STT", "Họ và tên", "Năm sinh", "Thôn/bản", "Vùng", ...INDICATOR_HEADERS, "Tổng điểm", "Kết quả"],
      [1, "Lò Thị Hoa", 1987, "Bản Nà Mẫu", "Khu vực III", 7, 7, 7, 7, 7, 7, 7, 7, 7, 7, 70, "Đạt"], [2, "Nguyễn Văn Hải", 1975, "Thôn Mẫu", "Khu vực I", 7, 7, 7, 7, 7, 7, 7, 7, 7, 7.5, 70.5, "Chưa đạt"]]),
    expected: { sheets: [{ name: NAME, kind: "assessment", columns: [{ column: "D", field: "village" }, { column: "E", field: "zone" }], rows: { subjects: 2 }, verdicts: { pass: 1, fail: 1, undetermined: 0 } }], absent: ["verdict-mismatch", "zone-unknown"] },
  },
  {
    name: "criteria-carried", idea: "The workbook carries its own set: 60 points are enough and nothing under 4.",
    sheets: [
      { name: NAME, rows: list(row(1, scores(6, 6, 6, 6, 6, 6, 6, 6, 6, 6), { R: "Đạt" }), row(2, scores(4, 7, 6, 6, 6, 6, 6, 6, 7, 6), { R: "Đạt" }), row(3, scores(3.5, 9, 9, 9, 9, 9, 9, 9, 9, 9), { R: "Chưa đạt" }), row(4, scores(6, 6, 6, 6, 6, 6, 6, 6, 6, 5.5), { R: "Chưa đạt" })) },
      { name: "Bộ tiêu chí", rows: writeSetSheet(lenientSet()) },
    ],
    expected: { sheets: [...judged(2, 2, 0), { name: "Bộ tiêu chí", kind: "other" }], absent: ["verdict-mismatch", "zone-unknown"] },
  },
  {
    name: "blank-but-certain", idea: "A blank leaves the result open, unless failing is certain already.",
    sheets: sheet(list(
      row(1, scores(null, 9, 9, 9, 9, 9, 9, 9, 9, 9), { R: null }),
      row(2, scores(null, 3, 9, 9, 9, 9, 9, 9, 9, 9), { R: "Chưa đạt" }),
      row(3, scores(null, 7, 7, 7, 7, 7, 7, 7, 7, 7), { R: "Chưa đạt" }),
      row(4),
    )),
    expected: { sheets: judged(1, 2, 1), findings: ["G6", "G7", "G8"].map((cell) => ({ rule: "score-missing", cell })), absent: ["not-assessed"] },
  },
  {
    name: "nobody-assessed", idea: "All scores are blank: one finding a person, not ten.",
    sheets: sheet(list(...[1, 2, 3].map((n) => row(n, scores(...Array.from({ length: 10 }, () => null)), { Q: null, R: null })))),
    expected: { sheets: judged(0, 0, 3), findings: [6, 7, 8].map((at) => ({ rule: "not-assessed", cell: `B${at}`, or: [..."AGHIJKLMNOP"].map((letter) => `${letter}${at}`) })), absent: ["score-missing"] },
  },
  {
    name: "competence-totals-only", idea: "Points by competence only: no minimum can be shown, so nobody passes for certain.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Năng lực 1", "Năng lực 2", "Năng lực 3", "Tổng điểm"], [1, "Lò Thị Hoa", 1987, 34, 33, 17, 84], [2, "Nguyễn Văn Hải", 1975, 30, 30, 15, 75]]),
    expected: { sheets: [{ name: NAME, kind: "assessment", columns: ["D", "E", "F"].map((column, at) => ({ column, field: `competence:${at + 1}` })), rows: { subjects: 2 }, verdicts: { pass: 0, fail: 1, undetermined: 1 } }], absent: ["total-mismatch"] },
  },
  {
    name: "total-only", idea: "A total and nothing else: undetermined, unless it is under the threshold.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Dân tộc", "Tổng điểm", "Kết quả"], [1, "Lò Thị Hoa", 1987, "Thái", 92, "Đạt"], [2, "Nguyễn Văn Hải", 1975, "Kinh", 61, "Chưa đạt"]]),
    expected: { sheets: [{ name: NAME, kind: "assessment", columns: [{ column: "E", field: "total" }], rows: { subjects: 2 }, verdicts: { pass: 0, fail: 1, undetermined: 1 } }], absent: ["score-missing", "not-assessed"] },
  },
  {
    name: "ticks-of-many-hands", idea: "Ticks as x, X, Cyrillic х, √ and ✓; one row has both, one neither, one the wrong one.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", ...INDICATOR_HEADERS, "Tổng điểm", "Đạt", "Chưa đạt"],
      ...["x", "X", "х", "√", "✓"].map((tick, at) => [at + 1, personOf(at + 1).name, personOf(at + 1).year, ...goodScores(at + 1), 84, tick, null]),
      [6, "Sùng Thị Mỷ", 1994, ...goodScores(6), 84, "x", "x"], [7, "Cà Văn Inh", 1979, ...goodScores(7), 84, null, null], [8, "Phạm Thu Trang", 1985, ...goodScores(8), 84, null, "x"]]),
    expected: {
      sheets: [{ name: NAME, kind: "assessment", columns: [{ column: "O", field: "passTick" }, { column: "P", field: "failTick" }], rows: { subjects: 8 }, verdicts: { pass: 8, fail: 0, undetermined: 0 } }],
      findings: [...["O8", "O9", "O10"].map((cell) => ({ rule: "mixed-ticks", cell })), { rule: "verdict-conflict", cell: "O11", or: ["P11"] }, { rule: "verdict-missing", cell: "O12", or: ["P12"] }, { rule: "verdict-mismatch", cell: "P13", or: ["O13"] }],
    },
  },
  {
    name: "verdict-words", idea: "Results in many words: đạt, Đ, chưa đạt, CĐ, không đạt.",
    sheets: sheet(list(row(1, undefined, { R: "đạt" }), row(2, undefined, { R: "Đ" }), row(3, HALF_UNDER_80, { R: "CĐ" }), row(4, HALF_UNDER_80, { R: "Không đạt" }), row(5, HALF_UNDER_80, { R: "chưa đạt " }), row(6, HALF_UNDER_80, { R: "Đạt" }))),
    expected: { sheets: judged(2, 4, 0), findings: [{ rule: "verdict-mismatch", cell: "R11" }], absent: ["verdict-missing"] },
  },
];

/** Cases about the rules of single rows. */
const ROW_CASES: readonly Case[] = [
  {
    name: "scores-wrong", idea: "Scores of 11, −1, 7,25 and x.",
    sheets: sheet(list(row(1, scores(11, 9, 8, 8, 9, 8, 9, 8, 8, 9)), row(2, scores(-1, 9, 8, 8, 9, 8, 9, 8, 8, 9)), row(3, scores(7.25, 9, 9, 9, 9, 9, 9, 9, 9, 9)), row(4, scores("x", 9, 9, 9, 9, 9, 9, 9, 9, 9)), row(5))),
    expected: {
      sheets: judged(2, 0, 3),
      findings: [{ rule: "score-out-of-range", cell: "G6" }, { rule: "score-out-of-range", cell: "G7" }, { rule: "score-off-step", cell: "G8" }, { rule: "score-not-number", cell: "G9" }],
    },
  },
  {
    name: "totals-wrong", idea: "A total that is not the sum, one that is blank, one as text.",
    sheets: sheet(list(row(1, undefined, { Q: 85 }), row(2, undefined, { Q: null }), row(3, undefined, { Q: "84 điểm" }), row(4))),
    expected: { sheets: judged(4, 0, 0), findings: [{ rule: "total-mismatch", cell: "Q6" }, { rule: "total-missing", cell: "Q7" }, { rule: "number-as-text", cell: "Q8" }] },
  },
  {
    name: "groups-by-occupation", idea: "Occupations find their group by other names; one finds none.",
    sheets: sheet(list(row(1, undefined, { F: "Làm ruộng" }), row(2, undefined, { F: "buôn bán tiểu thương" }), row(3, undefined, { F: "Giáo viên" }), row(4, undefined, { F: "Chạy xe ôm" }))),
    expected: { sheets: judged(4, 0, 0), findings: [{ rule: "group-unknown", cell: "F9" }] },
  },
  {
    name: "name-missing", idea: "A row with scores and no name.",
    sheets: sheet(list(row(1), row(2, undefined, { B: null }), row(3))),
    expected: { sheets: judged(3, 0, 0), findings: [{ rule: "required-missing", cell: "B7" }] },
  },
];

/** Cases about a list as a whole. */
const SHEET_CASES: readonly Case[] = [
  {
    name: "duplicates", idea: "Same CCCD and name; same name and year; the same name alone, which is normal.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Giới tính", "Số CCCD", ...INDICATOR_HEADERS, "Tổng điểm"],
      [1, "Lò Thị Hoa", 1987, "Nữ", "011187004321", ...goodScores(1), 84], [2, "Nguyễn Văn Hải", 1975, "Nam", "011075001234", ...goodScores(2), 84],
      [3, "Lò Thị Hoa", 1987, "Nữ", "011187004321", ...goodScores(3), 84], [4, "Nguyễn Văn Hải", 1991, "Nam", "011091005678", ...goodScores(4), 84],
      [5, "Quàng Thị Lan", 1982, "Nữ", null, ...goodScores(5), 84], [6, "Quàng Thị Lan", 1982, "Nữ", null, ...goodScores(6), 84]]),
    expected: {
      sheets: [{ name: NAME, kind: "assessment", rows: { subjects: 6 } }],
      findings: [{ rule: "duplicate-certain", cell: "E8", or: ["B8", "E6", "B6", "A6", "A8"] }, { rule: "duplicate-likely", cell: "B11", or: ["B10", "A10", "A11"] }],
      absent: ["id-shared", "id-conflicts-person"],
    },
  },
  {
    name: "duplicate-without-diacritics", idea: "Two names equal once their diacritics are gone, of one year and sex.",
    sheets: sheet(list(row(1, undefined, { B: "Lò Văn Panh", C: 1978, D: "Nam" }), row(2), row(3, undefined, { B: "Lo Van Panh", C: 1978, D: "Nam" }))),
    expected: { sheets: judged(3, 0, 0), findings: [{ rule: "duplicate-suspected", cell: "B8", or: ["B6", "A6", "A8"] }], absent: ["duplicate-likely", "duplicate-certain"] },
  },
  {
    name: "id-of-two-people", idea: "Two people of different names share one CCCD.",
    sheets: sheet([...LETTERHEAD, ["STT", "Họ và tên", "Năm sinh", "Số CCCD", ...INDICATOR_HEADERS, "Tổng điểm"], [1, "Lò Thị Hoa", 1987, "011187004321", ...goodScores(1), 84], [2, "Cà Thị Xuân", 1987, "011187004321", ...goodScores(2), 84]]),
    expected: { sheets: [{ name: NAME, kind: "assessment", rows: { subjects: 2 } }], findings: [{ rule: "id-shared", cell: "D7", or: ["D6", "B6", "B7"] }], absent: ["duplicate-certain"] },
  },
  {
    name: "same-scores-for-all", idea: "Twelve people with the very same scores.",
    sheets: sheet(list(...Array.from({ length: 12 }, (_, n) => row(n + 1, goodScores(1))))),
    expected: { sheets: judged(12, 0, 0), findings: [{ rule: "uniform-scores", cell: null }] },
  },
  {
    name: "maximum-differs", idea: "The header gives indicator 2 a maximum of 5 points, the set 10.",
    sheets: sheet([...LETTERHEAD, HEADER.map((title) => (title === "CS2" ? "CS2 (5 điểm)" : title.startsWith("CS") ? `${title} (10 điểm)` : title)), ...rows(3)]),
    expected: { sheets: judged(3, 0, 0), findings: [{ rule: "max-points-differ", cell: "H5" }] },
  },
  {
    name: "indicator-column-missing", idea: "There is no column for indicator 7.",
    sheets: sheet(without("CS7")),
    expected: { sheets: [{ name: NAME, kind: "assessment", columns: [{ column: "L", field: "indicator:6" }, { column: "M", field: "indicator:8" }], rows: { subjects: 3 }, verdicts: { pass: 0, fail: 0, undetermined: 3 } }], findings: [{ rule: "column-missing", cell: null }] },
  },
  {
    name: "two-total-columns", idea: "Two columns are headed Tổng điểm: which one counts is asked, not guessed.",
    sheets: sheet([...LETTERHEAD, [...HEADER, "Tổng điểm"], ...rows(3).map((values) => [...values, 90])]),
    expected: { sheets: [{ name: NAME, kind: "assessment", rows: { subjects: 3 } }], findings: [{ rule: "mapping-ambiguous", cell: null }] },
  },
];

export const RULE_CASES: readonly Case[] = [...VERDICT_CASES, ...ROW_CASES, ...SHEET_CASES];
