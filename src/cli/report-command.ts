import { localeFor } from "../locale/locale";
import { watchOpenRows, reportFacts } from "../summary/report";
import { countedLists } from "../check/counted-lists";
import { checkWorkbook } from "../check/check-workbook";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { unitNamedByList, watchTally } from "../summary/tally-watch";
import type { ReportFacts } from "../summary/report";
import type { CheckOptions } from "./check-request";
import { languageOf, readRequest } from "./check-request";
import { checkingOf, recogniseBytes } from "./checked-file";
import { problemLine } from "./command-output";
import { readBytes } from "./criteria-choice";
import type { ExitCode } from "./exit-code";
import { roundingOf } from "./fill-command";
import { writeNew } from "./output-file";
import type { Streams } from "./streams";

/** The options of `khuyenhoc report`. */
export interface ReportOptions extends CheckOptions {
  readonly out?: string;
  readonly rounding?: string;
}

/** `khuyenhoc report`: the paragraphs for the written report, printed, and with `--out` as a Word file. */
export async function runReport(file: string, options: ReportOptions, streams: Streams): Promise<ExitCode> {
  const locale = localeFor(languageOf(options.lang) ?? "vi");
  const facts = await factsOf(file, options);
  if (!facts.ok) {
    for (const problem of facts.problems) streams.err(`${problem.file ?? file}: ${problemLine(locale, problem)}\n`);
    return 2;
  }
  const paragraphs = locale.report.paragraphs(facts.value);
  streams.out(`${paragraphs.join("\n\n")}\n`);
  if (options.out === undefined) return 0;
  const { reportDocument } = await import("../summary/report-document");
  const written = await writeNew(file, options.out, await reportDocument(locale.report.title(facts.value.set.subject), paragraphs));
  if (!written.ok) {
    for (const problem of written.problems) streams.err(`${problem.file ?? file}: ${problemLine(locale, problem)}\n`);
    return 2;
  }
  streams.out(`\n${locale.report.written(written.value.path)}\n`);
  return 0;
}

async function factsOf(file: string, options: ReportOptions): Promise<Result<ReportFacts>> {
  const request = await readRequest(options);
  if (!request.ok) return request;
  const rounding = roundingOf(options.rounding);
  if (!rounding.ok) return rounding;
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const book = recogniseBytes(bytes.value, file, request.value);
  if (!book.ok) return book;
  const tally = watchTally(unitNamedByList);
  const open = watchOpenRows();
  const check = checkWorkbook(book.value.recognised.lists, checkingOf(book.value.memory, request.value), [tally.see, open.see]);
  const set = countedLists(check)[0]?.at.set;
  if (!set) return fail({ kind: "nothing-to-read", file });
  return succeed(reportFacts(check, tally.tally(), open.rows(), set, rounding.value));
}
