import type { FigureSubject, Measure } from "./measure";

/**
 * A printed figure with what it claims to be: from summary sheets, from the total rows and sentences of a list, or typed
 * in a small sheet. Percentages keep the scale they are stored in and the decimals they are printed with.
 */
export interface Claim {
  readonly file: string | null;
  readonly sheet: string;
  /** 0-based. */
  readonly row: number;
  readonly column: number;
  readonly measure: Measure;
  readonly subject: FigureSubject;
  /** As stored: 0.9896 with scale "share", 98.96 with scale "percent". */
  readonly value: number;
  readonly scale: "count" | "share" | "percent";
  /** Decimals shown, for percentages. */
  readonly decimals: number;
  /** Whether the cell holds a formula. */
  readonly isFormula: boolean;
  /** The sheet is a summary, a list's own total, a sentence, or figures typed alone. */
  readonly origin: "summary" | "list-total" | "sentence" | "typed";
}
