import type { Locale } from "../locale/locale";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import type { CheckOptions, CheckRequest } from "./check-request";
import type { CheckedFile, ReadFile } from "./checked-file";
import { checkBytes } from "./checked-file";
import type { EditLine } from "./command-output";
import type { Target } from "./output-file";
import { targetOf, writeTarget } from "./output-file";

/** What is to be written, and where. */
export interface WriteRequest {
  readonly mark: Target | null;
  readonly fix: Target | null;
  readonly notes: boolean;
}

/** What was written, as lines to print, and the cells fixed by file. */
export interface WrittenResults {
  readonly problems: readonly Problem[];
  readonly lines: readonly string[];
  readonly edits: ReadonlyMap<string, readonly EditLine[]>;
}

/** The targets of `--mark` and `--fix`, or what is wrong with them. */
export function writeRequestOf(options: CheckOptions): Result<WriteRequest> {
  const inPlace = options.inPlace === true;
  const mark = targetOf(options.mark, inPlace, "--mark");
  const fix = targetOf(options.fix, inPlace, "--fix");
  if (!mark.ok || !fix.ok) return fail(...(mark.ok ? [] : mark.problems), ...(fix.ok ? [] : fix.problems));
  if (inPlace && !mark.value && !fix.value) return fail({ kind: "option-invalid", params: { option: "--in-place" } });
  return succeed({ mark: mark.value, fix: fix.value, notes: options.notes === true });
}

/** Writes the fixed and the marked workbook of the one file that was checked. */
export async function writeResults(
  files: readonly CheckedFile[],
  write: WriteRequest,
  request: CheckRequest,
  locale: Locale,
  now: Date,
): Promise<WrittenResults> {
  const problems: Problem[] = [];
  const lines: string[] = [];
  const edits = new Map<string, readonly EditLine[]>();
  for (const file of files) {
    if (file.kind === "unread" || (!write.mark && !write.fix)) continue;
    const done = await writeOne(file, write, request, locale, now);
    if (!done.ok) {
      problems.push(...done.problems);
      continue;
    }
    lines.push(...done.value.lines);
    if (write.fix) edits.set(file.file, done.value.edits);
  }
  return { problems, lines, edits };
}

interface Done {
  readonly lines: readonly string[];
  readonly edits: readonly EditLine[];
}

async function writeOne(file: ReadFile, write: WriteRequest, request: CheckRequest, locale: Locale, now: Date): Promise<Result<Done>> {
  const { fixedBytes, markedBytes } = await import("./marked-bytes");
  const { cli, number } = locale;
  if (file.isOldFormat && [write.fix, write.mark].some((target) => target?.kind === "in-place")) {
    return fail({ kind: "output-type", file: file.file, params: { extension: ".xlsx" } });
  }
  const lines: string[] = file.isOldFormat ? [cli.fromOldFormat] : [];
  let current = file;
  let fixedLines: readonly EditLine[] = [];
  if (write.fix) {
    const fixed = fixedBytes(file);
    if (!fixed.ok) return fixed;
    fixedLines = fixed.value.lines;
    const bothInPlace = write.fix.kind === "in-place" && write.mark?.kind === "in-place";
    // Fixed and marked in place, the flags are of what is left: one file, one copy of the original.
    if (bothInPlace) {
      const checked = checkBytes(fixed.value.bytes, file.file, request);
      if (!checked.ok) return checked;
      current = { ...file, ...checked.value, bytes: fixed.value.bytes };
    } else {
      const written = await writeTarget(file.file, file.bytes, write.fix, fixed.value.bytes, now);
      if (!written.ok) return written;
      lines.push(...copyLine(written.value.copy, locale));
    }
    const path = write.fix.kind === "file" ? write.fix.path : file.file;
    lines.push(fixedLines.length === 0 ? cli.nothingToFix : cli.fixed(path, number(fixedLines.length)), ...fixedLines.map((line) => fixLine(line, locale)));
  }
  if (write.mark) {
    const marked = markedBytes(current, locale, write.notes);
    if (!marked.ok) return marked;
    const written = await writeTarget(file.file, file.bytes, write.mark, marked.value.bytes, now);
    if (!written.ok) return written;
    lines.push(...copyLine(written.value.copy, locale), cli.marked(written.value.path, number(marked.value.cells)));
    if (marked.value.unmarked.length > 0) lines.push(cli.unmarked(marked.value.unmarked.join(", ")));
    if (marked.value.cells > 0) lines.push(cli.printHint(written.value.path));
  }
  return succeed({ lines, edits: fixedLines });
}

function copyLine(copy: string | null, { cli }: Locale): readonly string[] {
  return copy === null ? [] : [cli.keptCopy(copy)];
}

function fixLine({ sheet, cell, before, after }: EditLine, { cli, number }: Locale): string {
  const shown = (value: EditLine["before"]): string => {
    if (value === null) return cli.blank;
    return typeof value === "number" ? number(value) : typeof value === "string" ? `“${value}”` : String(value);
  };
  return `  ${cli.fixLine(`${sheet}!${cell}`, shown(before), shown(after))}`;
}
