import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation } from "./consolidation";
import type { ClaimColumn, ConsolidationWords } from "./consolidation-words";
import { linesSheet } from "./lines-sheet";
import { missingFace } from "./missing-face";
import { LOOK, valueCell } from "./sheet-cells";
import type { ShareClaim, SourceShare } from "./source-share";
import { groupTitles } from "./totals-columns";

const COLUMNS: readonly ClaimColumn[] = ["file", "unit", "sheet", "cell", "figure", "printed", "counted", "standing", "how"];
const WIDTHS = [30, 24, 18, 8, 40, 12, 16, 16, 50];
const RANK: Readonly<Record<ShareClaim["standing"], number>> = { differs: 0, impossible: 1, "not-told": 2, agrees: 3 };

/** The sheet `Đối chiếu`: every printed figure of every source against its rows, those that do not agree first. */
export function claimsSheet(consolidation: Consolidation, words: ConsolidationWords): SheetContent {
  const titles = new Map(groupTitles(consolidation.sets).map(({ id, title }) => [id, title]));
  const claims = consolidation.shares
    .flatMap((share) => share.claims.map((claim) => ({ share, claim })))
    .sort((a, b) => RANK[a.claim.standing] - RANK[b.claim.standing]);
  return linesSheet({
    title: words.claims.title,
    missing: missingFace(consolidation, words),
    header: COLUMNS.map((name) => words.claims.columns[name]),
    widths: WIDTHS,
    lines: claims.map(({ share, claim }) => (row) => claimCells(row, share, claim, titles, words)),
    none: words.claims.none,
  });
}

function claimCells(row: number, share: SourceShare, claim: ShareClaim, titles: ReadonlyMap<string, string>, { claims }: ConsolidationWords): readonly SheetCell[] {
  const isShare = claim.scale !== "count";
  const printed = claim.scale === "percent" ? claim.value / 100 : claim.value;
  const counted = claim.count === null ? null : isShare ? (claim.denominator ? claim.count / claim.denominator : null) : claim.count;
  const fraction = isShare && claim.count !== null && claim.denominator !== null ? `${claim.count}/${claim.denominator}` : null;
  const how = [claims.origin[claim.origin], fraction, claim.by === null ? null : claims.by[claim.by]].filter((part) => part !== null);
  const mark = claim.standing === "agrees" ? LOOK.text : claim.standing === "not-told" ? LOOK.hint : LOOK.error;
  const group = claim.group === null ? null : (titles.get(claim.group) ?? claim.group);
  return [
    valueCell(row, 0, share.file, LOOK.text),
    valueCell(row, 1, share.units.map(({ name }) => name).join("; "), LOOK.text),
    valueCell(row, 2, claim.sheet, LOOK.text),
    valueCell(row, 3, claim.cell, LOOK.text),
    valueCell(row, 4, claims.figure(claim.measure, group, claim.label), LOOK.text),
    valueCell(row, 5, printed, isShare ? LOOK.share : LOOK.count),
    valueCell(row, 6, counted, isShare ? LOOK.share : LOOK.count),
    valueCell(row, 7, claims.standing[claim.standing], mark),
    valueCell(row, 8, how.join("; "), LOOK.text),
  ];
}
