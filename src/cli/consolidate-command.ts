import type { SourceRows } from "../consolidate/rows-sheet";
import type { TemplateSheet } from "../consolidate/template-fill";
import { totalsFigures } from "../consolidate/totals-sheet";
import { figureChanges } from "../consolidate/changes";
import type { Consolidation } from "../consolidate/consolidation";
import { criteriaOf } from "../consolidate/kept-share";
import { readConsolidation } from "../consolidate/consolidated-memory";
import { readMemory } from "../assessment/memory";
import type { Locale } from "../locale/locale";
import { localeFor } from "../locale/locale";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { NODE_PACKAGE } from "./node-package";
import { openXlsx } from "../workbook/xlsx/xlsx-workbook";
import { writeWhole } from "./atomic-write";
import { languageOf } from "./check-request";
import { problemLine } from "./command-output";
import type { ConsolidateOptions, ConsolidateRequest, PlannedFiles } from "./consolidate-request";
import { planFiles, readConsolidateRequest, readingSetting } from "./consolidate-request";
import { consolidatedBytes } from "./consolidated-bytes";
import { consolidateOutput, consolidateText, severityCounts } from "./consolidate-report";
import type { ConsolidateResult } from "./consolidate-report";
import type { GatheredSources } from "./consolidated-sources";
import { gatherSources, withoutPeople } from "./consolidated-sources";
import { consolidationWords } from "../locale/consolidation-words";
import { readBytes } from "./criteria-choice";
import type { ExitCode } from "./exit-code";
import { exitCodeOf } from "./exit-code";
import type { Interrupt } from "./interrupt";
import { listenForInterrupt } from "./interrupt";
import { editLine, templateFigures, templateLines } from "./template-report";
import { jsonPieces } from "./json-pieces";
import { startProgress } from "./progress";
import { readSources } from "./reading-pool";
import { readStillThere } from "./kept-sources";
import { againstTheWhole } from "./summary-sources";
import type { SkippedFile } from "./skipped-files";
import { skippedLines } from "./skipped-files";
import type { SourceOutcome } from "./source-reading";
import type { Streams } from "./streams";
import { writeUnitsTemplate } from "./units-template-file";

/** `khuyenhoc consolidate`: many units' workbooks into one, or one corrected workbook into what was consolidated before. */
export async function runConsolidate(paths: readonly string[], options: ConsolidateOptions, streams: Streams): Promise<ExitCode> {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  if (options.unitsTemplate !== undefined) return writeUnitsTemplate(options.unitsTemplate, locale, streams);
  const stop = listenForInterrupt();
  const code = await consolidate(paths, options, stop, locale, streams);
  stop.forget();
  return code;
}

async function consolidate(paths: readonly string[], options: ConsolidateOptions, stop: Interrupt, locale: Locale, streams: Streams): Promise<ExitCode> {
  const request = await readConsolidateRequest(options);
  if (!request.ok) return refuse(request.problems, locale, streams);
  const previous = await previousResult(request.value.out);
  if (!previous.ok) return refuse(previous.problems, locale, streams);
  const plan = await planFiles(paths, request.value, options);
  if (plan.sources.length === 0) return refuse(plan.problems.length > 0 ? plan.problems : [{ kind: "nothing-to-read" }], locale, streams);
  if (await stop.heard()) return refuse(CANCELLED, locale, streams);
  const outcomes = await readAll(plan, previous.value, request.value, stop, locale);
  if (await stop.heard()) return refuse(CANCELLED, locale, streams);
  const gathering = await gatherRun(plan, outcomes, previous.value, request.value);
  return finishRun(plan, gathering, previous.value, request.value, { options, stop, locale, streams });
}

const CANCELLED: readonly Problem[] = [{ kind: "cancelled" }];

/** How a run goes about it: what it was asked, who may stop it, and where it speaks. */
interface Run {
  readonly options: ConsolidateOptions;
  readonly stop: Interrupt;
  readonly locale: Locale;
  readonly streams: Streams;
}

/** What the output holds already: a result of ours, or nothing. Anything else is not overwritten. */
async function previousResult(out: string): Promise<Result<Consolidation | null>> {
  const bytes = await readBytes(out);
  if (!bytes.ok) return bytes.problems[0]?.kind === "file-not-found" ? succeed(null) : bytes;
  const book = openXlsx(bytes.value, { file: out, limits: NODE_PACKAGE });
  if (!book.ok) return fail({ kind: "output-exists", file: out });
  const memory = readMemory(book.value.facts.memory);
  const before = memory.ok ? readConsolidation(memory.value) : memory;
  if (!before.ok) return before;
  return before.value ? before : fail({ kind: "output-exists", file: out });
}

async function readAll(
  plan: PlannedFiles,
  previous: Consolidation | null,
  request: ConsolidateRequest,
  stop: Interrupt,
  locale: Locale,
): Promise<readonly SourceOutcome[]> {
  const progress = await startProgress(plan.sources.length, locale.consolidate.reading, locale.consolidate.eta);
  const setting = readingSetting(request, previous);
  const bytes = plan.sources.reduce((sum, source) => sum + source.bytes, 0);
  const sources = plan.sources.map(({ path, name }) => ({ path, name }));
  const outcomes = await readSources(sources, bytes, setting, { seen: ({ name }) => progress.step(name), isCancelled: stop.isCancelled });
  progress.stop();
  return outcomes;
}

/** What was read put together: all that is needed from here on, which is not the keys of people. */
interface Gathering {
  readonly gathered: GatheredSources;
  readonly outcomes: readonly SourceOutcome[];
  /** Results of the run before that stand among the files. */
  readonly ownBefore: readonly SkippedFile[];
}

async function gatherRun(plan: PlannedFiles, all: readonly SourceOutcome[], previous: Consolidation | null, request: ConsolidateRequest): Promise<Gathering> {
  const named = new Set(plan.sources.filter(({ isNamed }) => isNamed).map(({ path }) => path));
  const outcomes = all.filter((outcome) => outcome.kind !== "consolidated" || named.has(outcome.source.path));
  const ownBefore = all.filter((outcome) => !outcomes.includes(outcome)).map(({ source }): SkippedFile => ({ file: source.path, reason: "own-result" }));
  const modified = new Map(plan.sources.map(({ path, modified: time }) => [path, time]));
  const before = plan.hasFolder ? null : previous;
  const stillThere = before === null ? [] : await readStillThere(before, plan, request);
  const gathered = await againstTheWhole(gatherSources({ outcomes, modified, stillThere }, before, request), outcomes, request);
  return { gathered: { ...gathered, read: gathered.read.map(withoutPeople) }, outcomes: outcomes.map(withoutPeople), ownBefore };
}

async function finishRun(
  plan: PlannedFiles,
  { gathered, outcomes, ownBefore }: Gathering,
  previous: Consolidation | null,
  request: ConsolidateRequest,
  run: Run,
): Promise<ExitCode> {
  const { options, stop, locale, streams } = run;
  const skipped = [...plan.skipped, ...ownBefore];
  const unsettled = gathered.choice.repeated.filter(({ settled }) => !settled);
  const words = consolidationWords(locale);
  const lines = [...skippedLines(plan.skipped, locale), ...ownBefore.map(({ file }) => locale.consolidate.skippedOwn(file)), ...runLines(gathered, locale)];
  const isEmpty = gathered.consolidation.shares.every((share) => criteriaOf(share).length === 0);
  if (await stop.heard()) return refuse(CANCELLED, locale, streams);
  const written = unsettled.length > 0 || isEmpty ? null : await write(gathered, request, previous, words, run);
  const done = written?.ok === true ? written.value : null;
  const problems = [...plan.problems, ...(done?.problems ?? []), ...(written === null || written.ok ? [] : written.problems)];
  const result: ConsolidateResult = {
    consolidation: gathered.consolidation,
    outcomes,
    skipped,
    repeated: gathered.choice.repeated,
    changes: previous === null ? null : figureChanges(previous, gathered.consolidation),
    figures: done?.filled ? templateFigures(done.filled, gathered.consolidation) : totalsFigures(gathered.consolidation, words),
    edits: done?.filled?.flatMap(({ edits }) => edits.flatMap(editLine)) ?? [],
    lines: [...lines, ...(done?.lines ?? [locale.consolidate.noResult])],
  };
  const out = done ? request.out : null;
  if (options.json === true) for (const piece of jsonPieces(consolidateOutput(result, locale, out))) streams.out(piece);
  else streams.out(consolidateText(result, locale));
  streams.out("\n");
  for (const problem of problems) streams.err(`${problem.file ?? ""}: ${problemLine(locale, problem)}\n`);
  return exitCodeOf({ errors: severityCounts(result).error, problems: problems.length + unsettled.length + gathered.consolidation.lost.length + (isEmpty ? 1 : 0) });
}

function runLines({ kept, replaced, consolidation }: GatheredSources, { consolidate, number }: Locale): readonly string[] {
  return [
    ...(kept.length > 0 ? [consolidate.again(number(kept.length))] : []),
    ...replaced.map(({ unit, before, after }) => consolidate.replaced(unit, before, after)),
    ...(consolidation.unseen.length > 0 ? [consolidate.unseen(number(consolidation.unseen.length))] : []),
  ];
}

interface Written {
  readonly lines: readonly string[];
  readonly filled: readonly TemplateSheet[] | null;
  /** What kept copies from being returned; the result itself is written. */
  readonly problems: readonly Problem[];
}

async function write(
  { consolidation, read: outcomes }: GatheredSources,
  request: ConsolidateRequest,
  previous: Consolidation | null,
  words: ReturnType<typeof consolidationWords>,
  { stop, locale, streams }: Run,
): Promise<Result<Written>> {
  const rows = request.withRows ? rowsOf(consolidation, outcomes) : null;
  if (rows !== null && !rows.ok) return rows;
  const made = await consolidatedBytes(
    consolidation,
    { template: request.template, answers: request.answers, rows: rows?.value ?? null, withPersonal: request.withPersonal, when: momentOf(streams) },
    words,
  );
  if (!made.ok) return made;
  if (await stop.heard()) return fail(...CANCELLED);
  const written = await writeWhole(request.out, made.value.bytes);
  if (!written.ok) return written;
  const people = consolidation.shares.reduce((sum, { control }) => sum + control.subjects, 0);
  const { filled } = made.value;
  const lines = [...(filled === null ? [] : templateLines(filled, locale)), locale.consolidate.written(request.out, locale.number(consolidation.shares.length), locale.number(people))];
  if (request.returnDir === null) return succeed({ lines, filled, problems: [] });
  const { writeReturned } = await import("./returned-files");
  const returned = await writeReturned(outcomes, { consolidation, folder: request.returnDir, setting: readingSetting(request, previous), stop }, locale);
  const line = locale.consolidate.returned(locale.number(returned.written), request.returnDir);
  return succeed({ lines: [...lines, line], filled, problems: returned.problems });
}

/** The rows of every source with people; a source whose file is not there has none to give, and that is a problem. */
function rowsOf({ shares }: Consolidation, outcomes: readonly SourceOutcome[]): Result<readonly SourceRows[]> {
  const problems: Problem[] = [];
  const rows = shares.flatMap(({ file, sha256, control }): readonly SourceRows[] => {
    const read = outcomes.find((outcome) => outcome.kind === "read" && outcome.share.file === file && outcome.share.sha256 === sha256);
    if (read?.kind === "read") return [{ file, rows: read.rows }];
    if (control.subjects > 0) problems.push({ kind: "file-not-found", file });
    return [];
  });
  return problems.length > 0 ? fail(...problems) : succeed(rows);
}

/** The moment of the run; `SOURCE_DATE_EPOCH` (seconds) settles it where results are to be compared. */
function momentOf(streams: Streams): Date {
  const epoch = process.env["SOURCE_DATE_EPOCH"];
  const seconds = epoch === undefined ? NaN : Number(epoch);
  return Number.isFinite(seconds) ? new Date(seconds * 1000) : streams.now();
}

function refuse(problems: readonly Problem[], locale: Locale, streams: Streams): ExitCode {
  for (const problem of problems) streams.err(`${problem.file === undefined ? "" : `${problem.file}: `}${problemLine(locale, problem)}\n`);
  return 2;
}
