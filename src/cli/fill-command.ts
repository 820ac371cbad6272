import { countedLists } from "../check/counted-lists";
import type { Locale } from "../locale/locale";
import { localeFor } from "../locale/locale";
import { planFill } from "../summary/fill-plan";
import type { FillPlan } from "../summary/fill-plan";
import type { LeftPlace } from "../summary/fill";
import { bookFigures } from "../summary/book-figures";
import type { Rounding } from "../summary/rounding";
import type { SummarySheet } from "../summary/summary-sheet";
import type { ColumnAnswer } from "../summary/summary-options";
import { cellAddress, columnName } from "../workbook/address";
import type { CellContent, Edit } from "../workbook/edit";
import { isCellError } from "../workbook/cell-value";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { NODE_PACKAGE } from "./node-package";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import type { CheckOptions, CheckRequest } from "./check-request";
import { languageOf, readRequest } from "./check-request";
import { checkingOf, defaultCriteriaSet, recogniseBytes } from "./checked-file";
import type { EditLine } from "./command-output";
import { problemLine } from "./command-output";
import { readBytes } from "./criteria-choice";
import type { ExitCode } from "./exit-code";
import { exitCodeOf } from "./exit-code";
import type { FiguredFile } from "./figured-file";
import { figureFile } from "./figured-file";
import { filledLine } from "./figure-output";
import type { Interrupt } from "./interrupt";
import { listenForInterrupt } from "./interrupt";
import { summaryAnswers } from "./reconcile-command";
import { targetOf, writeTarget } from "./output-file";
import type { Streams } from "./streams";

/** The options of `khuyenhoc fill`. */
export interface FillOptions extends CheckOptions {
  readonly sheet?: string;
  readonly template?: string;
  readonly mapSummary?: readonly string[];
  readonly overwrite?: boolean;
  readonly rounding?: string;
  readonly out?: string;
}

/** `khuyenhoc fill`: writes the figures of a workbook's own rows into its summary sheets; without `--out`, a dry run. */
export async function runFill(file: string, options: FillOptions, streams: Streams): Promise<ExitCode> {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  const stop = listenForInterrupt();
  const done = await fillFile(file, options, stop, locale, streams.now());
  stop.forget();
  if (!done.ok) {
    for (const problem of done.problems) streams.err(`${problem.file ?? file}: ${problemLine(locale, problem)}\n`);
    return 2;
  }
  const { plan, figured } = done.value;
  if (options.json === true) streams.out(`${JSON.stringify(fillOutput(plan, figured), null, 1)}\n`);
  else streams.out(`${fillText(done.value, locale).join("\n")}\n`);
  return exitCodeOf({ errors: disagreements(plan), problems: plan.sheets.filter(isUnsettled).length });
}

/** Whether a person has to say something before the sheet can be filled whole. */
function isUnsettled({ uncertain, doubtfulRows }: FillPlan["sheets"][number]): boolean {
  return uncertain.length + doubtfulRows.length > 0;
}

/** Places where something stands that the rows do not give, or that a person has to settle first. */
function disagreements({ sheets }: FillPlan): number {
  return sheets.flatMap(({ left }) => left).filter(({ why }) => DISAGREEING.has(why.kind)).length;
}

const DISAGREEING: ReadonlySet<LeftPlace["why"]["kind"]> = new Set<LeftPlace["why"]["kind"]>(["typed", "formula-differs", "contradicted", "criteria-differ", "year-differs"]);

const DOUBTS = ["shared", "no-members", "group-unknown"] as const;

interface Filled {
  readonly plan: FillPlan;
  readonly figured: FiguredFile;
  readonly written: string | null;
}

async function fillFile(file: string, options: FillOptions, stop: Interrupt, locale: Locale, now: Date): Promise<Result<Filled>> {
  const request = await readRequest(options);
  const answers = summaryAnswers(options.mapSummary ?? []);
  const rounding = roundingOf(options.rounding);
  const target = options.out === undefined && options.inPlace !== true ? succeed(null) : targetOf(options.out ?? true, options.inPlace === true, "--out");
  const wrong: Problem[] = [request, answers, rounding, target].flatMap((one) => (one.ok ? [] : one.problems));
  if (!request.ok || !answers.ok || !rounding.ok || !target.ok) return fail(...wrong);
  const figured = await figureFile(file, request.value, answers.value);
  if (figured.kind === "unread") return fail(...figured.problems);
  const base = options.template === undefined ? succeed(ownBase(figured)) : await templateBase(options.template, figured, request.value, answers.value);
  if (!base.ok) return base;
  const summaries = base.value.summaries.filter((summary) => options.sheet === undefined || summary.sheet === options.sheet);
  if (options.sheet !== undefined && summaries.length === 0) return fail({ kind: "sheet-not-found", file, sheet: options.sheet });
  const plan = planFill({
    figures: figured.figures,
    ...base.value,
    summaries,
    defaultSet: defaultCriteriaSet(),
    rounding: rounding.value,
    overwrite: options.overwrite === true,
    words: locale.summarySheet,
  });
  if (plan.edits.length === 0 && plan.sheets.length === 0) return fail({ kind: "nothing-to-read", file });
  if (target.value === null || plan.edits.length === 0) return succeed({ plan, figured, written: null });
  const applied = applyEdits(base.value.bytes, plan.edits, { limits: NODE_PACKAGE });
  if (!applied.ok) return applied;
  if (await stop.heard()) return fail({ kind: "cancelled" });
  const written = await writeTarget(options.template ?? file, base.value.bytes, target.value, applied.value.bytes, now);
  return written.ok ? succeed({ plan, figured, written: written.value.path }) : written;
}

interface FillBase {
  readonly bytes: Uint8Array;
  readonly summaries: FiguredFile["figures"]["summaries"];
  readonly memory: FiguredFile["memory"];
  readonly memoryText: string | null;
  readonly sheetNames: readonly string[];
}

function ownBase({ bytes, figures, memory, facts }: FiguredFile): FillBase {
  return { bytes, summaries: figures.summaries, memory, memoryText: facts.memory, sheetNames: facts.sheets.map(({ name }) => name) };
}

/** The workbook of `--template`, read by the groups of the file's own criteria set. */
async function templateBase(
  template: string,
  figured: FiguredFile,
  request: CheckRequest,
  answers: readonly ColumnAnswer[],
): Promise<Result<FillBase>> {
  const bytes = await readBytes(template);
  if (!bytes.ok) return bytes;
  const book = recogniseBytes(bytes.value, template, request);
  if (!book.ok) return book;
  const { grids, recognised, memory, facts } = book.value;
  const figures = bookFigures({
    file: template,
    grids,
    recognised,
    checking: checkingOf(memory, request),
    answers,
    year: figured.figures.year,
    defaultSet: countedLists(figured.figures.check)[0]?.at.set ?? defaultCriteriaSet(),
  });
  return succeed({ bytes: bytes.value, summaries: figures.summaries, memory, memoryText: facts.memory, sheetNames: facts.sheets.map(({ name }) => name) });
}

/** The way of rounding an option names; rounding where it says nothing. */
export function roundingOf(text: string | undefined): Result<Rounding> {
  if (text === undefined || text === "rounding") return succeed("rounding");
  return text === "truncation" ? succeed("truncation") : fail({ kind: "option-invalid", params: { option: "--rounding", value: text } });
}

function fillOutput(plan: FillPlan, figured: FiguredFile): object {
  return {
    file: figured.file,
    sha256: figured.sha256,
    figures: plan.sheets.flatMap(({ sheet, figures }) => figures.map((figure) => filledLine(sheet, figure, [figured.file]))),
    edits: plan.edits.flatMap(editLine),
    left: plan.sheets.flatMap(({ sheet, left }) =>
      left.map(({ place, why }) => ({ sheet, cell: cellAddress(place.row, place.column), why: why.kind })),
    ),
    uncertain: plan.sheets.flatMap(({ sheet, table: { isTurned }, uncertain, doubtfulRows }) => {
      const lines = { columns: isTurned ? doubtfulRows.map(({ row }) => row) : uncertain, rows: isTurned ? uncertain : doubtfulRows.map(({ row }) => row) };
      return [...lines.columns.map((column) => ({ sheet, column: columnName(column) })), ...lines.rows.map((row) => ({ sheet, row: row + 1 }))];
    }),
    added: plan.added,
    control: figured.control,
  };
}

function editLine(edit: Edit): readonly EditLine[] {
  if (edit.kind !== "set-cell") return [];
  return [{ sheet: edit.sheet, cell: cellAddress(edit.row, edit.column), before: plain(edit.before), after: plain(edit.after) }];
}

function plain(content: CellContent): EditLine["before"] {
  if (content.kind === "formula") return `=${content.formula}`;
  return isCellError(content.value) ? content.value.error : content.value;
}

function fillText({ plan, figured, written }: Filled, locale: Locale): readonly string[] {
  const { summary, number } = locale;
  const undecided = countedLists(figured.figures.check).reduce((sum, { decided }) => sum + decided.undetermined, 0);
  const open = undecided === 0 ? [] : [summary.undecided(number(undecided))];
  if (plan.added) {
    const why = plan.added.noFormulas === null ? [] : [summary.noFormulas[plan.added.noFormulas]];
    return [written === null ? summary.wouldAdd(plan.added.sheet, summary.dryRun) : summary.added(plan.added.sheet, written), ...why, ...open];
  }
  const cells = plan.edits.flatMap(editLine);
  const shown = (value: EditLine["before"]): string => (value === null ? summary.blank : typeof value === "number" ? number(value) : String(value));
  const isAgreeing = plan.sheets.every((one) => one.left.length === 0 && !isUnsettled(one));
  const nothing = isAgreeing ? summary.nothingToFill : summary.nothingFilled;
  const head = cells.length === 0 ? nothing : written === null ? summary.wouldFill(number(cells.length), summary.dryRun) : summary.filled(number(cells.length), written);
  return [
    head,
    ...open,
    ...cells.map(({ sheet, cell, before, after }) => `  ${summary.editLine(`${sheet}!${cell}`, shown(before), shown(after))}`),
    ...plan.sheets.flatMap(({ sheet, table, left, uncertain, doubtfulRows }) => [
      ...(left.length === 0 ? [] : [summary.leftTitle(number(left.length))]),
      ...left.map((place) => `  ${sheet}!${cellAddress(place.place.row, place.place.column)} (${place.label}): ${leftWords(place, locale)}`),
      ...(uncertain.length === 0 ? [] : [uncertainWords(table, uncertain, summary)]),
      ...DOUBTS.flatMap((doubt) => {
        const labels = doubtfulRows.filter((row) => row.doubt === doubt).map(({ label }) => `“${label}”`);
        return labels.length === 0 ? [] : [summary.doubts[doubt](sheet, labels.join(", "))];
      }),
    ]),
  ];
}

/** The columns of a table, of a turned one the rows, whose meaning a person has to say. */
function uncertainWords({ sheet, isTurned, columns }: SummarySheet, uncertain: readonly number[], words: Locale["summary"]): string {
  const named = columns.filter(({ column }) => uncertain.includes(column)).map(({ column, header }) => `${isTurned ? column + 1 : columnName(column)} (“${header}”)`);
  return words.uncertain[isTurned ? "rows" : "columns"](sheet, named.join(", "));
}

/** Why a place was left, in words. */
export function leftWords({ why }: LeftPlace, { summary, number }: Locale): string {
  const figure = (value: number | null): string => (value === null ? summary.blank : number(value));
  const { left } = summary;
  switch (why.kind) {
    case "unit-unknown":
      return left[why.kind](why.label);
    case "contradicted":
    case "not-said":
      return left[why.kind](number(why.people));
    case "no-baseline":
    case "criteria-differ":
    case "merged":
      return left[why.kind];
    case "typed":
      return left.typed(typeof why.stands === "number" ? number(why.stands) : `“${why.stands}”`, figure(why.figure));
    case "formula-differs":
      return left[why.kind](`=${why.formula}`, figure(why.gives), figure(why.figure));
    case "formula-unchecked":
      return left[why.kind](`=${why.formula}`);
    case "year-differs":
      return left[why.kind](String(why.stands), String(why.lists));
  }
}
