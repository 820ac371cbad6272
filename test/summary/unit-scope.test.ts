import { figureAt, figureOfRow, figureValue } from "../../src/summary/figure";
import type { CountMeasure, Measure } from "../../src/summary/measure";
import type { SummaryPlace, SummarySheet } from "../../src/summary/summary-sheet";
import type { Tally, TallyKey } from "../../src/summary/tally";
import { belongs, peopleElsewhere, unitsOfRow } from "../../src/summary/unit-scope";
import type { CellValue } from "../../src/workbook/cell-value";
import { recognised } from "./recognised-sample";
import { tallySample } from "./tally-sample";

const N = null;
const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Đăng ký", "Đạt"];
const TWO_COLUMNS: readonly CellValue[] = ["TT", "Bản", "Nhóm", "Đăng ký", "Đạt"];

/** Whom each row speaks of: "lạ village in na ư", or "everybody". */
function scopes(summary: SummarySheet): readonly string[] {
  return summary.rows.map((row) => {
    const scope = unitsOfRow(summary, row);
    return scope === "everybody" ? scope : scope.map(({ key, level, within }) => [key, level ?? "?", ...(within === null ? [] : [`in ${within}`])].join(" ")).join(", ");
  });
}

describe("whom a row speaks of", () => {
  it("is its unit, its members', or everybody", () => {
    expect(scopes(recognised([HEADER, ["I", "Huyện Điện Biên"], [1, "Xã Na Ư"], [2, "Pa Thơm"], ["II", "Huyện Tuần Giáo"], [1, "Xã Quài Tở"], [N, "Tổng cộng"]]))).toEqual([
      "na ư unit, pa thơm ?", "na ư unit", "pa thơm ?", "quài tở unit", "quài tở unit", "na ư unit, pa thơm ?, quài tở unit",
    ]);
    expect(scopes(recognised([["TT", "Nhóm đối tượng", "Đăng ký", "Đạt"], [1, "Nông dân"], [2, "Buôn bán"], [N, "Tổng cộng"]]))).toEqual(["everybody", "everybody", "everybody"]);
    expect(scopes(recognised([HEADER, [N, "Toàn xã"]]))).toEqual(["everybody"]);
    // A group whose members are not to be found speaks of nobody.
    expect(scopes(recognised([HEADER, [1, "Xã Na Ư"], [N, "Cộng (I+II)"], [2, "Xã Lạ"], [N, "Tổng cộng"]]))[1]).toBe("");
  });

  it("is a village of the commune it stands under, in a row above or a column beside", () => {
    expect(scopes(recognised([HEADER, ["I", "Xã Na Ư"], [1, "Bản Lạ"], ["II", "II. Xã Quài Tở"], [1, "Bản Lạ"]]))).toEqual(["lạ village in na ư", "lạ village in na ư", "lạ village in quài tở", "lạ village in quài tở"]);
    expect(scopes(recognised([HEADER, ["A", "Vùng khó khăn"], [1, "Bản Lạ"]]))).toEqual(["lạ village", "lạ village"]);
    expect(scopes(recognised([["TT", "Xã", "Bản", "Đăng ký", "Đạt"], [1, "Xã Na Ư", "Bản Lạ"], [2, N, "Bản Con"], [3, "Xã Quài Tở", "Bản Lạ"], [N, "Tổng cộng"]], ["B2:B3"]))).toEqual([
      "lạ village in na ư", "con village in na ư", "lạ village in quài tở", "lạ village in na ư, con village in na ư, lạ village in quài tở",
    ]);
  });

  it("names a unit once that has a row for each of its groups", () => {
    const rows = [TWO_COLUMNS, [1, "Bản Co", "Nông dân"], [N, N, "Buôn bán"], [2, "Bản Lạ", "Nông dân"], [N, "Tổng cộng"]];
    expect(scopes(recognised(rows, ["B2:B3"])).at(-1)).toBe("co village, lạ village");
  });
});

describe("people belong to a row", () => {
  const units = new Set(["na ư", "quài tở"]);
  const key = (unit: string, village: string | null): TallyKey => ({ unit, village, group: null, zone: null, sex: null, minority: null, criteria: "a@1#x" });
  const member = (name: string, level: "unit" | "village" | null, within: string | null = null) => [{ key: name, level, within }];

  it("of a unit by their unit, of a village by their village", () => {
    expect(belongs(key("na ư", "Bản Lạ"), "everybody", units)).toBe(true);
    expect([belongs(key("na ư", "Bản Lạ"), member("na ư", "unit"), units), belongs(key("quài tở", "Bản Na Ư"), member("na ư", "unit"), units)]).toEqual([true, false]);
    expect([belongs(key("na ư", "Bản Lạ"), member("lạ", "village"), units), belongs(key("na ư", "Lạ"), member("lạ", "village"), units), belongs(key("na ư", "Bản Con"), member("lạ", "village"), units), belongs(key("na ư", null), member("lạ", "village"), units)]).toEqual([true, true, false, false]);
    // A commune written in the column of villages is none.
    expect(belongs(key("na ư", "Xã Lạ"), member("lạ", "village"), units)).toBe(false);
  });

  it("by a name alone of the unit that has people, else of the village", () => {
    expect([belongs(key("na ư", "Bản Lạ"), member("na ư", null), units), belongs(key("quài tở", "Bản Na Ư"), member("na ư", null), units)]).toEqual([true, false]);
    expect(belongs(key("quài tở", "Bản Lạ"), member("lạ", null), units)).toBe(true);
  });

  it("of the commune the village stands under, where that has people", () => {
    expect([belongs(key("na ư", "Bản Lạ"), member("lạ", "village", "na ư"), units), belongs(key("quài tở", "Bản Lạ"), member("lạ", "village", "na ư"), units)]).toEqual([true, false]);
    expect(belongs(key("quài tở", "Bản Lạ"), member("lạ", "village", "mường pồn"), units)).toBe(true);
  });
});

describe("people elsewhere", () => {
  const villages = tallySample([{ village: "Bản Lạ" }, { registered: 3 }], [{ village: "Bản Con" }, { registered: 4 }], [{ village: null }, { registered: 5 }], [{ unit: "quài tở", village: "Bản Co" }, { registered: 100 }]);
  const elsewhere = (rows: readonly (readonly CellValue[])[], tally = villages): readonly number[] => {
    const summary = recognised([HEADER, ...rows]);
    return summary.rows.map((row) => peopleElsewhere(row, unitsOfRow(summary, row), tally));
  };

  it("are those of the same commune that no village of a total holds", () => {
    expect(elsewhere([[1, "Bản Lạ"], [2, "Bản Con"], [N, "Tổng cộng"]])).toEqual([0, 0, 5]);
    expect(elsewhere([[1, "Bản Lạ"], [N, "Tổng cộng"]])).toEqual([0, 9]);
    // Whose commune has nobody in the table is no matter of it.
    expect(elsewhere([[1, "Bản Mới"], [N, "Tổng cộng"]])).toEqual([0, 0]);
  });

  it("are none of a total over communes, of everybody, or of a group that bears no commune's name", () => {
    expect(elsewhere([[1, "Xã Na Ư"], [2, "Bản Co"], [N, "Tổng cộng"]])).toEqual([0, 0, 0]);
    expect(elsewhere([[N, "Toàn xã"]])).toEqual([0]);
    expect(elsewhere([["A", "Vùng khó khăn"], [1, "Bản Lạ"]])).toEqual([0, 0]);
    expect(elsewhere([["A", "Na Ư"], [1, "Bản Lạ"]])).toEqual([0, 0]);
    expect(elsewhere([["I", "Xã Mường Pồn"], [1, "Bản Lạ"]])).toEqual([0, 0]);
  });

  it("are those of the commune whose name a group over villages bears", () => {
    expect(elsewhere([["I", "Xã Na Ư"], [1, "Bản Lạ"], [2, "Bản Con"]])).toEqual([5, 0, 0]);
    expect(elsewhere([[N, "I. Xã Na Ư"], [1, "Bản Lạ"]])).toEqual([9, 0]);
  });
});

describe("the count of a place", () => {
  const tally = tallySample(
    [{ sex: "female", minority: true, group: "traders" }, { registered: 7, assessed: 6, pass: 3, fail: 2, undetermined: 1 }],
    [{ sex: "male", minority: true, group: "officials" }, { registered: 20, assessed: 19, pass: 11, fail: 5, undetermined: 3 }],
    [{ sex: "female", minority: false, group: "officials" }, { registered: 50, assessed: 40, pass: 30, fail: 9, undetermined: 2 }],
  );
  const place = (measure: Measure, group: string | null = null, more: Partial<SummaryPlace> = {}): SummaryPlace => ({
    row: 1, column: 2, of: { row: 1, column: 2 }, measure, subject: { unit: null, group }, scale: measure.kind === "count" ? "count" : "percent", decimals: 2, ...more,
  });
  const countOf = (count: CountMeasure, group: string | null = null, own = tally) => figureAt(place({ kind: "count", count }, group), "everybody", own);

  it.each<[CountMeasure, number, number]>([
    ["registered", 77, 70], ["assessed", 65, 59], ["pass", 44, 41], ["fail", 16, 14], ["undetermined", 6, 5],
    ["women", 57, 50], ["women-pass", 33, 30], ["minority", 27, 20], ["minority-pass", 14, 11],
  ])("of %s is of everybody, or of one group", (measure, all, officials) => {
    expect([countOf(measure), countOf(measure, "officials")]).toEqual([{ count: all, denominator: null }, { count: officials, denominator: null }]);
  });

  it("waits where somebody's sex or ethnicity is not said, in ratios too", () => {
    const unsaid = tallySample([{ sex: null, minority: null }, { registered: 2, pass: 1 }], [{ sex: "female", minority: true }, { registered: 1, pass: 1 }]);
    for (const measure of ["women", "women-pass", "minority", "minority-pass"] as const) {
      expect(countOf(measure, null, unsaid)).toEqual({ kind: "not-said", people: 2 });
      expect(figureAt(place({ kind: "ratio", ratio: { of: measure, to: "registered" } }), "everybody", unsaid)).toEqual({ kind: "not-said", people: 2 });
      expect(figureAt(place({ kind: "ratio", ratio: { of: "registered", to: measure } }), "everybody", unsaid)).toEqual({ kind: "not-said", people: 2 });
    }
  });

  it("waits where printed results of those it counts contradict the decided ones, and no others'", () => {
    const torn = tallySample([{ sex: "female", minority: true }, { registered: 3, pass: 2, fail: 1, contradicted: 2 }], [{ sex: "male" }, { registered: 4, pass: 4 }]);
    for (const measure of ["pass", "fail", "women-pass", "minority-pass"] as const) expect(countOf(measure, null, torn)).toEqual({ kind: "contradicted", people: 2 });
    for (const measure of ["registered", "women"] as const) expect(countOf(measure, null, torn)).toMatchObject({ denominator: null });
    const men = tallySample([{ sex: "female", minority: true }, { registered: 3, pass: 2 }], [{ sex: "male" }, { registered: 4, pass: 4, contradicted: 1 }]);
    expect([countOf("women-pass", null, men), countOf("minority-pass", null, men)]).toMatchObject([{ count: 2 }, { count: 2 }]);
  });

  it("minds only the sets of those it counts, and names them in order", () => {
    const sets = tallySample([{ criteria: "b@1#y", group: "officials" }, { registered: 1 }], [{ group: "traders" }, { registered: 2 }]);
    expect(countOf("registered", null, sets)).toEqual({ kind: "criteria-differ", sets: ["a@1#x", "b@1#y"] });
    expect(countOf("registered", "traders", sets)).toMatchObject({ count: 2 });
  });

  it("of nobody is unknown, by the names of whom it would be", () => {
    const scope = [{ key: "lạ", level: "village" as const, within: null }, { key: "con", level: "village" as const, within: null }];
    expect(figureAt(place({ kind: "count", count: "pass" }), scope, tally)).toEqual({ kind: "unit-unknown", label: "lạ, con" });
    expect(countOf("pass", null, tallySample())).toEqual({ count: 0, denominator: null });
  });

  it("is stored as the column shows it: a share in full, or truncated; a percentage with its decimals", () => {
    const ratio: Measure = { kind: "ratio", ratio: { of: "pass", to: "registered" } };
    const figure = { count: 1052, denominator: 1063 };
    const stored = (more: Partial<SummaryPlace>, by: "rounding" | "truncation") => figureValue(figure, place(ratio, null, more), by);
    expect([stored({}, "rounding"), stored({}, "truncation"), stored({ decimals: 1 }, "rounding"), stored({ decimals: 0 }, "truncation")]).toEqual([98.97, 98.96, 99, 98]);
    expect([stored({ scale: "share" }, "rounding"), stored({ scale: "share" }, "truncation"), stored({ scale: "share", decimals: 0 }, "truncation")]).toEqual([1052 / 1063, 0.9896, 0.98]);
    expect([figureValue({ count: 7, denominator: null }, place({ kind: "count", count: "pass" }), "rounding"), figureValue({ count: 0, denominator: 0 }, place(ratio), "truncation")]).toEqual([7, null]);
  });

  it("of a row waits for the people elsewhere", () => {
    const summary = recognised([HEADER, [1, "Bản Lạ"], [N, "Tổng cộng"]]);
    const own: Tally = tallySample([{ village: "Bản Lạ" }, { registered: 3 }], [{ village: "Bản Con" }, { registered: 4 }]);
    const found = summary.places.filter(({ column }) => column === 2).map((one) => {
      const row = summary.rows.find(({ row: at }) => at === one.row);
      return row ? figureOfRow(summary, row, one, own) : null;
    });
    expect(found).toEqual([{ count: 3, denominator: null }, { kind: "not-said", people: 4 }]);
  });
});
