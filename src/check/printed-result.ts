import type { Subject } from "../assessment/subject";
import type { ReadCell } from "../assessment/reading";
import { valueOf } from "../assessment/reading";
import { decodeLegacy } from "../text/legacy-encoding";
import { parseVerdictText } from "../text/verdict-text";
import { isCellError } from "../workbook/cell-value";

/** The result a list prints for a row: in tick columns, in words, or both. */
export type PrintedResult =
  /** The list has no column for it. */
  | { readonly kind: "no-column" }
  | { readonly kind: "blank" }
  /** A formula that carries no result: what it will say is not known yet. */
  | { readonly kind: "uncomputed" }
  | { readonly kind: "said"; readonly outcome: "pass" | "fail" | "undetermined" }
  /** Both ticks, or words against a tick. */
  | { readonly kind: "conflict" }
  /** Something stands there that says neither. */
  | { readonly kind: "unreadable"; readonly column: number; readonly text: string };

/** "Chưa đạt" or "Không" written under "Đạt" is a result, not the want of one. */
function saidInstead(cell: ReadCell<boolean> | null): "pass" | "fail" | "undetermined" | null {
  if (cell?.reading.kind !== "value" || cell.reading.value || typeof cell.reading.raw !== "string") return null;
  return cell.reading.raw.length > 1 ? parseVerdictText(decodeLegacy(cell.reading.raw, null).text) : null;
}

/** What the row prints as its result. */
export function printedResult(subject: Subject): PrintedResult {
  const { passTick, failTick, verdict } = subject;
  if (!passTick && !failTick && !verdict) return { kind: "no-column" };
  const passed = valueOf(passTick) === true;
  const failed = valueOf(failTick) === true;
  const words = valueOf(verdict);
  if (passed && failed) return { kind: "conflict" };
  const ticked = passed ? "pass" : failed ? "fail" : null;
  if (ticked && words && ticked !== words) return { kind: "conflict" };
  const outcome = ticked ?? words ?? saidInstead(passTick);
  if (outcome) return { kind: "said", outcome };
  for (const cell of [verdict, passTick, failTick]) {
    if (cell?.reading.kind === "unreadable") {
      const { raw } = cell.reading;
      return { kind: "unreadable", column: cell.column, text: isCellError(raw) ? raw.error : String(raw) };
    }
  }
  const waits = [verdict, passTick, failTick].some((cell) => cell?.reading.kind === "uncomputed");
  return { kind: waits ? "uncomputed" : "blank" };
}
