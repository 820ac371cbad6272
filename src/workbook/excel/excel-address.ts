import type { CellRange } from "../address";
import { columnIndex, MAX_COLUMNS, MAX_ROWS, parseRangeAddress } from "../address";

/** A rectangle as Excel names it: "Sheet!A1:B2", "5:7", "B:D", `$` allowed; `null` where it is none. */
export function parseExcelRange(address: string): CellRange | null {
  const plain = address.slice(address.lastIndexOf("!") + 1).replaceAll("$", "");
  const rows = /^(\d+):(\d+)$/.exec(plain);
  if (rows) return { firstRow: Number(rows[1]) - 1, lastRow: Number(rows[2]) - 1, firstColumn: 0, lastColumn: MAX_COLUMNS - 1 };
  const columns = /^([A-Za-z]+):([A-Za-z]+)$/.exec(plain);
  if (!columns) return parseRangeAddress(plain);
  const first = columnIndex(columns[1] ?? "");
  const last = columnIndex(columns[2] ?? "");
  return first === null || last === null ? null : { firstRow: 0, lastRow: MAX_ROWS - 1, firstColumn: first, lastColumn: last };
}

/** The rectangles of several, as Excel lists them ("'Bản 1'!A1:B2,'Bản 1'!D4"); sheets' names may hold commas. */
export function parseExcelAreas(address: string): CellRange[] {
  return [...address.matchAll(/(?:'(?:[^']|'')*'!|[^,'!]*!)?(\$?[A-Za-z]*\$?\d*(?::\$?[A-Za-z]*\$?\d*)?)(?:,|$)/gu)].flatMap(
    ([, area]) => parseExcelRange(area ?? "") ?? [],
  );
}
