import { defaultCriteriaSet } from "../../src/cli/checked-file";
import type { ConsolidatedUnit } from "../../src/consolidate/consolidation";
import { unitsOf } from "../../src/consolidate/consolidation";
import { settleUnits, underSettledUnits } from "../../src/consolidate/settled-units";
import { withDistinctRows } from "../../src/consolidate/template-units";
import { recogniseSummaries } from "../../src/summary/recognise-summary";
import { unitKey } from "../../src/summary/unit-key";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { smallShare } from "./small-share";

const shares = [["Xã Tân Lập", "Huyện Điện Biên"], ["Xã Tân Lập", "Huyện Tuần Giáo"], ["Xã Na Ư", "Huyện Điện Biên"]].map(([name = "", parent = ""], index) =>
  smallShare(`${index}.xlsx`, { name, parent, year: 2024 }),
);
const settle = settleUnits(shares, null);
const units = unitsOf({ shares: shares.map((share) => underSettledUnits(share, settle(share))), register: null, lost: [] });

type FormRow = readonly [number: string | number | null, name: string];

const labels = (...rows: readonly FormRow[]): readonly string[] => labelsFor(units, ...rows);

function labelsFor(bearers: readonly ConsolidatedUnit[], ...rows: readonly FormRow[]): readonly string[] {
  const grid = gridFromRows("Biểu", [["BIỂU TỔNG HỢP"], [], ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"], ...rows, [null, "TỔNG CỘNG"]]);
  const [summary] = recogniseSummaries(grid, { set: defaultCriteriaSet(), taughtGroups: [], answers: [] });
  if (!summary) throw new Error("no summary");
  const distinct = withDistinctRows(summary, bearers);
  const named = distinct.rows.filter(({ kind }) => kind === "unit").map(({ label }) => label);
  expect([...new Set(distinct.places.flatMap(({ subject }) => subject.unit ?? []))]).toEqual([...new Set(named.map(unitKey))]);
  return named;
}

describe("rows of a form for communes of one name", () => {
  it("mean the one of the district they stand under, or that they name; a row that tells neither means nobody's", () => {
    expect(labels(["I", "HUYỆN TUẦN GIÁO"], [1, "Xã Tân Lập"], ["II", "Huyện Điện Biên"], [1, "Xã Na Ư"], [2, "TÂN LẬP"])).toEqual([
      "Xã Tân Lập (Huyện Tuần Giáo)",
      "Xã Na Ư",
      "Xã Tân Lập (Huyện Điện Biên)",
    ]);
    expect(labels([1, "Xã Tân Lập (Tuần Giáo)"], [2, "Xã Tân Lập - Điện Biên"], [3, "Xã Tân Lập"])).toEqual(["Xã Tân Lập (Huyện Tuần Giáo)", "Xã Tân Lập (Huyện Điện Biên)", "Xã Tân Lập"]);
  });

  it("may shorten what a unit is: that is no letter of a section under a running number", () => {
    expect(labels([1, "H. Điện Biên"], [2, "H. Tuần Giáo"], [3, "X. Na Ư"])).toHaveLength(3);
  });

  it("keep their words where one unit alone bears the name, or the row is of a longer one", () => {
    expect(labels(["I", "Huyện Điện Biên"], [1, "NA Ư"], ["II", "Huyện Tuần Giáo"], [1, "Xã Tân Lập Hạ"], [2, "Xã Quài Tở (Tuần Giáo)"])).toEqual(["NA Ư", "Xã Tân Lập Hạ", "Xã Quài Tở (Tuần Giáo)"]);
  });

  const unit = (key: string, name: string, parent: string | null): ConsolidatedUnit => ({ key, name, parent, files: [], isMissing: false, lost: null });

  it("name a district behind the commune's name, not in it", () => {
    const two = [unit("điện biên@@a", "Xã Điện Biên (Huyện Điện Biên)", "Huyện Điện Biên"), unit("điện biên@@b", "Xã Điện Biên (Huyện Mường Chà)", "Huyện Mường Chà")];
    expect(labelsFor(two, [1, "Xã Điện Biên (Mường Chà)"], [2, "Xã Điện Biên"])).toEqual(["Xã Điện Biên (Huyện Mường Chà)", "Xã Điện Biên"]);
  });

  it("tell nothing where two are of the district, nor of a unit that belongs to nothing", () => {
    const two = [unit("tân lập@<2025-07", "Xã Tân Lập (Huyện X, 2024)", "Huyện X"), unit("tân lập@>=2025-07", "Xã Tân Lập (Huyện X, 2026)", "Huyện X")];
    expect(labelsFor(two, [1, "Xã Tân Lập (X)"], [2, "Xã Khác"])).toEqual(["Xã Tân Lập (X)", "Xã Khác"]);
    const none = [unit("tân lập@@x", "Xã Tân Lập (Huyện Xá Nhè)", "Huyện Xá Nhè"), unit("tân lập", "Xã Tân Lập", null)];
    expect(labelsFor(none, [1, "Xã Tân Lập (Điện Biên)"], [2, "Xã Tân Lập (Xá Nhè)"])).toEqual(["Xã Tân Lập (Điện Biên)", "Xã Tân Lập (Huyện Xá Nhè)"]);
  });
});
