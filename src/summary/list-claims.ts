import type { AssessmentSheet, ListFigure } from "../assessment/assessment-sheet";
import { textAt } from "../assessment/cell-text";
import type { CheckResult } from "../check/check-lists";
import { countedLists } from "../check/counted-lists";
import type { Finding } from "../check/finding";
import { formulaAt } from "../workbook/grid";
import type { CountMeasure } from "./measure";
import type { ReconciledClaim } from "./reconcile";
import { unitKey } from "./unit-key";

const MEASURES: Readonly<Record<Exclude<ListFigure["measure"], "column-sum">, CountMeasure>> = { subjects: "registered", pass: "pass", fail: "fail" };

/**
 * The counts of people that lists print about themselves, held against their own rows by the check's rule
 * `subtotal-mismatch`: it knows that a subtotal may leave out hidden people or go by the printed results. Sums of points
 * are no figures reported upward.
 */
export function listClaims(check: CheckResult, file: string | null): readonly ReconciledClaim[] {
  const wrong = check.findings.filter(({ rule }) => rule === "subtotal-mismatch");
  return countedLists(check).flatMap(({ list }) =>
    list.figures.flatMap((figure): readonly ReconciledClaim[] =>
      figure.measure === "column-sum" ? [] : [claimOfFigure(list, figure, MEASURES[figure.measure], wrong, file)],
    ),
  );
}

function claimOfFigure(
  list: AssessmentSheet,
  figure: ListFigure,
  count: CountMeasure,
  wrong: readonly Finding[],
  file: string | null,
): ReconciledClaim {
  const finding = wrong.find(
    ({ place, params }) =>
      place.sheet === list.sheet && place.row === figure.row && place.column === figure.column && params["measure"] === figure.measure,
  );
  const counted = finding?.params["counted"];
  const given = finding === undefined ? figure.value : typeof counted === "number" ? counted : null;
  const { kind } = list.rows.find(({ row }) => row === figure.row) ?? { kind: "note" };
  return {
    claim: {
      file,
      sheet: list.sheet,
      row: figure.row,
      column: figure.column,
      measure: { kind: "count", count },
      subject: { unit: list.context.unit ? unitKey(list.context.unit.value) : null, group: null },
      value: figure.value,
      scale: "count",
      decimals: 0,
      isFormula: formulaAt(list.grid, figure.row, figure.column) !== null,
      origin: kind === "note" || kind === "section" ? "sentence" : "list-total",
    },
    label: labelOf(list, figure),
    given: given === null ? null : { count: given, denominator: null },
    standing: finding === undefined ? { kind: "agrees", by: null } : { kind: "differs" },
  };
}

/** The section it speaks of, or the first words of its row. */
function labelOf({ grid, rows, range }: AssessmentSheet, figure: ListFigure): string {
  const section = figure.scope === "section" ? rows.find(({ row }) => row === figure.rows[0])?.section : null;
  if (section) return section;
  for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
    const words = textAt(grid, figure.row, column);
    if (/\p{L}/u.test(words)) return words;
  }
  return "";
}
