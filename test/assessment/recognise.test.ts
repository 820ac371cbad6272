import { valueOf } from "../../src/assessment/reading";
import { kindsOf, mappingOf, onlyList, recognise, subjects, TYPICAL, TYPICAL_MERGES } from "./sample-list";

describe("a typical list", () => {
  const recognised = recognise(TYPICAL, TYPICAL_MERGES);
  const list = onlyList(recognised);

  it("has its header found, with what each column holds", () => {
    expect(list.header).toEqual({ first: 5, last: 6 });
    expect(mappingOf(list)).toEqual([
      "A=index", "B=name", "C=birthYearMale", "D=birthYearFemale", "E=ethnicity", "F=occupation", "G=village",
      "H=indicator:1", "I=indicator:2", "J=indicator:3", "K=indicator:4", "L=indicator:5", "M=indicator:6",
      "N=indicator:7", "O=indicator:8", "P=indicator:9", "Q=indicator:10", "R=total", "S=passTick", "T=failTick",
      "U=note",
    ]);
    expect(list.unknownColumns).toEqual([]);
    expect(list.questions).toEqual([]);
  });

  it("has every row of exactly one kind", () => {
    expect(kindsOf(list)).toEqual([
      "8 numbering", "9 section", "10 subject", "11 subject", "12 subtotal", "13 section", "14 subject", "15 total",
      "16 note", "17 signature", "18 signature", "19 blank", "20 signature",
    ]);
    expect(list.rows.filter((row) => row.kind === "subject").map((row) => row.section)).toEqual(["Bản Na Ư", "Bản Na Ư", "Bản Con Cang"]);
  });

  it("tells unit, district, zone, year, group and set, each with its evidence", () => {
    const { unit, parentUnit, zone, year, subjectGroup, criteriaSet } = list.context;
    expect([unit?.value, unit?.from]).toEqual(["Xã Na Ư", "letterhead"]);
    expect(parentUnit?.value).toBe("Huyện Điện Biên");
    expect([zone?.value, zone?.row]).toEqual(["very-difficult", 4]);
    expect([year?.value, year?.from, year?.row]).toEqual([2023, "title", 2]);
    expect(subjectGroup?.value).toBe("Nông dân, lao động nông thôn");
    expect([criteriaSet.value.id, criteriaSet.from]).toEqual(["cong-dan-hoc-tap-2022", "title"]);
  });

  it("reads its figures", () => {
    expect(list.figures.map(({ row, measure, value, scope, rows }) => [row + 1, measure, value, scope, ...rows])).toEqual([
      [12, "subjects", 2, "section", 9, 10],
      [15, "column-sum", 246, "list", 9, 13],
      [15, "pass", 2, "list", 9, 13],
      [15, "fail", 1, "list", 9, 13],
      [16, "subjects", 3, "list", 9, 13],
      [16, "pass", 2, "list", 9, 13],
      [16, "fail", 1, "list", 9, 13],
    ]);
  });

  it("reads its people", () => {
    const people = subjects(list);
    expect(people.map((person) => valueOf(person.name))).toEqual(["Lò Thị Hoa", "Vàng A Sình", "Tổng Văn Cộng"]);
    const [hoa, sinh] = people;
    expect(hoa?.birth).toEqual({ column: 3, reading: { kind: "value", value: { year: 1987 }, raw: 1987 } });
    expect(hoa?.sexFromYearColumn).toBe("female");
    expect(sinh?.ethnicity?.reading).toEqual({ kind: "value", value: "Thái", raw: "nt", from: "ditto" });
    expect(valueOf(sinh?.occupation ?? null)).toBe("Nông dân");
    expect(sinh?.village?.reading).toEqual({ kind: "value", value: "Bản Na Ư", raw: null, from: "section" });
    expect(sinh?.scores.map((score) => valueOf(score))).toEqual([8.5, 8, 8, 8, 8, null, 9, 8, 8, 8]);
    expect(sinh?.scores[5]?.reading).toEqual({ kind: "blank" });
    expect(sinh?.scores[0]?.reading).toEqual({ kind: "value", value: 8.5, raw: "8,5", from: "text" });
    expect([valueOf(sinh?.passTick ?? null), valueOf(sinh?.failTick ?? null)]).toEqual([null, true]);
    expect(people.map((person) => person.rowKey)).toEqual(["lò thị hoa|1987#1", "vàng a sình|1990#1", "tổng văn cộng|1975#1"]);
  });
});
