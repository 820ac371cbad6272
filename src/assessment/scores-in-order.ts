import type { CriteriaSet } from "../criteria/criteria-set";
import type { ColumnCandidate } from "./column-candidate";
import type { ColumnProfile } from "./column-profile";
import { mostly } from "./column-profile";
import { indicatorNumber } from "./field";
import { leafOf, wholeLabel } from "./header-label";
import { meaningsOf } from "./header-phrase";
import type { HeadedColumn } from "./numbers-alike";

type ProfileOf = (column: number) => ColumnProfile;

/** How sure such columns are where the words of some agree, and where only their number and place speak. */
const SOME_TOLD = 0.8;
const NONE_TOLD = 0.6;

/**
 * Neighbouring columns of points, exactly as many as the set has indicators, in words of their own: the indicators in
 * their order, where no header contradicts that. Where no header supports it either, only right before a total. Sums of
 * competences may stand between.
 */
export function inOrder(columns: readonly HeadedColumn[], set: CriteriaSet, profile: ProfileOf): ReadonlyMap<number, ColumnCandidate> {
  const numbers = set.indicators.map(({ number }) => number);
  const fitting = runsOfPoints(columns, profile).filter(
    (run) => run.length === numbers.length && run.every(({ candidates }, at) => agrees(candidates, numbers[at] ?? 0)),
  );
  const [run] = fitting;
  if (!run || fitting.length > 1 || numbers.length < 3) return new Map();
  const isTold = run.some(({ candidates }) => candidates.length > 0);
  if (!isTold && !isBeforeTotal(columns, run)) return new Map();
  const confidence = isTold ? SOME_TOLD : NONE_TOLD;
  return new Map(
    run.map(({ label }, at) => [label.column, { field: `indicator:${numbers[at] ?? 0}`, confidence, reason: { kind: "position", header: wholeLabel(label) } }]),
  );
}

function agrees(candidates: readonly ColumnCandidate[], number: number): boolean {
  return candidates.length === 0 || candidates.some(({ field }) => indicatorNumber(field) === number);
}

function isBeforeTotal(columns: readonly HeadedColumn[], run: readonly HeadedColumn[]): boolean {
  const last = run.at(-1);
  const behind = columns.slice(last ? columns.indexOf(last) + 1 : 0).find(({ candidates }) => !isSum(candidates));
  return behind?.candidates.some(({ field }) => field === "total") ?? false;
}

function isSum(candidates: readonly ColumnCandidate[]): boolean {
  return candidates.some(({ field }) => field.startsWith("competence:"));
}

function runsOfPoints(columns: readonly HeadedColumn[], profile: ProfileOf): readonly (readonly HeadedColumn[])[] {
  const runs: HeadedColumn[][] = [];
  let open: HeadedColumn[] | null = null;
  for (const column of columns) {
    if (isSum(column.candidates)) continue;
    if (!mayBeScore(column, profile)) {
      open = null;
      continue;
    }
    if (open) open.push(column);
    else runs.push((open = [column]));
  }
  return runs;
}

/** Nothing else is told by its words, and points stand below. */
function mayBeScore({ label, candidates }: HeadedColumn, profile: ProfileOf): boolean {
  if (label.parts.length === 0) return false;
  if (candidates.length > 0) return candidates.every(({ field }) => indicatorNumber(field) !== null);
  const below = profile(label.column);
  return meaningsOf(leafOf(label)).length === 0 && mostly(below, "points") && !mostly(below, "years");
}
