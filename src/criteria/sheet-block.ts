import { bareKey } from "../text/name-key";
import type { BlockKey } from "./sheet-words";
import { BLOCKS, wordKey } from "./sheet-words";

/** A cell of the set's sheet as rows give it; row and column 0-based. */
export type SheetValue = string | number | boolean | null;
export type SheetRows = readonly (readonly SheetValue[])[];

export interface PlacedCell {
  readonly row: number;
  readonly column: number;
  readonly value: SheetValue;
}

/** The rows below a heading, up to the next one; blank rows left out. */
export interface Block {
  readonly key: BlockKey;
  readonly heading: PlacedCell;
  readonly rows: readonly (readonly PlacedCell[])[];
}

/** Whether a cell holds nothing: empty, or only spaces. */
export function isBlank(value: SheetValue): boolean {
  return value === null || (typeof value === "string" && bareKey(value) === "");
}

/** The blocks of the sheet in their order. What stands above the first heading belongs to nobody. */
export function splitBlocks(rows: SheetRows): readonly Block[] {
  const blocks: { key: BlockKey; heading: PlacedCell; rows: PlacedCell[][] }[] = [];
  rows.forEach((values, row) => {
    const cells = values.map((value, column) => ({ row, column, value }));
    const filled = cells.filter(({ value }) => !isBlank(value));
    const [first, second] = filled;
    if (!first) return;
    const key = second ? null : headingKey(first.value);
    const current = blocks.at(-1);
    // A table "Vùng" may have a single column of that name.
    const isHeader = current?.key === key && current?.rows.length === 0;
    if (key && !isHeader) blocks.push({ key, heading: first, rows: [] });
    else current?.rows.push(cells);
  });
  return blocks;
}

/** A heading stands alone in its row, with or without a numeral before it ("IV. Xếp loại"). */
function headingKey(value: SheetValue): BlockKey | null {
  if (typeof value !== "string") return null;
  const bare = wordKey(value.replace(/^\s*(?:[IVX]+|\d+|[A-Z])\s*[.)\-–]\s*/, ""));
  for (const key in BLOCKS) {
    if (isBlockKey(key) && wordKey(BLOCKS[key]) === bare) return key;
  }
  return null;
}

function isBlockKey(key: string): key is BlockKey {
  return key in BLOCKS;
}
