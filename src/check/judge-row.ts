import { valueOf } from "../assessment/reading";
import type { Subject } from "../assessment/subject";
import type { Circumstances } from "../criteria/circumstances";
import { decide } from "../criteria/decide";
import type { CriteriaSet, ZoneId } from "../criteria/criteria-set";
import { toPoints } from "../criteria/points";
import type { Verdict } from "../criteria/verdict";
import { printedResult } from "./printed-result";
import { answersOf, isAssessed } from "./row-answers";
import type { JudgedRow, ListCircumstances } from "./rule-definition";

/** A row with its answers, the verdict the set's rule decides and the result it prints. */
export function judgeRow(subject: Subject, at: ListCircumstances): JudgedRow {
  const answers = answersOf(subject, at.set);
  const grounds = answers.length > 0 ? { zone: zoneOfRow(subject, at), total: null } : printedGrounds(subject, at);
  const decided = decide(at.set, answers, at.overrides ? { ...grounds, overrides: at.overrides } : grounds);
  const verdict = at.isSetFitting ? decided : undecided(decided);
  return { subject, assessed: isAssessed(subject), answers, verdict, printed: printedResult(subject) };
}

/** Printed totals speak only where the list asks for no scores one by one: with all of them blank they are no ground. */
function printedGrounds(subject: Subject, at: ListCircumstances): Circumstances {
  const total = valueOf(subject.total);
  return { zone: zoneOfRow(subject, at), total: total === null ? null : toPoints(total), competences: competencePoints(subject, at.set) };
}

/** By a set for something else nothing is decided. */
function undecided(verdict: Verdict): Verdict {
  return { ...verdict, outcome: "undetermined", band: null, level: null, total: null, threshold: null, reasons: [{ kind: "set-for-others" }] };
}

/** A village's own zone overrides its commune's. */
function zoneOfRow(subject: Subject, at: ListCircumstances): ZoneId | null {
  const words = valueOf(subject.zone);
  return (words === null ? null : at.zoneOf(words)) ?? at.zone;
}

function competencePoints(subject: Subject, set: CriteriaSet): readonly (number | null)[] {
  return set.competences.map(({ number }) => {
    const points = valueOf(subject.competences[number - 1] ?? null);
    return points === null ? null : toPoints(points);
  });
}
