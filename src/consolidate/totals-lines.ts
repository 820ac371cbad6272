import type { Consolidation, ConsolidatedUnit } from "./consolidation";
import type { ConsolidationWords } from "./consolidation-words";

/** The column (0-based) of the first figure; number and name stand before it. */
export const FIRST_FIGURE = 2;

/** A line of the sheet: one unit, the units of one district or cluster, or everybody. */
export interface TotalsLine {
  readonly kind: "unit" | "parent" | "total";
  readonly number: string;
  readonly label: string;
  readonly units: readonly string[];
  readonly isMissing: boolean;
  readonly lost: ConsolidatedUnit["lost"];
  /** Rows (0-based) of the units it sums up. */
  readonly members: readonly number[];
}

/** The lines from row `first` on: the units, under what they belong to where the level groups them, and the total. */
export function totalsLines(units: readonly ConsolidatedUnit[], { level }: Consolidation, first: number, words: ConsolidationWords): readonly TotalsLine[] {
  const parents = [...new Set(units.map(({ parent }) => parent ?? ""))];
  const isGrouped = level !== "district" && parents.some((parent) => parent !== "");
  const lines: TotalsLine[] = [];
  const unitLine = (unit: ConsolidatedUnit, index: number): TotalsLine => ({ kind: "unit", number: String(index + 1), label: unit.name, units: [unit.key], isMissing: unit.isMissing, lost: unit.lost, members: [] });
  if (!isGrouped) lines.push(...units.map(unitLine));
  else {
    parents.forEach((parent, at) => {
      const own = units.filter((unit) => (unit.parent ?? "") === parent);
      const members = own.map((_, index) => first + lines.length + 1 + index);
      const label = parent === "" ? words.totals.noParent : parent;
      lines.push({ kind: "parent", number: roman(at + 1), label, units: own.map(({ key }) => key), isMissing: false, lost: null, members }, ...own.map(unitLine));
    });
  }
  const members = lines.flatMap(({ kind }, index) => (kind === "unit" ? [first + index] : []));
  return [...lines, { kind: "total", number: "", label: words.totals.total, units: units.map(({ key }) => key), isMissing: false, lost: null, members }];
}

function roman(number: number): string {
  const steps: readonly (readonly [number, string])[] = [[1000, "M"], [900, "CM"], [500, "D"], [400, "CD"], [100, "C"], [90, "XC"], [50, "L"], [40, "XL"], [10, "X"], [9, "IX"], [5, "V"], [4, "IV"], [1, "I"]];
  const step = steps.find(([value]) => value <= number);
  return step ? `${step[1]}${roman(number - step[0])}` : "";
}
