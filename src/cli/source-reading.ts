import { createHash } from "node:crypto";
import type { Consolidation } from "../consolidate/consolidation";
import { readConsolidation } from "../consolidate/consolidated-memory";
import { keptShare } from "../consolidate/kept-share";
import type { ListRow } from "../consolidate/list-rows";
import type { PeopleKeys } from "../consolidate/people-keys";
import { readSource } from "../consolidate/read-source";
import type { SetOutline, SourceShare } from "../consolidate/source-share";
import type { UnitEntry } from "../consolidate/units-register";
import type { ColumnAnswer } from "../summary/summary-options";
import type { Problem, Result } from "../workbook/problem";
import { hiddenSheets } from "../workbook/workbook";
import type { CheckRequest } from "./check-request";
import { checkingOf, defaultCriteriaSet, recogniseBytes } from "./checked-file";
import { readBytes } from "./criteria-choice";
import { modernBytes } from "./modern-bytes";

/** What every source of one run is read with; plain data, so that it crosses to workers. */
export interface ReadingSetting {
  readonly request: CheckRequest;
  readonly answers: readonly ColumnAnswer[];
  readonly register: readonly UnitEntry[] | null;
  readonly withRows: boolean;
  readonly withPersonal: boolean;
}

/** A file to be read, and its name in the result. */
export interface SourceFile {
  readonly path: string;
  readonly name: string;
}

/** What reading a file came to. */
export type SourceOutcome =
  | {
      readonly kind: "read";
      readonly source: SourceFile;
      readonly share: SourceShare;
      readonly sets: readonly SetOutline[];
      readonly people: PeopleKeys;
      readonly rows: readonly ListRow[];
      /** Only printed figures, no people: its figures are for the whole to be held against. */
      readonly isSummaryOnly: boolean;
    }
  | { readonly kind: "consolidated"; readonly source: SourceFile; readonly sha256: string; readonly consolidation: Consolidation }
  | { readonly kind: "lost"; readonly source: SourceFile; readonly sha256: string | null; readonly problems: readonly Problem[] };

/** The bytes of a file, at once or when they have come. */
export type BytesOf = (file: string) => Result<Uint8Array> | Promise<Result<Uint8Array>>;

/** Reads one file as a source: a workbook of lists, of summaries only, or consolidated before. */
export async function readSourceFile(source: SourceFile, setting: ReadingSetting, bytesOf: BytesOf = readBytes): Promise<SourceOutcome> {
  const bytes = await bytesOf(source.path);
  if (!bytes.ok) return { kind: "lost", source, sha256: null, problems: bytes.problems };
  return readSourceBytes(source, bytes.value, setting);
}

/** Like `readSourceFile`, for bytes at hand. */
export async function readSourceBytes(source: SourceFile, bytes: Uint8Array, setting: ReadingSetting): Promise<SourceOutcome> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const modern = await modernBytes(bytes, source.path);
  if (!modern.ok) return { kind: "lost", source, sha256, problems: modern.problems };
  const book = recogniseBytes(modern.value, source.path, setting.request);
  if (!book.ok) return { kind: "lost", source, sha256, problems: book.problems };
  const before = readConsolidation(book.value.memory);
  if (!before.ok) return { kind: "lost", source, sha256, problems: before.problems };
  if (before.value) return { kind: "consolidated", source, sha256, consolidation: before.value };
  const { facts, grids, recognised, memory } = book.value;
  const { share, sets, people, rows } = readSource({
    file: source.name,
    sha256,
    grids,
    hiddenSheets: hiddenSheets(facts),
    recognised,
    checking: checkingOf(memory, setting.request),
    answers: setting.answers,
    defaultSet: defaultCriteriaSet(),
    register: setting.register,
    withRows: setting.withRows,
    withPersonal: setting.withPersonal,
  });
  const isSummaryOnly = recognised.lists.length === 0 && share.claims.length > 0;
  if (recognised.lists.length === 0 && !isSummaryOnly) {
    return { kind: "lost", source, sha256, problems: [{ kind: "nothing-to-read", file: source.path }] };
  }
  return { kind: "read", source, share: keptShare(share), sets, people, rows, isSummaryOnly };
}
