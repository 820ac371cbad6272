import type { CellBlock } from "../grid";
import type { ReadingBudget } from "./reading-budget";

/** Appended cells, before they are put in order: one slot a cell in growing typed arrays. */
export class CellStore {
  count = 0;
  columns: Uint16Array;
  kinds: Uint8Array;
  numbers: Float64Array;
  formats: Uint16Array;
  /** Pairs: a row, and the slot at which its cells begin. */
  private rows = new Int32Array(2048);
  private rowPairs = 0;
  private isOrdered = true;
  private lastColumn = -1;
  private columnCount = 0;

  constructor(capacity: number, private readonly budget: ReadingBudget) {
    const size = Math.max(64, capacity);
    this.columns = new Uint16Array(size);
    this.kinds = new Uint8Array(size);
    this.numbers = new Float64Array(size);
    this.formats = new Uint16Array(size);
  }

  /** Cells given from now on stand in this row (0-based). */
  beginRow(row: number): void {
    const last = this.rowPairs > 0 ? (this.rows[this.rowPairs - 2] ?? -1) : -1;
    if (row <= last) this.isOrdered = false;
    if (this.rowPairs + 2 > this.rows.length) {
      const wider = new Int32Array(this.rows.length * 2);
      wider.set(this.rows);
      this.rows = wider;
    }
    // A row that got no cells gives its place to the next.
    if (this.rowPairs > 0 && this.rows[this.rowPairs - 1] === this.count) this.rowPairs -= 2;
    this.rows[this.rowPairs] = row;
    this.rows[this.rowPairs + 1] = this.count;
    this.rowPairs += 2;
    this.lastColumn = -1;
  }

  add(column: number, kind: number, number: number, format: number): void {
    if (this.count === this.columns.length) this.grow();
    const at = this.count;
    this.columns[at] = column;
    this.kinds[at] = kind;
    this.numbers[at] = number;
    this.formats[at] = format;
    this.count = at + 1;
    if (column <= this.lastColumn) this.isOrdered = false;
    this.lastColumn = column;
    if (column >= this.columnCount) this.columnCount = column + 1;
  }

  private grow(): void {
    if (this.count > this.budget.left("cells")) throw this.budget.tooLarge("cells");
    const size = Math.ceil(this.columns.length * 1.5);
    const { columns, kinds, numbers, formats } = this;
    (this.columns = new Uint16Array(size)).set(columns);
    (this.kinds = new Uint8Array(size)).set(kinds);
    (this.numbers = new Float64Array(size)).set(numbers);
    (this.formats = new Uint16Array(size)).set(formats);
  }

  /** The cells in order, or where a cell stands twice its row and column (0-based). */
  finish(texts: readonly string[]): { readonly block: CellBlock; readonly rowCount: number; readonly columnCount: number }
    | { readonly twice: { readonly row: number; readonly column: number } } {
    this.budget.draw("cells", this.count);
    const order = this.isOrdered ? null : this.sortedSlots();
    const rowOf = order ? this.rowOfSlots() : null;
    if (order && rowOf) {
      for (let index = 1; index < order.length; index += 1) {
        const [before = 0, here = 0] = [order[index - 1], order[index]];
        if (rowOf[before] === rowOf[here] && this.columns[before] === this.columns[here]) {
          return { twice: { row: rowOf[here] ?? 0, column: this.columns[here] ?? 0 } };
        }
      }
    }
    const rowStart = order && rowOf ? rowStartsOf(order, rowOf) : this.rowStarts();
    const pick = <T extends Uint8Array | Uint16Array | Float64Array>(source: T, target: T): T => {
      if (!order) target.set(source.subarray(0, this.count));
      else order.forEach((slot, index) => (target[index] = source[slot] ?? 0));
      return target;
    };
    const block: CellBlock = {
      rowStart,
      columns: pick(this.columns, new Uint16Array(this.count)),
      kinds: pick(this.kinds, new Uint8Array(this.count)),
      numbers: pick(this.numbers, new Float64Array(this.count)),
      formats: pick(this.formats, new Uint16Array(this.count)),
      texts,
    };
    return { block, rowCount: rowStart.length - 1, columnCount: this.columnCount };
  }

  private rowStarts(): Int32Array {
    const pairs = this.rowPairs > 0 && this.rows[this.rowPairs - 1] === this.count ? this.rowPairs - 2 : this.rowPairs;
    const rowCount = pairs > 0 ? (this.rows[pairs - 2] ?? 0) + 1 : 0;
    const starts = new Int32Array(rowCount + 1);
    let row = 0;
    for (let pair = 0; pair < pairs; pair += 2) {
      const start = this.rows[pair + 1] ?? 0;
      for (const until = this.rows[pair] ?? 0; row <= until; row += 1) starts[row] = start;
    }
    starts[rowCount] = this.count;
    return starts;
  }

  private rowOfSlots(): Int32Array {
    const rowOf = new Int32Array(this.count);
    for (let pair = 0; pair < this.rowPairs; pair += 2) {
      const end = pair + 3 < this.rowPairs ? (this.rows[pair + 3] ?? this.count) : this.count;
      rowOf.fill(this.rows[pair] ?? 0, this.rows[pair + 1] ?? 0, end);
    }
    return rowOf;
  }

  private sortedSlots(): Int32Array {
    const rowOf = this.rowOfSlots();
    const { columns } = this;
    return Int32Array.from({ length: this.count }, (_, slot) => slot).sort(
      (a, b) => (rowOf[a] ?? 0) - (rowOf[b] ?? 0) || (columns[a] ?? 0) - (columns[b] ?? 0),
    );
  }
}

function rowStartsOf(order: Int32Array, rowOf: Int32Array): Int32Array {
  const rowCount = order.length > 0 ? (rowOf[order[order.length - 1] ?? 0] ?? 0) + 1 : 0;
  const starts = new Int32Array(rowCount + 1);
  for (const slot of order) {
    const next = (rowOf[slot] ?? 0) + 1;
    starts[next] = (starts[next] ?? 0) + 1;
  }
  for (let row = 0; row < rowCount; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  return starts;
}
