import fc from "fast-check";
import type { CellValue } from "../../src/workbook/cell-value";
import { formatAt, formulaAt, valueAt } from "../../src/workbook/grid";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import { withRows } from "../../src/workbook/grid-rows";

const value = fc.oneof(fc.integer(), fc.string({ maxLength: 3 }), fc.boolean(), fc.constant<CellValue>({ error: "#REF!" }));
const entry: fc.Arbitrary<CellEntry> = fc.record(
  {
    row: fc.integer({ min: 0, max: 8 }),
    column: fc.integer({ min: 0, max: 5 }),
    value,
    formula: fc.constantFrom("A1", "B2+1"),
    format: fc.constantFrom({ numberFormat: "0.00", isDate: false, fontName: ".VnTime", bold: true }, { numberFormat: "General", isDate: false, fontName: null, bold: false }),
  },
  { requiredKeys: ["row", "column", "value"] },
);

describe("withRows", () => {
  it("has the rows asked for from the one grid, and all others from the other", () => {
    fc.assert(
      fc.property(fc.array(entry), fc.array(entry), fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 3 }), (old, fresh, first, more) => {
        const last = first + more;
        const grid = gridFromCells("S", old);
        const rows = gridFromCells("S", fresh.filter(({ row }) => row >= first && row <= last));
        const mixed = withRows(grid, rows, first, last);
        for (let row = 0; row <= 13; row += 1) {
          const source = row >= first && row <= last ? rows : grid;
          for (let column = 0; column < 7; column += 1) {
            expect(valueAt(mixed, row, column)).toEqual(valueAt(source, row, column));
            expect(formulaAt(mixed, row, column)).toBe(formulaAt(source, row, column));
            expect(formatAt(mixed, row, column)).toEqual(formatAt(source, row, column));
          }
        }
      }),
    );
  });
});
