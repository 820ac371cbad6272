import { viVN } from "../../src/locale/vi-VN";
import { reportFacts } from "../../src/summary/report";
import type { PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { figuresOf, usualSet } from "./book-sample";

/** The report over one list a unit. */
function reportOf(lists: readonly (readonly [string, readonly PersonSample[]])[]): string {
  const figures = figuresOf(lists.map(([unitLine, people]) => listGrid(people, { sheet: unitLine, unitLine })));
  return viVN.report.paragraphs(reportFacts(figures.check, figures.tally, [], usualSet(), "rounding")).join("\n");
}

describe("the written report", () => {
  it("speaks of no single commune where its people are of several, and writes their names as the lists do", () => {
    const report = reportOf([["Xã Na Ư", [person(1), person(2)]], ["Xã Quài Tở", [person(3)]]]);
    expect(report).toContain("năm 2023: có 3 người đăng ký");
    expect(report).toContain("Theo đơn vị: Xã Na Ư: 2 người, đạt 2 người (100 %), chưa đạt 0 người (0 %) và Xã Quài Tở: 1 người");
    expect(reportOf([["Xã Na Ư", [person(1)]]])).toContain("năm 2023 của Xã Na Ư: có 1 người đăng ký");
  });

  it("says of groups too who is undetermined, and nothing of indicators where nobody was assessed", () => {
    const blank: PersonSample = { s1: null, s2: null, s3: null, s4: null, s5: null, s6: null, s7: null, s8: null, s9: null, s10: null, total: null, pass: null };
    const report = reportOf([["Xã Na Ư", [person(1, blank)]]]);
    expect(report).toContain("Nông dân, người lao động: 1 người, đạt 0 người (0 %), chưa đạt 0 người (0 %), chưa đủ dữ liệu 1 người.");
    expect(report).not.toContain("chỉ số nào");
    expect(reportOf([["Xã Na Ư", [person(1)]]])).toContain("Không có chỉ số nào dưới mức tối thiểu.");
  });
});
