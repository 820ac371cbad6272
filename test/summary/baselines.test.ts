import { baselineOf } from "../../src/summary/baseline-figure";
import { placedBaselines } from "../../src/summary/baseline-places";
import type { BaselineRow } from "../../src/summary/baseline-sheet";
import { readBaselines } from "../../src/summary/baseline-sheet";
import type { Tally, TallyKey } from "../../src/summary/tally";
import { unitKey, unitLevel } from "../../src/summary/unit-key";
import type { ScopeMember } from "../../src/summary/unit-scope";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { tallySample } from "./tally-sample";

const N = null;
const read = (rows: readonly (readonly CellValue[])[]) => readBaselines(gridFromRows("Số liệu nền", rows));
const named = (name: string, adults: number | null, households: number | null = N): BaselineRow => ({ name, adults, households });

describe("the sheet Số liệu nền", () => {
  it("needs a column of units and one of adults or households; of two alike the first counts", () => {
    expect(read([["Đơn vị", "Số người từ 18 tuổi", "Dân số từ 18 tuổi trở lên", "Số hộ", "Xã"], ["Xã Na Ư", 400, 1, 120, "Xã Lạ"]]).rows).toEqual([named("Xã Na Ư", 400, 120)]);
    expect(read([["Đơn vị", "Số hộ"], ["Xã Na Ư", 120]]).rows).toEqual([named("Xã Na Ư", N, 120)]);
    expect(read([["Đơn vị", "Ghi chú"], ["Xã Na Ư", 120]])).toEqual({ rows: [], flaws: [] });
    expect(read([["Số người từ 18 tuổi", "Số hộ"], [400, 120]])).toEqual({ rows: [], flaws: [] });
    expect(read([])).toEqual({ rows: [], flaws: [] });
  });

  it("is headed within its first forty rows", () => {
    const below = (lines: number) => read([...Array.from({ length: lines }, () => ["x"]), ["Đơn vị", "Số hộ"], ["Xã Na Ư", 120]]).rows.length;
    expect([below(39), below(40)]).toEqual([1, 0]);
  });

  it("reads whole numbers, blanks as unknown, and names what is neither", () => {
    const { rows, flaws } = read([["Đơn vị", "Số người từ 18 tuổi", "Số hộ"], ["Xã A", 0, N], ["Xã B", -1, 2.5], ["Xã C", "", "nhiều"], [N, 5, 5], ["Tổng số", 9, 9], ["Cộng", 9, 9], ["Cộng xã A", 7, 7], ["Công an xã A", 8, 8]]);
    expect(rows).toEqual([named("Xã A", 0), named("Xã B", N), named("Xã C", N), named("Công an xã A", 8, 8)]);
    expect(flaws).toEqual([{ row: 2, column: 1, stands: "-1" }, { row: 2, column: 2, stands: expect.stringMatching(/^2[.,]5$/) }, { row: 3, column: 2, stands: "nhiều" }]);
  });
});

describe("adults and households find their places", () => {
  const places = [{ unit: "na ư", village: "Bản Lạ" }, { unit: "na ư", village: "Bản Con" }, { unit: "quài tở", village: "Bản Lạ" }, { unit: "quài tở", village: "Co" }];
  const placed = (rows: readonly BaselineRow[], own: readonly Pick<TallyKey, "unit" | "village">[] = places) =>
    [...placedBaselines(rows, own).values()].map(({ unit, village, adults, households }) => [unit, village, adults, households]);

  it("under the commune above them, else in the one that has such a village", () => {
    expect(placed([named("Xã Na Ư", 90), named("Bản Lạ", 30), named("Xã Quài Tở", 80), named("Bản Lạ", 40)])).toEqual([["na ư", N, 90, N], ["na ư", "lạ", 30, N], ["quài tở", N, 80, N], ["quài tở", "lạ", 40, N]]);
    expect(placed([named("Bản Con", 10)])).toEqual([["na ư", "con", 10, N]]);
    // Two communes have a Bản Lạ, none a Bản Mới: whose it is nobody says.
    expect(placed([named("Bản Lạ", 10), named("Bản Mới", 5)])).toEqual([["", "lạ", 10, N], ["", "mới", 5, N]]);
    // A commune without lists puts nothing beneath it.
    expect(placed([named("Xã Mường Pồn", 70), named("Bản Con", 10)])).toEqual([["mường pồn", N, 70, N], ["na ư", "con", 10, N]]);
  });

  it("in the only commune there is", () => {
    expect(placed([named("Bản Mới", 5)], [{ unit: "na ư", village: N }])).toEqual([["na ư", "mới", 5, N]]);
  });

  it("by a name alone as a commune, unless only a village bears it", () => {
    expect(placed([named("Na Ư", 90), named("Co", 10), named("Pa Thơm", 20)])).toEqual([["na ư", N, 90, N], ["na ư", "co", 10, N], ["pa thơm", N, 20, N]]);
    expect(placed([named("Co", 10)])).toEqual([["quài tở", "co", 10, N]]);
  });

  it("and add up to their commune where it has no row and each of its villages has one", () => {
    const own = places.slice(0, 2);
    expect(placed([named("Bản Lạ", 30, 9), named("Bản Con", 10, N)], own)).toEqual([["na ư", "lạ", 30, 9], ["na ư", "con", 10, N], ["na ư", N, 40, N]]);
    expect(placed([named("Bản Lạ", 30, 9), named("Bản Con", 10, 5)], own).at(-1)).toEqual(["na ư", N, 40, 14]);
    expect(placed([named("Bản Lạ", 30)], own)).toEqual([["na ư", "lạ", 30, N]]);
    expect(placed([named("Bản Lạ", 30), named("Bản Con", 10)], [...own, { unit: "na ư", village: N }])).toHaveLength(2);
    expect(placed([named("Xã Na Ư", 50), named("Bản Lạ", 30), named("Bản Con", 10)], own)[0]).toEqual(["na ư", N, 50, N]);
    expect(placed([], [{ unit: "na ư", village: N }])).toEqual([]);
  });
});

describe("adults of a place", () => {
  const people = tallySample([{ village: "Bản Lạ" }, { registered: 3 }], [{ village: "Bản Con" }, { registered: 4 }], [{ unit: "quài tở", village: "Bản Lạ" }, { registered: 5 }]);
  const keys = [...people.cells.values()].map(({ key }) => key);
  const based = (...rows: readonly BaselineRow[]): Tally => ({ ...people, baselines: placedBaselines(rows, keys) });
  const scope = (name: string, within: string | null = N): readonly ScopeMember[] => [{ key: unitKey(name), level: unitLevel(name), within }];
  const all = [named("Xã Na Ư", 90, 30), named("Bản Lạ", 40, 10), named("Bản Con", 50, 20), named("Xã Quài Tở", 60, 25), named("Bản Lạ", 60, 25)];

  it("are of the commune, of everybody the sum of communes, of a village its own", () => {
    const tally = based(...all);
    expect([baselineOf("adults", scope("Xã Na Ư"), tally), baselineOf("households", scope("Xã Na Ư"), tally), baselineOf("adults", "everybody", tally), baselineOf("adults", scope("Bản Con"), tally)]).toEqual([90, 30, 150, 50]);
    expect([baselineOf("adults", scope("Bản Lạ", "na ư"), tally), baselineOf("adults", scope("Bản Lạ", "quài tở"), tally), baselineOf("adults", scope("Bản Lạ"), tally)]).toEqual([40, 60, 100]);
    expect(baselineOf("adults", [...scope("Bản Con"), ...scope("Xã Quài Tở")], tally)).toBe(110);
  });

  it("are unknown where one of them has none given: of a part every share would be too high", () => {
    expect(baselineOf("adults", "everybody", based(named("Xã Na Ư", 90)))).toBeNull();
    expect(baselineOf("adults", "everybody", based(named("Xã Na Ư", 90), named("Xã Quài Tở", N, 25)))).toBeNull();
    expect(baselineOf("households", scope("Xã Na Ư"), based(named("Xã Na Ư", 90)))).toBeNull();
    expect(baselineOf("adults", scope("Bản Con"), based(named("Xã Na Ư", 90)))).toBeNull();
    expect(baselineOf("adults", [...scope("Bản Con"), ...scope("Bản Lạ", "na ư")], based(named("Xã Na Ư", 90), named("Bản Con", 50)))).toBeNull();
    expect(baselineOf("adults", scope("Xã Mường Pồn"), based(...all))).toBeNull();
  });
});
