import { isDitto } from "../text/ditto";
import type { AssessmentSheet } from "./assessment-sheet";
import { readBirths, readSexOfRow } from "./birth-and-sex";
import type { RawCell } from "./cell-readings";
import { BLANK, readId, readNumber, readScore, readTick, readVerdict, readWords } from "./cell-readings";
import type { PlainField } from "./field";
import type { ListReader } from "./list-reader";
import { dittoSource, kindAt, listReader, rawCell, uncomputedFormula } from "./list-reader";
import type { ReadCell, Reading } from "./reading";
import { valueOf } from "./reading";
import { ordinalOf, personKey } from "./row-key";
import { sectionSubject } from "./row-words";
import type { Subject } from "./subject";
import { cellKey } from "../workbook/grid";

/**
 * One row of a list (0-based) as a subject: nothing of other rows but what a ditto mark, a merged cell or the row's
 * section lends it. The row key is worked out when it is first asked for.
 */
export function subjectAt(list: AssessmentSheet, row: number): Subject {
  return readSubject(listReader(list), row);
}

/** Every subject of a list, top to bottom. */
export function* subjectsOf(list: AssessmentSheet): Iterable<Subject> {
  const reader = listReader(list);
  for (const { row, kind } of list.rows) if (kind === "subject") yield readSubject(reader, row);
}

function readSubject(reader: ListReader, row: number): Subject {
  const { list } = reader;
  const name = readName(reader, row);
  const births = readBirths(reader, row);
  const sex = readSexOfRow(reader, row);
  const person = { birthYear: valueOf(births.birth)?.year ?? null, sex: valueOf(sex) ?? births.sexFromYearColumn };
  return {
    sheet: list.sheet,
    row,
    get rowKey() {
      const key = personKey(valueOf(name), person.birthYear);
      return `${key}#${ordinalOf(list, row, keyAt)}`;
    },
    hidden: list.grid.hiddenRows.has(row),
    index: one(reader, row, "index", readWords),
    name,
    ...births,
    sex,
    ethnicity: lent(reader, row, "ethnicity"),
    idNumber: one(reader, row, "idNumber", (cell) => readId(cell, person)),
    occupation: lent(reader, row, "occupation"),
    subjectGroup: lent(reader, row, "subjectGroup"),
    unit: lent(reader, row, "unit"),
    village: lent(reader, row, "village"),
    household: lent(reader, row, "household"),
    zone: lent(reader, row, "zone"),
    scores: reader.indicators.map((at) => (at ? cellOf(reader, row, at.column, (cell) => readScore(cell, at.scale)) : null)),
    competences: reader.competences.map((at) => (at ? cellOf(reader, row, at.column, (cell) => readNumber(cell, at.max)) : null)),
    total: one(reader, row, "total", (cell) => readNumber(cell, reader.totalMax)),
    passTick: one(reader, row, "passTick", (cell) => readTick(cell, "pass")),
    failTick: one(reader, row, "failTick", (cell) => readTick(cell, "fail")),
    verdict: one(reader, row, "verdict", (cell) => readVerdict(cell, reader.bands)),
    evidence: one(reader, row, "evidence", readWords),
    note: one(reader, row, "note", readWords),
  };
}

function keyAt(list: AssessmentSheet, row: number): string {
  const reader = listReader(list);
  return personKey(valueOf(readName(reader, row)), valueOf(readBirths(reader, row).birth)?.year ?? null);
}

function one<T>(reader: ListReader, row: number, field: PlainField, read: (cell: RawCell) => Reading<T>): ReadCell<T> | null {
  const mapping = reader.columns.get(field)?.[0];
  return mapping ? cellOf(reader, row, mapping.column, read) : null;
}

/** Reads a cell; a formula without a result is neither blank nor a value. */
export function cellOf<T>(reader: ListReader, row: number, column: number, read: (cell: RawCell) => Reading<T>): ReadCell<T> {
  const formula = uncomputedFormula(reader.list.grid, row, column);
  if (formula !== null) return { column, reading: { kind: "uncomputed", formula } };
  return { column, reading: read(rawCell(reader, row, column)) };
}

function readName(reader: ListReader, row: number): ReadCell<string> | null {
  const family = one(reader, row, "familyName", readWords);
  const given = one(reader, row, "givenName", readWords);
  if (!family || !given) return one(reader, row, "name", readWords) ?? family ?? given;
  const parts = [family, given].flatMap((cell) => (cell.reading.kind === "value" ? [cell] : []));
  const [first, second] = parts;
  if (first?.reading.kind !== "value") return family.reading.kind === "blank" ? given : family;
  if (second?.reading.kind !== "value") return first;
  return { column: first.column, reading: { ...first.reading, value: `${first.reading.value} ${second.reading.value}` } };
}

/** Words that a ditto mark, a cell merged downwards or the section above may lend a row. */
function lent(reader: ListReader, row: number, field: PlainField): ReadCell<string> | null {
  const mapping = reader.columns.get(field)?.[0];
  if (!mapping) return fromSection(reader, row, field);
  const { column } = mapping;
  const cell = cellOf(reader, row, column, readWords);
  if (cell.reading.kind === "value") return isDitto(cell.reading.value) ? fromAbove(reader, row, cell) : cell;
  if (cell.reading.kind !== "blank") return cell;
  const anchor = reader.mergedFrom.get(cellKey(row, column));
  if (anchor === undefined) return fromSection(reader, row, field) ?? cell;
  const merged = cellOf(reader, anchor, column, readWords).reading;
  return { column, reading: merged.kind === "value" ? { ...merged, raw: null, from: "merged" } : merged };
}

function fromAbove(reader: ListReader, row: number, cell: ReadCell<string>): ReadCell<string> {
  const { column, reading } = cell;
  const raw = reading.kind === "value" ? reading.raw : null;
  const source = dittoSource(reader, row, column);
  const above = source === null ? BLANK : cellOf(reader, source, column, readWords).reading;
  if (above.kind !== "value") return { column, reading: { kind: "unreadable", raw, why: "ditto-of-nothing" } };
  return { column, reading: { kind: "value", value: above.value, raw, from: "ditto" } };
}

/** The section a row stands under names its village, unit or group where the row itself does not. */
function fromSection(reader: ListReader, row: number, field: PlainField): ReadCell<string> | null {
  if (field !== "village" && field !== "unit" && field !== "subjectGroup") return null;
  const entry = reader.list.rows[row - reader.firstRow];
  if (!entry || entry.section === null || kindAt(reader, row) !== "subject") return null;
  const wanted = field === "subjectGroup" ? "group" : field;
  const title = [entry.section, ...(entry.outerSections ?? []).slice().reverse()].find((section) => sectionSubject(section) === wanted);
  if (title === undefined) return null;
  const column = reader.columns.get(field)?.[0]?.column ?? reader.list.range.firstColumn;
  return { column, reading: { kind: "value", value: title, raw: null, from: "section" } };
}
