import { strFromU8, unzipSync } from "fflate";
import type { Edit } from "../../../src/workbook/edit";
import type { Applied } from "../../../src/workbook/workbook";
import { NODE_LIMITS } from "../../../src/workbook/xlsx/package-limits";
import { applyEdits } from "../../../src/workbook/xlsx/patch/apply-edits";
import { openPackage } from "../../../src/workbook/xlsx/zip";

/** Applies and gives bytes and what was applied; a refusal fails the test with its problem. */
export function applied(bytes: Uint8Array, edits: readonly Edit[]): { readonly bytes: Uint8Array; readonly applied: Applied } {
  const result = applyEdits(bytes, edits);
  if (!result.ok) throw new Error(JSON.stringify(result.problems));
  return result.value;
}

/** The one problem edits are refused for. */
export function refusal(bytes: Uint8Array, edits: readonly Edit[]): { readonly kind: string; readonly reason: unknown } {
  const result = applyEdits(bytes, edits);
  if (result.ok) throw new Error("not refused");
  const problem = result.problems[0];
  return { kind: problem?.kind ?? "", reason: problem?.params?.["reason"] };
}

/** Names of the parts that differ between two packages (uncompressed), absent ones included. */
export function changedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const a = unzipSync(before);
  const b = unzipSync(after);
  const names = [...new Set([...Object.keys(a), ...Object.keys(b)])];
  return names.filter((name) => !isSame(a[name], b[name])).sort();
}

/** Names of the entries of `before` whose compressed bytes are not the same in `after`. */
export function recompressedParts(before: Uint8Array, after: Uint8Array): readonly string[] {
  const a = compressed(before);
  const b = compressed(after);
  return [...a].filter(([name, bytes]) => !isSame(bytes, b.get(name))).map(([name]) => name).sort();
}

function compressed(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> {
  const pack = openPackage(bytes, NODE_LIMITS);
  if (!pack.ok) throw new Error(JSON.stringify(pack.problems));
  return new Map(pack.value.entries.map((entry) => [entry.name, entry.compressed]));
}

function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;
}

/** The text of a part. */
export function textOfPart(bytes: Uint8Array, name: string): string {
  const part = unzipSync(bytes)[name];
  if (!part) throw new Error(`no part ${name}`);
  return strFromU8(part);
}

export function range(firstRow: number, firstColumn: number, lastRow = firstRow, lastColumn = firstColumn) {
  return { firstRow, firstColumn, lastRow, lastColumn };
}
