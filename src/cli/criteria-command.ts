import type { Locale } from "../locale/locale";
import { localeFor } from "../locale/locale";
import type { CriteriaSet } from "../criteria/criteria-set";
import { builtinSets } from "../criteria/builtin-sets";
import { languageOf } from "./check-request";
import { problemLine } from "./command-output";
import { chooseSet } from "./criteria-choice";
import type { ExitCode } from "./exit-code";
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

function setLine(set: CriteriaSet, locale: Locale): string {
  const title = locale.language === "vi" ? set.title.vi : set.title.en;
  return `${set.id}  ${title}${set.checkedAgainstOriginal ? "" : ` (${locale.cli.notChecked})`}`;
}
