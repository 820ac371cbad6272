import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation, LostSource, UnusedSource } from "./consolidation";
import { totalControl } from "./consolidation";
import type { ConsolidationWords, SourceColumn } from "./consolidation-words";
import { criteriaOf } from "./kept-share";
import { missingFace } from "./missing-face";
import { faceCells, headerCells, LOOK, STYLES, valueCell } from "./sheet-cells";
import type { SourceShare } from "./source-share";

/** Each column's width in characters; the counts stand side by side from `seen` on. */
const WIDTHS: Readonly<Record<SourceColumn, number>> = {
  number: 5, file: 30, unit: 22, from: 14, parent: 18, criteria: 24, hash: 11, seen: 8, subjects: 8, sections: 7, totals: 7, notes: 7, left: 7,
  errors: 7, warnings: 7, hints: 7, when: 11, sha256: 34, via: 22,
};
const COLUMNS: readonly SourceColumn[] = [
  "number", "file", "unit", "from", "parent", "criteria", "hash", "seen", "subjects", "sections", "totals", "notes", "left", "errors", "warnings", "hints", "when", "sha256",
];

/** The sheet `Tệp nguồn`: each file with its hash, unit, criteria, rows in and out; files that gave or count nothing, with why; then the rows left out, with reasons. */
export function sourcesSheet(consolidation: Consolidation, when: string, words: ConsolidationWords): SheetContent {
  const { shares, lost, unused } = consolidation;
  const face = faceCells(words.sources.title, missingFace(consolidation, words));
  const first = face.next + 1;
  const titles = new Map(consolidation.sets.map(({ key, title }) => [key, title]));
  // A column for the few results that were made of results.
  const columns = shares.some(({ via }) => via.length > 0) ? [...COLUMNS, "via" as const] : COLUMNS;
  const body = shares.flatMap((share, index) => shareCells(share, columns, { row: first + index, number: index + 1, when }, titles, words));
  const broken = lost.flatMap((source, index) => lostCells(source, first + shares.length + index, shares.length + index + 1, words));
  const afterLost = first + shares.length + lost.length;
  const notUsed = unused.flatMap((source, index) => unusedCells(source, afterLost + index, shares.length + lost.length + index + 1, words));
  const sumRow = afterLost + unused.length;
  const leftRow = sumRow + 2;
  return {
    cells: [...face.cells, ...headerCells(face.next, columns.map((name) => words.sources.columns[name])), ...body, ...broken, ...notUsed, ...sumCells(consolidation, sumRow, words), ...leftCells(shares, leftRow, words)],
    styles: STYLES,
    columnWidths: columns.map((name) => WIDTHS[name]),
    freeze: { rows: first, columns: 2 },
    print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [face.next, face.next] },
  };
}

function shareCells(share: SourceShare, columns: readonly SourceColumn[], { row, number, when }: { readonly row: number; readonly number: number; readonly when: string }, titles: ReadonlyMap<string, string>, { sources }: ConsolidationWords): readonly SheetCell[] {
  const criteria = criteriaOf(share);
  const { control, findingCounts } = share;
  const from = [...new Set(share.units.map((unit) => sources.from(unit.from)))];
  const standings = [...new Set(share.units.flatMap(({ standing }) => (standing === "listed" || standing === "no-register" ? [] : [sources.standing[standing]])))];
  const values: Readonly<Record<SourceColumn, string | number | null>> = {
    number,
    file: share.file,
    unit: share.units.map(({ name }) => name).join("; "),
    from: [...from, ...standings].join("; "),
    parent: [...new Set(share.units.flatMap(({ parent }) => (parent === null ? [] : [parent])))].join("; "),
    criteria: criteria.map((key) => titles.get(key) ?? key).join("; "),
    hash: criteria.map((key) => key.replace(/^.*#/, "")).join("; "),
    ...control,
    errors: findingCounts.error,
    warnings: findingCounts.warning,
    hints: findingCounts.hint,
    when,
    sha256: share.sha256,
    via: share.via.length === 0 ? null : share.via.join(" ← "),
  };
  return columns.map((name, column) => valueCell(row, column, values[name], typeof values[name] === "number" ? LOOK.count : LOOK.text));
}

function lostCells({ file, sha256, reasons }: LostSource, row: number, number: number, { sources }: ConsolidationWords): readonly SheetCell[] {
  return [
    valueCell(row, 0, number, LOOK.count),
    valueCell(row, COLUMNS.indexOf("file"), file, LOOK.error),
    valueCell(row, COLUMNS.indexOf("unit"), [sources.lost, ...reasons.map(sources.lostReason)].join(" "), LOOK.error),
    valueCell(row, COLUMNS.indexOf("sha256"), sha256, LOOK.text),
  ];
}

function unusedCells({ file, sha256, unit, chosen, isCopy }: UnusedSource, row: number, number: number, { sources }: ConsolidationWords): readonly SheetCell[] {
  return [
    valueCell(row, 0, number, LOOK.count),
    valueCell(row, COLUMNS.indexOf("file"), file, LOOK.hint),
    valueCell(row, COLUMNS.indexOf("unit"), `${unit}. ${sources.unused(chosen, isCopy)}`, LOOK.hint),
    valueCell(row, COLUMNS.indexOf("sha256"), sha256, LOOK.text),
  ];
}

function sumCells(consolidation: Consolidation, row: number, { sources }: ConsolidationWords): readonly SheetCell[] {
  const { seen, subjects, sections, totals, notes, left } = totalControl(consolidation);
  return [
    valueCell(row, 1, sources.total, LOOK.boldText),
    ...[seen, subjects, sections, totals, notes, left].map((value, index) => valueCell(row, COLUMNS.indexOf("seen") + index, value, LOOK.boldCount)),
  ];
}

function leftCells(shares: readonly SourceShare[], row: number, { sources }: ConsolidationWords): readonly SheetCell[] {
  const lines = shares.flatMap(({ file, left }) => left.map((one) => ({ file, ...one })));
  if (lines.length === 0) return [];
  return [
    valueCell(row, 0, sources.leftTitle, LOOK.title),
    ...headerCells(row + 1, sources.leftColumns),
    ...lines.flatMap(({ file, sheet, row: at, reason, text }, index) => [
      valueCell(row + 2 + index, 0, at === 0 ? null : at, LOOK.count),
      valueCell(row + 2 + index, 1, file, LOOK.text),
      valueCell(row + 2 + index, 2, sheet, LOOK.text),
      valueCell(row + 2 + index, 3, sources.leftReason[reason], LOOK.text),
      valueCell(row + 2 + index, 4, text, LOOK.text),
    ]),
  ];
}
