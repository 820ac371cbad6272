import type { TotalsFigure } from "../consolidate/totals-sheet";
import type { FilledFigure } from "../summary/fill";
import type { Measure } from "../summary/measure";
import type { ReconciledClaim } from "../summary/reconcile";
import { cellAddress } from "../workbook/address";

/** One figure of the contract's `figures`. */
export type FigureLine = TotalsFigure;

/** A figure that belongs at a place, with the file it was counted from. */
export function filledLine(sheet: string, { place, figure, value }: FilledFigure, sources: readonly string[]): FigureLine {
  return {
    sheet,
    cell: cellAddress(place.row, place.column),
    measure: measureText(place.measure),
    unit: place.subject.unit,
    group: place.subject.group,
    value,
    denominator: figure.denominator,
    sources,
  };
}

/** A printed figure with how it stands to the rows. */
export function claimLine({ claim, given, standing }: ReconciledClaim): FigureLine & { readonly printed: number; readonly standing: string } {
  return {
    sheet: claim.sheet,
    cell: cellAddress(claim.row, claim.column),
    measure: measureText(claim.measure),
    unit: claim.subject.unit,
    group: claim.subject.group,
    value: given?.count ?? null,
    denominator: given?.denominator ?? null,
    sources: claim.file === null ? [] : [claim.file],
    printed: claim.value,
    standing: standing.kind,
  };
}

/** `pass`, or `pass/registered` for a ratio. */
export function measureText(measure: Measure): string {
  return measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`;
}
