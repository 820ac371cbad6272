import type { BookPlan } from "./book-plan";
import {
  birthDate, birthYear, competenceOf, ethnicity, indicators, name, nameInTwo, note, occupation, sex, stt, subjectGroup, ticks, total,
  totalFormula, verdict, village,
} from "./columns";
import { blankScore, failingRow, misprint, printOppositeVerdict, rowAt, scoreBeyondScale, tickNeither, varyTicks, writeScoresAsText } from "./faults";
import type { ListPlan } from "./list-plan";
import { sum } from "./scores";
import { COMPETENCES, TOPICS } from "./topics";

const TITLE = "DANH SÁCH ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2021";

const topicHeader = (number: number): readonly string[] => [COMPETENCES[competenceOf(number) - 1] ?? "", TOPICS[number - 1] ?? ""];

const thanhXuongPeople: ListPlan = {
  sheet: "Nong dan", groups: ["farmers", "traders"], groupLine: "Nhóm: nông dân, người lao động, buôn bán",
  columns: [stt("TT"), name(), birthYear(), sex(), occupation(), village("Thôn, bản"), ...indicators(topicHeader, 11), totalFormula("Tổng số điểm"), verdict("Xếp loại"), note()],
  places: "column", subtotal: null, numberingRow: "parentheses", numbersRestart: false, misprints: {},
  spoil: (rows) => {
    blankScore(rowAt(rows, 5), 8);
    misprint(rowAt(rows, 18), "verdict", "Chưa đạt", "verdict-mismatch");
  },
};

/** TCVN3 in .VnTime and .VnTimeH; indicators named by their topics. */
const THANH_XUONG: BookPlan = {
  title: TITLE, encoding: "tcvn3", summary: null,
  lists: [thanhXuongPeople, {
    ...thanhXuongPeople, sheet: "Can bo", groups: ["officials"], groupLine: "Nhóm: cán bộ, công chức, viên chức",
    columns: thanhXuongPeople.columns.map((column) => (column.field === "village" ? village("Nơi công tác") : column)),
    spoil: (rows) => {
      misprint(rowAt(rows, 40), "indicator:5", "khá", "score-not-number");
      misprint(rowAt(rows, 60), "verdict", null, "verdict-missing");
    },
  }],
};

const thanhNuaColumns = [
  stt(), ...nameInTwo(), birthYear(), sex(), ethnicity(), subjectGroup("Nhóm nghề nghiệp"), village("Thôn/bản"),
  ...indicators((number) => ["Kết quả tự đánh giá", `Năng lực ${competenceOf(number)}`, `CS ${number}`]), total(), verdict("Kết quả"), note(),
];

const thanhNuaPeople: ListPlan = {
  sheet: "Danh sách", groups: ["farmers", "traders"], groupLine: "I. Nông dân, người lao động; buôn bán, kinh doanh",
  columns: thanhNuaColumns, places: "column", subtotal: null, numberingRow: "none", numbersRestart: false, misprints: {},
  spoil: (rows) => {
    misprint(rowAt(rows, 4), "total", 95.5, "total-mismatch");
    blankScore(rowAt(rows, 12), 1);
    misprint(rowAt(rows, 20), "birthYear", "31/02/1985", "birth-invalid");
    printOppositeVerdict(failingRow(rows));
  },
};

/** Decomposed Unicode; two lists on one sheet; the name in two columns; a header of three rows. */
const THANH_NUA: BookPlan = {
  title: TITLE, encoding: "nfd", summary: null,
  lists: [thanhNuaPeople, {
    ...thanhNuaPeople, groups: ["officials"], groupLine: "II. Cán bộ, công chức, viên chức",
    columns: thanhNuaColumns.map((column) => (column.field === "village" ? village("Nơi công tác") : column)),
    spoil: (rows) => {
      misprint(rowAt(rows, 9), "givenName", null, null);
      misprint(rowAt(rows, 9), "familyName", null, "required-missing", "givenName");
      scoreBeyondScale(rowAt(rows, 31), 7, 12);
    },
  }],
};

const naUColumns = [
  stt(), name("Họ và tên"), birthDate(), sex(), ethnicity(), occupation("Nghề nghiệp/Chức vụ"),
  ...indicators((number) => [`Năng lực ${competenceOf(number)}`, `CS${number}`], 8), total("Tổng"), ...ticks("Đánh giá"), note(),
];

const naUPeople: ListPlan = {
  sheet: "Nông dân, buôn bán", groups: ["farmers", "traders"], groupLine: "Đối tượng: Nông dân, buôn bán",
  columns: naUColumns, places: "section-rows-merged", subtotal: "Cộng bản", numberingRow: "parentheses", numbersRestart: false,
  misprints: { subtotal: { place: "Bản Hua Đá", by: -1 } },
  spoil: (rows, chance) => {
    writeScoresAsText(rows, chance);
    const failing = failingRow(rows);
    scoreBeyondScale(failing, 3, 11);
    blankScore(rowAt(rows, 10), 7);
    misprint(rowAt(rows, 16), "birthDate", "30/02/1979", "birth-invalid");
    tickNeither(rowAt(rows, 24));
  },
};

/** The scores of farmers as text in many notations, dates of birth as text, sections merged over the whole width. */
const NA_U: BookPlan = {
  title: TITLE, encoding: "nfc", summary: null,
  lists: [naUPeople, {
    ...naUPeople, sheet: "CB, CC, VC", groups: ["officials"], groupLine: "Đối tượng: Cán bộ, công chức, viên chức",
    subtotal: "Cộng", misprints: {},
    spoil: (rows, chance) => {
      const official = rowAt(rows, 14);
      misprint(official, "total", `${String(sum(official.person.scores)).replace(".", ",")} điểm`, "number-as-text");
      varyTicks(rows, chance, ["x", "X"]);
    },
  }],
};

/** The three communes of huyện Điện Biên, in the order of `COMMUNES`. */
export const DIEN_BIEN_BOOKS: readonly BookPlan[] = [THANH_XUONG, THANH_NUA, NA_U];
