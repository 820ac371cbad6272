import { compareText, fileFindings, inOrder, isListless, missingEntries, tallyByNames, totalControl, totalTally, unitNames, unitsOf, yearOf } from "../../src/consolidate/consolidation";
import type { SourceShare } from "../../src/consolidate/source-share";
import { identifyUnit } from "../../src/consolidate/unit-identity";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { EMPTY_TALLY } from "../../src/summary/tally";
import { consolidationOf, countedShare, SET } from "./counted-share";
import type { Said } from "./small-share";
import { smallShare } from "./small-share";

const entry = (code: string, name: string, rest: Partial<UnitEntry> = {}): UnitEntry => ({ code, name, kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null, ...rest });

/** A source whose unit is an entry of the register. */
function listed(file: string, said: Said, register: readonly UnitEntry[]): SourceShare {
  return { ...smallShare(file, said), units: [identifyUnit({ name: said.name, from: "title", year: said.year ?? null, parent: said.parent ?? null }, register)] };
}

/** A source whose lists hold nobody. */
const blank = (file: string, rest: Partial<SourceShare> = {}): SourceShare => ({ ...smallShare(file, { name: file }), units: [], tally: EMPTY_TALLY, ...rest });

const names = (shares: readonly SourceShare[], register: readonly UnitEntry[] | null = null): readonly string[] => unitsOf({ shares, register, lost: [] }).map(({ name }) => name);

describe("sources in order", () => {
  it("go by unit, then by file, then by hash, and those without a unit last", () => {
    const [a, b, c] = [smallShare("2.xlsx", { name: "Xã A" }), smallShare("1.xlsx", { name: "Xã B" }), smallShare("1.xlsx", { name: "Xã A" })];
    const twin = { ...c, sha256: "0" };
    const none = blank("0.xlsx");
    const given = [none, b, a, c, twin];
    expect(inOrder(given)).toEqual([twin, c, a, b, none]);
    expect(given[0]).toBe(none);
    expect([compareText("a", "b"), compareText("b", "a"), compareText("a", "a")]).toEqual([-1, 1, 0]);
  });

  it("add up their rows and their counts", () => {
    const control = { seen: 15, subjects: 1, sections: 2, totals: 3, notes: 4, left: 5 };
    expect(totalControl({ shares: [blank("a", { control }), blank("b", { control })] })).toEqual({ seen: 30, subjects: 2, sections: 4, totals: 6, notes: 8, left: 10 });
    expect(totalControl({ shares: [] })).toEqual({ seen: 0, subjects: 0, sections: 0, totals: 0, notes: 0, left: 0 });
    const { cells } = totalTally({ shares: [smallShare("a", { name: "Xã A", people: 2 }), smallShare("b", { name: "Xã A", people: 3 }), smallShare("c", { name: "Xã C", people: 4 })] });
    expect([...cells.values()].map(({ key, counts }) => [key.unit, counts.registered])).toEqual([["a", 5], ["c", 4]]);
  });

  it("are of one year only where all that tell a year tell the same", () => {
    const of = (...years: readonly (number | null)[]) => yearOf({ shares: years.map((year) => smallShare("a", { name: "Xã A", year })) });
    expect([of(2024, null, 2024), of(2024, 2025), of(null), of()]).toEqual([2024, null, null, null]);
  });
});

describe("a tally by names", () => {
  it("names a unit as summaries do, and keeps the whole key of each of two of one name", () => {
    const people = [{ unit: "na ư@03", counts: { registered: 1 } }, { unit: "tân lập@@a", counts: { registered: 2 } }, { unit: "tân lập@@b", counts: { registered: 3 } }];
    const { tally } = countedShare("a", { name: "Xã A" }, { people });
    expect([...tallyByNames(tally).cells.values()].map(({ key, counts }) => [key.unit, counts.registered])).toEqual([["na ư", 1], ["tân lập@@a", 2], ["tân lập@@b", 3]]);
  });
});

describe("units of all sources", () => {
  it("have the files their people came from, once each name", () => {
    const shares = [smallShare("a.xlsx", { name: "Xã A", parent: "Huyện X" }), smallShare("b.xlsx", { name: "Xã B" }), smallShare("c.xlsx", { name: "Xã A", parent: "Huyện X" })];
    expect(unitsOf({ shares, register: null, lost: [] })).toEqual([
      { key: "a", name: "Xã A", parent: "Huyện X", files: ["a.xlsx", "c.xlsx"], isMissing: false, lost: null },
      { key: "b", name: "Xã B", parent: null, files: ["b.xlsx"], isMissing: false, lost: null },
    ]);
  });

  it("stand by name under what they belong to, and those that belong to nothing last", () => {
    const said: readonly Said[] = [{ name: "Xã Ít" }, { name: "Xã Đào", parent: "Huyện Bờ" }, { name: "Xã Cam", parent: "Huyện Bờ" }, { name: "Xã Ổi", parent: "Huyện Ao" }];
    expect(names(said.map((one, index) => smallShare(String(index), one)))).toEqual(["Xã Ổi", "Xã Cam", "Xã Đào", "Xã Ít"]);
  });

  it("stand as the register has them, their districts by the first of theirs", () => {
    const register = [entry("1", "Xã Z", { parent: "Huyện Y" }), entry("2", "Xã B", { parent: "Huyện X" }), entry("3", "Xã A", { parent: "Huyện Y" }), entry("4", "Xã C", { parent: "Huyện X" })];
    const shares = [listed("c", { name: "Xã C" }, register), listed("a", { name: "Xã A" }, register), listed("b", { name: "Xã B" }, register), listed("z", { name: "Xã Z" }, register), listed("0", { name: "Xã 0", parent: "Huyện X" }, register), listed("1", { name: "Xã 1" }, register), listed("2", { name: "Xã 2", parent: "Huyện W" }, register)];
    expect(names(shares, register)).toEqual(["Xã Z", "Xã A", "Xã B", "Xã C", "Xã 0", "Xã 2", "Xã 1"]);
  });

  it("of one name say what they belong to, else of which year they are; one of a name alone says nothing", () => {
    const named = (...said: readonly Said[]) => {
      const shares = said.map((one, index): SourceShare => {
        const share = smallShare(String(index), one);
        return { ...share, units: share.units.map((unit) => ({ ...unit, key: `${unit.key}@${index}` })) };
      });
      return names(shares);
    };
    expect(named({ name: "Xã A", parent: "Huyện X" }, { name: "XÃ A", parent: "Huyện Y" })).toEqual(["Xã A (Huyện X)", "XÃ A (Huyện Y)"]);
    expect(named({ name: "Xã A", parent: "Tỉnh T", year: 2024 }, { name: "Xã A", parent: "Tỉnh T", year: 2026 })).toEqual(["Xã A (Tỉnh T, 2024)", "Xã A (Tỉnh T, 2026)"]);
    expect(named({ name: "Xã A", year: 2024 }, { name: "Xã A", year: 2026 })).toEqual(["Xã A (2024)", "Xã A (2026)"]);
    expect(named({ name: "Xã A" }, { name: "Xã A", parent: "Huyện X", year: 2024 })).toEqual(["Xã A (Huyện X)", "Xã A"]);
    const three = [{ name: "Xã A", parent: "Huyện X", year: 2024 }, { name: "Xã A", parent: "Huyện X", year: 2026 }, { name: "Xã A", parent: "Huyện Y", year: 2024 }];
    expect(named(...three)).toEqual(["Xã A (Huyện X, 2024)", "Xã A (Huyện X, 2026)", "Xã A (Huyện Y)"]);
    // A commune and a ward of one name are told apart by what they are.
    expect(named({ name: "Xã A", parent: "Huyện X" }, { name: "Phường A", parent: "Huyện Y" })).toEqual(["Xã A", "Phường A"]);
    expect(unitNames({ shares: [smallShare("a", { name: "Xã A" })], register: null, lost: [] })).toEqual(new Map([["a", "Xã A"]]));
  });
});

describe("units nobody sent anything of", () => {
  const register = [entry("1", "Xã A", { validTo: "2023-12-31" }), entry("2", "Xã B", { validTo: "2024-01-01" }), entry("3", "Xã C", { validFrom: "2025-12-31" }), entry("4", "Xã D", { validFrom: "2026-01-01" })];
  const missing = (...years: readonly (number | null)[]): readonly string[] => missingEntries({ shares: years.map((year) => listed("x", { name: "Xã X", year }, register)), register }).map(({ name }) => name);

  it("are those of the register that existed at some time in the years of the sources", () => {
    expect(missing(2024, 2025)).toEqual(["Xã B", "Xã C"]);
    expect(missing(2024)).toEqual(["Xã B"]);
    expect(missing(2025, null, 2024)).toEqual(["Xã B", "Xã C"]);
    expect(missing(null)).toEqual(["Xã A", "Xã B", "Xã C", "Xã D"]);
    expect(missingEntries({ shares: [], register })).toHaveLength(4);
    expect(missingEntries({ shares: [smallShare("a", { name: "Xã A" })], register: null })).toEqual([]);
    expect(missingEntries({ shares: [listed("b", { name: "Xã B", year: 2024 }, register)], register })).toEqual([]);
  });

  it("are missing with the file that came for them and gives nothing, of several the first; not where two of the name are missing", () => {
    const units = [entry("1", "Xã Na Ư", { parent: "Huyện X" }), entry("2", "Xã Tân Lập", { parent: "Huyện X" }), entry("3", "Xã Tân Lập", { parent: "Huyện Y" }), entry("4", "Xã Pa Thơm")];
    const lost = ["na u.xlsx", "na u 2.xlsx", "tan lap.xlsx"].map((file) => ({ file, sha256: null, reasons: ["zip-broken"] }));
    const empty = blank("pa thom.xlsx");
    const found = unitsOf({ shares: [empty], register: units, lost });
    expect(found.map(({ name, isMissing, files, lost: came }) => [name, isMissing, files, came?.file ?? null])).toEqual([
      ["Xã Na Ư", true, [], "na u.xlsx"],
      ["Xã Tân Lập (Huyện X)", true, [], null],
      ["Xã Tân Lập (Huyện Y)", true, [], null],
      ["Xã Pa Thơm", true, [], "pa thom.xlsx"],
    ]);
    expect(found[3]?.lost).toEqual({ file: "pa thom.xlsx", sha256: empty.sha256, reasons: ["nothing-to-read"] });
  });
});

describe("a file that gives nothing", () => {
  it("is one that holds no list only where that is all that is said of it", () => {
    const of = (...reasons: readonly string[]) => isListless({ file: "a", sha256: null, reasons });
    expect([of("nothing-to-read"), of("nothing-to-read", "zip-broken"), of("zip-broken")]).toEqual([true, false, false]);
  });

  it("is a blank form unless it counts somebody, knows of adults, prints a figure or has rows that were left out", () => {
    const claim = { sheet: "DS", cell: "A1", label: "", measure: "pass", group: null, value: 1, scale: "count", decimals: 0, origin: "typed", count: null, denominator: null, standing: "not-told", by: null } as const;
    const control = { seen: 1, subjects: 0, sections: 0, totals: 0, notes: 0, left: 1 };
    const { tally } = countedShare("a", { name: "Xã A" }, { baselines: [{ adults: 5 }] });
    const shares = [blank("blank"), blank("claims", { claims: [claim] }), blank("left", { control }), blank("baselines", { tally })];
    expect(fileFindings(consolidationOf(shares)).map(({ rule, severity, sheet, cell, params }) => ({ rule, severity, sheet, cell, params }))).toEqual([
      { rule: "source-unreadable", severity: "warning", sheet: null, cell: null, params: { file: "blank", reasons: ["nothing-to-read"], isListless: true } },
    ]);
  });
});

describe("what is said of the sources together", () => {
  it("names file, unit and why, the lost first, then units that are missing, unknown, and sets that differ", () => {
    const register = [entry("7", "Xã Na Ư", { parent: "Huyện X" }), entry("8", "Xã Pa Thơm", { parent: "Huyện X" })];
    const other = { ...SET, key: "t@2#abcdef0123", title: "Bộ T" };
    const strange = listed("la.xlsx", { name: "Xã Lạ" }, register);
    const unnamed = { ...smallShare("0.xlsx", { name: "0" }), units: [{ ...smallShare("0", { name: "0" }).units[0], key: "?0", name: "0.xlsx", code: null, parent: null, zone: null, year: null, from: "none", standing: "unnamed" as const, sheets: ["DS"] }] };
    const second = countedShare("t.xlsx", { name: "Xã T" }, { people: [{ criteria: "t@2#abcdef0123", counts: { registered: 1 } }, { criteria: "u@1#ffffffff", counts: { registered: 1 } }] }, { units: [] });
    const lost = [{ file: "pa thom.xlsx", sha256: null, reasons: ["zip-broken"] }, { file: "b.xlsx", sha256: null, reasons: ["nothing-to-read"] }];
    expect(fileFindings(consolidationOf([second, strange, unnamed], { register, lost, sets: [SET, other] })).map(({ rule, severity, params }) => [rule, severity, params])).toEqual([
      ["source-unreadable", "error", { file: "pa thom.xlsx", reasons: ["zip-broken"], isListless: false }],
      ["source-unreadable", "error", { file: "b.xlsx", reasons: ["nothing-to-read"], isListless: true }],
      ["unit-missing", "error", { unit: "Xã Na Ư", parent: "Huyện X", code: "7", file: null, isListless: false }],
      ["unit-missing", "error", { unit: "Xã Pa Thơm", parent: "Huyện X", code: "8", file: "pa thom.xlsx", isListless: false }],
      ["unit-unexpected", "error", { unit: "Xã Lạ", file: "la.xlsx", sheets: [], standing: "unlisted" }],
      ["unit-unexpected", "error", { unit: "0.xlsx", file: "0.xlsx", sheets: ["DS"], standing: "unnamed" }],
      ["criteria-differ", "error", { sets: ["Bộ S (s@1#0)", "Bộ T (t@2 #abcdef)", " (u@1 #ffffff)"] }],
    ]);
  });

  it("finds nothing odd in units without a register, nor in one set", () => {
    expect(fileFindings(consolidationOf([smallShare("a", { name: "Xã A" }), smallShare("b", { name: "Xã B" })]))).toEqual([]);
    const two = [entry("1", "Xã A", { parent: "Huyện X" }), entry("2", "Xã A", { parent: "Huyện Y" })];
    const findings = fileFindings(consolidationOf([listed("a", { name: "Xã A" }, two), listed("b", { name: "Xã A", parent: "Huyện Y" }, two)], { register: two }));
    expect(findings.map(({ rule, params }) => [rule, params["standing"] ?? params["code"]])).toEqual([["unit-missing", "1"], ["unit-unexpected", "ambiguous"]]);
  });
});
