import { isFigure } from "../summary/figure";
import type { Measure } from "../summary/measure";
import type { TallyCell } from "../summary/tally";
import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation } from "./consolidation";
import { totalTally } from "./consolidation";
import type { ConsolidationWords } from "./consolidation-words";
import { missingFace } from "./missing-face";
import { faceCells, headerCells, LOOK, STYLES, valueCell } from "./sheet-cells";
import { groupTitles } from "./totals-columns";
import { figuresOf } from "./unit-tallies";

interface GroupColumn {
  readonly title: string;
  readonly measure: Measure;
}

interface GroupLine {
  readonly label: string;
  readonly isTotal: boolean;
  readonly belongs: (cell: TallyCell) => boolean;
}

/** The sheet `Theo nhóm`: reporting groups down, then zones down, measures across. */
export function groupsSheet(consolidation: Consolidation, words: ConsolidationWords): SheetContent {
  const everybody = [...totalTally(consolidation).cells.values()];
  const face = faceCells(words.group.title, missingFace(consolidation, words));
  const columns = groupColumns(words);
  const groups = [
    ...groupTitles(consolidation.sets).map(({ id, title }) => lineOf(title, ({ key }) => key.group === id)),
    ...(everybody.some(({ key: { group } }) => group === null) ? [lineOf(words.totals.noGroup, ({ key }) => key.group === null)] : []),
    totalLine(words),
  ];
  const zones = [
    ...zoneTitles(consolidation).map(({ id, title }) => lineOf(title, ({ key }) => key.zone === id)),
    ...(everybody.some(({ key: { zone } }) => zone === null) ? [lineOf(words.group.noZone, ({ key }) => key.zone === null)] : []),
    totalLine(words),
  ];
  const first = tableCells(face.next, words.group.axis, groups, columns, everybody, words);
  const zoneTitle = face.next + groups.length + 2;
  const second = tableCells(zoneTitle + 1, words.group.zoneAxis, zones, columns, everybody, words);
  return {
    cells: [...face.cells, ...first, valueCell(zoneTitle, 0, words.group.zoneTitle, LOOK.title), ...second],
    styles: STYLES,
    columnWidths: [44, ...columns.map(() => 14)],
    print: { landscape: true, paperSize: 9, fitToWidth: true },
  };
}

function groupColumns({ measures, totals }: ConsolidationWords): readonly GroupColumn[] {
  const count = (name: Extract<Measure, { kind: "count" }>["count"]): GroupColumn => ({ title: measures[name], measure: { kind: "count", count: name } });
  const ratio = (of: "pass" | "fail"): GroupColumn => ({ title: `${measures[of]}: ${totals.ratio}`, measure: { kind: "ratio", ratio: { of, to: "registered" } } });
  return [count("registered"), count("women"), count("minority"), count("assessed"), count("pass"), ratio("pass"), count("fail"), ratio("fail"), count("undetermined")];
}

function lineOf(label: string, belongs: GroupLine["belongs"]): GroupLine {
  return { label, isTotal: false, belongs };
}

function totalLine({ totals }: ConsolidationWords): GroupLine {
  return { label: totals.total, isTotal: true, belongs: () => true };
}

function zoneTitles({ sets }: Consolidation): readonly { readonly id: string; readonly title: string }[] {
  const titles = new Map<string, string>();
  for (const { zones } of sets) for (const { id, title } of zones) if (!titles.has(id)) titles.set(id, title);
  return [...titles].map(([id, title]) => ({ id, title }));
}

function tableCells(
  row: number,
  axis: string,
  lines: readonly GroupLine[],
  columns: readonly GroupColumn[],
  everybody: readonly TallyCell[],
  { notes }: ConsolidationWords,
): readonly SheetCell[] {
  const body = lines.flatMap(({ label, isTotal, belongs }, index): readonly SheetCell[] => {
    const figureOf = figuresOf(everybody.filter(belongs));
    const at = row + 1 + index;
    const figures = columns.map(({ measure }, column): SheetCell => {
      const figure = figureOf(measure, null);
      const style = measure.kind === "count" ? (isTotal ? LOOK.boldCount : LOOK.count) : isTotal ? LOOK.boldShare : LOOK.share;
      if (!isFigure(figure)) return valueCell(at, column + 1, figure.kind === "criteria-differ" ? notes.criteriaDiffer : null, style);
      if (figure.denominator === null) return valueCell(at, column + 1, figure.count, style);
      return valueCell(at, column + 1, figure.denominator === 0 ? null : figure.count / figure.denominator, style);
    });
    return [valueCell(at, 0, label, isTotal ? LOOK.boldText : LOOK.text), ...figures];
  });
  return [...headerCells(row, [axis, ...columns.map(({ title }) => title)]), ...body];
}
