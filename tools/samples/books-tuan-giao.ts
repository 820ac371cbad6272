import type { BookPlan } from "./book-plan";
import {
  birthDate, birthYear, column, competenceOf, ethnicity, idNumber, indicators, name, note, occupation, sex, stt, subjectGroup, ticks,
  total, totalFormula, verdict, village, yearsBySex,
} from "./columns";
import { blankScore, failingRow, hide, leaveUnassessed, misprint, printOppositeVerdict, rowAt, shareId, tickBoth, varyTicks } from "./faults";
import type { Column, ListPlan } from "./list-plan";
import { COMPETENCES, SHORT_TOPICS } from "./topics";

const TITLE = "DANH SÁCH CÁ NHÂN TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2021";

/** Competence III before I and II. */
function thirdFirst(columns: readonly Column[]): readonly Column[] {
  return [...columns.slice(8), ...columns.slice(0, 8)];
}

const tuanGiaoPeople: ListPlan = {
  sheet: "ND, KD", groups: ["farmers", "traders"], groupLine: "Nhóm: người lao động; người buôn bán, kinh doanh",
  columns: [
    stt(), ethnicity(), name(), occupation("Nghề nghiệp"), birthYear(), sex(), verdict("Kết quả"),
    ...thirdFirst(indicators((number) => [`Năng lực ${competenceOf(number)}`, `Chỉ số ${number}`], 7)), totalFormula("Tổng điểm"),
    idNumber("Căn cước công dân"), village("Khối phố"), note(),
  ],
  places: "column", subtotal: null, numberingRow: "parentheses", numbersRestart: false, misprints: {},
  spoil: (rows) => {
    misprint(rowAt(rows, 5), "total", { kind: "broken-formula", formula: "SUM(#REF!)" }, "formula-error");
    misprint(rowAt(rows, 9), "indicator:8", { kind: "broken-formula", formula: "#REF!+0" }, "formula-error");
    shareId(rowAt(rows, 17), rowAt(rows, 16));
    misprint(rowAt(rows, 21), "birthYear", rowAt(rows, 21).person.birth.year + 9, "id-conflicts-person", "idNumber");
    printOppositeVerdict(failingRow(rows));
  },
};

/** Columns in an order of their own, formulas with #REF!, and a summary printed as the pilot's report was. */
const TUAN_GIAO_TOWN: BookPlan = {
  title: TITLE, encoding: "nfc", summary: { layout: "groups-down", inconsistent: true },
  lists: [tuanGiaoPeople, {
    ...tuanGiaoPeople, sheet: "CBCCVC", groups: ["officials"], groupLine: "Nhóm: cán bộ, công chức, viên chức",
    columns: tuanGiaoPeople.columns.map((own) => (own.field === "village" ? village("Nơi công tác") : own)),
    spoil: (rows) => {
      blankScore(rowAt(rows, 33), 2);
      misprint(rowAt(rows, 64), "total", { kind: "broken-formula", formula: "SUM(#REF!)" }, "formula-error");
      misprint(rowAt(rows, 87), "verdict", null, "verdict-missing");
    },
  }],
};

/** Three header rows, years under Nam and Nữ, a few rows hidden, totals typed wrongly, a person listed twice. */
const QUAI_TO: BookPlan = {
  title: TITLE, encoding: "nfc", summary: { layout: "units-down", inconsistent: false },
  lists: [{
    sheet: "DS", groups: ["farmers", "traders", "officials"], groupLine: "Toàn xã",
    columns: [
      stt("TT"), name("Họ và tên"), ...yearsBySex(), ethnicity("DT"), occupation(),
      ...indicators((number) => ["Điểm tự đánh giá", `NL${competenceOf(number)}`, `CS${number}`]), total("Tổng điểm"), ...ticks("Kết quả"), note("Ghi chú"),
    ],
    places: "section-rows", subtotal: "Cộng", numberingRow: "parentheses", numbersRestart: false,
    misprints: { subtotal: { place: "Bản Có Bó", by: 2 }, total: 1 },
    spoil: (rows, chance) => {
      misprint(rowAt(rows, 5), "indicator:9", null, "score-missing");
      misprint(rowAt(rows, 13), "total", 77, "total-mismatch");
      printOppositeVerdict(failingRow(rows));
      hide(rows, 50, 51, 88);
      varyTicks(rows, chance, ["x", "X"]);
    },
  }],
};

const puNhungPeople: ListPlan = {
  sheet: "Nhan dan", groups: ["farmers", "traders"], groupLine: "Đối tượng: nông dân, lao động nông thôn, buôn bán",
  columns: [
    stt(), village("Bản"), name("Họ, chữ đệm và tên"), birthDate("Ngày sinh"), sex("Giới"), ethnicity(), occupation("Nghề nghiệp"),
    ...indicators((number) => [`${["I", "II", "III"][competenceOf(number) - 1] ?? ""}. ${COMPETENCES[competenceOf(number) - 1] ?? ""}`, `${number}. ${SHORT_TOPICS[number - 1] ?? ""}`], 11),
    total("Tổng điểm"), ...ticks(), column("evidence", "Minh chứng", 14, () => null), note(),
  ],
  places: "merged-cells", subtotal: null, numberingRow: "letters", numbersRestart: false, misprints: { passed: -4 },
  spoil: (rows, chance) => {
    leaveUnassessed(rowAt(rows, 19));
    misprint(rowAt(rows, 30), "occupation", "Nghệ nhân dân gian", "group-unknown");
    blankScore(rowAt(rows, 35), 3);
    printOppositeVerdict(failingRow(rows));
    tickBoth(rowAt(rows, 8));
    varyTicks(rows, chance, ["х", "Х", "x", "√", "v"]);
  },
};

/** Villages merged down, indicators in full words, ticks with the Cyrillic х, somebody nobody assessed. */
const PU_NHUNG: BookPlan = {
  title: TITLE, encoding: "nfc", summary: null,
  lists: [puNhungPeople, {
    ...puNhungPeople, sheet: "Can bo, giao vien", groups: ["officials"], groupLine: "Đối tượng: cán bộ, công chức, viên chức", misprints: {},
    columns: puNhungPeople.columns.map((own) => (own.field === "village" ? village("Nơi công tác") : own.field === "occupation" ? subjectGroup() : own)),
    spoil: (rows, chance) => {
      misprint(rowAt(rows, 26), "total", 64, "total-mismatch");
      varyTicks(rows, chance, ["х", "x"]);
    },
  }],
};

/** The three communes of huyện Tuần Giáo, in the order of `COMMUNES`. */
export const TUAN_GIAO_BOOKS: readonly BookPlan[] = [TUAN_GIAO_TOWN, QUAI_TO, PU_NHUNG];
