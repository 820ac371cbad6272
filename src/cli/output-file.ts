import { stat } from "node:fs/promises";
import { extname } from "node:path";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { extensionOf } from "../workbook/xlsx/patch/package-extension";
import { codeOf, isSamePath, writeOver, writeWhole } from "./atomic-write";

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
 * existing file is never overwritten otherwise. `read` is what the source held when it was read: in place, it must hold it
 * still; elsewhere, the name must end as the workbook's kind wants. Problems: `output-is-source`, `output-exists`, `output-type`, `file-changed`, `file-unwritable`, `file-locked`.
 */
export async function writeTarget(source: string, read: Uint8Array, target: Target, bytes: Uint8Array, now: Date): Promise<Result<Written>> {
  if (target.kind === "in-place") {
    const copy = await writeOver(source, read, bytes, now);
    return copy.ok ? succeed({ path: source, copy: copy.value }) : copy;
  }
  const extension = extensionOf(bytes);
  if (!extension.ok) return extension;
  if (extname(target.path).toLowerCase() !== extension.value) {
    return fail({ kind: "output-type", file: target.path, params: { extension: extension.value } });
  }
  return writeNew(source, target.path, bytes);
}

/** Writes a file that is not there yet and is not the source. Problems: `output-is-source`, `output-exists`, `file-unwritable`, `file-locked`. */
export async function writeNew(source: string, path: string, bytes: Uint8Array): Promise<Result<Written>> {
  const refusal = await refusalOf(source, path);
  if (refusal) return fail(refusal);
  const written = await writeWhole(path, bytes);
  return written.ok ? succeed({ path, copy: null }) : written;
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
