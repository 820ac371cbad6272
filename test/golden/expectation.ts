import { z } from "zod";
import type { CheckedFile, CheckedFinding } from "./checked-file";

const finding = z.strictObject({
  rule: z.string(),
  sheet: z.string().optional(),
  /** `null` leaves the cell open. */
  cell: z.string().nullable(),
  or: z.array(z.string()).optional(),
});

/** `expected.json` of a golden folder: a part of the output, nothing of which may differ. */
export const caseSchema = z.strictObject({
  idea: z.string(),
  sheets: z.array(z.looseObject({ name: z.string() })).default([]),
  findings: z.array(finding).default([]),
  absent: z.array(z.string()).default([]),
});

const list = z.strictObject({
  sheet: z.string(),
  header: z.strictObject({ first: z.number(), last: z.number() }),
  rows: z.strictObject({ subjects: z.number(), sections: z.number(), totals: z.number() }),
  verdicts: z.strictObject({ pass: z.number(), fail: z.number(), undetermined: z.number() }),
});
const edition = z.object({ files: z.array(z.object({ file: z.string(), lists: z.array(list), findings: z.array(finding) })) });

/** `expected.json` of the samples. */
export const samplesSchema = z.object({ received: edition, corrected: edition });

export type ExpectedFinding = z.infer<typeof finding>;

function isFound(expected: ExpectedFinding, found: CheckedFinding): boolean {
  const { rule, sheet, cell, or = [] } = expected;
  const cells = cell === null ? null : [cell, ...or];
  return found.rule === rule && (sheet === undefined || sheet === found.sheet) && (cells === null || (found.cell !== null && cells.includes(found.cell)));
}

/** The expected findings that the check did not make. */
export function missing(expected: readonly ExpectedFinding[], { findings }: CheckedFile): readonly ExpectedFinding[] {
  return expected.filter((one) => !findings.some((found) => isFound(one, found)));
}

/** The findings of the check that nobody expected. */
export function unexpected(expected: readonly ExpectedFinding[], { findings }: CheckedFile): readonly CheckedFinding[] {
  return findings.filter((found) => !expected.some((one) => isFound(one, found)));
}
