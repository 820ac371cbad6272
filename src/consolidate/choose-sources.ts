import { compareText } from "./consolidation";
import { mayBeOne, plainKey } from "./unit-identity";
import type { UnusedSource } from "./consolidation";
import type { ShareFinding, SourceShare } from "./source-share";

/** A source that may be taken, with when its file was last changed (milliseconds; `null` where it came from a result). */
export interface Candidate {
  readonly share: SourceShare;
  readonly modified: number | null;
}

/**
 * How repeated units are settled. Files that were named go first: of a unit that some of them speak of they all count,
 * as its parts, and no other does. For the rest: not at all, by the newest file, or all files as parts.
 */
export interface Preference {
  readonly files: readonly string[];
  readonly others: "ask" | "newest" | "all";
}

export const ASK: Preference = { files: [], others: "ask" };

/** Several sources for one unit: which would be proposed, and which are left out once that is settled. */
export interface RepeatedUnit {
  readonly unit: string;
  readonly files: readonly string[];
  /** The newest. */
  readonly proposed: string;
  /** So many people stand in more than one of the files; `null` where not all of them are at hand. None: they may be parts. */
  readonly common: number | null;
  /** All are one file, byte for byte. */
  readonly identical: boolean;
  readonly settled: boolean;
}

/** The sources to be added up, and what was repeated among them. */
export interface SourceChoice {
  readonly taken: readonly SourceShare[];
  readonly unused: readonly UnusedSource[];
  readonly repeated: readonly RepeatedUnit[];
}

/** What is known of several sources besides themselves. */
export interface KnownOfSources {
  /** How many people stand in more than one of them; `null` where that cannot be told. */
  peopleInCommon(shares: readonly SourceShare[]): number | null;
  /** Whether a run before counted them side by side, as parts of one unit. */
  countedTogether(shares: readonly SourceShare[]): boolean;
}

const NOTHING_KNOWN: KnownOfSources = { peopleInCommon: () => null, countedTogether: () => false };

/**
 * Settles units that several sources speak of. Nothing is ever chosen in silence: without a preference that settles it
 * the unit is `repeated` and not `settled`, and all its sources stay among those taken. What was settled in a run before
 * stays so where nothing is said now.
 */
export function chooseSources(
  candidates: readonly Candidate[],
  preference: Preference,
  { peopleInCommon, countedTogether }: KnownOfSources = NOTHING_KNOWN,
): SourceChoice {
  const groups = repeatedGroups(candidates);
  const leftOut = new Map<Candidate, UnusedSource>();
  const repeated = groups.map((group): RepeatedUnit => {
    const shares = group.map(({ share }) => share);
    const kept = keptOf(group, preference.others === "ask" && countedTogether(shares) ? { ...preference, others: "all" } : preference);
    if (kept) for (const candidate of group) if (!kept.includes(candidate)) leftOut.set(candidate, unusedSource(candidate, kept));
    const identical = new Set(group.map(({ share }) => share.sha256)).size === 1;
    return {
      unit: unitShared(group),
      files: shares.map(({ file }) => file),
      proposed: newest(group)?.share.file ?? "",
      common: peopleInCommon(shares),
      identical,
      settled: kept !== null,
    };
  });
  return {
    taken: candidates.filter((candidate) => !leftOut.has(candidate)).map(({ share }) => share),
    unused: inFileOrder([...leftOut.values()]),
    repeated,
  };
}

function unusedSource({ share: { file, sha256, units } }: Candidate, kept: readonly Candidate[]): UnusedSource {
  const unit = units.map(({ name }) => name).join("; ");
  return { file, sha256, unit, chosen: kept.map(({ share }) => share.file), isCopy: kept.some(({ share }) => share.sha256 === sha256) };
}

/** Unused sources in an order that does not hang on how they came. */
export function inFileOrder(unused: readonly UnusedSource[]): readonly UnusedSource[] {
  return [...unused].sort((a, b) => compareText(a.file, b.file) || compareText(a.sha256, b.sha256));
}

/** The finding of a repeated unit: an error until it is settled. */
export function repeatedFinding({ unit, files, proposed, common, identical, settled }: RepeatedUnit): ShareFinding {
  return { rule: "unit-twice", severity: settled ? "hint" : "error", sheet: null, cell: null, params: { unit, files, proposed, common, identical } };
}

/** Sources that share a unit (or are the same file), joined until groups are apart; groups of one are none. */
function repeatedGroups(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groupOf = new Map<Candidate, ReadonlySet<Candidate>>();
  const seen = new Map<string, { readonly key: string; readonly candidate: Candidate }[]>();
  const see = (name: string, key: string, candidate: Candidate): readonly Candidate[] => {
    const known = seen.get(name) ?? [];
    seen.set(name, [...known, { key, candidate }]);
    return known.flatMap((other) => (mayBeOne(other.key, key) ? [other.candidate] : []));
  };
  for (const candidate of candidates) {
    const { sha256 } = candidate.share;
    const met = [...see(sha256, sha256, candidate), ...keysOf(candidate.share).flatMap((key) => see(plainKey(key), key, candidate))];
    const joined = new Set([candidate, ...met.flatMap((other) => [...(groupOf.get(other) ?? [])])]);
    for (const member of joined) groupOf.set(member, joined);
  }
  const groups = [...new Set(groupOf.values())].filter((group) => group.size > 1);
  return groups
    .map((group) => [...group].sort((a, b) => compareText(a.share.file, b.share.file) || compareText(a.share.sha256, b.share.sha256)))
    .sort((a, b) => compareText(unitShared(a), unitShared(b)));
}

function keysOf({ units }: SourceShare): readonly string[] {
  return units.flatMap(({ key, standing }) => (standing === "unnamed" ? [] : [key]));
}

function unitShared(group: readonly Candidate[]): string {
  const [first, ...others] = group;
  const shared = first?.share.units.find(({ key }) => others.some(({ share }) => share.units.some((unit) => mayBeOne(unit.key, key))));
  return shared?.name ?? first?.share.units[0]?.name ?? first?.share.file ?? "";
}

function newest(group: readonly Candidate[]): Candidate | undefined {
  return group.reduce<Candidate | undefined>((best, candidate) => (best === undefined || (candidate.modified ?? 0) > (best.modified ?? 0) ? candidate : best), undefined);
}

/** Those that stay of a group; `null` where the preference does not settle it. */
function keptOf(group: readonly Candidate[], { files, others }: Preference): readonly Candidate[] | null {
  const meant = files.map((file) => group.filter(({ share }) => sameFile(share.file, file)));
  // A name that two of them go by says nothing.
  if (meant.some(({ length }) => length > 1)) return null;
  const named = group.filter((candidate) => meant.some(([only]) => only === candidate));
  if (named.length > 0) return apart(named);
  switch (others) {
    case "ask":
      return null;
    case "all":
      return apart(group);
    case "newest": {
      const best = newest(group);
      const tied = group.filter((other) => other.modified === best?.modified);
      return best && tied.every(({ share }) => share.sha256 === best.share.sha256) ? [best] : null;
    }
  }
}

/** All of them, unless two are one file: those are no parts. */
function apart(group: readonly Candidate[]): readonly Candidate[] | null {
  return new Set(group.map(({ share }) => share.sha256)).size === group.length ? group : null;
}

/** A file as a result names it, against one as somebody typed it: with its folder or without, in any Unicode form. */
function sameFile(one: string, other: string): boolean {
  const [a = [], b = []] = [one, other].map((file) => file.normalize("NFC").split(/[\\/]/));
  const shorter = Math.min(a.length, b.length);
  return a.slice(-shorter).join("/") === b.slice(-shorter).join("/");
}
