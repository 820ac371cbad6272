import type { Answer } from "./answer";
import type { Circumstances } from "./circumstances";
import type { CriteriaSet } from "./criteria-set";
import { decideByBands, decidePrintedByBands } from "./decide-bands";
import { decideByConditions, decidePrintedByConditions } from "./decide-conditions";
import { decideByPoints, decidePrintedByPoints } from "./decide-points";
import { printedScore } from "./printed-score";
import { scoreRow } from "./row-score";
import type { Verdict } from "./verdict";

/**
 * What the rule of a set decides about one row: pass, fail, or undetermined.
 * `answers` come in the order of the set's indicators; one that is not there is missing. A blank is never 0: with one
 * missing or unreadable the verdict is undetermined, unless failing is certain whatever stands there. Printed totals
 * count only where no answer at all was given. Nothing is rounded before it is compared.
 */
export function decide(set: CriteriaSet, answers: readonly Answer[], circumstances: Circumstances): Verdict {
  const row = scoreRow(set, answers);
  const rule = set.decision;
  if (isPrintedOnly(answers, circumstances)) {
    const printed = printedScore(set, circumstances);
    switch (rule.kind) {
      case "points":
        return decidePrintedByPoints(set, rule, printed, circumstances);
      case "bands":
        return decidePrintedByBands(rule, printed);
      case "conditions":
        return decidePrintedByConditions(rule, row, printed);
    }
  }
  switch (rule.kind) {
    case "points":
      return decideByPoints(rule, row, circumstances);
    case "bands":
      return decideByBands(rule, row);
    case "conditions":
      return decideByConditions(rule, row);
  }
}

function isPrintedOnly(answers: readonly Answer[], { total, competences = [] }: Circumstances): boolean {
  const isPrinted = total !== null || competences.some((points) => points !== null);
  return isPrinted && answers.every(({ kind }) => kind === "missing");
}
