import { sectionNumeral } from "../text/section-numeral";
import type { SummaryRow, SummarySheet } from "./summary-sheet";
import type { Tally, TallyKey } from "./tally";
import { unitKey, unitLevel, unitRank } from "./unit-key";

/** A unit or village a place speaks of: its key, which of the two its name says it is, and the commune it stands under. */
export interface ScopeMember {
  readonly key: string;
  readonly level: "unit" | "village" | null;
  /** Key of that commune; `null` where no row says. */
  readonly within: string | null;
}

/** Whom a place speaks of. */
export type UnitScope = readonly ScopeMember[] | "everybody";

/** The units a row of a summary sheet speaks of: its own, its members', or everybody's. */
export function unitsOfRow(summary: SummarySheet, row: SummaryRow): UnitScope {
  if (row.kind === "unit") return [scopeMember(summary, row)];
  if (row.kind === "reporting-group") return "everybody";
  const members = summary.rows.filter((other) => row.members.includes(other.row) && other.kind === "unit");
  if (members.length === 0 && row.kind === "total") return "everybody";
  const scope = new Map(members.map((other) => [`${other.within ?? ""}|${other.label}|${other.group === undefined ? other.row : ""}`, scopeMember(summary, other)]));
  return [...scope.values()];
}

function scopeMember({ rows }: SummarySheet, { row, label, within }: SummaryRow): ScopeMember {
  if (within !== undefined) return { key: unitKey(label), level: unitLevel(label), within: unitKey(within) };
  const above = rows.find(({ kind, members, label: name }) => kind === "group-of-units" && members.includes(row) && unitRank(groupName(name)) === 1);
  return { key: unitKey(label), level: unitLevel(label), within: above ? unitKey(groupName(above.label)) : null };
}

/** "I. Xã Na Ư" without its numeral. */
function groupName(label: string): string {
  return sectionNumeral(label)?.title || label;
}

/** The units that have people. */
export function unitsIn(tally: Tally): ReadonlySet<string> {
  return new Set([...tally.cells.values()].map(({ key }) => key.unit));
}

/** Which of the two a member is: a name that does not say means the unit of that name where there is one, else the village. */
export function levelOf({ level, key }: ScopeMember, units: ReadonlySet<string>): "unit" | "village" {
  return level ?? (units.has(key) ? "unit" : "village");
}

/** Whether people counted under a key are among those a place speaks of; `units` are all that have people. */
export function belongs(key: TallyKey, scope: UnitScope, units: ReadonlySet<string>): boolean {
  if (scope === "everybody") return true;
  return scope.some((member) => {
    const level = levelOf(member, units);
    if (level === "unit") return key.unit === member.key;
    if (!isWithin(member, key.unit, units)) return false;
    return key.village !== null && unitKey(key.village) === member.key && (unitLevel(key.village) ?? "village") === level;
  });
}

/** Whether a village's unit is the one it stands under; any is, where no row names one that has people. */
export function isWithin({ within }: ScopeMember, unit: string, units: ReadonlySet<string>): boolean {
  return within === null || !units.has(within) || unit === within;
}

/**
 * How many people of the units a row speaks of stand in none of its villages, because theirs is not said or not listed:
 * a total over villages, and a group row that bears their commune's name, speak of everybody of it.
 */
export function peopleElsewhere(row: SummaryRow, scope: UnitScope, tally: Tally): number {
  const units = unitsIn(tally);
  if (scope === "everybody" || (row.kind !== "total" && !namesUnit(row, units))) return 0;
  if (scope.some((member) => levelOf(member, units) === "unit")) return 0;
  const cells = [...tally.cells.values()];
  const own = cells.filter(({ key }) => belongs(key, scope, units));
  const touched = new Set(own.map(({ key }) => key.unit));
  const outside = cells.filter((cell) => touched.has(cell.key.unit) && !own.includes(cell));
  return outside.reduce((sum, { counts }) => sum + counts.registered, 0);
}

/** Whether a group row ("I | Xã Na Ư") bears the name of a unit with people. */
function namesUnit({ kind, label }: SummaryRow, units: ReadonlySet<string>): boolean {
  const name = groupName(label);
  return kind === "group-of-units" && unitLevel(name) === "unit" && units.has(unitKey(name));
}
