import type { FigureChange } from "../consolidate/changes";
import type { RepeatedUnit } from "../consolidate/choose-sources";
import { repeatedFinding } from "../consolidate/choose-sources";
import type { Consolidation } from "../consolidate/consolidation";
import { fileFindings, totalControl, totalTally, unitsOf } from "../consolidate/consolidation";
import { findingsAtHand } from "../consolidate/findings-at-hand";
import { missingNote } from "../consolidate/missing-face";
import { sharedSeverity } from "../consolidate/findings-sheet";
import type { ShareFinding, SourceShare } from "../consolidate/source-share";
import { groupTitles } from "../consolidate/totals-columns";
import type { RuleId, Severity } from "../check/rule";
import type { Locale } from "../locale/locale";
import { findingWords } from "../locale/locale";
import { countWhere } from "../summary/tally";
import type { EditLine } from "./command-output";
import { problemLine } from "./command-output";
import type { FigureLine } from "./figure-output";
import type { SkippedFile } from "./skipped-files";
import { skippedOutput } from "./skipped-files";
import type { SourceOutcome } from "./source-reading";

/** What a run of `consolidate` came to, for printing. */
export interface ConsolidateResult {
  readonly consolidation: Consolidation;
  readonly outcomes: readonly SourceOutcome[];
  /** Files that were not even read. */
  readonly skipped: readonly SkippedFile[];
  readonly repeated: readonly RepeatedUnit[];
  readonly changes: readonly FigureChange[] | null;
  readonly figures: readonly FigureLine[];
  /** The cells of a template that were filled. */
  readonly edits: readonly EditLine[];
  /** Lines about what was done: passed over, replaced, written. */
  readonly lines: readonly string[];
}

/** Everything said of the files, of all severities, accepted ones left out. */
export function severityCounts({ consolidation, repeated }: Pick<ConsolidateResult, "consolidation" | "repeated">): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const { severity } of [...fileFindings(consolidation), ...repeated.map(repeatedFinding)]) counts[severity] += 1;
  for (const shared of consolidation.shared) counts[sharedSeverity(shared)] += 1;
  for (const { findingCounts } of consolidation.shares) for (const severity of ["error", "warning", "hint"] as const) counts[severity] += findingCounts[severity];
  return counts;
}

/** The report a person reads. */
export function consolidateText(result: ConsolidateResult, locale: Locale): string {
  const { consolidation, repeated, changes } = result;
  const { consolidate, cli, number } = locale;
  const lost = result.outcomes.flatMap((outcome) => (outcome.kind === "lost" ? [`${outcome.source.name}\n${outcome.problems.map((problem) => `  ${cli.unreadable}: ${problemLine(locale, problem)}`).join("\n")}`] : []));
  const asks = repeated.filter(({ settled }) => !settled).map(({ unit, files, proposed, common }) => consolidate.ask(unit, files, proposed, common === null ? null : number(common)));
  const dropped = consolidation.unused.map(({ file, chosen, isCopy }) => consolidate.unused(file, chosen, isCopy));
  const together = fileFindings(consolidation).filter(({ rule, severity }) => rule !== "source-unreadable" || severity !== "error");
  const findings = [...together.map((finding) => findingText(finding, locale)), ...noticeTexts(consolidation, locale), ...sharedTexts(consolidation, locale)];
  const counts = severityCounts(result);
  return [
    ...lost,
    ...findings,
    ...asks,
    ...dropped,
    unitLines(consolidation, locale).join("\n"),
    totalLines(consolidation, locale).join("\n"),
    (["error", "warning", "hint"] as const).map((severity) => cli.severityCount[severity](number(counts[severity]))).join(", "),
    ...(changes === null ? [] : [changeLines(changes, locale).join("\n")]),
    ...result.lines,
  ]
    .filter((part) => part !== "")
    .join("\n\n");
}

function findingText(finding: ShareFinding, locale: Locale): string {
  const { wrong, todo } = findingWords(locale, finding);
  return `${locale.cli.severity[finding.severity]}: ${wrong}\n  → ${todo}`;
}

/** What a source's own findings say of rows that are not counted, or that nobody sees. */
const NOTICES: ReadonlySet<RuleId> = new Set<RuleId>(["criteria-differ", "rows-lost", "hidden-rows"]);

function noticeTexts({ shares }: Consolidation, locale: Locale): readonly string[] {
  return shares.flatMap(({ file, findings }) =>
    findings.flatMap((finding) => {
      if (!NOTICES.has(finding.rule)) return [];
      const { wrong, todo } = findingWords(locale, finding);
      const place = finding.sheet === null ? file : `${file}, ${finding.sheet}`;
      return [`${locale.cli.severity[finding.severity]}: ${place}: ${wrong}\n  → ${todo}`];
    }),
  );
}

const MOST_SHARED = 20;

function sharedTexts({ shared }: Consolidation, { consolidate, cli, number }: Locale): readonly string[] {
  const certain = shared.filter((one) => sharedSeverity(one) !== "hint");
  const shown = certain.slice(0, MOST_SHARED).map((one) => `${cli.severity[sharedSeverity(one)]}: ${consolidate.sheets.findings.shared(one).wrong}`);
  return certain.length > MOST_SHARED ? [...shown, cli.sameElsewhere(number(certain.length - MOST_SHARED), cli.more)] : shown;
}

function unitLines(consolidation: Consolidation, { consolidate, cli, number }: Locale): readonly string[] {
  const tally = totalTally(consolidation);
  return unitsOf(consolidation).map(({ key, name, isMissing, lost }) => {
    if (isMissing) return `${name}: ${missingNote({ lost }, consolidate.sheets.notes)}`;
    const { registered, pass, fail, undetermined } = countWhere(tally, (other) => other.unit === key);
    return `${name}: ${cli.people(number(registered), number(pass + fail + undetermined))}; ${cli.decided(number(pass), number(fail), number(undetermined))}`;
  });
}

function totalLines(consolidation: Consolidation, { consolidate, cli, number }: Locale): readonly string[] {
  const tally = totalTally(consolidation);
  const { registered, pass, fail, undetermined } = countWhere(tally, () => true);
  const { seen, subjects, sections, totals, notes, left } = totalControl(consolidation);
  const groups = groupTitles(consolidation.sets).flatMap(({ id, title }) => {
    const own = countWhere(tally, ({ group }) => group === id);
    return own.registered === 0 ? [] : [consolidate.groupLine(title, number(own.registered), number(own.pass), number(own.fail))];
  });
  return [
    cli.totals(number(consolidation.shares.length), number(registered)),
    cli.decided(number(pass), number(fail), number(undetermined)),
    ...groups,
    consolidate.control(number(seen), number(subjects), number(sections), number(totals), number(notes), number(left)),
  ];
}

const MOST_CHANGES = 60;

function changeLines(changes: readonly FigureChange[], { consolidate, cli, number }: Locale): readonly string[] {
  if (changes.length === 0) return [consolidate.noChange];
  const shown = (value: number | null): string => (value === null ? consolidate.none : number(value));
  const lines = changes.slice(0, MOST_CHANGES).map(({ unit, group, measure, before, after }) => {
    const subject = [unit ?? consolidate.whole, group].filter((part) => part !== null).join(", ");
    return consolidate.change(subject, consolidate.measures[measure], shown(before), shown(after));
  });
  const rest = changes.length > MOST_CHANGES ? [`  ${cli.sameElsewhere(number(changes.length - MOST_CHANGES), cli.more)}`] : [];
  return [consolidate.changesTitle(number(changes.length)), ...lines, ...rest];
}

/** The one object of `--json`; what is tens of thousands of entries is put into words as it is made JSON. */
export function consolidateOutput(result: ConsolidateResult, locale: Locale, out: string | null): Readonly<Record<string, unknown>> {
  const { consolidation, skipped, repeated, changes, figures, edits } = result;
  const { registered, pass, fail, undetermined } = countWhere(totalTally(consolidation), () => true);
  const findingsOf = findingsAtHand(consolidation);
  return {
    files: [...consolidation.shares.map((share) => ({ toJSON: () => shareOutput(share, findingsOf(share), locale) })), ...result.outcomes.flatMap((outcome) => lostOutput(outcome, locale))],
    skipped: skippedOutput(skipped, locale),
    unused: consolidation.unused.map((one) => ({ ...one, message: locale.consolidate.sheets.sources.unused(one.chosen, one.isCopy) })),
    findings: [...fileFindings(consolidation), ...repeated.map(repeatedFinding)].map((finding) => findingOutput(finding, locale)),
    shared: consolidation.shared.map((one) => ({ toJSON: () => ({ ...one, severity: sharedSeverity(one), message: locale.consolidate.sheets.findings.shared(one).wrong }) })),
    units: unitsOf(consolidation).map(({ name, parent, files, isMissing }) => ({ unit: name, parent, files, missing: isMissing })),
    figures,
    edits,
    changes,
    control: totalControl(consolidation),
    out,
    totals: { files: consolidation.shares.length, subjects: registered, pass, fail, undetermined, findings: severityCounts(result) },
  };
}

function shareOutput(share: SourceShare, findings: readonly ShareFinding[], locale: Locale): object {
  return {
    file: share.file,
    sha256: share.sha256,
    status: findings.length > 0 ? "findings" : "ok",
    reason: null,
    via: share.via,
    units: share.units.map(({ name, code, parent, from, standing }) => ({ name, code, parent, from, standing })),
    control: share.control,
    left: share.left,
    claims: share.claims,
    findings: findings.map((finding) => findingOutput(finding, locale)),
  };
}

function lostOutput(outcome: SourceOutcome, locale: Locale): readonly object[] {
  if (outcome.kind !== "lost") return [];
  const reason = outcome.problems.map((problem) => problemLine(locale, problem)).join(" ");
  return [{ file: outcome.source.name, sha256: outcome.sha256, status: "unreadable", reason, findings: [] }];
}

function findingOutput(finding: ShareFinding, locale: Locale): object {
  const { rule, severity, sheet, cell, params, more } = finding;
  return { rule, severity, sheet, cell, message: findingWords(locale, finding).wrong, params, ...(more === undefined ? {} : { more }) };
}
