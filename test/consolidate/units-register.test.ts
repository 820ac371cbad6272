import { registerDate } from "../../src/consolidate/register-date";
import { unitInWords } from "../../src/consolidate/unit-in-words";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { readUnits, UNIT_COLUMNS } from "../../src/consolidate/units-register";
import { unitsTemplate } from "../../src/consolidate/units-template";
import { unitsTemplateWords } from "../../src/locale/vi-VN/consolidate";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { tableOf } from "./sheet-table";

type Row = readonly (string | number | null)[];

const HEADER = ["Mã", "Tên đơn vị", "Loại", "Trực thuộc", "Vùng", "Tên cũ", "Từ ngày", "Đến ngày"];

function read(...rows: readonly Row[]): readonly UnitEntry[] {
  const units = readUnits(gridFromRows("Đơn vị", rows));
  if (!units.ok) throw new Error(JSON.stringify(units.problems));
  return units.value;
}

function problems(...rows: readonly Row[]): readonly (readonly (string | undefined)[])[] {
  const units = readUnits(gridFromRows("Đơn vị", rows));
  return units.ok ? [] : units.problems.map(({ kind, sheet, cell, params }) => [kind, sheet, cell, String(params?.["reason"]), params?.["value"] === undefined ? undefined : String(params["value"])]);
}

describe("a day of the register", () => {
  it.each([
    ["", null],
    ["01/07/2025", "2025-07-01"],
    ["1/7/2025", "2025-07-01"],
    ["30.06.2025", "2025-06-30"],
    ["30-6-2025", "2025-06-30"],
    ["2025-07-01", "2025-07-01"],
    ["29/02/2024", "2024-02-29"],
    ["2025", "2025-01-01"],
    ["1999", "1999-01-01"],
    // 01/07/2025 is day 45 839 of Excel's calendar.
    ["45839", "2025-07-01"],
    ["29/02/2025", "unreadable"],
    ["2025-13-01", "unreadable"],
    ["2025-7-1", "unreadable"],
    ["1850", "unreadable"],
    ["2100", "unreadable"],
    ["4583", "unreadable"],
    ["458390", "unreadable"],
    ["ngày 01/07/2025", "unreadable"],
    ["01/07/2025 trở đi", "unreadable"],
    ["từ 2025-07-01", "unreadable"],
    ["2025-07-01 trở đi", "unreadable"],
    ["năm 2025", "unreadable"],
    ["2025 trở đi", "unreadable"],
    ["số 45839", "unreadable"],
    ["45839 trở đi", "unreadable"],
    ["hiện nay", "unreadable"],
  ])("typed as '%s' is %s", (words, day) => {
    expect(registerDate(words)).toBe(day);
  });
});

describe("a register of units", () => {
  it("has its columns in any order and under any of their names, below words of its own", () => {
    const rows: readonly Row[] = [
      ["DANH MỤC ĐƠN VỊ"],
      [],
      ["Hiệu lực đến", "Huyện", "Đơn vị", "Cấp", "Khu vực", "Hiệu lực từ", "Tên khác", "Mã số"],
      ["30/06/2025", "Huyện Điện Biên", "Xã Na Ư", "xã", "khó khăn", 2020, "Na Ư cũ\nNà Ư;  ; Na U ", "03"],
      [],
      [null, null, "Xã Pa Thơm"],
    ];
    expect(read(...rows)).toEqual([
      { code: "03", name: "Xã Na Ư", kind: "xã", parent: "Huyện Điện Biên", zone: "difficult", oldNames: ["Na Ư cũ", "Nà Ư", "Na U"], validFrom: "2020-01-01", validTo: "2025-06-30" },
      { code: "", name: "Xã Pa Thơm", kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null },
    ]);
  });

  it("in English too", () => {
    expect(read(["code", "name", "kind", "parent", "zone", "old names", "valid from", "valid to"], ["1", "Xã A", "xã", "Huyện B", "KV I", "Xã C", "2025", "2026"])).toEqual([
      { code: "1", name: "Xã A", kind: "xã", parent: "Huyện B", zone: "ordinary", oldNames: ["Xã C"], validFrom: "2025-01-01", validTo: "2026-01-01" },
    ]);
  });

  it("may be what our blank one makes of itself", () => {
    const blank = tableOf(unitsTemplate(unitsTemplateWords));
    expect(blank[0]).toEqual(["DANH MỤC ĐƠN VỊ"]);
    expect(blank[3]).toEqual(HEADER);
    expect(blank[2]).toEqual(UNIT_COLUMNS.map((name) => unitsTemplateWords.hints[name]));
    expect(read(...blank.map((row) => [...row]), ["1", "Xã A"])).toMatchObject([{ code: "1", name: "Xã A" }]);
    const { columnWidths, freeze } = unitsTemplate(unitsTemplateWords);
    expect(columnWidths).toHaveLength(UNIT_COLUMNS.length);
    expect(freeze).toEqual({ rows: 4, columns: 0 });
  });

  it("has a header within the first thirty rows that names the units and something else", () => {
    const below = (rows: number): readonly Row[] => [...Array.from({ length: rows }, (): Row => ["DANH MỤC"]), HEADER, ["1", "Xã A"]];
    expect(read(...below(29))).toHaveLength(1);
    expect(problems(...below(30))).toEqual([["units-invalid", "Đơn vị", undefined, "header", undefined]]);
    expect(problems(["Tên đơn vị"], ["Xã A"])).toEqual([["units-invalid", "Đơn vị", undefined, "header", undefined]]);
    expect(problems(["Mã", "Loại"], ["1", "xã"])).toHaveLength(1);
    expect(problems()).toHaveLength(1);
    expect(read(["Tên đơn vị", "Mã"], ["Xã A", "7"])).toMatchObject([{ code: "7", name: "Xã A" }]);
  });

  it("says of each flaw in which cell it stands and what stands there", () => {
    const flaws = problems(
      HEADER,
      ["1", "Xã A", "", "", "xa xôi"],
      ["1", "Xã B", "", "", "", "", "31/02/2025"],
      ["2", "", "", "", "", "", "", "nay"],
      ["3", "Xã A"],
    );
    expect(flaws).toEqual([
      ["units-invalid", "Đơn vị", "E2", "zone", "xa xôi"],
      ["units-invalid", "Đơn vị", "A3", "twice", "1"],
      ["units-invalid", "Đơn vị", "G3", "date", "31/02/2025"],
      ["units-invalid", "Đơn vị", "B4", "name", ""],
      ["units-invalid", "Đơn vị", "H4", "date", "nay"],
      ["units-invalid", "Đơn vị", undefined, "overlap", "Xã A"],
    ]);
  });

  it.each([
    ["of no time that is said", ["Xã A"], ["Xã A"], 1],
    ["whose times meet on one day", ["Xã A", "", "30/06/2025"], ["Xã A", "30/06/2025", ""], 1],
    ["of which the other way round one follows the other on the same day", ["Xã A", "30/06/2025", ""], ["Xã A", "", "30/06/2025"], 1],
    ["of which one begins the day after the other ends", ["Xã A", "", "30/06/2025"], ["Xã A", "01/07/2025", ""], 0],
    ["of which one ended the day before the other", ["Xã A", "01/07/2025", ""], ["Xã A", "", "30/06/2025"], 0],
    ["of two kinds", ["Xã A"], ["Phường A"], 0],
  ])("cannot tell apart two of one name %s: %s, %s", (_, [name, from = "", to = ""], [other, otherFrom = "", otherTo = ""], overlaps) => {
    expect(problems(["Tên đơn vị", "Từ ngày", "Đến ngày"], [name ?? "", from, to], [other ?? "", otherFrom, otherTo])).toHaveLength(overlaps);
  });

  it("tells two of one name apart by what they belong to; codes left blank are no code twice", () => {
    const under = (one: string, other: string) => problems(["Mã", "Tên đơn vị", "Trực thuộc"], ["", "Xã A", one], ["", "XÃ A", other]).map((problem) => problem[3]);
    expect([under("Huyện B", "Huyện C"), under("Huyện B", ""), under("Huyện B", "HUYỆN B"), under("", "")]).toEqual([[], [], ["overlap"], ["overlap"]]);
    // A third meets the first of two, not the one before it.
    expect(problems(["Tên đơn vị", "Từ ngày", "Đến ngày"], ["Xã A", "", "2020"], ["Xã A", "2021", "2022"], ["Xã A", "2019", "2020"])).toHaveLength(1);
  });
});

describe("words that speak of a unit of the register", () => {
  const register = read(["Mã", "Tên đơn vị"], ["1", "Xã Na Ư"], ["2", "Xã Thanh Nưa"], ["3", "Xã Thanh"], ["4", "Bản 3"], ["5", "Phường Noong Bua - Him Lam"], ["6", "Xã Pa Ham (cũ)"]);
  it.each([
    ["06-xa-na-u.xlsx", "Xã Na Ư"],
    ["06.na-u.xlsx", "Xã Na Ư"],
    ["na - u.xlsx", "Xã Na Ư"],
    ["pa-ham-cu.xlsx", "Xã Pa Ham (cũ)"],
    ["NaU.xlsx", null],
    ["DS Thanh Nưa 2021.xlsx", "Xã Thanh Nưa"],
    ["thanh_2021.xls", "Xã Thanh"],
    ["dsthanh.xlsx", null],
    ["thanhs.xlsx", null],
    ["noong bua him lam.xlsx", "Phường Noong Bua - Him Lam"],
    ["na u.thanh", "Xã Na Ư"],
    ["tổng hợp.xlsx", null],
    ["", null],
  ])("'%s' mean %s", (words, name) => {
    expect(unitInWords(words, register)).toBe(name);
  });

  it("mean none where two of names as long could be meant, or two of one name of other kinds", () => {
    const two = read(["Mã", "Tên đơn vị"], ["1", "Xã Pa Ham"], ["2", "Xã Na Son"], ["3", "Phường Tân Lập"], ["4", "Xã Tân Lập"]);
    expect(unitInWords("pa ham, na son.xlsx", two)).toBeNull();
    expect(unitInWords("tan lap.xlsx", two)).toBeNull();
    expect(unitInWords("na son.xlsx", two)).toBe("Xã Na Son");
    expect(unitInWords("na son.xlsx", [])).toBeNull();
  });
});
