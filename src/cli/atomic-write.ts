import { copyFile, open, rename, rm } from "node:fs/promises";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed. Problem: `file-unwritable`.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<Result<string>> {
  const temporary = join(dirname(path), `.${basename(path)}.${process.pid}.tmp`);
  try {
    const handle = await open(temporary, "wx");
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    return succeed(path);
  } catch (error) {
    await rm(temporary, { force: true });
    return fail({ kind: "file-unwritable", file: path, params: { detail: codeOf(error) } });
  }
}

/** Keeps a dated copy of a file beside it and gives the copy's path; refuses to overwrite an earlier one. */
export async function keepCopy(path: string, now: Date): Promise<Result<string>> {
  const extension = extname(path);
  const stamp = now.toISOString().slice(0, 19).replaceAll(":", "").replace("T", "-");
  const copy = join(dirname(path), `${basename(path, extension)} (${stamp})${extension}`);
  try {
    await copyFile(path, copy, 1);
    return succeed(copy);
  } catch (error) {
    return fail({ kind: "file-unwritable", file: copy, params: { detail: codeOf(error) } });
  }
}

/** Whether two paths name the same file. */
export function isSamePath(one: string, other: string): boolean {
  return resolve(one) === resolve(other);
}

/** The system's word for what went wrong (`EACCES`), or the message. */
export function codeOf(error: unknown): string {
  if (typeof error !== "object" || error === null) return String(error);
  if ("code" in error && typeof error.code === "string") return error.code;
  return "message" in error ? String(error.message) : String(error);
}
