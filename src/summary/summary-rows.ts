import { bareKey } from "../text/name-key";
import { sectionNumeral } from "../text/section-numeral";
import { textAt } from "../assessment/cell-text";
import type { Grid } from "../workbook/grid";
import { isRowBlank } from "../workbook/grid";
import type { GroupFinder } from "./column-meaning";
import type { SummaryFrame } from "./summary-columns";
import type { SummaryRow } from "./summary-sheet";
import { unitRank } from "./unit-key";

type RowKind = SummaryRow["kind"];

const TOTAL = /^(tong( cong| so| chung)?|cong|cong chung|toan (huyen|tinh|xa|thanh pho|thi xa|phuong|quan|cum)\b.*|chung)\s*:?$/;
/** "Tổng số toàn xã", "Cộng chung các bản". */
const OF_ALL = /^(tong|cong|tong cong|tong so|cong chung)\s+(cong\s+)?(chung|toan|ca|tat ca|cac)\b/;
/** "Cộng (I+II)": all there is where it stands last, some of it elsewhere. */
const OF_SEVERAL = /^(tong|cong|tong cong|tong so)\s*:?\s*\(?\s*=?\s*[a-z]{1,4}(\s*[+,]\s*[a-z]{1,4})+\s*\)?\s*:?$/;
const SUBTOTAL = /^(cong|tong|tong cong)\s+\S/;
/** Names of what units are put together to. */
const HIGHER = /^(huyen|quan|thi xa|thanh pho|tp\.?|cum|vung|khu vuc|kv)\s/;
const CLOSING = /^(ghi chu|luu y|nguoi lap|lap bieu|ke toan|thu ky|tm\.?|t\/m|thay mat|noi nhan|chu tich|xac nhan|ngay|.*, ?ngay\b)/;

/**
 * "Công an", "Tổng công ty", "Công nhân", "Tông Lạnh" without their marks begin as sums do ("Cộng …", "Tổng …"): told apart
 * while the marks are there. "Tông cộng" is a total typed wrong.
 */
const NO_SUM = /^(?:(?:tổng\s+)?công|tông|c[ốồổ]ng)(?!\p{L}|\s+(?:cộng|số|chung)(?!\p{L}))/iu;

/** The words a sum is told by; none where they name an office, a company, workers or a place. */
function sumWords(words: string): string {
  return NO_SUM.test(words.normalize("NFC").trim()) ? "" : bareKey(words);
}

/** Whether words head a total over everything. */
export function isTotalLabel(words: string): boolean {
  return TOTAL.test(sumWords(words));
}

/** Whether words head a sum, of everything or of a part. */
export function isSumLabel(words: string): boolean {
  const bare = sumWords(words);
  return [TOTAL, OF_ALL, OF_SEVERAL, SUBTOTAL].some((pattern) => pattern.test(bare));
}

/** The last row (0-based) of the table: before the first closing words, or before two blank rows together. */
export function lastBodyRow(grid: Grid, first: number, axis: number): number {
  let last = first - 1;
  for (let row = first; row < grid.rowCount; row += 1) {
    if (isRowBlank(grid, row)) {
      if (isRowBlank(grid, row + 1)) break;
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
  const plain: PlainRow[] = [];
  const isNumbered = hasNumberedRows(grid, frame);
  for (let row = frame.body[0]; row <= frame.body[1]; row += 1) {
    const label = labelOf(grid, row, frame.axis);
    if (label === "") continue;
    const isLast = labelsBelow(grid, frame, row) === 0;
    const next = nextLabel(grid, frame, row);
    plain.push({ row, label, ...kindOf(grid, row, frame.axis, label, groupOf, { isLast, isNumbered, next }) });
  }
  const styles = [...new Set(plain.flatMap(({ style }) => style ?? []))];
  return plain.map((one, position): SummaryRow => {
    const members = membersOf(plain, position, styles);
    const isLost = one.kind === "group-of-units" && members.length === 0;
    return { row: one.row, label: one.label, kind: one.kind, members, ...(isLost ? { doubt: "no-members" as const } : {}) };
  });
}

function labelsBelow(grid: Grid, { axis, body }: SummaryFrame, row: number): number {
  let labels = 0;
  for (let below = row + 1; below <= body[1]; below += 1) if (labelOf(grid, below, axis) !== "") labels += 1;
  return labels;
}

function nextLabel(grid: Grid, { axis, body }: SummaryFrame, row: number): string {
  for (let below = row + 1; below <= body[1]; below += 1) {
    const label = labelOf(grid, below, axis);
    if (label !== "") return label;
  }
  return "";
}

/** Whether units are numbered: then a row without a number is no unit beside them. */
function hasNumberedRows(grid: Grid, { axis, body }: SummaryFrame): boolean {
  let numbered = 0;
  for (let row = body[0]; axis > 0 && row <= body[1]; row += 1) if (/^\d/.test(textAt(grid, row, axis - 1))) numbered += 1;
  return numbered >= 2;
}

/** The words of a row: in its axis column, or to the left where a total's words are merged across. */
export function labelOf(grid: Grid, row: number, axis: number): string {
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
  { isLast, isNumbered, next }: { readonly isLast: boolean; readonly isNumbered: boolean; readonly next: string },
): Pick<PlainRow, "kind" | "isBelow" | "style"> {
  const sum = sumWords(label);
  const plain = { isBelow: false, style: null };
  if (TOTAL.test(sum) || OF_ALL.test(sum) || (OF_SEVERAL.test(sum) && isLast)) return { ...plain, kind: "total" };
  if (groupOf && groupOf(label) !== null) return { ...plain, kind: "reporting-group" };
  // The rows a sum of several groups stands for are not those right above it.
  if (OF_SEVERAL.test(sum)) return { ...plain, kind: "group-of-units", style: "several" };
  if (SUBTOTAL.test(sum)) return { kind: "group-of-units", isBelow: true, style: null };
  const beside = axis > 0 ? textAt(grid, row, axis - 1) : "";
  // "H. Điện Biên" under a running number is a district, no section H.
  const numeral = sectionNumeral(beside) ?? (/^\d+$/.test(beside) ? null : sectionNumeral(label));
  if (numeral) return { ...plain, kind: "group-of-units", style: numeral.style };
  const isHigher = beside === "" && ((isNumbered && HIGHER.test(bareKey(label))) || isAbove(label, next));
  return isHigher ? { ...plain, kind: "group-of-units", style: "name" } : { ...plain, kind: "unit" };
}

/** A commune over its villages, a district over its communes. */
function isAbove(label: string, next: string): boolean {
  const [own, below] = [unitRank(label), unitRank(next)];
  return own !== null && below !== null && own > below;
}

interface PlainRow {
  readonly row: number;
  readonly label: string;
  readonly kind: RowKind;
  readonly isBelow: boolean;
  /** How a group row above its members is numbered: groups numbered another way further down stand within it. */
  readonly style: "roman" | "letter" | "name" | "several" | null;
}

function membersOf(rows: readonly PlainRow[], position: number, styles: readonly (string | null)[]): readonly number[] {
  const own = rows[position];
  if (!own || own.kind === "unit" || own.kind === "reporting-group") return [];
  if (own.kind === "total") {
    const parts = rows.filter((row) => row.kind === "unit" || row.kind === "reporting-group");
    return parts.map((row) => row.row);
  }
  if (own.style === "several") return [];
  if (own.isBelow) return unitsBefore(rows, position);
  const members: number[] = [];
  for (const next of rows.slice(position + 1)) {
    const isWithin = next.kind === "unit" || next.isBelow || (next.style !== null && styles.indexOf(next.style) > styles.indexOf(own.style));
    if (!isWithin) break;
    if (next.kind === "unit") members.push(next.row);
  }
  return members;
}

/** The units right above a subtotal. */
function unitsBefore(rows: readonly PlainRow[], position: number): readonly number[] {
  const members: number[] = [];
  for (let at = position - 1; rows[at]?.kind === "unit"; at -= 1) members.unshift(rows[at]?.row ?? 0);
  return members;
}
