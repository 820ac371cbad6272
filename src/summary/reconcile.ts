import type { Finding } from "../check/finding";
import { findingsInOrder } from "../check/finding-from-draft";
import type { Accepted } from "../check/finding-from-draft";
import type { Claim } from "./claim";
import { figureOfRow, isFigure } from "./figure";
import type { Figure } from "./figure";
import { FIGURE_RULE_LIST } from "./figure-rules";
import type { PrintedFigure, PrintedSheet } from "./printed-sheet";
import { originsOf, readPrinted } from "./printed-sheet";
import type { Rounding } from "./rounding";
import type { SummaryPlace, SummarySheet } from "./summary-sheet";
import type { Tally } from "./tally";

/** How a printed figure stands to what the rows give. */
export type Standing =
  /** Equal; for ratios by rounding or truncation. */
  | { readonly kind: "agrees"; readonly by: Rounding | null }
  | { readonly kind: "differs" }
  /** No whole numbers give it. */
  | { readonly kind: "impossible" }
  /** The lists do not tell: nothing to hold it against. */
  | { readonly kind: "not-told" };

/** A printed figure held against the rows. */
export interface ReconciledClaim {
  readonly claim: Claim;
  readonly label: string;
  readonly given: Figure | null;
  readonly standing: Standing;
}

/** What reconciling the summary sheets of one workbook gives. */
export interface Reconciliation {
  readonly claims: readonly ReconciledClaim[];
  readonly findings: readonly Finding[];
}

/**
 * Holds every printed figure of summary sheets against a tally (`null` where there are no lists: then only the figures
 * against each other), and against what whole numbers can give; so also the figures `typed` alone.
 */
export function reconcileSummaries(
  summaries: readonly SummarySheet[],
  tally: Tally | null,
  file: string | null,
  accepted: Accepted,
  typed: readonly PrintedSheet[] = [],
): Reconciliation {
  const claims: ReconciledClaim[] = [];
  const sheets = [...summaries.map((summary) => ({ sheet: readPrinted(summary), origin: "summary" as const })), ...typed.map((sheet) => ({ sheet, origin: "typed" as const }))];
  const drafts = sheets.flatMap(({ sheet, origin }) => {
    const figureOf = figureFinder(sheet.summary, tally);
    for (const figure of sheet.figures) claims.push(reconcileFigure(sheet, figure, figureOf(figure.place), file, origin));
    return FIGURE_RULE_LIST.flatMap((rule) =>
      rule.check({ sheet, figureOf }).map((draft) => ({ severity: rule.severity, ...draft })),
    );
  });
  return { claims, findings: findingsInOrder(drafts, sheets.map(({ sheet }) => sheet.summary.sheet), accepted) };
}

/** The figure the lists give for a place, `null` where they do not tell. */
export function figureFinder(summary: SummarySheet, tally: Tally | null): (place: SummaryPlace) => Figure | null {
  const rows = new Map(summary.rows.map((row) => [row.row, row]));
  return (place) => {
    const row = rows.get(place.of.row);
    if (!row || tally === null || tally.cells.size === 0) return null;
    const found = figureOfRow(summary, row, place, tally);
    return isFigure(found) ? found : null;
  };
}

/** The claim a printed figure makes. */
export function claimOf(sheet: PrintedSheet, figure: PrintedFigure, file: string | null, origin: Claim["origin"] = "summary"): Claim {
  const { place, value, isFormula } = figure;
  return {
    file,
    sheet: sheet.summary.sheet,
    row: place.row,
    column: place.column,
    measure: place.measure,
    subject: place.subject,
    value,
    scale: place.scale,
    decimals: figure.decimals,
    isFormula,
    origin,
  };
}

function reconcileFigure(
  sheet: PrintedSheet,
  figure: PrintedFigure,
  given: Figure | null,
  file: string | null,
  origin: Claim["origin"],
): ReconciledClaim {
  return {
    claim: claimOf(sheet, figure, file, origin),
    label: figure.row.label,
    given,
    standing: figure.place.measure.kind === "count" ? countStanding(figure, given) : ratioStanding(sheet, figure, given),
  };
}

function countStanding(figure: PrintedFigure, given: Figure | null): Standing {
  if (given === null) return { kind: "not-told" };
  return figure.value === given.count ? { kind: "agrees", by: null } : { kind: "differs" };
}

function ratioStanding(sheet: PrintedSheet, figure: PrintedFigure, given: Figure | null): Standing {
  const origins = originsOf(sheet, figure, given?.denominator ?? null);
  if (!origins) return { kind: "not-told" };
  if (origins.direct.length === 0) return { kind: "impossible" };
  if (given === null) return { kind: "not-told" };
  const origin = given.denominator === origins.total ? origins.direct.find((one) => one.count === given.count) : undefined;
  return origin ? { kind: "agrees", by: origin.by } : { kind: "differs" };
}
