import { figureAt, figureOfRow, figureValue, isFigure } from "../../src/summary/figure";
import { unitsOfRow } from "../../src/summary/unit-scope";
import { placedBaselines } from "../../src/summary/baseline-places";
import type { Measure } from "../../src/summary/measure";
import type { SummaryPlace } from "../../src/summary/summary-sheet";
import type { Tally } from "../../src/summary/tally";
import { unitKey, unitLevel } from "../../src/summary/unit-key";
import { evaluateFormula } from "../../src/summary/formula-check";
import { parseSummaryMapping } from "../../src/summary/map-summary";
import { readBaselines } from "../../src/summary/baseline-sheet";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { recognised } from "./recognised-sample";
import { tallySample as tally } from "./tally-sample";

const count = (name: Extract<Measure, { kind: "count" }>["count"]): Measure => ({ kind: "count", count: name });
const place = (measure: Measure, group: string | null = null): SummaryPlace => ({
  row: 0, column: 0, of: { row: 0, column: 0 }, measure, subject: { unit: null, group }, scale: measure.kind === "count" ? "count" : "percent", decimals: 2,
});
const at = (label: string) => [{ key: unitKey(label), level: unitLevel(label), within: null }];

describe("the figure of a place", () => {
  const both = tally([{ village: "Bản Na Ư" }, { registered: 3 }], [{ village: "Bản Lạ" }, { registered: 4 }], [{ unit: "quài tở" }, { registered: 5 }]);

  it("tells a village from the commune of its name", () => {
    const registered = (label: string) => figureAt(place(count("registered")), at(label), both);
    expect(registered("Xã Na Ư")).toEqual({ count: 7, denominator: null });
    expect(registered("Bản Na Ư")).toEqual({ count: 3, denominator: null });
    // A name alone means the unit of that name where there is one.
    expect(registered("NA Ư")).toEqual({ count: 7, denominator: null });
    expect(registered("Xã Lạ")).toMatchObject({ kind: "unit-unknown" });
    // So does a village's name without its kind, with a number before it, or on its association.
    for (const label of ["Lạ", "2. Bản Lạ", "- Bản Lạ", "Chi hội bản Lạ"]) expect(registered(label)).toMatchObject({ count: 4 });
  });

  it("knows numbered places by their kind", () => {
    const numbered = tally([{ village: "Thôn 3" }, { registered: 3 }], [{ village: "Tổ dân phố số 3" }, { registered: 4 }]);
    const registered = (label: string) => figureAt(place(count("registered")), at(label), numbered);
    expect(registered("Thôn 03")).toMatchObject({ count: 3 });
    expect(registered("TDP 3")).toMatchObject({ count: 4 });
    expect(registered("Bản 3")).toMatchObject({ kind: "unit-unknown" });
  });

  it("of a row that bears a commune's name waits where the villages below it are not all of the commune", () => {
    const rowsOf = (...villages: readonly string[]) => {
      const summary = recognised([["TT", "Đơn vị", "Đăng ký", "Đạt"], ["I", "Xã Na Ư"], ...villages.map((village, index) => [index + 1, village])]);
      const [row] = summary.rows;
      const own = summary.places.find((one) => one.row === row?.row);
      return row && own ? figureOfRow(summary, row, own, both) : null;
    };
    expect(rowsOf("Bản Na Ư", "Bản Lạ")).toEqual({ count: 7, denominator: null });
    expect(rowsOf("Bản Na Ư", "Bản Con")).toEqual({ kind: "not-said", people: 4 });
  });

  it("of a village is of the commune it stands under: names repeat from commune to commune", () => {
    const namesakes = tally([{ village: "Bản Lạ" }, { registered: 3 }], [{ unit: "quài tở", village: "Bản Lạ" }, { registered: 5 }]);
    const summary = recognised([["TT", "Đơn vị", "Đăng ký", "Đạt"], ["I", "Xã Na Ư"], [1, "Bản Lạ"], ["II", "Xã Quài Tở"], [1, "Bản Lạ"]]);
    const figures = summary.places.filter(({ column }) => column === 2).map((own) => {
      const row = summary.rows.find((one) => one.row === own.row);
      return row ? figureOfRow(summary, row, own, namesakes) : null;
    });
    expect(figures).toMatchObject([{ count: 3 }, { count: 3 }, { count: 5 }, { count: 5 }]);
  });

  it("is of the group asked for, and 0 where a known unit has nobody of it", () => {
    const groups = tally([{ group: "officials" }, { registered: 2 }], [{ group: "traders" }, { registered: 1 }]);
    expect(figureAt(place(count("registered"), "officials"), "everybody", groups)).toMatchObject({ count: 2 });
    expect(figureAt(place(count("registered"), "pupils"), at("Xã Na Ư"), groups)).toMatchObject({ count: 0 });
  });

  it("never adds up people judged by different criteria sets, nor settles what a person has to", () => {
    const sets = tally([{}, { registered: 1 }], [{ criteria: "b@1#y" }, { registered: 1 }]);
    expect(figureAt(place(count("registered")), "everybody", sets)).toEqual({ kind: "criteria-differ", sets: ["a@1#x", "b@1#y"] });
    const torn = tally([{}, { registered: 3, pass: 2, contradicted: 1 }]);
    expect(figureAt(place(count("pass")), "everybody", torn)).toEqual({ kind: "contradicted", people: 1 });
    expect(figureAt(place(count("registered")), "everybody", torn)).toMatchObject({ count: 3 });
  });

  it("counts women and minorities only where everybody's is said", () => {
    const said = tally([{ sex: "female", minority: true }, { registered: 3, pass: 2 }], [{ sex: "male" }, { registered: 1 }]);
    expect(figureAt(place(count("women")), "everybody", said)).toMatchObject({ count: 3 });
    expect(figureAt(place(count("women-pass")), "everybody", said)).toMatchObject({ count: 2 });
    expect(figureAt(place(count("minority-pass")), "everybody", said)).toMatchObject({ count: 2 });
    const unsaid = tally([{ sex: null, minority: null }, { registered: 2 }], [{ sex: "female" }, { registered: 1 }]);
    expect(figureAt(place(count("women")), "everybody", unsaid)).toEqual({ kind: "not-said", people: 2 });
    expect(figureAt(place(count("minority")), "everybody", unsaid)).toEqual({ kind: "not-said", people: 2 });
  });

  it("takes ratios of sums over their own denominator, adults from the baseline sheet", () => {
    const base: Tally = { ...tally([{}, { registered: 8, assessed: 7, pass: 6 }]), baselines: new Map([["na ư", { unit: "na ư", village: null, adults: 40, households: null }]]) };
    const ratio = (to: "registered" | "assessed" | "adults" | "households") => figureAt(place({ kind: "ratio", ratio: { of: "pass", to } }), at("Xã Na Ư"), base);
    expect(ratio("registered")).toEqual({ count: 6, denominator: 8 });
    expect(ratio("assessed")).toEqual({ count: 6, denominator: 7 });
    expect(ratio("adults")).toEqual({ count: 6, denominator: 40 });
    expect(ratio("households")).toEqual({ kind: "no-baseline" });
  });

  it("gives no share of adults over units of which one has none given: it would be too high", () => {
    const adults = (...units: readonly string[]): Tally => ({ ...both, baselines: new Map(units.map((unit) => [unit, { unit, village: null, adults: 40, households: null }])) });
    const ratio = (tally: Tally) => figureAt(place({ kind: "ratio", ratio: { of: "pass", to: "adults" } }), "everybody", tally);
    expect(ratio(adults("na ư"))).toEqual({ kind: "no-baseline" });
    expect(ratio(adults("na ư", "quài tở"))).toMatchObject({ denominator: 80 });
  });

  it("prints 1052 of 1063 as 98,97 rounded and 98,96 truncated, and nothing over 0", () => {
    const of = place({ kind: "ratio", ratio: { of: "pass", to: "registered" } });
    expect(figureValue({ count: 1052, denominator: 1063 }, of, "rounding")).toBe(98.97);
    expect(figureValue({ count: 1052, denominator: 1063 }, of, "truncation")).toBe(98.96);
    expect(figureValue({ count: 0, denominator: 0 }, of, "rounding")).toBeNull();
    expect(figureValue({ count: 1052, denominator: 1063 }, { ...of, scale: "share" }, "truncation")).toBe(0.9896);
  });

  it("of a group row is the sum of its members, of the total the sum of all", () => {
    const summary = recognised([
      ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt"],
      ["I", "Huyện Điện Biên"], [1, "Xã Na Ư"], ["II", "Huyện Tuần Giáo"], [1, "Xã Quài Tở"], [null, "TỔNG CỘNG"],
    ]);
    const sums = summary.rows.map((row) => {
      const found = figureAt(place(count("registered")), unitsOfRow(summary, row), both);
      return isFigure(found) ? found.count : found.kind;
    });
    expect(sums).toEqual([7, 7, 5, 5, 12]);
  });
});

describe("the user's own formulas", () => {
  const cells: Readonly<Record<string, CellValue>> = { C3: 4, C4: 0, E3: 3, E4: 0, F3: "chữ", G3: null };
  const gives = (formula: string) => {
    const result = evaluateFormula(formula, (address) => cells[address] ?? null);
    return result.kind === "number" ? result.value : result.kind;
  };
  it.each<[string, number | string]>([
    ["SUM(C3:C4)", 4], ["C3+E3", 7], ["E3/C3*100", 75], ["ROUND(100*$E$3/C3,1)", 75], ["E3/C3%", "unknown"],
    ['IF(C4=0,"",E4/C4)', "blank"], ['IF(C3>0,E3/C3,"")', 0.75], ['IFERROR(E4/C4*100,"")', "blank"], ["IFERROR(E4/C4,0)", 0],
    ["E4/C4", "error"], ["SUM(C3,E3,G3)", 7], ["(C3+E3)", 7],
    ["C3-E3", 1], ["C3-E3-E4+C4", 1], ["-C3", "unknown"], ["AVERAGE(C3:E3)", 3.5], ["SUBTOTAL(9,C3:C4)", 4], ["SUBTOTAL(1,C3:C4)", "unknown"], ['IF(F3=0,"",E3/C3)', "unknown"], ["'Trang 2'!A1", "unknown"], ["[1]A!A1", "unknown"], ["F3+1", "unknown"],
  ])("%s gives %s", (formula, expected) => {
    expect(gives(formula)).toBe(expected);
  });
});

describe("what a person says of summary columns", () => {
  it("is read piece by piece, with a group and a sheet where they are said", () => {
    expect(parseSummaryMapping("E=pass, Biểu 1!F=pass/registered,G=women@officials")).toEqual({
      ok: true,
      value: [
        { sheet: null, column: 4, measure: count("pass"), group: null, from: "user" },
        { sheet: "Biểu 1", column: 5, measure: { kind: "ratio", ratio: { of: "pass", to: "registered" } }, group: null, from: "user" },
        { sheet: null, column: 6, measure: count("women"), group: "officials", from: "user" },
      ],
    });
  });

  it.each(["", "E", "E=nothing", "E=pass/nothing", "E=pass,,F=fail", "0=pass"])("is refused where it cannot be read: %s", (text) => {
    expect(parseSummaryMapping(text)).toMatchObject({ ok: false, problems: [{ kind: "mapping-invalid" }] });
  });
});

describe("the sheet Số liệu nền", () => {
  it("gives adults and households by unit, in any order of columns; what is no whole number is named", () => {
    const grid = gridFromRows("Số liệu nền", [
      ["Số liệu nền năm 2023"],
      ["Số hộ gia đình", "Xã", "Số người từ 18 tuổi"],
      [120, "Xã Na Ư", 400], [null, "Xã Quài Tở", "khoảng 500"], [120, "Tổng cộng", 900],
    ]);
    expect(readBaselines(grid)).toEqual({
      rows: [{ name: "Xã Na Ư", adults: 400, households: 120 }, { name: "Xã Quài Tở", adults: null, households: null }],
      flaws: [{ row: 3, column: 2, stands: "khoảng 500" }],
    });
  });

  it("goes by villages too, whatever their column is headed; a commune without a row of its own has their sum", () => {
    const { rows } = readBaselines(gridFromRows("Số liệu nền", [["TT", "Thôn, bản", "Người trong độ tuổi từ 18 trở lên"], [1, "Bản Na Ư", 30], [2, "Bản Lạ", 40], [3, "Bản Con", 10], [null, "Tổng", 80]]));
    const keys = [{ village: "Bản Na Ư" }, { village: "Bản Lạ" }];
    const counted = tally(...keys.map((key) => [key, { registered: 10, pass: 8 }] as const));
    const based = { ...counted, baselines: placedBaselines(rows, [...counted.cells.values()].map(({ key }) => key)) };
    const adults = (label: string) => figureAt(place(count("adults")), at(label), based);
    expect([adults("Bản Lạ"), adults("Xã Na Ư"), adults("Bản Na Ư")]).toMatchObject([{ count: 40 }, { count: 80 }, { count: 30 }]);
    expect(figureAt(place(count("adults")), "everybody", based)).toMatchObject({ count: 80 });
  });

  it("does not count a commune and its villages twice", () => {
    const rows = [{ name: "Xã Na Ư", adults: 80, households: null }, { name: "Bản Na Ư", adults: 30, households: null }, { name: "Bản Lạ", adults: 50, households: null }];
    const counted = tally([{ village: "Bản Na Ư" }, { registered: 3 }]);
    const based = { ...counted, baselines: placedBaselines(rows, [{ unit: "na ư", village: "Bản Na Ư" }]) };
    expect(figureAt(place(count("adults")), "everybody", based)).toMatchObject({ count: 80 });
    expect(figureAt(place(count("adults")), at("Bản Na Ư"), based)).toMatchObject({ count: 30 });
  });
});
