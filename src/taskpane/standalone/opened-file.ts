import type { Result } from "../../workbook/problem";
import { succeed } from "../../workbook/problem";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-port";

/** A workbook opened in the page. */
export interface OpenedFile {
  readonly name: string;
  readonly workbook: XlsxWorkbook;
  /** The bytes it was opened from, to tell whether anything is unsaved. */
  readonly original: Uint8Array;
}

/** Opens bytes as a workbook; the .xlsx code is fetched at the first opening. */
export async function openBytes(name: string, bytes: Uint8Array): Promise<Result<OpenedFile>> {
  const { xlsxPort } = await import("../../workbook/xlsx/xlsx-port");
  const workbook = xlsxPort(bytes, { file: name });
  return workbook.ok ? succeed({ name, workbook: workbook.value, original: bytes }) : workbook;
}

const TYPES = {
  workbook: "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
  document: "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
} as const;

/** Hands bytes to the browser as a file to be saved. */
export function download(name: string, bytes: Uint8Array, kind: keyof typeof TYPES = "workbook"): void {
  const copy = new Uint8Array(bytes);
  const url = URL.createObjectURL(new Blob([copy], { type: TYPES[kind] }));
  const link = document.createElement("a");
  link.href = url;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  // Revoked later: some browsers read the blob only after the click has returned.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
