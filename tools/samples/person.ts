import type { Commune, Group, Zone } from "./commune";
import { bareName, makeName } from "./person-names";
import type { Ethnicity, PersonName, Sex } from "./person-names";
import type { Chance } from "./random";
import { failingScores, passingScores } from "./scores";

/** A made-up person as things truly are, before any list gets them wrong. */
export interface Person {
  readonly name: PersonName;
  readonly sex: Sex;
  readonly birth: { readonly year: number; readonly month: number; readonly day: number };
  readonly ethnicity: Ethnicity;
  readonly group: Group;
  readonly occupation: string;
  /** Village, or place of work of an official. */
  readonly place: string;
  /** 12 digits; 011 is the province of Điện Biên. */
  readonly idNumber: string;
  /** Ten scores, in the order of the indicators. */
  readonly scores: readonly number[];
}

/** The total from which a person passes, by zone: the generator's assumption. */
export const THRESHOLD: Readonly<Record<Zone, number>> = { ordinary: 80, difficult: 70, "very-difficult": 70 };

const OCCUPATIONS: Readonly<Record<Group, readonly string[]>> = {
  farmers: ["Nông dân", "Nông dân", "Nông dân", "Nông dân", "Công nhân"],
  traders: ["Buôn bán tự do, kinh doanh", "Buôn bán tiểu thương"],
  officials: ["Giáo viên", "Giáo viên", "Giáo viên", "Viên chức", "Công chức", "Cán bộ"],
};

/** What no two people of the whole pilot share: CCCD, and name with year of birth. */
export interface Register {
  readonly names: Set<string>;
  readonly ids: Set<string>;
}

function makeIdNumber(chance: Chance, sex: Sex, year: number, register: Register): string {
  const century = (year >= 2000 ? 2 : 0) + (sex === "female" ? 1 : 0);
  const start = `011${century}${String(year % 100).padStart(2, "0")}`;
  for (;;) {
    const id = start + String(chance.whole(100, 99999)).padStart(6, "0");
    if (register.ids.has(id)) continue;
    register.ids.add(id);
    return id;
  }
}

function makePerson(chance: Chance, commune: Commune, group: Group, place: string, scores: readonly number[], register: Register): Person {
  const ethnicity = chance.oneOf(commune.ethnicities);
  for (;;) {
    const sex = chance.oneOf<Sex>(["male", "female"]);
    const name = makeName(chance, ethnicity, sex);
    const birth = { year: chance.whole(1962, group === "officials" ? 1996 : 2001), month: chance.whole(1, 12), day: chance.whole(1, 28) };
    const key = `${bareName(name)} ${birth.year}`;
    if (register.names.has(key)) continue;
    register.names.add(key);
    const idNumber = makeIdNumber(chance, sex, birth.year, register);
    return { name, sex, birth, ethnicity, group, occupation: chance.oneOf(OCCUPATIONS[group]), place, idNumber, scores };
  }
}

/** The people of a commune, group after group, within a group place after place. */
export function makePeople(chance: Chance, commune: Commune, register: Register): readonly Person[] {
  const groups: readonly Group[] = ["farmers", "traders", "officials"];
  return groups.flatMap((group) => {
    const places = group === "officials" ? commune.workplaces : commune.villages;
    const total = commune.people[group];
    const failing = commune.failing[group];
    return Array.from({ length: total }, (_, index) => {
      const place = places[Math.floor((index * places.length) / total)] ?? "";
      // People who fail stand apart from each other and from the ends, where lists are read best.
      const failure = Array.from({ length: failing }, (_, n) => Math.floor(((n + 1) * total) / (failing + 1))).indexOf(index);
      const threshold = THRESHOLD[commune.zone];
      const scores = failure >= 0 ? failingScores(chance, threshold, index) : passingScores(chance, threshold, index);
      return makePerson(chance, commune, group, place, scores, register);
    });
  });
}
