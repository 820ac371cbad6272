import { SHEET_RULES } from "../../src/check/rule";
import type { SheetRuleId } from "../../src/check/rule";
import type { ListSetting, PersonSample } from "./list-sample";
import { cellsOf, checkGrids, checkPeople, listGrid, person } from "./list-sample";

const few = (...changes: readonly PersonSample[]): PersonSample[] =>
  [0, 1, 2, 3].map((index) => person(index, changes[index] ?? {}));

/** The rules that were seen to fire, and those that were seen not to. */
const fired = new Set<string>();
const silent = new Set<string>();

function found(rule: SheetRuleId, people: readonly PersonSample[], setting: ListSetting = {}): readonly string[] {
  const cells = cellsOf(checkPeople(people, setting).findings, rule);
  (cells.length > 0 ? fired : silent).add(rule);
  return cells;
}

const ID = "011070001234";

describe("duplicates", () => {
  it("are certain with one CCCD and one name, diacritics aside", () => {
    const twice = { name: "Lò Văn Panh", birth: 1970, sex: "Nam", id: ID };
    expect(found("duplicate-certain", few(twice, {}, { ...twice, name: "Lo Van Panh" }))).toEqual(["F9 error"]);
    expect(found("duplicate-certain", few(twice, {}, { ...twice, id: "011070001235" }))).toEqual([]);
  });

  it("are an error of the CCCD where its names differ", () => {
    const people = few({ id: ID, sex: "Nam" }, { id: ID, birth: 1970 });
    expect(found("id-shared", people)).toEqual(["F8 error"]);
    expect(found("duplicate-certain", people)).toEqual([]);
    expect(found("id-shared", few({ id: ID, sex: "Nam" }, { id: "011070001235", birth: 1970 }))).toEqual([]);
  });

  it("are likely with name, year, sex and commune; the name alone is normal", () => {
    const twin = { name: "Lò Văn Hoà", birth: 1970, sex: "Nam" };
    expect(found("duplicate-likely", few(twin, {}, { ...twin, name: "Lò Văn Hòa" }))).toEqual(["B9 warning"]);
    expect(found("duplicate-likely", few(twin, {}, { ...twin, birth: 1971 }))).toEqual([]);
    expect(found("duplicate-suspected", few(twin, {}, { ...twin, birth: 1971 }))).toEqual([]);
    expect(found("duplicate-likely", few(twin, {}, { ...twin, sex: "Nữ" }))).toEqual([]);
  });

  it("are one person under 'Ông' or 'Bà' and without, also by their CCCD", () => {
    const twin = { name: "Lò Văn Hoa", birth: 1970, sex: "Nam" };
    expect(found("duplicate-likely", few(twin, {}, { ...twin, name: "Ông Lò Văn Hoa" }))).toEqual(["B9 warning"]);
    expect(found("duplicate-likely", few(twin, {}, { ...twin, name: "Ông Hoa" }))).toEqual([]);
    const people = few({ id: ID, name: "Ông Lò Văn Panh", birth: 1970, sex: "Nam" }, { id: ID, name: "Lò Văn Panh", birth: 1970, sex: "Nam" });
    expect(found("id-shared", people)).toEqual([]);
    expect(found("duplicate-certain", people)).toHaveLength(1);
  });

  it("are none where two CCCDs tell them apart", () => {
    const twin = { name: "Lò Văn Panh", birth: 1970, sex: "Nam" };
    const people = few({ ...twin, id: ID }, {}, { ...twin, id: "011070001235" });
    expect(found("duplicate-likely", people)).toEqual([]);
    expect(found("duplicate-suspected", people)).toEqual([]);
  });

  it("are suspected without diacritics, or in another commune's list", () => {
    const twin = { name: "Lò Văn Panh", birth: 1970, sex: "Nam" };
    expect(found("duplicate-suspected", few(twin, {}, { ...twin, name: "Lo Van Panh" }))).toEqual(["B9 hint"]);
    const home = listGrid([person(0, twin), person(1)], { sheet: "Na Ư" });
    const work = listGrid([person(2), person(3, twin)], { sheet: "Thanh Nưa", unitLine: "Xã Thanh Nưa" });
    const { findings } = checkGrids([home, work]);
    expect(cellsOf(findings, "duplicate-suspected")).toEqual(["B8 hint"]);
    expect(findings.find(({ rule }) => rule === "duplicate-suspected")?.params["others"]).toEqual(["Na Ư!B7"]);
  });
});

describe("hidden-rows", () => {
  it("counts people in hidden rows, once for the list", () => {
    const { findings, lists } = checkPeople(few(), { hiddenRows: [7, 8] });
    expect(found("hidden-rows", few(), { hiddenRows: [7, 8] })).toEqual(["– warning"]);
    expect(findings[0]?.params).toMatchObject({ count: 2, rows: [8, 9] });
    expect(lists[0]).toMatchObject({ registered: 4, hidden: 2 });
  });

  it("does not mind a hidden row of the letterhead", () => {
    expect(found("hidden-rows", few(), { hiddenRows: [0] })).toEqual([]);
  });
});

describe("uniform-scores", () => {
  const run = (count: number) => Array.from({ length: count }, (_, index) => person(index, { s5: 8, total: 83 }));

  it("fires from ten people in a row with the same scores", () => {
    expect(found("uniform-scores", run(10))).toEqual(["I7 hint"]);
    expect(found("uniform-scores", run(9))).toEqual([]);
  });

  it("is broken by one who differs", () => {
    const people = [...run(12)];
    people[5] = person(5, { s5: 9, total: 84 });
    expect(found("uniform-scores", people)).toEqual([]);
  });
});

describe("zone-unknown", () => {
  it("fires where pass marks depend on a zone nothing tells", () => {
    expect(found("zone-unknown", few(), { zoneLine: null })).toEqual(["– warning"]);
    expect(found("zone-unknown", few(), { zoneLine: "Khu vực III" })).toEqual([]);
  });

  it("is said once of a unit, however many lists it has", () => {
    const lists = (...units: readonly string[]) => units.map((unitLine, at) => listGrid([person(at)], { sheet: `DS ${at}`, unitLine, zoneLine: null }));
    const sheets = (...units: readonly string[]) => checkGrids(lists(...units)).findings.flatMap(({ rule, place }) => (rule === "zone-unknown" ? [place.sheet] : []));
    expect(sheets("Xã Na Ư", "Xã Na Ư", "Xã Na Ư")).toEqual(["DS 0"]);
    expect(sheets("Xã Na Ư", "Xã Thanh Nưa", "Xã Na Ư")).toEqual(["DS 0", "DS 1"]);
  });
});

describe("column-missing", () => {
  it("names an indicator's column that is not there", () => {
    const { findings } = checkPeople(few(), { without: ["s6"] });
    expect(found("column-missing", few(), { without: ["s6"] })).toEqual(["– error"]);
    expect(findings.find(({ rule }) => rule === "column-missing")?.params["fields"]).toEqual(["indicator:6"]);
  });

  it("says that a total alone cannot show the minimum", () => {
    const without = ["s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10"] as const;
    const { findings, lists } = checkPeople(few(), { without });
    expect(cellsOf(findings, "column-missing")).toEqual(["– warning"]);
    expect(lists[0]?.decided).toEqual({ pass: 0, fail: 0, undetermined: 4 });
  });

  it("is content with all columns there", () => {
    expect(found("column-missing", few())).toEqual([]);
  });
});

describe("max-points-differ", () => {
  it("compares the maximum in a header with the set's", () => {
    expect(found("max-points-differ", few(), { headers: { s2: "Chỉ số 2 (5 điểm)" } })).toEqual(["J6 warning"]);
    expect(found("max-points-differ", few(), { headers: { s2: "Chỉ số 2 (10 điểm)" } })).toEqual([]);
  });
});

describe("subtotal-mismatch", () => {
  const total = (text: string) => ({ tail: [["", text]] });

  it("judges what a list says about itself", () => {
    expect(found("subtotal-mismatch", few(), total("TỔNG CỘNG: 5 người"))).toEqual(["B11 warning"]);
    expect(found("subtotal-mismatch", few(), total("TỔNG CỘNG: 4 người"))).toEqual([]);
  });

  it("takes a count without the hidden rows as well", () => {
    expect(found("subtotal-mismatch", few(), { ...total("TỔNG CỘNG: 3 người"), hiddenRows: [7] })).toEqual([]);
  });
});

describe("mapping-ambiguous", () => {
  it("puts two columns for one field to the user", () => {
    expect(found("mapping-ambiguous", few(), { headers: { village: "Họ và tên" } })).not.toEqual([]);
    expect(found("mapping-ambiguous", few())).toEqual([]);
  });
});

describe("unrecognised-row", () => {
  it("names a row that is nothing known, amid the people", () => {
    const odd = { index: null, name: null, birth: null, sex: null, ethnicity: null, occupation: null, village: null, s1: null, s2: null, s3: null, s4: null, s5: 77, s6: null, s7: null, s8: null, s9: null, s10: null, total: null, pass: null };
    expect(found("unrecognised-row", few({}, odd)).length).toBe(1);
    expect(found("unrecognised-row", few())).toEqual([]);
  });
});

/** What no list of people shows: golden folders hold lists of families on which it fires, and one on which it does not. */
const IN_GOLDEN_FOLDERS: readonly SheetRuleId[] = ["criteria-missing"];

it("each sheet rule was seen to fire and all but to fire", () => {
  expect(SHEET_RULES.filter((rule) => !IN_GOLDEN_FOLDERS.includes(rule) && (!fired.has(rule) || !silent.has(rule)))).toEqual([]);
});
