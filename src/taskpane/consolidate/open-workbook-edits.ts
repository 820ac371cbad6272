import { writeMemory } from "../../assessment/memory";
import type { WritingOptions } from "../../consolidate/consolidated-edits";
import { consolidatedWorkbookEdits, templateEdits } from "../../consolidate/consolidated-edits";
import { consolidatedMemory } from "../../consolidate/consolidated-memory";
import type { Consolidation } from "../../consolidate/consolidation";
import { tallyByNames, totalTally } from "../../consolidate/consolidation";
import type { ConsolidationWords } from "../../consolidate/consolidation-words";
import { fillSummary } from "../../summary/fill";
import { lastFillOf, withFill } from "../../summary/fill-plan";
import type { Rounding } from "../../summary/rounding";
import type { SummarySheet } from "../../summary/summary-sheet";
import type { Edit } from "../../workbook/edit";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { CheckedBook } from "../session/checked-book";
import type { RowsWanted } from "../worker/workbook-making";

/** How the open workbook is written into. */
export interface OpenWorkbookRequest {
  readonly consolidation: Consolidation;
  readonly checked: CheckedBook;
  readonly rounding: Rounding;
  readonly when: string;
  readonly withRows: RowsWanted | null;
  readonly words: ConsolidationWords;
}

/**
 * The edits that put the figures of all sources into the open workbook, and where they came from beside them: into its
 * summary sheets, where what a person typed, and every formula, stays; or as sheets of totals where it has none. Sheets
 * that an earlier run put there are rewritten in place. Problem: `sheet-exists` where one of the user's has such a name.
 */
export function openWorkbookEdits(request: OpenWorkbookRequest): Result<readonly Edit[]> {
  const { consolidation, checked } = request;
  const { facts, memory } = checked.book;
  const own = new Set(memory.ownSheets ?? []);
  const theirs = facts.sheets.map(({ name }) => name).filter((name) => !own.has(name));
  const summaries = checked.figures.summaries.filter(({ sheet }) => !own.has(sheet));
  const filled = filledCells(request, summaries);
  const made = summaries.length > 0 ? besideSummaries(request, theirs) : totals(request, theirs);
  if (!made.ok) return made;
  const standing = new Set(facts.sheets.map(({ name }) => name));
  const placed = made.value.map(({ sheet, content }): Edit => ({ kind: standing.has(sheet) ? "replace-sheet" : "add-sheet", sheet, content }));
  const ownSheets = [...new Set([...own, ...made.value.map(({ sheet }) => sheet)])];
  const after = writeMemory(consolidatedMemory(consolidation, { ...withFill(memory, filled), ownSheets }));
  return succeed([...filled, ...placed, { kind: "set-memory", before: facts.memory, after }]);
}

function filledCells({ consolidation, rounding, checked }: OpenWorkbookRequest, summaries: readonly SummarySheet[]): readonly Edit[] {
  const tally = tallyByNames(totalTally(consolidation));
  return summaries.flatMap(
    (summary) => fillSummary(summary, tally, { rounding, overwrite: false, lastFill: lastFillOf(checked.book.memory, summary.sheet) }).edits,
  );
}

type AddSheet = Extract<Edit, { kind: "add-sheet" }>;

const sheetsAmong = (edits: readonly Edit[]): readonly AddSheet[] => edits.flatMap((edit) => (edit.kind === "add-sheet" ? [edit] : []));

function besideSummaries({ consolidation, when, withRows, words, checked }: OpenWorkbookRequest, theirs: readonly string[]): Result<readonly AddSheet[]> {
  const made = templateEdits(consolidation, writing(when, withRows), words, { sheets: theirs, memoryText: null, memory: checked.book.memory });
  return made.ok ? succeed(sheetsAmong(made.value)) : made;
}

/** The formulas of the totals name the other sheets, so that none of them can stand under another name. */
function totals({ consolidation, when, withRows, words }: OpenWorkbookRequest, theirs: readonly string[]): Result<readonly AddSheet[]> {
  const made = consolidatedWorkbookEdits(consolidation, writing(when, withRows), words, "");
  if (!made.ok) return made;
  const sheets = sheetsAmong(made.value);
  const taken = new Set(theirs.map((name) => name.toLowerCase()));
  const inTheWay = sheets.find(({ sheet }) => taken.has(sheet.toLowerCase()));
  return inTheWay ? fail({ kind: "sheet-exists", sheet: inTheWay.sheet }) : succeed(sheets);
}

function writing(when: string, withRows: RowsWanted | null): WritingOptions {
  return { when, rows: withRows?.rows ?? null, withPersonal: withRows?.withPersonal ?? false };
}
