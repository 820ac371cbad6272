import type { Edit } from "../workbook/edit";
import type { RuleId, Severity } from "./rule";

/** Where a finding stands: a cell, a row, a sheet, or the file. Rows and columns 0-based; `null` where it has none. */
export interface Place {
  readonly sheet: string | null;
  readonly row: number | null;
  readonly column: number | null;
}

/** What the sentence of a finding names: figures and words, no sentence. Lists are joined by the locale. */
export type FindingParams = Readonly<Record<string, string | number | boolean | null | readonly (string | number)[]>>;

/** A certain remedy: the edits and what they do, as data. */
export interface Fix {
  readonly kind:
    | "number-from-text"
    | "restore-zeros"
    | "decode-legacy"
    | "normalise-text"
    | "sum-total"
    | "set-verdict"
    | "unify-ticks"
    | "correct-figure";
  readonly edits: readonly Edit[];
}

/**
 * What a check says about a cell, row, sheet or file: pure data, no sentence. The id is a hash of rule, sheet, row key,
 * field and offending value, so that "accepted, with this reason" survives sorting and lapses when the value changes.
 */
export interface Finding {
  readonly id: string;
  readonly rule: RuleId;
  readonly severity: Severity;
  readonly place: Place;
  readonly params: FindingParams;
  readonly fixes: readonly Fix[];
  /** The person's words where the finding was accepted; absent otherwise. */
  readonly accepted?: string;
}
