import type { Candidate, SourceChoice } from "../consolidate/choose-sources";
import { chooseSources, inFileOrder } from "../consolidate/choose-sources";
import type { Consolidation, Level, LostSource } from "../consolidate/consolidation";
import { compareText, inOrder } from "../consolidate/consolidation";
import { ofOneSubject } from "../consolidate/other-subjects";
import { criteriaOf } from "../consolidate/kept-share";
import { peopleInCommon } from "../consolidate/people-in-common";
import { gatherPeople } from "../consolidate/people-keys";
import type { SharedPerson, SourcePeople } from "../consolidate/shared-people";
import { sharedPeople } from "../consolidate/shared-people";
import type { SetOutline, SourceShare } from "../consolidate/source-share";
import { settledReading } from "../consolidate/settled-reading";
import { settleUnits, underSettledUnits } from "../consolidate/settled-units";
import { mayBeOne } from "../consolidate/unit-identity";
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
  /** Everything that was read, files of the run before too, under the settled keys of its units. */
  readonly read: readonly SourceOutcome[];
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
export function gatherSources(read: ReadSources, before: Consolidation | null, request: ConsolidateRequest): GatheredSources {
  const { outcomes, stillThere, previous } = settledUnits(read, before, request.register ?? before?.register ?? null);
  const fresh = outcomes.flatMap((outcome) => candidatesOf(outcome, read.modified));
  const { kept, replaced } = keptShares(previous, fresh.map(({ share }) => share), outcomes);
  const everybody = distinctPeople([...outcomes, ...stillThere]);
  const filesBefore = new Set((previous?.shares ?? []).map(({ file }) => file));
  const candidates = [...fresh, ...kept.map((share) => ({ share, modified: null }))];
  const choice = chooseSources(candidates, request.preference, {
    peopleInCommon: (shares) => commonOf(shares, everybody),
    countedTogether: (shares) => shares.every(({ file }) => filesBefore.has(file)) || cameThroughOne(shares),
  });
  const shares = inOrder(choice.taken);
  const taken = new Set(shares.map(({ sha256 }) => sha256));
  // A copy that is not used has the bytes of the one that is.
  const named = new Set(shares.map(fileKey));
  const people = everybody.filter((one) => named.has(fileKey(one)));
  const sharedOnce = sharedBefore(outcomes, previous, new Set(people.map(({ sha256 }) => sha256)), taken);
  const unseen = people.length === shares.length ? [] : shares.filter((share) => criteriaOf(share).length > 0 && !people.some(({ sha256 }) => sha256 === share.sha256)).map(({ file }) => file);
  const consolidation: Consolidation = {
    shares,
    sets: setsOf(outcomes, previous, shares),
    shared: inTextOrder([...sharedOnce, ...sharedPeople(people)].filter(apart(choice))),
    lost: lostOf(outcomes, previous),
    unused: unusedOf(outcomes, previous, choice),
    register: request.register ?? previous?.register ?? registerBelow(outcomes),
    level: request.level ?? previous?.level ?? levelOf(shares),
    unseen,
  };
  return { consolidation, choice, replaced, kept, read: [...outcomes, ...stillThere] };
}

const NOBODY = gatherPeople().keys();

/** The outcome once nobody is looked for any more: the keys of a million people are most of what is kept of them. */
export function withoutPeople(outcome: SourceOutcome): SourceOutcome {
  return outcome.kind === "read" ? { ...outcome, people: NOBODY } : outcome;
}

/** The bytes under one name: the same bytes may have come under another too. */
function fileKey({ file, sha256 }: { readonly file: string; readonly sha256: string }): string {
  return `${file} ${sha256}`;
}

interface SettledSources {
  readonly outcomes: readonly SourceOutcome[];
  readonly stillThere: readonly SourceOutcome[];
  readonly previous: Consolidation | null;
}

/** Everything under the keys its units have once all of them are known. */
function settledUnits({ outcomes, stillThere = [] }: ReadSources, previous: Consolidation | null, register: Consolidation["register"]): SettledSources {
  const all = [...outcomes, ...stillThere];
  const shares = [...all.flatMap(sharesIn), ...(previous?.shares ?? [])];
  const settle = settleUnits(shares, register);
  const apart = ofOneSubject(shares, [...all.flatMap(setsIn), ...(previous?.sets ?? [])]);
  const settledShare = (share: SourceShare): SourceShare => apart(underSettledUnits(share, settle(share)));
  const settledWhole = (consolidation: Consolidation): Consolidation => ({ ...consolidation, shares: consolidation.shares.map(settledShare) });
  const settledOutcome = (outcome: SourceOutcome): SourceOutcome => {
    if (outcome.kind === "lost") return outcome;
    if (outcome.kind === "consolidated") return { ...outcome, consolidation: settledWhole(outcome.consolidation) };
    const { share, people, isApart } = settledReading(outcome, settle(outcome.share), apart);
    return share === outcome.share ? outcome : { ...outcome, share, people, rows: isApart ? [] : outcome.rows };
  };
  return { outcomes: outcomes.map(settledOutcome), stillThere: stillThere.map(settledOutcome), previous: previous === null ? null : settledWhole(previous) };
}

function candidatesOf(outcome: SourceOutcome, modified: ReadonlyMap<string, number>): readonly Candidate[] {
  if (outcome.kind === "lost") return [];
  const changed = modified.get(outcome.source.path) ?? null;
  if (outcome.kind === "read") return [{ share: outcome.share, modified: changed }];
  return outcome.consolidation.shares.map((share) => ({ share: { ...share, via: [outcome.source.name, ...share.via] }, modified: changed }));
}

/** Parts of one consolidated workbook were settled when it was made. */
function cameThroughOne(shares: readonly SourceShare[]): boolean {
  const through = new Set(shares.map(({ via: [last] }) => last));
  return through.size === 1 && !through.has(undefined);
}

/** People in common of sources that were all read just now. */
function commonOf(shares: readonly SourceShare[], people: readonly SourcePeople[]): number | null {
  const own = shares.map(({ file, sha256 }) => people.find((one) => one.file === file && one.sha256 === sha256)?.keys);
  return own.includes(undefined) ? null : peopleInCommon(own.flatMap((keys) => keys ?? []));
}

function keptShares(
  previous: Consolidation | null,
  fresh: readonly SourceShare[],
  outcomes: readonly SourceOutcome[],
): { readonly kept: readonly SourceShare[]; readonly replaced: readonly Replacement[] } {
  const kept: SourceShare[] = [];
  const replaced: Replacement[] = [];
  const lostNames = new Set(outcomes.flatMap((outcome) => (outcome.kind === "lost" ? [outcome.source.name] : [])));
  const before = previous?.shares ?? [];
  for (const share of before) {
    const successor = fresh.find((other) => isNewer(other, share)) ?? fresh.find((other) => takesPlace(other, share, before));
    if (successor) replaced.push({ unit: share.units[0]?.name ?? share.file, before: share.file, after: successor.file });
    else if (!lostNames.has(share.file)) kept.push(share);
  }
  return { kept, replaced };
}

/** The same file, sent again: under its name, and of no other unit that both are sure of. */
function isNewer(fresh: SourceShare, before: SourceShare): boolean {
  if (fresh.file !== before.file) return false;
  const sure = [fresh, before].map(({ units }) => units.filter(({ standing }) => standing === "listed" || standing === "no-register"));
  return sure.some(({ length }) => length === 0) || speakOfOne(fresh, before);
}

/** Another file of the unit; where the unit came in parts, which of them it is would be a guess: that is asked. */
function takesPlace(fresh: SourceShare, before: SourceShare, all: readonly SourceShare[]): boolean {
  return speakOfOne(fresh, before) && !all.some((other) => other !== before && speakOfOne(other, before));
}

function speakOfOne(one: SourceShare, other: SourceShare): boolean {
  return one.units.some((unit) => unit.standing !== "unnamed" && other.units.some(({ key, standing }) => standing !== "unnamed" && mayBeOne(unit.key, key)));
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
  const distinct = new Map(people.map((one) => [fileKey(one), one]));
  return [...distinct].sort(([a], [b]) => compareText(a, b)).map(([, one]) => one);
}

/** Pairs found by runs before, of which not both files were read again and both are still taken. */
function sharedBefore(outcomes: readonly SourceOutcome[], previous: Consolidation | null, read: ReadonlySet<string>, taken: ReadonlySet<string>): readonly SharedPerson[] {
  const known = [...(previous?.shared ?? []), ...outcomes.flatMap((outcome) => (outcome.kind === "consolidated" ? outcome.consolidation.shared : []))];
  return known.filter(
    ({ first, second }) => taken.has(first.sha256) && taken.has(second.sha256) && !(read.has(first.sha256) && read.has(second.sha256)),
  );
}

function sharesIn(outcome: SourceOutcome): readonly SourceShare[] {
  if (outcome.kind === "read") return [outcome.share];
  return outcome.kind === "consolidated" ? outcome.consolidation.shares : [];
}

function setsIn(outcome: SourceOutcome): readonly SetOutline[] {
  if (outcome.kind === "read") return outcome.sets;
  return outcome.kind === "consolidated" ? outcome.consolidation.sets : [];
}

/** Outlines of the sets that some taken share is judged by, each once. */
function setsOf(outcomes: readonly SourceOutcome[], previous: Consolidation | null, shares: readonly SourceShare[]): readonly SetOutline[] {
  const used = new Set(shares.flatMap(criteriaOf));
  const sets = new Map<string, SetOutline>();
  const all = [...outcomes.flatMap(setsIn), ...(previous?.sets ?? [])];
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

/** Files another was chosen over now or in a run before; what was read again, or counts now, is no longer unused. */
function unusedOf(outcomes: readonly SourceOutcome[], previous: Consolidation | null, { unused, taken }: SourceChoice): Consolidation["unused"] {
  const below = outcomes.flatMap((outcome) => (outcome.kind === "consolidated" ? outcome.consolidation.unused : []));
  const now = new Set([...outcomes.map(({ source }) => source.name), ...unused.map(({ file }) => file)]);
  const before = [...(previous?.unused ?? []), ...below].filter(({ file }) => !now.has(file));
  const counted = new Set(taken.map(({ sha256 }) => sha256));
  const all = [...unused, ...before.filter(({ sha256, isCopy }) => isCopy || !counted.has(sha256))];
  return inFileOrder([...new Map(all.map((one) => [fileKey(one), one])).values()]);
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
