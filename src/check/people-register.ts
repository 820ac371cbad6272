import type { AssessmentSheet } from "../assessment/assessment-sheet";
import { valueOf } from "../assessment/reading";
import type { Birth, Sex, Subject } from "../assessment/subject";
import { subjectAt } from "../assessment/subject-reading";
import { bareKey, nameKey } from "../text/name-key";

/** What tells one person of a workbook from another. */
export interface Person {
  readonly sheet: string;
  readonly row: number;
  readonly rowKey: string;
  readonly name: string;
  readonly nameColumn: number | null;
  readonly idColumn: number | null;
  readonly nameKey: string;
  readonly bareKey: string;
  readonly birth: Birth | null;
  readonly sex: Sex | null;
  /** Key of the commune: the row's own unit, else the list's; "" where nobody says. */
  readonly commune: string;
  /** A valid CCCD (12 digits), or `null`. */
  readonly cccd: string | null;
}

/** Everybody of a workbook's lists, as the rows go by; asked once all have. */
export interface PeopleRegister {
  add(subject: Subject, list: AssessmentSheet): void;
  /** Groups of two or more with one CCCD, each in the order they were added. */
  sharingId(): readonly (readonly Person[])[];
  /** Groups of two or more with one name (diacritics aside) and one year of birth, each in the order they were added. */
  sharingNameAndYear(): readonly (readonly Person[])[];
}

/** Serial numbers of one or more people. */
type Serials = Map<string, number | number[]>;

/**
 * An empty register. It keeps a number a person and reads the row again for the few who share a key: of 100 000 people
 * nothing more needs to stay in memory.
 */
export function createPeopleRegister(): PeopleRegister {
  const lists: AssessmentSheet[] = [];
  const firstSerial: number[] = [];
  const rows: number[] = [];
  const byId: Serials = new Map();
  const byYearAndName = new Map<number, Serials>();
  const personAt = (serial: number): readonly Person[] => {
    const list = lists[firstSerial.findLastIndex((first) => first <= serial)];
    const row = rows[serial];
    return list && row !== undefined ? [personOf(subjectAt(list, row), list)] : [];
  };
  const groups = (serials: Serials): readonly (readonly Person[])[] =>
    [...serials.values()].flatMap((entry) => (Array.isArray(entry) ? [entry.flatMap(personAt)] : []));
  return {
    add(subject, list) {
      const name = valueOf(subject.name);
      if (name === null || name === "") return;
      if (lists.at(-1) !== list) {
        lists.push(list);
        firstSerial.push(rows.length);
      }
      const serial = rows.push(subject.row) - 1;
      const id = valueOf(subject.idNumber);
      if (id?.type === "cccd") file(byId, id.digits, serial);
      const birth = valueOf(subject.birth);
      if (birth) file(serialsOf(byYearAndName, birth.year), bareKey(name), serial);
    },
    sharingId: () => groups(byId),
    sharingNameAndYear: () => [...byYearAndName.values()].flatMap(groups),
  };
}

function personOf(subject: Subject, list: AssessmentSheet): Person {
  const name = valueOf(subject.name) ?? "";
  const id = valueOf(subject.idNumber);
  return {
    sheet: subject.sheet,
    row: subject.row,
    rowKey: subject.rowKey,
    name,
    nameColumn: subject.name?.column ?? null,
    idColumn: subject.idNumber?.column ?? null,
    nameKey: nameKey(name),
    bareKey: bareKey(name),
    birth: valueOf(subject.birth),
    sex: valueOf(subject.sex) ?? subject.sexFromYearColumn,
    commune: nameKey(valueOf(subject.unit) ?? list.context.unit?.value ?? ""),
    cccd: id?.type === "cccd" ? id.digits : null,
  };
}

function serialsOf(byYear: Map<number, Serials>, year: number): Serials {
  const known = byYear.get(year) ?? new Map<string, number | number[]>();
  byYear.set(year, known);
  return known;
}

/** Most keys have one bearer: an array only for the second. */
function file(serials: Serials, key: string, serial: number): void {
  const known = serials.get(key);
  if (known === undefined) serials.set(key, serial);
  else if (Array.isArray(known)) known.push(serial);
  else serials.set(key, [known, serial]);
}
