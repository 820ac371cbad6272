import type { Locale } from "../locale/locale";
import { localeFor } from "../locale/locale";
import type { Problem } from "../workbook/problem";
import type { CheckOptions, CheckRequest } from "./check-request";
import { languageOf, readRequest } from "./check-request";
import type { CheckedFile } from "./checked-file";
import { checkFile } from "./checked-file";
import type { EditLine } from "./command-output";
import { commandOutput, problemLine } from "./command-output";
import type { ExitCode } from "./exit-code";
import { exitCodeOf } from "./exit-code";
import { countFindings } from "./finding-count";
import { startProgress } from "./progress";
import { reportText } from "./report-text";
import type { SkippedFile } from "./skipped-files";
import type { Streams } from "./streams";
import { findWorkbooks } from "./workbook-files";
import type { WriteRequest } from "./written-results";
import { writeRequestOf, writeResults } from "./written-results";

/** `khuyenhoc check`: reads, checks, prints, and writes marked or fixed copies where asked. */
export async function runCheck(paths: readonly string[], options: CheckOptions, streams: Streams): Promise<ExitCode> {
  const language = languageOf(options.lang);
  const locale = localeFor(language ?? "vi");
  const request = await readRequest(options);
  const write = writeRequestOf(options);
  const wrong: Problem[] = [
    ...(language === null ? [{ kind: "option-invalid" as const, params: { option: "--lang", value: options.lang ?? "" } }] : []),
    ...(request.ok ? [] : request.problems),
    ...(write.ok ? [] : write.problems),
  ];
  if (wrong.length > 0 || !request.ok || !write.ok) return refuse(wrong, options, locale, streams);
  const found = await findWorkbooks(paths);
  const missing = found.problems.map((problem): CheckedFile => ({ kind: "unread", file: problem.file ?? "", sha256: null, problems: [problem] }));
  if (found.files.length === 0 && missing.length === 0) return refuse([{ kind: "nothing-to-read" }], options, locale, streams);
  if (asksToWrite(write.value) && found.files.length !== 1) {
    return refuse([{ kind: "option-invalid", params: { option: "--mark, --fix", value: locale.cli.oneFileOnly } }], options, locale, streams);
  }
  const files = [...missing, ...(await checkAll(found.files, request.value, locale))];
  const written = await writeResults(files, write.value, request.value, locale, streams.now());
  print(files, found.skipped, written, options, locale, streams);
  return codeOf(files, written.problems);
}

function asksToWrite({ mark, fix }: WriteRequest): boolean {
  return mark !== null || fix !== null;
}

async function checkAll(paths: readonly string[], request: CheckRequest, locale: Locale): Promise<readonly CheckedFile[]> {
  const progress = await startProgress(paths.length, locale.cli.reading);
  const files: CheckedFile[] = [];
  for (const path of paths) {
    files.push(await checkFile(path, request));
    progress.step(path);
  }
  progress.stop();
  return files;
}

interface WrittenLines {
  readonly problems: readonly Problem[];
  readonly lines: readonly string[];
  readonly edits: ReadonlyMap<string, readonly EditLine[]>;
}

function print(
  files: readonly CheckedFile[],
  skipped: readonly SkippedFile[],
  written: WrittenLines,
  options: CheckOptions,
  locale: Locale,
  streams: Streams,
): void {
  if (options.json === true) streams.out(`${JSON.stringify(commandOutput(files, skipped, locale, written.edits), null, 1)}\n`);
  else streams.out(`${[reportText(files, skipped, locale), ...written.lines].join("\n")}\n`);
  for (const problem of written.problems) streams.err(`${problem.file ?? ""}: ${problemLine(locale, problem)}\n`);
}

function codeOf(files: readonly CheckedFile[], problems: readonly Problem[]): ExitCode {
  const unread = files.filter(({ kind }) => kind === "unread").length;
  const read = files.flatMap((file) => (file.kind === "read" ? [file.result] : []));
  // Files without a single list were not what was asked to be checked.
  const listless = read.length > 0 && read.every(({ lists }) => lists.length === 0) ? 1 : 0;
  const errors = countFindings(read.flatMap(({ findings }) => findings)).error;
  return exitCodeOf({ errors, problems: unread + listless + problems.length });
}

/** Nothing was read: the reasons, on stderr, and with `--json` an object without files all the same. */
function refuse(problems: readonly Problem[], options: CheckOptions, locale: Locale, streams: Streams): ExitCode {
  for (const problem of problems) streams.err(`${problemLine(locale, problem)}\n`);
  if (options.json === true) streams.out(`${JSON.stringify(commandOutput([], [], locale, new Map()), null, 1)}\n`);
  return 2;
}
