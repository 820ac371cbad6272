import type { Severity } from "../check/rule";
import type { SheetCell, SheetContent } from "../workbook/edit";
import type { Consolidation } from "./consolidation";
import { fileFindings } from "./consolidation";
import { findingsAtHand } from "./findings-at-hand";
import type { ConsolidationWords, FindingColumn } from "./consolidation-words";
import type { SheetLines } from "./lines-sheet";
import { linesSheet } from "./lines-sheet";
import { missingFace } from "./missing-face";
import { countBySeverity } from "./share-findings";
import { LOOK, valueCell } from "./sheet-cells";
import type { ShareFinding } from "./source-share";
import type { SharedPerson } from "./shared-people";

const COLUMNS: readonly FindingColumn[] = ["number", "severity", "file", "sheet", "cell", "wrong", "todo"];
const WIDTHS = [6, 12, 30, 18, 9, 70, 50];
const SEVERITIES: readonly Severity[] = ["error", "warning", "hint"];
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
    lines: linesOf(consolidation, words),
    none: words.findings.none,
  });
}

/** The lines by severity. Findings of sources are unpacked and put into words as they are written, source by source: a province has tens of thousands. */
function linesOf(consolidation: Consolidation, words: ConsolidationWords): SheetLines {
  const together = fileFindings(consolidation);
  const { shared, shares } = consolidation;
  const findingsOf = findingsAtHand(consolidation);
  const counts = shares.map((share) => countBySeverity(findingsOf(share)));
  const linesOfSeverity = function* (severity: Severity): Generator<FindingLine> {
    for (const finding of together) if (finding.severity === severity) yield lineOf(null, finding, words);
    for (const person of shared) if (sharedSeverity(person) === severity) yield sharedLine(person, words);
    for (const [index, share] of shares.entries()) {
      if (counts[index]?.[severity] === 0) continue;
      for (const finding of findingsOf(share)) if (finding.severity === severity) yield lineOf(share.file, finding, words);
    }
  };
  return {
    length: together.length + shared.length + counts.reduce((sum, { error, warning, hint }) => sum + error + warning + hint, 0),
    *[Symbol.iterator]() {
      let number = 0;
      for (const severity of SEVERITIES) {
        for (const line of linesOfSeverity(severity)) {
          number += 1;
          const own = number;
          yield (row) => lineCells(line, row, own, words);
        }
      }
    },
  };
}

function sharedLine(person: SharedPerson, { findings }: ConsolidationWords): FindingLine {
  const { file, sheet, row } = person.second;
  return { severity: sharedSeverity(person), file, sheet, cell: `A${row}`, ...findings.shared(person) };
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
