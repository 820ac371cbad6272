import type { ConditionFacts, VerdictReason } from "../../criteria/verdict";
import type { viVN } from "../vi-VN";

export const outcomes: (typeof viVN)["outcomes"] = { pass: "pass", fail: "fail", undetermined: "not enough data" };

/** Points and percentages come in thousandths; `number` writes a plain number. */
export function verdictReason(reason: VerdictReason, number: (value: number) => string): string {
  const points = (thousandths: number): string => number(thousandths / 1000);
  switch (reason.kind) {
    case "passed":
      return `${points(reason.total)} points reach the pass mark of ${points(reason.threshold)}`;
    case "below-minimum":
      return `indicator ${reason.indicator} = ${points(reason.points)}, below ${points(reason.minimum)}`;
    case "below-threshold":
      return `${points(reason.total)} points, below the pass mark of ${points(reason.threshold)}`;
    case "cannot-reach":
      return `at most ${points(reason.best)} points, below the pass mark of ${points(reason.threshold)}`;
    case "competence-below-minima":
      return `competence ${reason.competence} has ${points(reason.points)} points, less than its minima together (${points(reason.minima)})`;
    case "missing":
      return `no score for indicator ${reason.indicators.join(", ")}`;
    case "unreadable":
      return `the score of indicator ${reason.indicators.join(", ")} cannot be read`;
    case "out-of-range":
      return `the score of indicator ${reason.indicator} is ${points(reason.points)}, outside ${points(reason.lowest)}–${points(reason.maximum)}`;
    case "not-applicable-not-allowed":
      return `indicator ${reason.indicators.join(", ")} cannot be “not applicable”`;
    case "nothing-applicable":
      return "every indicator is “not applicable”";
    case "no-indicator-scores":
      return "without scores by indicator the minima cannot be seen";
    case "maximum-unknown":
      return "which indicators do not apply is not known, so neither is the maximum";
    case "total-impossible":
      return `a total of ${points(reason.total)} is impossible (at most ${points(reason.maximum)})`;
    case "competence-impossible":
      return `competence ${reason.competence} cannot have ${points(reason.points)} points (at most ${points(reason.maximum)})`;
    case "threshold-unknown":
      return "the criteria set has no pass mark";
    case "set-for-others":
      return "the criteria set is for others";
    case "zone-unknown-ordinary-used":
      return "zone unknown, ordinary pass mark used";
    case "in-band":
      return `${points(reason.total)} points`;
    case "bands-fail":
      return `at most ${points(reason.best)} points`;
    case "level-reached":
      return `reaches ${reason.level}`;
    case "condition-unmet":
      return conditionUnmet(reason.condition, number);
    case "already-certain":
      return `${reason.level} is certain already, data still to come`;
  }
}

function conditionUnmet(condition: ConditionFacts, number: (value: number) => string): string {
  const shown = (thousandths: number | null): string => (thousandths === null ? "none" : number(thousandths / 1000));
  switch (condition.kind) {
    case "points":
      return `indicator ${condition.indicator}: ${shown(condition.found)} points, at least ${shown(condition.atLeast)} needed`;
    case "percentage":
      return `indicator ${condition.indicator}: ${shown(condition.found)} %, at least ${shown(condition.atLeast)} % needed`;
    case "yes":
      return `indicator ${condition.indicator}: not met`;
    case "level":
      return `indicator ${condition.indicator}: ${condition.found ?? "none"}, at least ${condition.atLeast} needed`;
    case "total":
      return `a total of ${shown(condition.found)}, at least ${shown(condition.atLeast)} needed`;
    case "at-least":
      return `${condition.met} conditions met, at least ${condition.count} needed (indicators ${condition.indicators.join(", ")})`;
  }
}
