import { defaultCriteriaSet } from "../../src/cli/checked-file";
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

function labels(...rows: readonly (readonly [string | number | null, string])[]): readonly string[] {
  const grid = gridFromRows("Biểu", [["BIỂU TỔNG HỢP"], [], ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Chưa đạt"], ...rows, [null, "TỔNG CỘNG"]]);
  const [summary] = recogniseSummaries(grid, { set: defaultCriteriaSet(), taughtGroups: [], answers: [] });
  if (!summary) throw new Error("no summary");
  const distinct = withDistinctRows(summary, units);
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
});
