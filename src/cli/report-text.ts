import { subjectOf } from "../assessment/set-choice";
import type { ListCheck } from "../check/check-lists";
import { countedLists } from "../check/counted-lists";
import type { Finding } from "../check/finding";
import { isFixable } from "../check/fix-plan";
import type { Locale } from "../locale/locale";
import { findingWords } from "../locale/locale";
import type { CheckedFile, ReadFile } from "./checked-file";
import { cellOf, problemLine, sumOutcomes } from "./command-output";
import { countFindings } from "./finding-count";
import type { SkippedFile } from "./skipped-files";
import { skippedLines } from "./skipped-files";

const SEVERITIES = ["error", "warning", "hint"] as const;
/** Findings of one rule beyond this many in a list are gathered into one line. */
const SHOWN_OF_A_RULE = 12;
const CELLS_SHOWN = 10;

/** The readable report: by file its counts and verdicts, then the findings row by row, and the totals at the end. */
export function reportText(files: readonly CheckedFile[], skipped: readonly SkippedFile[], locale: Locale): string {
  const parts = files.map((file) => (file.kind === "read" ? fileReport(file, locale) : unreadReport(file.file, file.problems.map((problem) => problemLine(locale, problem)), locale)));
  const left = skippedLines(skipped, locale);
  return [...parts, ...(left.length > 0 ? [left.join("\n")] : []), totalsReport(files, locale)].join("\n\n");
}

function unreadReport(file: string, reasons: readonly string[], locale: Locale): string {
  return [file, ...reasons.map((reason) => `  ${locale.cli.unreadable}: ${reason}`)].join("\n");
}

function fileReport({ file, result }: ReadFile, locale: Locale): string {
  const { cli } = locale;
  if (result.lists.length === 0) return [file, `  ${cli.noList}`].join("\n");
  const lines = [file];
  const seen = new Set<string>();
  for (const list of result.lists) {
    lines.push(...listReport(list, locale).map((line) => `  ${line}`));
    // Findings name their sheet only: those of a sheet with several tables come once, under the first.
    if (seen.has(list.list.sheet)) continue;
    seen.add(list.list.sheet);
    const own = result.findings.filter(({ place }) => place.sheet === list.list.sheet);
    lines.push(...findingsReport(own, locale).map((line) => `  ${line}`));
  }
  return lines.join("\n");
}

function listReport({ list, at, registered, assessed, hidden, decided, printed }: ListCheck, locale: Locale): readonly string[] {
  const { cli, number } = locale;
  const { context } = list;
  const title = locale.language === "vi" ? at.set.title.vi : at.set.title.en;
  const set = at.set.checkedAgainstOriginal ? title : `${title} (${cli.notChecked})`;
  const facts = [
    ...(context.unit ? [cli.unitLine(context.unit.value)] : []),
    ...(at.zone ? [cli.zoneLine(zoneTitle(at, locale))] : []),
    at.isSetFitting ? cli.setUsed(set) : cli.setMissing,
  ];
  const hasPrinted = printed.pass + printed.fail + printed.undetermined > 0;
  return [
    cli.sheet(list.sheet),
    `  ${facts.join(" · ")}`,
    `  ${[cli.people(number(registered), number(assessed), subjectOf(list)), ...(hidden > 0 ? [cli.hidden(number(hidden))] : [])].join("; ")}`,
    ...(at.isSetFitting ? [`  ${cli.decided(number(decided.pass), number(decided.fail), number(decided.undetermined))}`] : []),
    ...(decided.undetermined > 0 && lacksPassMark(at) ? [`  ${cli.passMarkUnknown}`] : []),
    ...(hasPrinted ? [`  ${cli.printed(number(printed.pass), number(printed.fail))}`] : []),
    ...(list.apart === null ? [] : [`  ${cli.apart[list.apart]}`]),
  ];
}

/** The pilot's set does not know its pass mark: without a word on it, a list of undetermined would be a riddle. */
function lacksPassMark({ set, overrides }: ListCheck["at"]): boolean {
  return set.decision.kind === "points" && set.decision.threshold.ordinary === null && overrides?.threshold === undefined;
}

function zoneTitle({ zone, set }: ListCheck["at"], locale: Locale): string {
  const title = set.zones.find(({ id }) => id === zone)?.title;
  return (locale.language === "vi" ? title?.vi : title?.en) ?? zone ?? "";
}

function findingsReport(findings: readonly Finding[], locale: Locale): readonly string[] {
  if (findings.length === 0) return [`  ${locale.cli.noFindings}`];
  const lines: string[] = [];
  const shown = new Map<string, number>();
  const gathered = new Map<string, Finding[]>();
  let lastRow: number | null | undefined;
  for (const finding of findings) {
    const times = (shown.get(finding.rule) ?? 0) + 1;
    shown.set(finding.rule, times);
    if (times > SHOWN_OF_A_RULE && finding.severity !== "error") {
      gathered.set(finding.rule, [...(gathered.get(finding.rule) ?? []), finding]);
      continue;
    }
    if (finding.place.row !== lastRow) lines.push(`  ${rowTitle(finding, locale)}`);
    lastRow = finding.place.row;
    lines.push(...findingLines(finding, locale).map((line) => `    ${line}`));
  }
  return [...lines, ...[...gathered.values()].map((rest) => `  ${gatheredLine(rest, locale)}`)];
}

function rowTitle({ place, params }: Finding, locale: Locale): string {
  if (place.row === null) return locale.cli.wholeSheet;
  const name = params["name"];
  return locale.cli.row(String(place.row + 1), typeof name === "string" ? name : null);
}

function findingLines(finding: Finding, locale: Locale): readonly string[] {
  const { cli } = locale;
  const { wrong, todo } = findingWords(locale, finding);
  const cell = cellOf(finding);
  const head = `${cli.severity[finding.severity]}${cell === null ? "" : ` ${cell}`}: ${wrong}`;
  if (finding.accepted !== undefined) return [`${head} [${cli.accepted(finding.accepted)}]`];
  return [head, `→ ${todo}${isFixable(finding) ? ` [${cli.fixable}]` : ""}`];
}

function gatheredLine(rest: readonly Finding[], locale: Locale): string {
  const [first] = rest;
  if (!first) return "";
  const cells = rest.slice(0, CELLS_SHOWN).map((finding) => cellOf(finding) ?? "");
  const more = rest.length > CELLS_SHOWN ? [locale.cli.more] : [];
  const { title } = findingWords(locale, first);
  const where = locale.cli.sameElsewhere(locale.number(rest.length), [...cells, ...more].join(", "));
  return `${locale.cli.severity[first.severity]} ${title}. ${where}`;
}

function totalsReport(files: readonly CheckedFile[], locale: Locale): string {
  const { cli, number } = locale;
  const read = files.flatMap((file) => (file.kind === "read" ? [file] : []));
  const lists = read.flatMap(({ result }) => countedLists(result));
  const decided = sumOutcomes(lists.map((list) => list.decided));
  const counts = countFindings(read.flatMap(({ result }) => result.findings));
  const subjects = lists.reduce((sum, { registered }) => sum + registered, 0);
  return [
    cli.totals(number(files.length), number(subjects)),
    cli.decided(number(decided.pass), number(decided.fail), number(decided.undetermined)),
    SEVERITIES.map((severity) => cli.severityCount[severity](number(counts[severity]))).join(", "),
  ].join("\n");
}
