import type { Severity } from "../check/rule";
import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation } from "./consolidation";
import { fileFindings } from "./consolidation";
import type { ConsolidationWords, FindingColumn } from "./consolidation-words";
import { linesSheet } from "./lines-sheet";
import { missingFace } from "./missing-face";
import { LOOK, valueCell } from "./sheet-cells";
import type { ShareFinding } from "./source-share";
import type { SharedPerson } from "./shared-people";

const COLUMNS: readonly FindingColumn[] = ["number", "severity", "file", "sheet", "cell", "wrong", "todo"];
const WIDTHS = [6, 12, 30, 18, 9, 70, 50];
const RANK: Readonly<Record<Severity, number>> = { error: 0, warning: 1, hint: 2 };
/** How sure it is that two rows are one person. */
const SHARED_SEVERITY: Readonly<Record<SharedPerson["rule"], Severity>> = {
  "duplicate-certain": "error",
  "id-shared": "error",
  "duplicate-likely": "warning",
  "duplicate-suspected": "hint",
};

/** One line of the sheet. */
interface FindingLine {
  readonly severity: Severity;
  readonly file: string | null;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly wrong: string;
  readonly todo: string;
}

/** The severity of a person found in two sources. */
export function sharedSeverity({ rule }: SharedPerson): Severity {
  return SHARED_SEVERITY[rule];
}

/** The sheet `Kiểm tra`: what is said of the files together, of people in several of them, then of each; errors first. */
export function findingsSheet(consolidation: Consolidation, words: ConsolidationWords): SheetContent {
  return linesSheet({
    title: words.findings.title,
    missing: missingFace(consolidation, words),
    header: COLUMNS.map((name) => words.findings.columns[name]),
    widths: WIDTHS,
    lines: linesOf(consolidation, words).map((line, index) => (row) => lineCells(line, row, index + 1, words)),
    none: words.findings.none,
  });
}

function linesOf(consolidation: Consolidation, words: ConsolidationWords): readonly FindingLine[] {
  const together = fileFindings(consolidation).map((finding) => lineOf(null, finding, words));
  const shared = consolidation.shared.map((person): FindingLine => {
    const { file, sheet, row } = person.second;
    return { severity: SHARED_SEVERITY[person.rule], file, sheet, cell: `A${row}`, ...words.findings.shared(person) };
  });
  const own = consolidation.shares.flatMap(({ file, findings }) => findings.map((finding) => lineOf(file, finding, words)));
  return [...together, ...shared, ...own]
    .map((line, index) => ({ line, index }))
    .sort((a, b) => RANK[a.line.severity] - RANK[b.line.severity] || a.index - b.index)
    .map(({ line }) => line);
}

function lineOf(file: string | null, finding: ShareFinding, { findings }: ConsolidationWords): FindingLine {
  const { wrong, todo } = findings.say(finding);
  const more = finding.more === undefined ? "" : ` ${findings.more(finding.more)}`;
  return { severity: finding.severity, file, sheet: finding.sheet, cell: finding.cell, wrong: `${wrong}${more}`, todo };
}

function lineCells(line: FindingLine, row: number, number: number, { findings }: ConsolidationWords): readonly SheetCell[] {
  return [
    valueCell(row, 0, number, LOOK.text),
    valueCell(row, 1, findings.severity[line.severity], LOOK[line.severity]),
    valueCell(row, 2, line.file, LOOK.text),
    valueCell(row, 3, line.sheet, LOOK.text),
    valueCell(row, 4, line.cell, LOOK.text),
    valueCell(row, 5, line.wrong, LOOK.text),
    valueCell(row, 6, line.todo, LOOK.text),
  ];
}
