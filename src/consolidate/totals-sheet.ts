import type { Figure, NoFigure } from "../summary/figure";
import { isFigure } from "../summary/figure";
import type { Measure, RatioMeasure } from "../summary/measure";
import { cellAddress } from "../workbook/address";
import type { CellRange } from "../workbook/address";
import type { SheetCell, SheetContent } from "../workbook/edit";
import { breaksBefore, pageScale } from "../workbook/page-fit";
import type { Consolidation } from "./consolidation";
import { totalTally, unitsOf, yearOf } from "./consolidation";
import type { ConsolidationWords } from "./consolidation-words";
import { missingFace, missingNote } from "./missing-face";
import { measureText } from "./share-claims";
import type { RowCounting } from "./rows-formula";
import { rowCounting } from "./rows-formula";
import { faceCells, formulaCell, LOOK, STYLES, valueCell } from "./sheet-cells";
import type { TotalsColumn } from "./totals-columns";
import { groupTitles, totalsColumns } from "./totals-columns";
import { chartBlocks, parentsTable, totalsCharts } from "./totals-charts";
import type { TotalsLine } from "./totals-lines";
import { FIRST_FIGURE, totalsLines } from "./totals-lines";
import { reckonedOnce } from "./reckoned-once";
import { cellsOf, figuresOf, unitTallies } from "./unit-tallies";
import { RESULT_SHEETS } from "./result-sheets";

/** In characters; narrow, so that a page of A4 can still be read. */
const WIDTH = { number: 5, unit: 22, figure: 8, ofGroup: 9.5, note: 24 } as const;

/** How tall the sheet is printed, at most: title, header and notes wrap, and so do names and notes of some rows. */
const HEAD_LINES = 12;
const LINES_A_ROW = 1.4;

/** A figure of the sheet as programs read it: its cell (A1), what it is of, and the files it was counted from. */
export interface TotalsFigure {
  readonly sheet: string;
  readonly cell: string;
  readonly measure: string;
  readonly unit: string | null;
  readonly group: string | null;
  readonly value: number | null;
  readonly denominator: number | null;
  readonly sources: readonly string[];
}

/** The sheet `Tổng hợp`: units down, measures and groups across, group rows above their members, the total last. Over the sheet of rows (`hasRows`) the counts of units are formulas. */
export function totalsSheet(consolidation: Consolidation, words: ConsolidationWords, hasRows = false): SheetContent {
  const { columns, face, header, lines, figures } = layTotals(consolidation)(words);
  const counting = hasRows ? rowCounting(consolidation, words) : null;
  const body = lines.flatMap((line, index) => lineCells(line, header.next + index, columns, figures[index] ?? null, words, counting));
  const last = header.next + lines.length - 1;
  const notes = noteLines(consolidation, words).map((note, index) => valueCell(last + 2 + index, 0, note, LOOK.aside));
  const standing = new Map(body.map(({ row, column, content }) => [cellAddress(row, column), content.kind === "formula" ? content.result : content.value]));
  const charted = { lines, first: header.next, row: last + 3 + notes.length, standsAt: (row: number, column: number) => standing.get(cellAddress(row, column)) ?? null };
  const widths = [WIDTH.number, WIDTH.unit, ...columns.map(({ group }) => (group === null ? WIDTH.figure : WIDTH.ofGroup)), WIDTH.note];
  // The notes go with the chart: alone they would have a page to themselves.
  const [chart, ...others] = chartBlocks(charted, words);
  const blocks = chart ? [{ row: last + 2, lines: notes.length + 1 + chart.lines }, ...others] : [];
  const breaks = breaksBefore(blocks, HEAD_LINES + LINES_A_ROW * lines.length, pageScale(widths));
  return {
    cells: [...face.cells, ...header.cells, ...body, ...notes, ...parentsTable(charted, words)],
    styles: STYLES,
    merges: header.merges,
    columnWidths: widths,
    freeze: { rows: header.next, columns: 2 },
    print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [face.next, header.next - 1], ...(breaks.length === 0 ? {} : { breaksBefore: breaks }) },
    charts: totalsCharts(charted, words),
  };
}

/** Every figure of the sheet `Tổng hợp`, with where it stands. */
export function totalsFigures(consolidation: Consolidation, words: ConsolidationWords): readonly TotalsFigure[] {
  const { columns, header, lines, figures } = layTotals(consolidation)(words);
  const files = new Map(unitsOf(consolidation).map((unit) => [unit.key, unit.files]));
  return lines.flatMap((line, index) => {
    const own = figures[index] ?? null;
    if (own === null) return [];
    const sources = [...new Set(line.units.flatMap((key) => files.get(key) ?? []))].sort();
    return columns.flatMap(({ measure, group }, at): readonly TotalsFigure[] => {
      const figure = own[at];
      if (!figure || !isFigure(figure)) return [];
      const { count, denominator } = figure;
      const value = denominator === null ? count : denominator === 0 ? null : count / denominator;
      const cell = cellAddress(header.next + index, FIRST_FIGURE + at);
      const unit = line.kind === "total" ? null : line.label;
      return [{ sheet: RESULT_SHEETS.totals, cell, measure: measureText(measure), unit, group: group ?? null, value, denominator, sources }];
    });
  });
}

/** What stands in the columns of a line, one for one; `null` where nobody is counted in it. */
type LineFigures = readonly (Figure | NoFigure)[] | null;

interface TotalsLayout {
  readonly columns: readonly TotalsColumn[];
  readonly face: ReturnType<typeof faceCells>;
  readonly header: Header;
  readonly lines: readonly TotalsLine[];
  /** Of each line. */
  readonly figures: readonly LineFigures[];
}

/** The same for the sheet and for what is printed of it. */
const layTotals = reckonedOnce((consolidation: Consolidation) =>
  reckonedOnce((words: ConsolidationWords): TotalsLayout => {
    const tally = totalTally(consolidation);
    const columns = totalsColumns(consolidation.sets, new Set([...tally.cells.values()].map(({ key }) => key.group)), words);
    const face = faceCells(words.title(yearOf(consolidation)), missingFace(consolidation, words));
    const header = headerOf(face.next, columns, words);
    const lines = totalsLines(unitsOf(consolidation), consolidation, header.next, words);
    const split = unitTallies(tally);
    const figures = lines.map(({ units }): LineFigures => {
      const cells = cellsOf(split, units);
      const figureOf = figuresOf(cells);
      return cells.length === 0 ? null : columns.map(({ measure, group }) => figureOf(measure, group));
    });
    return { columns, face, header, lines, figures };
  }),
);

interface Header {
  readonly cells: readonly SheetCell[];
  readonly merges: readonly CellRange[];
  readonly next: number;
}

function headerOf(row: number, columns: readonly TotalsColumn[], { totals }: ConsolidationWords): Header {
  const tops = [totals.number, totals.unit, ...columns.map(({ top }) => top), totals.note];
  const unders = ["", "", ...columns.map(({ under }) => under), ""];
  const cells: SheetCell[] = [];
  const merges: CellRange[] = [];
  for (let column = 0; column < tops.length; ) {
    let end = column;
    while (unders[column] !== "" && tops[end + 1] === tops[column] && unders[end + 1] !== "") end += 1;
    if (unders[column] === "") merges.push({ firstRow: row, firstColumn: column, lastRow: row + 1, lastColumn: column });
    else if (end > column) merges.push({ firstRow: row, firstColumn: column, lastRow: row, lastColumn: end });
    for (let at = column; at <= end; at += 1) {
      cells.push(valueCell(row, at, at === column ? (tops[at] ?? "") : null, LOOK.header));
      cells.push(valueCell(row + 1, at, unders[at] === "" ? null : (unders[at] ?? null), LOOK.header));
    }
    column = end + 1;
  }
  return { cells, merges, next: row + 2 };
}

function lineCells(line: TotalsLine, row: number, columns: readonly TotalsColumn[], own: LineFigures, words: ConsolidationWords, counting: RowCounting | null): readonly SheetCell[] {
  const isBold = line.kind !== "unit";
  const whys: Why[] = [];
  const figures = columns.map(({ measure, group }, index): SheetCell => {
    const column = FIRST_FIGURE + index;
    const style = measure.kind === "count" ? (isBold ? LOOK.boldCount : LOOK.count) : isBold ? LOOK.boldShare : LOOK.share;
    const figure = own?.[index];
    if (!figure) return valueCell(row, column, null, style);
    if (!isFigure(figure)) {
      whys.push({ why: figure, measure });
      return valueCell(row, column, null, style);
    }
    if (measure.kind === "ratio" && figure.denominator !== null) return ratioCell(row, column, columns, { ratio: measure.ratio, group }, figure.count, figure.denominator, style);
    const isSum = line.members.length > 0 && line.members.length <= 250;
    const counted = line.kind === "unit" ? (counting?.(line.label, measure, group) ?? null) : null;
    if (counted !== null) return formulaCell(row, column, counted, figure.count, style);
    return isSum ? sumCell(row, column, line.members, figure.count, style) : valueCell(row, column, figure.count, style);
  });
  const notes = line.isMissing ? [missingNote(line, words.notes)] : notesOf(whys, words);
  return [
    valueCell(row, 0, line.number, isBold ? LOOK.boldText : LOOK.centre),
    valueCell(row, 1, line.label, isBold ? LOOK.boldText : LOOK.text),
    ...figures,
    valueCell(row, FIRST_FIGURE + columns.length, notes.length === 0 ? null : notes.join("; "), line.isMissing ? LOOK.missingText : LOOK.text),
  ];
}

/** The sum of the rows a line speaks of, run by run of neighbouring rows. */
function sumCell(row: number, column: number, members: readonly number[], sum: number, style: number): SheetCell {
  const runs: string[] = [];
  for (let at = 0; at < members.length; ) {
    let end = at;
    while (members[end + 1] === (members[end] ?? 0) + 1) end += 1;
    const [first, last] = [cellAddress(members[at] ?? 0, column), cellAddress(members[end] ?? 0, column)];
    runs.push(first === last ? first : `${first}:${last}`);
    at = end + 1;
  }
  return formulaCell(row, column, `SUM(${runs.join(",")})`, sum, style);
}

/** A ratio over the counts of its own row, so that it follows them; they stand in columns of their own, for every group. */
function ratioCell(row: number, column: number, columns: readonly TotalsColumn[], own: { readonly ratio: RatioMeasure; readonly group: TotalsColumn["group"] }, count: number, denominator: number, style: number): SheetCell {
  const addressOf = (name: string): string =>
    cellAddress(row, FIRST_FIGURE + columns.findIndex(({ group, measure }) => group === own.group && measure.kind === "count" && measure.count === name));
  const [numerator, whole] = [addressOf(own.ratio.of), addressOf(own.ratio.to)];
  return formulaCell(row, column, `IF(${whole}=0,"",${numerator}/${whole})`, denominator === 0 ? "" : count / denominator, style);
}

/** Why a place stays empty, and what belongs there. */
interface Why {
  readonly why: NoFigure;
  readonly measure: Measure;
}

function notesOf(whys: readonly Why[], { notes }: ConsolidationWords): readonly string[] {
  const said = whys.flatMap(({ why, measure }): readonly string[] => {
    switch (why.kind) {
      case "contradicted":
        return [notes.contradicted(why.people)];
      case "not-said":
        return [notes.notSaid(askedBy(measure), why.people)];
      case "no-baseline":
        return [notes.noBaseline];
      case "criteria-differ":
        return [notes.criteriaDiffer];
      case "unit-unknown":
        return [];
    }
  });
  return [...new Set(said)];
}

/** What must be known of people to count them so. */
function askedBy(measure: Measure): "sex" | "ethnicity" | "group" {
  const name = measure.kind === "count" ? measure.count : measure.ratio.of;
  return name.startsWith("women") ? "sex" : name.startsWith("minority") ? "ethnicity" : "group";
}

function noteLines(consolidation: Consolidation, { notes }: ConsolidationWords): readonly string[] {
  const titles = groupTitles(consolidation.sets);
  const present = new Set([...totalTally(consolidation).cells.values()].map(({ key }) => key.group));
  const empty = titles.flatMap(({ id, title }) => (present.has(id) ? [] : [title]));
  const unchecked = consolidation.sets.filter((set) => !set.checkedAgainstOriginal).map(({ title }) => title);
  return [
    notes.denominator,
    ...(empty.length > 0 && empty.length < titles.length ? [notes.emptyGroups(empty)] : []),
    ...(unchecked.length > 0 ? [notes.unchecked(unchecked)] : []),
    ...(consolidation.unseen.length > 0 ? [notes.unseen(consolidation.unseen)] : []),
  ];
}
