import type { Field } from "../assessment/field";
import type { ReadCell } from "../assessment/reading";
import type { Subject } from "../assessment/subject";

/** A cell of a row with the field its column holds. */
export interface FieldCell<T> {
  readonly field: Field;
  readonly cell: ReadCell<T>;
}

/** The cells of a row that hold scores by indicator, in order. */
export function scoreCells(subject: Subject): readonly FieldCell<number | boolean | string>[] {
  return subject.scores.flatMap((cell, position) => (cell ? [{ field: `indicator:${position + 1}` as const, cell }] : []));
}

/** The cells of a row that hold points by competence, in order. */
export function competenceCells(subject: Subject): readonly FieldCell<number>[] {
  return subject.competences.flatMap((cell, position) =>
    cell ? [{ field: `competence:${position + 1}` as const, cell }] : [],
  );
}
