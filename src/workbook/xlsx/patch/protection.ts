import type { Edit } from "../../edit";
import { flagsOf } from "./flags";
import type { PackageDraft } from "./package-draft";
import { partText, requirePart } from "./package-draft";
import { refuse } from "./refusal";
import { relatedPart } from "./relationships";
import { openSheetPart, worksheetRoot } from "./sheet-part";
import { styleList } from "./style-table";
import { findSheet, workbookPartName } from "./workbook-part";
import { booleanAttribute, childOf, parseXml } from "./xml-element";

/** What a person's protection of a sheet forbids. */
export interface SheetProtection {
  /** Whether cells of the format with this index may not be changed. */
  readonly isLocked: (format: number) => boolean;
  readonly forbidsFormats: boolean;
  readonly forbidsNotes: boolean;
}

/**
 * The protection of a worksheet part, or `null` where it has none (CT_SheetProtection, ECMA-376 18.3.1.85). A password
 * beside it only hinders taking it off: the file can be read and written without, which is why it has to be respected here.
 */
export function protectionOf(draft: PackageDraft, part: string): SheetProtection | null {
  const element = childOf(worksheetRoot(openSheetPart(draft, part)), "sheetProtection");
  if (!element || !booleanAttribute(element, "sheet", false)) return null;
  return {
    isLocked: lockedFormats(draft),
    forbidsFormats: booleanAttribute(element, "formatCells", true),
    forbidsNotes: booleanAttribute(element, "objects", false),
  };
}

/** A cell is locked unless its format says otherwise. */
function lockedFormats(draft: PackageDraft): (format: number) => boolean {
  const part = relatedPart(draft, workbookPartName(draft), "styles");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return () => true;
  const open = new Set<number>();
  styleList(parseXml(text, part), "cellXfs").forEach((format, index) => {
    const protection = childOf(format, "protection");
    if (protection && !booleanAttribute(protection, "locked", true)) open.add(index);
  });
  return (format) => !open.has(format);
}

/** Refuses (`sheet-protected`, `workbook-protected`) what a person's protection forbids; cells and notes are asked about where they are changed. */
export function requireAllowed(draft: PackageDraft, edit: Exclude<Edit, { kind: "set-cell" | "set-style" | "set-note" }>): void {
  if (edit.kind === "add-sheet" || edit.kind === "remove-sheet" || edit.kind === "rename-sheet") requireOpenStructure(draft);
  if (!("sheet" in edit) || edit.kind === "add-sheet") return;
  const sheet = findSheet(draft, edit.sheet);
  if (!sheet || sheet.part === null || sheet.kind !== "worksheet") return;
  const protection = protectionOf(draft, sheet.part);
  if (protection === null) return;
  if (edit.kind === "add-notes" || edit.kind === "clear-notes") return;
  if (edit.kind === "add-flags" && !protection.forbidsFormats) return;
  if (edit.kind === "clear-flags" && (!protection.forbidsFormats || flagsOf(draft, sheet.part).length === 0)) return;
  refuse("sheet-protected", { sheet: sheet.name });
}

function requireOpenStructure(draft: PackageDraft): void {
  const { root } = requirePart(draft, workbookPartName(draft));
  const protection = childOf(root, "workbookProtection");
  if (protection && booleanAttribute(protection, "lockStructure", false)) refuse("workbook-protected");
}
