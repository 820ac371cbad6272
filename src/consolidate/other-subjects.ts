import { EMPTY_TALLY } from "../summary/tally";
import { compareText } from "./consolidation";
import { criteriaOf } from "./kept-share";
import type { SetOutline, ShareFinding, SourceShare } from "./source-share";

/**
 * Sources of others than the figures are of (people, where any source lists people) stand apart, as such lists do within
 * one workbook: a file of schools beside files of citizens is of the commune too, yet no part of its people. Depends on
 * what the sources are of alone, so that any order and any grouping gives the same.
 */
export function ofOneSubject(shares: readonly SourceShare[], sets: readonly SetOutline[]): (share: SourceShare) => SourceShare {
  const subjects = new Map(sets.map(({ key, subject }) => [key, subject]));
  const subjectOf = (share: SourceShare): SetOutline["subject"] | null => {
    const [criteria] = criteriaOf(share);
    return criteria === undefined ? null : (subjects.get(criteria) ?? null);
  };
  const known = [...new Set(shares.flatMap((share) => subjectOf(share) ?? []))].sort(compareText);
  const main = known.includes("person") ? "person" : known[0];
  return (share) => {
    const own = subjectOf(share);
    return own === null || own === main ? share : apart(share);
  };
}

/** The source with its rows left out of every figure, and said so. */
function apart(share: SourceShare): SourceShare {
  const { control, left, findings, findingCounts } = share;
  const units = share.units.map(({ name }) => name).join("; ");
  const lost: ShareFinding = { rule: "rows-lost", severity: "warning", sheet: null, cell: null, params: { left: control.subjects, reason: "other-subject" } };
  return {
    ...share,
    units: [],
    tally: EMPTY_TALLY,
    control: { ...control, subjects: 0, left: control.left + control.subjects },
    left: [...left, { sheet: "", row: 0, reason: "other-subject", text: units }],
    findings: [lost, ...findings],
    findingCounts: { ...findingCounts, warning: findingCounts.warning + 1 },
  };
}
