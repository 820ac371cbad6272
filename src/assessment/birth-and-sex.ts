import type { ColumnRole } from "./assessment-sheet";
import type { RawCell } from "./cell-readings";
import { BLANK, readBirth, readNumber, readSex, readTick } from "./cell-readings";
import type { ListReader } from "./list-reader";
import { cellOf, rawCell } from "./list-reader";
import type { ReadCell, Reading } from "./reading";
import { valueOf } from "./reading";
import type { Birth, Sex, Subject } from "./subject";

/** What a row says of birth; two columns may both say it. */
export type Births = Pick<Subject, "birth" | "otherBirth" | "sexFromYearColumn">;

const YEAR_FIELDS = ["birthYearMale", "birthYearFemale", "birthYear"] as const;

/** The birth of a row: the date before the year, and what a second column says; the column of the year may tell the sex. */
export function readBirths(reader: ListReader, row: number): Births {
  const date = readDate(reader, row);
  let birth: ReadCell<Birth> | null = date;
  let otherBirth: ReadCell<Birth> | null = null;
  let sexFromYearColumn: Sex | null = null;
  for (const field of YEAR_FIELDS) {
    const column = reader.births.get(field);
    if (!column) continue;
    const cell = cellOf(reader, row, column);
    if (cell.reading.kind === "blank") {
      birth ??= cell;
      continue;
    }
    if (field !== "birthYear") sexFromYearColumn = sexFromYearColumn === null ? (field === "birthYearMale" ? "male" : "female") : null;
    if (birth === null || birth.reading.kind === "blank") birth = cell;
    else otherBirth ??= cell;
  }
  return { birth, otherBirth, sexFromYearColumn };
}

/** The date of birth, from one column or from those of day, month and year. */
function readDate(reader: ListReader, row: number): ReadCell<Birth> | null {
  const whole = reader.births.get("birthDate");
  if (whole) return cellOf(reader, row, whole);
  const mappings = reader.columns.get("birthDate");
  if (!mappings) return null;
  const columnOf = (role: ColumnRole): number | null => mappings.find((mapping) => mapping.role === role)?.column ?? null;
  const year = columnOf("year");
  if (year === null) return null;
  const parts = [columnOf("day"), columnOf("month")].map((column) => (column === null ? null : partOf(rawCell(reader, row, column))));
  const { list } = reader;
  const cell: ReadCell<Birth> = { column: year, reading: readBirth(rawCell(reader, row, year), list.date1904, list.latestBirthYear) };
  const [day, month] = parts;
  if (cell.reading.kind !== "value" || typeof month !== "number") return cell;
  return { column: year, reading: joinedDate(reader, cell.reading, month, typeof day === "number" ? day : null) };
}

function partOf(cell: RawCell): number | null {
  const part = readNumber(cell, 31);
  return part.kind === "value" ? part.value : null;
}

function joinedDate({ list }: ListReader, year: Reading<Birth>, month: number, day: number | null): Reading<Birth> {
  if (year.kind !== "value") return year;
  const text = day === null ? `${month}/${year.value.year}` : `${day}/${month}/${year.value.year}`;
  const cell: RawCell = { value: year.raw, text, legacy: false, isDate: false, isPercent: false };
  const joined = readBirth({ ...cell, value: text }, list.date1904, list.latestBirthYear);
  return joined.kind === "value" ? { ...year, value: joined.value } : joined.kind === "unreadable" ? { ...joined, raw: year.raw } : year;
}

/** The sex of a row: in words, or ticked under "Nam" or "Nữ" (in both is unreadable). */
export function readSexOfRow(reader: ListReader, row: number): ReadCell<Sex> | null {
  if (reader.sex) return cellOf(reader, row, reader.sex);
  const mappings = reader.columns.get("sex") ?? [];
  const [first] = mappings;
  if (!first) return null;
  const cells = mappings.map(({ column, role }) => ({
    column,
    reading: readSexTick(rawCell(reader, row, column), role === "female" ? "female" : "male"),
  }));
  const told = cells.filter((cell) => valueOf(cell) !== null);
  const [one, other] = told;
  if (one && other) return { column: other.column, reading: { kind: "unreadable", raw: rawCell(reader, row, other.column).value, why: "both-ticked" } };
  return one ?? cells.find((cell) => cell.reading.kind === "unreadable") ?? { column: first.column, reading: BLANK };
}

function readSexTick(cell: RawCell, sex: Sex): Reading<Sex> {
  const tick = readTick(cell);
  if (tick.kind === "value") return tick.value ? { ...tick, value: sex, from: "header" } : BLANK;
  if (tick.kind !== "unreadable") return tick;
  const words = readSex(cell);
  return words.kind === "value" ? words : tick;
}

