import type { CriteriaSet } from "../criteria/criteria-set";
import { isDitto } from "../text/ditto";
import { fontEncoding } from "../text/legacy-encoding";
import { bareKey } from "../text/name-key";
import { isSymbolFont } from "../text/symbol-font";
import type { CellValue } from "../workbook/cell-value";
import type { Grid } from "../workbook/grid";
import { cellKey, formatAt, valueAt } from "../workbook/grid";
import type { AssessmentSheet, ColumnMapping } from "./assessment-sheet";
import type { RawCell } from "./cell-readings";
import { BLANK, readBirth, readNumber, readScore, readSex, readTick, readTotal, readVerdict, readWords } from "./cell-readings";
import { meantText } from "./cell-text";
import type { Field, PlainField } from "./field";
import { competenceNumber, indicatorNumber } from "./field";
import type { ReadCell, Reading } from "./reading";
import type { Birth, PrintedVerdict, Sex } from "./subject";

/**
 * A column and how its cells are read. Cells with equal values read equal, so readings are kept and shared where many
 * rows say the same (scores, villages, ticks); where nearly every row differs (names) `kept` is `null`.
 */
export interface ColumnReader<T> {
  readonly column: number;
  readonly read: (cell: RawCell) => Reading<T>;
  readonly blank: ReadCell<T>;
  readonly kept: KeptCells<T> | null;
}

/** Readings kept by the cell's value: of numbers 0 to 100 by halves in an array (scores are hardly ever others), of all else in a map. */
interface KeptCells<T> {
  readonly byHalves: (ReadCell<T> | null)[];
  readonly byValue: Map<CellValue, ReadCell<T>>;
}

/**
 * What reading the rows of one list needs, worked out once: how each column is read, and merged cells. Kept by list;
 * parts of it fill as they are asked for (readings that repeat, where a ditto mark points).
 */
export interface ListReader {
  readonly list: AssessmentSheet;
  readonly columns: ReadonlyMap<Field, readonly ColumnMapping[]>;
  readonly firstRow: number;
  readonly words: ReadonlyMap<PlainField, ColumnReader<string>>;
  readonly births: ReadonlyMap<PlainField, ColumnReader<Birth>>;
  readonly sex: ColumnReader<Sex> | null;
  readonly indicators: readonly (ColumnReader<number | boolean | string> | null)[];
  readonly competences: readonly (ColumnReader<number> | null)[];
  readonly total: ColumnReader<number> | null;
  readonly passTick: ColumnReader<boolean> | null;
  readonly failTick: ColumnReader<boolean> | null;
  readonly verdict: ColumnReader<PrintedVerdict> | null;
  /** Anchor rows of cells merged downwards, by cell. */
  readonly mergedFrom: ReadonlyMap<number, number>;
  /** Some font of the sheet is legacy or one of signs: what a text says depends on its cell. */
  readonly fontsMatter: boolean;
  /** Some format shows dates or percents: what a number says depends on its cell. */
  readonly formatsMatter: boolean;
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

const WORDS = ["index", "name", "familyName", "givenName", "ethnicity", "occupation", "subjectGroup", "unit", "village", "household", "zone", "evidence", "note"] as const;
const REPEATING: ReadonlySet<Field> = new Set<Field>(["ethnicity", "occupation", "subjectGroup", "unit", "village", "zone", "evidence", "note"]);
const BIRTHS = ["birthDate", "birthYear", "birthYearMale", "birthYearFemale"] as const;

function makeReader(list: AssessmentSheet): ListReader {
  const columns = new Map<Field, ColumnMapping[]>();
  for (const mapping of list.columns) {
    const known = columns.get(mapping.field);
    if (known) known.push(mapping);
    else columns.set(mapping.field, [mapping]);
  }
  const set = list.context.criteriaSet.value;
  const whole = (field: Field): number | null => columns.get(field)?.find((mapping) => mapping.role === undefined)?.column ?? null;
  const reader = <T>(field: Field, read: ColumnReader<T>["read"], keep = true): ColumnReader<T> | null => columnReader(whole(field), read, keep);
  const { formats, richText } = list.grid;
  const bands = bandTitles(set);
  return {
    list,
    columns,
    firstRow: list.rows[0]?.row ?? 0,
    words: new Map(WORDS.flatMap((field) => entry(field, reader(field, readWords, REPEATING.has(field))))),
    births: new Map(BIRTHS.flatMap((field) => entry(field, reader(field, (cell) => readBirth(cell, list.date1904, list.latestBirthYear))))),
    sex: reader("sex", readSex),
    indicators: hasNumbered(list, indicatorNumber) ? set.indicators.map(({ number, scale }) => reader(`indicator:${number}`, (cell) => readScore(cell, scale))) : [],
    competences: hasNumbered(list, competenceNumber) ? set.competences.map(({ number }) => reader(`competence:${number}`, (cell) => readNumber(cell, sumOfMaxima(set, number)))) : [],
    total: reader("total", (cell) => readTotal(cell, sumOfMaxima(set, null))),
    passTick: reader("passTick", (cell) => readTick(cell, "pass")),
    failTick: reader("failTick", (cell) => readTick(cell, "fail")),
    verdict: reader("verdict", (cell) => readVerdict(cell, bands)),
    mergedFrom: mergedCells(list),
    fontsMatter: richText.size > 0 || formats.some(({ fontName }) => fontEncoding(fontName) !== null || isSymbolFont(fontName)),
    formatsMatter: formats.some((format) => format.isDate || format.numberFormat.includes("%")),
    dittoFrom: new Map(),
  };
}

function entry<K, T>(field: K, reader: ColumnReader<T> | null): readonly (readonly [K, ColumnReader<T>])[] {
  return reader ? [[field, reader]] : [];
}

function columnReader<T>(column: number | null, read: ColumnReader<T>["read"], keep: boolean): ColumnReader<T> | null {
  return column === null ? null : { column, read, blank: { column, reading: BLANK }, kept: keep ? { byHalves: [], byValue: new Map() } : null };
}

function hasNumbered(list: AssessmentSheet, numberOf: (field: Field) => number | null): boolean {
  return list.columns.some(({ field }) => numberOf(field) !== null);
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
  // Merges of a sound sheet do not overlap; where they do, no row is visited twice for it.
  const filledTo = new Map<number, number>();
  for (const merge of [...list.grid.merges].sort((a, b) => a.firstRow - b.firstRow)) {
    if (merge.lastRow === merge.firstRow || merge.firstRow <= list.header.last || !mapped.has(merge.firstColumn)) continue;
    const last = Math.min(merge.lastRow, list.range.lastRow);
    const from = Math.max(merge.firstRow, filledTo.get(merge.firstColumn) ?? 0) + 1;
    for (let row = from; row <= last; row += 1) anchors.set(cellKey(row, merge.firstColumn), merge.firstRow);
    filledTo.set(merge.firstColumn, Math.max(last, from - 1));
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

/** So many different values of a column are kept. */
const MOST_KEPT = 4096;

/** Reads a cell of the row (0-based); a formula without a result is neither blank nor a value. */
export function cellOf<T>(reader: ListReader, row: number, column: ColumnReader<T>): ReadCell<T> {
  const { grid } = reader.list;
  const value = valueAt(grid, row, column.column);
  if (value === null) {
    const formula = uncomputedFormula(grid, row, column.column);
    return formula === null ? column.blank : { column: column.column, reading: { kind: "uncomputed", formula } };
  }
  const { kept } = column;
  if (kept === null) return freshCell(reader, row, column);
  if (typeof value === "number") return reader.formatsMatter ? freshCell(reader, row, column) : numberCell(reader, row, column, kept, value);
  if (typeof value !== "string" || reader.fontsMatter) return freshCell(reader, row, column);
  return keptCell(reader, row, column, kept.byValue, value);
}

function freshCell<T>(reader: ListReader, row: number, column: ColumnReader<T>): ReadCell<T> {
  return { column: column.column, reading: column.read(rawCell(reader, row, column.column)) };
}

const MOST_HALVES = 200;

function numberCell<T>(reader: ListReader, row: number, column: ColumnReader<T>, { byHalves, byValue }: KeptCells<T>, value: number): ReadCell<T> {
  const halves = value * 2;
  if (halves < 0 || halves > MOST_HALVES || halves !== Math.floor(halves)) return keptCell(reader, row, column, byValue, value);
  const known = byHalves[halves];
  if (known) return known;
  // An array with gaps is slow to look up in.
  while (byHalves.length <= halves) byHalves.push(null);
  const cell = freshCell(reader, row, column);
  byHalves[halves] = cell;
  return cell;
}

function keptCell<T>(reader: ListReader, row: number, column: ColumnReader<T>, kept: Map<CellValue, ReadCell<T>>, value: number | string): ReadCell<T> {
  const known = kept.get(value);
  if (known) return known;
  const cell = freshCell(reader, row, column);
  if (kept.size < MOST_KEPT) kept.set(value, cell);
  return cell;
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
