import { valueOf } from "../assessment/reading";
import type { Birth, Sex, Subject } from "../assessment/subject";
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
  add(subject: Subject, commune: string): void;
  /** Groups of two or more with one CCCD. */
  sharingId(): readonly (readonly Person[])[];
  /** Groups of two or more with one name (diacritics aside) and one year of birth. */
  sharingNameAndYear(): readonly (readonly Person[])[];
}

/** An empty register. It keeps what was added: a class of its own in all but name, as the state is the point. */
export function createPeopleRegister(): PeopleRegister {
  const byId = new Map<string, Person | Person[]>();
  const byName = new Map<string, Person | Person[]>();
  return {
    add(subject, commune) {
      const person = personOf(subject, commune);
      if (!person) return;
      if (person.cccd !== null) file(byId, person.cccd, person);
      if (person.birth) file(byName, `${person.bareKey}|${person.birth.year}`, person);
    },
    sharingId: () => groups(byId),
    sharingNameAndYear: () => groups(byName),
  };
}

function personOf(subject: Subject, commune: string): Person | null {
  const name = valueOf(subject.name);
  if (name === null || name === "") return null;
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
    commune: subject.unit?.reading.kind === "value" ? nameKey(subject.unit.reading.value) : commune,
    cccd: id?.type === "cccd" ? id.digits : null,
  };
}

/** Most keys have one bearer: an array only for the second. */
function file(map: Map<string, Person | Person[]>, key: string, person: Person): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, person);
  else if (Array.isArray(known)) known.push(person);
  else map.set(key, [known, person]);
}

function groups(map: ReadonlyMap<string, Person | Person[]>): readonly (readonly Person[])[] {
  return [...map.values()].filter((entry) => Array.isArray(entry));
}
