import { compareText } from "./consolidation";
import { plainKey } from "./unit-identity";
import type { ShareFinding, SourceShare } from "./source-share";

/** A source that may be taken, with when its file was last changed (milliseconds; `null` where it came from a result). */
export interface Candidate {
  readonly share: SourceShare;
  readonly modified: number | null;
}

/** How repeated units are settled: not at all, by the newest file, all of them as parts, or by the files named. */
export type Preference =
  | { readonly kind: "ask" }
  | { readonly kind: "newest" }
  | { readonly kind: "all" }
  | { readonly kind: "files"; readonly files: readonly string[] };

/** Several sources for one unit: which would be proposed, and which are left out once that is settled. */
export interface RepeatedUnit {
  readonly unit: string;
  readonly files: readonly string[];
  /** The newest. */
  readonly proposed: string;
  /** All are one file, byte for byte. */
  readonly identical: boolean;
  readonly settled: boolean;
}

/** The sources to be added up, and what was repeated among them. */
export interface SourceChoice {
  readonly taken: readonly SourceShare[];
  readonly leftOut: readonly SourceShare[];
  readonly repeated: readonly RepeatedUnit[];
}

/**
 * Settles units that several sources speak of. Nothing is ever chosen in silence: without a preference that settles it
 * the unit is `repeated` and not `settled`, and all its sources stay among those taken.
 */
export function chooseSources(candidates: readonly Candidate[], preference: Preference): SourceChoice {
  const groups = repeatedGroups(candidates);
  const leftOut = new Set<Candidate>();
  const repeated = groups.map((group): RepeatedUnit => {
    const kept = keptOf(group, preference);
    if (kept) for (const candidate of group) if (!kept.includes(candidate)) leftOut.add(candidate);
    const identical = new Set(group.map(({ share }) => share.sha256)).size === 1;
    return { unit: unitShared(group), files: group.map(({ share }) => share.file), proposed: newest(group)?.share.file ?? "", identical, settled: kept !== null };
  });
  return {
    taken: candidates.filter((candidate) => !leftOut.has(candidate)).map(({ share }) => share),
    leftOut: candidates.filter((candidate) => leftOut.has(candidate)).map(({ share }) => share),
    repeated,
  };
}

/** The finding of a repeated unit: an error until it is settled. */
export function repeatedFinding({ unit, files, proposed, identical, settled }: RepeatedUnit): ShareFinding {
  return { rule: "unit-twice", severity: settled ? "hint" : "error", sheet: null, cell: null, params: { unit, files, proposed, identical } };
}

/** Sources that share a unit (or are the same file), joined until groups are apart; groups of one are none. */
function repeatedGroups(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const groupOf = new Map<string, Set<Candidate>>();
  for (const candidate of candidates) {
    const met = [...groupOf].filter(([name]) => candidate.share.sha256 === name || keysOf(candidate.share).some((key) => mayBeOne(key, name)));
    const joined = new Set([candidate, ...met.flatMap(([, group]) => [...group])]);
    for (const { share } of joined) for (const name of [share.sha256, ...keysOf(share)]) groupOf.set(name, joined);
  }
  const groups = [...new Set(groupOf.values())].filter((group) => group.size > 1);
  return groups
    .map((group) => [...group].sort((a, b) => compareText(a.share.file, b.share.file) || compareText(a.share.sha256, b.share.sha256)))
    .sort((a, b) => compareText(unitShared(a), unitShared(b)));
}

function keysOf({ units }: SourceShare): readonly string[] {
  return units.flatMap(({ key, standing }) => (standing === "unnamed" ? [] : [key]));
}

/** A unit whose time is not known may be any of its name. */
function mayBeOne(one: string, other: string): boolean {
  if (one === other) return true;
  return plainKey(one) === plainKey(other) && (one === plainKey(one) || other === plainKey(other));
}

function unitShared(group: readonly Candidate[]): string {
  const [first, ...others] = group;
  const shared = first?.share.units.find(({ key }) => others.some(({ share }) => share.units.some((unit) => plainKey(unit.key) === plainKey(key))));
  return shared?.name ?? first?.share.units[0]?.name ?? first?.share.file ?? "";
}

function newest(group: readonly Candidate[]): Candidate | undefined {
  return group.reduce<Candidate | undefined>((best, candidate) => (best === undefined || (candidate.modified ?? 0) > (best.modified ?? 0) ? candidate : best), undefined);
}

/** Those that stay of a group; `null` where the preference does not settle it. */
function keptOf(group: readonly Candidate[], preference: Preference): readonly Candidate[] | null {
  switch (preference.kind) {
    case "ask":
      return null;
    case "all":
      return new Set(group.map(({ share }) => share.sha256)).size === group.length ? group : null;
    case "newest": {
      const best = newest(group);
      const tied = group.filter((other) => other.modified === best?.modified);
      return best && (tied.length === 1 || tied.every(({ share }) => share.sha256 === best.share.sha256)) ? [best] : null;
    }
    case "files": {
      const named = group.filter(({ share }) => preference.files.some((file) => sameFile(share.file, file)));
      return named.length === 1 ? named : null;
    }
  }
}

function sameFile(one: string, other: string): boolean {
  const nameOf = (file: string): string => file.split(/[\\/]/).at(-1) ?? file;
  return one === other || nameOf(one) === nameOf(other);
}
