import fc from "fast-check";
import type { Consolidation } from "../../src/consolidate/consolidation";
import { unitNames, unitsOf } from "../../src/consolidate/consolidation";
import { settleUnits, underSettledUnits } from "../../src/consolidate/settled-units";
import type { SourceShare } from "../../src/consolidate/source-share";
import type { UnitEntry } from "../../src/consolidate/units-register";
import type { Said } from "./small-share";
import { smallShare } from "./small-share";

function settled(said: readonly Said[], register: readonly UnitEntry[] | null = null): readonly SourceShare[] {
  const shares = said.map((one, index) => smallShare(`${index}.xlsx`, one));
  const settle = settleUnits(shares, register);
  return shares.map((one) => underSettledUnits(one, settle(one)));
}

const keys = (shares: readonly SourceShare[]): readonly string[] => shares.flatMap(({ units }) => units.map(({ key }) => key));

function consolidation(shares: readonly SourceShare[]): Consolidation {
  return { shares, sets: [], shared: [], lost: [], unused: [], register: null, level: "province", unseen: [] };
}

describe("units of one name", () => {
  it("are two where two districts are named, each with a name of its own, and their people are counted apart", () => {
    const shares = settled([{ name: "Xã Tân Lập", parent: "Huyện Điện Biên" }, { name: "XÃ TÂN LẬP", parent: "huyện Tuần Giáo" }, { name: "Xã Na Ư", parent: "Huyện Điện Biên" }]);
    expect(unitsOf(consolidation(shares)).map(({ name }) => name)).toEqual(["Xã Na Ư", "Xã Tân Lập (Huyện Điện Biên)", "XÃ TÂN LẬP (huyện Tuần Giáo)"]);
    const counted = shares.map(({ tally }) => [...tally.cells.values()].map(({ key }) => key.unit));
    expect(counted).toEqual(keys(shares).map((key) => [key]));
  });

  it("are two where one of the districts is a town or a city", () => {
    expect(new Set(keys(settled([{ name: "Xã Tân Lập", parent: "Thành phố Điện Biên Phủ" }, { name: "Xã Tân Lập", parent: "Huyện Điện Biên" }, { name: "Xã Tân Lập", parent: "Thị xã Mường Lay" }]))).size).toBe(3);
  });

  it("are one where the districts are one however written, or nothing tells them apart", () => {
    expect(new Set(keys(settled([{ name: "Xã Tân Lập", parent: "Huyện Tuần Giáo" }, { name: "Xã Tân Lập", parent: "HUYỆN TUAN GIAO" }, { name: "Xã Tân Lập" }]))).size).toBe(1);
    expect(new Set(keys(settled([{ name: "Xã Tân Lập", parent: "Tỉnh A" }, { name: "Xã Tân Lập", parent: "Huyện B" }]))).size).toBe(1);
  });

  it("are of the only year that is said of the name; of two times, the one that says none stays open", () => {
    expect(new Set(keys(settled([{ name: "Xã Mường Nhé", year: 2024 }, { name: "Xã Mường Nhé" }]))).size).toBe(1);
    const [old, now, open] = keys(settled([{ name: "Xã Mường Nhé", year: 2024 }, { name: "Xã Mường Nhé", year: 2026 }, { name: "Xã Mường Nhé" }]));
    expect(new Set([old, now, open]).size).toBe(3);
    expect(unitNames(consolidation(settled([{ name: "Xã Mường Nhé", year: 2024 }, { name: "Xã Mường Nhé", year: 2026 }]))).size).toBe(2);
  });

  it("come to the same whatever was settled of them before, in any groups", () => {
    const said = fc.record({ name: fc.constantFrom("Xã A", "Xã B"), parent: fc.constantFrom(null, "Huyện X", "Huyện Y", "Tỉnh Z"), year: fc.constantFrom(null, 2024, 2026) });
    fc.assert(
      fc.property(fc.array(said, { minLength: 1, maxLength: 8 }), fc.integer({ min: 0, max: 8 }), (all, cut) => {
        const shares = all.map((one, index) => smallShare(`${index}.xlsx`, one));
        const settle = (own: readonly SourceShare[]): readonly SourceShare[] => own.map((one) => underSettledUnits(one, settleUnits(own, null)(one)));
        const parts = [...settle(shares.slice(0, cut)), ...settle(shares.slice(cut))];
        expect(keys(settle(parts))).toEqual(keys(settle(shares)));
      }),
      { numRuns: 60 },
    );
  });

  it("are those of the register that is given later, whatever they went by before", () => {
    const entry = { code: "7", name: "Xã Na Ư", kind: "xã", parent: "Huyện B", zone: null, oldNames: [], validFrom: null, validTo: null };
    const shares = settled([{ name: "XÃ NA Ư", year: 2024 }, { name: "Xã Lạ", year: 2024 }], [entry]);
    expect(shares.flatMap(({ units }) => units.map(({ code, standing }) => [code, standing]))).toEqual([["7", "listed"], [null, "unlisted"]]);
  });
});
