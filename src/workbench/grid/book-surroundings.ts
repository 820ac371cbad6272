import type { Result } from "../../workbook/problem";
import { BROWSER_LIMITS } from "../../workbook/xlsx/package-limits";
import { nameElements } from "../../workbook/xlsx/patch/defined-names";
import { notesOf } from "../../workbook/xlsx/patch/notes-part";
import { draftOf, requirePart } from "../../workbook/xlsx/patch/package-draft";
import { accept, attempt } from "../../workbook/xlsx/patch/refusal";
import { sheetsOf, workbookPartName } from "../../workbook/xlsx/patch/workbook-part";
import { attributeOf, booleanAttribute, childOf, textOf } from "../../workbook/xlsx/patch/xml-element";
import { openPackage } from "../../workbook/xlsx/zip";

/** What a file says of itself beside its cells and their looks. */
export interface BookSurroundings {
  /** Notes by sheet name and cell address; an empty text stands for a conversation. */
  readonly notes: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Names of the whole workbook, as written, and what they stand for, without `=`. */
  readonly names: ReadonlyMap<string, string>;
  readonly isStructureProtected: boolean;
}

/** Reads the notes, names and protection of an .xlsx. Problems as of the package's reading. */
export function readBookSurroundings(bytes: Uint8Array): Result<BookSurroundings> {
  return attempt((): BookSurroundings => {
    const draft = draftOf(accept(openPackage(bytes, BROWSER_LIMITS)));
    const { text, root } = requirePart(draft, workbookPartName(draft));
    const names = nameElements(root)
      .filter((name) => attributeOf(name, "localSheetId") === null)
      .map((name) => [attributeOf(name, "name") ?? "", textOf(text, name)] as const);
    const notes = sheetsOf(draft).flatMap(({ name, part, kind }) => (part === null || kind !== "worksheet" ? [] : [[name, notesOf(draft, part)] as const]));
    const protection = childOf(root, "workbookProtection");
    const isStructureProtected = protection !== null && booleanAttribute(protection, "lockStructure", false);
    return { notes: new Map(notes), names: new Map(names), isStructureProtected };
  });
}
