import { stat } from "node:fs/promises";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { codeOf, isSamePath, keepCopy, writeWhole } from "./atomic-write";

/** Where a changed workbook goes: another path, or the source itself. */
export type Target = { readonly kind: "file"; readonly path: string } | { readonly kind: "in-place" };

/** What was written: where, and where the copy of the original is if one had to be kept. */
export interface Written {
  readonly path: string;
  readonly copy: string | null;
}

/** The target of an option that takes a path unless `--in-place` was given; `null` where it was not asked for. */
export function targetOf(out: string | boolean | undefined, inPlace: boolean, option: string): Result<Target | null> {
  if (out === undefined || out === false) return succeed(null);
  if (typeof out === "string" && inPlace) return fail({ kind: "option-invalid", params: { option: `${option} … --in-place` } });
  if (typeof out === "string") return succeed({ kind: "file", path: out });
  return inPlace ? succeed({ kind: "in-place" }) : fail({ kind: "option-invalid", params: { option } });
}

/**
 * Writes the bytes of a changed workbook. A source is never written unless in place, which first keeps a dated copy; an
 * existing file is never overwritten otherwise. Problems: `output-is-source`, `output-exists`, `file-unwritable`.
 */
export async function writeTarget(source: string, target: Target, bytes: Uint8Array, now: Date): Promise<Result<Written>> {
  if (target.kind === "in-place") {
    const copy = await keepCopy(source, now);
    if (!copy.ok) return copy;
    const written = await writeWhole(source, bytes);
    return written.ok ? succeed({ path: source, copy: copy.value }) : written;
  }
  const refusal = await refusalOf(source, target.path);
  if (refusal) return fail(refusal);
  const written = await writeWhole(target.path, bytes);
  return written.ok ? succeed({ path: target.path, copy: null }) : written;
}

async function refusalOf(source: string, path: string): Promise<Problem | null> {
  if (isSamePath(source, path)) return { kind: "output-is-source", file: path };
  const out = await fileAt(path);
  if (out.kind === "unknown") return { kind: "file-unwritable", file: path, params: { detail: out.code } };
  if (out.kind === "none") return null;
  // A source that is no file (a built-in set) is still not a reason to write over one that is there.
  const original = await fileAt(source);
  const isSame = original.kind === "file" && out.inode === original.inode && out.device === original.device;
  return { kind: isSame ? "output-is-source" : "output-exists", file: path };
}

type FileAt =
  | { readonly kind: "file"; readonly inode: number; readonly device: number }
  | { readonly kind: "none" }
  | { readonly kind: "unknown"; readonly code: string };

async function fileAt(path: string): Promise<FileAt> {
  try {
    const { ino, dev } = await stat(path);
    return { kind: "file", inode: ino, device: dev };
  } catch (error) {
    const code = codeOf(error);
    return code === "ENOENT" ? { kind: "none" } : { kind: "unknown", code };
  }
}
