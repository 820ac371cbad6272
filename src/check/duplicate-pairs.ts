import { cellAddress } from "../workbook/address";
import type { Person } from "./people-register";
import type { FindingDraft } from "./rule-definition";
import type { SheetRuleId } from "./rule";

/** How alike two people are who share name (diacritics aside) and year of birth. */
export type Likeness = "likely" | "suspected" | null;

/**
 * DOMAIN "Duplicates": very likely with the same normalised name, year, sex and commune; suspected where the names are
 * equal only without diacritics, or the same person stands in another commune. Never where something tells them apart:
 * two CCCDs, two full dates, two sexes.
 */
export function likeness(a: Person, b: Person): Likeness {
  if (!isOneRound(a, b) || (a.cccd !== null && b.cccd !== null)) return null;
  if (a.sex !== null && b.sex !== null && a.sex !== b.sex) return null;
  if (differ(a.birth?.month, b.birth?.month) || differ(a.birth?.day, b.birth?.day)) return null;
  return a.nameKey === b.nameKey && a.commune === b.commune ? "likely" : "suspected";
}

/** Every year assesses everybody anew, and families apart from people: only within one round is anybody there twice. */
export function isOneRound(a: Person, b: Person): boolean {
  return a.assessed === b.assessed && (a.year === null || b.year === null || a.year === b.year);
}

function differ(one: number | undefined, other: number | undefined): boolean {
  return one !== undefined && other !== undefined && one !== other;
}

/** Findings about likenesses of the kind asked for. */
export function likenessDrafts(groups: readonly (readonly Person[])[], wanted: Exclude<Likeness, null>): readonly FindingDraft[] {
  const rule = wanted === "likely" ? "duplicate-likely" : "duplicate-suspected";
  return laterDrafts(rule, groups, "name", (person, other) => likeness(person, other) === wanted);
}

/** One finding at each person who is a double of somebody above, naming those above: a pair is one finding, not two. */
export function laterDrafts(
  rule: SheetRuleId,
  groups: readonly (readonly Person[])[],
  field: "name" | "idNumber",
  isDouble: (person: Person, earlier: Person) => boolean,
): readonly FindingDraft[] {
  return groups.flatMap((group) =>
    group.flatMap((person, index) => {
      const others = group.slice(0, index).filter((earlier) => isDouble(person, earlier));
      return others.length > 0 ? [personDraft(rule, person, others, field)] : [];
    }),
  );
}

/** The draft at one person that names where the others stand ("B14", or "Cán bộ!B14" on another sheet). */
function personDraft(
  rule: SheetRuleId,
  person: Person,
  others: readonly Person[],
  field: "name" | "idNumber",
): FindingDraft {
  const places = others.map((other) => {
    const cell = cellAddress(other.row, other.nameColumn ?? 0);
    return other.sheet === person.sheet ? cell : `${other.sheet}!${cell}`;
  });
  return {
    rule,
    sheet: person.sheet,
    row: person.row,
    column: field === "idNumber" ? person.idColumn : person.nameColumn,
    rowKey: person.rowKey,
    field,
    // Keys of the others, not their addresses: an acceptance survives sorting.
    value: others.map(({ rowKey }) => rowKey).sort().join("|"),
    params: {
      name: person.name,
      year: person.birth?.year ?? null,
      others: places,
      otherNames: [...new Set(others.map(({ name }) => name))],
    },
    fixes: [],
  };
}
