import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import { EMPTY_MEMORY, readMemory } from "../../assessment/memory";
import type { Recognised } from "../../assessment/recognise";
import { recogniseWorkbook } from "../../assessment/recognise";
import { knownOrdinals } from "../../assessment/row-key";
import { subjectAt } from "../../assessment/subject-reading";
import type { ListCheck } from "../../check/check-lists";
import { DEFAULT_SET_ID, findSet } from "../../criteria/builtin-sets";
import type { CriteriaSet } from "../../criteria/criteria-set";
import type { BookFigures } from "../../summary/book-figures";
import { bookFigures } from "../../summary/book-figures";
import type { OpenRow } from "../../summary/report";
import { watchOpenRows } from "../../summary/report";
import type { SummarySheet } from "../../summary/summary-sheet";
import type { Grid } from "../../workbook/grid";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { WorkbookFacts } from "../../workbook/workbook";

/** A workbook's sheets as read, in its order. */
export interface SheetsRead {
  readonly facts: WorkbookFacts;
  readonly grids: readonly Grid[];
}

/** What is to be found out about sheets. Plain data, so that it crosses to a worker. */
export interface ExaminationRequest {
  readonly sheets: SheetsRead;
  readonly fileName: string | null;
  /** Whether the lists are checked as well; otherwise they are only recognised. */
  readonly isChecked: boolean;
}

/** A list without the grid it was read from, which the asker has. */
export interface BareList extends Omit<AssessmentSheet, "grid"> {
  /** What the rows of people named alike are told apart by, so that an edited row is judged without reading all. */
  readonly ordinals: ReadonlyMap<number, number> | null;
}

/** A check without functions and grids. */
export interface BareCheck {
  readonly figures: Omit<BookFigures, "check" | "summaries"> & { readonly summaries: readonly Omit<SummarySheet, "grid">[] };
  readonly findings: BookFigures["check"]["findings"];
  /** One for each list. */
  readonly counts: readonly Omit<ListCheck, "at" | "list">[];
  readonly open: readonly OpenRow[];
}

/** What was found out. Plain data without functions or grids, so that it crosses back from a worker. */
export interface Examined {
  readonly lists: readonly BareList[];
  readonly others: Recognised["others"];
  readonly problems: Recognised["problems"];
  /** `null` where no check was asked for, or a broken criteria set stands in its way. */
  readonly check: BareCheck | null;
}

/** How many people of the lists were judged so far. */
export interface ExaminationProgress {
  readonly done: number;
  readonly total: number;
}

/** Judged rows between two reports. */
const REPORT_EVERY = 5_000;

/**
 * Recognises the lists of sheets and checks them where asked: the pane's long work, about 2 s for 100 000 rows, so it
 * runs in a worker where one can be had.
 */
export function examine(request: ExaminationRequest, report: (progress: ExaminationProgress) => void): Result<Examined> {
  const { facts, grids } = request.sheets;
  const memory = readMemory(facts.memory);
  if (!memory.ok) return memory;
  const defaultSet = findSet(DEFAULT_SET_ID);
  if (!defaultSet) return fail({ kind: "criteria-unknown", params: { id: DEFAULT_SET_ID } });
  const { date1904 } = facts;
  const { fileName } = request;
  const recognised = recogniseWorkbook(grids, { date1904, fileName, overrides: {}, memory: memory.value, defaultSet });
  // A broken set of the workbook's own would leave its verdicts to another set without a word.
  const isChecked = request.isChecked && recognised.problems.length === 0;
  const checking = { memory: memory.value ?? EMPTY_MEMORY, overrides: null };
  const check = isChecked ? bareCheck(request, { recognised, checking, defaultSet }, report) : null;
  const { lists, others, problems } = recognised;
  return succeed({ lists: lists.map((list) => bareList(list, isChecked)), others, problems, check });
}

function bareCheck(
  { sheets }: ExaminationRequest,
  book: { readonly recognised: Recognised; readonly checking: Parameters<typeof bookFigures>[0]["checking"]; readonly defaultSet: CriteriaSet },
  report: (progress: ExaminationProgress) => void,
): BareCheck {
  const open = watchOpenRows();
  const counter = rowCounter(book.recognised.lists, report);
  const { check, summaries, ...figures } = bookFigures({ ...book, also: [open.see, counter], file: null, grids: sheets.grids, answers: [] });
  return {
    figures: { ...figures, summaries: summaries.map(withoutGrid) },
    findings: check.findings,
    counts: check.lists.map(({ registered, assessed, hidden, decided, printed }) => ({ registered, assessed, hidden, decided, printed })),
    open: open.rows(),
  };
}

function rowCounter(lists: readonly AssessmentSheet[], report: (progress: ExaminationProgress) => void): () => void {
  const total = lists.reduce((sum, { rows }) => sum + rows.reduce((people, { kind }) => (kind === "subject" ? people + 1 : people), 0), 0);
  let done = 0;
  return () => {
    done += 1;
    if (done % REPORT_EVERY === 0) report({ done, total });
  };
}

function bareList(list: AssessmentSheet, isChecked: boolean): BareList {
  if (isChecked) askOrdinals(list);
  return { ...withoutGrid(list), ordinals: knownOrdinals(list) };
}

/** A list without any finding was never asked for a key; the first edited row would have to read it all. */
function askOrdinals(list: AssessmentSheet): string {
  const first = list.rows.find(({ kind }) => kind === "subject");
  return first ? subjectAt(list, first.row).rowKey : "";
}

function withoutGrid<T extends { readonly grid: Grid }>({ grid: _grid, ...rest }: T): Omit<T, "grid"> {
  return rest;
}
