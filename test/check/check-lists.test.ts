import fc from "fast-check";
import { recogniseWorkbook } from "../../src/assessment/recognise";
import { subjectAt, subjectsOf } from "../../src/assessment/subject-reading";
import { checkLists, checkRow } from "../../src/check/check-lists";
import type { Finding } from "../../src/check/finding";
import { findingId } from "../../src/check/finding-id";
import { findingsInOrder } from "../../src/check/finding-from-draft";
import { isFixable, planFixes } from "../../src/check/fix-plan";
import { circumstancesOf } from "../../src/check/list-circumstances";
import { DEFAULT_SET_ID, findSet } from "../../src/criteria/builtin-sets";
import type { Edit } from "../../src/workbook/edit";
import type { Grid } from "../../src/workbook/grid";
import { formatAt, formulaAt, valueAt } from "../../src/workbook/grid";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import type { CellSample, PersonSample } from "./list-sample";
import { checkGrids, checkPeople, format, listGrid, person } from "./list-sample";

const score = fc.constantFrom<CellSample>(8, 9, 10, 4, 11, 8.3, null, "8", "8,5", "8 điểm", "7/10", "khá", { value: { error: "#N/A" } });
const tick = fc.constantFrom<CellSample>("x", "X", "✓", "х", "v", null, "1");
const sample = fc.record({
  name: fc.constantFrom<CellSample>("Lò Thị Hoa", "Lò Thị Hoà", "Ðinh Văn Ba", "Vừ A Tủa".normalize("NFD"), { value: "NguyÔn V¨n A", format: format({ fontName: ".VnTime" }) }),
  birth: fc.constantFrom<CellSample>(1970, "1971", "31/02/1978", null),
  id: fc.constantFrom<CellSample>(null, 11070001234, "011070001234", "12345", 1.1e10),
  s1: score, s2: score, s7: score,
  total: fc.constantFrom<CellSample>(82, 81, null, "83", { value: 80, formula: "SUM(I7:R7)" }),
  pass: tick,
  fail: fc.constantFrom<CellSample>(null, null, "x"),
}, { requiredKeys: [] });
const people = fc.array(sample, { minLength: 3, maxLength: 8 }).map((changes) => changes.map((change, index) => person(index, change)));

/** The grid after edits of cells, with nothing but what the edits say changed. */
function edited(grid: Grid, edits: readonly Edit[]): Grid {
  const entries: CellEntry[] = [];
  for (let row = 0; row < grid.rowCount; row += 1) {
    for (let column = 0; column < grid.columnCount; column += 1) {
      const formula = formulaAt(grid, row, column);
      entries.push({ row, column, value: valueAt(grid, row, column), format: formatAt(grid, row, column), ...(formula === null ? {} : { formula }) });
    }
  }
  for (const edit of edits) {
    if (edit.kind !== "set-cell" || edit.after.kind !== "value") throw new Error("a certain fix sets values");
    const { row, column, style } = edit;
    expect(edit.before).toEqual(contentOf(grid, row, column));
    const plain = formatAt(grid, row, column);
    entries.push({ row, column, value: edit.after.value, format: { ...plain, fontName: style?.fontName ?? plain.fontName, numberFormat: style?.numberFormat ?? plain.numberFormat } });
  }
  return gridFromCells(grid.sheet, entries);
}

function contentOf(grid: Grid, row: number, column: number) {
  const formula = formulaAt(grid, row, column);
  const value = valueAt(grid, row, column);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula, result: value };
}

const key = ({ rule, place }: Finding): string => `${rule} ${place.row} ${place.column}`;

describe("findingId", () => {
  // http://www.isthe.com/chongo/src/fnv/test_fnv.c, 64 bit FNV-1a; the parts are joined by NUL, so an id of blanks hashes four of them.
  it("is FNV-1a of 64 bits", () => {
    const reference = (text: string): string => {
      let hash = 0xcbf29ce484222325n;
      for (let at = 0; at < text.length; at += 1) hash = BigInt.asUintN(64, (hash ^ BigInt(text.charCodeAt(at))) * 0x100000001b3n);
      return hash.toString(16).padStart(16, "0");
    };
    fc.assert(
      fc.property(fc.string({ unit: "binary" }), (value) => {
        const identity = { rule: "score-missing", sheet: "Danh sách", rowKey: "lò thị hoa|1987|0", field: null, value };
        expect(findingId(identity)).toBe(reference(`score-missing\0Danh sách\0lò thị hoa|1987|0\0\0${value}`));
      }),
    );
  });
});

describe("a check", () => {
  it("gives the same whatever order drafts came in", () => {
    fc.assert(
      fc.property(fc.array(fc.record({ row: fc.constantFrom(null, 1, 2, 3), column: fc.constantFrom(null, 0, 1), rule: fc.constantFrom("score-missing" as const, "total-mismatch" as const), value: fc.constantFrom("", "8") }), { maxLength: 12 }), fc.func(fc.integer()), (seen, noise) => {
        const drafts = seen.map((part) => ({ ...part, sheet: "A", rowKey: "k", field: null, params: {}, fixes: [] }));
        const shuffled = [...drafts].map((draft, at) => ({ draft, rank: noise(at) })).sort((a, b) => a.rank - b.rank).map(({ draft }) => draft);
        const ids = findingsInOrder(drafts, ["A"], new Map()).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(findingsInOrder(shuffled, ["A"], new Map())).toEqual(findingsInOrder(drafts, ["A"], new Map()));
      }),
    );
  });

  it("gives every finding an id of its own", () => {
    fc.assert(
      fc.property(people, (list) => {
        const ids = checkPeople(list).findings.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
      }),
      { numRuns: 50 },
    );
  });

  it("keeps ids of row findings through sorting", () => {
    const faulty: readonly PersonSample[] = [person(0), person(1, { s2: null, total: 74 }), person(2, { total: 99 }), person(3, { pass: null })];
    const ids = (list: readonly PersonSample[]) => checkPeople(list).findings.map(({ id }) => id).sort();
    expect(ids([...faulty].reverse())).toEqual(ids(faulty));
    expect(ids(faulty)).toHaveLength(3);
  });

  it("lets an acceptance lapse when the value changes", () => {
    const { findings } = checkPeople([person(0), person(1, { s5: 8.3, total: 83.3 })]);
    const accepted = [{ id: findings[0]?.id ?? "", reason: "phiếu ghi như vậy", date: "2023-12-01" }];
    const memory = { mappings: [], aliases: [], criteriaSet: null, answers: [], accepted, lastFill: [] };
    const again = (value: number) =>
      checkGrids([listGrid([person(0), person(1, { s5: value, total: 75 + value })])], { memory }).findings.map((finding) => finding.accepted);
    expect(again(8.3)).toEqual(["phiếu ghi như vậy"]);
    expect(again(8.2)).toEqual([undefined]);
  });

  it("of one row by itself finds what the whole check finds in that row", () => {
    fc.assert(
      fc.property(people, (list) => {
        const defaultSet = findSet(DEFAULT_SET_ID);
        if (!defaultSet) throw new Error("no default set");
        const { lists } = recogniseWorkbook([listGrid(list)], { date1904: false, fileName: null, overrides: {}, memory: null, defaultSet });
        const [at] = lists.map((one) => circumstancesOf(one, { taughtGroups: [], overrides: null }));
        if (!at) return;
        const whole = checkLists([at], subjectsOf, new Map());
        for (const subject of subjectsOf(at.list)) {
          const alone = checkRow(subjectAt(at.list, subject.row), at, new Map());
          const rules = new Set(alone.findings.map(key));
          expect(whole.findings.filter((finding) => finding.place.row === subject.row && rules.has(key(finding))).map(key).sort()).toEqual(alone.findings.map(key).sort());
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe("certain fixes", () => {
  it("make no new finding of their rule, and take theirs away", () => {
    let fixed = 0;
    fc.assert(
      fc.property(people, (list) => {
        const grid = listGrid(list);
        const before = checkGrids([grid]).findings;
        const plan = planFixes(before);
        const after = new Set(checkGrids([edited(grid, plan.flatMap(({ fix }) => fix.edits))]).findings.map(key));
        const known = new Set(before.map(key));
        const rules = new Set(plan.map(({ finding }) => finding.rule));
        for (const { finding } of plan) expect(after).not.toContain(key(finding));
        for (const left of after) if (rules.has(toRule(left))) expect(known).toContain(left);
        fixed += plan.length;
      }),
      { numRuns: 150 },
    );
    expect(fixed).toBeGreaterThan(100);
  });

  it("take a decoded text out of its legacy font, or it would be decoded again", () => {
    const grid = listGrid([person(0, { occupation: { value: "N«ng d©n", format: format({ fontName: ".VnTime" }) } })]);
    const edits = planFixes(checkGrids([grid]).findings).flatMap(({ fix }) => fix.edits);
    expect(edits).toMatchObject([{ after: { value: "Nông dân" }, style: { fontName: "Times New Roman" } }]);
    expect(checkGrids([edited(grid, edits)]).findings).toEqual([]);
  });

  it("never touch a formula of the user's", () => {
    const { findings } = checkPeople([person(0, { total: { value: 80, formula: "I7+J7" } })]);
    expect(findings.map(({ rule }) => rule)).toEqual(["total-mismatch"]);
    expect(findings.map(isFixable)).toEqual([false]);
  });

  it("leave the result to people", () => {
    const [finding] = checkPeople([person(0, { pass: null })]).findings;
    expect(finding?.fixes.map(({ kind }) => kind)).toEqual(["set-verdict"]);
    expect(planFixes(finding ? [finding] : [])).toEqual([]);
  });

  it("set a total that is text and wrong to its sum, once", () => {
    const { findings } = checkPeople([person(0, { total: "99" })]);
    expect(findings.map(({ rule }) => rule).sort()).toEqual(["number-as-text", "total-mismatch"]);
    expect(planFixes(findings).map(({ fix }) => fix.kind)).toEqual(["sum-total"]);
  });
});

function toRule(text: string): Finding["rule"] {
  const [rule] = text.split(" ");
  return checkedRules.find((known) => known === rule) ?? "rows-lost";
}

const checkedRules: readonly Finding["rule"][] = ["number-as-text", "total-mismatch", "total-missing", "id-zeros-lost", "legacy-encoding", "mixed-ticks"];
