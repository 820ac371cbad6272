import { spawn } from "node:child_process";
import { mkdir, readFile, readdir, rm, stat, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** What the pages are made from, beside the libraries, which the lock file stands for. */
const SOURCES = ["src", "assets", "manifest.xml", "webpack.config.js", "package-lock.json"];

const STAMP = "built";
const LOCK = "building";

export type BuildOutcome =
  | { readonly ok: true; readonly built: boolean }
  /** `output` is what webpack said. */
  | { readonly ok: false; readonly output: string };

/**
 * Builds the pages of a checkout into its `dist` unless they are newer than everything they are made from. Processes
 * that ask at once wait for one build. `announce` is called where a build begins.
 */
export async function buildPages(root: string, announce: () => void): Promise<BuildOutcome> {
  const dist = join(root, "dist");
  await mkdir(dist, { recursive: true });
  const lock = join(dist, LOCK);
  for (;;) {
    if (await isFresh(root, join(dist, STAMP))) return { ok: true, built: false };
    if (await take(lock)) break;
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
  try {
    announce();
    const begun = new Date();
    const { code, output } = await webpack(root);
    if (code !== 0) return { ok: false, output };
    // The stamp bears the time before the build, so that what changed meanwhile is built next time.
    await writeFile(join(dist, STAMP), "");
    await utimes(join(dist, STAMP), begun, begun);
    return { ok: true, built: true };
  } finally {
    await rm(lock, { force: true });
  }
}

async function isFresh(root: string, stamp: string): Promise<boolean> {
  const built = await changedAt(stamp);
  if (built === null) return false;
  for (const source of SOURCES) {
    if ((await newest(join(root, source))) > built) return false;
  }
  return true;
}

/** When a file was changed, in milliseconds; `null` where there is none. */
async function changedAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch {
    return null;
  }
}

async function newest(path: string): Promise<number> {
  const own = await stat(path);
  if (!own.isDirectory()) return own.mtimeMs;
  const names = await readdir(path);
  const times = await Promise.all(names.map((name) => newest(join(path, name))));
  return Math.max(own.mtimeMs, ...times);
}

/** Takes the lock, which names the process that builds; one left by a process that is gone is removed. */
async function take(lock: string): Promise<boolean> {
  try {
    await writeFile(lock, String(process.pid), { flag: "wx" });
    return true;
  } catch {
    const holder = await readLock(lock);
    if (holder !== null && !isRunning(holder)) await rm(lock, { force: true });
    return false;
  }
}

/** The process a lock names; `null` where it is being written or was just removed. */
async function readLock(lock: string): Promise<number | null> {
  try {
    const text = await readFile(lock, "utf8");
    return /^\d+$/.test(text) ? Number(text) : null;
  } catch {
    return null;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // Not ours to signal, but there.
    return error instanceof Error && "code" in error && error.code === "EPERM";
  }
}

/** Room for the many objects of three builds: with what Node gives by itself a fifth of the time went into clearing them away. */
const ROOM = ["--max-semi-space-size=128", "--min-semi-space-size=64", "--initial-old-space-size=1024"];

function webpack(root: string): Promise<{ readonly code: number; readonly output: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [...ROOM, join(root, "node_modules", "webpack", "bin", "webpack.js"), "--mode", "production"], { cwd: root });
    let output = "";
    child.stdout.on("data", (chunk: Buffer) => void (output += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => void (output += chunk.toString()));
    child.on("error", (error) => resolve({ code: 1, output: error.message }));
    child.on("close", (code) => resolve({ code: code ?? 1, output }));
  });
}
