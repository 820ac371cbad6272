import type { Edit } from "../../workbook/edit";
import type { Grid } from "../../workbook/grid";
import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { Applied, WorkbookEvent, WorkbookFacts } from "../../workbook/workbook";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-port";
import { xlsxPort } from "../../workbook/xlsx/xlsx-port";

/** What is asked of a file: the calls of the port as plain data. */
export type FileCall =
  | { readonly kind: "facts" }
  | { readonly kind: "grid"; readonly sheet: string }
  | { readonly kind: "apply"; readonly edits: readonly Edit[] };

/** A call, with the state of the file it is about. Plain data, so that it crosses to a worker. */
export interface FileTask {
  readonly id: number;
  readonly file: string;
  /** Counts the states of the file: one more after each change. */
  readonly version: number;
  /** The file in that state; `null` where it was sent before, or is what the last call made of it. */
  readonly bytes: Uint8Array | null;
  readonly call: FileCall;
}

/** What applying edits gives besides: what was reported meanwhile, and the file as it now is (`null`: unchanged). */
export interface AppliedToFile {
  readonly applied: Applied;
  readonly events: readonly WorkbookEvent[];
  readonly bytes: Uint8Array | null;
}

export type FileAnswer =
  | { readonly kind: "facts"; readonly result: Result<WorkbookFacts> }
  | { readonly kind: "grid"; readonly result: Result<Grid> }
  | { readonly kind: "apply"; readonly result: Result<AppliedToFile> };

/** Holds one file, opened, and answers calls about it: the work of the file's worker. */
export function heldFile(): (task: FileTask) => Promise<FileAnswer> {
  let held: { readonly version: number; readonly port: Result<XlsxWorkbook> } | null = null;
  const portOf = ({ file, version, bytes }: FileTask): Result<XlsxWorkbook> => {
    if (bytes !== null) held = { version, port: xlsxPort(bytes, { file }) };
    return held?.version === version ? held.port : fail({ kind: "worker-died", file });
  };
  return async (task) => {
    const port = portOf(task);
    const { call, version } = task;
    switch (call.kind) {
      case "facts":
        return { kind: "facts", result: port.ok ? await port.value.facts() : port };
      case "grid":
        return { kind: "grid", result: port.ok ? await port.value.readGrid(call.sheet) : port };
      case "apply": {
        const result = port.ok ? await appliedTo(port.value, call.edits) : port;
        if (result.ok && result.value.bytes !== null) held = { version: version + 1, port };
        return { kind: "apply", result };
      }
    }
  };
}

async function appliedTo(port: XlsxWorkbook, edits: readonly Edit[]): Promise<Result<AppliedToFile>> {
  const before = port.bytes();
  const events: WorkbookEvent[] = [];
  const listening = await port.listen((event) => events.push(event));
  if (!listening.ok) return listening;
  const applied = await port.apply(edits);
  listening.value();
  if (!applied.ok) return applied;
  const bytes = port.bytes();
  return { ok: true, value: { applied: applied.value, events, bytes: bytes === before ? null : bytes } };
}
