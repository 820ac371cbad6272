import { readMemory } from "../assessment/memory";
import { consolidatedWorkbookEdits, templateEdits } from "../consolidate/consolidated-edits";
import type { Consolidation } from "../consolidate/consolidation";
import type { ConsolidationWords } from "../consolidate/consolidation-words";
import { missingFace } from "../consolidate/missing-face";
import type { SourceRows } from "../consolidate/rows-sheet";
import type { TemplateSheet } from "../consolidate/template-fill";
import { fillTemplateSheet } from "../consolidate/template-fill";
import { findSet } from "../criteria/builtin-sets";
import type { ColumnAnswer } from "../summary/summary-options";
import type { Edit } from "../workbook/edit";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../workbook/xlsx/patch/blank-workbook";
import { NODE_PACKAGE } from "./node-package";
import { openXlsx } from "../workbook/xlsx/xlsx-workbook";
import { defaultCriteriaSet } from "./checked-file";
import { readBytes } from "./criteria-choice";

/** A result ready to be written. */
export interface ConsolidatedBytes {
  readonly bytes: Uint8Array;
  /** The sheets of the template that were filled; `null` where there was none. */
  readonly filled: readonly TemplateSheet[] | null;
}

/** What the workbook is made with besides the consolidation. */
export interface BytesRequest {
  readonly template: string | null;
  readonly answers: readonly ColumnAnswer[];
  readonly rows: readonly SourceRows[] | null;
  readonly withPersonal: boolean;
  readonly when: Date;
}

/** The bytes of the consolidated workbook: made anew, or the template filled. */
export async function consolidatedBytes(consolidation: Consolidation, request: BytesRequest, words: ConsolidationWords): Promise<Result<ConsolidatedBytes>> {
  const options = { when: whenText(request.when), rows: request.rows, withPersonal: request.withPersonal };
  if (request.template !== null) return fromTemplate(request.template, consolidation, request, words);
  const edits = consolidatedWorkbookEdits(consolidation, options, words, BLANK_SHEET);
  if (!edits.ok) return edits;
  const applied = applyEdits(blankWorkbook(NODE_PACKAGE.inflater), edits.value, { limits: NODE_PACKAGE });
  return applied.ok ? succeed({ bytes: applied.value.bytes, filled: null }) : applied;
}

async function fromTemplate(file: string, consolidation: Consolidation, request: BytesRequest, words: ConsolidationWords): Promise<Result<ConsolidatedBytes>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const book = openXlsx(bytes.value, { file, limits: NODE_PACKAGE });
  if (!book.ok) return book;
  const memory = readMemory(book.value.facts.memory);
  if (!memory.ok) return memory;
  const set = findSet(consolidation.sets[0]?.key.replace(/@.*/, "") ?? "") ?? defaultCriteriaSet();
  const missing = missingFace(consolidation, words);
  const filled: TemplateSheet[] = [];
  const sheets = book.value.facts.sheets.map(({ name }) => name);
  for (const sheet of sheets) {
    const grid = book.value.readGrid(sheet);
    if (!grid.ok) return grid;
    filled.push(...fillTemplateSheet(grid.value, consolidation, { set, answers: request.answers, missing }));
  }
  if (filled.length === 0) return fail({ kind: "nothing-to-read", file });
  const options = { when: whenText(request.when), rows: request.rows, withPersonal: request.withPersonal };
  const beside = templateEdits(consolidation, options, words, { sheets, memoryText: book.value.facts.memory, memory: memory.value });
  if (!beside.ok) return beside;
  const edits: readonly Edit[] = [...filled.flatMap((one) => one.edits), ...beside.value];
  const applied = applyEdits(bytes.value, edits, { limits: NODE_PACKAGE });
  return applied.ok ? succeed({ bytes: applied.value.bytes, filled }) : applied;
}

const VIETNAM = 7 * 3_600_000;

/** The moment as people in Viet Nam (UTC+7, no summer time) read it: the same wherever the command runs. */
export function whenText(moment: Date): string {
  const [date = "", time = ""] = new Date(moment.getTime() + VIETNAM).toISOString().split("T");
  const [year = "", month = "", day = ""] = date.split("-");
  return `${day}/${month}/${year} ${time.slice(0, 5)}`;
}
