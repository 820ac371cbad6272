import type { CriteriaSet } from "../criteria/criteria-set";
import type { Reconciliation } from "../summary/reconcile";
import { reconcileSummaries } from "../summary/reconcile";
import { summariesBeside } from "../summary/recognise-summary";
import type { ColumnAnswer } from "../summary/summary-options";
import type { Tally } from "../summary/tally";
import { readTypedFigures } from "../summary/typed-figures";
import type { RecognisedBook } from "./checked-file";

/** The figures of a workbook that has no lists of its own, held against the people of other workbooks. */
export function reconcileAlone(file: string, { grids, recognised }: RecognisedBook, tally: Tally, set: CriteriaSet, answers: readonly ColumnAnswer[]): Reconciliation {
  const options = { set, taughtGroups: [], answers };
  const kinds = new Map(recognised.others.map(({ sheet, kind }) => [sheet, kind]));
  const candidates = grids.filter(({ sheet }) => kinds.get(sheet) === "summary-candidate" || kinds.get(sheet) === "other");
  const summaries = candidates.flatMap((grid) => summariesBeside(grid, kinds.get(grid.sheet), options));
  const summed = new Set(summaries.map(({ sheet }) => sheet));
  const typed = candidates.flatMap((grid) => (summed.has(grid.sheet) ? [] : (readTypedFigures(grid, options) ?? [])));
  return reconcileSummaries(summaries, tally, file, new Map(), typed);
}
