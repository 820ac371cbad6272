import type { Candidate, SourceChoice } from "../../consolidate/choose-sources";
import { chooseSources } from "../../consolidate/choose-sources";
import type { Consolidation } from "../../consolidate/consolidation";
import { inOrder } from "../../consolidate/consolidation";
import { ofOneSubject } from "../../consolidate/other-subjects";
import { settledReading } from "../../consolidate/settled-reading";
import { settleUnits } from "../../consolidate/settled-units";
import { sharedPeople } from "../../consolidate/shared-people";
import type { UnitEntry } from "../../consolidate/units-register";
import type { Problem, Result } from "../../workbook/problem";
import type { ReadSource } from "../worker/source-reading";

/** A file chosen as a source, and how far it is. */
export interface SourceFile {
  readonly id: number;
  /** Its own among the files: of two of one name the later is numbered. */
  readonly file: string;
  readonly modified: number | null;
  /** The unit as a person said it. */
  readonly unit: string | null;
  readonly state:
    | { readonly kind: "waiting" }
    | { readonly kind: "reading" }
    | { readonly kind: "read"; readonly read: ReadSource }
    | { readonly kind: "failed"; readonly problems: readonly Problem[] };
}

/** The files and how repeated units were settled. Plain data; changed only by `sourceListReducer`. */
export interface SourceList {
  readonly files: readonly SourceFile[];
  /** Files a person said to keep of a repeated unit. */
  readonly kept: readonly string[];
}

export const NO_SOURCES: SourceList = { files: [], kept: [] };

export type SourceListAction =
  | { readonly kind: "added"; readonly files: readonly { readonly id: number; readonly file: string; readonly modified: number | null }[] }
  | { readonly kind: "reading"; readonly id: number }
  | { readonly kind: "answered"; readonly id: number; readonly answer: Result<ReadSource> }
  | { readonly kind: "removed"; readonly id: number }
  | { readonly kind: "unit-said"; readonly id: number; readonly unit: string }
  | { readonly kind: "kept"; readonly file: string; readonly insteadOf: readonly string[] };

/** The list after something happened. */
export function sourceListReducer(list: SourceList, action: SourceListAction): SourceList {
  switch (action.kind) {
    case "added":
      return action.files.reduce(
        ({ files, kept }, { id, file, modified }) => ({
          kept,
          files: [...files, { id, file: freeName(file, files), modified, unit: null, state: { kind: "waiting" } }],
        }),
        list,
      );
    case "reading":
      return changed(list, action.id, { state: { kind: "reading" } });
    case "answered":
      return changed(list, action.id, {
        state: action.answer.ok ? { kind: "read", read: action.answer.value } : { kind: "failed", problems: action.answer.problems },
      });
    case "removed":
      return { ...list, files: list.files.filter(({ id }) => id !== action.id) };
    case "unit-said":
      return changed(list, action.id, { unit: action.unit, state: { kind: "waiting" } });
    case "kept":
      return { ...list, kept: [...list.kept.filter((file) => !action.insteadOf.includes(file)), action.file] };
  }
}

function changed(list: SourceList, id: number, change: Partial<SourceFile>): SourceList {
  return { ...list, files: list.files.map((file) => (file.id === id ? { ...file, ...change } : file)) };
}

function freeName(file: string, taken: readonly SourceFile[]): string {
  const base = file.split(/[\\/]/).at(-1) ?? file;
  const used = new Set(taken.map((other) => other.file.toLowerCase()));
  let name = base;
  for (let number = 2; used.has(name.toLowerCase()); number += 1) name = base.replace(/(\.[^.]*)?$/, ` (${number})$1`);
  return name;
}

/** The first file still waiting to be read. */
export function nextWaiting({ files }: SourceList): SourceFile | null {
  return files.some(({ state }) => state.kind === "reading") ? null : (files.find(({ state }) => state.kind === "waiting") ?? null);
}

/** What the files read so far come to, and the units that several of them speak of. */
export interface SourcesTogether {
  readonly choice: SourceChoice;
  readonly consolidation: Consolidation;
}

/** Puts the files read together; of a repeated unit all count until a person has said which. */
export function together({ files, kept }: SourceList, register: readonly UnitEntry[] | null): SourcesTogether {
  const each = files.flatMap(({ state, modified }) => (state.kind === "read" ? [{ ...state.read, modified }] : []));
  const settle = settleUnits(each.map(({ share }) => share), register);
  const apart = ofOneSubject(each.map(({ share }) => share), each.flatMap((source) => source.sets));
  const read = each.map((source) => ({ ...source, ...settledReading(source, settle(source.share), apart) }));
  const candidates: readonly Candidate[] = read.map(({ share, modified }) => ({ share, modified }));
  const choice = chooseSources(candidates, { files: kept, others: "ask" });
  const taken = new Set(choice.taken);
  const sources = read.filter(({ share }) => taken.has(share));
  const sets = new Map(sources.flatMap((source) => source.sets.map((set) => [set.key, set] as const)));
  return {
    choice,
    consolidation: {
      shares: inOrder(choice.taken),
      sets: [...sets.values()].sort((a, b) => (a.key < b.key ? -1 : 1)),
      shared: sharedPeople(sources.map(({ share, people }) => ({ file: share.file, sha256: share.sha256, keys: people }))),
      lost: files.flatMap(({ file, state }) =>
        state.kind === "failed" ? [{ file, sha256: null, reasons: state.problems.map(({ kind }) => kind) }] : [],
      ),
      unused: choice.unused,
      register,
      level: "district",
      unseen: [],
    },
  };
}
