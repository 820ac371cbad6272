import type { BookFigures } from "../summary/book-figures";
import type { Measure } from "../summary/measure";
import type { ReconciledClaim } from "../summary/reconcile";
import { cellAddress } from "../workbook/address";
import type { ShareClaim } from "./source-share";

/** Every figure a workbook prints about its people, in summary sheets and in the lists themselves, against its rows. */
export function shareClaims(figures: BookFigures): readonly ShareClaim[] {
  return [...figures.listClaims, ...figures.reconciliation.claims].map(summaryClaim);
}

/** A printed figure as a source keeps it. */
export function summaryClaim({ claim, label, given, standing }: ReconciledClaim): ShareClaim {
  return {
    sheet: claim.sheet,
    cell: cellAddress(claim.row, claim.column),
    label,
    measure: measureText(claim.measure),
    group: claim.subject.group,
    value: claim.value,
    scale: claim.scale,
    decimals: claim.decimals,
    origin: claim.origin,
    count: given?.count ?? null,
    denominator: given?.denominator ?? null,
    standing: standing.kind,
    by: standing.kind === "agrees" ? standing.by : null,
  };
}

/** `pass`, or `pass/registered` for a ratio. */
export function measureText(measure: Measure): string {
  return measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`;
}
