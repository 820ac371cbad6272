import { readdir, stat } from "node:fs/promises";
import { basename, extname, join } from "node:path";
import { codeOf } from "./atomic-write";
import type { Problem } from "../workbook/problem";
import type { SkippedFile, SkipReason } from "./skipped-files";

/** What files and folders asked for come to. */
export interface WorkbookFiles {
  /** Paths of .xlsx and .xlsm files: those named, in their order; those of a folder sorted. Each once. */
  readonly files: readonly string[];
  /** Files of a folder that are not read, each with its reason. */
  readonly skipped: readonly SkippedFile[];
  readonly problems: readonly Problem[];
}

const WORKBOOKS: ReadonlySet<string> = new Set([".xlsx", ".xlsm"]);
/** Files that people keep beside their workbooks and would take for them. */
const LIKENESSES: ReadonlySet<string> = new Set([".xls", ".xlsb", ".ods", ".csv", ".xlt", ".xltx"]);

/** The workbooks of files and folders; a folder is gone through with all its subfolders. */
export async function findWorkbooks(paths: readonly string[]): Promise<WorkbookFiles> {
  const files = new Set<string>();
  const skipped = new Map<string, SkipReason>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const kind = await kindOf(path);
    if (typeof kind === "object") problems.push(kind);
    // A file asked for by name is read whatever it is called: the reader says what it is.
    else if (kind === "file") files.add(path);
    else {
      for (const found of await filesUnder(path)) {
        const reason = skipReasonOf(found);
        if (reason === null) files.add(found);
        else skipped.set(found, reason);
      }
    }
  }
  return { files: [...files], skipped: [...skipped].map(([file, reason]) => ({ file, reason })), problems };
}

/** Why a file of a folder is not read; `null` for a workbook. */
function skipReasonOf(path: string): SkipReason | null {
  const name = basename(path);
  const type = extname(name).toLowerCase();
  if (name.startsWith("~$")) return "lock-file";
  if (name.startsWith(".")) return "hidden-file";
  if (WORKBOOKS.has(type)) return null;
  return LIKENESSES.has(type) ? "other-format" : "other-type";
}

async function kindOf(path: string): Promise<"file" | "folder" | Problem> {
  try {
    return (await stat(path)).isDirectory() ? "folder" : "file";
  } catch (error) {
    const code = codeOf(error);
    if (code === "ENOENT" || code === "ENOTDIR") return { kind: "file-not-found", file: path };
    return { kind: "file-unreadable", file: path, params: { detail: code } };
  }
}

async function filesUnder(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
