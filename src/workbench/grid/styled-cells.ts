import { MAX_COLUMNS } from "../../workbook/address";
import { cellKey } from "../../workbook/grid";

/** The `s` of each cell that has one: place by place, the cell's key and its style. Plain arrays of numbers, which travel between threads at once. */
export interface StyledCells {
  /** As `cellKey` gives them. */
  readonly keys: Float64Array;
  readonly styles: Uint32Array;
}

/** Collects styled cells one by one. */
export class StyledCellsGathering {
  private readonly keys: number[] = [];
  private readonly styles: number[] = [];

  add(row: number, column: number, style: number): void {
    this.keys.push(cellKey(row, column));
    this.styles.push(style);
  }

  read(): StyledCells {
    return { keys: Float64Array.from(this.keys), styles: Uint32Array.from(this.styles) };
  }
}

/** Calls `visit` for each styled cell in the file's order, row and column 0-based. */
export function forEachStyledCell({ keys, styles }: StyledCells, visit: (row: number, column: number, style: number) => void): void {
  keys.forEach((key, index) => visit(Math.floor(key / MAX_COLUMNS), key % MAX_COLUMNS, styles[index] ?? 0));
}
