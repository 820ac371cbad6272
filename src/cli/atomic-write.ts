import { createHash } from "node:crypto";
import { constants } from "node:fs";
import { access, copyFile, open, readdir, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { hostname } from "node:os";
import { basename, dirname, extname, join, resolve } from "node:path";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";

/**
 * Writes a file whole or not at all: into a temporary file beside it, then renamed; with the permissions `mode` where
 * given. Problems: `file-unwritable`, `file-locked`.
 */
export async function writeWhole(path: string, bytes: Uint8Array, mode: number | null = null): Promise<Result<string>> {
  const temporary = temporaryBeside(path);
  try {
    await removeLeftovers(path, temporary);
    const handle = await open(temporary, "wx");
    try {
      if (mode !== null) await handle.chmod(mode);
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, path);
    return succeed(path);
  } catch (error) {
    await removeLeft(temporary);
    return fail(unwritable(path, error));
  }
}

/**
 * Writes new bytes over a file that was read before, whole or not at all, keeping its permissions; where the path is a
 * link, over the file it leads to. A dated copy of what stood there is kept first. Gives the copy's path. Problems:
 * `file-changed` where it no longer holds the bytes that were read, `file-unwritable`, `file-locked`.
 */
export async function writeOver(path: string, read: Uint8Array, bytes: Uint8Array, now: Date): Promise<Result<string>> {
  try {
    const real = await realpath(path);
    const { mode } = await stat(real);
    // Renaming would replace a file that is write-protected all the same.
    await access(real, constants.W_OK);
    if ((mode & 0o222) === 0) return fail({ kind: "file-unwritable", file: path, params: { detail: "EACCES" } });
    const copy = await keepCopy(path, now);
    if (!copy.ok) return copy;
    const problem = await problemOfWriting(path, real, read, bytes, mode & 0o7777);
    if (!problem) return copy;
    await removeLeft(copy.value);
    return fail(problem);
  } catch (error) {
    return fail(unwritable(path, error));
  }
}

async function problemOfWriting(path: string, real: string, read: Uint8Array, bytes: Uint8Array, mode: number): Promise<Problem | null> {
  if (Buffer.compare(await readFile(real), read) !== 0) return { kind: "file-changed", file: path };
  const written = await writeWhole(real, bytes, mode);
  return written.ok ? null : (written.problems[0] ?? { kind: "file-unwritable", file: path });
}

/** What tells this machine from others that write into a shared folder. */
const MACHINE = createHash("sha256").update(hostname()).digest("hex").slice(0, 8);

function temporaryBeside(path: string): string {
  return join(dirname(path), `.${basename(path)}.${process.pid}-${MACHINE}.tmp`);
}

/** After so long a temporary file belongs to nobody who is still writing, on whatever machine. */
const LEFT_BEHIND = 3_600_000;

/**
 * Takes away what processes that were killed while writing this file have left beside it: at once where they ran on this
 * machine and do no more, else when they can no longer be at it. The one of our own number goes whatever its age: the
 * number has come round again.
 */
async function removeLeftovers(path: string, own: string): Promise<void> {
  await rm(own, { force: true });
  const start = `.${basename(path)}.`;
  for (const name of await readdir(dirname(path))) {
    const [, number, machine] = (name.startsWith(start) && /^(\d+)(?:-([0-9a-f]{8}))?\.tmp$/.exec(name.slice(start.length))) || [];
    if (number === undefined) continue;
    const left = join(dirname(path), name);
    const found = await stat(left).catch(() => null);
    const isDead = machine === MACHINE && !isRunning(Number(number));
    if (found && (isDead || Date.now() - found.mtimeMs > LEFT_BEHIND)) await removeLeft(left);
  }
}

function isRunning(number: number): boolean {
  try {
    return process.kill(number, 0);
  } catch (error) {
    // Somebody else's process answers too, by refusing.
    return codeOf(error) !== "ESRCH";
  }
}

/** Takes away a file of ours; that it cannot be is no second problem beside the one that is reported. */
async function removeLeft(path: string): Promise<void> {
  await rm(path, { force: true }).catch(() => undefined);
}

function unwritable(path: string, error: unknown): Problem {
  const code = codeOf(error);
  return code === "EBUSY" ? { kind: "file-locked", file: path } : { kind: "file-unwritable", file: path, params: { detail: code } };
}

/** More copies of one second than anybody makes. */
const MAX_COPIES = 100;

/** Keeps a dated copy of a file beside it and gives the copy's path; earlier ones, of the same second too, stay. */
async function keepCopy(path: string, now: Date, number = 1): Promise<Result<string>> {
  const extension = extname(path);
  const stamp = number === 1 ? stampOf(now) : `${stampOf(now)} ${number}`;
  const copy = join(dirname(path), `${basename(path, extension)} (${stamp})${extension}`);
  if ((await isThere(copy)) && number < MAX_COPIES) return keepCopy(path, now, number + 1);
  const temporary = temporaryBeside(path);
  try {
    await removeLeftovers(path, temporary);
    // Half a copy never bears the name of a whole one.
    await copyFile(path, temporary, constants.COPYFILE_EXCL);
    await rename(temporary, copy);
    return succeed(copy);
  } catch (error) {
    await removeLeft(temporary);
    return fail(unwritable(copy, error));
  }
}

async function isThere(path: string): Promise<boolean> {
  return access(path).then(() => true, () => false);
}

/** The moment as the clock on the wall shows it: by it people look for the copy. */
function stampOf(now: Date): string {
  const two = (value: number): string => String(value).padStart(2, "0");
  const date = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map(two).join("-");
  return `${date}-${[now.getHours(), now.getMinutes(), now.getSeconds()].map(two).join("")}`;
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
