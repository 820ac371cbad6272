import type { CellRange } from "../address";
import { rangeAddress } from "../address";
import type { Session } from "./session";

/** A block of fewer cells is read at once: its blank cells cost less than asking where they are. */
const WORTH_ASKING = 200_000;

/** Parts of a block in each direction, and the fewest rows and columns one has. */
const PARTS = 16;
const FEWEST_ROWS = 64;
const FEWEST_COLUMNS = 16;

/** How often parts are cut into parts; two rounds find what stands alone in the emptiest sheet there can be. */
const ROUNDS = 3;

/** Questions a request: each costs it some 900 bytes. */
const QUESTIONS = 4_000;

/**
 * The blocks of a range that hold anything. Excel's used range reaches to the last cell that holds something, over however
 * many blank rows; a large one is asked in parts, and parts without anything are left out. A list that fills its range
 * stays one block. The number of requests is constant. Throws Excel's own errors.
 */
export async function usedBlocks(session: Session, sheet: string, used: CellRange): Promise<readonly CellRange[]> {
  let blocks: readonly CellRange[] = [used];
  const full = new Set<CellRange>();
  for (let round = 0; round < ROUNDS; round += 1) {
    const large = blocks.filter((block) => cellsOf(block) > WORTH_ASKING && !full.has(block));
    if (large.length === 0 || large.length * 2 > QUESTIONS) break;
    const found = await askParts(session, sheet, large);
    blocks = blocks.flatMap((block) => {
      const parts = found.get(block);
      if (parts && parts.reduce((sum, part) => sum + cellsOf(part), 0) * 2 < cellsOf(block)) return parts;
      full.add(block);
      return [block];
    });
  }
  return blocks;
}

/** How many cells a block has. */
export function cellsOf({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): number {
  return (lastRow - firstRow + 1) * (lastColumn - firstColumn + 1);
}

/** Of each block its parts that hold anything, each no larger than what it holds. */
async function askParts(session: Session, sheet: string, blocks: readonly CellRange[]): Promise<ReadonlyMap<CellRange, readonly CellRange[]>> {
  const each = Math.floor(QUESTIONS / blocks.length);
  const asked = await session.send((workbook) => {
    const worksheet = workbook.worksheets.getItem(sheet);
    return blocks.map((block) => ({
      block,
      parts: partsOf(block, each).map((part) =>
        worksheet.getRange(rangeAddress(part)).getUsedRangeOrNullObject(true).load("rowIndex,columnIndex,rowCount,columnCount"),
      ),
    }));
  });
  return new Map(asked.map(({ block, parts }) => [block, parts.flatMap((part) => (part.isNullObject ? [] : [rectangle(part)]))]));
}

function rectangle({ rowIndex, columnIndex, rowCount, columnCount }: Excel.Range): CellRange {
  return { firstRow: rowIndex, firstColumn: columnIndex, lastRow: rowIndex + rowCount - 1, lastColumn: columnIndex + columnCount - 1 };
}

/** A block cut into at most so many parts, into rows before columns. */
function partsOf(block: CellRange, most: number): CellRange[] {
  const rows = cut(block.firstRow, block.lastRow, Math.min(PARTS, most), FEWEST_ROWS);
  const columns = cut(block.firstColumn, block.lastColumn, Math.min(PARTS, Math.floor(most / rows.length)), FEWEST_COLUMNS);
  return rows.flatMap(([firstRow, lastRow]) => columns.map(([firstColumn, lastColumn]) => ({ firstRow, lastRow, firstColumn, lastColumn })));
}

function cut(first: number, last: number, parts: number, fewest: number): (readonly [number, number])[] {
  const step = Math.max(fewest, Math.ceil((last - first + 1) / Math.max(1, parts)));
  const spans: (readonly [number, number])[] = [];
  for (let at = first; at <= last; at += step) spans.push([at, Math.min(last, at + step - 1)]);
  return spans;
}
