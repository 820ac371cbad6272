import type { ListFigure } from "../assessment/assessment-sheet";
import type { ListCheck } from "../check/check-lists";
import type { BookFigures } from "../summary/book-figures";
import type { Measure } from "../summary/measure";
import type { ReconciledClaim } from "../summary/reconcile";
import { cellAddress } from "../workbook/address";
import type { ShareClaim } from "./source-share";

/** Every figure a workbook prints about its people, in summary sheets and in the lists themselves, against its rows. */
export function shareClaims(figures: BookFigures): readonly ShareClaim[] {
  return [...figures.check.lists.flatMap((list) => listClaims(list, figures)), ...figures.reconciliation.claims.map(summaryClaim)];
}

/** A figure of a summary sheet as a source keeps it. */
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

const MEASURES: Readonly<Record<Exclude<ListFigure["measure"], "column-sum">, string>> = { subjects: "registered", pass: "pass", fail: "fail" };

/** Counts of people a list prints about itself; sums of points are the check's own business. */
function listClaims({ list }: ListCheck, { check }: BookFigures): readonly ShareClaim[] {
  return list.figures.flatMap((figure): readonly ShareClaim[] => {
    if (figure.measure === "column-sum") return [];
    const wrong = check.findings.find(
      ({ rule, place, params }) =>
        rule === "subtotal-mismatch" && place.sheet === list.sheet && place.row === figure.row && place.column === figure.column && params["measure"] === figure.measure,
    );
    const counted = wrong?.params["counted"];
    return [
      {
        sheet: list.sheet,
        cell: cellAddress(figure.row, figure.column),
        label: sectionOf(list.rows, figure),
        measure: MEASURES[figure.measure],
        group: null,
        value: figure.value,
        scale: "count",
        decimals: 0,
        origin: figure.field === null ? "sentence" : "list-total",
        count: typeof counted === "number" ? counted : wrong ? null : figure.value,
        denominator: null,
        standing: wrong ? "differs" : "agrees",
        by: null,
      },
    ];
  });
}

function sectionOf(rows: ListCheck["list"]["rows"], { scope, rows: [first] }: ListFigure): string {
  return scope === "list" ? "" : (rows.find(({ row }) => row === first)?.section ?? "");
}
