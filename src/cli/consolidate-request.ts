import { relative, resolve } from "node:path";
import { stat } from "node:fs/promises";
import type { Preference } from "../consolidate/choose-sources";
import type { Consolidation, Level } from "../consolidate/consolidation";
import type { UnitEntry } from "../consolidate/units-register";
import { readUnits } from "../consolidate/units-register";
import type { ColumnAnswer } from "../summary/summary-options";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { NODE_PACKAGE } from "./node-package";
import { openXlsx } from "../workbook/xlsx/xlsx-workbook";
import { isSamePath } from "./atomic-write";
import type { CheckOptions, CheckRequest } from "./check-request";
import { readRequest } from "./check-request";
import { readBytes } from "./criteria-choice";
import { summaryAnswers } from "./reconcile-command";
import type { ReadingSetting, SourceFile } from "./source-reading";
import type { SkippedFile, SkipReason } from "./skipped-files";
import { findWorkbooks } from "./workbook-files";

/** The options of `khuyenhoc consolidate` as they come from the command line. */
export interface ConsolidateOptions extends CheckOptions {
  readonly out?: string;
  readonly template?: string;
  readonly units?: string;
  readonly unitsTemplate?: string;
  readonly level?: string;
  readonly prefer?: readonly string[];
  readonly withRows?: boolean;
  readonly withPersonal?: boolean;
  readonly return?: string;
  readonly mapSummary?: readonly string[];
}

/** What a consolidation was asked for, understood. */
export interface ConsolidateRequest {
  readonly out: string;
  readonly template: string | null;
  readonly register: readonly UnitEntry[] | null;
  /** `null`: province where units belong to several parents, else district. */
  readonly level: Level | null;
  readonly preference: Preference;
  readonly withRows: boolean;
  readonly withPersonal: boolean;
  readonly returnDir: string | null;
  readonly check: CheckRequest;
  readonly answers: readonly ColumnAnswer[];
}

const LEVELS: Readonly<Record<string, Level>> = { huyen: "district", district: "district", cum: "cluster", cluster: "cluster", tinh: "province", province: "province" };

/** Understands the options, or names each that cannot be understood. */
export async function readConsolidateRequest(options: ConsolidateOptions): Promise<Result<ConsolidateRequest>> {
  const check = await readRequest(options);
  const answers = summaryAnswers(options.mapSummary ?? []);
  const register = options.units === undefined ? succeed(null) : await readRegister(options.units);
  const level = options.level === undefined ? null : LEVELS[options.level.toLowerCase()];
  const problems: Problem[] = [check, answers, register].flatMap((result) => (result.ok ? [] : result.problems));
  if (level === undefined) problems.push({ kind: "option-invalid", params: { option: "--level", value: options.level ?? "" } });
  if (options.out === undefined) problems.push({ kind: "option-invalid", params: { option: "--out" } });
  if (problems.length > 0 || !check.ok || !answers.ok || !register.ok || options.out === undefined) return fail(...problems);
  return succeed({
    out: options.out,
    template: options.template ?? null,
    register: register.value,
    level: level ?? null,
    preference: preferenceOf(options.prefer ?? []),
    withRows: options.withRows === true,
    withPersonal: options.withPersonal === true,
    returnDir: options.return ?? null,
    check: check.value,
    answers: answers.value,
  });
}

/** What the sources are read with; the register of the run before holds on where none is given. */
export function readingSetting({ check, answers, register, withRows, withPersonal }: ConsolidateRequest, previous: Consolidation | null): ReadingSetting {
  return { request: check, answers, register: register ?? previous?.register ?? null, withRows, withPersonal };
}

function preferenceOf(words: readonly string[]): Preference {
  const manners = words.filter((word) => word === "newest" || word === "all");
  return { files: words.filter((word) => word !== "newest" && word !== "all"), others: manners.at(-1) ?? "ask" };
}

async function readRegister(file: string): Promise<Result<readonly UnitEntry[]>> {
  const bytes = await readBytes(file);
  if (!bytes.ok) return bytes;
  const book = openXlsx(bytes.value, { file, limits: NODE_PACKAGE });
  if (!book.ok) return book;
  const problems: Problem[] = [];
  for (const { name } of book.value.facts.sheets) {
    const grid = book.value.readGrid(name);
    if (!grid.ok) return grid;
    const units = readUnits(grid.value);
    if (units.ok) return units;
    problems.push(...units.problems.map((problem) => ({ ...problem, file })));
  }
  return fail(...problems);
}

/** The files to read: named in the result as within their folder, sorted by that name; and what was passed over. */
export interface PlannedFiles {
  readonly sources: readonly (SourceFile & { readonly isNamed: boolean; readonly modified: number; readonly bytes: number })[];
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
  /** Some folder was given: what it holds is everything there is. */
  readonly hasFolder: boolean;
}

/** Finds the sources among files and folders; output, template and register are none of them. */
export async function planFiles(paths: readonly string[], request: ConsolidateRequest, options: ConsolidateOptions): Promise<PlannedFiles> {
  const found = await findWorkbooks(paths);
  const single = new Set([...found.files, ...found.problems.map(({ file }) => file)]);
  const folders = paths.filter((path) => !single.has(path));
  const asides = [options.template, options.units, options.criteria].flatMap((path) => (path === undefined ? [] : [path]));
  const asideReason = (path: string): SkipReason | null => {
    if (isSamePath(request.out, path)) return "output";
    if (asides.some((aside) => isSamePath(aside, path))) return "used-otherwise";
    return isWithin(path, request.returnDir) ? "returned" : null;
  };
  const isOld = ({ file, reason }: SkippedFile): boolean => reason === "other-format" && /\.xls$/i.test(file);
  const named = new Set(paths.map((path) => resolve(path)));
  const readable = [...found.files, ...found.skipped.filter(isOld).map(({ file }) => file)].map((file) => ({ file, reason: asideReason(file) }));
  const all = readable.flatMap(({ file, reason }) => (reason === null ? [file] : []));
  const names = sourceNames(all, folders);
  const sources = await Promise.all(
    all.map(async (path) => {
      const { mtimeMs, size } = await stat(path);
      return { path, name: names.get(path) ?? path, isNamed: named.has(resolve(path)), modified: mtimeMs, bytes: size };
    }),
  );
  return {
    sources: sources.sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : a.path < b.path ? -1 : 1)),
    skipped: [...found.skipped.filter((one) => !isOld(one)), ...readable.flatMap(({ file, reason }) => (reason === null ? [] : [{ file, reason }]))],
    problems: found.problems,
    hasFolder: folders.length > 0,
  };
}

/** Files by their paths within the folder given, or by their own names; of several of one name as much of the path as tells them apart. */
function sourceNames(paths: readonly string[], folders: readonly string[]): ReadonlyMap<string, string> {
  const parts = (path: string): readonly string[] => resolve(path).split(/[\\/]/);
  const lastOf = (path: string, depth: number): string => parts(path).slice(-depth).join("/");
  const lengthOf = (path: string): number => {
    const folder = folders.find((one) => !relative(one, path).startsWith(".."));
    return folder === undefined ? 1 : relative(folder, path).split(/[\\/]/).length;
  };
  const depths = new Map(paths.map((path) => [path, lengthOf(path)]));
  for (;;) {
    const bearers = new Map<string, string[]>();
    for (const [path, depth] of depths) bearers.set(lastOf(path, depth), [...(bearers.get(lastOf(path, depth)) ?? []), path]);
    const alike = [...bearers.values()].filter(({ length }) => length > 1).flat().filter((path) => (depths.get(path) ?? 0) < parts(path).length);
    if (alike.length === 0) return new Map([...depths].map(([path, depth]) => [path, lastOf(path, depth)]));
    for (const path of alike) depths.set(path, (depths.get(path) ?? 0) + 1);
  }
}

function isWithin(path: string, folder: string | null): boolean {
  return folder !== null && !relative(folder, path).startsWith("..");
}
