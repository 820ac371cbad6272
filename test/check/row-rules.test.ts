import { ROW_RULES } from "../../src/check/rule";
import type { RowRuleId } from "../../src/check/rule";
import type { PersonSample } from "./list-sample";
import { cellsOf, checkPeople, format, person } from "./list-sample";

interface RuleCase {
  readonly rule: RowRuleId;
  readonly fires: PersonSample;
  readonly at: readonly string[];
  /** As close as can be without firing. */
  readonly allBut: PersonSample;
}

const text = (value: string, fontName: string) => ({ value, format: format({ fontName }) });

const BLANK_SCORES: PersonSample = {
  s1: null, s2: null, s3: null, s4: null, s5: null, s6: null, s7: null, s8: null, s9: null, s10: null, total: null, pass: null,
};

// The person stands in row 8, after one without fault: A8 … U8.
const cases: readonly RuleCase[] = [
  { rule: "required-missing", fires: { name: null }, at: ["B8 error"], allBut: { name: "Ơ" } },
  { rule: "required-missing", fires: { birth: null }, at: ["C8 warning"], allBut: { birth: "1980" } },
  { rule: "score-missing", fires: { s2: null, total: 74 }, at: ["J8 error"], allBut: { s2: 0, total: 74 } },
  { rule: "score-not-number", fires: { s4: "khá", total: 74 }, at: ["L8 error"], allBut: { s4: "8 điểm" } },
  { rule: "score-not-number", fires: { total: "nhiều" }, at: ["S8 error"], allBut: { total: "82" } },
  { rule: "score-out-of-range", fires: { s6: 11, total: 85 }, at: ["N8 error"], allBut: { s6: 10, total: 84 } },
  { rule: "score-out-of-range", fires: { s6: -1, total: 73 }, at: ["N8 error"], allBut: { s6: 0, total: 74 } },
  { rule: "score-off-step", fires: { s5: 8.3, total: 83.3 }, at: ["M8 warning"], allBut: { s5: 8.5, total: 83.5 } },
  { rule: "number-as-text", fires: { s1: "8" }, at: ["I8 warning"], allBut: { s1: 8 } },
  { rule: "number-as-text", fires: { total: "82 điểm" }, at: ["S8 warning"], allBut: { total: 82 } },
  { rule: "total-missing", fires: { total: null }, at: ["S8 warning"], allBut: { total: null, s2: null } },
  { rule: "total-mismatch", fires: { total: 84 }, at: ["S8 error"], allBut: { total: 82 } },
  // With a score missing the total can be what it is with 0 to 10 points more, and no more.
  { rule: "total-mismatch", fires: { s2: null, total: 85 }, at: ["S8 error"], allBut: { s2: null, total: 84 } },
  { rule: "verdict-missing", fires: { pass: null }, at: ["T8 error"], allBut: { pass: null, s2: null, total: 74 } },
  { rule: "verdict-missing", fires: { pass: "-" }, at: ["T8 error"], allBut: { pass: "Chưa đạt", s6: 4, total: 78 } },
  { rule: "verdict-missing", fires: { pass: null }, at: ["T8 error"], allBut: { pass: null, s2: "không áp dụng", total: 74 } },
  { rule: "verdict-mismatch", fires: { pass: "Không", fail: null }, at: ["T8 error"], allBut: { pass: "Có", fail: "Không" } },
  { rule: "verdict-conflict", fires: { fail: "Chưa đạt" }, at: ["T8 error"], allBut: { fail: "Không" } },
  { rule: "verdict-missing", fires: { pass: "??" }, at: ["T8 error"], allBut: { pass: "v" } },
  { rule: "verdict-conflict", fires: { fail: "x" }, at: ["T8 error"], allBut: { fail: "0" } },
  { rule: "verdict-mismatch", fires: { s6: 4, total: 78, s1: 10, s2: 10 }, at: ["T8 error"], allBut: { s6: 5, total: 81, s1: 10, s2: 8 } },
  { rule: "verdict-mismatch", fires: { s5: 4.5, s1: 8.5, total: 80 }, at: ["T8 error"], allBut: { s5: 5, total: 80 } },
  { rule: "verdict-mismatch", fires: { pass: null, fail: "x" }, at: ["U8 error"], allBut: { pass: null, fail: "x", s6: 4.5, total: 78.5 } },
  { rule: "group-unknown", fires: { occupation: "phi hành gia" }, at: ["G8 warning"], allBut: { occupation: "nong dan" } },
  { rule: "birth-invalid", fires: { birth: "31/02/1978" }, at: ["C8 warning"], allBut: { birth: "28/02/1978" } },
  { rule: "birth-invalid", fires: { birth: 1787 }, at: ["C8 warning"], allBut: { birth: 1937 } },
  { rule: "id-invalid", fires: { id: "0111870012345" }, at: ["F8 warning"], allBut: { id: "011071001234" } },
  { rule: "id-zeros-lost", fires: { id: 11071001234 }, at: ["F8 warning"], allBut: { id: "011071001234" } },
  { rule: "id-conflicts-person", fires: { id: "011087001234" }, at: ["F8 warning"], allBut: { id: "011071001234" } },
  { rule: "id-conflicts-person", fires: { id: "011171001234" }, at: ["F8 warning"], allBut: { id: "011071001234", sex: null } },
  { rule: "formula-error", fires: { total: { value: { error: "#REF!" }, formula: "SUM(#REF!)" } }, at: ["S8 error"], allBut: { total: { value: 82, formula: "SUM(I8:R8)" } } },
  { rule: "formula-error", fires: { total: { value: null, formula: "SUM(I8:R8)", uncomputed: true } }, at: ["S8 warning"], allBut: { total: { value: 82, formula: "SUM(I8:R8)" } } },
  { rule: "external-reference", fires: { total: { value: 82, formula: "[1]Diem!S8" } }, at: ["S8 warning"], allBut: { total: { value: 82, formula: "Bang[[#This Row],[Diem]]" } } },
  { rule: "external-reference", fires: { total: { value: 82, formula: "SUM('C:\\Xa\\[Diem.xlsx]Bang 1'!A1:A9)" } }, at: ["S8 warning"], allBut: { total: { value: 82, formula: "SUM(Bang1[Diem])" } } },
  { rule: "legacy-encoding", fires: { name: text("NguyÔn V¨n A", ".VnTime") }, at: ["B8 hint"], allBut: { name: text("Nguyễn Văn A", ".VnTime") } },
  { rule: "legacy-encoding", fires: { name: "Lò Thị Hoà".normalize("NFD") }, at: ["B8 hint"], allBut: { name: "Lò Thị Hoà" } },
  { rule: "legacy-encoding", fires: { name: "Ðinh Văn Ba" }, at: ["B8 hint"], allBut: { name: "Đinh Văn Ba" } },
  { rule: "mixed-ticks", fires: { pass: "✓" }, at: ["T8 hint"], allBut: { pass: "X" } },
  { rule: "mixed-ticks", fires: { pass: "х" }, at: ["T8 hint"], allBut: { pass: " x " } },
  { rule: "not-assessed", fires: BLANK_SCORES, at: ["B8 warning"], allBut: { ...BLANK_SCORES, s10: 0 } },
];

function check(sample: PersonSample) {
  return checkPeople([person(0), person(1, sample), person(2), person(3), person(4)]).findings;
}

describe("row rules", () => {
  it.each(cases)("$rule fires at $at", ({ rule, fires, at }) => {
    expect(cellsOf(check(fires), rule)).toEqual(at);
  });

  it.each(cases)("$rule all but fires", ({ rule, allBut }) => {
    expect(cellsOf(check(allBut), rule)).toEqual([]);
  });

  it("each has a case", () => {
    const covered = new Set<string>([...cases.map(({ rule }) => rule), "birth-conflict"]);
    expect(ROW_RULES.filter((rule) => !covered.has(rule))).toEqual([]);
  });

  it("find nothing in a list without fault", () => {
    expect(checkPeople([0, 1, 2, 3, 4, 5].map((index) => person(index))).findings).toEqual([]);
  });

  it("give one finding, not ten, for a person without a score", () => {
    expect(check(BLANK_SCORES).map(({ rule }) => rule)).toEqual(["not-assessed"]);
    expect(check({ ...BLANK_SCORES, total: { value: 0, formula: "SUM(I8:R8)" } }).map(({ rule }) => rule)).toEqual(["not-assessed"]);
    expect(check({ ...BLANK_SCORES, s1: "vắng" }).map(({ rule }) => rule)).toEqual(["not-assessed"]);
  });

  it("take the formula's 0 under blank scores for no score, and no fail", () => {
    const { lists } = checkPeople([person(0), person(1, { ...BLANK_SCORES, total: { value: 0, formula: "SUM(I8:R8)" } })]);
    expect(lists[0]).toMatchObject({ registered: 2, assessed: 1, decided: { pass: 1, fail: 0, undetermined: 1 } });
  });

  it("take a blank as missing, never as 0: undetermined, unless failing is certain", () => {
    const one = (sample: PersonSample) => checkPeople([person(0, sample)]).lists[0]?.decided;
    expect(one({ s2: null, total: null })).toEqual({ pass: 0, fail: 0, undetermined: 1 });
    expect(one({ s2: null, s6: 4, total: null })).toEqual({ pass: 0, fail: 1, undetermined: 0 });
  });
});

describe("score-not-number", () => {
  it("says of a mean finer than a thousandth that it is one, not that it cannot be read", () => {
    const shown = (s4: number | string) => check({ s4 }).filter(({ rule }) => rule === "score-not-number").map(({ params }) => params["shownAs"]);
    expect(shown(25 / 3)).toEqual(["too-fine"]);
    expect(shown("khá")).toEqual(["not-number"]);
    expect(shown(8.333)).toEqual([]);
  });
});

describe("id-zeros-lost", () => {
  const fixable = (id: number) => check({ id }).filter(({ rule }) => rule === "id-zeros-lost").map(({ fixes }) => fixes.length);

  it("restores zeros only where the number is not another person's", () => {
    expect(fixable(11071001234)).toEqual([1]);
    expect(fixable(11081001234)).toEqual([0]);
  });
});

describe("birth-conflict", () => {
  const headers = { birth: "Năm sinh Nam", sex: "Năm sinh Nữ" } as const;
  const births = (birth: number | null, sex: number | null) =>
    cellsOf(checkPeople([person(0, { birth: 1970, sex: null }), person(1, { birth, sex })], { headers }).findings, "birth-conflict");

  it("fires where the year stands under Nam and under Nữ", () => {
    expect(births(1971, 1971)).toEqual(["C8 error"]);
  });

  it("all but fires with the year under one of them", () => {
    expect(births(null, 1971)).toEqual([]);
  });
});
