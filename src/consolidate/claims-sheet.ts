import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation } from "./consolidation";
import type { ClaimColumn, ConsolidationWords } from "./consolidation-words";
import { missingFace } from "./missing-face";
import { faceCells, headerCells, LOOK, STYLES, valueCell } from "./sheet-cells";
import type { ShareClaim, SourceShare } from "./source-share";
import { groupTitles } from "./totals-columns";

/** The name of the sheet, the same in every language. */
export const CLAIMS_SHEET = "Đối chiếu";

const COLUMNS: readonly ClaimColumn[] = ["file", "unit", "sheet", "cell", "figure", "printed", "counted", "standing", "how"];
const WIDTHS = [30, 24, 18, 8, 40, 12, 16, 16, 50];
const RANK: Readonly<Record<ShareClaim["standing"], number>> = { differs: 0, impossible: 1, "not-told": 2, agrees: 3 };

/** The sheet `Đối chiếu`: every printed figure of every source against its rows, those that do not agree first. */
export function claimsSheet(consolidation: Consolidation, words: ConsolidationWords): SheetContent {
  const face = faceCells(words.claims.title, missingFace(consolidation, words));
  const titles = new Map(groupTitles(consolidation.sets).map(({ id, title }) => [id, title]));
  const lines = consolidation.shares
    .flatMap((share) => share.claims.map((claim) => ({ share, claim })))
    .map((line, index) => ({ ...line, index }))
    .sort((a, b) => RANK[a.claim.standing] - RANK[b.claim.standing] || a.index - b.index);
  const header = headerCells(face.next, COLUMNS.map((name) => words.claims.columns[name]));
  const body = lines.flatMap(({ share, claim }, index) => claimCells(face.next + 1 + index, share, claim, titles, words));
  const empty = lines.length === 0 ? [valueCell(face.next + 1, 0, words.claims.none, LOOK.aside)] : [];
  return {
    cells: [...face.cells, ...header, ...body, ...empty],
    styles: STYLES,
    columnWidths: WIDTHS,
    freeze: { rows: face.next + 1, columns: 0 },
    filter: { firstRow: face.next, firstColumn: 0, lastRow: face.next + Math.max(1, lines.length), lastColumn: COLUMNS.length - 1 },
    print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [face.next, face.next] },
  };
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
