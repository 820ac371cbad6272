import { createHash } from "node:crypto";
import { dirname, join } from "node:path";
import type { Consolidation } from "../consolidate/consolidation";
import type { ConsolidateRequest, PlannedFiles } from "./consolidate-request";
import { readingSetting } from "./consolidate-request";
import { readBytes } from "./criteria-choice";
import type { SourceOutcome } from "./source-reading";
import { readSourceBytes } from "./source-reading";

/**
 * Sources of the run before that stand, unchanged (same hash), beside the result or beside the new files: read again, so
 * that their people are held against the new ones. Those that are not there are simply missing from the answer.
 */
export async function readStillThere(previous: Consolidation, plan: PlannedFiles, request: ConsolidateRequest): Promise<readonly SourceOutcome[]> {
  const setting = readingSetting(request, previous);
  const folders = [...new Set([dirname(request.out), ...plan.sources.map(({ path }) => dirname(path))])];
  const named = new Set(plan.sources.map(({ name }) => name));
  const found: SourceOutcome[] = [];
  for (const { file, sha256, via } of previous.shares) {
    if (via.length > 0 || named.has(file)) continue;
    const bytes = await bytesIn(folders, file, sha256);
    if (bytes) found.push(await readSourceBytes({ path: bytes.path, name: file }, bytes.bytes, setting));
  }
  return found;
}

async function bytesIn(folders: readonly string[], file: string, sha256: string): Promise<{ readonly path: string; readonly bytes: Uint8Array } | null> {
  for (const folder of folders) {
    const path = join(folder, file);
    const bytes = await readBytes(path);
    if (bytes.ok && createHash("sha256").update(bytes.value).digest("hex") === sha256) return { path, bytes: bytes.value };
  }
  return null;
}
