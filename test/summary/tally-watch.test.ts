import { recogniseWorkbook } from "../../src/assessment/recognise";
import type { ReadCell } from "../../src/assessment/reading";
import type { JudgedRow, ListCircumstances } from "../../src/check/rule-definition";
import type { Answer } from "../../src/criteria/answer";
import { bookFigures } from "../../src/summary/book-figures";
import { tallyKeyText } from "../../src/summary/tally";
import { reportingGroup, tallyKey, unitNamedByList, unitOfRow, watchTally } from "../../src/summary/tally-watch";
import type { ListSetting, PersonSample } from "../check/list-sample";
import { listGrid, person } from "../check/list-sample";
import { usualSet } from "./book-sample";

type Seen = readonly [JudgedRow, ListCircumstances];

/** Rows of a list as a check judges them. */
function judged(people: readonly PersonSample[], setting: ListSetting = {}): readonly Seen[] {
  const seen: Seen[] = [];
  const grids = [listGrid(people, setting)];
  const recognised = recogniseWorkbook(grids, { date1904: false, fileName: null, overrides: {}, memory: null, defaultSet: usualSet() });
  bookFigures({ file: null, grids, recognised, checking: { memory: null, overrides: null }, answers: [], defaultSet: usualSet(), also: [(row, at) => void seen.push([row, at])] });
  return seen;
}

function firstOf(people: readonly PersonSample[], setting: ListSetting = {}): Seen {
  const [first] = judged(people, setting);
  if (!first) throw new Error("nobody");
  return first;
}

const said = (value: string): ReadCell<string> => ({ column: 0, reading: { kind: "value", value, raw: value } });
const FOUR = [person(0), person(1), person(2), person(3)];

describe("where a row is counted", () => {
  const [row, at] = firstOf(FOUR);
  const keyOf = (subject: Partial<JudgedRow["subject"]>, list = "na ư", own: ListCircumstances = at) => tallyKey({ subject: { ...row.subject, ...subject } }, own, list, "a@1#x");

  const unitOf = (unit: ReadCell<string> | null, list: string) => unitOfRow({ ...row.subject, unit }, list);

  it("is its list's unit and its own village, group, zone, sex and ethnicity", () => {
    expect(keyOf({})).toEqual({ unit: "na ư", village: "Bản Na Ư", group: "farmers-workers", zone: "ordinary", sex: "female", minority: true, criteria: "a@1#x" });
    expect([unitNamedByList(at), unitNamedByList({ ...at, list: { ...at.list, context: { ...at.list.context, unit: null } } })]).toEqual(["na ư", ""]);
  });

  it("is another commune where its own row names one; a school is a place within the list's", () => {
    for (const [name, key] of [["Xã Quài Tở", "quài tở"], ["Phường Him Lam", "him lam"], ["Thị trấn Tuần Giáo", "tuần giáo"], ["Thành phố Điện Biên Phủ", "điện biên phủ"]] as const) {
      expect(unitOf(said(name), "na ư")).toBe(key);
    }
    for (const name of ["XA QUAI TO", "Quan 1", "QUAN 1"]) expect(unitOf(said(name), "na ư")).not.toBe("na ư");
    for (const office of ["Huyện ủy", "Huyện uỷ Tuần Giáo", "Xã đội", "Thành phố Đoàn", "Quân sự xã", "Quản lý thị trường", "HUYEN UY", "Phương Mai"]) expect([office, unitOf(said(office), "na ư")]).toEqual([office, "na ư"]);
    expect(unitOf(said("Trường THCS Na Ư"), "na ư")).toBe("na ư");
    expect(unitOf(said("Trường THCS Na Ư"), "")).toBe("trường thcs na ư");
    expect([unitOf(null, "na ư"), unitOf(null, "")]).toEqual(["na ư", ""]);
    expect(keyOf({ unit: said("Trường THCS Na Ư"), village: null })).toMatchObject({ unit: "na ư", village: "Trường THCS Na Ư" });
    expect(keyOf({ unit: said("Trường THCS Na Ư") })).toMatchObject({ village: "Bản Na Ư" });
    expect(keyOf({ unit: said("Xã Quài Tở"), village: null })).toMatchObject({ unit: "quài tở", village: null });
    expect(keyOf({ unit: said("Trường THCS Na Ư"), village: null }, "")).toMatchObject({ unit: "trường thcs na ư", village: null });
  });

  it("is the village all of its list live in, where its own row names none", () => {
    const village = { value: "Bản Lạ", from: "sheet-name", words: null, row: null } as const;
    const own = { ...at, list: { ...at.list, context: { ...at.list.context, village } } };
    expect([keyOf({ village: null }, "na ư", own).village, keyOf({}, "na ư", own).village, keyOf({ village: null }).village]).toEqual(["Bản Lạ", "Bản Na Ư", null]);
  });

  it("is the zone its own words name, else its list's", () => {
    expect([keyOf({ zone: said("Khu vực III") }).zone, keyOf({ zone: said("không rõ") }).zone, keyOf({ zone: null }).zone, keyOf({ zone: null }, "na ư", { ...at, zone: null }).zone]).toEqual(["very-difficult", "ordinary", "ordinary", null]);
  });

  it("goes by the column the year of birth stands in where no sex is said, and by nothing where neither tells", () => {
    expect([keyOf({ sex: null, sexFromYearColumn: "male" }).sex, keyOf({ sex: null, sexFromYearColumn: null }).sex, keyOf({ sexFromYearColumn: "male" }).sex]).toEqual(["male", null, "female"]);
    expect([keyOf({ ethnicity: null }).minority, keyOf({ ethnicity: said("Kinh") }).minority]).toEqual([null, false]);
  });

  it("is the group its own words name, then its occupation, then its list's title", () => {
    const groupOf = (subject: Partial<JudgedRow["subject"]>, own: ListCircumstances = at) => reportingGroup({ subject: { ...row.subject, ...subject } }, own);
    const titled = { ...at, list: { ...at.list, context: { ...at.list.context, subjectGroup: { value: "Cán bộ", from: "title", words: null, row: null } as const } } };
    expect([groupOf({ subjectGroup: said("Buôn bán") }), groupOf({ subjectGroup: said("Hội viên") }), groupOf({ subjectGroup: null, occupation: null })]).toEqual(["traders", "farmers-workers", null]);
    expect([groupOf({ subjectGroup: null, occupation: null }, titled), groupOf({}, titled)]).toEqual(["officials", "farmers-workers"]);
  });
});

describe("a tally of rows as they go by", () => {
  const [row, at] = firstOf(FOUR);
  const tallyOf = (...seen: readonly Seen[]) => {
    const watch = watchTally(unitNamedByList);
    for (const [one, where] of seen) watch.see(one, where);
    return watch.tally();
  };
  const answered = (answers: readonly Answer[], own: ListCircumstances = at): readonly (readonly unknown[])[] =>
    [...tallyOf([{ ...row, answers }, own]).indicators.values()].map(({ unit, group, indicator, byPoints, missing, notApplicable, belowMinimum }) => [unit, group, indicator, [...byPoints], missing, notApplicable, belowMinimum]);

  it("counts each answer by its points, and apart who gave none or had none to give", () => {
    const base = (indicator: number, points: readonly (readonly [number, number])[], missing = 0, notApplicable = 0) => ["na ư", "farmers-workers", indicator, points, missing, notApplicable, 0];
    expect(answered([{ kind: "points", points: 8000 }, { kind: "yes-no", yes: true }, { kind: "yes-no", yes: false }, { kind: "level", level: 2 }, { kind: "percentage", percent: 90_000 }, { kind: "not-applicable" }, { kind: "unreadable" }, { kind: "missing" }])).toEqual([
      base(1, [[8000, 1]]), base(2, [[1000, 1]]), base(3, [[0, 1]]), base(4, [[2000, 1]]), base(5, [[90_000, 1]]), base(6, [], 0, 1), base(7, [], 1), base(8, [], 1),
    ]);
  });

  it("goes by the numbers of the set's indicators", () => {
    const set = { ...at.set, indicators: at.set.indicators.map((one) => ({ ...one, number: one.number + 10 })) };
    expect(answered([{ kind: "missing" }, { kind: "missing" }], { ...at, set }).map(([, , indicator]) => indicator)).toEqual([11, 12]);
    expect(answered([{ kind: "missing" }], { ...at, set: { ...set, indicators: [] } }).map(([, , indicator]) => indicator)).toEqual([1]);
  });

  it("counts people of one kind together, and what they are judged by with its version", () => {
    const tally = tallyOf([row, at], [row, at]);
    expect([...tally.cells.values()].map(({ key, counts }) => [key.criteria.replace(/#.+/, "#…"), counts.registered, counts.assessed, counts.pass, counts.printedPass, counts.contradicted])).toEqual([["cong-dan-hoc-tap-2022@1#…", 2, 2, 2, 2, 0]]);
    expect([...tally.indicators.values()].map(({ byPoints }) => [...byPoints.values()])).toEqual(Array.from({ length: 10 }, () => [2]));
    expect([...tally.indicators.keys()][0]).toBe('["na ư","farmers-workers",1]');
  });

  it("tells people apart by each thing a row says, one that is not said being a place of its own", () => {
    const words = (value: string): ReadCell<string> => ({ column: 0, reading: { kind: "value", value, raw: value } });
    const kinds: readonly Partial<JudgedRow["subject"]>[] = [
      {}, { zone: words("Khu vực III") }, { zone: words("Khu vực II") }, { village: null }, { village: words("Bản Lạ") },
      { subjectGroup: null, occupation: null }, { sex: null, sexFromYearColumn: null }, { sex: null, sexFromYearColumn: "male" }, { ethnicity: null }, { ethnicity: words("Kinh") }, { unit: words("Xã Quài Tở") },
    ];
    const rows = [...kinds, ...kinds].map((own): Seen => [{ ...row, subject: { ...row.subject, ...own } }, at]);
    const cells = [...tallyOf(...rows).cells.values()];
    expect(cells.map(({ counts }) => counts.registered)).toEqual(kinds.map(() => 2));
    expect(new Set(cells.map(({ key }) => tallyKeyText(key))).size).toBe(kinds.length);
  });

  it("stays as it was given when more rows go by", () => {
    const watch = watchTally(unitNamedByList);
    watch.see(row, at);
    const before = watch.tally();
    watch.see(row, at);
    expect([...before.cells.values()].map(({ counts }) => counts.registered)).toEqual([1]);
    expect([...(([...before.indicators.values()][0]?.byPoints ?? new Map()).values())]).toEqual([1]);
    expect([...watch.tally().cells.values()].map(({ counts }) => counts.registered)).toEqual([2]);
  });

  it("leaves out lists that stand apart, and indicators of a list without scores", () => {
    expect(tallyOf([row, { ...at, list: { ...at.list, apart: "no-set" } }])).toMatchObject({ cells: new Map(), indicators: new Map() });
    expect(tallyOf([{ ...row, answers: [] }, at]).indicators.size).toBe(0);
  });

  it("counts printed and decided results apart, and where they differ", () => {
    const counts = (printed: JudgedRow["printed"], outcome: "pass" | "fail" | "undetermined") => {
      const [cell] = [...tallyOf([{ ...row, printed, verdict: { ...row.verdict, outcome } }, at]).cells.values()];
      return cell && [cell.counts.pass, cell.counts.fail, cell.counts.undetermined, cell.counts.printedPass, cell.counts.printedFail, cell.counts.contradicted];
    };
    const printed = row.printed;
    if (printed.kind !== "said") throw new Error("nothing printed");
    expect(counts({ ...printed, outcome: "pass" }, "pass")).toEqual([1, 0, 0, 1, 0, 0]);
    expect(counts({ ...printed, outcome: "fail" }, "pass")).toEqual([1, 0, 0, 0, 1, 1]);
    expect(counts({ ...printed, outcome: "pass" }, "fail")).toEqual([0, 1, 0, 1, 0, 1]);
    expect(counts({ ...printed, outcome: "pass" }, "undetermined")).toEqual([0, 0, 1, 1, 0, 0]);
    expect(counts({ ...printed, outcome: "undetermined" }, "pass")).toEqual([1, 0, 0, 0, 0, 1]);
  });
});
