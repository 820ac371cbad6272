import { tallyByNames, totalTally } from "../consolidate/consolidation";
import { countBySeverity, keptFindings } from "../consolidate/share-findings";
import { summaryClaim } from "../consolidate/share-claims";
import { findSet } from "../criteria/builtin-sets";
import type { RecognisedBook } from "./checked-file";
import { defaultCriteriaSet, recogniseBytes } from "./checked-file";
import type { ConsolidateRequest } from "./consolidate-request";
import type { GatheredSources } from "./consolidated-sources";
import { readBytes } from "./criteria-choice";
import { reconcileAlone } from "./printed-alone";
import type { SourceOutcome } from "./source-reading";
import { modernBytes } from "./modern-bytes";

/** Figures that came without lists are held against the whole: what a district printed against what its communes give. */
export async function againstTheWhole(gathered: GatheredSources, outcomes: readonly SourceOutcome[], request: ConsolidateRequest): Promise<GatheredSources> {
  const alone = outcomes.flatMap((outcome) => (outcome.kind === "read" && outcome.isSummaryOnly ? [outcome] : []));
  if (alone.length === 0) return gathered;
  const tally = tallyByNames(totalTally(gathered.consolidation));
  const books = new Map<string, RecognisedBook>();
  for (const { source, share } of alone) books.set(share.sha256, await bookAt(source.path, request));
  const set = request.check.overrides.criteriaSet ?? findSet(gathered.consolidation.sets[0]?.key.replace(/@.*/, "") ?? "") ?? defaultCriteriaSet();
  const shares = gathered.consolidation.shares.map((share) => {
    const book = books.get(share.sha256);
    if (!book) return share;
    const { claims, findings } = reconcileAlone(share.file, book, tally, set, request.answers);
    return { ...share, claims: claims.map(summaryClaim), findings: keptFindings(findings), findingCounts: countBySeverity(findings) };
  });
  return { ...gathered, consolidation: { ...gathered.consolidation, shares } };
}

/** A file that was read before: what could not be read then is not asked again. */
async function bookAt(path: string, request: ConsolidateRequest): Promise<RecognisedBook> {
  const bytes = await readBytes(path);
  const modern = bytes.ok ? await modernBytes(bytes.value, path) : bytes;
  const book = modern.ok ? recogniseBytes(modern.value, path, request.check) : modern;
  if (!book.ok) throw new Error(`${path} changed while it was read`);
  return book.value;
}
