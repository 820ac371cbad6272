import type { ColumnRole, MappingReason } from "./assessment-sheet";
import type { Field } from "./field";

/** One thing a column may hold, and why. */
export interface ColumnCandidate {
  readonly field: Field;
  readonly role?: ColumnRole;
  readonly confidence: number;
  readonly reason: MappingReason;
}

/** A candidate by the very words of a header. */
export function exactly(field: Field, header: string, role?: ColumnRole): ColumnCandidate {
  return { field, confidence: 1, reason: { kind: "header-exact", header }, ...(role === undefined ? {} : { role }) };
}

/** A candidate by what stands in the column, where the header leaves two meanings. */
export function byContent(field: Field, header: string, role?: ColumnRole): ColumnCandidate {
  return { field, confidence: 0.8, reason: { kind: "content", header }, ...(role === undefined ? {} : { role }) };
}

/** A candidate for an indicator by its number (1-based) in a header. */
export function byNumber(number: number, header: string, confidence: number): ColumnCandidate {
  return { field: `indicator:${number}`, confidence, reason: { kind: "header-number", header } };
}
