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
import type { Ordinals } from "./row-key";
import { countOrdinals, ordinalOf, personKey } from "./row-key";
import { sectionSubject } from "./row-words";
import type { IdNumber, Subject } from "./subject";

/**
 * One row of a list (0-based) as a subject: nothing of other rows but what a ditto mark, a merged cell or the row's
 * section lends it. The row key is worked out when it is first asked for.
 */
export function subjectAt(list: AssessmentSheet, row: number): Subject {
  return new RowSubject(listReader(list), row);
}

/** Every subject of a list, top to bottom. */
export function* subjectsOf(list: AssessmentSheet): Iterable<Subject> {
  const reader = listReader(list);
  const ordinals = countOrdinals(list);
  for (const { row, kind } of list.rows) {
    if (kind !== "subject") continue;
    const subject = new RowSubject(reader, row);
    subject.countKey(ordinals);
    yield subject;
  }
  ordinals.finish();
}

/**
 * A row as read; what no rule looks at is read when it is asked for. A class, since a literal with a getter costs more than
 * all its other members.
 */
class RowSubject implements Subject {
  readonly sheet: Subject["sheet"];
  readonly hidden: Subject["hidden"];
  readonly name: Subject["name"];
  readonly birth: Subject["birth"];
  readonly otherBirth: Subject["otherBirth"];
  readonly sexFromYearColumn: Subject["sexFromYearColumn"];
  readonly sex: Subject["sex"];
  readonly ethnicity: Subject["ethnicity"];
  readonly idNumber: Subject["idNumber"];
  readonly occupation: Subject["occupation"];
  readonly subjectGroup: Subject["subjectGroup"];
  readonly unit: Subject["unit"];
  readonly village: Subject["village"];
  readonly zone: Subject["zone"];
  readonly scores: Subject["scores"];
  readonly competences: Subject["competences"];
  readonly total: Subject["total"];
  readonly passTick: Subject["passTick"];
  readonly failTick: Subject["failTick"];
  readonly verdict: Subject["verdict"];
  readonly #reader: ListReader;
  #ordinal = 0;

  constructor(reader: ListReader, readonly row: number) {
    const { list } = reader;
    const births = readBirths(reader, row);
    this.#reader = reader;
    this.sheet = list.sheet;
    this.hidden = list.grid.hiddenRows.has(row);
    this.name = readName(reader, row);
    this.birth = births.birth;
    this.otherBirth = births.otherBirth;
    this.sexFromYearColumn = births.sexFromYearColumn;
    this.sex = readSexOfRow(reader, row);
    this.ethnicity = lent(reader, row, "ethnicity");
    this.idNumber = readIdOf(reader, row, { birthYear: valueOf(this.birth)?.year ?? null, sex: valueOf(this.sex) ?? this.sexFromYearColumn });
    this.occupation = lent(reader, row, "occupation");
    this.subjectGroup = lent(reader, row, "subjectGroup");
    this.unit = lent(reader, row, "unit");
    this.village = lent(reader, row, "village");
    this.zone = lent(reader, row, "zone");
    this.scores = reader.indicators.map((column) => column && cellOf(reader, row, column));
    this.competences = reader.competences.map((column) => column && cellOf(reader, row, column));
    this.total = reader.total && cellOf(reader, row, reader.total);
    this.passTick = reader.passTick && cellOf(reader, row, reader.passTick);
    this.failTick = reader.failTick && cellOf(reader, row, reader.failTick);
    this.verdict = reader.verdict && cellOf(reader, row, reader.verdict);
  }

  get index(): Subject["index"] {
    return words(this.#reader, this.row, "index");
  }

  get household(): Subject["household"] {
    return lent(this.#reader, this.row, "household");
  }

  get evidence(): Subject["evidence"] {
    return words(this.#reader, this.row, "evidence");
  }

  get note(): Subject["note"] {
    return words(this.#reader, this.row, "note");
  }

  get rowKey(): string {
    return `${this.#personKey()}#${this.#ordinal || ordinalOf(this.#reader.list, this.row, keyAt)}`;
  }

  /** Counts the row among those that went by before: no row is read twice for its key. */
  countKey(ordinals: Ordinals): void {
    this.#ordinal = ordinals.next(this.row, this.#personKey());
  }

  #personKey(): string {
    return personKey(valueOf(this.name), valueOf(this.birth)?.year ?? null);
  }
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
