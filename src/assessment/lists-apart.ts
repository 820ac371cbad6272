import type { Apart, AssessmentSheet } from "./assessment-sheet";
import { fitsList } from "./set-choice";

/**
 * Marks the lists whose rows a workbook's figures leave out: those no criteria set fits; of others than the figures are
 * of (people, where the workbook lists people); of an earlier year than its last.
 */
export function withApart(lists: readonly AssessmentSheet[]): readonly AssessmentSheet[] {
  const fitting = lists.filter(({ context }) => fitsList(context));
  const subjects = fitting.map(({ context }) => context.criteriaSet.value.subject);
  const main = subjects.find((subject) => subject === "person") ?? subjects[0];
  const years = fitting.flatMap(({ context }) => (context.criteriaSet.value.subject === main && context.year ? [context.year.value] : []));
  const last = Math.max(...years);
  const apartOf = ({ context }: AssessmentSheet): Apart | null => {
    if (!fitsList(context)) return "no-set";
    if (context.criteriaSet.value.subject !== main) return "other-subject";
    return context.year !== null && context.year.value < last ? "earlier-year" : null;
  };
  return lists.map((list) => ({ ...list, apart: apartOf(list) }));
}
