import type { AssessmentSheet } from "../assessment/assessment-sheet";
import type { ListCheck, OutcomeCounts } from "../check/check-lists";
import { countedLists } from "../check/counted-lists";
import type { Finding } from "../check/finding";
import { isFixable } from "../check/fix-plan";
import type { Locale } from "../locale/locale";
import { findingWords, problemWords } from "../locale/locale";
import { cellAddress, columnName } from "../workbook/address";
import type { Problem } from "../workbook/problem";
import type { CheckedFile, ReadFile } from "./checked-file";
import { countFindings } from "./finding-count";
import type { SkippedFile } from "./skipped-files";
import { skippedOutput } from "./skipped-files";

const NO_ROWS = { subjects: 0, sections: 0, totals: 0, other: 0 };
const NO_VERDICTS: OutcomeCounts = { pass: 0, fail: 0, undetermined: 0 };

/** One cell a command changed. */
export interface EditLine {
  readonly sheet: string;
  readonly cell: string;
  readonly before: string | number | boolean | null;
  readonly after: string | number | boolean | null;
}

/** The one object of `--json`, as DESIGN's contract gives it: rows and columns 1-based, cells in A1. */
export function commandOutput(files: readonly CheckedFile[], skipped: readonly SkippedFile[], locale: Locale, edits: ReadonlyMap<string, readonly EditLine[]>): object {
  const read = files.flatMap((file) => (file.kind === "read" ? [file] : []));
  const lists = read.flatMap(({ result }) => countedLists(result));
  const decided = sumOutcomes(lists.map((list) => list.decided));
  return {
    files: files.map((file) => {
      const own = edits.get(file.file);
      return own ? { ...fileOutput(file, locale), edits: own } : fileOutput(file, locale);
    }),
    skipped: skippedOutput(skipped, locale),
    totals: {
      files: files.length,
      subjects: lists.reduce((sum, { registered }) => sum + registered, 0),
      ...decided,
      findings: countFindings(read.flatMap(({ result }) => result.findings)),
    },
  };
}

/** Counts added up. */
export function sumOutcomes(counts: readonly OutcomeCounts[]): OutcomeCounts {
  return counts.reduce(
    (sum, { pass, fail, undetermined }) => ({ pass: sum.pass + pass, fail: sum.fail + fail, undetermined: sum.undetermined + undetermined }),
    NO_VERDICTS,
  );
}

/** A problem in one line: where, what happened, what to do. */
export function problemLine(locale: Locale, problem: Problem): string {
  const { happened, todo } = problemWords(locale, problem);
  return `${happened} ${todo}`;
}

function fileOutput(file: CheckedFile, locale: Locale): object {
  if (file.kind === "unread") {
    const reason = file.problems.map((problem) => problemLine(locale, problem)).join(" ");
    return { file: file.file, sha256: file.sha256, status: "unreadable", reason, sheets: [], findings: [] };
  }
  const { findings, lists } = file.result;
  return {
    file: file.file,
    sha256: file.sha256,
    status: findings.some(({ accepted }) => accepted === undefined) ? "findings" : "ok",
    reason: lists.length === 0 ? locale.cli.noList : null,
    sheets: sheetsOutput(file),
    findings: findings.map((finding) => findingOutput(finding, locale)),
  };
}

/** Sheets in the workbook's order; several tables of one sheet one after the other. */
function sheetsOutput({ facts, recognised, result }: ReadFile): readonly object[] {
  return facts.sheets.flatMap(({ name }): readonly object[] => {
    const lists = result.lists.filter(({ list }) => list.sheet === name);
    if (lists.length > 0) return lists.map(listOutput);
    const other = recognised.others.find(({ sheet }) => sheet === name);
    const kind = other?.kind === "summary-candidate" ? "summary" : "other";
    return [{ name, kind, criteriaSet: null, header: null, columns: [], rows: NO_ROWS, verdicts: NO_VERDICTS }];
  });
}

function listOutput({ at, list, registered, decided }: ListCheck): object {
  return {
    name: list.sheet,
    kind: "assessment",
    criteriaSet: at.isSetFitting ? at.set.id : null,
    header: { first: list.header.first + 1, last: list.header.last + 1 },
    columns: list.columns.map(({ column, field, confidence }) => ({
      column: columnName(column),
      field,
      confidence: Math.round(confidence * 100) / 100,
    })),
    rows: { subjects: registered, ...otherRows(list) },
    verdicts: decided,
  };
}

/** Rows that are no people; blank rows and what belongs to the header are no rows of the list. */
function otherRows({ rows }: AssessmentSheet): { readonly sections: number; readonly totals: number; readonly other: number } {
  const count = (...kinds: readonly string[]): number => rows.filter(({ kind }) => kinds.includes(kind)).length;
  return {
    sections: count("section"),
    totals: count("subtotal", "total"),
    other: count("note", "signature", "unrecognised"),
  };
}

function findingOutput(finding: Finding, locale: Locale): object {
  const { id, rule, severity, place, accepted } = finding;
  const { wrong } = findingWords(locale, finding);
  const output = { id, rule, severity, sheet: place.sheet, cell: cellOf(finding), message: wrong, fixable: isFixable(finding) };
  return accepted === undefined ? output : { ...output, accepted };
}

/** The A1 address of a finding; `null` where it speaks of a row without a cell or of a whole sheet. */
export function cellOf({ place }: Pick<Finding, "place">): string | null {
  return place.row === null || place.column === null ? null : cellAddress(place.row, place.column);
}
