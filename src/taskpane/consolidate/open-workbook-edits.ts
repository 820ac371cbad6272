import { templateEdits } from "../../consolidate/consolidated-edits";
import type { Consolidation } from "../../consolidate/consolidation";
import { tallyByNames, totalTally } from "../../consolidate/consolidation";
import type { ConsolidationWords } from "../../consolidate/consolidation-words";
import { fillSummary } from "../../summary/fill";
import type { Rounding } from "../../summary/rounding";
import type { Edit } from "../../workbook/edit";
import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
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
 * The edits that fill the summary sheets of the open workbook with the figures of all sources, and put where they came
 * from beside them. What a person typed, and every formula, stays.
 */
export function openWorkbookEdits({ consolidation, checked, rounding, when, withRows, words }: OpenWorkbookRequest): Result<readonly Edit[]> {
  const { facts, memory } = checked.book;
  const tally = tallyByNames(totalTally(consolidation));
  const filled = checked.figures.summaries.flatMap((summary) => fillSummary(summary, tally, { rounding, overwrite: false, lastFill: new Map() }).edits);
  const beside = templateEdits(consolidation, { when, rows: withRows?.rows ?? null, withPersonal: withRows?.withPersonal ?? false }, words, {
    sheets: facts.sheets.map(({ name }) => name),
    memoryText: facts.memory,
    memory,
  });
  return beside.ok ? succeed([...filled, ...beside.value]) : beside;
}
