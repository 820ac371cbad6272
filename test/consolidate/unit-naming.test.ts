import { setOutline, withRegisterZones } from "../../src/consolidate/read-source";
import { unitNaming } from "../../src/consolidate/unit-naming";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { setHash } from "../../src/criteria/set-hash";
import { usualSet } from "../summary/book-sample";
import type { BookSample, Row } from "./read-book";
import { header, nines, readBook, recogniseSheets } from "./read-book";

const entry = (code: string, name: string, rest: Partial<UnitEntry> = {}): UnitEntry => ({ code, name, kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null, ...rest });
const REGISTER = [entry("1", "Xã Na Ư", { zone: "very-difficult" }), entry("2", "Xã Pa Thơm", { parent: "Tỉnh Điện Biên" }), entry("3", "Xã Thanh Nưa")];

const PERSON = [header(), nines(1, "Lò Thị Hoa")];
/** A list under the letterhead of a commune, if any, with a title of a year. */
const list = (unit: string | null, year = 2024, ...more: readonly string[]): readonly Row[] => [...(unit === null ? [] : [[`HỘI KHUYẾN HỌC ${unit.toUpperCase()}`]]), ["HUYỆN ĐIỆN BIÊN"], [`DANH SÁCH CÔNG DÂN HỌC TẬP NĂM ${year}`], ...more.map((line) => [line]), [], ...PERSON];
const BARE: readonly Row[] = PERSON;

/** What each list of a workbook is called. */
function names(sheets: Readonly<Record<string, readonly Row[]>>, { file = "a.xlsx", register = null }: BookSample = {}) {
  const { recognised } = recogniseSheets(sheets, file);
  const naming = unitNaming({ file, recognised, register });
  return recognised.lists.map((one) => {
    const named = naming.nameOfList(one);
    expect(naming.nameOfList(one)).toBe(named);
    return named === null ? null : [named.name, named.from, named.year, named.parent];
  });
}

describe("the unit of a list", () => {
  it("is what its own words name, where the register knows that or there is none", () => {
    expect(names({ DS: list("Xã Na Ư") })).toEqual([["Xã Na Ư", "letterhead", 2024, "Huyện Điện Biên"]]);
    expect(names({ DS: list("Xã Na Ư") }, { register: REGISTER, file: "pa-thom.xlsx" })).toEqual([["Xã Na Ư", "letterhead", 2024, "Huyện Điện Biên"]]);
  });

  it("is else any unit of the register that its sheet names, then its file; else what it says", () => {
    const strange = list("Xã Lạ");
    expect(names({ "Pa Thơm": strange }, { register: REGISTER, file: "thanh-nua.xlsx" })).toEqual([["Xã Pa Thơm", "sheet-name", 2024, "Huyện Điện Biên"]]);
    expect(names({ DS: strange }, { register: REGISTER, file: "thanh-nua.xlsx" })).toEqual([["Xã Thanh Nưa", "file-name", 2024, "Huyện Điện Biên"]]);
    expect(names({ DS: strange }, { register: REGISTER })).toEqual([["Xã Lạ", "letterhead", 2024, "Huyện Điện Biên"]]);
    expect(names({ DS: strange }, { file: "thanh-nua.xlsx" })).toEqual([["Xã Lạ", "letterhead", 2024, "Huyện Điện Biên"]]);
    expect(names({ DS: BARE }, { register: REGISTER, file: "so thanh-nua 3.xlsx" })).toEqual([["Xã Thanh Nưa", "file-name", null, null]]);
  });

  it("is the one of the other lists where nothing about the list speaks of another, with its own year and district first", () => {
    expect(names({ DS: list("Xã Na Ư"), "Bản Hua": BARE, "02": BARE })).toEqual([["Xã Na Ư", "letterhead", 2024, "Huyện Điện Biên"], ["Xã Na Ư", "other-list", 2024, "Huyện Điện Biên"], ["Xã Na Ư", "other-list", 2024, "Huyện Điện Biên"]]);
    expect(names({ DS: list("Xã Na Ư"), Sheet2: [["HUYỆN TUẦN GIÁO"], ["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2023"], [], ...PERSON] })[1]).toEqual(["Xã Na Ư", "other-list", 2023, "Huyện Tuần Giáo"]);
    expect(names({ DS: list("Xã Na Ư"), "Nà Tấu": BARE })[1]).toBeNull();
    expect(names({ DS: list("Xã Na Ư"), "Nà Tấu": [["Nhóm đối tượng: Nông dân"], [], ...PERSON] })[1]).toEqual(["Xã Na Ư", "other-list", 2024, "Huyện Điện Biên"]);
    expect(names({ DS: list("Xã Na Ư"), "DS 2": list("Xã Pa Thơm"), "Bản Hua": BARE })[2]).toBeNull();
    expect(names({ DS: list("Xã Na Ư"), "DS 2": list("XÃ NA Ư"), "Bản Hua": BARE })[2]?.slice(0, 2)).toEqual(["Xã Na Ư", "other-list"]);
    expect(names({ "Bản Hua": BARE })).toEqual([null]);
  });
});

describe("the units of a source", () => {
  const units = (sheets: Readonly<Record<string, readonly Row[]>>, sample: BookSample = {}) => readBook(sheets, sample).share.units;

  it("are those its rows are counted in: the list's, or a commune the row itself names", () => {
    const rows: readonly Row[] = [["HỘI KHUYẾN HỌC XÃ NA Ư"], ["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2024"], [], header("Xã"), nines(1, "Lò Thị Hoa", "Xã Pa Thơm"), nines(2, "Vàng A Dế", "Xã Na Ư"), nines(3, "Cà Văn Ún", "Trường tiểu học")];
    expect(units({ DS: rows }).map(({ name, from, year }) => [name, from, year])).toEqual([["Xã Na Ư", "letterhead", 2024], ["Xã Pa Thơm", "rows", 2024]]);
    const { share, people, rows: shown } = readBook({ DS: rows }, { register: REGISTER });
    expect(share.units.map(({ key, code, standing }) => [key, code, standing])).toEqual([["na ư@1", "1", "listed"], ["pa thơm@2", "2", "listed"]]);
    expect([...share.tally.cells.values()].map(({ key, counts }) => [key.unit, counts.registered]).sort()).toEqual([["na ư@1", 2], ["pa thơm@2", 1]]);
    expect([people.units, [...people.unit], shown.map(({ unit }) => unit)]).toEqual([["pa thơm@2", "na ư@1"], [0, 1, 1], ["pa thơm@2", "na ư@1", "na ư@1"]]);
  });

  it("are called by the file's name where nothing names one, with the sheets that name none beside others that do", () => {
    const unnamed = { key: "?a.xlsx", name: "a.xlsx", code: null, zone: null, from: "none", standing: "unnamed" };
    expect(units({ "Nà Tấu": BARE })).toEqual([{ ...unnamed, parent: null, year: null, sheets: [] }]);
    expect(units({ "Nà Tấu": list(null) })).toEqual([{ ...unnamed, parent: "Huyện Điện Biên", year: 2024, sheets: [] }]);
    expect(units({ DS: list("Xã Na Ư"), "Nà Tấu": BARE, "Nà Nhạn": BARE })).toContainEqual({ ...unnamed, parent: null, year: null, sheets: ["Nà Tấu", "Nà Nhạn"] });
  });
});

describe("a list whose zone the register knows", () => {
  it("is of that zone, unless it says its own, or is of another unit", () => {
    const zoneOf = (rows: readonly Row[], register: readonly UnitEntry[] | null) => withRegisterZones({ file: "a.xlsx", ...recogniseSheets({ DS: rows }, "a.xlsx"), register }).lists[0]?.context.zone ?? null;
    expect(zoneOf(list("Xã Na Ư"), REGISTER)).toEqual({ value: "very-difficult", from: "option", words: null, row: null });
    expect(zoneOf(list("Xã Na Ư", 2024, "Khu vực I"), REGISTER)).toMatchObject({ value: "ordinary", from: "letterhead" });
    expect([zoneOf(list("Xã Pa Thơm"), REGISTER), zoneOf(list("Xã Na Ư"), null), zoneOf(BARE, REGISTER)]).toEqual([null, null, null]);
  });
});

describe("a source that was read", () => {
  it("keeps its rows where they were asked for, and with them what is sensitive only where that was", () => {
    const rows: readonly Row[] = [["HỘI KHUYẾN HỌC XÃ NA Ư"], ["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2024"], [], header("Giới tính", "Dân tộc", "Số CCCD", "Nghề nghiệp", "Thôn, bản"), nines(1, "Lò Thị Hoa", "Nữ", "Thái", "011180000001", "Nông dân", "Bản Hua"), nines(2, "Vàng A Dế", "Nam", "Mông", "011080000002", "Nông dân", null)];
    const of = (sample: BookSample) => readBook({ DS: rows }, sample).rows;
    const criteria = setOutline(usualSet()).key;
    const person = { unit: "na ư@<2025-07", village: "Bản Hua", name: "Lò Thị Hoa", birthYear: 1980, sex: "female", group: of({})[0]?.group, criteria, scores: Array.from({ length: 10 }, () => 9), total: 90, outcome: "pass", printed: "pass", sheet: "DS", row: 5 };
    expect(of({})[0]).toEqual({ ...person, ethnicity: null, idNumber: null });
    expect(of({ withPersonal: true })[0]).toEqual({ ...person, ethnicity: "Thái", idNumber: "011180000001" });
    expect(of({ withPersonal: true })[1]).toMatchObject({ village: null, name: "Vàng A Dế", sex: "male", row: 6 });
    expect(of({ withRows: false })).toEqual([]);
    expect(usualSet().reportingGroups.map(({ id }) => id)).toContain(person.group);
  });

  it("holds what its lists print about themselves, then what its forms print, against its rows", () => {
    const rows = [...list("Xã Na Ư"), nines(2, "Vàng A Dế"), ["Danh sách này có 3 người./."]];
    const form: readonly Row[] = [["BIỂU TỔNG HỢP NĂM 2024"], [], ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"], [1, "Xã Na Ư", 2, 2, 1]];
    const { claims } = readBook({ "Danh sách": rows, "Biểu": form }).share;
    expect(claims.map(({ sheet, cell, measure, origin, value, count, standing }) => [sheet, cell, measure, origin, value, count, standing])).toEqual([
      ["Danh sách", "A8", "registered", "sentence", 3, 2, "differs"],
      ["Biểu", "C4", "registered", "summary", 2, 2, "agrees"],
      ["Biểu", "D4", "pass", "summary", 2, 2, "agrees"],
      ["Biểu", "E4", "fail", "summary", 1, 0, "differs"],
    ]);
  });

  it("says first what concerns it as a whole, and counts that among its findings", () => {
    const of = (hidden: readonly string[]) => readBook({ DS: list("Xã Na Ư"), "Bản Hua": PERSON }, { hidden }).share;
    const [seen, unseen] = [of([]), of(["Bản Hua"])];
    expect(unseen.findings[0]).toEqual({ rule: "hidden-rows", severity: "warning", sheet: "Bản Hua", cell: null, params: { count: 1, isSheet: true } });
    expect(unseen.findings.slice(1)).toEqual(seen.findings);
    expect(unseen.findingCounts).toEqual({ ...seen.findingCounts, warning: seen.findingCounts.warning + 1 });
    expect(seen.findings.length).toBeGreaterThan(0);
    expect([seen.file, seen.sha256, seen.via, seen.control.seen]).toEqual(["a.xlsx", "a", [], 2]);
  });

  it("has no score where none was given, and no printed result where none stands", () => {
    const scores = Array.from({ length: 10 }, (_, index) => `CS${index + 1}`);
    const rows: readonly Row[] = [["XÃ NA Ư"], ["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2024"], ["Bản Hua Thanh"], [], ["STT", "Họ và tên", "Nam", "Nữ", ...scores, "Tổng điểm", "Kết quả"], [1, "Lò Thị Hoa", null, 1980, 8.5, null, ...Array.from({ length: 8 }, () => 9), null, null]];
    expect(readBook({ DS: rows }).rows).toMatchObject([{ birthYear: 1980, sex: "female", scores: [8.5, null, 9, 9, 9, 9, 9, 9, 9, 9], outcome: "undetermined", printed: null }]);
  });

  it("tells its set with groups, zones and the least of each indicator, where the set rules one for all", () => {
    const set = usualSet();
    const outline = setOutline(set);
    expect(outline).toMatchObject({ key: `${set.id}@${set.version}#${setHash(set)}`, title: set.title.vi, subject: "person", checkedAgainstOriginal: set.checkedAgainstOriginal });
    expect(outline.indicators.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    // DOMAIN: passing needs at least 5 in every indicator.
    expect(new Set(outline.indicators.map(({ minimum }) => minimum))).toEqual(new Set([5]));
    expect(outline.groups).toEqual(set.reportingGroups.map(({ id, title }) => ({ id, title: title.vi })));
    expect(outline.zones).toEqual(set.zones.map(({ id, title }) => ({ id, title: title.vi })));
    const [first] = set.indicators;
    expect(setOutline({ ...set, indicators: first ? [{ ...first, minimum: 3 }] : [] }).indicators).toMatchObject([{ minimum: 3 }]);
    expect(readBook({ DS: list("Xã Na Ư") }).sets).toEqual([outline]);
  });
});
