import { cellAddress } from "../workbook/address";
import type { CellContent, CellStyle, SheetCell, SheetContent, SheetMark } from "../workbook/edit";
import { FLAG_COLORS, PRODUCT } from "../workbook/edit";
import type { Finding } from "./finding";
import type { Severity } from "./rule";

/** The words of the sheet, given by the locale. */
export interface ResultSheetWords {
  readonly title: string;
  /** Whose sheet this is, and that it is written anew: holds the product's name. */
  readonly made: string;
  readonly people: string;
  readonly headers: Readonly<Record<"number" | "sheet" | "row" | "cell" | "person" | "severity" | "wrong" | "todo", string>>;
  readonly severity: Readonly<Record<Severity, string>>;
  readonly nothing: string;
  readonly say: (finding: Finding) => { readonly wrong: string; readonly todo: string };
}

/** Counts shown above the findings. */
export interface ResultCounts {
  readonly subjects: number;
  readonly pass: number;
  readonly fail: number;
  readonly undetermined: number;
}

/** The names of the three results, in the words of the locale. */
export type OutcomeWords = Readonly<Record<"pass" | "fail" | "undetermined", string>>;

const TITLE = 0;
const HEADER = 1;
const PLAIN = 2;
const TEXT = 3;
const LINK = 4;
const LABEL = 5;
const MADE = 9;
const SEVERITY_STYLE: Readonly<Record<Severity, number>> = { error: 6, warning: 7, hint: 8 };
const STYLES: readonly CellStyle[] = [
  { bold: true, fontSize: 14 },
  { bold: true, fillColor: "D9D9D9", border: "thin", wrap: true, horizontal: "center", vertical: "center" },
  { border: "thin", vertical: "top", horizontal: "center" },
  { border: "thin", vertical: "top", wrap: true },
  { border: "thin", vertical: "top", horizontal: "center", fontColor: "0563C1" },
  { bold: true },
  { border: "thin", vertical: "top", fillColor: FLAG_COLORS.error.fill },
  { border: "thin", vertical: "top", fillColor: FLAG_COLORS.warning.fill },
  { border: "thin", vertical: "top", fillColor: FLAG_COLORS.hint.fill },
  { italic: true, fontColor: "595959" },
];
/** Teachers have sheets called "Kết quả kiểm tra" too: ours is the one that says who made it. */
export const RESULT_MARK: SheetMark = { row: 1, column: 0, words: PRODUCT };
const WIDTHS = [6, 18, 7, 8, 24, 11, 62, 52];
const COLUMNS = ["number", "sheet", "row", "cell", "person", "severity", "wrong", "todo"] as const;
/** Longest text Excel takes in a formula's literal. */
const LONGEST_LITERAL = 255;

/**
 * The sheet `Kết quả kiểm tra`: counts on top, then a line for each finding with a link to its cell. Set for printing on
 * A4 landscape, with a filter; links are `HYPERLINK()` formulas, one block instead of an object a cell.
 */
export function resultSheet(
  findings: readonly Finding[],
  counts: ResultCounts,
  outcomes: OutcomeWords,
  words: ResultSheetWords,
): SheetContent {
  const top = countCells(findings, counts, outcomes, words);
  const headerRow = (top.at(-1)?.row ?? 0) + 2;
  const header = COLUMNS.map((name, column) => cell(headerRow, column, words.headers[name], HEADER));
  const lines = findings.flatMap((finding, index) => findingCells(finding, headerRow + 1 + index, index + 1, words));
  const empty = findings.length === 0 ? [cell(headerRow + 1, 0, words.nothing, LABEL)] : [];
  const lastRow = headerRow + Math.max(findings.length, 1);
  return {
    ...withUsedStyles([...top, ...header, ...lines, ...empty]),
    columnWidths: WIDTHS,
    freeze: { rows: headerRow + 1, columns: 0 },
    filter: { firstRow: headerRow, firstColumn: 0, lastRow, lastColumn: COLUMNS.length - 1 },
    print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [headerRow, headerRow] },
  };
}

/** Only the styles that some cell has: one nobody has could not be told from the workbook's own when clearing. */
function withUsedStyles(cells: readonly SheetCell[]): Pick<SheetContent, "cells" | "styles"> {
  const used = [...new Set(cells.map(({ style }) => style ?? PLAIN))].sort((a, b) => a - b);
  const styles = used.flatMap((style) => STYLES[style] ?? []);
  return { styles, cells: cells.map((one) => ({ ...one, style: used.indexOf(one.style ?? PLAIN) })) };
}

function countCells(
  findings: readonly Finding[],
  counts: ResultCounts,
  outcomes: OutcomeWords,
  words: ResultSheetWords,
): readonly SheetCell[] {
  const of = (severity: Severity): number => findings.filter((finding) => finding.severity === severity && finding.accepted === undefined).length;
  const pairs: readonly (readonly [string, number])[] = [
    [words.people, counts.subjects],
    [asLabel(outcomes.pass), counts.pass],
    [asLabel(outcomes.fail), counts.fail],
    [asLabel(outcomes.undetermined), counts.undetermined],
    [words.severity.error, of("error")],
    [words.severity.warning, of("warning")],
    [words.severity.hint, of("hint")],
  ];
  return [
    cell(0, 0, words.title, TITLE),
    cell(RESULT_MARK.row, RESULT_MARK.column, words.made, MADE),
    ...pairs.flatMap(([label, count], index) => {
      const row = index < 4 ? 2 + index : 2 + index - 4;
      const column = index < 4 ? 1 : 4;
      return [cell(row, column, label, LABEL), cell(row, column + 1, count, PLAIN)];
    }),
  ].sort((a, b) => a.row - b.row || a.column - b.column);
}

/** Words that stand inside sentences, as the label of a line. */
function asLabel(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function findingCells(finding: Finding, row: number, number: number, words: ResultSheetWords): readonly SheetCell[] {
  const { place, severity, params } = finding;
  const { wrong, todo } = words.say(finding);
  const name = typeof params["name"] === "string" ? params["name"] : null;
  return [
    cell(row, 0, number, PLAIN),
    cell(row, 1, place.sheet, TEXT),
    cell(row, 2, place.row === null ? null : place.row + 1, PLAIN),
    { row, column: 3, content: linkTo(finding), style: LINK },
    cell(row, 4, name, TEXT),
    cell(row, 5, words.severity[severity], SEVERITY_STYLE[severity]),
    cell(row, 6, wrong, TEXT),
    cell(row, 7, todo, TEXT),
  ];
}

function linkTo({ place }: Finding): CellContent {
  const { sheet, row, column } = place;
  if (sheet === null || row === null || column === null) return { kind: "value", value: null };
  const address = cellAddress(row, column);
  const target = `#'${sheet.replaceAll("'", "''")}'!${address}`;
  if (target.length > LONGEST_LITERAL) return { kind: "value", value: address };
  return { kind: "formula", formula: `HYPERLINK("${target.replaceAll('"', '""')}","${address}")`, result: address };
}

function cell(row: number, column: number, value: string | number | null, style: number): SheetCell {
  return { row, column, content: { kind: "value", value }, style };
}
