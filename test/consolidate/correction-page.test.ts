import type { Finding } from "../../src/check/finding";
import type { RuleId, Severity } from "../../src/check/rule";
import { correctionPage } from "../../src/consolidate/correction-page";
import { findingWords, localeFor } from "../../src/locale/locale";
import { looksOf } from "./sheet-table";

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

  it("has its words, people and errors on top, and a header over numbered lines only where there are any", () => {
    const rows = page([finding("score-missing", "error", "DS", 7)]);
    expect([rows.get(0), rows.get(1), rows.get(2)]).toEqual([[correction.title("Xã Na Ư")], [correction.counts("12", "1", "0")], [correction.intro]]);
    expect(rows.get(4)).toEqual([...correction.columns]);
    expect(rows.get(5)).toEqual([1, "lỗi", findingWords(locale, finding("score-missing", "error", "DS", 7)).wrong, 1, "DS: C8", findingWords(locale, finding("score-missing", "error", "DS", 7)).todo]);
    expect([page([]).get(4), page([]).get(5), page([]).size]).toEqual([undefined, undefined, 3]);
  });

  it("tells one finding by its own words, and several by the rule's with the first for an example", () => {
    const words = findingWords(locale, finding("score-missing", "error", "DS", 7));
    const wrong = (count: number) => page(Array.from({ length: count }, (_, row) => finding("score-missing", "error", "DS", row))).get(5)?.[2];
    expect([wrong(1), wrong(2)]).toEqual([words.wrong, correction.several(words.title, words.wrong)]);
  });

  it("goes from the errors to the warnings, and in each from what is most often wrong", () => {
    const places = (count: number) => Array.from({ length: count }, (_, row) => ({ sheet: "DS", cell: `A${row + 1}` }));
    const line = (wrong: string, severity: Severity, count: number) => ({ severity, wrong, todo: "", places: places(count) });
    const rows = page([], [line("c", "warning", 3), line("b", "error", 1), line("d", "warning", 1), line("a", "error", 2), line("e", "hint", 5)]);
    expect([5, 6, 7, 8, 9].map((row) => rows.get(row)?.slice(0, 4))).toEqual([[1, "lỗi", "a", 2], [2, "lỗi", "b", 1], [3, "cảnh báo", "c", 3], [4, "cảnh báo", "d", 1], [5, locale.severities.hint, "e", 5]]);
    expect(rows.get(1)).toEqual([correction.counts("12", "3", "4")]);
  });

  it("names twelve places, each cell once, and of a sheet as a whole the sheet", () => {
    const placed = (...places: readonly (readonly [sheet: string, cell: string | null])[]) => page([], [{ severity: "error", wrong: "", todo: "", places: places.map(([sheet, cell]) => ({ sheet, cell })) }]).get(5)?.[4];
    const cells = (count: number) => Array.from({ length: count }, (_, row) => ["DS", `A${row + 1}`] as const);
    const twelve = `DS: ${cells(12).map(([, cell]) => cell).join(", ")}`;
    expect([placed(...cells(12)), placed(...cells(13))]).toEqual([twelve, `${twelve} …`]);
    expect(placed(["DS", "A1"], ["DS", "A1"], ["Khác", null], ["DS", null], ["DS", "B2"])).toBe("DS: A1, B2; Khác");
  });

  it("tells a finding about a row by its first cell, one about a sheet by the sheet, one about the file by nothing", () => {
    const at = (place: Finding["place"]) => page([{ ...finding("column-missing", "error", "DS", 0), place }]).get(5)?.[4];
    expect([at({ sheet: "DS", row: 4, column: null }), at({ sheet: "DS", row: null, column: 3 }), at({ sheet: null, row: null, column: null })]).toEqual(["DS: A5", "DS", ""]);
  });

  it("holds twenty-four lines and says how many there are besides", () => {
    const many = (count: number) => page([], Array.from({ length: count }, (_, index) => ({ severity: "error" as const, wrong: `${index}`, todo: "", places: [{ sheet: "DS", cell: "A1" }] })));
    expect([many(24).get(28)?.[0], many(24).get(29), many(25).get(29)]).toEqual([24, undefined, [correction.rest("1")]]);
    expect(many(25).get(1)).toEqual([correction.counts("12", "25", "0")]);
  });

  it("is one page across, each severity in its colour", () => {
    const words = { ...correction, severity: locale.severities, say: (one: Finding) => findingWords(locale, one) };
    const line = (severity: Severity) => ({ severity, wrong: "", todo: "", places: [] });
    const content = correctionPage("Xã Na Ư", 12, [], [line("error"), line("warning"), line("hint")], words);
    const looks = looksOf(content);
    expect([looks[0], looks[1], looks[2], looks[4]?.[0]]).toEqual([["title"], ["plainBold"], ["aside"], "header"]);
    expect(looks.slice(5)).toEqual((["error", "warning", "hint"] as const).map((severity) => ["count", severity, "text", "count", "text", "text"]));
    expect([content.print, content.columnWidths?.length]).toEqual([{ landscape: true, paperSize: 9, fitToWidth: true }, 6]);
  });
});
