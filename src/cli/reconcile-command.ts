import type { Locale } from "../locale/locale";
import { findingWords, localeFor } from "../locale/locale";
import { countedLists } from "../check/counted-lists";
import type { Finding } from "../check/finding";
import { isFixable } from "../check/fix-plan";
import type { Problem } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import type { Result } from "../workbook/problem";
import { addControl } from "../summary/control-totals";
import { parseSummaryMapping } from "../summary/map-summary";
import type { ReconciledClaim } from "../summary/reconcile";
import { EMPTY_TALLY, mergeTallies } from "../summary/tally";
import type { ColumnAnswer } from "../summary/summary-options";
import type { CheckOptions } from "./check-request";
import { languageOf, readRequest } from "./check-request";
import { cellOf, problemLine } from "./command-output";
import type { ExitCode } from "./exit-code";
import { exitCodeOf } from "./exit-code";
import type { FiguredFile, UnfiguredFile } from "./figured-file";
import { figureFile } from "./figured-file";
import { claimLine } from "./figure-output";
import { countFindings } from "./finding-count";
import { reconcileAlone } from "./printed-alone";
import { startProgress } from "./progress";
import type { SkippedFile } from "./skipped-files";
import { skippedOutput } from "./skipped-files";
import type { Streams } from "./streams";
import { findWorkbooks } from "./workbook-files";

/** The options of `khuyenhoc reconcile`. */
export interface ReconcileOptions extends CheckOptions {
  readonly mapSummary?: readonly string[];
}

/** `khuyenhoc reconcile`: every printed figure of summary sheets against the rows, and against each other. */
export async function runReconcile(paths: readonly string[], options: ReconcileOptions, streams: Streams): Promise<ExitCode> {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  const request = await readRequest(options);
  const answers = summaryAnswers(options.mapSummary ?? []);
  if (!request.ok || !answers.ok) {
    const problems = [...(request.ok ? [] : request.problems), ...(answers.ok ? [] : answers.problems)];
    for (const problem of problems) streams.err(`${problemLine(locale, problem)}\n`);
    return 2;
  }
  const found = await findWorkbooks(paths);
  const progress = await startProgress(found.files.length, locale.cli.reading);
  const each: (FiguredFile | UnfiguredFile)[] = found.problems.map((problem) => ({ kind: "unread", file: problem.file ?? "", problems: [problem] }));
  for (const path of found.files) {
    each.push(await figureFile(path, request.value, answers.value));
    progress.step(path);
  }
  progress.stop();
  const files = heldAgainstOthers(each, answers.value);
  streams.out(options.json === true ? `${JSON.stringify(reconcileOutput(files, found.skipped, locale), null, 1)}\n` : `${reconcileText(files, locale)}\n`);
  const read = files.filter((file) => file.kind === "read");
  return exitCodeOf({
    errors: countFindings(read.flatMap(findingsOf)).error,
    problems: files.length - read.length + (files.length === 0 ? 1 : 0),
  });
}

/** Figures printed without lists, a district's or a newspaper's, are held against the people of the other files. */
function heldAgainstOthers(files: readonly (FiguredFile | UnfiguredFile)[], answers: readonly ColumnAnswer[]): readonly (FiguredFile | UnfiguredFile)[] {
  const read = files.filter((file) => file.kind === "read");
  const hasLists = ({ figures }: FiguredFile): boolean => countedLists(figures.check).length > 0;
  const set = read.flatMap(({ figures }) => countedLists(figures.check)).at(0)?.at.set;
  if (set === undefined || read.every(hasLists)) return files;
  const tally = read.map(({ figures }) => figures.tally).reduce(mergeTallies, EMPTY_TALLY);
  return files.map((file) => {
    if (file.kind === "unread" || hasLists(file)) return file;
    return { ...file, figures: { ...file.figures, reconciliation: reconcileAlone(file.file, file, tally, set, answers) } };
  });
}

/** What people said of summary columns, of all `--map-summary` together. */
export function summaryAnswers(texts: readonly string[]): Result<readonly ColumnAnswer[]> {
  const answers: ColumnAnswer[] = [];
  const problems: Problem[] = [];
  for (const text of texts) {
    const parsed = parseSummaryMapping(text);
    if (parsed.ok) answers.push(...parsed.value);
    else problems.push(...parsed.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed(answers);
}

/** Every figure a file prints, in summary sheets, alone, and in its lists. */
function claimsOf({ figures }: FiguredFile): readonly ReconciledClaim[] {
  return [...figures.reconciliation.claims, ...figures.listClaims];
}

/** What was found about printed figures; what a list says of itself the check has judged. */
function findingsOf({ figures }: FiguredFile): readonly Finding[] {
  return [...figures.reconciliation.findings, ...figures.check.findings.filter(({ rule }) => rule === "subtotal-mismatch")];
}

function reconcileOutput(files: readonly (FiguredFile | UnfiguredFile)[], skipped: readonly SkippedFile[], locale: Locale): object {
  const read = files.filter((file) => file.kind === "read");
  const control = read.map((file) => file.control);
  return {
    files: files.map((file) => (file.kind === "read" ? fileOutput(file, locale) : unreadOutput(file, locale))),
    skipped: skippedOutput(skipped, locale),
    figures: read.flatMap((file) => claimsOf(file).map(claimLine)),
    edits: [],
    control: control.reduce(addControl, { seen: 0, subjects: 0, sections: 0, totals: 0, notes: 0, left: 0 }),
    totals: { files: files.length, findings: countFindings(read.flatMap(findingsOf)) },
  };
}

function unreadOutput({ file, problems }: UnfiguredFile, locale: Locale): object {
  const reason = problems.map((problem) => problemLine(locale, problem)).join(" ");
  return { file, sha256: null, status: "unreadable", reason, findings: [] };
}

function fileOutput(figured: FiguredFile, locale: Locale): object {
  const findings = findingsOf(figured);
  return {
    file: figured.file,
    sha256: figured.sha256,
    status: findings.some(({ accepted }) => accepted === undefined) ? "findings" : "ok",
    reason: claimsOf(figured).length === 0 ? locale.summary.noSummary : null,
    findings: findings.map((finding) => ({
      id: finding.id,
      rule: finding.rule,
      severity: finding.severity,
      sheet: finding.place.sheet,
      cell: cellOf(finding),
      message: findingWords(locale, finding).wrong,
      fixable: isFixable(finding),
      ...(finding.accepted === undefined ? {} : { accepted: finding.accepted }),
    })),
  };
}

function reconcileText(files: readonly (FiguredFile | UnfiguredFile)[], locale: Locale): string {
  const parts = files.map((file) =>
    file.kind === "read"
      ? fileText(file, locale)
      : [file.file, ...file.problems.map((problem) => `  ${locale.cli.unreadable}: ${problemLine(locale, problem)}`)].join("\n"),
  );
  return parts.join("\n\n");
}

/** Sheet by sheet in the workbook's order: how its figures stand, then what was found. */
function fileText(figured: FiguredFile, locale: Locale): string {
  const { summary } = locale;
  const all = claimsOf(figured);
  const findings = findingsOf(figured);
  if (all.length === 0) return `${figured.file}\n  ${summary.noSummary}`;
  const lines = figured.facts.sheets.flatMap(({ name }) => {
    const claims = all.filter(({ claim }) => claim.sheet === name);
    const [first] = claims;
    if (!first) return [];
    const title = { summary: summary.sheetLine, typed: summary.typedLine, "list-total": summary.listLine, sentence: summary.listLine }[first.claim.origin](name);
    return [`  ${title}: ${standingsText(claims, locale)}`, ...findings.filter(({ place }) => place.sheet === name).map((finding) => findingLine(finding, locale))];
  });
  return [figured.file, ...lines].join("\n");
}

function findingLine(finding: Finding, locale: Locale): string {
  const { wrong, todo } = findingWords(locale, finding);
  const accepted = finding.accepted === undefined ? "" : ` (${locale.cli.accepted(finding.accepted)})`;
  return `    ${locale.cli.severity[finding.severity]} ${cellOf(finding) ?? ""}  ${wrong} ${todo}${accepted}`;
}

function standingsText(claims: readonly ReconciledClaim[], { summary, number }: Locale): string {
  const count = (kind: ReconciledClaim["standing"]["kind"]): number => claims.filter(({ standing }) => standing.kind === kind).length;
  return count("agrees") === claims.length
    ? summary.allAgree(number(claims.length))
    : summary.standings(number(count("agrees")), number(count("differs")), number(count("impossible")), number(count("not-told")));
}
