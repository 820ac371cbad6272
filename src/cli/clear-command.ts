import { clearEdits } from "../check/mark-edits";
import { localeFor } from "../locale/locale";
import type { Result } from "../workbook/problem";
import { succeed } from "../workbook/problem";
import { NODE_PACKAGE } from "./node-package";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import { openXlsx } from "../workbook/xlsx/xlsx-workbook";
import { languageOf } from "./check-request";
import { problemLine } from "./command-output";
import { readBytes } from "./criteria-choice";
import type { ExitCode } from "./exit-code";
import type { Written } from "./output-file";
import { targetOf, writeTarget } from "./output-file";
import type { Streams } from "./streams";

/** The options of `khuyenhoc clear`. */
export interface ClearOptions {
  readonly out?: string;
  readonly inPlace?: boolean;
  readonly lang?: string;
}

/** `khuyenhoc clear`: takes exactly our marks off a workbook. */
export async function runClear(file: string, options: ClearOptions, streams: Streams): Promise<ExitCode> {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  const written = await clearFile(file, options, streams.now());
  if (!written.ok) {
    for (const problem of written.problems) streams.err(`${problem.file ?? file}: ${problemLine(locale, problem)}\n`);
    return 2;
  }
  const { copy, path } = written.value;
  streams.out(`${[...(copy === null ? [] : [locale.cli.keptCopy(copy)]), locale.cli.cleared(path)].join("\n")}\n`);
  return 0;
}

async function clearFile(file: string, options: ClearOptions, now: Date): Promise<Result<Written>> {
  const target = targetOf(options.out ?? true, options.inPlace === true, "--out");
  if (!target.ok) return target;
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const cleared = clearedBytes(bytes.value, file);
  if (!cleared.ok) return cleared;
  return writeTarget(file, bytes.value, target.value ?? { kind: "in-place" }, cleared.value, now);
}

/** The workbook without our flags and without our sheet of findings. */
export function clearedBytes(bytes: Uint8Array, file: string): Result<Uint8Array> {
  const book = openXlsx(bytes, { file, limits: NODE_PACKAGE });
  if (!book.ok) return book;
  const applied = applyEdits(bytes, clearEdits(book.value.facts.sheets.map(({ name }) => name)), { limits: NODE_PACKAGE });
  return applied.ok ? succeed(applied.value.bytes) : applied;
}
