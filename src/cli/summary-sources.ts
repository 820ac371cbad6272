import { tallyByNames, totalTally } from "../consolidate/consolidation";
import { countBySeverity, keptFindings } from "../consolidate/share-findings";
import { summaryClaim } from "../consolidate/share-claims";
import { reconcileSummaries } from "../summary/reconcile";
import type { SummarySheet } from "../summary/summary-sheet";
import { recogniseSummary } from "../summary/recognise-summary";
import { defaultCriteriaSet, recogniseBytes } from "./checked-file";
import type { ConsolidateRequest } from "./consolidate-request";
import type { GatheredSources } from "./consolidated-sources";
import { readBytes } from "./criteria-choice";
import type { SourceOutcome } from "./source-reading";
import { modernBytes } from "./source-reading";

/** Summaries that came without lists are held against the whole: what a district printed against what its communes give. */
export async function againstTheWhole(gathered: GatheredSources, outcomes: readonly SourceOutcome[], request: ConsolidateRequest): Promise<GatheredSources> {
  const alone = outcomes.flatMap((outcome) => (outcome.kind === "read" && outcome.isSummaryOnly ? [outcome] : []));
  if (alone.length === 0) return gathered;
  const tally = tallyByNames(totalTally(gathered.consolidation));
  const summaries = new Map<string, readonly SummarySheet[]>();
  for (const { source, share } of alone) summaries.set(share.sha256, await summariesIn(source.path, request));
  const shares = gathered.consolidation.shares.map((share) => {
    const own = summaries.get(share.sha256);
    if (!own) return share;
    const { claims, findings } = reconcileSummaries(own, tally, share.file, new Map());
    return { ...share, claims: claims.map(summaryClaim), findings: keptFindings(findings), findingCounts: countBySeverity(findings) };
  });
  return { ...gathered, consolidation: { ...gathered.consolidation, shares } };
}

/** The summaries of a file that was read before: what could not be read then is not asked again. */
async function summariesIn(path: string, request: ConsolidateRequest): Promise<readonly SummarySheet[]> {
  const bytes = await readBytes(path);
  const modern = bytes.ok ? await modernBytes(bytes.value, path) : bytes;
  const book = modern.ok ? recogniseBytes(modern.value, path, request.check) : modern;
  if (!book.ok) throw new Error(`${path} changed while it was read`);
  const set = request.check.overrides.criteriaSet ?? defaultCriteriaSet();
  return book.value.grids.flatMap((grid) => recogniseSummary(grid, { set, taughtGroups: [], answers: request.answers }) ?? []);
}
