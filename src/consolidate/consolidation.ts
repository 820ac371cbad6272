import type { ControlTotals } from "../summary/row-control";
import { addControl } from "../summary/control-totals";
import type { Tally } from "../summary/tally";
import { EMPTY_TALLY } from "../summary/tally";
import { bareKey } from "../text/name-key";
import { plainKey, entryKey } from "./unit-identity";
import { criteriaOf } from "./kept-share";
import { reckonedOnce } from "./reckoned-once";
import { rekeyed, sumOfTallies } from "./share-tally";
import type { SharedPerson } from "./shared-people";
import type { SetOutline, ShareFinding, ShareUnit, SourceShare } from "./source-share";
import { unitInWords } from "./unit-in-words";
import type { UnitEntry } from "./units-register";

/** The level that is consolidated: what its units are grouped by, if by anything. */
export type Level = "district" | "cluster" | "province";

/** A file that gave nothing, and why (kinds of `Problem`, or `no-list`). */
export interface LostSource {
  readonly file: string;
  readonly sha256: string | null;
  readonly reasons: readonly string[];
}

/** A file that another file of its unit was chosen over: counted nowhere. */
export interface UnusedSource {
  readonly file: string;
  readonly sha256: string;
  readonly unit: string;
  /** The files of the unit that count instead. */
  readonly chosen: readonly string[];
  /** One of them is this very file, byte for byte. */
  readonly isCopy: boolean;
}

/** Everything a consolidated workbook is made of; kept in it, so that it can be run again and be a source itself. */
export interface Consolidation {
  /** In the order of units, then of files. */
  readonly shares: readonly SourceShare[];
  readonly sets: readonly SetOutline[];
  readonly shared: readonly SharedPerson[];
  readonly lost: readonly LostSource[];
  readonly unused: readonly UnusedSource[];
  readonly register: readonly UnitEntry[] | null;
  readonly level: Level;
  /** Sources whose people were not held against those of others: their files were not there. */
  readonly unseen: readonly string[];
}

/** A unit of the consolidated level with the files its people came from. */
export interface ConsolidatedUnit {
  readonly key: string;
  /** No other unit has the same: of two of one name it says what they belong to, or of which year they are. */
  readonly name: string;
  readonly parent: string | null;
  readonly files: readonly string[];
  /** No file gave people of it. */
  readonly isMissing: boolean;
  /** The file that came for it and gave nothing; `null` where none came, or none tells its unit. */
  readonly lost: LostSource | null;
}

/** Shares in the order results show them: by unit, file and hash, whatever order they came in. */
export function inOrder(shares: readonly SourceShare[]): readonly SourceShare[] {
  const keyOf = ({ units, file, sha256 }: SourceShare): string => [units[0]?.key ?? "~", file, sha256].join("\u0000");
  return shares
    .map((share) => ({ share, key: keyOf(share) }))
    .sort((a, b) => compareText(a.key, b.key))
    .map(({ share }) => share);
}

/** All sources added up, by the keys of units. */
export function totalTally({ shares }: Pick<Consolidation, "shares">): Tally {
  return tallyOfShares(shares);
}

/** Every sheet and every report is made of its cells; the rest, most of a tally, is asked for by few and added up for them alone. */
const tallyOfShares = reckonedOnce((shares: readonly SourceShare[]): Tally => {
  const sumOf = (partOf: (tally: Tally) => Partial<Tally>): Tally => sumOfTallies(shares.map(({ tally }) => ({ ...EMPTY_TALLY, ...partOf(tally) })));
  const { cells } = sumOf(({ cells: own }) => ({ cells: own }));
  return {
    cells,
    get indicators() {
      return sumOf(({ indicators }) => ({ indicators })).indicators;
    },
    get baselines() {
      return sumOf(({ baselines }) => ({ baselines })).baselines;
    },
  };
});

/** Rows of all sources: seen = subjects + sections + totals + notes + left out. */
export function totalControl({ shares }: Pick<Consolidation, "shares">): ControlTotals {
  return shares.map(({ control }) => control).reduce(addControl, { seen: 0, subjects: 0, sections: 0, totals: 0, notes: 0, left: 0 });
}

/**
 * The tally by names alone, as summary sheets name units; two units of one name keep their full keys, so that no row of
 * a summary takes the figures of either.
 */
export function tallyByNames(tally: Tally): Tally {
  const full = new Map<string, Set<string>>();
  for (const { key } of tally.cells.values()) full.set(plainKey(key.unit), (full.get(plainKey(key.unit)) ?? new Set()).add(key.unit));
  return rekeyed(tally, (unit) => ((full.get(plainKey(unit))?.size ?? 0) > 1 ? unit : plainKey(unit)));
}

/**
 * The units of all sources, and with a register those that sent nothing; grouped by what they belong to. In the order of
 * the register, as forms have it; those that are not in it after them, by name.
 */
export const unitsOf = reckonedOnce((consolidation: Pick<Consolidation, "shares" | "register" | "lost">): readonly ConsolidatedUnit[] => {
  const units = new Map<string, { unit: ShareUnit; files: string[] }>();
  for (const { file, units: own } of consolidation.shares) {
    for (const unit of own) {
      const known = units.get(unit.key);
      if (known) known.files.push(file);
      else units.set(unit.key, { unit, files: [file] });
    }
  }
  const present = [...units.values()].map(({ unit, files }) => ({ key: unit.key, name: unit.name, parent: unit.parent, year: unit.year, files, isMissing: false, lost: null }));
  const entries = missingEntries(consolidation);
  const lost = entries.length === 0 ? new Map<string, LostSource>() : lostByUnit(consolidation);
  // A name that several missing units bear does not tell which of them the file came for.
  const isOnly = (name: string): boolean => entries.filter((other) => other.name === name).length === 1;
  const missing = entries.map((entry) => ({
    key: entryKey(entry), name: entry.name, parent: entry.parent, year: null, files: [], isMissing: true, lost: isOnly(entry.name) ? (lost.get(entry.name) ?? null) : null,
  }));
  return inRegisterOrder(toldApart([...present, ...missing]), consolidation.register ?? []);
});

function inRegisterOrder(units: readonly ConsolidatedUnit[], register: readonly UnitEntry[]): readonly ConsolidatedUnit[] {
  const ranks = new Map(register.map((entry, index) => [entryKey(entry), index]));
  const rankOf = ({ key }: ConsolidatedUnit): number => ranks.get(key) ?? register.length;
  const parentRanks = new Map<string | null, number>();
  for (const unit of units) parentRanks.set(unit.parent, Math.min(rankOf(unit), parentRanks.get(unit.parent) ?? register.length));
  const parentRank = ({ parent }: ConsolidatedUnit): number => (parent === null ? Infinity : (parentRanks.get(parent) ?? register.length));
  return units
    .map((unit) => ({ unit, place: [parentRank(unit), bareKey(unit.parent ?? ""), unit.parent ?? "", rankOf(unit), bareKey(unit.name), unit.key] as const }))
    .sort((a, b) => comparePlaces(a.place, b.place))
    .map(({ unit }) => unit);
}

function comparePlaces(a: readonly (number | string)[], b: readonly (number | string)[]): number {
  for (const [index, one] of a.entries()) {
    const other = b[index];
    if (other === undefined || one === other) continue;
    return one < other ? -1 : 1;
  }
  return 0;
}

/** The year of all sources; `null` where none is known, or several. */
export function yearOf({ shares }: Pick<Consolidation, "shares">): number | null {
  const [only, ...others] = new Set(shares.flatMap(({ units }) => units.flatMap(({ year }) => (year === null ? [] : [year]))));
  return only !== undefined && others.length === 0 ? only : null;
}

/** Names of units by key, each its own. */
export function unitNames(consolidation: Pick<Consolidation, "shares" | "register" | "lost">): ReadonlyMap<string, string> {
  return new Map(unitsOf(consolidation).map(({ key, name }) => [key, name]));
}

interface YearedUnit extends ConsolidatedUnit {
  readonly year: number | null;
}

/** Two units of one name are two lines to whoever reads them, and to whatever counts them. */
function toldApart(units: readonly YearedUnit[]): ConsolidatedUnit[] {
  const meeting = new Map<string, YearedUnit[]>();
  for (const unit of units) meeting.set(plainKey(unit.key), [...(meeting.get(plainKey(unit.key)) ?? []), unit]);
  return units.map(({ year, ...unit }): ConsolidatedUnit => {
    const alike = (meeting.get(plainKey(unit.key)) ?? []).filter(({ name }) => bareKey(name) === bareKey(unit.name));
    if (alike.length < 2) return unit;
    const byParent = alike.filter(({ parent }) => parent === unit.parent).length === 1;
    const told = [unit.parent, byParent || year === null ? null : String(year)].filter((part) => part !== null).join(", ");
    return told === "" ? unit : { ...unit, name: `${unit.name} (${told})` };
  });
}

/** Units of the register that no source has people of, as far as they existed in the years of the sources. */
export function missingEntries({ shares, register }: Pick<Consolidation, "shares" | "register">): readonly UnitEntry[] {
  if (register === null) return [];
  const present = new Set(shares.flatMap(({ units }) => units.map(({ key }) => key)));
  const years = shares.flatMap(({ units }) => units.flatMap(({ year }) => (year === null ? [] : [year])));
  const [first, last] = [Math.min(...years), Math.max(...years)];
  const existed = ({ validFrom, validTo }: UnitEntry): boolean =>
    years.length === 0 || ((validFrom ?? "0000") <= `${last}-12-31` && (validTo ?? "9999") >= `${first}-01-01`);
  return register.filter((entry) => existed(entry) && !present.has(entryKey(entry)));
}

/** Files whose lists hold nobody, and that print nothing either: forms nobody filled in. */
function emptySources({ shares }: Pick<Consolidation, "shares">): readonly LostSource[] {
  const isEmpty = (share: SourceShare): boolean =>
    share.control.left === 0 && criteriaOf(share).length === 0 && share.tally.baselines.size === 0 && share.claims.length === 0;
  return shares.flatMap((share) => (isEmpty(share) ? [{ file: share.file, sha256: share.sha256, reasons: ["nothing-to-read"] }] : []));
}

/** The files without figures by the unit of the register that their names speak of; of several the first. */
function lostByUnit(consolidation: Pick<Consolidation, "shares" | "lost" | "register">): ReadonlyMap<string, LostSource> {
  const found = new Map<string, LostSource>();
  for (const lost of [...consolidation.lost, ...emptySources(consolidation)]) {
    const name = unitInWords(lost.file, consolidation.register ?? []);
    if (name !== null && !found.has(name)) found.set(name, lost);
  }
  return found;
}

/** A file that could be read and holds no list: a form nobody filled in, say. */
export function isListless({ reasons }: LostSource): boolean {
  return reasons.every((reason) => reason === "nothing-to-read");
}

/** What is said of the sources together: units missing, unexpected, read from nothing; criteria that differ; lost files. */
export const fileFindings = reckonedOnce((consolidation: Consolidation): readonly ShareFinding[] => {
  const finding = (rule: ShareFinding["rule"], severity: ShareFinding["severity"], params: ShareFinding["params"]): ShareFinding => ({ rule, severity, sheet: null, cell: null, params });
  const odd = consolidation.shares.flatMap(({ file, units }) =>
    units.flatMap((unit) =>
      unit.standing === "unlisted" || unit.standing === "ambiguous" || unit.standing === "unnamed"
        ? [finding("unit-unexpected", "error", { unit: unit.name, file, sheets: unit.sheets, standing: unit.standing })]
        : [],
    ),
  );
  const criteria = [...new Set(consolidation.shares.flatMap(criteriaOf))].sort();
  const titles = new Map(consolidation.sets.map(({ key, title }) => [key, title]));
  const units = new Map(unitsOf(consolidation).map((unit) => [unit.key, unit]));
  const missing = missingEntries(consolidation).map((entry) => {
    const unit = units.get(entryKey(entry));
    const lost = unit?.lost ?? null;
    return finding("unit-missing", "error", { unit: unit?.name ?? entry.name, parent: entry.parent, code: entry.code, file: lost?.file ?? null, isListless: lost !== null && isListless(lost) });
  });
  return [
    ...consolidation.lost.map((lost) => finding("source-unreadable", "error", { file: lost.file, reasons: lost.reasons, isListless: isListless(lost) })),
    ...emptySources(consolidation).map(({ file, reasons }) => finding("source-unreadable", "warning", { file, reasons, isListless: true })),
    ...missing,
    ...odd,
    ...(criteria.length > 1 ? [finding("criteria-differ", "error", { sets: criteria.map((key) => `${titles.get(key) ?? ""} (${key.replace(/#(.{6}).*/, " #$1")})`) })] : []),
  ];
});

/** By code units: the same order on every machine. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
