import type { Workbook } from "exceljs";
import { unzipSync, zipSync } from "fflate";
import type { Unzipped, Zippable } from "fflate";

/** When the samples say they were made: the end of the pilot. */
const MADE_ON = new Date(Date.UTC(2021, 5, 18, 2, 0, 0));

/** Local time, because that is what a zip entry stores: the same bytes in every time zone. */
const ZIP_TIME = new Date(2021, 5, 18, 9, 0, 0);

/**
 * The workbook as bytes that depend on its content alone: exceljs puts the present time into each zip entry,
 * so the entries are packed again with a fixed one. `change` may add or replace parts.
 */
export async function packageBytes(workbook: Workbook, change: (parts: Unzipped) => Unzipped = (parts) => parts): Promise<Uint8Array> {
  workbook.creator = "Hội Khuyến học (mẫu)";
  workbook.lastModifiedBy = "Hội Khuyến học (mẫu)";
  workbook.created = MADE_ON;
  workbook.modified = MADE_ON;
  const parts = change(unzipSync(new Uint8Array(await workbook.xlsx.writeBuffer())));
  const files = Object.entries(parts).filter(([name]) => !name.endsWith("/"));
  const zippable: Zippable = {};
  for (const [name, bytes] of files) zippable[name] = [bytes, { mtime: ZIP_TIME, level: 6 }];
  return zipSync(zippable);
}
