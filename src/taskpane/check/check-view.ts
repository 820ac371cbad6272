import type { Finding } from "../../check/finding";
import type { Severity } from "../../check/rule";
import type { Locale } from "../../locale/locale";
import { findingWords } from "../../locale/locale";
import { bareKey } from "../../text/name-key";
import { cellAddress } from "../../workbook/address";

/** How the findings are filtered and grouped. */
export interface CheckView {
  readonly severities: readonly Severity[];
  readonly grouping: "row" | "rule";
  /** What is searched for; "" for everything. */
  readonly query: string;
  /** Accepted findings are shown as well. */
  readonly withAccepted: boolean;
}

export const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];

export const INITIAL_VIEW: CheckView = { severities: SEVERITIES, grouping: "row", query: "", withAccepted: false };

/** The view with a severity shown or hidden. */
export function toggleSeverity(view: CheckView, severity: Severity): CheckView {
  const isShown = view.severities.includes(severity);
  return { ...view, severities: SEVERITIES.filter((one) => (one === severity ? !isShown : view.severities.includes(one))) };
}

/** The findings a view shows, in the order they are listed and walked. */
export function visibleFindings(findings: readonly Finding[], view: CheckView, locale: Locale): readonly Finding[] {
  const query = bareKey(view.query.trim());
  const shown = findings.filter(
    (finding) =>
      view.severities.includes(finding.severity) &&
      (view.withAccepted || finding.accepted === undefined) &&
      (query === "" || searchText(finding, locale).includes(query)),
  );
  return view.grouping === "row" ? shown : byRule(shown);
}

/** Rules in the order of their first finding, the severest rules first. */
function byRule(findings: readonly Finding[]): readonly Finding[] {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const known = groups.get(finding.rule);
    if (known) known.push(finding);
    else groups.set(finding.rule, [finding]);
  }
  const rank = (group: readonly Finding[]): number => SEVERITIES.indexOf(group[0]?.severity ?? "hint");
  return [...groups.values()].sort((a, b) => rank(a) - rank(b)).flat();
}

const texts = new WeakMap<Finding, { readonly language: string; readonly text: string }>();

/** What is searched: the sentence, the cell and the sheet, without diacritics; kept, since typing asks again and again. */
function searchText(finding: Finding, locale: Locale): string {
  const known = texts.get(finding);
  if (known?.language === locale.language) return known.text;
  const { title, wrong } = findingWords(locale, finding);
  const { sheet, row, column } = finding.place;
  const cell = row === null ? "" : column === null ? String(row + 1) : cellAddress(row, column);
  const text = bareKey([title, wrong, cell, sheet ?? "", String(finding.params["name"] ?? "")].join(" "));
  texts.set(finding, { language: locale.language, text });
  return text;
}

/** One line of the list: the head of a group, or a finding of it. */
export type FindingItem =
  | { readonly kind: "group"; readonly key: string; readonly first: Finding; readonly count: number }
  | { readonly kind: "finding"; readonly key: string; readonly finding: Finding };

/** Visible findings with a head before each group. */
export function findingItems(visible: readonly Finding[], grouping: CheckView["grouping"]): readonly FindingItem[] {
  const items: FindingItem[] = [];
  let start = 0;
  while (start < visible.length) {
    const first = visible[start];
    if (!first) break;
    const key = groupKey(first, grouping);
    let end = start + 1;
    for (let next = visible[end]; next && groupKey(next, grouping) === key; next = visible[end]) end += 1;
    items.push({ kind: "group", key: `group ${key} ${start}`, first, count: end - start });
    for (const finding of visible.slice(start, end)) items.push({ kind: "finding", key: finding.id, finding });
    start = end;
  }
  return items;
}

function groupKey({ rule, place }: Finding, grouping: CheckView["grouping"]): string {
  return grouping === "rule" ? rule : `${place.sheet ?? ""}\u0000${place.row ?? ""}`;
}
