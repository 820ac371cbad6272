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
    lines: linesOf(consolidation, words).map(({ line }, index) => (row) => lineCells(line(), row, index + 1, words)),
    none: words.findings.none,
  });
}

/** A line that is put into words only when it is written: a province has tens of thousands. */
interface WaitingLine {
  readonly severity: Severity;
  readonly line: () => FindingLine;
}

function linesOf(consolidation: Consolidation, words: ConsolidationWords): readonly WaitingLine[] {
  const said = (file: string | null, findings: readonly ShareFinding[]): readonly WaitingLine[] =>
    findings.map((finding) => ({ severity: finding.severity, line: () => lineOf(file, finding, words) }));
  const shared = consolidation.shared.map((person): WaitingLine => {
    const severity = sharedSeverity(person);
    const { file, sheet, row } = person.second;
    return { severity, line: () => ({ severity, file, sheet, cell: `A${row}`, ...words.findings.shared(person) }) };
  });
  const own = consolidation.shares.flatMap(({ file, findings }) => said(file, findings));
  return [...said(null, fileFindings(consolidation)), ...shared, ...own].sort((a, b) => RANK[a.severity] - RANK[b.severity]);
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
