/** The public ids of row rules: each looks at one row alone. */
export const ROW_RULES = [
  "required-missing", "score-missing", "score-not-number", "score-out-of-range", "score-off-step", "number-as-text",
  "total-missing", "total-mismatch", "verdict-missing", "verdict-conflict", "verdict-mismatch", "group-unknown",
  "birth-invalid", "birth-conflict", "id-invalid", "id-zeros-lost", "id-conflicts-person", "formula-error",
  "external-reference", "legacy-encoding", "mixed-ticks", "not-assessed",
] as const;

/** The public ids of sheet rules: each looks at a whole list, or the lists of a workbook. */
export const SHEET_RULES = [
  "column-missing", "mapping-ambiguous", "duplicate-certain", "duplicate-likely", "duplicate-suspected", "id-shared",
  "hidden-rows", "uniform-scores", "max-points-differ", "subtotal-mismatch", "zone-unknown", "unrecognised-row", "criteria-missing",
] as const;

/** The public ids of rules about printed figures. */
export const FIGURE_RULES = [
  "claim-mismatch", "ratio-mismatch", "ratio-mean-of-ratios", "parts-exceed-whole", "parts-not-adding-up",
  "figure-impossible",
] as const;

/** The public ids of rules about files and units. */
export const FILE_RULES = [
  "unit-missing", "unit-unexpected", "unit-twice", "criteria-differ", "source-unreadable", "rows-lost",
] as const;

export type RowRuleId = (typeof ROW_RULES)[number];
export type SheetRuleId = (typeof SHEET_RULES)[number];
export type FigureRuleId = (typeof FIGURE_RULES)[number];
export type FileRuleId = (typeof FILE_RULES)[number];
export type RuleId = RowRuleId | SheetRuleId | FigureRuleId | FileRuleId;

/** *error* blocks and practically never misfires; *warning* may be accepted; *hint* informs. */
export type Severity = "error" | "warning" | "hint";
