import type { ListFigure } from "../../assessment/assessment-sheet";
import { textAt } from "../../assessment/cell-text";
import { valueOf } from "../../assessment/reading";
import { fromPoints, toPoints } from "../../criteria/points";
import { listDraft } from "../list-draft";
import { fixOf, numberEdit } from "../cell-fix";
import type { FindingDraft, JudgedRow, ListCircumstances, SheetRule } from "../rule-definition";
import { rowNumbers } from "../row-numbers";
import { bareKey } from "../../text/name-key";
import { valueAt } from "../../workbook/grid";

/** What a list's rows come to where it prints figures about itself, row by row. */
interface RowFacts {
  readonly row: number;
  readonly hidden: boolean;
  readonly assessed: boolean;
  readonly decided: string;
  readonly printed: string | null;
  /** As a COUNTIF over the tick columns counts: a row with both ticks is in both. */
  readonly ticked: { readonly pass: boolean; readonly fail: boolean };
  /** The row's number in each column that some figure sums, by column; in points. */
  readonly numbers: ReadonlyMap<number, number>;
}

/** A subtotal, total or sentence of a list that its own rows do not give. */
export const subtotalMismatch: SheetRule = {
  id: "subtotal-mismatch",
  severity: "warning",
  example: { cell: "B40", params: { field: null, measure: "subjects", scope: "section", printed: 12, counted: 13, others: [] } },
  watch({ lists }) {
    const factsOf = new Map<ListCircumstances, RowFacts[]>();
    for (const at of lists) if (at.list.figures.length > 0) factsOf.set(at, []);
    return {
      see(row, at) {
        const facts = factsOf.get(at);
        if (facts) facts.push(rowFacts(row, at));
      },
      finish: () => [...factsOf].flatMap(([at, facts]) => at.list.figures.flatMap((figure) => judge(at, facts, figure))),
    };
  },
};

function rowFacts({ subject, assessed, verdict, printed }: JudgedRow, { list }: ListCircumstances): RowFacts {
  const summed = list.figures.filter(({ measure }) => measure === "column-sum").map(({ column }) => column);
  return {
    row: subject.row,
    hidden: subject.hidden,
    assessed,
    decided: verdict.outcome,
    printed: printed.kind === "said" ? printed.outcome : null,
    ticked: { pass: valueOf(subject.passTick) === true, fail: valueOf(subject.failTick) === true },
    numbers: summed.length > 0 ? rowNumbers(subject, new Set(summed)) : new Map(),
  };
}

function judge(at: ListCircumstances, facts: readonly RowFacts[], figure: ListFigure): readonly FindingDraft[] {
  const [first, last] = figure.rows;
  const own = facts.filter(({ row }) => row >= first && row <= last);
  const carried = mayCarryOver(at, figure) ? facts.filter(({ row }) => row <= last) : own;
  const possible = countsOf(own, figure);
  const [counted = 0, ...others] = possible;
  const printed = figure.measure === "column-sum" ? toPoints(figure.value) : figure.value;
  if (printed === null || possible.includes(printed) || countsOf(carried, figure).includes(printed)) return [];
  const shown = (value: number): number => (figure.measure === "column-sum" ? fromPoints(value) : value);
  const isBareNumber = typeof valueAt(at.grid, figure.row, figure.column) === "number";
  return [
    listDraft(at, {
      rule: "subtotal-mismatch",
      row: figure.row,
      column: figure.column,
      field: figure.field,
      value: `${figure.measure} ${figure.scope} ${figure.value}`,
      params: { measure: figure.measure, scope: figure.scope, printed: figure.value, counted: shown(counted), others: others.map(shown) },
      fixes: isBareNumber ? fixOf("correct-figure", numberEdit(at.grid, figure.row, figure.column, shown(counted))) : [],
    }),
  ];
}

const CARRIED = /(?:^| )(?:don|mang sang|chuyen sang|luy ke|trang)/;

/** Sums at the foot of a page may carry over what the pages before came to; that of a section with a name is of it alone. */
function mayCarryOver({ list, grid }: ListCircumstances, figure: ListFigure): boolean {
  if (figure.scope !== "section") return false;
  const section = list.rows.find(({ row }) => row === figure.rows[0])?.section ?? null;
  if (section === null) return true;
  for (let column = list.range.firstColumn; column <= list.range.lastColumn; column += 1) if (CARRIED.test(bareKey(textAt(grid, figure.row, column)))) return true;
  return false;
}

/** What the rows give, the plainest first: all of them, those shown, those assessed; decided and printed results. */
function countsOf(facts: readonly RowFacts[], { measure, column }: ListFigure): readonly number[] {
  const shown = facts.filter(({ hidden }) => !hidden);
  switch (measure) {
    case "subjects":
      return distinct([facts.length, shown.length, facts.filter(({ assessed }) => assessed).length]);
    case "pass":
    case "fail":
      return distinct(
        [facts, shown].flatMap((rows) => [
          rows.filter(({ decided }) => decided === measure).length,
          rows.filter(({ printed }) => printed === measure).length,
          rows.filter(({ ticked }) => ticked[measure]).length,
        ]),
      );
    case "column-sum":
      return distinct([facts, shown].map((rows) => rows.reduce((sum, { numbers }) => sum + (numbers.get(column) ?? 0), 0)));
  }
}

function distinct(values: readonly number[]): readonly number[] {
  return [...new Set(values)];
}
