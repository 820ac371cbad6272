import { bareKey } from "../text/name-key";
import { sectionNumeral } from "../text/section-numeral";
import { textAt } from "../assessment/cell-text";
import type { Grid } from "../workbook/grid";
import { isRowBlank } from "../workbook/grid";
import type { GroupFinder } from "./column-meaning";
import type { SummaryFrame } from "./summary-columns";
import type { SummaryRow } from "./summary-sheet";

type RowKind = SummaryRow["kind"];

const TOTAL = /^(tong( cong| so| chung)?|cong|cong chung|toan (huyen|tinh|xa|thanh pho|thi xa|phuong|quan|cum)\b.*|chung)\s*:?$/;
const SUBTOTAL = /^(cong|tong|tong cong)\s+\S/;
const CLOSING = /^(ghi chu|luu y|nguoi lap|lap bieu|ke toan|thu ky|tm\.?|t\/m|thay mat|noi nhan|chu tich|xac nhan|ngay|.*, ?ngay\b)/;

/** The last row (0-based) of the table: before the first closing words, or before two blank rows together. */
export function lastBodyRow(grid: Grid, first: number, axis: number): number {
  let last = first - 1;
  for (let row = first; row < grid.rowCount; row += 1) {
    if (isRowBlank(grid, row)) {
      if (row + 1 >= grid.rowCount || isRowBlank(grid, row + 1)) break;
      continue;
    }
    if (isClosing(grid, row, axis)) break;
    last = row;
  }
  return last;
}

function isClosing(grid: Grid, row: number, axis: number): boolean {
  for (let column = 0; column < grid.columnCount; column += 1) {
    const words = textAt(grid, row, column);
    if (words !== "") return CLOSING.test(bareKey(words)) || (column > axis + 1 && !/\d/.test(words));
  }
  return false;
}

/**
 * The rows of a summary's table with what each speaks of, and for group and total rows the rows they sum up. A group
 * row stands above its members (numeral or capital letter in the running number), or below them ("Cộng huyện …").
 */
export function summaryRows(grid: Grid, frame: SummaryFrame, groupOf: GroupFinder | null): readonly SummaryRow[] {
  const plain: { row: number; label: string; kind: RowKind; isBelow: boolean }[] = [];
  for (let row = frame.body[0]; row <= frame.body[1]; row += 1) {
    const label = labelOf(grid, row, frame.axis);
    if (label === "") continue;
    plain.push({ row, label, ...kindOf(grid, row, frame.axis, label, groupOf) });
  }
  return plain.map((one, position) => ({
    row: one.row,
    label: one.label,
    kind: one.kind,
    members: membersOf(plain, position),
  }));
}

/** The words of a row: in its axis column, or to the left where a total's words are merged across. */
function labelOf(grid: Grid, row: number, axis: number): string {
  for (let column = axis; column >= 0; column -= 1) {
    const words = textAt(grid, row, column);
    if (words !== "" && (column === axis || !/^[\d.()]+$/.test(words))) return words;
  }
  return "";
}

function kindOf(
  grid: Grid,
  row: number,
  axis: number,
  label: string,
  groupOf: GroupFinder | null,
): { readonly kind: RowKind; readonly isBelow: boolean } {
  const bare = bareKey(label);
  if (TOTAL.test(bare)) return { kind: "total", isBelow: false };
  if (groupOf && groupOf(label) !== null) return { kind: "reporting-group", isBelow: false };
  if (SUBTOTAL.test(bare)) return { kind: "group-of-units", isBelow: true };
  const numeral = axis > 0 ? textAt(grid, row, axis - 1) : "";
  const isGroup = numeral !== "" && sectionNumeral(numeral) !== null;
  return { kind: isGroup ? "group-of-units" : "unit", isBelow: false };
}

interface PlainRow {
  readonly row: number;
  readonly kind: RowKind;
  readonly isBelow: boolean;
}

function membersOf(rows: readonly PlainRow[], position: number): readonly number[] {
  const own = rows[position];
  if (!own || own.kind === "unit" || own.kind === "reporting-group") return [];
  if (own.kind === "total") {
    const parts = rows.filter((row) => row.kind === "unit" || row.kind === "reporting-group");
    return parts.map((row) => row.row);
  }
  const step = own.isBelow ? -1 : 1;
  const members: number[] = [];
  for (let at = position + step; rows[at]?.kind === "unit"; at += step) members.push(rows[at]?.row ?? 0);
  return members.sort((a, b) => a - b);
}
