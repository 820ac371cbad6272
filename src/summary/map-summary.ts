import type { Memory } from "../assessment/memory";
import { columnIndex } from "../workbook/address";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import type { CountMeasure, Measure } from "./measure";
import type { ColumnAnswer } from "./summary-options";

const COUNTS: readonly CountMeasure[] = [
  "registered", "assessed", "pass", "fail", "undetermined", "women", "minority", "women-pass", "minority-pass", "adults",
  "households",
];

/**
 * Reads what a person says of summary columns: `E=pass,F=pass/registered,G=pass@officials`, optionally for one sheet
 * `Biểu 1!E=pass`; of the rows of a turned sheet `7=pass`. Problem `mapping-invalid` names the piece that cannot be read.
 */
export function parseSummaryMapping(text: string): Result<readonly ColumnAnswer[]> {
  const answers: ColumnAnswer[] = [];
  for (const piece of text.split(",")) {
    const answer = parsePiece(piece.trim());
    if (!answer) return fail({ kind: "mapping-invalid", params: { mapping: piece.trim() } });
    answers.push(answer);
  }
  return succeed(answers);
}

function parsePiece(piece: string): ColumnAnswer | null {
  const match = /^(?:(.+)!)?([A-Za-z]{1,3}|\d{1,4})=([a-z-]+)(?:\/([a-z-]+))?(?:@(\S+))?$/.exec(piece);
  const line = match?.[2] ?? "";
  const isRow = /^\d/.test(line);
  const column = isRow ? Number(line) - 1 : columnIndex(line);
  const measure = match ? parseMeasure(match[3] ?? "", match[4]) : null;
  if (!match || column === null || column < 0 || !measure) return null;
  return { sheet: match[1] ?? null, column, ...(isRow ? { isRow } : {}), measure, group: match[5] ?? null, from: "user" };
}

/** How a measure is written where people or the workbook's memory name it: `pass`, `pass/registered`. */
export function measureId(measure: Measure): string {
  return measure.kind === "count" ? measure.count : `${measure.ratio.of}/${measure.ratio.to}`;
}

/** What the workbook remembers of columns of its summary sheets; what can no longer be read says nothing. */
export function rememberedColumns(memory: Memory | null): readonly ColumnAnswer[] {
  return (memory?.summaryColumns ?? []).flatMap(({ sheet, column, header, measure: id, group }) => {
    const [of = "", to] = id.split("/");
    const measure = parseMeasure(of, to);
    return measure ? [{ sheet, column, header, measure, group, from: "memory" as const }] : [];
  });
}

function parseMeasure(of: string, to: string | undefined): Measure | null {
  const count = COUNTS.find((name) => name === of);
  if (!count) return null;
  if (to === undefined) return { kind: "count", count };
  const denominator = COUNTS.find((name) => name === to);
  return denominator ? { kind: "ratio", ratio: { of: count, to: denominator } } : null;
}
