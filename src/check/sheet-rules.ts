import type { SheetRule } from "./rule-definition";
import type { SheetRuleId } from "./rule";
import { columnMissing } from "./rules/column-missing";
import { criteriaMissing } from "./rules/criteria-missing";
import { duplicateCertain } from "./rules/duplicate-certain";
import { duplicateLikely } from "./rules/duplicate-likely";
import { duplicateSuspected } from "./rules/duplicate-suspected";
import { hiddenRows } from "./rules/hidden-rows";
import { idShared } from "./rules/id-shared";
import { mappingAmbiguous } from "./rules/mapping-ambiguous";
import { maxPointsDiffer } from "./rules/max-points-differ";
import { subtotalMismatch } from "./rules/subtotal-mismatch";
import { uniformScores } from "./rules/uniform-scores";
import { unrecognisedRow } from "./rules/unrecognised-row";
import { zoneUnknown } from "./rules/zone-unknown";

/** Every sheet rule by its public id; the type holds the list complete. */
export const sheetRules: Readonly<Record<SheetRuleId, SheetRule>> = {
  "column-missing": columnMissing,
  "mapping-ambiguous": mappingAmbiguous,
  "duplicate-certain": duplicateCertain,
  "duplicate-likely": duplicateLikely,
  "duplicate-suspected": duplicateSuspected,
  "id-shared": idShared,
  "hidden-rows": hiddenRows,
  "uniform-scores": uniformScores,
  "max-points-differ": maxPointsDiffer,
  "subtotal-mismatch": subtotalMismatch,
  "zone-unknown": zoneUnknown,
  "unrecognised-row": unrecognisedRow,
  "criteria-missing": criteriaMissing,
};
