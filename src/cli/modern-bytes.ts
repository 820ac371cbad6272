import type { Result } from "../workbook/problem";
import { succeed } from "../workbook/problem";
import { bytesProblem } from "../workbook/xlsx/package-kind";

/** Whether bytes are those of an old .xls. */
export function isOldFormat(bytes: Uint8Array): boolean {
  return bytesProblem(bytes)?.kind === "format-xls";
}

/** The bytes as .xlsx: an old .xls is read and written anew in memory, the file stays as it is. Problem: `file-unreadable`. */
export async function modernBytes(bytes: Uint8Array, file: string): Promise<Result<Uint8Array>> {
  if (!isOldFormat(bytes)) return succeed(bytes);
  const { xlsxFromXls } = await import("./old-workbook");
  return xlsxFromXls(bytes, file);
}
