import type { CellRange } from "../address";
import { rangeAddress } from "../address";
import { faultCode, RowTooLarge } from "./excel-fault";
import type { Session } from "./session";

/** Excel on the web refuses payloads above 5 MB; we stay below that in both directions. */
export const PAYLOAD_BYTES = 4_000_000;

/** Excel answers at most 5 million cells a read. */
const CELLS_A_READ = 4_000_000;

/** What one range costs a request, whatever it asks for: its path, its kept reference, its query. */
const BYTES_A_RANGE = 900;

/** A first guess of the bytes a cell takes in an answer; each answer corrects it. */
const FIRST_GUESS = 30;

/** Cells of the first answer, small enough for any text in them. */
const FIRST_CELLS = 40_000;

export type CellMatrix = "values" | "formulas" | "numberFormat" | "valueTypes";

/** What people write has any length, so a first answer measures it; the words Excel has for formats and types are short. */
const OF_ANY_LENGTH: ReadonlySet<CellMatrix> = new Set<CellMatrix>(["values", "formulas"]);

/** A rectangle that was read, with its matrices by name. */
export interface ReadPiece {
  readonly range: CellRange;
  readonly rows: (name: CellMatrix) => readonly (readonly unknown[])[];
}

/**
 * Reads matrices of ranges of one sheet, in as few requests as the payload limits allow: ranges are packed together
 * and long ones cut by rows, so the number of requests grows with the bytes, never with the ranges or rows.
 * Throws Excel's own errors.
 */
export async function readPieces(
  session: Session,
  sheet: string,
  ranges: readonly CellRange[],
  names: readonly CellMatrix[],
  visit: (piece: ReadPiece) => void,
): Promise<void> {
  let left: readonly CellRange[] = ranges;
  let bytesACell = FIRST_GUESS * names.length;
  let cells = names.some((name) => OF_ANY_LENGTH.has(name)) ? FIRST_CELLS : CELLS_A_READ;
  while (left.length > 0) {
    const { now, later } = pack(left, bytesACell, cells);
    const pieces = await readOnce(session, sheet, now, names);
    if (pieces === "too-large") {
      if (now.length === 1 && rowsOf(now[0]) <= 1) throw new RowTooLarge();
      bytesACell *= 2;
      continue;
    }
    pieces.forEach(visit);
    bytesACell = Math.max(FIRST_GUESS / 3, measuredBytes(pieces, names) * 1.25);
    cells = CELLS_A_READ;
    left = later;
  }
}

const rowsOf = (range: CellRange | undefined): number => (range ? range.lastRow - range.firstRow + 1 : 0);
const columnsOf = (range: CellRange): number => range.lastColumn - range.firstColumn + 1;

/** What fits one request, and the rest. At least one row is taken. */
function pack(ranges: readonly CellRange[], bytesACell: number, cellLimit: number) {
  const now: CellRange[] = [];
  let bytes = 0;
  let cells = 0;
  for (const [index, range] of ranges.entries()) {
    const rowBytes = columnsOf(range) * bytesACell;
    const room = Math.min((PAYLOAD_BYTES - bytes - BYTES_A_RANGE) / rowBytes, (cellLimit - cells) / columnsOf(range));
    const rows = Math.max(now.length === 0 ? 1 : 0, Math.min(rowsOf(range), Math.floor(room)));
    if (rows < rowsOf(range)) {
      if (rows > 0) now.push({ ...range, lastRow: range.firstRow + rows - 1 });
      return { now, later: [{ ...range, firstRow: range.firstRow + rows }, ...ranges.slice(index + 1)] };
    }
    now.push(range);
    bytes += rows * rowBytes + BYTES_A_RANGE;
    cells += rows * columnsOf(range);
  }
  return { now, later: [] };
}

async function readOnce(session: Session, sheet: string, ranges: readonly CellRange[], names: readonly CellMatrix[]) {
  try {
    const loaded = await session.send((workbook) => {
      const worksheet = workbook.worksheets.getItem(sheet);
      return ranges.map((range) => ({ range, proxy: worksheet.getRange(rangeAddress(range)).load(names.join(",")) }));
    });
    return loaded.map(({ range, proxy }): ReadPiece => ({ range, rows: (name) => proxy[name] }));
  } catch (error) {
    if (faultCode(error) === "ResponsePayloadSizeLimitExceeded") return "too-large";
    throw error;
  }
}

/** Bytes a cell took on average in an answer, from rows spread over it. */
function measuredBytes(pieces: readonly ReadPiece[], names: readonly CellMatrix[]): number {
  let bytes = 0;
  let cells = 0;
  const step = Math.max(1, Math.floor(pieces.reduce((sum, { range }) => sum + rowsOf(range), 0) / 400));
  let index = 0;
  for (const piece of pieces) {
    for (let row = 0; row < rowsOf(piece.range); row += 1, index += 1) {
      if (index % step !== 0) continue;
      for (const name of names) for (const value of piece.rows(name)[row] ?? []) bytes += 1 + valueBytes(value);
      cells += columnsOf(piece.range);
    }
  }
  return cells === 0 ? FIRST_GUESS : bytes / cells;
}

/** Bytes of a value as JSON in UTF-8. */
export function valueBytes(value: unknown): number {
  if (typeof value !== "string") return String(value).length;
  let bytes = value.length + 2;
  for (let i = 0; i < value.length; i += 1) {
    const code = value.charCodeAt(i);
    if (code >= 0x800) bytes += 2;
    else if (code >= 0x80 || code < 0x20 || code === 0x22 || code === 0x5c) bytes += 1;
  }
  return bytes;
}
