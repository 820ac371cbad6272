import { textAt } from "../assessment/cell-text";
import type { Grid } from "../workbook/grid";
import { isRowBlank } from "../workbook/grid";
import type { GroupFinder } from "./column-meaning";
import { mergeAt } from "./header-path";
import { isGroupAxis, isUnitAxis } from "./header-words";
import type { SummaryFrame } from "./summary-columns";
import { isSumLabel, isTotalLabel, labelOf } from "./summary-rows";
import type { SummaryRow } from "./summary-sheet";

type Beside = NonNullable<SummaryFrame["beside"]>;

/**
 * The frame with the second column that says whom its rows speak of, where there is one: "Bản | Nhóm", "Nhóm | Bản",
 * "Huyện | Xã". Taken for one column alone, the first row of each unit would get the figures of all of it.
 */
export function withSecondAxis(grid: Grid, frame: SummaryFrame, groupOf: GroupFinder): SummaryFrame {
  const others = headedBeside(grid, frame);
  const groups = [frame.axis, ...others].filter((column) => isGroupAxis(headOf(grid, frame, column)) && wordsIn(grid, frame, column).some((words) => groupOf(words) !== null));
  const units = [frame.axis, ...others].filter((column) => isUnitAxis(headOf(grid, frame, column)) && wordsIn(grid, frame, column).length > 0);
  const [unit, inner] = units;
  const group = groups[0];
  if (unit === undefined) return frame;
  if (group !== undefined) return { ...frame, axis: unit, beside: { column: group, names: "group" } };
  const isNested = inner !== undefined && new Set(wordsIn(grid, frame, unit)).size < wordsIn(grid, frame, inner).length;
  return isNested ? { ...frame, axis: inner, beside: { column: unit, names: "larger-unit" } } : frame;
}

/** Other columns with a header of their own that could be an axis; words merged over several columns head figures. */
function headedBeside(grid: Grid, frame: SummaryFrame): readonly number[] {
  return Array.from({ length: grid.columnCount }, (_, column) => column).filter((column) => {
    const merge = mergeAt(grid, frame.header.first, column);
    return column !== frame.axis && (!merge || merge.firstColumn === merge.lastColumn);
  });
}

function headOf(grid: Grid, { header }: SummaryFrame, column: number): string {
  return textThrough(grid, header.first, column) || textAt(grid, header.last, column);
}

function wordsIn(grid: Grid, { body }: SummaryFrame, column: number): readonly string[] {
  const words: string[] = [];
  for (let row = body[0]; row <= body[1]; row += 1) {
    const text = textAt(grid, row, column);
    if (/\p{L}/u.test(text) && !isSumLabel(text)) words.push(text);
  }
  return words;
}

function textThrough(grid: Grid, row: number, column: number): string {
  const merge = mergeAt(grid, row, column);
  return merge ? textAt(grid, merge.firstRow, merge.firstColumn) : textAt(grid, row, column);
}

/** A row by both its columns; where the outer one stays blank below its first row, it is that of the row above. */
interface PairedRow {
  readonly row: number;
  readonly axis: string;
  readonly beside: string;
  /** Whether the words of the second column stand in the row itself or in a cell merged over it. */
  readonly isBesideOwn: boolean;
}

/** The rows of a table whose rows are told by two columns, each with its unit and its group or larger unit. */
export function rowsByTwoColumns(grid: Grid, frame: SummaryFrame, beside: Beside, groupOf: GroupFinder): readonly SummaryRow[] {
  const paired = pairedRows(grid, frame, beside);
  return beside.names === "group" ? rowsByGroup(paired, groupOf) : rowsByLargerUnit(paired);
}

function pairedRows(grid: Grid, frame: SummaryFrame, beside: Beside): readonly PairedRow[] {
  const rows: PairedRow[] = [];
  let axisAbove = "";
  let besideAbove = "";
  for (let row = frame.body[0]; row <= frame.body[1]; row += 1) {
    if (isRowBlank(grid, row)) continue;
    const axis = textThrough(grid, row, frame.axis);
    const own = textThrough(grid, row, beside.column);
    const label = axis !== "" || own !== "" ? "" : labelOf(grid, row, Math.min(frame.axis, beside.column));
    if (axis === "" && own === "" && label === "") continue;
    const sum = [axis, own, label].find(isSumLabel);
    const isInner = beside.column > frame.axis;
    rows.push({
      row,
      axis: axis !== "" || !isInner || own === "" ? axis || label : sum === undefined ? axisAbove : "",
      beside: own !== "" || isInner || axis === "" || sum !== undefined ? own : besideAbove,
      isBesideOwn: own !== "",
    });
    if (sum === undefined) [axisAbove, besideAbove] = [axis || axisAbove, own || besideAbove];
  }
  return rows;
}

function rowsByGroup(paired: readonly PairedRow[], groupOf: GroupFinder): readonly SummaryRow[] {
  const kindsOf = paired.map(({ axis, beside }) => ({
    unit: axis === "" || isSumLabel(axis) ? null : axis,
    group: beside === "" || isSumLabel(beside) ? null : groupOf(beside),
    isGroupSaid: beside !== "" && !isSumLabel(beside),
  }));
  const rowsWhere = (isPart: (at: number) => boolean): readonly number[] =>
    paired.flatMap(({ row }, at) => (kindsOf[at]?.unit && kindsOf[at].group !== null && isPart(at) ? [row] : []));
  return paired.flatMap(({ row, axis, beside }, at): readonly SummaryRow[] => {
    const own = kindsOf[at];
    if (!own) return [];
    const label = [axis, beside].filter((words) => words !== "").join(" – ");
    if (own.isGroupSaid && own.group === null) return [{ row, label, kind: "unit", members: [], doubt: "group-unknown" }];
    if (own.unit === null) {
      const isOfAll = isTotalLabel(axis) || (axis === "" && isTotalLabel(beside));
      const members = rowsWhere((other) => own.group === null || kindsOf[other]?.group === own.group);
      const base = { row, label, kind: "total" as const, members, ...(own.group === null ? {} : { group: own.group }) };
      return [isOfAll || (axis === "" && own.group !== null) ? base : { ...base, kind: "group-of-units", doubt: "no-members" }];
    }
    if (own.group === null) {
      const members = rowsWhere((other) => kindsOf[other]?.unit === own.unit);
      return [members.length > 0 ? { row, label: own.unit, kind: "group-of-units", members } : { row, label: own.unit, kind: "unit", members: [] }];
    }
    const isShared = kindsOf.some((other, position) => position !== at && other.unit === own.unit && other.group === own.group);
    return [{ row, label: own.unit, kind: "unit", members: [], group: own.group, ...(isShared ? { doubt: "shared" as const } : {}) }];
  });
}

function rowsByLargerUnit(paired: readonly PairedRow[]): readonly SummaryRow[] {
  const isUnit = ({ axis }: PairedRow): boolean => axis !== "" && !isSumLabel(axis);
  const units = paired.filter(isUnit);
  const sums = paired.filter((row) => !isUnit(row));
  return paired.map((own): SummaryRow => {
    const { row, axis, beside } = own;
    if (isUnit(own)) return { row, label: axis, kind: "unit", members: [], ...(beside === "" ? {} : { within: beside }) };
    const label = [beside, axis].filter((words) => words !== "").join(" – ");
    if (own.isBesideOwn && !isSumLabel(beside)) {
      const members = units.filter((unit) => unit.beside === beside).map((unit) => unit.row);
      return { row, label, kind: "group-of-units", members, ...(members.length === 0 ? { doubt: "no-members" as const } : {}) };
    }
    // "Cộng" under communes with nothing beside it could be the last district's, where others have theirs.
    const isOfAll = own.isBesideOwn ? isTotalLabel(beside) : isTotalLabel(axis) && sums.length === 1;
    const members = units.map((unit) => unit.row);
    return isOfAll ? { row, label, kind: "total", members } : { row, label, kind: "group-of-units", members: [], doubt: "no-members" };
  });
}
