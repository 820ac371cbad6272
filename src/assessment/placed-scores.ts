import type { CriteriaSet } from "../criteria/criteria-set";
import type { ColumnCandidate } from "./column-candidate";
import type { HeaderLabel } from "./header-label";
import { leafOf, wholeLabel } from "./header-label";
import { meaningsOf } from "./header-phrase";
import type { ScoreColumn } from "./score-column";
import { indicatorsIn } from "./set-outline";

/** One heading over as many columns as its competence has indicators, and nothing below it: they stand in order. */
export function mergedCandidates(columns: readonly ScoreColumn[], set: CriteriaSet): readonly (readonly [number, readonly ColumnCandidate[]])[] {
  return columns.flatMap((column) => {
    const leaf = column.label.parts.at(-1);
    if (!leaf || leaf.lastColumn === leaf.firstColumn) return [];
    const header = wholeLabel(column.label);
    const isAll = meaningsOf(leaf.text).some((meaning) => meaning.kind === "heading" && meaning.group === "scores");
    const competence = column.leaf?.kind === "competence" || column.leaf?.kind === "roman" ? column.leaf.number : null;
    const expected = competence !== null ? indicatorsIn(set, competence) : isAll ? set.indicators.map(({ number }) => number) : [];
    const width = leaf.lastColumn - leaf.firstColumn + 1;
    const number = width === expected.length ? expected[column.label.column - leaf.firstColumn] : undefined;
    if (number !== undefined) {
      return [[column.label.column, [{ field: `indicator:${number}`, confidence: 0.8, reason: { kind: "position", header } }]]];
    }
    return competence === null ? [] : [[column.label.column, []]];
  });
}

type Found = ReadonlyMap<number, readonly ColumnCandidate[]>;

/**
 * Columns in words of their own below the name of a competence, where they are as many as its indicators and each that is
 * known stands at its own place.
 */
export function placedCandidates(columns: readonly ScoreColumn[], set: CriteriaSet, found: Found): readonly (readonly [number, ColumnCandidate])[] {
  return set.competences.flatMap(({ number }) => {
    const own = columns.filter((column) => column.competence === number && !isSum(column, found));
    const expected = indicatorsIn(set, number);
    return own.length === expected.length ? inPlace(own, expected, found) : [];
  });
}

function isSum({ label }: ScoreColumn, found: Found): boolean {
  return found.get(label.column)?.some(({ field }) => field.startsWith("competence:")) ?? false;
}

function indicatorAt(column: number, found: Found): number | null {
  const candidates = found.get(column) ?? [];
  const [only] = candidates;
  return candidates.length === 1 && only?.field.startsWith("indicator:") ? Number(only.field.slice("indicator:".length)) : null;
}

function inPlace(row: readonly ScoreColumn[], expected: readonly number[], found: Found): readonly (readonly [number, ColumnCandidate])[] {
  const fits = row.every(({ label }, at) => {
    const known = indicatorAt(label.column, found);
    return known === null ? isWordless(label, found) : known === expected[at];
  });
  if (!fits) return [];
  return row.flatMap(({ label }, at) => {
    const number = expected[at];
    if (number === undefined || indicatorAt(label.column, found) !== null) return [];
    const reason = { kind: "position", header: wholeLabel(label) } as const;
    return [[label.column, { field: `indicator:${number}`, confidence: 0.8, reason }] as const];
  });
}

const LETTER = /^[a-hđ]\s*[.)]?$/i;

/** Nothing else is known by the words of this column; "d" below a competence is its fourth indicator, not "Đ" for đạt. */
function isWordless(label: HeaderLabel, found: Found): boolean {
  const leaf = leafOf(label);
  return (found.get(label.column) ?? []).length === 0 && (LETTER.test(leaf.trim()) || meaningsOf(leaf).length === 0);
}
