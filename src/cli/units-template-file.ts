import { unitsTemplate } from "../consolidate/units-template";
import { UNITS_SHEET } from "../consolidate/units-register";
import type { Locale } from "../locale/locale";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../workbook/xlsx/patch/blank-workbook";
import { writeWhole } from "./atomic-write";
import { problemLine } from "./command-output";
import { readBytes } from "./criteria-choice";
import type { ExitCode } from "./exit-code";
import type { Streams } from "./streams";

/** Writes a blank units register; an existing file stays. */
export async function writeUnitsTemplate(file: string, locale: Locale, streams: Streams): Promise<ExitCode> {
  const existing = await readBytes(file);
  if (existing.ok) {
    streams.err(`${file}: ${problemLine(locale, { kind: "output-exists", file })}\n`);
    return 2;
  }
  const made = applyEdits(blankWorkbook(), [
    { kind: "add-sheet", sheet: UNITS_SHEET, content: unitsTemplate(locale.consolidate.unitsTemplate) },
    { kind: "remove-sheet", sheet: BLANK_SHEET, content: null },
  ]);
  const written = made.ok ? await writeWhole(file, made.value.bytes) : made;
  if (!written.ok) {
    for (const problem of written.problems) streams.err(`${file}: ${problemLine(locale, problem)}\n`);
    return 2;
  }
  streams.out(`${locale.consolidate.template(file)}\n`);
  return 0;
}
