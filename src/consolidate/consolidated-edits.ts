import type { Memory } from "../assessment/memory";
import { memoryPieces } from "../assessment/memory";
import type { Edit, SheetContent } from "../workbook/edit";
import type { Result } from "../workbook/problem";
import { succeed } from "../workbook/problem";
import { claimsSheet } from "./claims-sheet";
import type { Consolidation } from "./consolidation";
import { consolidatedMemory } from "./consolidated-memory";
import type { ConsolidationWords } from "./consolidation-words";
import { findingsSheet } from "./findings-sheet";
import { groupsSheet } from "./groups-sheet";
import { indicatorsSheet } from "./indicators-sheet";
import { RESULT_SHEETS } from "./result-sheets";
import type { SourceRows } from "./rows-sheet";
import { rowsSheet } from "./rows-sheet";
import { sourcesSheet } from "./sources-sheet";
import { totalsSheet } from "./totals-sheet";

/** What is written besides the consolidation itself. */
export interface WritingOptions {
  /** When the run was, as people read it. */
  readonly when: string;
  /** `null`: no sheet of rows. */
  readonly rows: readonly SourceRows[] | null;
  readonly withPersonal: boolean;
}

interface NamedSheet {
  readonly sheet: string;
  readonly content: SheetContent;
}

/** The edits that make a blank workbook (with the one sheet named) the consolidated one. Problem: `sheet-too-large`. */
export function consolidatedWorkbookEdits(
  consolidation: Consolidation,
  options: WritingOptions,
  words: ConsolidationWords,
  blankSheet: string,
): Result<readonly Edit[]> {
  const rows = rowsOf(consolidation, options, words);
  if (!rows.ok) return rows;
  const sheets: readonly NamedSheet[] = [
    { sheet: RESULT_SHEETS.totals, content: totalsSheet(consolidation, words, options.rows !== null) },
    { sheet: RESULT_SHEETS.groups, content: groupsSheet(consolidation, words) },
    { sheet: RESULT_SHEETS.indicators, content: indicatorsSheet(consolidation, words) },
    ...besidesTotals(consolidation, options.when, words),
    ...rows.value,
  ];
  return succeed([...sheets.map(addSheet), { kind: "remove-sheet", sheet: blankSheet, content: null }, memoryEdit(consolidation, null, null)]);
}

/** The edits that put provenance and findings beside a filled template; names already there get a number. */
export function templateEdits(
  consolidation: Consolidation,
  options: WritingOptions,
  words: ConsolidationWords,
  template: { readonly sheets: readonly string[]; readonly memoryText: string | null; readonly memory: Memory | null },
): Result<readonly Edit[]> {
  const rows = rowsOf(consolidation, options, words);
  if (!rows.ok) return rows;
  const sheets = [...besidesTotals(consolidation, options.when, words), ...rows.value];
  const free = sheets.map(({ sheet, content }) => ({ sheet: freeName(sheet, template.sheets), content }));
  return succeed([...free.map(addSheet), memoryEdit(consolidation, template.memoryText, template.memory)]);
}

function besidesTotals(consolidation: Consolidation, when: string, words: ConsolidationWords): readonly NamedSheet[] {
  return [
    { sheet: RESULT_SHEETS.claims, content: claimsSheet(consolidation, words) },
    { sheet: RESULT_SHEETS.findings, content: findingsSheet(consolidation, words) },
    { sheet: RESULT_SHEETS.sources, content: sourcesSheet(consolidation, when, words) },
  ];
}

function rowsOf(consolidation: Consolidation, { rows, withPersonal }: WritingOptions, words: ConsolidationWords): Result<readonly NamedSheet[]> {
  if (rows === null) return succeed([]);
  const content = rowsSheet(consolidation, rows, withPersonal, words);
  return content.ok ? succeed([{ sheet: RESULT_SHEETS.rows, content: content.value }]) : content;
}

function addSheet({ sheet, content }: NamedSheet): Edit {
  return { kind: "add-sheet", sheet, content };
}

/** Its text is made piece by piece when the edit is done: a province's is tens of megabytes. */
function memoryEdit(consolidation: Consolidation, before: string | null, memory: Memory | null): Edit {
  return { kind: "set-memory", before, after: { pieces: () => memoryPieces(consolidatedMemory(consolidation, memory)) } };
}

function freeName(sheet: string, taken: readonly string[]): string {
  const used = new Set(taken.map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) {
    const name = number === 1 ? sheet : `${sheet} (${number})`;
    if (!used.has(name.toLowerCase())) return name;
  }
}
