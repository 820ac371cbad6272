import { countedLists } from "../check/counted-lists";
import type { Finding } from "../check/finding";
import type { Severity } from "../check/rule";
import type { BookFigures } from "../summary/book-figures";
import { cellAddress } from "../workbook/address";
import { withoutPersonal } from "./personal-numbers";
import type { SourceControl } from "./source-control";
import type { ShareFinding } from "./source-share";

/** Findings of one rule beyond so many are counted, not listed: the source itself, marked, has them all. */
const LISTED_OF_A_RULE = 20;

/** Findings as a source keeps them: those a person accepted left out, the rest by severity, a few of each rule. */
export function keptFindings(findings: readonly Finding[]): readonly ShareFinding[] {
  const times = new Map<string, number>();
  const kept: ShareFinding[] = [];
  for (const finding of findings) {
    if (finding.accepted !== undefined) continue;
    const time = (times.get(finding.rule) ?? 0) + 1;
    times.set(finding.rule, time);
    if (time <= LISTED_OF_A_RULE) kept.push(keptFinding(finding));
  }
  return kept.map((finding, index) => {
    const isLast = kept.findLastIndex(({ rule }) => rule === finding.rule) === index;
    const more = (times.get(finding.rule) ?? 0) - LISTED_OF_A_RULE;
    return isLast && more > 0 ? { ...finding, more } : finding;
  });
}

/** One finding as a source keeps it. */
export function keptFinding({ rule, severity, place, params }: Finding): ShareFinding {
  const cell = place.row === null || place.column === null ? null : cellAddress(place.row, place.column);
  return { rule, severity, sheet: place.sheet, cell, params: withoutPersonal(params) };
}

/** Findings by severity; those a person accepted do not count. */
export function countBySeverity(findings: readonly (Finding | ShareFinding)[]): Readonly<Record<Severity, number>> {
  const counts = { error: 0, warning: 0, hint: 0 };
  for (const finding of findings) {
    if ("accepted" in finding && finding.accepted !== undefined) continue;
    counts[finding.severity] += 1;
  }
  return counts;
}

/** Rows that were seen and are counted nowhere, or people that were read and not counted. */
export function rowsLost({ control, left, aside }: SourceControl, figures: Pick<BookFigures, "tally">): readonly ShareFinding[] {
  const counted = [...figures.tally.cells.values()].reduce((sum, { counts }) => sum + counts.registered, 0);
  const uncounted = Math.abs(control.subjects - counted);
  const parts = control.subjects + control.sections + control.totals + control.notes + control.left;
  // Of a list that no set fits the check of the list itself speaks.
  const lost = control.left - aside + uncounted + Math.abs(control.seen - parts);
  if (lost === 0) return [];
  const unsaid = left.filter(({ reason }) => reason !== "no-set");
  const [first] = unsaid;
  const [reason, ...others] = new Set(unsaid.map((row) => row.reason));
  const severity: Severity = uncounted > 0 || control.seen !== parts ? "error" : "warning";
  return [{ rule: "rows-lost", severity, sheet: first?.sheet ?? null, cell: first ? `A${first.row}` : null, params: { left: lost, reason: reason !== undefined && others.length === 0 ? reason : null } }];
}

/** People of lists on sheets that nobody sees who opens the file: they are counted, and that is said. */
export function hiddenLists({ check }: BookFigures, hiddenSheets: ReadonlySet<string>): readonly ShareFinding[] {
  return [...hiddenSheets].flatMap((sheet): readonly ShareFinding[] => {
    const count = countedLists(check).reduce((sum, { list, registered }) => sum + (list.sheet === sheet ? registered : 0), 0);
    return count === 0 ? [] : [{ rule: "hidden-rows", severity: "warning", sheet, cell: null, params: { count, isSheet: true } }];
  });
}
