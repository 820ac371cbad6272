import { cellAddress } from "../address";
import type { Edit } from "../edit";
import type { Problem } from "../problem";
import { hasExcelApi } from "./requirement";
import type { Session } from "./session";

type SetNote = Extract<Edit, { kind: "set-note" }>;

/** Sets, changes or removes the note of a cell. Excel has notes for add-ins from ExcelApi 1.18 on; before that it says so. */
export async function setNote(session: Session, { sheet, row, column, before, after }: SetNote): Promise<Problem | null> {
  const cell = cellAddress(row, column);
  if (!hasExcelApi("1.18")) return { kind: "excel-too-old", sheet, cell, params: { needed: "ExcelApi 1.18" } };
  const notes = await session.send((workbook) => workbook.worksheets.getItem(sheet).notes.load("items/content"));
  const places = await session.send(() => notes.items.map((note) => note.getLocation().load("rowIndex,columnIndex")));
  const index = places.findIndex((place) => place.rowIndex === row && place.columnIndex === column);
  const found = notes.items[index]?.content ?? null;
  if (found !== before) return { kind: "cell-changed", sheet, cell, params: { expected: before ?? "", found: found ?? "" } };
  await session.send((workbook) => {
    if (after === null) notes.items[index]?.delete();
    else if (found === null) workbook.worksheets.getItem(sheet).notes.add(cell, after);
    else {
      const note = notes.items[index];
      if (note) note.content = after;
    }
  });
  return null;
}
