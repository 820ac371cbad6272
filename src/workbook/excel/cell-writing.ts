import type { CellRange } from "../address";
import { cellAddress } from "../address";
import type { CellContent, Edit } from "../edit";
import type { CellKey } from "../grid";
import { cellKey } from "../grid";
import type { Problem } from "../problem";
import { writeBlock } from "./block-writing";
import { blocksOf } from "./blocks";
import { readPieces } from "./cell-reading";
import { cellValueOf, enteredValue, formulaOf, mayBeError, sameContent, sameValue } from "./cell-text";
import type { Outbox } from "./outbox";
import type { Session } from "./session";
import type { FontStyle } from "./standing-fonts";
import { styledRanges, writeStyle } from "./style-writing";

export type SetCell = Extract<Edit, { kind: "set-cell" }>;

/** A cell as it stands in Excel before a write. */
export interface StandingCell {
  readonly content: CellContent;
  readonly numberFormat: string;
}

/** Reads cells of one sheet as they stand. */
export async function readCells(session: Session, sheet: string, places: readonly { readonly row: number; readonly column: number }[]): Promise<Map<CellKey, StandingCell>> {
  const cells = new Map<CellKey, StandingCell>();
  const suspects: { row: number; column: number }[] = [];
  await readPieces(session, sheet, blocksOf(places), ["values", "formulas", "numberFormat"], ({ range, rows }) => {
    rows("values").forEach((values, index) =>
      values.forEach((value, offset) => {
        const [row, column] = [range.firstRow + index, range.firstColumn + offset];
        const formula = formulaOf(rows("formulas")[index]?.[offset], value);
        const result = cellValueOf(value, false);
        if (mayBeError(value)) suspects.push({ row, column });
        const content: CellContent = formula === null ? { kind: "value", value: result } : { kind: "formula", formula, result };
        cells.set(cellKey(row, column), { content, numberFormat: String(rows("numberFormat")[index]?.[offset] ?? "General") });
      }),
    );
  });
  await readPieces(session, sheet, blocksOf(suspects), ["valueTypes"], ({ range, rows }) => {
    rows("valueTypes").forEach((types, index) =>
      types.forEach((type, offset) => {
        if (type === "Error") markError(cells, cellKey(range.firstRow + index, range.firstColumn + offset));
      }),
    );
  });
  return cells;
}

function markError(cells: Map<CellKey, StandingCell>, key: CellKey): void {
  const cell = cells.get(key);
  if (cell?.content.kind !== "value") return;
  cells.set(key, { ...cell, content: { kind: "value", value: { error: String(cell.content.value) } } });
}

/** The first cell that no longer holds what was expected, as a problem; `null` where all do. */
export function firstChanged(edits: readonly SetCell[], standing: ReadonlyMap<CellKey, StandingCell>): Problem | null {
  for (const { sheet, row, column, before } of edits) {
    const cell = standing.get(cellKey(row, column));
    if (cell && sameContent(cell.content, before)) continue;
    const params = { expected: shown(before), found: cell ? shown(cell.content) : "" };
    return { kind: "cell-changed", sheet, cell: cellAddress(row, column), params };
  }
  return null;
}

function shown(content: CellContent): string {
  if (content.kind === "formula") return `=${content.formula}`;
  return typeof content.value === "object" ? (content.value?.error ?? "") : String(content.value);
}

/**
 * Queues the writes of cells of one sheet. A cell formatted as text would make a text of any number or formula, so it
 * becomes General first. Blocks with formulas are written as formulas, the others as values. Looks come last: where writing
 * fails half-way, contents, number formats and fonts can be taken back, fills, borders and alignment cannot.
 */
export async function writeCells(box: Outbox, sheet: string, edits: readonly SetCell[], standing: ReadonlyMap<CellKey, StandingCell>): Promise<void> {
  const byKey = new Map(edits.map((edit) => [cellKey(edit.row, edit.column), edit]));
  const freed = edits.filter((edit) => standing.get(cellKey(edit.row, edit.column))?.numberFormat === "@" && !isText(edit.after) && edit.style?.numberFormat === undefined);
  const formats = edits.flatMap(({ row, column, style: { numberFormat } = {} }) => (numberFormat === undefined ? [] : [{ row, column, style: { numberFormat } }]));
  const general = freed.map(({ row, column }) => ({ row, column, style: { numberFormat: "General" } }));
  for (const { style, ranges } of styledRanges([...general, ...formats])) await writeStyle(box, sheet, ranges, style);
  for (const range of blocksOf(byKey.values())) {
    const what = hasFormula(range, byKey) ? "formulas" : "values";
    await writeBlock(box, sheet, range, what, (row, column) => {
      const edit = byKey.get(cellKey(row, column));
      return edit ? enteredValue(edit.after) : null;
    });
  }
  const looks = edits.flatMap(({ row, column, style: { numberFormat: _, ...style } = {} }) => (Object.keys(style).length > 0 ? [{ row, column, style }] : []));
  for (const { style, ranges } of styledRanges(looks)) await writeStyle(box, sheet, ranges, style);
}

function isText({ kind, ...content }: CellContent): boolean {
  return kind === "value" && "value" in content && (typeof content.value === "string" || content.value === null);
}

function hasFormula(range: CellRange, edits: ReadonlyMap<CellKey, SetCell>): boolean {
  for (let row = range.firstRow; row <= range.lastRow; row += 1) {
    for (let column = range.firstColumn; column <= range.lastColumn; column += 1) {
      if (edits.get(cellKey(row, column))?.after.kind === "formula") return true;
    }
  }
  return false;
}

/** The first cell that does not hold what was written (a merged or converted one, say); formulas only by their being there. */
export function firstUnwritten(edits: readonly SetCell[], standing: ReadonlyMap<CellKey, StandingCell>): Problem | null {
  for (const { sheet, row, column, after } of edits) {
    const content = standing.get(cellKey(row, column))?.content;
    const holds = after.kind === "formula" ? content?.kind === "formula" : content?.kind === "value" && sameValue(content.value, after.value);
    if (!holds) return { kind: "excel-refused", sheet, cell: cellAddress(row, column), params: { code: "not-written" } };
  }
  return null;
}

/** The edits that take cells back to how they stood, number formats and changed fonts with them. */
export function inverseCells(edits: readonly SetCell[], standing: ReadonlyMap<CellKey, StandingCell>, fonts: ReadonlyMap<CellKey, FontStyle>): SetCell[] {
  return edits.map(({ style: _, ...edit }) => {
    const stood = standing.get(cellKey(edit.row, edit.column));
    const before = stood?.content ?? edit.before;
    return { ...edit, before: edit.after, after: before, ...(stood ? { style: { numberFormat: stood.numberFormat, ...fonts.get(cellKey(edit.row, edit.column)) } } : {}) };
  });
}
