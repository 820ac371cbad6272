import { readdir, stat } from "node:fs/promises";
import { extname, join } from "node:path";
import { codeOf } from "./atomic-write";
import type { Problem } from "../workbook/problem";

/** What files and folders asked for come to. */
export interface WorkbookFiles {
  /** Paths of .xlsx and .xlsm files: those named, in their order; those of a folder sorted. Each once. */
  readonly files: readonly string[];
  /** Files of a folder that are no workbooks; Excel's lock files (`~$…`) are passed over. */
  readonly skipped: readonly string[];
  readonly problems: readonly Problem[];
}

const WORKBOOKS: ReadonlySet<string> = new Set([".xlsx", ".xlsm"]);
/** Files that people keep beside their workbooks and would take for them: each is named, none passed over in silence. */
const LIKENESSES: ReadonlySet<string> = new Set([".xls", ".xlsb", ".ods", ".csv", ".xlt", ".xltx"]);

/** The workbooks of files and folders; a folder is gone through with all its subfolders. */
export async function findWorkbooks(paths: readonly string[]): Promise<WorkbookFiles> {
  const files = new Set<string>();
  const skipped = new Set<string>();
  const problems: Problem[] = [];
  for (const path of paths) {
    const kind = await kindOf(path);
    if (typeof kind === "object") problems.push(kind);
    // A file asked for by name is read whatever it is called: the reader says what it is.
    else if (kind === "file") files.add(path);
    else for (const found of await filesUnder(path)) (WORKBOOKS.has(extname(found).toLowerCase()) ? files : skipped).add(found);
  }
  return { files: [...files], skipped: [...skipped], problems };
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
    .filter((entry) => entry.isFile() && !entry.name.startsWith("~$") && !entry.name.startsWith("."))
    .filter(({ name }) => WORKBOOKS.has(extname(name).toLowerCase()) || LIKENESSES.has(extname(name).toLowerCase()))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
}
