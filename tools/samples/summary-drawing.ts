import type { Workbook, Worksheet } from "exceljs";
import type { SummaryPlan } from "./book-plan";
import type { Commune, Group } from "./commune";
import { put } from "./hand";
import { naiveVerdict } from "./naive-verdict";
import { THRESHOLD } from "./person";
import type { Person } from "./person";

const GROUPS: readonly (readonly [Group, string])[] = [
  ["farmers", "Nông dân, người lao động"], ["traders", "Buôn bán, kinh doanh"], ["officials", "Cán bộ, công chức, viên chức"],
];
const HEAD = { bold: true, center: true, border: true } as const;
const BODY = { center: true, border: true } as const;
export const SUMMARY_SHEET = "Biểu tổng hợp";

/** What is counted of some people: registered, women, ethnic minority, passed and failed. */
interface Counts {
  readonly registered: number;
  readonly women: number;
  readonly minority: number;
  readonly passed: number;
  readonly failed: number;
}

function countPeople(people: readonly Person[], commune: Commune): Counts {
  const passed = people.filter(({ scores }) => naiveVerdict(scores, THRESHOLD[commune.zone]) === "pass").length;
  return {
    registered: people.length,
    women: people.filter(({ sex }) => sex === "female").length,
    minority: people.filter(({ ethnicity }) => ethnicity !== "Kinh").length,
    passed,
    failed: people.length - passed,
  };
}

/** Per cent with two decimals, as printed: rounded, or cut off as the pilot's report did. */
function percent(part: number, whole: number, cut: boolean): number {
  const hundredths = (part / whole) * 10000;
  return (cut ? Math.floor(hundredths) : Math.round(hundredths)) / 100;
}

const comma = (number: number): string => String(number).replace(".", ",");

function drawHead(sheet: Worksheet, top: number, header: readonly (readonly [string, readonly string[]])[]): number {
  let at = 1;
  for (const [above, below] of header) {
    put(sheet, top, at, above, "nfc", HEAD);
    if (below.length === 0) sheet.mergeCells(top, at, top + 1, at);
    else {
      if (below.length > 1) sheet.mergeCells(top, at, top, at + below.length - 1);
      below.forEach((text, index) => put(sheet, top + 1, at + index, text, "nfc", HEAD));
    }
    at += Math.max(1, below.length);
  }
  return at - 1;
}

function drawTitle(sheet: Worksheet, commune: Commune): void {
  put(sheet, 1, 1, `HỘI KHUYẾN HỌC ${commune.name.toUpperCase()}`, "nfc", { bold: true });
  put(sheet, 3, 1, "BIỂU TỔNG HỢP KẾT QUẢ ĐÁNH GIÁ CÔNG DÂN HỌC TẬP NĂM 2021", "nfc", { bold: true, size: 14 });
  put(sheet, 4, 1, `Đơn vị: ${commune.name}, ${commune.district}, tỉnh Điện Biên`, "nfc", { italic: true });
}

/**
 * Groups down, measures across. The inconsistent one is printed as the pilot's report was: đạt cut off after two decimals,
 * chưa đạt as what is left to 100, and per cents by group that give three people failing where the total gives one.
 */
function drawGroupsDown(sheet: Worksheet, commune: Commune, people: readonly Person[], inconsistent: boolean): void {
  const width = drawHead(sheet, 6, [
    ["TT", []], ["Nhóm đối tượng", []], ["Tổng số đăng ký", []], ["Trong đó", ["Nữ", "Dân tộc"]],
    ["Đạt", ["SL", "Tỷ lệ %"]], ["Chưa đạt", ["SL", "Tỷ lệ %"]], ["Ghi chú", []],
  ]);
  for (let at = 1; at <= width; at += 1) {
    put(sheet, 8, at, at === 6 ? "(6)" : at === 7 ? "(7)=(6)/(3)" : `(${at})`, "nfc", { ...BODY, italic: true, size: 10 });
  }
  const lines = [...GROUPS.map(([group, title]) => [title, people.filter((person) => person.group === group)] as const), ["TỔNG CỘNG", people] as const];
  lines.forEach(([title, members], index) => {
    const row = 9 + index;
    const isTotal = index === GROUPS.length;
    const { registered, women, minority, passed, failed } = countPeople(members, commune);
    const failedPrinted = inconsistent && !isTotal ? 1 : failed;
    const passedRate = percent(registered - failedPrinted, registered, inconsistent);
    const failedRate = inconsistent ? Math.round((100 - passedRate) * 100) / 100 : percent(failed, registered, false);
    put(sheet, row, 1, isTotal ? null : index + 1, "nfc", BODY);
    put(sheet, row, 2, title, "nfc", { border: true, bold: isTotal });
    [registered, women, minority, passed, `${comma(passedRate)}%`, failed, `${comma(failedRate)}%`, null].forEach((value, column) =>
      put(sheet, row, column + 3, inconsistent && !isTotal && (column === 3 || column === 5) ? null : value, "nfc", { ...BODY, bold: isTotal }));
  });
}

/** Units down: the district as a bold line with its subtotal, the commune under it, then the total; ratios are formulas. */
function drawUnitsDown(sheet: Worksheet, commune: Commune, people: readonly Person[]): void {
  drawHead(sheet, 6, [
    ["TT", []], ["Đơn vị", []], ["Tổng số đăng ký", []], ["Trong đó", ["Nữ", "Dân tộc"]],
    ["Đạt", ["SL", "Tỷ lệ %"]], ["Chưa đạt", ["SL", "Tỷ lệ %"]],
    ["Nông dân, LĐ", ["ĐK", "Đạt", "%"]], ["Buôn bán, KD", ["ĐK", "Đạt", "%"]], ["CB, CC, VC", ["ĐK", "Đạt", "%"]], ["Ghi chú", []],
  ]);
  const all = countPeople(people, commune);
  const groups = GROUPS.map(([group]) => countPeople(people.filter((person) => person.group === group), commune));
  const unit = commune.name.charAt(0).toUpperCase() + commune.name.slice(1);
  const district = commune.district.charAt(0).toUpperCase() + commune.district.slice(1);
  [["I", district], [1, unit], [null, "TỔNG CỘNG"]].forEach(([number = null, title = null], index) => {
    const row = 8 + index;
    const bold = index !== 1;
    put(sheet, row, 1, number, "nfc", { ...BODY, bold });
    put(sheet, row, 2, title, "nfc", { border: true, bold });
    const figures = [all.registered, all.women, all.minority, all.passed, null, all.failed, null, ...groups.flatMap(({ registered, passed }) => [registered, passed, null]), null];
    figures.forEach((value, column) => put(sheet, row, column + 3, value, "nfc", { ...BODY, bold }));
    const ratio = (at: string, part: string, whole: string, result: number): void => {
      const cell = sheet.getCell(`${at}${row}`);
      cell.value = { formula: `${part}${row}/${whole}${row}`, result };
      cell.numFmt = "0.00%";
    };
    ratio("G", "F", "C", all.passed / all.registered);
    ratio("I", "H", "C", all.failed / all.registered);
    groups.forEach(({ registered, passed }, group) => {
      const [whole = "", part = "", at = ""] = [["J", "K", "L"], ["M", "N", "O"], ["P", "Q", "R"]][group] ?? [];
      ratio(at, part, whole, passed / registered);
    });
  });
}

/** Adds the commune's summary sheet: printed figures of the people as they truly are, unless planned to be inconsistent. */
export function drawSummary(workbook: Workbook, plan: SummaryPlan, commune: Commune, people: readonly Person[], asReceived: boolean): void {
  const sheet = workbook.addWorksheet(SUMMARY_SHEET);
  drawTitle(sheet, commune);
  if (plan.layout === "groups-down") drawGroupsDown(sheet, commune, people, plan.inconsistent && asReceived);
  else drawUnitsDown(sheet, commune, people);
  sheet.getColumn(1).width = 5;
  sheet.getColumn(2).width = 30;
}
