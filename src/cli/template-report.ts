import type { Consolidation } from "../consolidate/consolidation";
import { unitNames } from "../consolidate/consolidation";
import type { TemplateSheet } from "../consolidate/template-fill";
import type { Locale } from "../locale/locale";
import { unitKey } from "../summary/unit-key";
import { cellAddress, columnName } from "../workbook/address";
import { isCellError } from "../workbook/cell-value";
import type { CellContent, Edit } from "../workbook/edit";
import type { EditLine } from "./command-output";
import type { FigureLine } from "./figure-output";
import { filledLine } from "./figure-output";
import { leftWords } from "./fill-command";

/** The figures put into a template, each with the files its unit's people came from. */
export function templateFigures(filled: readonly TemplateSheet[], consolidation: Consolidation): readonly FigureLine[] {
  const { shares } = consolidation;
  const names = unitNames(consolidation);
  const sourcesOf = (unit: string | null): readonly string[] => {
    const own = shares.filter(({ units }) => units.some(({ key, name, parent }) => unit === null || unitKey(names.get(key) ?? name) === unitKey(unit) || (parent !== null && unitKey(parent) === unitKey(unit))));
    return own.map(({ file }) => file);
  };
  return filled.flatMap(({ sheet, figures }) => figures.map((figure) => filledLine(sheet, figure, sourcesOf(figure.place.subject.unit))));
}

/** One place a row: several columns of one row are left for the same reason. */
const MOST_LEFT = 40;

/** What is said of a filled template: how many cells, which places were left and why, which units have no row in it. */
export function templateLines(filled: readonly TemplateSheet[], locale: Locale): readonly string[] {
  const { consolidate, summary, number, cli } = locale;
  const cells = filled.reduce((sum, { edits }) => sum + edits.length, 0);
  return [
    consolidate.filled(number(cells)),
    ...filled.flatMap((one) => {
      const rows = new Map(one.left.map((place) => [JSON.stringify([place.place.row, leftWords(place, locale)]), place]));
      const lines = [...rows.values()].map((place) => `  ${one.sheet}!${cellAddress(place.place.row, place.place.column)} (${place.label}): ${leftWords(place, locale)}`);
      const rest = lines.length > MOST_LEFT ? [`  ${cli.sameElsewhere(number(lines.length - MOST_LEFT), cli.more)}`] : [];
      return [
        ...(one.unplaced.length === 0 ? [] : [consolidate.unplaced(one.sheet, one.unplaced)]),
        ...(one.uncertain.length === 0 ? [] : [consolidate.uncertain(one.sheet, one.uncertain.map(({ column, header }) => `${columnName(column)} (“${header}”)`))]),
        ...(one.doubtful.length === 0 ? [] : [consolidate.doubtful(one.sheet, one.doubtful)]),
        ...(lines.length === 0 ? [] : [[summary.leftTitle(number(one.left.length)), ...lines.slice(0, MOST_LEFT), ...rest].join("\n")]),
      ];
    }),
  ];
}

/** A cell that was written, as the contract's `edits` have it. */
export function editLine(edit: Edit): readonly EditLine[] {
  if (edit.kind !== "set-cell") return [];
  return [{ sheet: edit.sheet, cell: cellAddress(edit.row, edit.column), before: plain(edit.before), after: plain(edit.after) }];
}

function plain(content: CellContent): EditLine["before"] {
  if (content.kind === "formula") return `=${content.formula}`;
  return isCellError(content.value) ? content.value.error : content.value;
}
