import type { Edit } from "../workbook/edit";
import type { Finding, Fix } from "./finding";

/**
 * Fixes that are certain, the one that goes before others first: where two would write one cell, a total set to its sum
 * outranks the same total turned into a number. A result (`set-verdict`) and a printed figure are people's to decide.
 */
const CERTAIN: readonly Fix["kind"][] = ["sum-total", "decode-legacy", "normalise-text", "number-from-text", "restore-zeros", "unify-ticks"];

/** A certain fix with the finding it answers. */
export interface PlannedFix {
  readonly finding: Finding;
  readonly fix: Fix;
}

/** Whether some fix of the finding is certain enough to be applied without asking for each. */
export function isFixable({ fixes }: Pick<Finding, "fixes">): boolean {
  return fixes.some(({ kind }) => CERTAIN.includes(kind));
}

/** The certain fixes of findings nobody has accepted as they are, in their order; no cell is written twice. */
export function planFixes(findings: readonly Finding[]): readonly PlannedFix[] {
  const candidates = findings.flatMap((finding, order) =>
    finding.accepted === undefined
      ? finding.fixes.flatMap((fix) => (CERTAIN.includes(fix.kind) ? [{ finding, fix, order }] : []))
      : [],
  );
  const taken = new Set<string>();
  return [...candidates]
    .sort((a, b) => CERTAIN.indexOf(a.fix.kind) - CERTAIN.indexOf(b.fix.kind))
    .filter(({ fix }) => {
      const places = fix.edits.map(placeOf);
      if (places.some((place) => taken.has(place))) return false;
      for (const place of places) taken.add(place);
      return true;
    })
    .sort((a, b) => a.order - b.order)
    .map(({ finding, fix }) => ({ finding, fix }));
}

function placeOf(edit: Edit): string {
  return edit.kind === "set-cell" ? `${edit.sheet}\u0000${edit.row}\u0000${edit.column}` : JSON.stringify(edit);
}
