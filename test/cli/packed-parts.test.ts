import { strFromU8, unzipSync } from "fflate";
import { NODE_PACKAGE } from "../../src/cli/node-package";
import type { Edit, MadeCells, SheetCell } from "../../src/workbook/edit";
import type { PackageLimits } from "../../src/workbook/xlsx/package-limits";
import { NODE_LIMITS } from "../../src/workbook/xlsx/package-limits";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../../src/workbook/xlsx/patch/blank-workbook";
import { openXlsx } from "../../src/workbook/xlsx/xlsx-workbook";
import { changedParts } from "../workbook/xlsx/package-parts";

/** Enough for a sheet of several megabytes. */
const ROWS = 30_000;

function cellAt(row: number): SheetCell {
  return { row, column: row % 3, content: { kind: "value", value: `Dòng ${row}: phiếu đánh giá công dân học tập của xã` } };
}

function madeCells(covers: Partial<MadeCells["covers"]> = {}, order: (row: number) => number = (row) => row, cell = cellAt): MadeCells {
  return {
    covers: { firstRow: 0, firstColumn: 0, lastRow: ROWS - 1, lastColumn: 2, ...covers },
    *[Symbol.iterator]() {
      for (let row = 0; row < ROWS; row += 1) yield cell(order(row));
    },
  };
}

const large = (cells: MadeCells | readonly SheetCell[]): Edit => ({ kind: "add-sheet", sheet: "Kiểm tra", content: { cells, styles: [] } });
const apply = (edits: readonly Edit[], limits: PackageLimits, bytes = blankWorkbook()): Uint8Array => {
  const result = applyEdits(bytes, edits, { limits });
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value.bytes;
};

describe("a large part that is packed as it is made", () => {
  it("holds what it holds unpacked, whether its cells were made or stood in an array", () => {
    const packed = apply([large(madeCells())], NODE_PACKAGE);
    expect(unzipSync(packed)["xl/worksheets/sheet2.xml"]?.length).toBeGreaterThan(3 << 20);
    expect(changedParts(apply([large([...madeCells()])], NODE_LIMITS), packed)).toEqual([]);
    expect(apply([large(madeCells())], NODE_PACKAGE)).toEqual(packed);
    const file = openXlsx(packed, { limits: NODE_PACKAGE });
    const grid = file.ok ? file.value.readGrid("Kiểm tra") : file;
    expect(grid.ok && [grid.value.rowCount, grid.value.columnCount]).toEqual([ROWS, 3]);
  });

  it("can be changed by the edits after it, and made anew where it stands in a file", () => {
    const edits: readonly Edit[] = [large(madeCells()), { kind: "set-column-width", sheet: "Kiểm tra", column: 1, width: 40 }, { kind: "remove-sheet", sheet: BLANK_SHEET, content: null }];
    const packed = apply(edits, NODE_PACKAGE);
    expect(changedParts(apply(edits, NODE_LIMITS), packed)).toEqual([]);
    const again: Edit = { kind: "replace-sheet", sheet: "Kiểm tra", content: { cells: madeCells({}, undefined, (row) => ({ ...cellAt(row), column: 0 })), styles: [] } };
    expect(changedParts(packed, apply([again], NODE_PACKAGE, packed))).toEqual(["xl/worksheets/sheet2.xml"]);
    expect(changedParts(apply([again], NODE_LIMITS, packed), apply([again], NODE_PACKAGE, packed))).toEqual([]);
  });

  it("is looked into for the sheet that is taken out", () => {
    const last = (row: number): SheetCell => (row < ROWS - 1 ? cellAt(row) : { row, column: 0, content: { kind: "formula", formula: `${BLANK_SHEET}!A1`, result: 0 } });
    const result = applyEdits(blankWorkbook(), [large(madeCells({}, undefined, last)), { kind: "remove-sheet", sheet: BLANK_SHEET, content: null }], { limits: NODE_PACKAGE });
    expect(result.ok ? [] : result.problems.map(({ kind }) => kind)).toEqual(["sheet-in-use"]);
  });
});

it("refuses made cells that come in another order, or lie elsewhere, than was said", () => {
  expect(() => apply([large(madeCells({}, (row) => (row === 5 ? 4 : row === 4 ? 5 : row)))], NODE_PACKAGE)).toThrow("must come by rows");
  expect(() => apply([large(madeCells({ lastRow: ROWS - 2 }))], NODE_PACKAGE)).toThrow("must lie where they were said to");
});

describe("a memory whose text is made in pieces", () => {
  const head = '<memory xmlns="urn:so-khuyen-hoc:memory:1">';
  const pieces = (start: string) => function* (): Generator<string> {
    yield start;
    for (let at = 0; at < 40_000; at += 1) yield `"Xã ${at} — phường, đặc khu", `;
    yield "</memory>";
  };

  it("is the text of the pieces, and what undoes it takes that away", () => {
    const after = { pieces: pieces(head) };
    const result = applyEdits(blankWorkbook(), [{ kind: "set-memory", before: null, after }], { limits: NODE_PACKAGE });
    if (!result.ok) throw new Error(JSON.stringify(result.problems));
    const { bytes, applied } = result.value;
    expect(strFromU8(unzipSync(bytes)["customXml/item1.xml"] ?? new Uint8Array(0))).toBe([...after.pieces()].join(""));
    expect(changedParts(blankWorkbook(), apply(applied.inverse, NODE_PACKAGE, bytes))).toEqual([]);
  });

  it.each([["of another namespace", '<memory xmlns="urn:other">', "memory-invalid"], ["that is no document", "", "xml-broken"]])("is refused where it is one %s", (_, start, kind) => {
    const result = applyEdits(blankWorkbook(), [{ kind: "set-memory", before: null, after: { pieces: pieces(start) } }], { limits: NODE_PACKAGE });
    expect(result.ok ? [] : result.problems.map((problem) => problem.kind)).toEqual([kind]);
  });
});
