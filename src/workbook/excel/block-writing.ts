import type { CellRange } from "../address";
import { rangeAddress } from "../address";
import { PAYLOAD_BYTES, valueBytes } from "./cell-reading";
import type { Outbox } from "./outbox";

/** What a cell of a block becomes; `null` leaves it as it is. */
type Entry = string | number | boolean | null;

/** What the path, the reference and the library's own splitting of a block cost, in bytes. */
const BYTES_A_BLOCK = 1_200;

/** The library cuts a block above 1 500 cells into parts, each with paths of its own. */
const BYTES_A_PART = 2_000;

/**
 * Writes one matrix of a rectangle, cut by rows where it is too large for one request.
 * `what` is "formulas" where formulas are among the entries: it takes plain values as well.
 */
export async function writeBlock(
  box: Outbox,
  sheet: string,
  range: CellRange,
  what: "values" | "formulas" | "numberFormat",
  entryAt: (row: number, column: number) => Entry,
): Promise<void> {
  let rows: Entry[][] = [];
  let bytes = BYTES_A_BLOCK;
  let firstRow = range.firstRow;
  const send = async (): Promise<void> => {
    const area: CellRange = { ...range, firstRow, lastRow: firstRow + rows.length - 1 };
    const matrix = rows;
    await box.add(bytes, (workbook) => {
      workbook.worksheets.getItem(sheet).getRange(rangeAddress(area))[what] = matrix;
    });
    firstRow = area.lastRow + 1;
    rows = [];
    bytes = BYTES_A_BLOCK;
  };
  const columns = range.lastColumn - range.firstColumn + 1;
  const partBytes = (BYTES_A_PART * columns) / 1_500;
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    const entries: Entry[] = [];
    let rowBytes = partBytes;
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      const entry = entryAt(row, column);
      entries.push(entry);
      rowBytes += valueBytes(entry) + 1;
    }
    if (rows.length > 0 && bytes + rowBytes > PAYLOAD_BYTES * 0.9) await send();
    rows.push(entries);
    bytes += rowBytes;
  }
  await send();
}
