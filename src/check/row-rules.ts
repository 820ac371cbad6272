import type { RowRule } from "./rule-definition";
import type { RowRuleId } from "./rule";
import { birthConflict } from "./rules/birth-conflict";
import { birthInvalid } from "./rules/birth-invalid";
import { externalReference } from "./rules/external-reference";
import { formulaError } from "./rules/formula-error";
import { groupUnknown } from "./rules/group-unknown";
import { idConflictsPerson } from "./rules/id-conflicts-person";
import { idInvalid } from "./rules/id-invalid";
import { idZerosLost } from "./rules/id-zeros-lost";
import { legacyEncoding } from "./rules/legacy-encoding";
import { mixedTicks } from "./rules/mixed-ticks";
import { notAssessed } from "./rules/not-assessed";
import { numberAsText } from "./rules/number-as-text";
import { requiredMissing } from "./rules/required-missing";
import { scoreMissing } from "./rules/score-missing";
import { scoreNotNumber } from "./rules/score-not-number";
import { scoreOffStep } from "./rules/score-off-step";
import { scoreOutOfRange } from "./rules/score-out-of-range";
import { totalMismatch } from "./rules/total-mismatch";
import { totalMissing } from "./rules/total-missing";
import { verdictConflict } from "./rules/verdict-conflict";
import { verdictMismatch } from "./rules/verdict-mismatch";
import { verdictMissing } from "./rules/verdict-missing";

/** Every row rule by its public id; the type holds the list complete. */
export const rowRules: Readonly<Record<RowRuleId, RowRule>> = {
  "required-missing": requiredMissing,
  "score-missing": scoreMissing,
  "score-not-number": scoreNotNumber,
  "score-out-of-range": scoreOutOfRange,
  "score-off-step": scoreOffStep,
  "number-as-text": numberAsText,
  "total-missing": totalMissing,
  "total-mismatch": totalMismatch,
  "verdict-missing": verdictMissing,
  "verdict-conflict": verdictConflict,
  "verdict-mismatch": verdictMismatch,
  "group-unknown": groupUnknown,
  "birth-invalid": birthInvalid,
  "birth-conflict": birthConflict,
  "id-invalid": idInvalid,
  "id-zeros-lost": idZerosLost,
  "id-conflicts-person": idConflictsPerson,
  "formula-error": formulaError,
  "external-reference": externalReference,
  "legacy-encoding": legacyEncoding,
  "mixed-ticks": mixedTicks,
  "not-assessed": notAssessed,
};
