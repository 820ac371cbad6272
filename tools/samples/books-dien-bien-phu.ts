import type { BookPlan } from "./book-plan";
import {
  birthYear, competenceOf, dotted, ethnicity, idNumber, indicators, name, note, occupation, sex, stt, subjectGroup, ticks, total,
  totalFormula, verdict, village, yearsBySex,
} from "./columns";
import { blankScore, dittoEthnicity, eatZeros, failingRow, misprint, printOppositeVerdict, printYearTwice, rowAt, tickBoth, tickNeither, varyTicks } from "./faults";
import type { ListPlan } from "./list-plan";

const TITLE = "DANH SÁCH TỰ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2021";

const muongThanhPeople: ListPlan = {
  sheet: "Nhân dân", groups: ["farmers", "traders"], groupLine: "Nhóm: Nông dân, người lao động; người buôn bán, kinh doanh",
  columns: [
    stt(), name(), birthYear(), sex(), ethnicity(), idNumber(), occupation(), village("Tổ dân phố"),
    ...indicators((number) => [`Năng lực ${competenceOf(number)}`, `CS${number}`]), totalFormula(), verdict(), note(),
  ],
  places: "column", subtotal: null, numberingRow: "parentheses", numbersRestart: false, misprints: {},
  spoil: (rows) => {
    blankScore(rowAt(rows, 6), 4);
    blankScore(rowAt(rows, 6), 9);
    misprint(rowAt(rows, 11), "indicator:6", 7.25, "score-off-step");
    misprint(rowAt(rows, 14), "birthYear", 19868, "birth-invalid");
    eatZeros(rows);
  },
};

const muongThanhOfficials: ListPlan = {
  ...muongThanhPeople, sheet: "CBCCVC", groups: ["officials"], groupLine: "Nhóm: Cán bộ, công chức, viên chức",
  columns: muongThanhPeople.columns.map((column) => (column.field === "village" ? village("Nơi công tác") : column)),
  spoil: (rows) => {
    misprint(rowAt(rows, 20), "indicator:2", "x", "score-not-number");
    printOppositeVerdict(failingRow(rows));
    misprint(rowAt(rows, 71), "verdict", null, "verdict-missing");
    misprint(rowAt(rows, 80), "name", null, "required-missing");
    misprint(rowAt(rows, 90), "idNumber", "0110123", "id-invalid");
  },
};

/** Officials on a sheet of their own, CS1…CS10, totals as formulas, CCCD numbers without their zeros. */
const MUONG_THANH: BookPlan = {
  title: TITLE, encoding: "nfc", lists: [muongThanhPeople, muongThanhOfficials], summary: { layout: "groups-down", inconsistent: false },
};

/** Sections by village and place of work with subtotals, years under Nam and Nữ, two tick columns, indicators 1.1, 1.2 … */
const THANH_MINH: BookPlan = {
  title: TITLE, encoding: "nfc", summary: null,
  lists: [{
    sheet: "Danh sách", groups: ["farmers", "traders", "officials"], groupLine: "Gồm nông dân, người buôn bán, cán bộ công chức viên chức",
    columns: [
      stt("TT"), name("Họ tên"), ...yearsBySex(), ethnicity(), idNumber("Số CCCD"), subjectGroup("Đối tượng"),
      ...indicators((number) => [`Năng lực ${competenceOf(number)}`, dotted(number)]), total(), ...ticks("Kết quả"), note(),
    ],
    places: "section-rows", subtotal: "Cộng", numberingRow: "parentheses", numbersRestart: true,
    misprints: { subtotal: { place: "Bản Pú Hoa", by: 1 }, passed: 1 },
    spoil: (rows) => {
      misprint(rowAt(rows, 3), "total", 68.5, "total-mismatch");
      tickBoth(rowAt(rows, 7));
      tickNeither(rowAt(rows, 15));
      blankScore(rowAt(rows, 22), 10);
      printYearTwice(rowAt(rows, 30));
      misprint(rowAt(rows, 41), "total", null, "total-missing");
    },
  }],
};

const naTauColumns = [
  stt(), village("Bản"), name(), birthYear(), sex("Nam/Nữ"), ethnicity(), occupation("Nghề nghiệp"),
  ...indicators((number) => [`NL${competenceOf(number)}`, `Chỉ số ${number}`], 7), total("Tổng cộng"), ...ticks(), note(),
];

const naTauPeople: ListPlan = {
  sheet: "DS nhan dan", groups: ["farmers", "traders"], groupLine: "Đối tượng: nông dân, buôn bán",
  columns: naTauColumns, places: "merged-cells", subtotal: null, numberingRow: "letters", numbersRestart: true, misprints: { total: -1 },
  spoil: (rows, chance) => {
    dittoEthnicity(rows);
    tickNeither(rowAt(rows, 9));
    printOppositeVerdict(failingRow(rows));
    misprint(rowAt(rows, 20), "occupation", "Chạy xe ôm", "group-unknown");
    blankScore(rowAt(rows, 28), 6);
    varyTicks(rows, chance, ["x", "X", "×", "v", "✓"]);
  },
};

/** Villages merged down over their people, numbers that restart, ditto marks, ticks of many hands. */
const NA_TAU: BookPlan = {
  title: TITLE, encoding: "nfc", summary: null,
  lists: [naTauPeople, {
    ...naTauPeople, sheet: "DS CBCCVC", groups: ["officials"], groupLine: "Đối tượng: cán bộ, công chức, viên chức", misprints: {},
    columns: naTauColumns.map((column) => (column.field === "village" ? village("Nơi công tác") : column)),
    spoil: (rows, chance) => {
      dittoEthnicity(rows);
      tickBoth(rowAt(rows, 33));
      misprint(rowAt(rows, 12), "total", 100, "total-mismatch");
      varyTicks(rows, chance, ["x", "X", "×", "✓", "√"]);
    },
  }],
};

/** The three communes of thành phố Điện Biên Phủ, in the order of `COMMUNES`. */
export const DIEN_BIEN_PHU_BOOKS: readonly BookPlan[] = [MUONG_THANH, THANH_MINH, NA_TAU];
