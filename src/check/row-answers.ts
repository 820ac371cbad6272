import type { ReadCell } from "../assessment/reading";
import type { Subject } from "../assessment/subject";
import type { Answer } from "../criteria/answer";
import { MISSING, NOT_APPLICABLE, UNREADABLE } from "../criteria/answer";
import type { CriteriaSet, Scale } from "../criteria/criteria-set";
import type { Points } from "../criteria/points";
import { halvesOf, pointsOfHalves, toPoints } from "../criteria/points";

type ScoreCell = ReadCell<number | boolean | string>;

/** What a row answers to each indicator of the set, in its order; empty where the list has no indicator columns. */
export function answersOf(subject: Subject, set: CriteriaSet): readonly Answer[] {
  if (subject.scores.length === 0) return [];
  return set.indicators.map(({ scale }, position) => answerOf(subject.scores[position] ?? null, scale));
}

/** Whether at least one score stands in the row: of an indicator, else of a competence, else the total. */
export function isAssessed(subject: Subject): boolean {
  const { scores, competences, total } = subject;
  if (holdsScore(scores) || holdsScore(competences)) return true;
  // Where scores are asked for one by one, a total without any is a formula over blanks or a guess.
  return scores.length === 0 && competences.length === 0 && holdsSomething(total);
}

/** A score, or more than one thing that may be meant as such: a single "vắng" among blanks says that there is none. */
function holdsScore(cells: readonly (ReadCell<unknown> | null)[]): boolean {
  let unreadable = 0;
  for (const cell of cells) {
    if (!holdsSomething(cell)) continue;
    if (cell?.reading.kind !== "unreadable" || unreadable > 0) return true;
    unreadable += 1;
  }
  return false;
}

function holdsSomething(cell: ReadCell<unknown> | null): boolean {
  return cell !== null && cell.reading.kind !== "blank";
}

function answerOf(cell: ScoreCell | null, scale: Scale): Answer {
  if (!cell) return MISSING;
  const { reading } = cell;
  switch (reading.kind) {
    case "blank":
      return MISSING;
    case "not-applicable":
      return NOT_APPLICABLE;
    case "unreadable":
    case "uncomputed":
      return UNREADABLE;
    case "value":
      return valueAnswer(reading.value, scale);
  }
}

/** The answers most lists are made of, 0 to 100 by halves: a million scores share two hundred objects. */
const COMMON: readonly Answer[] = Array.from({ length: 201 }, (_, halves) => ({ kind: "points", points: pointsOfHalves(halves) }));

function pointsAnswer(points: Points): Answer {
  const halves = halvesOf(points);
  return (halves === null ? undefined : COMMON[halves]) ?? { kind: "points", points };
}

/** Percentages stand as 0–1 in cells formatted so; readings give them as people say them, 0–100. */
function valueAnswer(value: number | boolean | string, scale: Scale): Answer {
  switch (scale.kind) {
    case "points": {
      const points = typeof value === "number" ? toPoints(value) : null;
      return points === null ? UNREADABLE : pointsAnswer(points);
    }
    case "yes-no":
      return typeof value === "boolean" ? { kind: "yes-no", yes: value } : UNREADABLE;
    case "percentage": {
      const percent = typeof value === "number" ? toPoints(value) : null;
      return percent === null ? UNREADABLE : { kind: "percentage", percent };
    }
    case "levels": {
      const wanted = String(value).trim().toLocaleLowerCase("vi");
      const level = scale.levels.findIndex(({ label }) => label.toLocaleLowerCase("vi") === wanted);
      return level < 0 ? UNREADABLE : { kind: "level", level };
    }
  }
}
