import type { Memory } from "../assessment/memory";
import { EMPTY_MEMORY, writeMemory } from "../assessment/memory";
import { countedLists } from "../check/counted-lists";
import type { CriteriaSet } from "../criteria/criteria-set";
import { cellAddress } from "../workbook/address";
import { isCellError } from "../workbook/cell-value";
import type { Edit } from "../workbook/edit";
import type { BookFigures } from "./book-figures";
import type { FilledFigure, LeftPlace } from "./fill";
import { fillSummary } from "./fill";
import type { NoFormulas } from "./live-counts";
import type { SummaryWords } from "./new-summary-sheet";
import { newSummarySheet } from "./new-summary-sheet";
import type { Rounding } from "./rounding";
import type { SummaryRow, SummarySheet } from "./summary-sheet";

/** What a fill was asked for. */
export interface FillRequest {
  readonly figures: BookFigures;
  /** The summary sheets to fill: the workbook's own or a template's. */
  readonly summaries: readonly SummarySheet[];
  readonly memory: Memory | null;
  readonly memoryText: string | null;
  readonly sheetNames: readonly string[];
  readonly defaultSet: CriteriaSet;
  readonly rounding: Rounding;
  readonly overwrite: boolean;
  readonly words: SummaryWords;
}

/** One table of a summary sheet with what filling it comes to. */
export interface SheetFill {
  readonly sheet: string;
  readonly table: SummarySheet;
  readonly figures: readonly FilledFigure[];
  readonly edits: readonly Edit[];
  readonly left: readonly LeftPlace[];
  /** Columns of the table (0-based) whose meaning is uncertain: left blank. */
  readonly uncertain: readonly number[];
  /** Rows of the table of which it cannot be said whom they count: left blank. */
  readonly doubtfulRows: readonly SummaryRow[];
}

/** What a fill comes to: its edits (memory last), sheet by sheet, or the new sheet where there was none. */
export interface FillPlan {
  readonly edits: readonly Edit[];
  readonly sheets: readonly SheetFill[];
  readonly added: { readonly sheet: string; readonly noFormulas: NoFormulas | null } | null;
}

/** Plans the filling of a workbook's summary sheets; where there is none, a new one. Nothing to do gives no edits. */
export function planFill(request: FillRequest): FillPlan {
  if (request.summaries.length === 0) return planNewSheet(request);
  const sheets: SheetFill[] = [];
  const edits: Edit[] = [];
  const lists = new Map(request.figures.check.lists.map(({ list }) => [list.sheet, list.grid]));
  for (const summary of request.summaries) {
    const filled = fillSummary(summary, request.figures.tally, {
      rounding: request.rounding,
      overwrite: request.overwrite,
      lastFill: lastFillOf(request.memory, summary.sheet),
      year: request.figures.year,
      lists,
    });
    edits.push(...filled.edits);
    sheets.push({
      sheet: summary.sheet,
      table: summary,
      figures: filled.figures,
      edits: filled.edits,
      left: filled.left,
      uncertain: summary.columns.filter((column) => column.measure === null).map((column) => column.column),
      doubtfulRows: summary.rows.filter((row) => row.doubt),
    });
  }
  if (edits.length === 0) return { edits, sheets, added: null };
  return { edits: [...edits, memoryEdit(request, edits)], sheets, added: null };
}

function planNewSheet(request: FillRequest): FillPlan {
  const { figures, words } = request;
  const [list] = countedLists(figures.check);
  if (!list) return { edits: [], sheets: [], added: null };
  const { content, noFormulas } = newSummarySheet({
    figures,
    set: list.at.set,
    unit: list.list.context.unit?.value ?? null,
    year: list.list.context.year?.value ?? null,
    rounding: request.rounding,
    words,
  });
  const sheet = freeName(words.sheet, request.sheetNames);
  return { edits: [{ kind: "add-sheet", sheet, content }], sheets: [], added: { sheet, noFormulas } };
}

/** A sheet name not taken yet: "Biểu tổng hợp", "Biểu tổng hợp (2)" … */
function freeName(name: string, taken: readonly string[]): string {
  const used = new Set(taken.map((other) => other.toLowerCase()));
  let candidate = name;
  for (let number = 2; used.has(candidate.toLowerCase()); number += 1) candidate = `${name} (${number})`;
  return candidate;
}

/** What we last wrote in a sheet, by A1 address. */
export function lastFillOf(memory: Memory | null, sheet: string): ReadonlyMap<string, number | null> {
  const own = (memory?.lastFill ?? []).filter((filled) => filled.sheet === sheet);
  return new Map(own.flatMap(({ cell, value }) => (typeof value === "number" || value === null ? [[cell, value] as const] : [])));
}

/** The memory with what a fill writes; what other fills wrote elsewhere stays remembered. */
export function withFill(before: Memory, edits: readonly Edit[]): Memory {
  const written: Memory["lastFill"] = [];
  for (const edit of edits) {
    if (edit.kind !== "set-cell" || edit.after.kind !== "value") continue;
    const { value } = edit.after;
    if (isCellError(value)) continue;
    written.push({ sheet: edit.sheet, cell: cellAddress(edit.row, edit.column), value });
  }
  const now = new Set(written.map(({ sheet, cell }) => `${sheet}!${cell}`));
  const lastFill = [...before.lastFill.filter(({ sheet, cell }) => !now.has(`${sheet}!${cell}`)), ...written];
  return { ...before, lastFill };
}

function memoryEdit({ memory, memoryText }: FillRequest, edits: readonly Edit[]): Edit {
  return { kind: "set-memory", before: memoryText, after: writeMemory(withFill(memory ?? EMPTY_MEMORY, edits)) };
}
