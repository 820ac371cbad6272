import type { Result } from "../problem";
import { fail, succeed } from "../problem";
import { faultProblem } from "./excel-fault";

/** Opens the bytes of an .xlsx as a new, unsaved workbook in a window of its own (ExcelApi 1.8). */
export async function openNewWorkbook(bytes: Uint8Array): Promise<Result<null>> {
  try {
    await Excel.createWorkbook(base64Of(bytes));
    return succeed(null);
  } catch (error) {
    return fail(faultProblem(error, null));
  }
}

/** Bytes as base64; in pieces, since a call takes only so many arguments. */
function base64Of(bytes: Uint8Array): string {
  const PIECE = 0x8000;
  let text = "";
  for (let start = 0; start < bytes.length; start += PIECE) {
    text += String.fromCharCode(...bytes.subarray(start, start + PIECE));
  }
  return btoa(text);
}
