import type { CriteriaSet } from "../criteria/criteria-set";

/** The numbers of a competence's indicators (1-based), in order; empty where the set has no such competence. */
export function indicatorsIn(set: CriteriaSet, competence: number): readonly number[] {
  return set.indicators.filter((indicator) => indicator.competence === competence).map((indicator) => indicator.number);
}

/** Every wording a set has for its indicators and competences, with what it names. */
export function wordingsOf(set: CriteriaSet): readonly { readonly field: `indicator:${number}` | `competence:${number}`; readonly text: string }[] {
  const indicators = set.indicators.flatMap(({ number, title, wordings }) =>
    [title.vi, title.en, ...Object.values(wordings)].map((text) => ({ field: `indicator:${number}` as const, text })),
  );
  const competences = set.competences.flatMap(({ number, title }) =>
    [title.vi, title.en].map((text) => ({ field: `competence:${number}` as const, text })),
  );
  return [...indicators, ...competences];
}
