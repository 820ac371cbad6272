import { isDitto } from "../text/ditto";
import type { IdHint } from "../text/id-number";
import { cellKey } from "../workbook/grid";
import type { AssessmentSheet } from "./assessment-sheet";
import { readBirths, readSexOfRow } from "./birth-and-sex";
import { readId } from "./cell-readings";
import type { PlainField } from "./field";
import type { ColumnReader, ListReader } from "./list-reader";
import { cellOf, dittoSource, kindAt, listReader, rawCell, uncomputedFormula } from "./list-reader";
import type { ReadCell } from "./reading";
import { valueOf } from "./reading";
import { ordinalOf, personKey } from "./row-key";
import { sectionSubject } from "./row-words";
import type { IdNumber, Subject } from "./subject";

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
    index: words(reader, row, "index"),
    name,
    birth: births.birth,
    otherBirth: births.otherBirth,
    sexFromYearColumn: births.sexFromYearColumn,
    sex,
    ethnicity: lent(reader, row, "ethnicity"),
    idNumber: readIdOf(reader, row, person),
    occupation: lent(reader, row, "occupation"),
    subjectGroup: lent(reader, row, "subjectGroup"),
    unit: lent(reader, row, "unit"),
    village: lent(reader, row, "village"),
    household: lent(reader, row, "household"),
    zone: lent(reader, row, "zone"),
    scores: reader.indicators.map((column) => column && cellOf(reader, row, column)),
    competences: reader.competences.map((column) => column && cellOf(reader, row, column)),
    total: reader.total && cellOf(reader, row, reader.total),
    passTick: reader.passTick && cellOf(reader, row, reader.passTick),
    failTick: reader.failTick && cellOf(reader, row, reader.failTick),
    verdict: reader.verdict && cellOf(reader, row, reader.verdict),
    evidence: words(reader, row, "evidence"),
    note: words(reader, row, "note"),
  };
}

function keyAt(list: AssessmentSheet, row: number): string {
  const reader = listReader(list);
  return personKey(valueOf(readName(reader, row)), valueOf(readBirths(reader, row).birth)?.year ?? null);
}

function words(reader: ListReader, row: number, field: PlainField): ReadCell<string> | null {
  const column = reader.words.get(field);
  return column ? cellOf(reader, row, column) : null;
}

/** An identity number is read by what the row says of the person, so each for itself. */
function readIdOf(reader: ListReader, row: number, person: IdHint): ReadCell<IdNumber> | null {
  const mapping = reader.columns.get("idNumber")?.[0];
  if (!mapping) return null;
  const { column } = mapping;
  const formula = uncomputedFormula(reader.list.grid, row, column);
  return { column, reading: formula === null ? readId(rawCell(reader, row, column), person) : { kind: "uncomputed", formula } };
}

function readName(reader: ListReader, row: number): ReadCell<string> | null {
  const family = words(reader, row, "familyName");
  const given = words(reader, row, "givenName");
  if (!family || !given) return words(reader, row, "name") ?? family ?? given;
  if (family.reading.kind !== "value") return family.reading.kind === "blank" ? given : family;
  if (given.reading.kind !== "value") return family;
  return { column: family.column, reading: { ...family.reading, value: `${family.reading.value} ${given.reading.value}` } };
}

/** Words that a ditto mark, a cell merged downwards or the section above may lend a row. */
function lent(reader: ListReader, row: number, field: PlainField): ReadCell<string> | null {
  const column = reader.words.get(field);
  if (!column) return fromSection(reader, row, field);
  const cell = cellOf(reader, row, column);
  if (cell.reading.kind === "value") return isDitto(cell.reading.value) ? fromAbove(reader, row, column, cell) : cell;
  if (cell.reading.kind !== "blank") return cell;
  const anchor = reader.mergedFrom.get(cellKey(row, column.column));
  if (anchor === undefined) return fromSection(reader, row, field) ?? cell;
  const merged = cellOf(reader, anchor, column).reading;
  return merged.kind === "value" ? { column: column.column, reading: { ...merged, raw: null, from: "merged" } } : { column: column.column, reading: merged };
}

function fromAbove(reader: ListReader, row: number, column: ColumnReader<string>, { reading }: ReadCell<string>): ReadCell<string> {
  const raw = reading.kind === "value" ? reading.raw : null;
  const source = dittoSource(reader, row, column.column);
  const above = source === null ? null : cellOf(reader, source, column).reading;
  if (above?.kind !== "value") return { column: column.column, reading: { kind: "unreadable", raw, why: "ditto-of-nothing" } };
  return { column: column.column, reading: { kind: "value", value: above.value, raw, from: "ditto" } };
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
