import type { Recognised } from "../assessment/recognise";
import type { CheckResult, ListCheck, RowWatch } from "../check/check-lists";
import type { WorkbookChecking } from "../check/check-workbook";
import { acceptedIn, checkWorkbook, settingOf } from "../check/check-workbook";
import { countedLists } from "../check/counted-lists";
import type { CriteriaSet } from "../criteria/criteria-set";
import type { Grid } from "../workbook/grid";
import type { BaselineFlaw } from "./baseline-sheet";
import { readBaselines } from "./baseline-sheet";
import { placedBaselines } from "./baseline-places";
import { isSure, recogniseSummaries, summariesBeside } from "./recognise-summary";
import { rememberedColumns } from "./map-summary";
import { listClaims } from "./list-claims";
import type { ReconciledClaim, Reconciliation } from "./reconcile";
import { reconcileSummaries } from "./reconcile";
import type { ColumnAnswer } from "./summary-options";
import type { SummarySheet } from "./summary-sheet";
import type { Tally } from "./tally";
import type { UnitOfList } from "./tally-watch";
import { unitNamedByList, watchTally } from "./tally-watch";
import { readTypedFigures } from "./typed-figures";

/** A workbook read and recognised, with what was said about it. */
export interface Book {
  readonly file: string | null;
  readonly grids: readonly Grid[];
  readonly recognised: Recognised;
  readonly checking: WorkbookChecking;
  /** What a person says now about columns of summary sheets, besides what the workbook remembers. */
  readonly answers: readonly ColumnAnswer[];
  /** The set whose groups summary sheets are read by where there is no list. */
  readonly defaultSet: CriteriaSet;
  readonly unitOfList?: UnitOfList;
  /** The year figures come from that are to stand in a template without lists of its own. */
  readonly year?: number | null;
  /** Sees every judged row as it goes by, besides check and tally. */
  readonly also?: readonly RowWatch[];
}

/** Everything one workbook gives: its check, its counts, its summary sheets, and those held against the counts. */
export interface BookFigures {
  readonly check: CheckResult;
  /** The year of all lists it counts; `null` where none is known. */
  readonly year: number | null;
  readonly tally: Tally;
  readonly summaries: readonly SummarySheet[];
  /** Claims of summary sheets and of figures typed alone, with the findings about them. */
  readonly reconciliation: Reconciliation;
  /** What the lists print about themselves: in totals, subtotals and sentences. */
  readonly listClaims: readonly ReconciledClaim[];
  readonly baselineFlaws: readonly (BaselineFlaw & { readonly sheet: string })[];
}

/** Checks a workbook's lists, counts them in the same pass, and reads its summary sheets. */
export function bookFigures(book: Book): BookFigures {
  const watch = watchTally(book.unitOfList ?? unitNamedByList);
  const check = checkWorkbook(book.recognised.lists, book.checking, [(row, at) => watch.see(row, at), ...(book.also ?? [])]);
  const sheetsOf = (kind: string) => new Set(book.recognised.others.filter((other) => other.kind === kind).map((other) => other.sheet));
  const baselines = book.grids.filter((grid) => sheetsOf("baseline").has(grid.sheet)).map((grid) => ({ grid, ...readBaselines(grid) }));
  const people = watch.tally();
  const tally = { ...people, baselines: placedBaselines(baselines.flatMap(({ rows }) => rows), [...people.cells.values()].map(({ key }) => key)) };
  const counted = countedLists(check);
  const set = counted[0]?.at.set ?? book.defaultSet;
  const { taughtGroups } = settingOf(book.checking);
  const year = yearOf(counted) ?? book.year ?? null;
  // What a person says now goes before what the workbook remembers.
  const answers = [...book.answers, ...rememberedColumns(book.checking.memory)];
  const options = { set, taughtGroups, answers, year };
  const kinds = new Map(book.recognised.others.map(({ sheet, kind }) => [sheet, kind]));
  const summaries = book.grids.flatMap((grid) => {
    const own = check.lists.filter(({ list }) => list.sheet === grid.sheet).map(({ list }) => list.range.lastRow + 1);
    return own.length > 0 ? recogniseSummaries(grid, options, Math.max(...own)).filter(isSure) : summariesBeside(grid, kinds.get(grid.sheet), options);
  });
  const summed = new Set(summaries.map(({ sheet }) => sheet));
  const plain = new Set([...sheetsOf("summary-candidate"), ...sheetsOf("other")].filter((sheet) => !summed.has(sheet)));
  const typed = book.grids.flatMap((grid) => (plain.has(grid.sheet) ? (readTypedFigures(grid, options) ?? []) : []));
  return {
    check,
    year,
    tally,
    summaries,
    reconciliation: reconcileSummaries(summaries, counted.length > 0 ? tally : null, book.file, acceptedIn(book.checking.memory), typed),
    listClaims: listClaims(check, book.file),
    baselineFlaws: baselines.flatMap(({ grid, flaws }) => flaws.map((flaw) => ({ ...flaw, sheet: grid.sheet }))),
  };
}

function yearOf(lists: readonly ListCheck[]): number | null {
  const years = new Set(lists.flatMap(({ list }) => list.context.year?.value ?? []));
  const [only] = years;
  return years.size === 1 && only !== undefined ? only : null;
}
