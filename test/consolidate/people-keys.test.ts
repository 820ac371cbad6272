import type { ReadCell } from "../../src/assessment/reading";
import type { Birth, IdNumber, Sex, Subject } from "../../src/assessment/subject";
import { peopleInCommon } from "../../src/consolidate/people-in-common";
import type { PeopleKeys } from "../../src/consolidate/people-keys";
import { gatherPeople, hash53 } from "../../src/consolidate/people-keys";
import { sharedPeople } from "../../src/consolidate/shared-people";

interface Said {
  readonly name?: string | null;
  readonly birth?: Birth;
  readonly cccd?: string;
  readonly cmnd?: string;
  readonly sex?: Sex;
  readonly sexFromYearColumn?: Sex;
  readonly row?: number;
  readonly sheet?: string;
  readonly unit?: string;
}

const read = <T>(value: T | null | undefined): ReadCell<T> | null => (value === null || value === undefined ? null : { column: 0, reading: { kind: "value", value, raw: null } });

function subject({ name = "Lò Thị Hoa", birth, cccd, cmnd, sex, sexFromYearColumn, row = 0, sheet = "DS" }: Said): Subject {
  const number: IdNumber | null = cccd !== undefined ? { type: "cccd", digits: cccd, zerosLost: false } : cmnd !== undefined ? { type: "cmnd", digits: cmnd, zerosLost: false } : null;
  return {
    sheet, row, rowKey: "", hidden: false, index: null, name: read(name), birth: read(birth), otherBirth: null, sex: read(sex), sexFromYearColumn: sexFromYearColumn ?? null,
    ethnicity: null, idNumber: read(number), occupation: null, subjectGroup: null, unit: null, village: null, household: null, zone: null, scores: [], competences: [],
    total: null, passTick: null, failTick: null, verdict: null, evidence: null, note: null,
  };
}

function keysOf(...people: readonly Said[]): PeopleKeys {
  const gatherer = gatherPeople();
  for (const one of people) gatherer.see(subject(one), one.unit ?? "na ư");
  return gatherer.keys();
}

const BORN: Birth = { year: 1987 };
const [ONE, OTHER] = ["011187000001", "011187000002"];

describe("keys of people", () => {
  it("are of everybody who has a name, in the order of rows", () => {
    const keys = keysOf({ name: null }, { name: "" }, { row: 6, unit: "a", sheet: "DS" }, { row: 9, unit: "b", sheet: "Cán bộ" }, { row: 12, unit: "a", sheet: "DS" });
    expect([keys.count, keys.units, keys.sheets]).toEqual([3, ["a", "b"], ["DS", "Cán bộ"]]);
    expect([[...keys.row], [...keys.unit], [...keys.sheet]]).toEqual([[6, 9, 12], [0, 1, 0], [0, 1, 0]]);
    expect(keysOf()).toMatchObject({ count: 0, units: [], sheets: [] });
  });

  it("take 27 bytes a person, 29 in a list of more rows than two bytes count, all in one piece of memory", () => {
    const people = (last: number): PeopleKeys => keysOf(...Array.from({ length: 99 }, (_, row) => ({ row })), { row: last, unit: "b", cccd: ONE, birth: { ...BORN, month: 5, day: 3 }, sex: "female" as const });
    for (const [last, bytes] of [[65_535, 27], [65_536, 29], [1_048_575, 29]] as const) {
      const { id, nameAndYear, name, unit, row, sheet, sexAndDay } = people(last);
      const arrays = [id, nameAndYear, name, unit, row, sheet, sexAndDay];
      expect(arrays.reduce((sum, array) => sum + array.byteLength, 0)).toBe(100 * bytes);
      expect(new Set(arrays.map(({ buffer }) => buffer)).size).toBe(1);
      expect([row[0], row[98], row[99], unit[99], sheet[99], sexAndDay[99], id[99], nameAndYear[98]]).toEqual([0, 98, last, 1, 0, 2 + 4 * (5 * 32 + 3), hash53(ONE), 0]);
    }
  });

  it("know a person by a CCCD, not by an old number; by name and year only where both are said", () => {
    const of = (said: Said) => {
      const { id, nameAndYear } = keysOf(said);
      return [id[0] !== 0, nameAndYear[0] !== 0];
    };
    expect([of({ cccd: ONE }), of({ cmnd: "040123456" }), of({ birth: BORN }), of({})]).toEqual([[true, false], [false, false], [false, true], [false, false]]);
  });

  it("are the same however the name is written, save that one keeps its marks; never of two years", () => {
    const [plain, bare, ong, later] = ["Lò Thị Hoa", "LO THI HOA", "Bà Lò Thị Hoa", "Lò Thị Hoa"].map((name, index) => keysOf({ name, birth: { year: index === 3 ? 1988 : 1987 } }));
    expect([bare?.nameAndYear, ong?.nameAndYear, ong?.name]).toEqual([plain?.nameAndYear, plain?.nameAndYear, plain?.name]);
    expect(bare?.name).not.toEqual(plain?.name);
    expect(later?.nameAndYear).not.toEqual(plain?.nameAndYear);
  });

  it("hold sex, by its own column before that of the year, and the birthday as far as it is said", () => {
    const of = (said: Said) => keysOf(said).sexAndDay[0];
    expect([of({}), of({ sex: "male" }), of({ sex: "female" }), of({ sexFromYearColumn: "female" }), of({ sex: "male", sexFromYearColumn: "female" })]).toEqual([0, 1, 2, 2, 1]);
    expect(of({ birth: { year: 1987, month: 5, day: 3 } })).toBe(4 * (5 * 32 + 3));
    expect(of({ birth: { year: 1987, month: 12 }, sex: "female" })).toBe(2 + 4 * 12 * 32);
  });

  it("name the last sheet of very many for all that come after", () => {
    const keys = keysOf(...Array.from({ length: 258 }, (_, index) => ({ sheet: `Tờ ${index}` })));
    expect([...keys.sheet.slice(-4)]).toEqual([254, 255, 255, 255]);
  });

  it("are hashes as their makers publish them", () => {
    expect([hash53("a"), hash53("b"), hash53("revenge"), hash53("revenue")]).toEqual([7929297801672961, 8684336938537663, 4051478007546757, 8309097637345594]);
    expect(hash53("")).toBeGreaterThan(0);
  });
});

describe("people in common", () => {
  it.each<[string, number, readonly (readonly Said[])[]]>([
    ["one number", 1, [[{ cccd: ONE }], [{ cccd: ONE, name: "Cà Văn Ún" }]]],
    ["two numbers under one name", 0, [[{ cccd: ONE, birth: BORN }], [{ cccd: OTHER, birth: BORN }]]],
    ["one name and year, nobody with a number", 1, [[{ birth: BORN }], [{ birth: BORN }]]],
    ["one name and year, the first with a number", 1, [[{ birth: BORN, cccd: ONE }], [{ birth: BORN }]]],
    ["one name and year, the second with a number", 1, [[{ birth: BORN }], [{ birth: BORN, cccd: ONE }]]],
    ["one name, no year", 0, [[{}], [{}]]],
    ["two years", 0, [[{ birth: BORN }], [{ birth: { year: 1988 } }]]],
    ["twice in one source alone", 0, [[{ birth: BORN }, { birth: BORN }], []]],
    ["twice in one source, once in the other", 1, [[{ birth: BORN }], [{ birth: BORN }, { birth: BORN }]]],
    ["in each of three sources", 1, [[{ cccd: ONE }], [{ cccd: ONE }], [{ cccd: ONE }]]],
    ["in the first and the third, by a name and by a number", 1, [[{ birth: BORN }], [{ birth: BORN, cccd: ONE }], [{ cccd: ONE, name: "Lò Hoa" }]]],
    ["in the second and the third", 1, [[{ cccd: OTHER }], [{ cccd: ONE }], [{ cccd: ONE }]]],
    ["two people", 2, [[{ cccd: ONE }, { birth: BORN }], [{ birth: BORN }, { cccd: ONE }]]],
    ["no sources", 0, []],
  ])("are counted once each: %s, %i", (_, count, sources) => {
    expect(peopleInCommon(sources.map((people) => keysOf(...people)))).toBe(count);
  });
});

describe("places of people in two files", () => {
  const source = (file: string, ...people: readonly Said[]) => ({ file, sha256: `#${file}`, keys: keysOf(...people) });
  const shared = (...sources: readonly ReturnType<typeof source>[]) => sharedPeople(sources).map(({ rule, first, second }) => `${rule} ${first.file}/${first.sheet}/${first.row} ${second.file}/${second.sheet}/${second.row}`);

  it("are named by file, hash, sheet and row, in the order of sources and rows", () => {
    const [a, b] = [source("a", { cccd: OTHER, row: 4 }, { cccd: ONE, row: 9, sheet: "Cán bộ" }), source("b", { cccd: ONE, row: 5 }, { cccd: OTHER, row: 6, name: "Cà Văn Ún" })];
    expect(sharedPeople([a, b])).toEqual([
      { rule: "id-shared", first: { file: "a", sha256: "#a", sheet: "DS", row: 5 }, second: { file: "b", sha256: "#b", sheet: "DS", row: 7 } },
      { rule: "duplicate-certain", first: { file: "a", sha256: "#a", sheet: "Cán bộ", row: 10 }, second: { file: "b", sha256: "#b", sheet: "DS", row: 6 } },
    ]);
    expect(sharedPeople([])).toEqual([]);
  });

  it("are certain of one number where the name is the same without its marks, in one year", () => {
    expect(shared(source("a", { cccd: ONE, birth: BORN }), source("b", { cccd: ONE, birth: BORN, name: "LO THI HOA" }))).toEqual(["duplicate-certain a/DS/1 b/DS/1"]);
    expect(shared(source("a", { cccd: ONE }), source("b", { cccd: ONE, name: "LO THI HOA" }))).toEqual(["id-shared a/DS/1 b/DS/1"]);
    expect(shared(source("a", { cccd: ONE, birth: BORN }), source("b", { cccd: ONE, birth: { year: 1988 }, name: "LO THI HOA" }))).toEqual(["id-shared a/DS/1 b/DS/1"]);
  });

  it("are those of two sources alone, not of one", () => {
    expect(shared(source("a", { cccd: ONE }, { cccd: ONE, row: 1 }), source("b"))).toEqual([]);
    expect(shared(source("a", { birth: BORN }, { birth: BORN, row: 1 }), source("b", { birth: BORN, row: 2 }))).toEqual(["duplicate-likely a/DS/1 b/DS/3", "duplicate-likely a/DS/2 b/DS/3"]);
  });

  it("are in the order of sources, then of rows, under many keys", () => {
    const numbered = (from: number, row: number): readonly Said[] => Array.from({ length: 9 }, (_, index) => ({ cccd: `01118700${1000 + from + index}`, row: row + index }));
    const found = sharedPeople([source("a", ...numbered(0, 0)), source("b", ...numbered(50, 0)), source("c", ...numbered(0, 0), ...numbered(50, 20))]);
    expect(found.map(({ first }) => `${first.file}${first.row}`)).toEqual(["a", "b"].flatMap((file) => Array.from({ length: 9 }, (_, index) => `${file}${index + 1}`)));
  });

  it("are likely in one commune, suspected in two, whichever of the file's communes it is; whoever of the two has a number", () => {
    const rules = (one: Said, other: Said) => sharedPeople([source("a", { name: "Cà Văn Ún", unit: "x" }, one), source("b", { name: "Mùa A Páo", unit: "x" }, other)]).map(({ rule }) => rule);
    expect(rules({ birth: BORN, unit: "y" }, { birth: BORN, unit: "y" })).toEqual(["duplicate-likely"]);
    expect(rules({ birth: BORN, unit: "y" }, { birth: BORN, unit: "z" })).toEqual(["duplicate-suspected"]);
    expect(rules({ birth: BORN, unit: "x" }, { birth: BORN, unit: "y" })).toEqual(["duplicate-suspected"]);
    expect(rules({ birth: BORN, cccd: ONE }, { birth: BORN })).toEqual(["duplicate-likely"]);
  });

  it("are told apart by sex, month and day, where both say them", () => {
    const pair = (one: Said, other: Said) => shared(source("a", { birth: BORN, ...one }), source("b", { birth: BORN, ...other })).length;
    const on = (month?: number, day?: number): Said => ({ birth: { ...BORN, ...(month === undefined ? {} : { month }), ...(day === undefined ? {} : { day }) } });
    expect([pair({ sex: "male" }, { sex: "female" }), pair({ sex: "male" }, {}), pair({}, { sex: "female" }), pair({ sex: "male" }, { sex: "male" })]).toEqual([0, 1, 1, 1]);
    expect([pair(on(5, 3), on(5, 4)), pair(on(5, 3), on(6, 3)), pair(on(5, 3), on(5, 3)), pair(on(5, 3), on()), pair(on(5), on(5, 3)), pair(on(5), on(6, 3))]).toEqual([0, 0, 1, 1, 1, 0]);
  });

  it("are named pair by pair up to twenty rows of one key, beyond that against the first row only", () => {
    const of = (count: number) => shared(...Array.from({ length: count }, (_, index) => source(String(index).padStart(2, "0"), { cccd: ONE })));
    expect(of(20)).toHaveLength((20 * 19) / 2);
    expect(of(21)).toHaveLength(20);
    expect(new Set(of(21).map((line) => line.split(" ")[1]))).toEqual(new Set(["00/DS/1"]));
  });
});
