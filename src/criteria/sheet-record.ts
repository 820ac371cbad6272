import type { SheetValue } from "./sheet-block";
import type { PlaceBook, SetPath } from "./sheet-place";
import type { TableRecord } from "./sheet-table";
import { labelOf } from "./sheet-table";
import { idFrom, idOf, textOf } from "./sheet-value";
import type { TableKey } from "./sheet-words";

/** Gives the value of a column and notes its cell as the place of a part ("title.en"). */
export type Read = (part: string, column: string) => SheetValue;

/** Reads cells of a record and notes each as the place of a part. */
export function reader(key: TableKey, record: TableRecord, path: SetPath, places: PlaceBook): Read {
  places.note(path, record.first, "");
  return (part, column) => {
    places.note([...path, ...part.split(".")], record.cell(column), labelOf(key, column));
    return record.value(column);
  };
}

/** Vietnamese and English title; where there is no English, the Vietnamese stands for both. */
export function titleOf(read: Read, otherwise: string | null = null): { readonly vi: string; readonly en: string } {
  const vi = textOf(read("title", "title")) ?? otherwise ?? "";
  // Without English the title's own cell is the place of both: one that is missing altogether is one cell to change.
  return { vi, en: textOf(read("title.en", "english")) ?? textOf(read("title.en", "title")) ?? vi };
}

/** What a table says of a thing with a name. */
export interface Identity {
  readonly id: string;
  readonly title: { readonly vi: string; readonly en: string };
}

/** Id and title; an id nobody typed is made from the title. */
export function identity(read: Read): Identity {
  const title = titleOf(read);
  return { id: idOf(read("id", "id")) ?? idFrom(title.vi) ?? "", title };
}
