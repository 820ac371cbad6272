import { unitKey } from "../summary/unit-key";
import { rekeyed } from "./share-tally";
import { changedShare } from "./kept-share";
import type { ShareUnit, SourceShare } from "./source-share";
import type { Era } from "./unit-identity";
import { districtOf, entryKey, eraOf, identifyUnit, openKey } from "./unit-identity";
import type { UnitEntry } from "./units-register";

/** What one unit of a source is once all sources are known, by the key it came with. */
export type SettledUnits = ReadonlyMap<string, ShareUnit>;

/**
 * What the units of all sources are, seen together: by the register, where one is given now; else two districts' units of
 * one name are told apart by their districts, and a list that names no year is of the one year of its name. Depends on
 * what the sources say of themselves alone, so that any order and any grouping gives the same.
 */
export function settleUnits(shares: readonly SourceShare[], register: readonly UnitEntry[] | null): (share: SourceShare) => SettledUnits {
  const entries = new Set((register ?? []).map(entryKey));
  const identified = new Map(shares.map((share) => [share, share.units.map((unit) => (register === null ? unit : identifiedAnew(unit, register, entries)))]));
  const names = meetingNames([...identified.values()].flat());
  return (share) => new Map((identified.get(share) ?? share.units).map((unit, index) => [share.units[index]?.key ?? unit.key, told(unit, names)]));
}

/** The share under the settled keys of its units. */
export function underSettledUnits(share: SourceShare, settled: SettledUnits): SourceShare {
  const units = share.units.map((unit) => settled.get(unit.key) ?? unit);
  if (units.every((unit, index) => unit === share.units[index])) return share;
  const distinct = [...new Map(units.map((unit) => [unit.key, unit])).values()].sort((a, b) => (a.key < b.key ? -1 : 1));
  const isSame = units.every(({ key }, index) => key === share.units[index]?.key);
  return changedShare(share, isSame ? { units: distinct } : { units: distinct, tally: rekeyed(share.tally, (unit) => settled.get(unit)?.key ?? unit) });
}

function identifiedAnew(unit: ShareUnit, register: readonly UnitEntry[], entries: ReadonlySet<string>): ShareUnit {
  if (unit.standing === "unnamed" || (unit.standing === "listed" && entries.has(unit.key))) return unit;
  return identifyUnit(unit, register);
}

/** The districts and times that are said of the units of one name. */
interface NameUse {
  readonly districts: ReadonlySet<string>;
  readonly eras: ReadonlySet<Era>;
}

function meetingNames(units: readonly ShareUnit[]): ReadonlyMap<string, NameUse> {
  const names = new Map<string, { districts: Set<string>; eras: Set<Era> }>();
  for (const unit of units) {
    if (!isOpen(unit)) continue;
    const plain = unitKey(unit.name);
    const use = names.get(plain) ?? { districts: new Set<string>(), eras: new Set<Era>() };
    names.set(plain, use);
    use.districts.add(districtOf(unit));
    use.eras.add(eraOf(unit));
  }
  return names;
}

/** A unit that no entry of a register stands for. */
function isOpen({ standing }: ShareUnit): boolean {
  return standing === "no-register" || standing === "unlisted" || standing === "ambiguous";
}

function told(unit: ShareUnit, names: ReadonlyMap<string, NameUse>): ShareUnit {
  const plain = unitKey(unit.name);
  const use = names.get(plain);
  if (!isOpen(unit) || !use) return unit;
  const eras = [...use.eras].filter((era) => era !== "");
  const districts = [...use.districts].filter((district) => district !== "");
  const era = eraOf(unit) || (eras.length === 1 ? (eras[0] ?? "") : "");
  const key = openKey(plain, era, districts.length > 1 ? districtOf(unit) : "");
  return key === unit.key ? unit : { ...unit, key };
}
