import { unitKey, unitRank } from "../summary/unit-key";
import { bareKey, nameKey } from "../text/name-key";
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
const DISTRICT_RANK = 2;
/** Cities that are provinces, as bare keys: what is named under one may be of either time. */
const CENTRAL_CITIES: ReadonlySet<string> = new Set(["ha noi", "hai phong", "hue", "da nang", "can tho", "ho chi minh"]);

/** The unit a source's words mean: an entry of the register where there is one, else the name and the time it is of. */
export function identifyUnit(named: NamedUnit, register: readonly UnitEntry[] | null): ShareUnit {
  const plain = unitKey(named.name);
  const base = { name: named.name, parent: named.parent, year: named.year, from: named.from, code: null, zone: null, sheets: [] };
  if (register === null) return { ...base, key: openKey(plain, eraOf(named), ""), standing: "no-register" };
  const candidates = entriesFor(plain, named, register);
  const [only] = candidates;
  if (!only) return { ...base, key: openKey(plain, eraOf(named), ""), standing: "unlisted" };
  if (candidates.length > 1) return { ...base, key: openKey(plain, eraOf(named), ""), standing: "ambiguous" };
  return {
    key: entryKey(only),
    name: only.name,
    code: only.code === "" ? null : only.code,
    parent: only.parent ?? named.parent,
    zone: only.zone,
    year: named.year,
    from: named.from,
    standing: "listed",
    sheets: [],
  };
}

/** The key of a unit of the register: by its code, or where it has none by all that may tell two of one name apart. */
export function entryKey(entry: UnitEntry): string {
  const { name, code, parent, validFrom } = entry;
  const told = code === "" ? [unitKey(parent ?? ""), kindOfEntry(entry), validFrom ?? ""].filter((part) => part !== "").join("/") : code;
  return told === "" ? unitKey(name) : `${unitKey(name)}@${told}`;
}

/** Before or after the redrawing, where year or district tell; "" where they do not. */
export type Era = "" | "<2025-07" | ">=2025-07";

/** The key of a unit that no entry of a register stands for: its name, its time, and the district where names meet. */
export function openKey(plain: string, era: Era, district: string): string {
  if (district !== "") return `${plain}@${era}@${district}`;
  return era === "" ? plain : `${plain}@${era}`;
}

/** Whether two keys may be of one unit: what time or district one of them does not know excludes nothing. */
export function mayBeOne(one: string, other: string): boolean {
  if (one === other) return true;
  if (plainKey(one) !== plainKey(other)) return false;
  const [a, b] = [qualifiersOf(one), qualifiersOf(other)];
  return a.every((part, index) => part === "" || (b[index] ?? "") === "" || part === b[index]);
}

function qualifiersOf(key: string): readonly string[] {
  return key.split("@").slice(1);
}

/** The district a unit is said to belong to, as a key; "" where what is named above it is none, or nothing is. */
export function districtOf({ parent }: Pick<NamedUnit, "parent">): string {
  if (parent === null || unitRank(parent) !== DISTRICT_RANK) return "";
  const key = bareKey(unitKey(parent));
  return CENTRAL_CITIES.has(key) ? "" : key;
}

/** The name's part of a key: what summary sheets can be held against. */
export function plainKey(key: string): string {
  const at = key.indexOf("@");
  return at < 0 ? key : key.slice(0, at);
}

/** Before or after the redrawing, where year or district tell. */
export function eraOf({ year, parent }: Pick<NamedUnit, "year" | "parent">): Era {
  if (year !== null && year < REDRAWN_YEAR) return "<2025-07";
  if (year !== null && year > REDRAWN_YEAR) return ">=2025-07";
  if (year === REDRAWN_YEAR && districtOf({ parent }) !== "") return "<2025-07";
  return "";
}

const KIND = /^(xã|phường|thị trấn|đặc khu|huyện|quận|thị xã|thành phố)\s/;

/** What a name says the unit is ("xã", "phường"); "" where it does not say. */
function kindOf(name: string): string {
  return KIND.exec(`${nameKey(name)} `)?.[1] ?? "";
}

/** What an entry is by its name, else by its column of kinds. */
export function kindOfEntry({ name, kind }: Pick<UnitEntry, "name" | "kind">): string {
  return kindOf(name) || kindOf(kind);
}

/**
 * Entries of that name in its time, else those it is a former name of: a commune that was merged away may still be
 * written about by its own name. Narrowed by kind, then by what it belongs to, as long as any is left.
 */
function entriesFor(plain: string, named: NamedUnit, register: readonly UnitEntry[]): readonly UnitEntry[] {
  const inTime = register.filter((entry) => existsIn(entry, named));
  const own = inTime.filter((entry) => unitKey(entry.name) === plain);
  const known = own.length > 0 ? own : inTime.filter((entry) => entry.oldNames.some((name) => unitKey(name) === plain));
  const kind = kindOf(named.name);
  const ofKind = own.filter((entry) => kind !== "" && kindOfEntry(entry) === kind);
  const left = ofKind.length > 0 ? ofKind : known;
  if (left.length <= 1) return left;
  const parent = named.parent === null ? null : unitKey(named.parent);
  const underParent = left.filter((entry) => parent !== null && unitKey(entry.parent ?? "") === parent);
  return underParent.length > 0 ? underParent : left;
}

/** Whether the unit existed at the time the list speaks of; a year unknown excludes nothing. */
function existsIn(entry: UnitEntry, named: NamedUnit): boolean {
  if (named.year === null) return true;
  const last = named.year === REDRAWN_YEAR && eraOf(named) === "<2025-07" ? LAST_OLD_DAY : `${named.year}-12-31`;
  return (entry.validFrom ?? "0000") <= last && (entry.validTo ?? "9999") >= `${named.year}-01-01`;
}
