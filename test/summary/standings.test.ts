import { reconcileSummaries } from "../../src/summary/reconcile";
import type { Tally } from "../../src/summary/tally";
import { EMPTY_TALLY } from "../../src/summary/tally";
import { readTypedFigures } from "../../src/summary/typed-figures";
import { cellAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import { gridFromRows } from "../../src/workbook/grid-builder";
import { listGrid, person } from "../check/list-sample";
import type { ListSetting, PersonSample } from "../check/list-sample";
import { figuresOf, usualSet } from "./book-sample";
import { sheetOf } from "./drafted-sample";
import type { SheetSetting } from "./drafted-sample";
import { recognised, recognisedGrid } from "./recognised-sample";
import { tallySample } from "./tally-sample";

const N = null;
const HEADER: readonly CellValue[] = ["TT", "Đơn vị", "Tổng số đăng ký", "Đạt", "Tỷ lệ đạt %"];

/** Eight people of Xã Na Ư, of whom six passed. */
const EIGHT = tallySample([{}, { registered: 8, pass: 6, fail: 2 }]);

/** How each figure of one row stands to the rows: "D2 agrees", "E2 agrees truncation". */
function standings(values: readonly CellValue[], tally: Tally | null = EIGHT, setting: SheetSetting = {}): readonly string[] {
  const summary = recognisedGrid(sheetOf([HEADER, [1, "Xã Na Ư", ...values]], setting));
  return reconcileSummaries([summary], tally, null, new Map()).claims.map(({ claim, standing }) =>
    [cellAddress(claim.row, claim.column), standing.kind, ...(standing.kind === "agrees" && standing.by !== null ? [standing.by] : [])].join(" "),
  );
}

describe("a printed figure, held against the rows,", () => {
  it("agrees where they give it, and differs where they give another", () => {
    expect(standings([8, 6, 75])).toEqual(["C2 agrees", "D2 agrees", "E2 agrees rounding"]);
    expect(standings([8, 5, 62.5])).toEqual(["C2 agrees", "D2 differs", "E2 differs"]);
    expect(standings([9, 6])).toEqual(["C2 differs", "D2 agrees"]);
  });

  it("agrees by truncation where rounding does not give it, and is impossible where nothing does", () => {
    const pilot = tallySample([{}, { registered: 1063, pass: 1052 }]);
    expect(standings([1063, 1052, 98.96], pilot)).toEqual(["C2 agrees", "D2 agrees", "E2 agrees truncation"]);
    expect(standings([1063, 1052, 98.97], pilot).at(-1)).toBe("E2 agrees rounding");
    expect(standings([1063, 1052, 1.04], pilot).at(-1)).toBe("E2 impossible");
    expect(standings([1063, 1052, 1.04], null).at(-1)).toBe("E2 impossible");
  });

  it("of a percentage has to be of the same whole: six of nine are not 75 % though six of eight are", () => {
    expect(standings([8, 6, 75], tallySample([{}, { registered: 9, pass: 6 }]))).toEqual(["C2 differs", "D2 agrees", "E2 differs"]);
    // Where no whole is printed, that of the rows counts.
    expect(standings([N, 6, 75])).toEqual(["D2 agrees", "E2 agrees rounding"]);
    expect(standings([N, 6, 75], null)).toEqual(["D2 not-told", "E2 not-told"]);
  });

  it("is told nothing where there are no lists, nobody in them, or nobody of the unit", () => {
    const nothing = ["C2 not-told", "D2 not-told", "E2 not-told"];
    expect(standings([8, 6, 75], null)).toEqual(nothing);
    expect(standings([8, 6, 75], EMPTY_TALLY)).toEqual(nothing);
    expect(standings([8, 6, 75], tallySample([{ unit: "quài tở" }, { registered: 8, pass: 6 }]))).toEqual(nothing);
  });

  it("is kept as a claim with all that was printed", () => {
    const summary = recognisedGrid(sheetOf([["TT", "Đơn vị", "Nông dân: ĐK", "Nông dân: Đạt", "Tỷ lệ đạt %", "Đăng ký"], [1, "Xã Na Ư", 4, 3, 0.75, 8]], { formats: { E2: "0.0%" }, formulas: { E2: "C2/F2" } }));
    const { claims } = reconcileSummaries([summary], EIGHT, "na-u.xlsx", new Map());
    const base = { file: "na-u.xlsx", sheet: "Biểu", row: 1, origin: "summary" };
    expect(claims[0]).toEqual({
      claim: { ...base, column: 2, measure: { kind: "count", count: "registered" }, subject: { unit: "na ư", group: "farmers-workers" }, value: 4, scale: "count", decimals: 0, isFormula: false },
      label: "Xã Na Ư", given: { count: 0, denominator: null }, standing: { kind: "differs" },
    });
    expect(claims.find(({ claim }) => claim.column === 4)?.claim).toMatchObject({ ...base, column: 4, value: 0.75, scale: "share", decimals: 1, isFormula: true });
    expect(claims.at(-1)).toMatchObject({ claim: { column: 5, subject: { unit: "na ư", group: null } }, given: { count: 8, denominator: null }, standing: { kind: "agrees", by: null } });
  });

  it("of a ratio stands beside what the rows give of both its parts", () => {
    const { claims } = reconcileSummaries([recognised([HEADER, [1, "Xã Na Ư", 8, 6, 75]])], EIGHT, null, new Map());
    expect(claims.at(-1)?.given).toEqual({ count: 6, denominator: 8 });
  });

  it("is found wrong sheet by sheet in their order, with the rule's severity", () => {
    const first = recognisedGrid(gridFromRows("Z", [HEADER, [1, "Xã Na Ư", 8, 5]]));
    const second = recognisedGrid(gridFromRows("A", [HEADER, [1, "Xã Na Ư", 9, 6]]));
    const typed = readTypedFigures(gridFromRows("B", [["Tổng số đăng ký", 74], ["Số người đạt", 91]]), { set: usualSet(), taughtGroups: [], answers: [] });
    const { findings, claims } = reconcileSummaries([first, second], EIGHT, null, new Map(), typed ? [typed] : []);
    expect(findings.map(({ rule, severity, place }) => [rule, severity, place.sheet])).toEqual([["claim-mismatch", "error", "Z"], ["claim-mismatch", "error", "A"], ["claim-mismatch", "error", "B"], ["claim-mismatch", "error", "B"], ["parts-exceed-whole", "error", "B"]]);
    expect(new Set(claims.map(({ claim }) => `${claim.sheet} ${claim.origin}`))).toEqual(new Set(["Z summary", "A summary", "B typed"]));
    expect(reconcileSummaries([], EIGHT, null, new Map())).toEqual({ claims: [], findings: [] });
  });
});

describe("what a list prints about itself", () => {
  /** Four people, of whom one failed. */
  const PEOPLE: readonly PersonSample[] = [person(0), person(1), person(2), person(3, { s4: 4, total: 80, pass: null, fail: "x" })];
  const claimsOf = (setting: ListSetting, people = PEOPLE) =>
    figuresOf([listGrid(people, setting)]).listClaims.map(({ claim, label, given, standing }) => ({ ...claim, label, given: given?.count ?? null, standing: standing.kind }));

  it("is held against its own rows, each figure by itself", () => {
    const [right] = claimsOf({ tail: [[N, "TỔNG CỘNG: 4 người"]] });
    expect(right).toEqual({
      file: null, sheet: "Danh sách", row: 10, column: 1, measure: { kind: "count", count: "registered" }, subject: { unit: "na ư", group: null }, value: 4, scale: "count", decimals: 0,
      isFormula: false, origin: "list-total", label: "TỔNG CỘNG: 4 người", given: 4, standing: "agrees",
    });
    expect(claimsOf({ tail: [[N, "TỔNG CỘNG: 5 người"]] })).toMatchObject([{ value: 5, given: 4, standing: "differs", origin: "list-total" }]);
    expect(figuresOf([listGrid(PEOPLE, { tail: [[N, "TỔNG CỘNG: 5 người"]] })]).listClaims[0]?.given).toEqual({ count: 4, denominator: null });
  });

  it("in a sentence below it is a sentence", () => {
    const claims = claimsOf({ tail: [[], [N, "Danh sách này có 5 người, trong đó đạt 3 người, chưa đạt 1 người./."]] });
    expect(claims.map(({ measure, value, given, standing, origin }) => [measure.kind === "count" ? measure.count : "", value, given, standing, origin])).toEqual([
      ["registered", 5, 4, "differs", "sentence"], ["pass", 3, 3, "agrees", "sentence"], ["fail", 1, 1, "agrees", "sentence"],
    ]);
  });

  it("leaves sums of points aside", () => {
    const total = [N, "TỔNG CỘNG", ...Array.from({ length: 16 }, () => N), 325];
    expect(claimsOf({ tail: [total] })).toEqual([]);
  });

  it("of a section goes by the section's name", () => {
    const blank: PersonSample = Object.fromEntries(["birth", "sex", "ethnicity", "occupation", "village", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "total", "pass", "fail"].map((name) => [name, null]));
    const section = (numeral: string, name: string): PersonSample => person(0, { ...blank, index: numeral, name });
    const subtotal = (words: string): PersonSample => person(0, { ...blank, index: null, name: words });
    const people = [section("I", "Bản Na Ư"), person(0), person(1), subtotal("Cộng bản: 2 người"), section("II", "Bản Con"), person(2), subtotal("Cộng bản: 2 người"), subtotal("TỔNG CỘNG: 3 người")];
    const claims = claimsOf({ without: ["village"] }, people);
    expect(claims.map(({ row, label, value, given, standing, origin }) => [row, label, value, given, standing, origin])).toEqual([
      [9, "Bản Na Ư", 2, 2, "agrees", "list-total"], [12, "Bản Con", 2, 1, "differs", "list-total"], [13, "TỔNG CỘNG: 3 người", 3, 3, "agrees", "list-total"],
    ]);
  });

  it("is a formula where one says it, and is labelled by the first words of its row", () => {
    const total = { value: "TỔNG CỘNG: 4 người", formula: '"TỔNG CỘNG: "&COUNTA(B7:B10)&" người"' };
    const blank: PersonSample = Object.fromEntries(["birth", "sex", "ethnicity", "occupation", "village", "s1", "s2", "s3", "s4", "s5", "s6", "s7", "s8", "s9", "s10", "total", "pass", "fail"].map((name) => [name, null]));
    expect(claimsOf({}, [...PEOPLE, person(0, { ...blank, index: null, name: total })])).toMatchObject([{ isFormula: true, label: "TỔNG CỘNG: 4 người" }]);
  });

  it("is held against the rows of its own sheet", () => {
    const tail = [[N, "TỔNG CỘNG: 4 người"]];
    const five = [...PEOPLE.slice(0, 3), person(4)];
    const { listClaims } = figuresOf([listGrid(PEOPLE, { tail: [[N, "TỔNG CỘNG: 5 người"]] }), listGrid(five, { sheet: "Tờ 2", tail })]);
    expect(listClaims.map(({ claim, standing }) => [claim.sheet, standing.kind])).toEqual([["Danh sách", "differs"], ["Tờ 2", "agrees"]]);
  });

  it("names no unit where the list names none", () => {
    const cells = [["STT", "Họ và tên", "Tổng điểm", "Đạt", "Chưa đạt"], [1, "Lò Thị Hoa", 83, "x", N], [2, "Quàng Văn Pọm", 84, "x", N], [N, "Tổng cộng: 3 người"]];
    const [claim] = figuresOf([gridFromRows("Sheet1", cells)]).listClaims;
    expect(claim).toMatchObject({ claim: { subject: { unit: null, group: null } }, given: { count: 2 }, standing: { kind: "differs" } });
  });
});
