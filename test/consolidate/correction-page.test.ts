import type { Finding } from "../../src/check/finding";
import type { RuleId, Severity } from "../../src/check/rule";
import { correctionPage } from "../../src/consolidate/correction-page";
import { findingWords, localeFor } from "../../src/locale/locale";

const locale = localeFor("vi");
const { correction } = locale.consolidate;

function finding(rule: RuleId, severity: Severity, sheet: string, row: number, accepted?: string): Finding {
  const place = { sheet, row, column: 2, list: 0 };
  return { id: `${rule}${row}`, rule, severity, place, params: { figure: 1, field: null }, fixes: [], ...(accepted === undefined ? {} : { accepted }) };
}

function page(findings: readonly Finding[], others: Parameters<typeof correctionPage>[3] = []) {
  const words = { ...correction, severity: locale.severities, say: (one: Finding) => findingWords(locale, one) };
  const content = correctionPage("Xã Na Ư", 12, findings, others, words);
  const rows = new Map<number, (string | number | boolean | null)[]>();
  for (const { row, column, content: cell } of content.cells) {
    const line = rows.get(row) ?? [];
    line[column] = cell.kind === "value" && typeof cell.value !== "object" ? cell.value : null;
    rows.set(row, line);
  }
  return rows;
}

describe("the page of what a unit is to correct", () => {
  it("has a line for each rule, errors first, its cells under their sheet's name; what was accepted or only hinted is not asked for", () => {
    const rows = page([
      finding("number-as-text", "warning", "DS", 6),
      finding("score-missing", "error", "DS", 7),
      finding("score-missing", "error", "DS", 8),
      finding("score-missing", "error", "Nông dân", 3),
      finding("total-mismatch", "error", "DS", 9, "đã xem"),
      finding("duplicate-suspected", "hint", "DS", 9),
    ]);
    expect([5, 6, 7].map((row) => rows.get(row)?.[1])).toEqual(["lỗi", "cảnh báo", undefined]);
    expect(rows.get(5)?.slice(3, 5)).toEqual([3, "DS: C8, C9; Nông dân: C4"]);
    expect(rows.get(1)?.[0]).toBe(correction.counts("12", "3", "1"));
  });

  it("also names who stands in another unit's file, and counts that among the errors", () => {
    const rows = page([], [{ severity: "error", wrong: "Một người có ở hai tệp", todo: "Giữ ở một đơn vị", places: [{ sheet: "DS", cell: "A13" }] }]);
    expect(rows.get(5)?.slice(1)).toEqual(["lỗi", "Một người có ở hai tệp", 1, "DS: A13", "Giữ ở một đơn vị"]);
    expect(rows.get(1)?.[0]).toBe(correction.counts("12", "1", "0"));
  });

  it("says so where nothing is to be corrected, or where a page does not hold everything", () => {
    expect(page([]).get(2)?.[0]).toBe(correction.nothing);
    const places = [{ sheet: "DS", cell: "A1" }];
    const many = Array.from({ length: 30 }, (_, index) => ({ severity: "error" as const, wrong: `${index}`, todo: "", places }));
    expect(page([], many).get(29)?.[0]).toBe(correction.rest("6"));
  });
});
