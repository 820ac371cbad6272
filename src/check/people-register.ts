import type { AssessmentSheet } from "../assessment/assessment-sheet";
import { valueOf } from "../assessment/reading";
import { subjectOf } from "../assessment/set-choice";
import type { Birth, Sex, Subject } from "../assessment/subject";
import { subjectAt } from "../assessment/subject-reading";
import type { CriteriaSet } from "../criteria/criteria-set";
import { nameKey } from "../text/name-key";
import { personName } from "../text/person-name";

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
  /** The year the person's list is of, where it says so. */
  readonly year: number | null;
  /** What the list assesses: who heads a family is no double of the citizen. */
  readonly assessed: CriteriaSet["subject"];
}

/** Everybody of a workbook's lists, as the rows go by; asked once all have. */
export interface PeopleRegister {
  add(subject: Subject, list: AssessmentSheet): void;
  /** Groups of two or more with one CCCD, each in the order they were added. */
  sharingId(): readonly (readonly Person[])[];
  /** Groups of two or more with one name (diacritics aside) and one year of birth, each in the order they were added. */
  sharingNameAndYear(): readonly (readonly Person[])[];
}

/** Serial numbers of the people whose keys have one hash. */
type Serials = Map<number, number | number[]>;

/**
 * An empty register. It keeps two small numbers a person and reads the row again for the few who seem to share a key: of
 * 100 000 people nothing more needs to stay in memory, and no text is kept at all.
 */
export function createPeopleRegister(): PeopleRegister {
  const lists: AssessmentSheet[] = [];
  const firstSerial: number[] = [];
  const rows: number[] = [];
  const byId: Serials = new Map();
  const byName: Serials = new Map();
  const personAt = (serial: number): readonly Person[] => {
    const list = lists[firstSerial.findLastIndex((first) => first <= serial)];
    const row = rows[serial];
    return list && row !== undefined ? [personOf(subjectAt(list, row), list)] : [];
  };
  const groups = (serials: Serials, keyOf: (person: Person) => string): readonly (readonly Person[])[] => {
    const found: (readonly Person[])[] = [];
    for (const entry of serials.values()) if (Array.isArray(entry)) found.push(...withOneKey(entry.flatMap(personAt), keyOf));
    return found;
  };
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
      if (id?.type === "cccd") file(byId, hashOf(id.digits, 0), serial);
      const birth = valueOf(subject.birth);
      if (birth) file(byName, hashOf(personName(name).bare, birth.year), serial);
    },
    sharingId: () => groups(byId, ({ cccd }) => cccd ?? ""),
    sharingNameAndYear: () => groups(byName, (person) => `${person.bareKey}|${person.birth?.year ?? ""}`),
  };
}

/** FNV-1a to 30 bits, which V8 keeps without an object. */
function hashOf(text: string, seed: number): number {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash & 0x3fffffff;
}

/** Equal hashes are a suspicion only: the groups of two or more whose keys are the same. */
function withOneKey(people: readonly Person[], keyOf: (person: Person) => string): readonly (readonly Person[])[] {
  const byKey = new Map<string, Person[]>();
  for (const person of people) {
    const key = keyOf(person);
    const known = byKey.get(key);
    if (known) known.push(person);
    else byKey.set(key, [person]);
  }
  return [...byKey.values()].filter(({ length }) => length > 1);
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
    nameKey: personName(name).key,
    bareKey: personName(name).bare,
    birth: valueOf(subject.birth),
    sex: valueOf(subject.sex) ?? subject.sexFromYearColumn,
    commune: nameKey(valueOf(subject.unit) ?? list.context.unit?.value ?? ""),
    cccd: id?.type === "cccd" ? id.digits : null,
    year: list.context.year?.value ?? null,
    assessed: subjectOf(list),
  };
}

/** Most hashes have one bearer: an array only for the second. */
function file(serials: Serials, hash: number, serial: number): void {
  const known = serials.get(hash);
  if (known === undefined) serials.set(hash, serial);
  else if (Array.isArray(known)) known.push(serial);
  else serials.set(hash, [known, serial]);
}
