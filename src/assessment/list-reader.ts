import type { CriteriaSet, Scale } from "../criteria/criteria-set";
import { isDitto } from "../text/ditto";
import { fontEncoding } from "../text/legacy-encoding";
import { bareKey } from "../text/name-key";
import type { CellValue } from "../workbook/cell-value";
import type { Grid } from "../workbook/grid";
import { cellKey, formatAt, valueAt } from "../workbook/grid";
import type { AssessmentSheet, ColumnMapping } from "./assessment-sheet";
import type { RawCell } from "./cell-readings";
import { meantText } from "./cell-text";
import type { Field } from "./field";
import { competenceNumber, indicatorNumber } from "./field";
import type { PrintedVerdict } from "./subject";

/**
 * What reading the rows of one list needs, worked out once: its columns by field, scales, bands, merged cells. Kept by
 * list; two parts of it fill as they are asked for (where a ditto mark points, and which names stand twice).
 */
export interface ListReader {
  readonly list: AssessmentSheet;
  readonly columns: ReadonlyMap<Field, readonly ColumnMapping[]>;
  readonly firstRow: number;
  readonly indicators: readonly ({ readonly column: number; readonly scale: Scale } | null)[];
  readonly competences: readonly ({ readonly column: number; readonly max: number } | null)[];
  readonly totalMax: number;
  readonly bands: ReadonlyMap<string, PrintedVerdict>;
  /** Anchor rows of cells merged downwards, by cell. */
  readonly mergedFrom: ReadonlyMap<number, number>;
  readonly hasLegacyFonts: boolean;
  readonly dittoFrom: Map<number, number>;
}

const readers = new WeakMap<AssessmentSheet, ListReader>();

/** The reader of a list. */
export function listReader(list: AssessmentSheet): ListReader {
  const known = readers.get(list);
  if (known) return known;
  const reader = makeReader(list);
  readers.set(list, reader);
  return reader;
}

function makeReader(list: AssessmentSheet): ListReader {
  const columns = new Map<Field, ColumnMapping[]>();
  for (const mapping of list.columns) {
    const known = columns.get(mapping.field);
    if (known) known.push(mapping);
    else columns.set(mapping.field, [mapping]);
  }
  const set = list.context.criteriaSet.value;
  const columnOf = (field: Field): number | null => columns.get(field)?.[0]?.column ?? null;
  return {
    list,
    columns,
    firstRow: list.rows[0]?.row ?? 0,
    indicators: indicatorColumns(list, set, columnOf),
    competences: competenceColumns(list, set, columnOf),
    totalMax: Math.max(100, sumOfMaxima(set, null)),
    bands: bandTitles(set),
    mergedFrom: mergedCells(list),
    hasLegacyFonts: list.grid.richText.size > 0 || list.grid.formats.some((format) => fontEncoding(format.fontName) !== null),
    dittoFrom: new Map(),
  };
}

type ColumnOf = (field: Field) => number | null;

function indicatorColumns(list: AssessmentSheet, set: CriteriaSet, columnOf: ColumnOf): ListReader["indicators"] {
  if (!list.columns.some(({ field }) => indicatorNumber(field) !== null)) return [];
  return set.indicators.map(({ number, scale }) => {
    const column = columnOf(`indicator:${number}`);
    return column === null ? null : { column, scale };
  });
}

function competenceColumns(list: AssessmentSheet, set: CriteriaSet, columnOf: ColumnOf): ListReader["competences"] {
  if (!list.columns.some(({ field }) => competenceNumber(field) !== null)) return [];
  return set.competences.map(({ number }) => {
    const column = columnOf(`competence:${number}`);
    return column === null ? null : { column, max: sumOfMaxima(set, number) };
  });
}

function sumOfMaxima(set: CriteriaSet, competence: number | null): number {
  return set.indicators
    .filter((indicator) => competence === null || indicator.competence === competence)
    .reduce((sum, { scale }) => sum + (scale.kind === "points" ? scale.max : scale.kind === "yes-no" ? (scale.points ?? 0) : 100), 0);
}

function bandTitles(set: CriteriaSet): ReadonlyMap<string, PrintedVerdict> {
  const bands = set.decision.kind === "bands" ? set.decision.bands : [];
  return new Map(bands.map((band) => [bareKey(band.title.vi), band.outcome]));
}

function mergedCells(list: AssessmentSheet): ReadonlyMap<number, number> {
  const mapped = new Set(list.columns.map(({ column }) => column));
  const anchors = new Map<number, number>();
  for (const merge of list.grid.merges) {
    if (merge.lastRow === merge.firstRow || merge.firstRow <= list.header.last || !mapped.has(merge.firstColumn)) continue;
    const last = Math.min(merge.lastRow, list.range.lastRow);
    for (let row = merge.firstRow + 1; row <= last; row += 1) anchors.set(cellKey(row, merge.firstColumn), merge.firstRow);
  }
  return anchors;
}

const NO_TEXT = { text: "", legacy: false } as const;
const EMPTY_CELL: RawCell = { value: null, text: "", legacy: false, isDate: false, isPercent: false };

/** The cell at a row and column (0-based) with what reading it asks for. */
export function rawCell(reader: ListReader, row: number, column: number): RawCell {
  const { grid } = reader.list;
  const value = valueAt(grid, row, column);
  if (value === null) return EMPTY_CELL;
  if (typeof value !== "string") {
    const format = formatAt(grid, row, column);
    return { value, ...NO_TEXT, isDate: format.isDate, isPercent: format.numberFormat.includes("%") };
  }
  const { text, legacy } = meantText(grid, row, column, value);
  return { value, text, legacy, isDate: false, isPercent: false };
}

/** The formula of a cell that carries no result, or `null`. */
export function uncomputedFormula(grid: Grid, row: number, column: number): string | null {
  if (grid.uncomputed.size === 0 || !grid.uncomputed.has(cellKey(row, column))) return null;
  return grid.formulas.get(cellKey(row, column)) ?? "";
}

/**
 * The row a ditto mark stands for: upwards to the nearest row with words of its own in that column. `null` where there
 * is none. What was found is kept, so that a list read from top to bottom looks up one row at a time.
 */
export function dittoSource(reader: ListReader, row: number, column: number): number | null {
  const { list, dittoFrom } = reader;
  for (let above = row - 1; above > list.header.last; above -= 1) {
    const known = dittoFrom.get(cellKey(above, column));
    const found = known ?? (isSource(list, above, column, reader) ? above : null);
    if (found === null) continue;
    dittoFrom.set(cellKey(row, column), found);
    return found;
  }
  return null;
}

function isSource(list: AssessmentSheet, row: number, column: number, reader: ListReader): boolean {
  if (kindAt(reader, row) !== "subject") return false;
  const value: CellValue = valueAt(list.grid, row, column);
  return typeof value === "string" && value.trim() !== "" && !isDitto(value);
}

/** The kind of a row of the list (0-based), `null` outside it. */
export function kindAt({ list, firstRow }: ListReader, row: number): string | null {
  const entry = list.rows[row - firstRow];
  return entry?.row === row ? entry.kind : null;
}
