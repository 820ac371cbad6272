import type { SummaryRow, SummarySheet } from "../summary/summary-sheet";
import { unitKey } from "../summary/unit-key";
import { bareKey } from "../text/name-key";
import type { ConsolidatedUnit } from "./consolidation";
import { plainKey } from "./unit-identity";

/**
 * A summary whose rows of a name that several units bear take the full name of the one their group row means, or the
 * row's own words ("Xã Tân Lập (Tuần Giáo)"). A row that does not tell keeps its name, which is then nobody's.
 */
export function withDistinctRows(summary: SummarySheet, units: readonly ConsolidatedUnit[]): SummarySheet {
  const bearers = new Map<string, ConsolidatedUnit[]>();
  for (const unit of units) bearers.set(plainKey(unit.key), [...(bearers.get(plainKey(unit.key)) ?? []), unit]);
  const meant = new Map<number, string>();
  for (const row of summary.rows) {
    if (row.kind !== "unit") continue;
    const unit = unitMeant(row, summary.rows, bearers);
    if (unit) meant.set(row.row, unit.name);
  }
  if (meant.size === 0) return summary;
  const keyAt = (row: number): string | null => {
    const name = meant.get(row);
    return name === undefined ? null : unitKey(name);
  };
  const rows = summary.rows.map((row) => ({ ...row, label: meant.get(row.row) ?? row.label }));
  const places = summary.places.map((place) => ({ ...place, subject: { ...place.subject, unit: keyAt(place.of.row) ?? place.subject.unit } }));
  return { ...summary, rows, places };
}

function unitMeant(row: SummaryRow, rows: readonly SummaryRow[], bearers: ReadonlyMap<string, readonly ConsolidatedUnit[]>): ConsolidatedUnit | null {
  const label = unitKey(row.label);
  for (const [plain, units] of bearers) {
    if (units.length < 2 || (label !== plain && !label.startsWith(`${plain} `))) continue;
    const above = rows.filter(({ kind, members }) => kind === "group-of-units" && members.includes(row.row)).map((group) => bareKey(unitKey(group.label)));
    const beside = bareKey(label.slice(plain.length));
    const own = units.filter(({ parent }) => {
      const key = parent === null ? "" : bareKey(unitKey(parent));
      return key !== "" && (label === plain ? above.includes(key) : beside.includes(key));
    });
    const [only] = own;
    if (only && own.length === 1) return only;
  }
  return null;
}
