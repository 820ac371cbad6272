import { recogniseWorkbook } from "../../src/assessment/recognise";
import { defaultCriteriaSet } from "../../src/cli/checked-file";
import type { SourceReading } from "../../src/consolidate/read-source";
import { fileFindings } from "../../src/consolidate/consolidation";
import { readSource } from "../../src/consolidate/read-source";
import { findingWords, localeFor } from "../../src/locale/locale";
import { gridFromRows } from "../../src/workbook/grid-builder";

type Row = readonly (string | number | null)[];

const INDICATORS = Array.from({ length: 10 }, (_, index) => `CS${index + 1}`);
const HEADER: Row = ["STT", "Họ và tên", "Năm sinh", "Nghề nghiệp", ...INDICATORS, "Tổng điểm", "Kết quả"];

const person = (number: number, name: string): Row => [number, name, 1980 + number, "Nông dân", ...INDICATORS.map(() => 9), 90, "Đạt"];

const PEOPLE: readonly Row[] = [["HỘI KHUYẾN HỌC XÃ NA Ư"], ["DANH SÁCH CÔNG DÂN HỌC TẬP NĂM 2024"], [], HEADER, person(1, "Lò Thị Hoa"), person(2, "Vàng A Dế")];
const MORE: readonly Row[] = [HEADER, person(3, "Sùng Thị Lan")];
const FAMILIES: readonly Row[] = [
  ["HỘI KHUYẾN HỌC XÃ NA Ư"],
  ["DANH SÁCH GIA ĐÌNH HỌC TẬP NĂM 2024"],
  [],
  ["STT", "Họ tên chủ hộ", "Địa chỉ", "Tổng điểm", "Kết quả"],
  [1, "Lò Văn Páo", "Bản Na Ư", 88, "Đạt"],
  [2, "Vàng A Chứ", "Bản Na Ư", 70, "Đạt"],
];

function read(sheets: Readonly<Record<string, readonly Row[]>>, hidden: readonly string[] = []): SourceReading {
  const grids = Object.entries(sheets).map(([name, rows]) => gridFromRows(name, rows));
  const defaultSet = defaultCriteriaSet();
  const recognised = recogniseWorkbook(grids, { date1904: false, fileName: "a.xlsx", overrides: {}, memory: null, defaultSet });
  return readSource({
    file: "a.xlsx",
    sha256: "a",
    grids,
    hiddenSheets: new Set(hidden),
    recognised,
    checking: { memory: null, overrides: null },
    answers: [],
    defaultSet,
    register: null,
    withRows: true,
    withPersonal: false,
  });
}

const registered = ({ share }: SourceReading): number => [...share.tally.cells.values()].reduce((sum, { counts }) => sum + counts.registered, 0);

describe("a source's people", () => {
  it("are not added up with families that no set fits: those are left out, each with its reason, and it is said", () => {
    const reading = read({ "Công dân": PEOPLE, "Gia đình": FAMILIES });
    const { control, left, findings } = reading.share;
    expect([registered(reading), reading.rows.length, reading.people.count, control.subjects, control.left]).toEqual([2, 2, 2, 2, 2]);
    expect(control.seen).toBe(control.subjects + control.sections + control.totals + control.notes + control.left);
    expect(left.map(({ sheet, row, reason }) => [sheet, row, reason])).toEqual([["Gia đình", 5, "no-set"], ["Gia đình", 6, "no-set"]]);
    expect(findings.map(({ rule }) => rule)).toContain("criteria-missing");
    expect(findings.map(({ rule }) => rule)).not.toContain("rows-lost");
  });

  it("have the same keys with and without 'Ông' or 'Bà' before the name, as within one workbook", () => {
    const keysOf = (name: string) => read({ "Công dân": [...PEOPLE.slice(0, 4), person(1, name)] }).people;
    expect(keysOf("Bà Bàn Thị Hoa")).toEqual(keysOf("Bàn Thị Hoa"));
    expect(keysOf("Bàn Thị Hoa")).not.toEqual(keysOf("Lò Thị Hoa"));
  });

  it("on a further sheet that speaks of no unit are of the one unit of the file; not where the sheet may name another", () => {
    const unitsOf = (sheets: Parameters<typeof read>[0]) => read(sheets).share.units.map(({ name, from }) => [name, from]);
    expect(unitsOf({ "Danh sách": PEOPLE, "Bản Hua Thanh": MORE })).toEqual([["Xã Na Ư", "letterhead"]]);
    expect(unitsOf({ "Danh sách": PEOPLE, "Nà Tấu": MORE })).toContainEqual(["a.xlsx", "none"]);
    expect(registered(read({ "Danh sách": PEOPLE, Sheet2: MORE }))).toBe(3);
    const said = (sheets: Parameters<typeof read>[0]) =>
      fileFindings({ shares: [read(sheets).share], sets: [], shared: [], lost: [], unused: [], register: null, level: "district", unseen: [] }).map((finding) => findingWords(localeFor("vi"), finding).wrong);
    expect(said({ "Danh sách": PEOPLE, "Nà Tấu": MORE })).toEqual(["Không thấy tên đơn vị ở trang “Nà Tấu” của tệp a.xlsx; tạm gọi theo tên tệp."]);
    expect(said({ "Nà Tấu": MORE })).toEqual(["Không thấy tên đơn vị trong tệp a.xlsx; tạm gọi theo tên tệp."]);
  });

  it("on a hidden sheet are counted, and it is said", () => {
    const of = (hidden: readonly string[]) => read({ "Danh sách": PEOPLE, Sheet2: MORE }, hidden).share.findings.filter(({ rule }) => rule === "hidden-rows");
    expect(of(["Sheet2", "Không có gì"])).toMatchObject([{ sheet: "Sheet2", params: { count: 1, isSheet: true } }]);
    expect(of([])).toEqual([]);
  });
});
