import { expectedText } from "../samples/expected";
import { caseBytes } from "./case";
import type { Case } from "./case";
import { CELL_CASES } from "./cell-cases";
import { FOREIGN_HAND_CASES } from "./foreign-hand-cases";
import { LAYOUT_CASES } from "./layout-cases";
import { ODD_LIST_CASES } from "./odd-list-cases";
import { RULE_CASES } from "./rule-cases";
import { SECRETARY_CASES } from "./secretary-cases";

export const CASES: readonly Case[] = [...LAYOUT_CASES, ...ODD_LIST_CASES, ...CELL_CASES, ...RULE_CASES, ...FOREIGN_HAND_CASES, ...SECRETARY_CASES];

/** A file to be written, its path relative to the folder of cases. */
export interface CaseFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** Each case's folder: `in.xlsx` and `expected.json`. */
export async function makeCases(): Promise<readonly CaseFile[]> {
  const files: CaseFile[] = [];
  for (const golden of CASES) {
    const expected = { idea: golden.idea, ...golden.expected };
    files.push({ path: `${golden.name}/in.xlsx`, bytes: await caseBytes(golden) });
    files.push({ path: `${golden.name}/expected.json`, bytes: new TextEncoder().encode(`${expectedText(expected)}\n`) });
  }
  return files;
}
