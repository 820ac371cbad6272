import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { correctionPage } from "../consolidate/correction-page";
import type { Locale } from "../locale/locale";
import { findingWords } from "../locale/locale";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../workbook/xlsx/patch/blank-workbook";
import { codeOf, isSamePath, writeWhole } from "./atomic-write";
import type { CheckRequest } from "./check-request";
import { checkBytes } from "./checked-file";
import { readBytes } from "./criteria-choice";
import { markedBytes } from "./marked-bytes";
import type { SourceOutcome } from "./source-reading";
import { modernBytes } from "./source-reading";

type Read = Extract<SourceOutcome, { kind: "read" }>;

/**
 * Writes for each source that was read its own workbook, marked, and a page of what to correct, under its own name in
 * the folder. Gives how many; a source is never written over.
 */
export async function writeReturned(outcomes: readonly SourceOutcome[], folder: string, request: CheckRequest, locale: Locale): Promise<Result<number>> {
  const problems: Problem[] = [];
  const read = outcomes.filter((outcome) => outcome.kind === "read");
  for (const outcome of read) {
    const written = await writeOne(outcome, folder, request, locale);
    if (!written.ok) problems.push(...written.problems);
  }
  return problems.length > 0 ? fail(...problems) : succeed(read.length);
}

async function writeOne({ source, share }: Read, folder: string, request: CheckRequest, locale: Locale): Promise<Result<null>> {
  const bytes = await readBytes(source.path);
  const modern = bytes.ok ? await modernBytes(bytes.value, source.path) : bytes;
  if (!modern.ok) return modern;
  const checked = checkBytes(modern.value, source.path, request);
  if (!checked.ok) return checked;
  const marked = markedBytes({ kind: "read", file: source.path, sha256: share.sha256, bytes: modern.value, ...checked.value }, locale, false);
  if (!marked.ok) return fail(...marked.problems.map((problem) => ({ ...problem, file: source.path })));
  const unit = share.units.map(({ name }) => name).join(", ");
  const { correction } = locale.consolidate;
  const content = correctionPage(unit, share.control.subjects, checked.value.result.findings, {
    ...correction,
    severity: locale.severities,
    say: (finding) => findingWords(locale, finding),
  });
  const page = applyEdits(blankWorkbook(), [
    { kind: "add-sheet", sheet: correction.sheet, content },
    { kind: "remove-sheet", sheet: BLANK_SHEET, content: null },
  ]);
  if (!page.ok) return page;
  const path = join(folder, source.name.replace(/\.xls$/i, ".xlsx"));
  if (isSamePath(path, source.path)) return fail({ kind: "output-is-source", file: path });
  const stem = basename(path).replace(/\.[a-z]+$/i, "");
  try {
    await mkdir(dirname(path), { recursive: true });
  } catch (error) {
    return fail({ kind: "file-unwritable", file: folder, params: { detail: codeOf(error) } });
  }
  const first = await writeWhole(path, marked.value.bytes);
  if (!first.ok) return first;
  const second = await writeWhole(join(dirname(path), `${stem} - ${correction.suffix}.xlsx`), page.value.bytes);
  return second.ok ? succeed(null) : second;
}
