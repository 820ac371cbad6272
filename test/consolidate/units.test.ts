import { ASK, chooseSources } from "../../src/consolidate/choose-sources";
import type { ShareUnit, SourceShare } from "../../src/consolidate/source-share";
import { identifyUnit, plainKey } from "../../src/consolidate/unit-identity";
import { unitInWords } from "../../src/consolidate/unit-in-words";
import type { UnitEntry } from "../../src/consolidate/units-register";
import { readUnits } from "../../src/consolidate/units-register";
import { missingEntries, unitsOf } from "../../src/consolidate/consolidation";
import { EMPTY_TALLY } from "../../src/summary/tally";
import { gridFromRows } from "../../src/workbook/grid-builder";

const HEADER = ["Mã", "Tên đơn vị", "Loại", "Trực thuộc", "Vùng", "Tên cũ", "Từ ngày", "Đến ngày"];

function register(...rows: readonly (readonly (string | number | null)[])[]): readonly UnitEntry[] {
  const read = readUnits(gridFromRows("Danh mục đơn vị", [["DANH MỤC ĐƠN VỊ"], HEADER, ...rows]));
  if (!read.ok) throw new Error(JSON.stringify(read.problems));
  return read.value;
}

const OLD = ["03203", "Xã Mường Nhé", "xã", "Huyện Mường Nhé", "đặc biệt khó khăn", "", "", "30/06/2025"];
const NEW = ["03204", "Xã Mường Nhé", "xã", "Tỉnh Điện Biên", "KV III", "Xã Nậm Vì; Xã Chung Chải", "01/07/2025", ""];

describe("the units register", () => {
  it("reads every column, dates typed or serial, old names set apart by semicolons", () => {
    expect(register(NEW, ["1", "Xã Na Ư", "xã", "Huyện Điện Biên", "", "", 45839, "2026-12-31"])).toEqual([
      { code: "03204", name: "Xã Mường Nhé", kind: "xã", parent: "Tỉnh Điện Biên", zone: "very-difficult", oldNames: ["Xã Nậm Vì", "Xã Chung Chải"], validFrom: "2025-07-01", validTo: null },
      { code: "1", name: "Xã Na Ư", kind: "xã", parent: "Huyện Điện Biên", zone: null, oldNames: [], validFrom: "2025-07-01", validTo: "2026-12-31" },
    ]);
  });

  it.each([
    ["no header", [["Xã Na Ư"]], "header"],
    ["a unit without a name", [HEADER, ["1", ""]], "name"],
    ["a code twice", [HEADER, ["1", "Xã A"], ["1", "Xã B"]], "twice"],
    ["a date that is none", [HEADER, ["1", "Xã A", "", "", "", "", "31/02/2025"]], "date"],
    ["a zone that is none", [HEADER, ["1", "Xã A", "", "", "xa xôi"]], "zone"],
    ["two of one name at one time", [HEADER, ["1", "Xã A"], ["2", "XÃ A"]], "overlap"],
    ["two of one name and kind, the kind in its own column", [HEADER, ["1", "A", "xã"], ["2", "Xã A"], ["3", "Phường A"]], "overlap"],
  ])("refuses %s", (_, rows, reason) => {
    const read = readUnits(gridFromRows("Danh mục", rows));
    expect(read.ok ? [] : read.problems.map(({ kind, params }) => [kind, params?.["reason"]])).toContainEqual(["units-invalid", reason]);
  });
});

describe("the unit a source means", () => {
  const units = register(OLD, NEW, ["7", "Xã Thanh Minh", "", "Huyện A"], ["8", "Xã Thanh Minh", "", "Huyện B"]);
  const named = (name: string, year: number | null, parent: string | null = null) => ({ name, from: "letterhead", year, parent });

  it("is one before and another after 01/07/2025, by year or by the district it still names", () => {
    expect(identifyUnit(named("XÃ MƯỜNG NHÉ", 2021), units)).toMatchObject({ code: "03203", standing: "listed" });
    expect(identifyUnit(named("Xã Mường Nhé", 2026), units)).toMatchObject({ code: "03204", standing: "listed" });
    expect(identifyUnit(named("Xã Mường Nhé", 2025, "Huyện Mường Nhé"), units)).toMatchObject({ code: "03203" });
    expect(identifyUnit(named("Xã Mường Nhé", 2025), units)).toMatchObject({ standing: "ambiguous" });
    expect(identifyUnit(named("Xã Mường Nhé", 2021), null).key).not.toBe(identifyUnit(named("Xã Mường Nhé", 2026), null).key);
    expect(plainKey(identifyUnit(named("Xã Mường Nhé", 2021), null).key)).toBe(plainKey(identifyUnit(named("Xã Mường Nhé", 2026), null).key));
  });

  it("is told by an old name, or by what it belongs to; else it is not in the register, or could be several", () => {
    expect(identifyUnit(named("Xã Nậm Vì", 2026), units)).toMatchObject({ code: "03204", name: "Xã Mường Nhé" });
    expect(identifyUnit(named("Xã Thanh Minh", 2021, "Huyện B"), units)).toMatchObject({ code: "8", standing: "listed" });
    expect(identifyUnit(named("Xã Thanh Minh", 2021), units)).toMatchObject({ code: null, standing: "ambiguous" });
    expect(identifyUnit(named("Xã Lạ", 2021), units)).toMatchObject({ standing: "unlisted" });
  });

  it("of a name that several had is the one of its kind and time; merged away, the one it went into", () => {
    const some = register(["1", "Phường Tân Trào", "", "Tỉnh T"], ["2", "Tân Trào", "xã", "Tỉnh T"], ["3", "Xã Nậm Vì", "", "Huyện Mường Nhé", "", "", "", "30/06/2025"], NEW);
    expect(identifyUnit(named("Xã Tân Trào", 2026), some).code).toBe("2");
    expect(identifyUnit(named("PHƯỜNG TÂN TRÀO", 2026), some).code).toBe("1");
    expect(identifyUnit(named("Xã Nậm Vì", 2024), some).code).toBe("3");
    expect(identifyUnit(named("Xã Nậm Vì", 2026), some).code).toBe("03204");
    const bare = register(["", "Xã Mường Nhé", "", "Tỉnh Điện Biên", "", "", "", "30/06/2025"], ["", "Xã Mường Nhé", "", "Tỉnh Điện Biên", "", "", "01/07/2025", ""]);
    expect(identifyUnit(named("Xã Mường Nhé", 2024), bare).key).not.toBe(identifyUnit(named("Xã Mường Nhé", 2026), bare).key);
  });

  it("is found in a file's name, the longest name first, and never where two could be meant", () => {
    const some = register(["1", "Xã Na Ư"], ["2", "Xã Thanh Nưa"], ["3", "Xã Thanh"]);
    expect(unitInWords("06-xa-na-u.xlsx", some)).toBe("Xã Na Ư");
    expect(unitInWords("DS Thanh Nưa 2021.xlsx", some)).toBe("Xã Thanh Nưa");
    expect(unitInWords("tong hop.xlsx", some)).toBeNull();
    expect(unitInWords("na u + thanh.xlsx", register(["1", "Xã Na Ư"], ["2", "Xã Thanh"]))).not.toBe("Xã Na Ư Thanh");
  });
});

function share(file: string, keys: readonly string[], sha = file): SourceShare {
  const units = keys.map((key): ShareUnit => ({ key, name: key, code: null, parent: key.startsWith("đ") ? "Huyện Đông" : key.startsWith("a") ? "Huyện Tây" : null, zone: null, year: 2021, from: "title", standing: "no-register", sheets: [] }));
  return {
    file,
    sha256: sha,
    via: [],
    units,
    control: { seen: 0, subjects: 0, sections: 0, totals: 0, notes: 0, left: 0 },
    left: [],
    tally: EMPTY_TALLY,
    claims: [],
    findings: [],
    findingCounts: { error: 0, warning: 0, hint: 0 },
  };
}

describe("units missing and repeated", () => {
  it("names units of the register that nobody sent, of those that existed in the year", () => {
    const units = register(OLD, NEW, ["1", "Xã Na Ư"]);
    expect(missingEntries({ shares: [share("a", ["na ư@1"])], register: units }).map(({ code }) => code)).toEqual(["03203"]);
  });

  it("stand in the order of the register under what they belong to, those that are not in it last", () => {
    const units = register(["3", "Xã Đoài", "", "Huyện Đông"], ["1", "Xã An", "", "Huyện Tây"], ["2", "Xã Đông", "", "Huyện Đông"]);
    const shares = [share("a", ["đông@2", "an@1", "lạ"])];
    expect(unitsOf({ shares, register: units, lost: [] }).map(({ key, isMissing }) => `${key}${isMissing ? "?" : ""}`)).toEqual(["đoài@3?", "đông@2", "an@1", "lạ"]);
  });

  it("never settles a repeated unit by itself, and then exactly as it was told", () => {
    const candidates = [
      { share: share("a", ["x"]), modified: 1 },
      { share: share("b", ["x", "y"]), modified: 5 },
      { share: share("c", ["z"]), modified: 9 },
    ];
    const files = (preference: Parameters<typeof chooseSources>[1]) => chooseSources(candidates, preference).taken.map(({ file }) => file);
    expect(chooseSources(candidates, ASK).repeated).toEqual([{ unit: "x", files: ["a", "b"], proposed: "b", common: null, identical: false, settled: false }]);
    expect(files({ files: [], others: "newest" })).toEqual(["b", "c"]);
    expect(files({ files: ["dir/a"], others: "ask" })).toEqual(["a", "c"]);
    expect(files({ files: [], others: "all" })).toEqual(["a", "b", "c"]);
    expect(chooseSources(candidates, { files: ["nowhere"], others: "ask" }).repeated[0]?.settled).toBe(false);
  });

  it("takes several files that are named for parts of their unit, whatever holds for the rest, and no name that two go by", () => {
    const files = ["p/cũ.xlsx", "p/mới.xlsx", "q/phần 1.xlsx", "q/phần 2.xlsx", "q/nháp.xlsx"];
    const candidates = files.map((file, index) => ({ share: share(file.normalize("NFD"), [file.slice(0, 1)]), modified: index }));
    const taken = (named: readonly string[]) => {
      const choice = chooseSources(candidates, { files: named, others: "newest" });
      return choice.repeated.every(({ settled }) => settled) ? choice.taken.map(({ file }) => file.normalize("NFC")) : "unsettled";
    };
    expect(taken(["phần 1.xlsx", "q/phần 2.xlsx"])).toEqual(["p/mới.xlsx", "q/phần 1.xlsx", "q/phần 2.xlsx"]);
    const alike = ["a/ds.xlsx", "b/ds.xlsx"].map((file) => ({ share: share(file, ["x"]), modified: 1 }));
    expect(chooseSources(alike, { files: ["ds.xlsx"], others: "all" }).repeated[0]?.settled).toBe(false);
    expect(chooseSources(alike, { files: ["b/ds.xlsx"], others: "ask" }).taken.map(({ file }) => file)).toEqual(["b/ds.xlsx"]);
  });

  it("takes a unit whose time is not known for any of its name, and one file sent twice for a repetition", () => {
    const repeated = (one: SourceShare, other: SourceShare) => chooseSources([{ share: one, modified: 1 }, { share: other, modified: 1 }], { files: [], others: "newest" }).repeated;
    expect(repeated(share("a", ["x"]), share("b", ["x@<2025-07"]))).toHaveLength(1);
    expect(repeated(share("a", ["x@>=2025-07"]), share("b", ["x@<2025-07"]))).toEqual([]);
    expect(repeated(share("a", ["x"], "same"), share("b", ["y"], "same"))).toMatchObject([{ identical: true, settled: true }]);
    expect(repeated(share("a", ["x"]), share("b", ["x"]))).toMatchObject([{ settled: false }]);
  });
});
