import type { Answer } from "../criteria/answer";
import type { CriteriaSet } from "../criteria/criteria-set";
import type { Points } from "../criteria/points";
import { toPoints } from "../criteria/points";
import { fullScore, waiverOf } from "../criteria/row-score";
import { scoreOf, topScore } from "../criteria/scale";
import type { JudgedRow } from "./rule-definition";

/** What a row's scores come to. */
export type ScoreSum =
  /** Every score is there; `allowed` are the totals a person may rightly print, the plain sum first. */
  | { readonly kind: "complete"; readonly allowed: readonly Points[] }
  /** Something is missing or cannot be read: the total lies between the two. */
  | { readonly kind: "incomplete"; readonly lowest: Points; readonly highest: Points }
  /** The list shows no scores, or the set gives no points. */
  | { readonly kind: "none" };

const NONE: ScoreSum = { kind: "none" };

/** The sum of a row's scores by indicator, else by competence. */
export function scoreSum({ subject, answers }: JudgedRow, set: CriteriaSet): ScoreSum {
  if (answers.length > 0) return indicatorSum(answers, set);
  if (subject.competences.length === 0) return NONE;
  let sum = 0;
  for (const { number } of set.competences) {
    const reading = subject.competences[number - 1]?.reading;
    const points = reading?.kind === "value" ? toPoints(reading.value) : null;
    // What a competence can still give is its indicators' affair; a total is then not judged.
    if (points === null) return NONE;
    sum += points;
  }
  return { kind: "complete", allowed: [sum] };
}

/** The sum of the answers of one competence (1-based); `null` where one is missing or does not apply. */
export function competenceSum(answers: readonly Answer[], set: CriteriaSet, competence: number): Points | null {
  let sum = 0;
  for (let position = 0; position < answers.length; position += 1) {
    const indicator = set.indicators[position];
    const answer = answers[position];
    if (!indicator || !answer || indicator.competence !== competence) continue;
    const points = pointsOf(indicator, answer);
    if (points === null) return null;
    sum += points;
  }
  return sum;
}

function indicatorSum(answers: readonly Answer[], set: CriteriaSet): ScoreSum {
  const maximum = fullScore(set);
  if (maximum === 0) return NONE;
  let sum = 0;
  let open = 0;
  let leftOut = 0;
  let complete = true;
  for (let position = 0; position < answers.length; position += 1) {
    const indicator = set.indicators[position];
    const answer = answers[position];
    if (!indicator || !answer) continue;
    if (answer.kind === "not-applicable" && waiverOf(set, indicator) !== null) {
      const top = topScore(indicator.scale) ?? 0;
      if (set.notApplicable === "full-points") sum += top;
      if (set.notApplicable === "reduce-maximum") leftOut += top;
      continue;
    }
    const points = pointsOf(indicator, answer);
    if (points === null) {
      complete = false;
      open += topScore(indicator.scale) ?? 0;
    } else sum += points;
  }
  if (!complete) return { kind: "incomplete", lowest: sum, highest: sum + open };
  const applicable = maximum - leftOut;
  const rescaled = leftOut > 0 && applicable > 0 ? Math.round((sum * maximum) / applicable) : sum;
  return { kind: "complete", allowed: rescaled === sum ? [sum] : [sum, ...roundings(rescaled)] };
}

/** People write a rescaled total with none, one or two decimals. */
function roundings(points: Points): readonly Points[] {
  return [points, ...[10, 100, 1000].map((unit) => Math.round(points / unit) * unit)];
}

function pointsOf({ scale }: CriteriaSet["indicators"][number], answer: Answer): Points | null {
  // A score out of range still counts in the sum somebody made of it.
  if (answer.kind === "points" && scale.kind === "points") return answer.points;
  const score = scoreOf(scale, answer);
  return score.kind === "scored" ? score.points : null;
}
