import fc from "fast-check";
import { cellKey } from "../../../src/workbook/grid";
import { cellRuns } from "../../../src/workbench/grid/cell-runs";

describe("cells as ranges", () => {
  it("are each in exactly one, and neighbours below each other in the same", () => {
    const place = fc.tuple(fc.nat(30), fc.nat(4));
    fc.assert(fc.property(fc.array(place), (places) => {
      const cells = new Set(places.map(([row, column]) => cellKey(row, column)));
      const runs = cellRuns(cells);
      const covered = runs.flatMap(({ firstRow, lastRow, firstColumn }) => Array.from({ length: lastRow - firstRow + 1 }, (_, index) => cellKey(firstRow + index, firstColumn)));
      expect(covered.sort((a, b) => a - b)).toEqual([...cells].sort((a, b) => a - b));
      expect(runs.some(({ lastRow, firstColumn }) => runs.some((other) => other.firstColumn === firstColumn && other.firstRow === lastRow + 1))).toBe(false);
    }));
  });
});
