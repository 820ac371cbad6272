import type { SheetContent, SheetVisibility } from "../../edit";
import { changeSheetTitles } from "./app-properties";
import { dropCalcChainOf } from "./calc-chain";
import { addContentType, removeContentTypes } from "./content-types";
import { addName, rebaseNames, removeNames } from "./defined-names";
import { addCharts } from "./drawing-part";
import { sheetPrefix } from "./formula-references";
import type { PackageDraft } from "./package-draft";
import { freePartName, putPieces, putText } from "./package-draft";
import { refuse } from "./refusal";
import {
  addRelationship, relationshipsNamespace, relationshipsOf, relationshipType, removeOrphans, removeRelationship,
  removeRelationships,
} from "./relationships";
import { requireUnused } from "./sheet-use";
import { sheetXml } from "./sheet-xml";
import { formatsUsed, releaseFormats } from "./style-release";
import { openStyles, releaseStyles } from "./style-table";
import { addTablePart } from "./table-part";
import {
  findSheet, mainNamespace, relationshipIdOf, requireSheet, requireSheetName, sheetElements, sheetsOf, spliceWorkbook, workbookPartName,
} from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childOf, childrenOf, numberAttribute } from "./xml-element";
import type { Splice } from "./xml-splice";
import { dropAttribute, dropElement, setAttribute } from "./xml-splice";
import { escapeXml } from "./xml-text";

const WORKSHEET_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml";
const TITLES = "_xlnm.Print_Titles";

/** Adds a sheet of ours, after the sheet named or at the end. The other sheets' own names and the shown tab follow. */
export function addSheet(draft: PackageDraft, name: string, content: SheetContent, after: string | undefined): void {
  requireSheetName(name);
  if (findSheet(draft, name)) refuse("sheet-exists", { sheet: name });
  const workbook = workbookPartName(draft);
  const sheets = sheetsOf(draft);
  const index = after === undefined ? sheets.length : placeAfter(draft, after);
  const part = freePartName(draft, `${workbook.slice(0, workbook.lastIndexOf("/") + 1)}worksheets/sheet#.xml`);
  addContentType(draft, part, WORKSHEET_TYPE);
  writeSheet(draft, part, name, content);
  const id = addRelationship(draft, workbook, relationshipType(draft, "worksheet"), part);
  changeSheetTitles(draft, countWorksheets(draft), { kind: "add", index: countWorksheets(draft, index), name });
  const sheetId = Math.max(0, ...sheets.map((sheet) => sheet.sheetId)) + 1;
  spliceWorkbook(draft, (root) => {
    const container = childOf(root, "sheets") ?? refuse("xml-broken", { part: workbook });
    const at = sheetElements(root)[index]?.start ?? container.closeStart;
    const state = content.visibility === undefined || content.visibility === "visible" ? "" : ` state="${content.visibility}"`;
    const r = relationshipsPrefix(draft, root);
    const xml = `<${root.prefix}sheet name="${escapeXml(name)}" sheetId="${sheetId}"${state}${r.declaration} ${r.prefix}:id="${id}"/>`;
    return [{ start: at, end: at, text: xml }, ...rebaseNames(root, index, 1), ...rebaseViews(root, index, 1, sheets.length)];
  });
  addPrintTitles(draft, name, index, content);
}

function placeAfter(draft: PackageDraft, name: string): number {
  const sheet = findSheet(draft, name) ?? refuse("sheet-not-found", { sheet: name });
  return sheetsOf(draft).findIndex((other) => other.name === sheet.name) + 1;
}

/** How many of the first `end` sheets are worksheets (the titles list those apart from chart sheets). */
function countWorksheets(draft: PackageDraft, end = Infinity): number {
  return sheetsOf(draft).slice(0, end).filter((sheet) => sheet.kind === "worksheet").length;
}

/** The prefix of the relationships namespace at the workbook's root, or `r` declared on the spot. */
function relationshipsPrefix(draft: PackageDraft, root: XmlElement): { readonly prefix: string; readonly declaration: string } {
  const namespace = relationshipsNamespace(draft);
  const declared = root.attributes.find((a) => a.name.startsWith("xmlns:") && a.value === namespace);
  return declared ? { prefix: declared.name.slice(6), declaration: "" } : { prefix: "r", declaration: ` xmlns:r="${namespace}"` };
}

/** Writes the worksheet with its tables and its drawing; their relationships are made first, to be named in it. */
function writeSheet(draft: PackageDraft, part: string, name: string, content: SheetContent): void {
  const styles = openStyles(draft, workbookPartName(draft), "own");
  const formats = content.styles.map((style) => styles.format(0, style));
  styles.save();
  putText(draft, part, "");
  const drawing = (content.charts ?? []).length === 0 ? null : addCharts(draft, part, name, content.charts ?? []);
  const tables = (content.tables ?? []).map((table) => addTablePart(draft, part, table));
  const setting = {
    mainNamespace: mainNamespace(draft),
    relationshipsNamespace: relationshipsNamespace(draft),
    formats,
    drawing,
    tables,
    lineHeight: styles.lineHeight(),
  };
  putPieces(draft, part, sheetXml(content, setting));
}

function addPrintTitles(draft: PackageDraft, name: string, index: number, content: SheetContent): void {
  const rows = content.print?.titleRows;
  if (rows) addName(draft, TITLES, `${sheetPrefix([name])}$${rows[0] + 1}:$${rows[1] + 1}`, index);
}

/** Which tab is shown, and which stands first, follow their sheets. `before` is the number of sheets before the change. */
function rebaseViews(root: XmlElement, index: number, by: 1 | -1, before: number): readonly Splice[] {
  const views = childOf(root, "bookViews");
  return (views ? childrenOf(views, "workbookView") : []).flatMap((view) =>
    ["firstSheet", "activeTab"].flatMap((name) => {
      const shown = numberAttribute(view, name);
      if (shown === null) return [];
      const moved = by > 0 ? (shown >= index ? shown + 1 : shown) : shown > index ? shown - 1 : shown;
      const after = Math.min(moved, before + by - 1);
      return after === shown ? [] : [setAttribute(view, name, String(after))];
    }),
  );
}

/** Takes a sheet out with everything only it used; refuses the last one that is shown, and one that others point to. */
export function removeSheet(draft: PackageDraft, name: string): void {
  const sheet = requireSheet(draft, name);
  const sheets = sheetsOf(draft);
  const index = sheets.findIndex((other) => other.relationshipId === sheet.relationshipId);
  if (!sheets.some((other, place) => place !== index && other.visibility === "visible")) {
    refuse("edit-not-supported", { sheet: name, params: { reason: "last-sheet" } });
  }
  const used = formatsUsed(draft, sheet.part);
  changeSheetTitles(draft, countWorksheets(draft), { kind: "remove", index: countWorksheets(draft, index), name: sheet.name });
  removeNames(draft, (element) => numberAttribute(element, "localSheetId") === index);
  spliceWorkbook(draft, (root) => [
    ...sheetElements(root).filter((element) => relationshipIdOf(element) === sheet.relationshipId).map(dropElement),
    ...rebaseNames(root, index, -1),
    ...rebaseViews(root, index, -1, sheets.length),
  ]);
  removeRelationship(draft, workbookPartName(draft), sheet.relationshipId);
  removeContentTypes(draft, removeOrphans(draft, [sheet.part]));
  requireUnused(draft, sheet.name);
  dropCalcChainOf(draft, sheet.sheetId);
  releaseFormats(draft, used);
  releaseStyles(draft, workbookPartName(draft));
}

/** Rewrites a sheet of ours where it is: position, id and links to it hold. */
export function replaceSheet(draft: PackageDraft, name: string, content: SheetContent): void {
  const sheet = requireSheet(draft, name);
  const index = sheetsOf(draft).findIndex((other) => other.relationshipId === sheet.relationshipId);
  const used = formatsUsed(draft, sheet.part);
  const targets = relationshipsOf(draft, sheet.part).flatMap((r) => (r.part === null ? [] : [r.part]));
  removeRelationships(draft, sheet.part);
  removeContentTypes(draft, removeOrphans(draft, targets));
  putText(draft, sheet.part, "<none/>");
  releaseFormats(draft, used);
  dropCalcChainOf(draft, sheet.sheetId);
  const isTitles = (element: XmlElement): boolean =>
    attributeOf(element, "name") === TITLES && numberAttribute(element, "localSheetId") === index;
  removeNames(draft, isTitles);
  writeSheet(draft, sheet.part, sheet.name, content);
  addPrintTitles(draft, sheet.name, index, content);
  if (content.visibility !== undefined) showAs(draft, sheet.relationshipId, content.visibility);
}

/** Shows or hides a sheet as its content says; where that says nothing, it stays as the person has it. */
function showAs(draft: PackageDraft, relationshipId: string, visibility: SheetVisibility): void {
  spliceWorkbook(draft, (root, text) => {
    const element = sheetElements(root).find((one) => relationshipIdOf(one) === relationshipId);
    if (!element || (attributeOf(element, "state") ?? "visible") === visibility) return [];
    return visibility === "visible" ? dropAttribute(text, element, "state") : [setAttribute(element, "state", visibility)];
  });
}
