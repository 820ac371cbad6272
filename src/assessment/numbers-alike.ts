import type { CriteriaSet } from "../criteria/criteria-set";
import type { ColumnCandidate } from "./column-candidate";
import type { HeaderLabel } from "./header-label";
import { leafOf, wholeLabel } from "./header-label";
import { bareHeaderKey, withoutMaximum } from "./header-phrase";

/** A column with what its own header gives; the order is that of the sheet. */
export interface HeadedColumn {
  readonly label: HeaderLabel;
  readonly candidates: readonly ColumnCandidate[];
}

/** "C1", "Mục 1", "(1)", "CSố 1/10": words around a number. */
const NUMBERED = /^(\D*?)0?(\d{1,2})(\D*|\s*\/\s*\d{1,3}\D{0,6})$/;

/** "(7)" alone is a number, "C7 (10)" a number with its maximum. */
function numbersIn(text: string): RegExpExecArray | null {
  return NUMBERED.exec(text) ?? NUMBERED.exec(withoutMaximum(text));
}

/**
 * Columns that nothing else tells of and that are numbered alike from 1 to as many as the set has indicators: these are
 * the indicators, whatever word stands by the numbers.
 */
export function numberedAlike(columns: readonly HeadedColumn[], set: CriteriaSet): ReadonlyMap<number, ColumnCandidate> {
  const runs = new Map<string, { readonly column: HeadedColumn; readonly number: number }[]>();
  for (const column of columns) {
    const match = column.candidates.length > 0 ? null : numbersIn(leafOf(column.label));
    if (!match) continue;
    const manner = `${bareHeaderKey(match[1] ?? "")}#${bareHeaderKey(match[3] ?? "")}`;
    const run = runs.get(manner) ?? [];
    run.push({ column, number: Number(match[2]) });
    runs.set(manner, run);
  }
  const found = new Map<number, ColumnCandidate>();
  for (const run of runs.values()) {
    const isWhole = run.length === set.indicators.length && run.every(({ number }, at) => number === set.indicators[at]?.number);
    if (!isWhole || run.length < 3) continue;
    for (const { column, number } of run) {
      const header = wholeLabel(column.label);
      found.set(column.label.column, { field: `indicator:${number}`, confidence: 0.9, reason: { kind: "header-number", header } });
    }
  }
  return found;
}
