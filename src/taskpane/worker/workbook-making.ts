import { consolidatedWorkbookEdits } from "../../consolidate/consolidated-edits";
import type { Consolidation } from "../../consolidate/consolidation";
import type { SourceRows } from "../../consolidate/rows-sheet";
import { consolidationWords } from "../../locale/consolidation-words";
import type { Language } from "../../locale/locale";
import { localeFor } from "../../locale/locale";
import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import { BROWSER_LIMITS } from "../../workbook/xlsx/package-limits";
import { applyEdits } from "../../workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../../workbook/xlsx/patch/blank-workbook";

/** What a consolidated workbook is made of. Plain data, so that it crosses to a worker. */
export interface MakingRequest {
  readonly consolidation: Consolidation;
  readonly language: Language;
  /** When the run was, as people read it. */
  readonly when: string;
  readonly withRows: RowsWanted | null;
}

/** The people of all sources, and whether with what identifies them. */
export interface RowsWanted {
  readonly rows: readonly SourceRows[];
  readonly withPersonal: boolean;
}

/** The bytes of the consolidated workbook, made anew. */
export function consolidatedWorkbook({ consolidation, language, when, withRows }: MakingRequest): Result<Uint8Array> {
  const words = consolidationWords(localeFor(language));
  const edits = consolidatedWorkbookEdits(consolidation, { when, rows: withRows?.rows ?? null, withPersonal: withRows?.withPersonal ?? false }, words, BLANK_SHEET);
  if (!edits.ok) return edits;
  const applied = applyEdits(blankWorkbook(), edits.value, { limits: BROWSER_LIMITS });
  return applied.ok ? succeed(applied.value.bytes) : applied;
}
