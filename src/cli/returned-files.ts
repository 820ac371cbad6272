import { mkdir } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import type { Finding } from "../check/finding";
import type { Consolidation } from "../consolidate/consolidation";
import { unitNames } from "../consolidate/consolidation";
import type { CorrectionLine } from "../consolidate/correction-page";
import { correctionPage } from "../consolidate/correction-page";
import { sharedSeverity } from "../consolidate/findings-sheet";
import { withRegisterZones } from "../consolidate/read-source";
import type { Locale } from "../locale/locale";
import { findingWords } from "../locale/locale";
import { bookFigures } from "../summary/book-figures";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { applyEdits } from "../workbook/xlsx/patch/apply-edits";
import { BLANK_SHEET, blankWorkbook } from "../workbook/xlsx/patch/blank-workbook";
import { codeOf, isSamePath, writeWhole } from "./atomic-write";
import { checkingOf, defaultCriteriaSet, recogniseBytes } from "./checked-file";
import { readBytes } from "./criteria-choice";
import type { Interrupt } from "./interrupt";
import { markedBytes } from "./marked-bytes";
import type { ReadingSetting, SourceOutcome } from "./source-reading";
import { modernBytes } from "./modern-bytes";

type Read = Extract<SourceOutcome, { kind: "read" }>;

/** What copies are returned of: the sources, and what was found of them together. */
export interface Returning {
  readonly consolidation: Consolidation;
  readonly folder: string;
  readonly setting: ReadingSetting;
  readonly stop: Interrupt;
}

/** How many copies were returned, and why not all were. */
export interface Returned {
  readonly written: number;
  readonly problems: readonly Problem[];
}

/**
 * Writes for each source that was read its own workbook, marked, and a page of what to correct, under its own name in
 * the folder: what its lists and printed figures have wrong, and who of its people stands in another unit's file too.
 * A source is never written over; asked to stop, the copies not begun are left (`cancelled`).
 */
export async function writeReturned(outcomes: readonly SourceOutcome[], returning: Returning, locale: Locale): Promise<Returned> {
  const problems: Problem[] = [];
  let done = 0;
  const read = outcomes.filter((outcome) => outcome.kind === "read");
  const taken = new Set<string>();
  for (const outcome of read) {
    if (await returning.stop.heard()) return { written: done, problems: [...problems, { kind: "cancelled" }] };
    const written = await writeOne(outcome, freeName(outcome.source.name.replace(/\.xls$/i, ".xlsx"), taken), returning, locale);
    if (written.ok) done += 1;
    else problems.push(...written.problems);
  }
  return { written: done, problems };
}

/** An old .xls is returned as .xlsx, beside one of that name that was sent too. */
function freeName(name: string, taken: Set<string>): string {
  let free = name;
  for (let number = 2; taken.has(free.toLowerCase()); number += 1) free = name.replace(/(\.[^.]*)?$/, ` (${number})$1`);
  taken.add(free.toLowerCase());
  return free;
}

async function writeOne({ source, share }: Read, name: string, { consolidation, folder, setting }: Returning, locale: Locale): Promise<Result<null>> {
  const bytes = await readBytes(source.path);
  const modern = bytes.ok ? await modernBytes(bytes.value, source.path) : bytes;
  if (!modern.ok) return modern;
  const book = recogniseBytes(modern.value, source.path, setting.request);
  if (!book.ok) return book;
  const { facts, grids, memory } = book.value;
  const recognised = withRegisterZones({ file: share.file, recognised: book.value.recognised, register: setting.register });
  const figures = bookFigures({ file: share.file, grids, recognised, checking: checkingOf(memory, setting.request), answers: setting.answers, defaultSet: defaultCriteriaSet() });
  const findings = [...figures.check.findings, ...figures.reconciliation.findings];
  const { correction } = locale.consolidate;
  // Those who get it have no command to give a switch to.
  const say = (finding: Finding): ReturnType<typeof findingWords> => {
    const words = findingWords(locale, finding);
    return { ...words, todo: correction.todoThere[finding.rule] ?? words.todo };
  };
  const marked = markedBytes({ bytes: modern.value, facts, result: { ...figures.check, findings } }, locale, false, say);
  if (!marked.ok) return fail(...marked.problems.map((problem) => ({ ...problem, file: source.path })));
  const names = unitNames(consolidation);
  const units = share.units.map(({ key, name }) => names.get(key) ?? name);
  const content = correctionPage(units.length === 0 ? share.file : units.join(", "), share.control.subjects, findings, sharedLines(consolidation, share.file, locale), {
    ...correction,
    severity: locale.severities,
    say,
  });
  const page = applyEdits(blankWorkbook(), [
    { kind: "add-sheet", sheet: correction.sheet, content },
    { kind: "remove-sheet", sheet: BLANK_SHEET, content: null },
  ]);
  if (!page.ok) return page;
  const path = join(folder, name);
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

/** People of a file who stand in another one too, each where it stands here; suspicions are the level above's to look at. */
function sharedLines({ shared }: Consolidation, file: string, { consolidate }: Locale): readonly CorrectionLine[] {
  return shared.flatMap((one): readonly CorrectionLine[] => {
    const severity = sharedSeverity(one);
    const own = one.first.file === file ? one.first : one.second.file === file ? one.second : null;
    if (own === null || severity === "hint") return [];
    return [{ severity, ...consolidate.sheets.findings.shared(one), places: [{ sheet: own.sheet, cell: `A${own.row}` }] }];
  });
}
