import type { Candidate, Preference } from "../../src/consolidate/choose-sources";
import { ASK, chooseSources, inFileOrder, repeatedFinding } from "../../src/consolidate/choose-sources";
import type { ShareUnit, SourceShare } from "../../src/consolidate/source-share";
import { smallShare } from "./small-share";

const NEWEST: Preference = { files: [], others: "newest" };
const ALL: Preference = { files: [], others: "all" };
const of = (...files: readonly string[]): Preference => ({ files, others: "ask" });

const unit = (key: string, rest: Partial<ShareUnit> = {}): ShareUnit => ({ key, name: `Xã ${key.toUpperCase()}`, code: null, parent: null, zone: null, year: null, from: "title", standing: "no-register", sheets: [], ...rest });

/** A file with people of units, changed at a time. */
function candidate(file: string, units: readonly (string | ShareUnit)[], modified: number | null = 1, sha256 = file): Candidate {
  const share: SourceShare = { ...smallShare(file, { name: file }), sha256, units: units.map((one) => (typeof one === "string" ? unit(one) : one)) };
  return { share, modified };
}

const repeated = (candidates: readonly Candidate[], preference = ASK) => chooseSources(candidates, preference).repeated;
const files = (candidates: readonly Candidate[], preference: Preference) => chooseSources(candidates, preference).taken.map(({ file }) => file);

describe("sources of one unit", () => {
  it("are joined through any unit two of them share, and named by it, in the order of files", () => {
    const all = [candidate("c", ["x", "y"], 3), candidate("a", ["w", "x"], 2), candidate("b", ["y"], 1), candidate("e", ["v"]), candidate("d", ["v"], 5), candidate("z", ["u"])];
    expect(repeated(all)).toEqual([
      { unit: "Xã V", files: ["d", "e"], proposed: "d", common: null, identical: false, settled: false },
      { unit: "Xã X", files: ["a", "b", "c"], proposed: "c", common: null, identical: false, settled: false },
    ]);
  });

  it("are joined where a later one brings two groups together", () => {
    const all = [candidate("a", ["x"]), candidate("b", ["x"]), candidate("c", ["y"]), candidate("d", ["y"]), candidate("e", ["x", "y"])];
    expect(repeated(all).map((group) => group.files)).toEqual([["a", "b", "c", "d", "e"]]);
  });

  it("are none where a file names no unit, unless it is the very same file", () => {
    const nameless = unit("?a", { standing: "unnamed", name: "a.xlsx" });
    expect(repeated([candidate("a", [nameless]), candidate("b", [nameless])])).toEqual([]);
    expect(repeated([candidate("a", [nameless], 1, "same"), candidate("b", ["x"], 1, "same")])).toMatchObject([{ unit: "a.xlsx", identical: true }]);
    expect(repeated([candidate("b", [], 1, "same"), candidate("a", [], 1, "same")])).toMatchObject([{ unit: "a", files: ["a", "b"] }]);
  });

  it("of one name are in the order of their hashes, whichever came first", () => {
    const two = [candidate("a", ["x"], 1, "2"), candidate("a", ["x"], 1, "1")];
    const hashes = (candidates: readonly Candidate[]) => chooseSources(candidates, ALL).repeated.map((group) => group.files.length);
    expect([hashes(two), hashes([...two].reverse())]).toEqual([[2], [2]]);
    expect(inFileOrder([{ file: "b", sha256: "1" }, { file: "a", sha256: "2" }, { file: "a", sha256: "1" }].map((one) => ({ ...one, unit: "", chosen: [], isCopy: false }))).map(({ file, sha256 }) => file + sha256)).toEqual(["a1", "a2", "b1"]);
  });
});

describe("which of them count", () => {
  it("is the newest, where one alone is the newest; a file of which no time is known is the oldest", () => {
    const pair = (one: number | null, other: number | null) => files([candidate("a", ["x"], one), candidate("b", ["x"], other)], NEWEST);
    expect([pair(2, 1), pair(1, 2), pair(null, 1), pair(1, null)]).toEqual([["a"], ["b"], ["b"], ["a"]]);
    expect([pair(1, 1), pair(null, null)]).toEqual([["a", "b"], ["a", "b"]]);
    expect(files([candidate("a", ["x"], 1, "same"), candidate("b", ["x"], 1, "same")], NEWEST)).toEqual(["a"]);
    expect(files([candidate("a", ["x"], 3), candidate("b", ["x"], 2), candidate("c", ["x"], 2)], NEWEST)).toEqual(["a"]);
  });

  it("is all of them, unless two are one file", () => {
    expect(files([candidate("a", ["x"]), candidate("b", ["x"])], ALL)).toEqual(["a", "b"]);
    const [copies] = chooseSources([candidate("a", ["x"], 1, "same"), candidate("b", ["x"], 1, "same"), candidate("c", ["x"])], ALL).repeated;
    expect([copies?.settled, copies?.identical]).toEqual([false, false]);
    expect(repeated([candidate("a", ["x"], 1, "same"), candidate("b", ["x"], 1, "same")], of("a", "b"))).toMatchObject([{ settled: false }]);
  });

  it("is what is named by its name, or by as much of its path as is given", () => {
    const all = [candidate("huyện/ds.xlsx", ["x"]), candidate("tỉnh/ds.xlsx", ["x"]), candidate("khác.xlsx", ["y"])];
    expect(files(all, of("tỉnh/ds.xlsx"))).toEqual(["tỉnh/ds.xlsx", "khác.xlsx"]);
    expect(files(all, of("C:\\gửi\\tỉnh\\ds.xlsx".normalize("NFD")))).toEqual(["tỉnh/ds.xlsx", "khác.xlsx"]);
    expect(repeated(all, of("ds.xlsx"))).toMatchObject([{ settled: false }]);
    expect(repeated(all, { files: ["ds.xlsx"], others: "all" })).toMatchObject([{ settled: false }]);
    expect(repeated(all, of("s.xlsx"))).toMatchObject([{ settled: false }]);
    expect(files(all, { files: ["tỉnh/ds.xlsx", "huyện/ds.xlsx"], others: "newest" })).toHaveLength(3);
  });

  it("says of those that do not count which do, and whether one is the very file", () => {
    const all = [candidate("b", ["x", "y"], 1, "same"), candidate("a", ["x"], 2), candidate("c", ["x"], 3, "same")];
    const { unused, repeated: groups } = chooseSources(all, NEWEST);
    expect(unused).toEqual([
      { file: "a", sha256: "a", unit: "Xã X", chosen: ["c"], isCopy: false },
      { file: "b", sha256: "same", unit: "Xã X; Xã Y", chosen: ["c"], isCopy: true },
    ]);
    expect(groups).toMatchObject([{ settled: true, proposed: "c" }]);
    expect(chooseSources(all, of("a", "c")).unused).toEqual([{ file: "b", sha256: "same", unit: "Xã X; Xã Y", chosen: ["a", "c"], isCopy: true }]);
    expect(chooseSources(all, ASK).unused).toEqual([]);
  });

  it("stays as a run before had it, where nothing is said now", () => {
    const all = [candidate("a", ["x"], 1), candidate("b", ["x"], 2)];
    const known = (together: boolean) => ({ peopleInCommon: () => 7, countedTogether: () => together });
    expect(chooseSources(all, ASK, known(true)).repeated).toMatchObject([{ settled: true, common: 7 }]);
    expect(chooseSources(all, ASK, known(false)).repeated).toMatchObject([{ settled: false, common: 7 }]);
    const copies = [candidate("a", ["x"], 1, "same"), candidate("b", ["x"], 2, "same")];
    expect(chooseSources(copies, ASK, known(true)).repeated).toMatchObject([{ settled: false }]);
    expect(chooseSources(all, NEWEST, known(true)).taken).toHaveLength(1);
    expect(chooseSources(all, of("a"), known(true)).taken.map(({ file }) => file)).toEqual(["a"]);
  });

  it("is an error until it is settled", () => {
    const [group] = repeated([candidate("a", ["x"]), candidate("b", ["x"], 2)]);
    if (!group) throw new Error("nothing repeated");
    const params = { unit: "Xã X", files: ["a", "b"], proposed: "b", common: null, identical: false };
    expect(repeatedFinding(group)).toEqual({ rule: "unit-twice", severity: "error", sheet: null, cell: null, params });
    expect(repeatedFinding({ ...group, settled: true })).toEqual({ rule: "unit-twice", severity: "hint", sheet: null, cell: null, params });
  });
});
