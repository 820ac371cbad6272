import type { FindingDraft } from "../check/rule-definition";
import type { FindingParams } from "../check/finding";
import type { FigureRuleId, Severity } from "../check/rule";
import type { Figure } from "./figure";
import type { PrintedFigure, PrintedSheet } from "./printed-sheet";
import type { SummaryPlace } from "./summary-sheet";

/** What figure rules look at: one summary sheet, and what the rows give for its places where rows are at hand. */
export interface FigureCircumstances {
  readonly sheet: PrintedSheet;
  /** The figure the lists give for a place; `null` where they do not tell. */
  readonly figureOf: (place: SummaryPlace) => Figure | null;
}

/** A rule about the printed figures of one sheet. */
export interface FigureRule {
  readonly id: FigureRuleId;
  readonly severity: Severity;
  readonly example: { readonly cell: string; readonly params: FindingParams };
  check(at: FigureCircumstances): readonly FindingDraft[];
}

/** The draft of a finding about one printed figure. */
export function figureDraft(
  rule: FigureRuleId,
  sheet: PrintedSheet,
  figure: PrintedFigure,
  params: FindingParams,
  severity?: Severity,
): FindingDraft {
  const { place, row } = figure;
  return {
    rule,
    ...(severity ? { severity } : {}),
    sheet: sheet.summary.sheet,
    row: place.row,
    column: place.column,
    rowKey: row.label,
    field: null,
    value: `${place.column} ${figure.value}`,
    params: {
      label: row.label,
      measure: place.measure.kind === "count" ? place.measure.count : place.measure.ratio.of,
      denominatorMeasure: place.measure.kind === "ratio" ? place.measure.ratio.to : null,
      group: place.subject.group,
      ...params,
    },
    fixes: [],
  };
}
