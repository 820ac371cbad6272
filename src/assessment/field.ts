/** The fields a list's columns can hold that stand alone (the contract's names; `docs/ARCHITECTURE.md`). */
export const PLAIN_FIELDS = [
  "index", "name", "familyName", "givenName", "birthYear", "birthYearMale", "birthYearFemale", "birthDate", "sex",
  "ethnicity", "idNumber", "occupation", "subjectGroup", "unit", "village", "household", "zone", "total", "passTick",
  "failTick", "verdict", "evidence", "note",
] as const;

export type PlainField = (typeof PLAIN_FIELDS)[number];

/** What a column of a list holds; indicators and competences are numbered from 1 as in the criteria set. */
export type Field = PlainField | `indicator:${number}` | `competence:${number}`;

/** The field of a text such as `name` or `indicator:7`; `null` where it is none. */
export function parseField(text: string): Field | null {
  const plain = PLAIN_FIELDS.find((field) => field.toLowerCase() === text.toLowerCase());
  if (plain) return plain;
  const match = /^(indicator|competence):([1-9]\d?)$/i.exec(text);
  const number = Number(match?.[2]);
  switch (match?.[1]?.toLowerCase()) {
    case "indicator":
      return `indicator:${number}`;
    case "competence":
      return `competence:${number}`;
    default:
      return null;
  }
}

/** The number of an indicator's field (1-based), or `null` for any other field. */
export function indicatorNumber(field: Field): number | null {
  return field.startsWith("indicator:") ? Number(field.slice("indicator:".length)) : null;
}

/** The number of a competence's field (1-based), or `null` for any other field. */
export function competenceNumber(field: Field): number | null {
  return field.startsWith("competence:") ? Number(field.slice("competence:".length)) : null;
}
