import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation, LostSource } from "./consolidation";
import { totalControl } from "./consolidation";
import type { ConsolidationWords, SourceColumn } from "./consolidation-words";
import { missingFace } from "./missing-face";
import { faceCells, headerCells, LOOK, STYLES, valueCell } from "./sheet-cells";
import type { SourceShare } from "./source-share";

/** The name of the sheet, the same in every language. */
export const SOURCES_SHEET = "Tệp nguồn";

const COLUMNS: readonly SourceColumn[] = [
  "number", "file", "via", "sha256", "unit", "from", "parent", "criteria", "hash", "seen", "subjects", "sections", "totals", "notes", "left",
  "errors", "warnings", "hints", "when",
];
const WIDTHS = [6, 32, 20, 20, 28, 18, 22, 34, 18, 9, 9, 9, 9, 9, 9, 9, 9, 9, 20];

/** The sheet `Tệp nguồn`: each file with its hash, unit, criteria, rows in and out; then the rows left out, with reasons. */
export function sourcesSheet(consolidation: Consolidation, when: string, words: ConsolidationWords): SheetContent {
  const { shares, lost } = consolidation;
  const face = faceCells(words.sources.title, missingFace(consolidation, words));
  const first = face.next + 1;
  const titles = new Map(consolidation.sets.map(({ key, title }) => [key, title]));
  const body = shares.flatMap((share, index) => shareCells(share, first + index, index + 1, when, titles, words));
  const broken = lost.flatMap((source, index) => lostCells(source, first + shares.length + index, shares.length + index + 1, words));
  const sumRow = first + shares.length + lost.length;
  const leftRow = sumRow + 2;
  return {
    cells: [...face.cells, ...headerCells(face.next, COLUMNS.map((name) => words.sources.columns[name])), ...body, ...broken, ...sumCells(consolidation, sumRow, words), ...leftCells(shares, leftRow, words)],
    styles: STYLES,
    columnWidths: WIDTHS,
    freeze: { rows: first, columns: 2 },
    print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [face.next, face.next] },
  };
}

function shareCells(share: SourceShare, row: number, number: number, when: string, titles: ReadonlyMap<string, string>, { sources }: ConsolidationWords): readonly SheetCell[] {
  const criteria = [...new Set([...share.tally.cells.values()].map(({ key }) => key.criteria))].sort();
  const { control, findingCounts } = share;
  const from = [...new Set(share.units.map((unit) => sources.from(unit.from)))];
  const standings = [...new Set(share.units.flatMap(({ standing }) => (standing === "listed" || standing === "no-register" ? [] : [sources.standing[standing]])))];
  const values: readonly (string | number | null)[] = [
    number,
    share.file,
    share.via.length === 0 ? null : share.via.join(" ← "),
    share.sha256,
    share.units.map(({ name }) => name).join("; "),
    [...from, ...standings].join("; "),
    [...new Set(share.units.flatMap(({ parent }) => (parent === null ? [] : [parent])))].join("; "),
    criteria.map((key) => titles.get(key) ?? key).join("; "),
    criteria.map((key) => key.replace(/^.*#/, "")).join("; "),
    control.seen,
    control.subjects,
    control.sections,
    control.totals,
    control.notes,
    control.left,
    findingCounts.error,
    findingCounts.warning,
    findingCounts.hint,
    when,
  ];
  return values.map((value, column) => valueCell(row, column, value, typeof value === "number" ? LOOK.count : LOOK.text));
}

function lostCells({ file, sha256, reasons }: LostSource, row: number, number: number, { sources }: ConsolidationWords): readonly SheetCell[] {
  return [
    valueCell(row, 0, number, LOOK.count),
    valueCell(row, 1, file, LOOK.error),
    valueCell(row, 3, sha256, LOOK.text),
    valueCell(row, 4, [sources.lost, ...reasons.map(sources.lostReason)].join(" "), LOOK.error),
  ];
}

function sumCells(consolidation: Consolidation, row: number, { sources }: ConsolidationWords): readonly SheetCell[] {
  const { seen, subjects, sections, totals, notes, left } = totalControl(consolidation);
  return [
    valueCell(row, 1, sources.total, LOOK.boldText),
    ...[seen, subjects, sections, totals, notes, left].map((value, index) => valueCell(row, 9 + index, value, LOOK.boldCount)),
  ];
}

function leftCells(shares: readonly SourceShare[], row: number, { sources }: ConsolidationWords): readonly SheetCell[] {
  const lines = shares.flatMap(({ file, left }) => left.map((one) => ({ file, ...one })));
  if (lines.length === 0) return [];
  return [
    valueCell(row, 0, sources.leftTitle, LOOK.title),
    ...headerCells(row + 1, sources.leftColumns),
    ...lines.flatMap(({ file, sheet, row: at, reason, text }, index) => [
      valueCell(row + 2 + index, 0, at, LOOK.count),
      valueCell(row + 2 + index, 1, file, LOOK.text),
      valueCell(row + 2 + index, 2, sheet, LOOK.text),
      valueCell(row + 2 + index, 3, sources.leftReason[reason], LOOK.text),
      valueCell(row + 2 + index, 4, text, LOOK.text),
    ]),
  ];
}
