import { consolidatedWorkbookEdits } from "../../consolidate/consolidated-edits";
import type { Consolidation } from "../../consolidate/consolidation";
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
}

/** The bytes of the consolidated workbook, made anew. */
export function consolidatedWorkbook({ consolidation, language, when }: MakingRequest): Result<Uint8Array> {
  const words = consolidationWords(localeFor(language));
  const edits = consolidatedWorkbookEdits(consolidation, { when, rows: null, withPersonal: false }, words, BLANK_SHEET);
  if (!edits.ok) return edits;
  const applied = applyEdits(blankWorkbook(), edits.value, { limits: BROWSER_LIMITS });
  return applied.ok ? succeed(applied.value.bytes) : applied;
}
