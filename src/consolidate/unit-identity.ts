import { unitKey } from "../summary/unit-key";
import type { ShareUnit } from "./source-share";
import type { UnitEntry } from "./units-register";

/** A unit as a source names it. */
export interface NamedUnit {
  readonly name: string;
  readonly from: string;
  /** The year its list speaks of. */
  readonly year: number | null;
  /** What the list names above it. */
  readonly parent: string | null;
}

/** Districts were abolished, and communes redrawn under old names, on 01/07/2025 (Nghị quyết 203/2025/QH15). */
const REDRAWN_YEAR = 2025;
const LAST_OLD_DAY = "2025-06-30";
const DISTRICT = /^(huyện|quận|thị xã|thành phố|tp)\b/iu;

/** The unit a source's words mean: an entry of the register where there is one, else the name and the time it is of. */
export function identifyUnit(named: NamedUnit, register: readonly UnitEntry[] | null): ShareUnit {
  const plain = unitKey(named.name);
  const base = { name: named.name, parent: named.parent, year: named.year, from: named.from, code: null, zone: null };
  if (register === null) return { ...base, key: withQualifier(plain, eraOf(named)), standing: "no-register" };
  const candidates = entriesFor(plain, named, register);
  const [only] = candidates;
  if (!only) return { ...base, key: withQualifier(plain, eraOf(named)), standing: "unlisted" };
  if (candidates.length > 1) return { ...base, key: withQualifier(plain, eraOf(named)), standing: "ambiguous" };
  return {
    key: entryKey(only),
    name: only.name,
    code: only.code === "" ? null : only.code,
    parent: only.parent ?? named.parent,
    zone: only.zone,
    year: named.year,
    from: named.from,
    standing: "listed",
  };
}

/** The key of a unit of the register. */
export function entryKey(entry: UnitEntry): string {
  return withQualifier(unitKey(entry.name), entry.code === "" ? unitKey(entry.parent ?? "") : entry.code);
}

/** The name's part of a key: what summary sheets can be held against. */
export function plainKey(key: string): string {
  const at = key.indexOf("@");
  return at < 0 ? key : key.slice(0, at);
}

function withQualifier(plain: string, qualifier: string): string {
  return qualifier === "" ? plain : `${plain}@${qualifier}`;
}

/** Before or after the redrawing, where year or district tell; "" where they do not. */
function eraOf({ year, parent }: NamedUnit): "" | "<2025-07" | ">=2025-07" {
  if (year !== null && year < REDRAWN_YEAR) return "<2025-07";
  if (year !== null && year > REDRAWN_YEAR) return ">=2025-07";
  if (year === REDRAWN_YEAR && parent !== null && DISTRICT.test(parent)) return "<2025-07";
  return "";
}

/** Entries of that name, now or formerly; narrowed by time, then by what it belongs to, as long as any is left. */
function entriesFor(plain: string, named: NamedUnit, register: readonly UnitEntry[]): readonly UnitEntry[] {
  const own = register.filter((entry) => unitKey(entry.name) === plain);
  const known = own.length > 0 ? own : register.filter((entry) => entry.oldNames.some((name) => unitKey(name) === plain));
  const inTime = known.filter((entry) => existsIn(entry, named));
  if (inTime.length <= 1) return inTime;
  const parent = named.parent === null ? null : unitKey(named.parent);
  const underParent = inTime.filter((entry) => parent !== null && unitKey(entry.parent ?? "") === parent);
  return underParent.length > 0 ? underParent : inTime;
}

/** Whether the unit existed at the time the list speaks of; a year unknown excludes nothing. */
function existsIn(entry: UnitEntry, named: NamedUnit): boolean {
  if (named.year === null) return true;
  const last = named.year === REDRAWN_YEAR && eraOf(named) === "<2025-07" ? LAST_OLD_DAY : `${named.year}-12-31`;
  return (entry.validFrom ?? "0000") <= last && (entry.validTo ?? "9999") >= `${named.year}-01-01`;
}
