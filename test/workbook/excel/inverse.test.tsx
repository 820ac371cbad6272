import fc from "fast-check";
import type { CellValue } from "../../../src/workbook/cell-value";
import type { CellContent, Edit, FlagSeverity } from "../../../src/workbook/edit";
import { excelWorkbook } from "../../../src/workbook/excel/excel-workbook";
import type { LiveWorkbook } from "../../../src/workbench/host/live-workbook";
import { memoryWorkbook } from "../../../src/workbench/host/memory-workbook";
import { cellRange, fillSheet, sheetOf } from "./live-sheet";
import { openExcel } from "./office-library";

const START: readonly (readonly CellValue[])[] = [["Họ tên", "Điểm", null], ["Lò Thị Hoa", 8, "8,5"], ["Vàng A Páo", null, true]];

function opened(): LiveWorkbook {
  const live = memoryWorkbook(["DS"], { reckon: (formula) => formula.length });
  const sheet = sheetOf(live, "DS");
  fillSheet(sheet, 0, 0, START);
  sheet.restyle(cellRange(1, 2), { numberFormat: "@" });
  sheet.restyle(cellRange(1, 0), { fontName: ".VnTime" });
  openExcel(live);
  return live;
}

/** Everything a person sees of the sheet, but the ids of rules. */
function picture(live: LiveWorkbook): unknown {
  const sheet = sheetOf(live, "DS");
  const cells: unknown[] = [];
  for (let row = 0; row < 12; row += 1) for (let column = 0; column < 6; column += 1) cells.push(sheet.cellAt(row, column));
  const formats = sheet.conditionalFormats().map(({ id: _, ...format }) => format);
  return { cells, formats, merges: sheet.merges(), frozen: sheet.frozen(), width: sheet.columnWidth(1), sheets: live.sheets().map((one) => one.name()) };
}

const content: fc.Arbitrary<CellContent> = fc.oneof(
  fc.constantFrom<CellValue>("=A1", "007", "Đạt", 8.5, 0, false, null, "'", "50%").map((value): CellContent => ({ kind: "value", value })),
  fc.constantFrom("SUM(A1:B2)", "B2*2").map((formula): CellContent => ({ kind: "formula", formula, result: null })),
);

/** Edits that expect nothing but what stands there are made one by one, from what the sheet holds. */
const step = fc.oneof(
  fc.record({ kind: fc.constant("cell" as const), row: fc.nat(5), column: fc.nat(3), after: content }),
  fc.record({ kind: fc.constant("decode" as const), row: fc.nat(2), fontName: fc.constantFrom("Times New Roman", "Arial") }),
  fc.record({ kind: fc.constant("flags" as const), severity: fc.constantFrom<FlagSeverity>("error", "warning", "hint"), row: fc.nat(5) }),
  fc.record({ kind: fc.constant("clear" as const) }),
  fc.record({ kind: fc.constant("insert" as const), row: fc.nat(4), count: fc.integer({ min: 1, max: 2 }) }),
  fc.record({ kind: fc.constant("freeze" as const), rows: fc.nat(3), columns: fc.nat(2) }),
  fc.record({ kind: fc.constant("width" as const), width: fc.integer({ min: 2, max: 60 }) }),
  fc.record({ kind: fc.constant("sheet" as const) }),
);

type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

function contentAt(live: LiveWorkbook, row: number, column: number): CellContent {
  const { value, formula } = sheetOf(live, "DS").cellAt(row, column);
  return formula === null ? { kind: "value", value } : { kind: "formula", formula: formula.slice(1), result: value };
}

function editOf(live: LiveWorkbook, made: Step): Edit {
  const sheet = "DS";
  switch (made.kind) {
    case "cell":
      return { kind: "set-cell", sheet, row: made.row, column: made.column, before: contentAt(live, made.row, made.column), after: made.after };
    case "decode": {
      const before = contentAt(live, made.row, 0);
      return { kind: "set-cell", sheet, row: made.row, column: 0, before, after: { kind: "value", value: "Lò" }, style: { fontName: made.fontName, italic: true } };
    }
    case "flags":
      return { kind: "add-flags", sheet, severity: made.severity, ranges: [cellRange(made.row, 1), cellRange(made.row + 2, 2)] };
    case "clear":
      return { kind: "clear-flags", sheet };
    case "insert":
      return { kind: "insert-rows", sheet, row: made.row, count: made.count };
    case "freeze":
      return { kind: "freeze", sheet, rows: made.rows, columns: made.columns };
    case "width":
      return { kind: "set-column-width", sheet, column: 1, width: made.width };
    case "sheet":
      return { kind: "add-sheet", sheet: `Mới ${live.sheets().length}`, content: { styles: [], cells: [] } };
  }
}

describe("taking back", () => {
  it("leaves the workbook as it was, whatever was done in whatever order", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 1, maxLength: 8 }), async (steps) => {
        const live = opened();
        const before = picture(live);
        const inverses: Edit[][] = [];
        for (const made of steps) {
          const result = await excelWorkbook().apply([editOf(live, made)]);
          if (!result.ok) throw new Error(JSON.stringify(result.problems));
          expect(result.value.lasting).toEqual([]);
          inverses.unshift([...result.value.inverse]);
        }
        const undone = await excelWorkbook().apply(inverses.flat());
        if (!undone.ok) throw new Error(JSON.stringify(undone.problems));
        expect(picture(live)).toEqual(before);
      }),
      { numRuns: 60 },
    );
  });
});
