import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import type { WorkerWorkbook } from "../worker/worker-workbook";
import { workerWorkbook } from "../worker/worker-workbook";

/** A workbook opened in the page. */
export interface OpenedFile {
  readonly name: string;
  readonly workbook: WorkerWorkbook;
  /** The bytes it was opened from, to tell whether anything is unsaved. */
  readonly original: Uint8Array;
}

/** Opens bytes as a workbook, read and patched in a worker of its own. */
export async function openBytes(name: string, bytes: Uint8Array): Promise<Result<OpenedFile>> {
  const workbook = workerWorkbook(name, bytes);
  const facts = await workbook.facts();
  if (facts.ok) return succeed({ name, workbook, original: bytes });
  workbook.close();
  return facts;
}
