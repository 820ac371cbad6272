import fc from "fast-check";
import type { Consolidation } from "../../src/consolidate/consolidation";
import { unitNames, unitsOf } from "../../src/consolidate/consolidation";
import { settleUnits, underSettledUnits } from "../../src/consolidate/settled-units";
import { identifyUnit } from "../../src/consolidate/unit-identity";
import type { SourceShare } from "../../src/consolidate/source-share";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { countedShare } from "./counted-share";
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

describe("units once all sources are known", () => {
  const entry = (code: string, name: string, rest: Partial<UnitEntry> = {}): UnitEntry => ({ code, name, kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null, ...rest });
  /** A source whose units were read under a register. */
  const under = (register: readonly UnitEntry[] | null, ...said: readonly Said[]): SourceShare => {
    const share = smallShare("a.xlsx", { name: "Xã A" });
    return { ...share, units: said.map(({ name, parent = null, year = null }) => identifyUnit({ name, from: "title", year, parent }, register)) };
  };
  const settle = (register: readonly UnitEntry[] | null, ...shares: readonly SourceShare[]) => shares.map((share) => underSettledUnits(share, settleUnits(shares, register)(share)));
  const standing = (shares: readonly SourceShare[]) => shares.flatMap(({ units }) => units.map((unit) => [unit.key, unit.standing]));

  it("stay as they are, and their figures with them, where nothing new is known of them", () => {
    const share = under([entry("7", "Xã Na Ư")], { name: "Xã Na Ư" }, { name: "Xã Lạ", year: 2024 });
    expect(settle(null, share)[0]).toBe(share);
    expect(settle([entry("7", "Xã Na Ư")], share)[0]?.tally).toBe(share.tally);
  });

  it("stay the entry they were found to be, by words of their list that are no longer at hand", () => {
    const two = [entry("1", "Tân Lập", { kind: "xã" }), entry("2", "Tân Lập", { kind: "phường" })];
    expect(standing(settle(two, under(two, { name: "Phường Tân Lập" })))).toEqual([["tân lập@2", "listed"]]);
  });

  it("are looked for anew in another register, and in the first that is given; not where they are named by their file alone", () => {
    expect(standing(settle([entry("9", "Xã Na Ư")], under([entry("7", "Xã Na Ư")], { name: "Xã Na Ư" })))).toEqual([["na ư@9", "listed"]]);
    expect(standing(settle([entry("", "Na Ư")], under(null, { name: "Xã Na Ư" })))).toEqual([["na ư", "listed"]]);
    const [unit] = under(null, { name: "Xã Na Ư" }).units;
    const nameless = { ...smallShare("a", { name: "Xã Na Ư" }), units: unit ? [{ ...unit, key: "?a", standing: "unnamed" as const }] : [] };
    expect(standing(settle([entry("7", "Xã Na Ư")], nameless))).toEqual([["?a", "unnamed"]]);
  });

  it("that are not in the register, or could be several of it, are told apart by their districts too", () => {
    const [strange, ambiguous] = [[entry("7", "Xã Na Ư")], [entry("1", "Xã Tân Lập", { parent: "Tỉnh A" }), entry("2", "Xã Tân Lập", { parent: "Tỉnh B" })]];
    for (const [register, how] of [[strange, "unlisted"], [ambiguous, "ambiguous"]] as const) {
      const shares = ["Huyện X", "Huyện Y"].map((parent) => under(register, { name: "Xã Tân Lập", parent }));
      expect(standing(settle(register, ...shares))).toEqual([["tân lập@@x", how], ["tân lập@@y", how]]);
    }
  });

  it("that are an entry of the register lend neither district nor time to others of their name, nor take any", () => {
    const register = [entry("1", "Xã Tân Lập", { parent: "Huyện X", validTo: "2023-12-31" })];
    const shares = settle(register, under(register, { name: "Xã Tân Lập", year: 2023 }), under(register, { name: "Xã Tân Lập", year: 2024, parent: "Huyện Y" }));
    expect(standing(shares)).toEqual([["tân lập@1", "listed"], ["tân lập@<2025-07", "unlisted"]]);
  });

  it("of one source that come to be one unit are one, with their people added up, in the order of their keys", () => {
    const share = {
      ...under(null, { name: "Xã Tân Lập", year: 2024 }, { name: "Xã Na Ư" }, { name: "Xã Tân Lập" }),
      tally: countedShare("a", { name: "Xã A" }, { people: [{ unit: "tân lập", counts: { registered: 2 } }, { unit: "tân lập@<2025-07", counts: { registered: 3 } }, { unit: "na ư", counts: { registered: 4 } }] }).tally,
    };
    const [one] = settle(null, share);
    expect(one?.units.map(({ key }) => key)).toEqual(["na ư", "tân lập@<2025-07"]);
    expect([...(one?.tally.cells.values() ?? [])].map(({ key, counts }) => [key.unit, counts.registered])).toEqual([["tân lập@<2025-07", 5], ["na ư", 4]]);
  });
});
