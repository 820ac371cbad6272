import { valueOf } from "../assessment/reading";
import { fromPoints } from "../criteria/points";
import type { JudgedRow } from "../check/rule-definition";
import type { Outcome } from "../criteria/verdict";

/** A person as the sheet of rows shows one. Ethnicity and identity number only where they were asked for. */
export interface ListRow {
  readonly unit: string;
  readonly village: string | null;
  readonly name: string | null;
  readonly birthYear: number | null;
  readonly sex: "male" | "female" | null;
  readonly ethnicity: string | null;
  readonly idNumber: string | null;
  readonly group: string | null;
  readonly criteria: string;
  /** By position of the indicator, as points people write; `null` where there is none. */
  readonly scores: readonly (number | null)[];
  readonly total: number | null;
  readonly outcome: Outcome;
  readonly printed: Outcome | null;
  readonly sheet: string;
  /** 1-based. */
  readonly row: number;
}

/** The row of one judged person. */
export function listRow(
  { subject, answers, verdict, printed }: JudgedRow,
  place: { readonly unit: string; readonly village: string | null; readonly group: string | null; readonly criteria: string },
  withPersonal: boolean,
): ListRow {
  return {
    ...place,
    village: valueOf(subject.village) ?? place.village,
    name: valueOf(subject.name),
    birthYear: valueOf(subject.birth)?.year ?? null,
    sex: valueOf(subject.sex) ?? subject.sexFromYearColumn,
    ethnicity: withPersonal ? valueOf(subject.ethnicity) : null,
    idNumber: withPersonal ? (valueOf(subject.idNumber)?.digits ?? null) : null,
    scores: answers.map((answer) => (answer.kind === "points" ? fromPoints(answer.points) : null)),
    total: verdict.total === null ? null : fromPoints(verdict.total),
    outcome: verdict.outcome,
    printed: printed.kind === "said" ? printed.outcome : null,
    sheet: subject.sheet,
    row: subject.row + 1,
  };
}
