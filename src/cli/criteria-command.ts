import type { Locale } from "../locale/locale";
import { localeFor } from "../locale/locale";
import { CRITERIA_SHEET } from "../assessment/sheet-kind";
import { setSheetContent } from "../assessment/set-sheet-content";
import type { CriteriaSet } from "../criteria/criteria-set";
import { builtinSets } from "../criteria/builtin-sets";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { NODE_PACKAGE } from "./node-package";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../workbook/xlsx/patch/blank-workbook";
import { languageOf } from "./check-request";
import { problemLine } from "./command-output";
import { chooseSet } from "./criteria-choice";
import type { ExitCode } from "./exit-code";
import { writeNew } from "./output-file";
import type { Streams } from "./streams";

/** The options all `khuyenhoc criteria` commands take. */
export interface CriteriaOptions {
  readonly lang?: string;
}

/** `khuyenhoc criteria list`: a line for each built-in set. */
export function runCriteriaList(options: CriteriaOptions, streams: Streams): ExitCode {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  streams.out(builtinSets.map((set) => `${setLine(set, locale)}\n`).join(""));
  return 0;
}

/** `khuyenhoc criteria show ID`: the whole set as JSON, the form `--criteria FILE` reads. */
export async function runCriteriaShow(id: string, options: CriteriaOptions, streams: Streams): Promise<ExitCode> {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  const set = await chooseSet(id);
  if (!set.ok) {
    for (const problem of set.problems) streams.err(`${problemLine(locale, problem)}\n`);
    return 2;
  }
  streams.out(`${JSON.stringify(set.value, null, 2)}\n`);
  return 0;
}

/** The options of `khuyenhoc criteria export`. */
export interface CriteriaExportOptions extends CriteriaOptions {
  readonly out?: string;
}

/** `khuyenhoc criteria export ID --out FILE`: the set as a workbook with the sheet `Bộ tiêu chí`, to be edited and read back. */
export async function runCriteriaExport(id: string, options: CriteriaExportOptions, streams: Streams): Promise<ExitCode> {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  const written = await exportSet(id, options.out);
  if (!written.ok) {
    for (const problem of written.problems) streams.err(`${problem.file ?? id}: ${problemLine(locale, problem)}\n`);
    return 2;
  }
  streams.out(`${locale.summary.setWritten(written.value)}\n`);
  return 0;
}

async function exportSet(id: string, out: string | undefined): Promise<Result<string>> {
  if (out === undefined) return fail({ kind: "option-invalid", params: { option: "--out" } });
  const set = await chooseSet(id);
  if (!set.ok) return set;
  const bytes = setWorkbook(set.value);
  if (!bytes.ok) return bytes;
  const written = await writeNew(id, out, bytes.value);
  return written.ok ? succeed(written.value.path) : written;
}

/** A new workbook that holds a set's sheet and nothing else. */
function setWorkbook(set: CriteriaSet): Result<Uint8Array> {
  const applied = applyEdits(
    blankWorkbook(),
    [
      { kind: "add-sheet", sheet: CRITERIA_SHEET, content: setSheetContent(set) },
      { kind: "remove-sheet", sheet: BLANK_SHEET, content: null },
    ],
    { limits: NODE_PACKAGE },
  );
  return applied.ok ? succeed(applied.value.bytes) : applied;
}

function setLine(set: CriteriaSet, locale: Locale): string {
  const title = locale.language === "vi" ? set.title.vi : set.title.en;
  return `${set.id}  ${title}${set.checkedAgainstOriginal ? "" : ` (${locale.cli.notChecked})`}`;
}
