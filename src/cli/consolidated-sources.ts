import type { Candidate, SourceChoice } from "../consolidate/choose-sources";
import { chooseSources } from "../consolidate/choose-sources";
import type { Consolidation, Level, LostSource } from "../consolidate/consolidation";
import { compareText, inOrder } from "../consolidate/consolidation";
import type { SharedPerson, SourcePeople } from "../consolidate/shared-people";
import { sharedPeople } from "../consolidate/shared-people";
import type { SetOutline, SourceShare } from "../consolidate/source-share";
import { plainKey } from "../consolidate/unit-identity";
import type { ConsolidateRequest } from "./consolidate-request";
import type { SourceOutcome } from "./source-reading";

/** A share that took the place of one kept from the run before. */
export interface Replacement {
  readonly unit: string;
  readonly before: string;
  readonly after: string;
}

/** Everything a run has gathered, settled as far as it could be. */
export interface GatheredSources {
  readonly consolidation: Consolidation;
  readonly choice: SourceChoice;
  readonly replaced: readonly Replacement[];
  /** Shares kept from the run before. */
  readonly kept: readonly SourceShare[];
}

/** What became of every file, with the time it was changed by the path it was read from. */
export interface ReadSources {
  readonly outcomes: readonly SourceOutcome[];
  /** Files of the run before that are still there: read again for their people only. */
  readonly stillThere?: readonly SourceOutcome[];
  readonly modified: ReadonlyMap<string, number>;
}

/**
 * Puts together what was read with what is kept of the run before (`previous`): a new file takes the place of the share
 * of the same unit or file name. Nothing is dropped in silence: each replacement is named.
 */
export function gatherSources(read: ReadSources, previous: Consolidation | null, request: ConsolidateRequest): GatheredSources {
  const fresh = read.outcomes.flatMap((outcome) => candidatesOf(outcome, read.modified));
  const { kept, replaced } = keptShares(previous, fresh.map(({ share }) => share), read.outcomes);
  const choice = chooseSources([...fresh, ...kept.map((share) => ({ share, modified: null }))], request.preference);
  const shares = inOrder(choice.taken);
  const taken = new Set(shares.map(({ sha256 }) => sha256));
  const people = distinctPeople([...read.outcomes, ...(read.stillThere ?? [])]).filter(({ sha256 }) => taken.has(sha256));
  const before = sharedBefore(read.outcomes, previous, new Set(people.map(({ sha256 }) => sha256)), taken);
  const unseen = people.length === shares.length ? [] : shares.filter(({ sha256, tally }) => tally.cells.size > 0 && !people.some((one) => one.sha256 === sha256)).map(({ file }) => file);
  const consolidation: Consolidation = {
    shares,
    sets: setsOf(read.outcomes, previous, shares),
    shared: inTextOrder([...before, ...sharedPeople(people)].filter(apart(choice))),
    lost: lostOf(read.outcomes, previous),
    register: request.register ?? previous?.register ?? registerBelow(read.outcomes),
    level: request.level ?? previous?.level ?? levelOf(shares),
    unseen,
  };
  return { consolidation, choice, replaced, kept };
}

function candidatesOf(outcome: SourceOutcome, modified: ReadonlyMap<string, number>): readonly Candidate[] {
  if (outcome.kind === "lost") return [];
  const changed = modified.get(outcome.source.path) ?? null;
  if (outcome.kind === "read") return [{ share: outcome.share, modified: changed }];
  return outcome.consolidation.shares.map((share) => ({ share: { ...share, via: [outcome.source.name, ...share.via] }, modified: changed }));
}

function keptShares(
  previous: Consolidation | null,
  fresh: readonly SourceShare[],
  outcomes: readonly SourceOutcome[],
): { readonly kept: readonly SourceShare[]; readonly replaced: readonly Replacement[] } {
  const kept: SourceShare[] = [];
  const replaced: Replacement[] = [];
  const lostNames = new Set(outcomes.flatMap((outcome) => (outcome.kind === "lost" ? [outcome.source.name] : [])));
  for (const share of previous?.shares ?? []) {
    const keys = new Set(share.units.map(({ key }) => plainKey(key)));
    const successor = fresh.find((other) => other.file === share.file || other.units.some(({ key }) => keys.has(plainKey(key))));
    if (successor) replaced.push({ unit: share.units[0]?.name ?? share.file, before: share.file, after: successor.file });
    else if (!lostNames.has(share.file)) kept.push(share);
  }
  return { kept, replaced };
}

/** Two files of one unit that nobody has chosen between have everybody in common: that is said once, of the files. */
function apart({ repeated }: SourceChoice): (shared: SharedPerson) => boolean {
  const groups = repeated.filter(({ settled }) => !settled).map(({ files }) => new Set(files));
  return ({ first, second }) => !groups.some((files) => files.has(first.file) && files.has(second.file));
}

/** In an order that does not hang on which run found a pair. */
function inTextOrder(shared: readonly SharedPerson[]): readonly SharedPerson[] {
  return shared
    .map((one) => ({ one, text: JSON.stringify(one) }))
    .sort((a, b) => compareText(a.text, b.text))
    .map(({ one }) => one);
}

function distinctPeople(outcomes: readonly SourceOutcome[]): readonly SourcePeople[] {
  const people = outcomes.flatMap((outcome) => (outcome.kind === "read" ? [{ file: outcome.share.file, sha256: outcome.share.sha256, keys: outcome.people }] : []));
  const distinct = new Map(people.map((one) => [`${one.file} ${one.sha256}`, one]));
  return [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

/** Pairs found by runs before, of which not both files were read again and both are still taken. */
function sharedBefore(outcomes: readonly SourceOutcome[], previous: Consolidation | null, read: ReadonlySet<string>, taken: ReadonlySet<string>): readonly SharedPerson[] {
  const known = [...(previous?.shared ?? []), ...outcomes.flatMap((outcome) => (outcome.kind === "consolidated" ? outcome.consolidation.shared : []))];
  return known.filter(
    ({ first, second }) => taken.has(first.sha256) && taken.has(second.sha256) && !(read.has(first.sha256) && read.has(second.sha256)),
  );
}

/** Outlines of the sets that some taken share is judged by, each once. */
function setsOf(outcomes: readonly SourceOutcome[], previous: Consolidation | null, shares: readonly SourceShare[]): readonly SetOutline[] {
  const used = new Set(shares.flatMap(({ tally }) => [...tally.cells.values()].map(({ key }) => key.criteria)));
  const sets = new Map<string, SetOutline>();
  const all = [...outcomes.flatMap((outcome) => (outcome.kind === "read" ? outcome.sets : outcome.kind === "consolidated" ? outcome.consolidation.sets : [])), ...(previous?.sets ?? [])];
  for (const set of all) if (used.has(set.key) && !sets.has(set.key)) sets.set(set.key, set);
  return [...sets.values()].sort((a, b) => compareText(a.key, b.key));
}

function lostOf(outcomes: readonly SourceOutcome[], previous: Consolidation | null): readonly LostSource[] {
  const lost = outcomes.flatMap((outcome): readonly LostSource[] => {
    if (outcome.kind === "read") return [];
    if (outcome.kind === "consolidated") return outcome.consolidation.lost;
    return [{ file: outcome.source.name, sha256: outcome.sha256, reasons: [...new Set(outcome.problems.map(({ kind }) => kind))] }];
  });
  const names = new Set(outcomes.map(({ source }) => source.name));
  const still = (previous?.lost ?? []).filter(({ file }) => !names.has(file));
  return [...still, ...lost].sort((a, b) => compareText(a.file, b.file) || compareText(a.sha256 ?? "", b.sha256 ?? ""));
}

/** The registers of consolidated sources are this one's where none was given. */
function registerBelow(outcomes: readonly SourceOutcome[]): Consolidation["register"] {
  const below = outcomes.flatMap((outcome) => (outcome.kind === "consolidated" && outcome.consolidation.register ? [outcome.consolidation.register] : []));
  if (below.length === 0) return null;
  const entries = new Map(below.flat().map((entry) => [JSON.stringify(entry), entry]));
  return [...entries].sort(([a], [b]) => compareText(a, b)).map(([, entry]) => entry);
}

function levelOf(shares: readonly SourceShare[]): Level {
  const parents = new Set(shares.flatMap(({ units }) => units.map(({ parent }) => parent ?? "")));
  return parents.size > 1 ? "province" : "district";
}
