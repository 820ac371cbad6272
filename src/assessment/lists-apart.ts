import { formulaAt } from "../workbook/grid";
import type { Apart, AssessmentSheet } from "./assessment-sheet";
import { fitsList } from "./set-choice";

/**
 * Marks the lists whose rows a workbook's figures leave out: those no criteria set fits; of others than the figures are
 * of (people, where the workbook lists people); of an earlier year than its last; and what formulas draw from another list.
 */
export function withApart(lists: readonly AssessmentSheet[]): readonly AssessmentSheet[] {
  const fitting = lists.filter(({ context }) => fitsList(context));
  const subjects = fitting.map(({ context }) => context.criteriaSet.value.subject);
  const main = subjects.find((subject) => subject === "person") ?? subjects[0];
  const years = fitting.flatMap(({ context }) => (context.criteriaSet.value.subject === main && context.year ? [context.year.value] : []));
  const last = Math.max(...years);
  const apartOf = (list: AssessmentSheet): Apart | null => {
    const { context } = list;
    if (!fitsList(context)) return "no-set";
    if (context.criteriaSet.value.subject !== main) return "other-subject";
    if (context.year !== null && context.year.value < last) return "earlier-year";
    return isDrawn(list, lists) ? "copy" : null;
  };
  return lists.map((list) => ({ ...list, apart: apartOf(list) }));
}

/** Whether formulas draw every name from other sheets that hold lists: the same people, to be printed or put together. */
function isDrawn(list: AssessmentSheet, lists: readonly AssessmentSheet[]): boolean {
  if (list.grid.formulas.size === 0) return false;
  const names = list.columns.filter(({ field }) => field === "name" || field === "givenName").map(({ column }) => column);
  const people = list.rows.filter(({ kind }) => kind === "subject");
  const sources = [...new Set(lists.map(({ sheet }) => sheet))].filter((sheet) => sheet !== list.sheet);
  const marks = sources.flatMap((sheet) => [`${sheet}!`, `'${sheet.replaceAll("'", "''")}'!`]);
  const isFromList = (row: number): boolean => names.some((column) => marks.some((mark) => formulaAt(list.grid, row, column)?.includes(mark)));
  return people.length > 0 && people.every(({ row }) => isFromList(row));
}
