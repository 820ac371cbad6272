import type { NamedUnit } from "../../src/consolidate/unit-identity";
import { districtOf, entryKey, eraOf, identifyUnit, kindOfEntry, mayBeOne, openKey, plainKey } from "../../src/consolidate/unit-identity";
import type { UnitEntry } from "../../src/consolidate/units-register";

const entry = (name: string, rest: Partial<UnitEntry> = {}): UnitEntry => ({ code: "", name, kind: "", parent: null, zone: null, oldNames: [], validFrom: null, validTo: null, ...rest });
const named = (name: string, year: number | null = null, parent: string | null = null): NamedUnit => ({ name, from: "title", year, parent });

/** The codes of entries, as they come out: the one that is meant, or how it stands. */
function meant(said: NamedUnit, register: readonly UnitEntry[]): string {
  const { code, standing } = identifyUnit(said, register);
  return standing === "listed" ? (code ?? "listed") : standing;
}

describe("a unit as a source names it", () => {
  it("keeps the source's own words where no register tells more", () => {
    const said = named("Xã Na Ư", 2024, "Huyện Điện Biên");
    const open = { key: "na ư@<2025-07", name: "Xã Na Ư", code: null, parent: "Huyện Điện Biên", zone: null, year: 2024, from: "title", sheets: [] };
    expect(identifyUnit(said, null)).toEqual({ ...open, standing: "no-register" });
    expect(identifyUnit(said, [])).toEqual({ ...open, standing: "unlisted" });
    expect(identifyUnit(said, [entry("Na Ư", { code: "1", parent: "Huyện A" }), entry("NA Ư", { code: "2", parent: "Huyện B" })])).toEqual({ ...open, standing: "ambiguous" });
    expect(identifyUnit(named("Xã Na Ư"), null).key).toBe("na ư");
  });

  it("takes name, code, zone and what it belongs to from its entry; what the entry does not say, from the source", () => {
    const told = entry("Xã Na Ư", { code: "03", parent: "Tỉnh Điện Biên", zone: "difficult" });
    const listed = { key: "na ư@03", name: "Xã Na Ư", code: "03", parent: "Tỉnh Điện Biên", zone: "difficult", year: 2026, from: "title", standing: "listed", sheets: [] };
    expect(identifyUnit(named("NA Ư", 2026, "Huyện Điện Biên"), [told])).toEqual(listed);
    expect(identifyUnit(named("NA Ư", 2026, "Huyện Điện Biên"), [entry("Xã Na Ư")])).toEqual({ ...listed, key: "na ư@xã", code: null, parent: "Huyện Điện Biên", zone: null });
  });
});

describe("the entry that is meant", () => {
  it.each([
    ["to the end of the year", { validTo: "2024-12-31" }, 2024, "listed"],
    ["only on the first day of the year", { validTo: "2024-01-01" }, 2024, "listed"],
    ["to the last day of the year before", { validTo: "2023-12-31" }, 2024, "unlisted"],
    ["from the last day of the year", { validFrom: "2024-12-31" }, 2024, "listed"],
    ["from the first day of the next year", { validFrom: "2025-01-01" }, 2024, "unlisted"],
    ["from early in 2025, for a list of the year before", { validFrom: "2025-03-01" }, 2024, "unlisted"],
    ["from the redrawing on, for a list of 2025", { validFrom: "2025-07-01" }, 2025, "listed"],
    ["at some other time, for a list without a year", { validTo: "1999-12-31" }, null, "listed"],
    ["always, where neither day is said", {}, 2024, "listed"],
  ] as const)("existed in the year of the list: %s", (_, time, year, standing) => {
    expect(identifyUnit(named("Xã A", year), [entry("Xã A", time)]).standing).toBe(standing);
  });

  it("is one from before the redrawing where a list of 2025 still names a district", () => {
    const since = (validFrom: string) => identifyUnit(named("Xã A", 2025, "Huyện B"), [entry("Xã A", { validFrom })]).standing;
    expect([since("2025-06-30"), since("2025-07-01")]).toEqual(["listed", "unlisted"]);
  });

  it("bears the name itself, before one that bore it earlier", () => {
    const merged = entry("Xã Sín Thầu", { code: "2", oldNames: ["Xã Leng Su Sìn", "Xã Sen Thượng"] });
    expect(meant(named("Sen Thượng"), [merged])).toBe("2");
    expect(meant(named("Sen Thượng"), [merged, entry("Xã Sen Thượng", { code: "1" })])).toBe("1");
    expect(meant(named("Xã Sen Thượng Hạ"), [merged])).toBe("unlisted");
  });

  it("is of the kind that is named, as its name or its column of kinds has it; without a kind, or of none of that kind, it could be any", () => {
    const two = [entry("Tân Trào", { code: "x", kind: "Xã" }), entry("Phường Tân Trào", { code: "p", kind: "xã" })];
    expect([meant(named("Xã Tân Trào"), two), meant(named("Phường Tân Trào"), two)]).toEqual(["x", "p"]);
    expect([meant(named("Tân Trào"), two), meant(named("Thị trấn Tân Trào"), two)]).toEqual(["ambiguous", "ambiguous"]);
    expect(meant(named("Tân Trào"), [entry("Tân Trào", { code: "?" }), entry("Xã Tân Trào", { code: "x" })])).toBe("ambiguous");
  });

  it("belongs to what the list names above it, where any of that name does", () => {
    const two = [entry("Xã Tân Lập", { code: "a", parent: "Huyện A" }), entry("Xã Tân Lập", { code: "b", parent: "Huyện B" }), entry("Xã Tân Lập", { code: "c" })];
    expect([meant(named("Xã Tân Lập", null, "HUYỆN A"), two), meant(named("Xã Tân Lập", null, "B"), two)]).toEqual(["a", "b"]);
    expect([meant(named("Xã Tân Lập", null, "Huyện C"), two), meant(named("Xã Tân Lập"), two)]).toEqual(["ambiguous", "ambiguous"]);
    expect(meant(named("Xã Tân Lập", null, "Huyện C"), two.slice(0, 1))).toBe("a");
  });
});

describe("keys of units", () => {
  it("are by the code of an entry, or where it has none by all that may tell two of one name apart", () => {
    expect(entryKey(entry("Xã Mường Nhé", { code: "03203", parent: "Huyện Mường Nhé" }))).toBe("mường nhé@03203");
    expect(entryKey(entry("Xã Mường Nhé", { parent: "Tỉnh Điện Biên", validFrom: "2025-07-01" }))).toBe("mường nhé@điện biên/xã/2025-07-01");
    expect(entryKey(entry("Mường Nhé", { validFrom: "2025-07-01" }))).toBe("mường nhé@2025-07-01");
    expect(entryKey(entry("Mường Nhé"))).toBe("mường nhé");
  });

  it("have the time, and a district where names meet, behind the name", () => {
    expect([openKey("a", "", ""), openKey("a", "<2025-07", ""), openKey("a", "<2025-07", "b"), openKey("a", "", "b")]).toEqual(["a", "a@<2025-07", "a@<2025-07@b", "a@@b"]);
    expect(["a", "a@7", "a@<2025-07@b", "a@@b"].map(plainKey)).toEqual(["a", "a", "a", "a"]);
  });

  it.each([
    ["a", "a", true],
    ["a", "b", false],
    ["a", "ab", false],
    ["a", "a@<2025-07", true],
    ["a@<2025-07", "a@>=2025-07", false],
    ["a@<2025-07@x", "a@<2025-07@y", false],
    ["a@<2025-07@x", "a@<2025-07", true],
    ["a@<2025-07@x", "a@@x", true],
    ["a@<2025-07@x", "a@@y", false],
    ["a@<2025-07@x", "a@>=2025-07@x", false],
    ["a@@x", "a@<2025-07", true],
  ])("%s and %s may be one: %s", (one, other, may) => {
    expect([mayBeOne(one, other), mayBeOne(other, one)]).toEqual([may, may]);
  });

  it.each([
    ["Huyện Tuần Giáo", "tuan giao"],
    ["quận Ba Đình", "ba dinh"],
    ["Thị xã Mường Lay", "muong lay"],
    ["TP Điện Biên Phủ", "dien bien phu"],
    ["Thành phố Điện Biên Phủ", "dien bien phu"],
    ["H. Tuần Giáo", "tuan giao"],
    ["Thành phố Hải Phòng", ""],
    ["Tỉnh Điện Biên", ""],
    ["Tuần Giáo", ""],
    [null, ""],
  ])("are of the district %s as %s", (parent, district) => {
    expect(districtOf({ parent })).toBe(district);
  });

  it.each([
    [2024, null, "<2025-07"],
    [2024, "Tỉnh A", "<2025-07"],
    [2025, "Huyện A", "<2025-07"],
    [2025, "Thành phố Điện Biên Phủ", "<2025-07"],
    [2025, "Thị xã Mường Lay", "<2025-07"],
    [2025, "Thành phố Hải Phòng", ""],
    [2025, "Tỉnh A", ""],
    [2025, null, ""],
    [2026, null, ">=2025-07"],
    [2026, "Huyện A", ">=2025-07"],
    [null, "Huyện A", ""],
    [null, null, ""],
  ])("in %s under %s are of the time %s", (year, parent, era) => {
    expect(eraOf({ year, parent })).toBe(era);
  });

  it.each([
    ["Xã A", "", "xã"],
    ["A", "Phường", "phường"],
    ["Xã A", "phường", "xã"],
    ["Thị trấn A", "", "thị trấn"],
    ["Xãng", "", ""],
    ["A", "", ""],
  ])("of %s, by its column %s, tell the kind %s", (name, kind, expected) => {
    expect(kindOfEntry({ name, kind })).toBe(expected);
  });
});
