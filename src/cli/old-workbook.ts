import { read, write } from "@e965/xlsx";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { codeOf } from "./atomic-write";

/** An old .xls as the bytes of an .xlsx with the same cells, merges and hidden rows. Problem: `file-unreadable`. */
export function xlsxFromXls(bytes: Uint8Array, file: string): Result<Uint8Array> {
  try {
    const book = read(bytes, { type: "array", cellStyles: true, cellNF: true, cellDates: false });
    for (const sheet of Object.values(book.Sheets)) {
      // The library writes the outline of columns under a name no schema knows; other programs stop at it.
      sheet["!cols"]?.forEach((column) => {
        delete column.level;
      });
    }
    const written: unknown = write(book, { type: "array", bookType: "xlsx", cellStyles: true });
    return written instanceof ArrayBuffer
      ? succeed(new Uint8Array(written))
      : fail({ kind: "file-unreadable", file, params: { detail: "xls" } });
  } catch (error) {
    return fail({ kind: "file-unreadable", file, params: { detail: codeOf(error) } });
  }
}
