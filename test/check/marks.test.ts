import fc from "fast-check";
import type { Finding } from "../../src/check/finding";
import { flagEdits } from "../../src/check/flag-edits";
import { RESULT_SHEET, clearEdits, markEdits } from "../../src/check/mark-edits";
import { resultSheet } from "../../src/check/result-sheet";
import { localeFor } from "../../src/locale/locale";

const RANK = { error: 3, warning: 2, hint: 1 } as const;
const words = { ...localeFor("vi").resultSheet, say: () => ({ wrong: "Sai.", todo: "Sửa." }) };
const NONE = { subjects: 0, pass: 0, fail: 0, undetermined: 0 };

const finding = (row: number | null, column: number | null, severity: Finding["severity"] = "error", more: Partial<Finding> = {}): Finding => ({
  id: "0", rule: "score-missing", severity, place: { sheet: "Bản 'A'", row, column }, params: { name: "Lò Thị Hoa" }, fixes: [], ...more,
});

const places = fc.array(
  fc.record({ row: fc.nat(12), column: fc.nat(5), severity: fc.constantFrom("error", "warning", "hint" as const) }),
  { maxLength: 40 },
);

describe("flags", () => {
  it("hold every flagged cell once, under its worst severity", () => {
    fc.assert(
      fc.property(places, (seen) => {
        const expected = new Map<string, Finding["severity"]>();
        for (const { row, column, severity } of seen) {
          const key = `${row}:${column}`;
          const known = expected.get(key);
          if (!known || RANK[severity] > RANK[known]) expected.set(key, severity);
        }
        const flagged = new Map<string, string>();
        for (const edit of flagEdits(seen.map(({ row, column, severity }) => finding(row, column, severity)))) {
          if (edit.kind !== "add-flags") throw new Error(edit.kind);
          for (const range of edit.ranges) {
            for (let row = range.firstRow; row <= range.lastRow; row += 1) {
              for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
                expect(flagged.has(`${row}:${column}`)).toBe(false);
                flagged.set(`${row}:${column}`, edit.severity);
              }
            }
          }
        }
        expect(flagged).toEqual(expected);
      }),
    );
  });

  it("gather a column, and a block of columns, into one rectangle", () => {
    const column = Array.from({ length: 50 }, (_, row) => finding(row, 3));
    expect(flagEdits(column)).toMatchObject([{ ranges: [{ firstRow: 0, lastRow: 49, firstColumn: 3, lastColumn: 3 }] }]);
    expect(flagEdits([...column, ...Array.from({ length: 50 }, (_, row) => finding(row, 4))])).toMatchObject([
      { ranges: [{ firstRow: 0, lastRow: 49, firstColumn: 3, lastColumn: 4 }] },
    ]);
  });

  it("leave out what was accepted and what has no cell", () => {
    expect(flagEdits([finding(1, 1, "warning", { accepted: "đúng vậy" }), finding(null, null), finding(3, null)])).toEqual([]);
  });
});

describe("the sheet of findings", () => {
  const content = resultSheet([finding(11, 7), finding(null, null, "warning")], { ...NONE, subjects: 118 }, localeFor("vi").outcomes, words);
  const formulas = [...content.cells].flatMap(({ content: cell }) => (cell.kind === "formula" ? [cell] : []));

  it("links each line to its cell by one formula", () => {
    expect(formulas).toEqual([{ kind: "formula", formula: `HYPERLINK("#'Bản ''A'''!H12","H12")`, result: "H12" }]);
  });

  it("counts on top and is set for A4 across, with its header repeated, frozen and filtered", () => {
    expect([...content.cells].map(({ content: cell }) => (cell.kind === "value" ? cell.value : null))).toEqual(expect.arrayContaining(["Số người", 118]));
    const row = content.filter?.firstRow ?? -1;
    expect(content).toMatchObject({ print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [row, row] }, freeze: { rows: row + 1 }, filter: { lastRow: row + 2 } });
  });

  it("holds no style that no cell has, in cells sorted and set once", () => {
    const used = new Set([...content.cells].map(({ style }) => style));
    expect([...used].sort()).toEqual(content.styles.map((_, index) => index));
    const keys = [...content.cells].map(({ row, column }) => row * 100 + column);
    expect(keys).toEqual([...new Set(keys)].sort((a, b) => a - b));
  });

  it("is rewritten in place where it stands, added where not, and taken off by clear", () => {
    const kinds = (sheets: readonly string[]) => markEdits([finding(1, 1)], content, sheets).map(({ kind }) => kind);
    expect(kinds(["A"])).toEqual(["clear-flags", "clear-notes", "add-flags", "add-sheet"]);
    expect(kinds(["A", RESULT_SHEET])).toEqual(["clear-flags", "clear-notes", "add-flags", "replace-sheet"]);
    expect(clearEdits(["A", RESULT_SHEET]).map(({ kind }) => kind)).toEqual(["clear-flags", "clear-notes", "remove-sheet"]);
  });
});
