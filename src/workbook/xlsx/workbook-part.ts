import type { SheetVisibility } from "../edit";
import { fail, succeed } from "../problem";
import type { Problem, Result } from "../problem";
import { CONTENT_TYPES_PART, contentTypeOf, readContentTypes } from "./content-types";
import type { Relationship } from "./relationships";
import { readRelationships, relationshipType } from "./relationships";
import { rememberedPart } from "./remembered-parts";
import type { XmlElement } from "./xml-events";
import { readXml, xmlBoolean } from "./xml-events";
import { otherFormat } from "./package-kind";
import { MAIN_NAMESPACE, RELATIONSHIPS_NAMESPACE } from "./xml-namespaces";
import type { Package, PackageEntry } from "./zip";
import { findEntry, inflateEntry } from "./zip";

/** A sheet as the workbook part lists it. */
export interface SheetEntry {
  readonly name: string;
  readonly sheetId: string;
  readonly visibility: SheetVisibility;
  /** Chart, dialog and macro sheets hold no cells of the list. */
  readonly hasCells: boolean;
  readonly part: PackageEntry;
}

/** The workbook part and what it leads to. */
export interface WorkbookPart {
  readonly name: string;
  readonly date1904: boolean;
  readonly sheets: readonly SheetEntry[];
  readonly relationships: readonly Relationship[];
  /** Relationship ids of the external links, in the order in which formulas count them: `[1]`, `[2]` … */
  readonly externalIds: readonly string[];
}

interface ListedSheet {
  readonly name: string;
  readonly sheetId: string;
  readonly relationship: string;
  readonly state: string | null;
}

/** Finds the workbook of a package by its relationships and reads what it lists. */
export function readWorkbookPart(pack: Package): Result<WorkbookPart> {
  const name = findWorkbookPart(pack);
  if (!name.ok) return name;
  const said = readSaid(pack, name.value);
  if (!said.ok) return said;
  const { listed, externalIds, date1904 } = said.value;
  const relationships = readRelationships(pack, name.value);
  if (!relationships.ok) return relationships;
  const sheets = locateSheets(pack, name.value, listed, relationships.value);
  if (!sheets.ok) return sheets;
  return succeed({ name: name.value, date1904, sheets: sheets.value, relationships: relationships.value, externalIds });
}

/** What the workbook part itself says, before anything it names is looked for. */
interface SaidByWorkbook {
  readonly listed: readonly ListedSheet[];
  readonly externalIds: readonly string[];
  readonly date1904: boolean;
}

const readSaid = rememberedPart((bytes, part): Result<SaidByWorkbook> => {
  const listed: ListedSheet[] = [];
  const externalIds: string[] = [];
  let date1904 = false;
  let isWorkbook = false;
  const done = readXml(bytes, part, {
    open: (path, element) => {
      if (path === "workbook") isWorkbook = element.namespace === MAIN_NAMESPACE;
      else if (path === "workbook/workbookPr") date1904 = xmlBoolean(element.attribute("date1904"));
      else if (path === "workbook/sheets/sheet") listed.push(listedSheet(element));
      else if (path === "workbook/externalReferences/externalReference") {
        externalIds.push(element.attribute("id", RELATIONSHIPS_NAMESPACE) ?? "");
      }
    },
  });
  if (!done.ok) return done;
  return isWorkbook ? succeed({ listed, externalIds, date1904 }) : fail({ kind: "zip-not-workbook", part });
});

/** The bytes of a part that must be there. */
export function partBytes(pack: Package, part: string): Result<Uint8Array> {
  const entry = findEntry(pack, part);
  return entry ? inflateEntry(entry, pack.limits) : fail({ kind: "part-missing", part });
}

function listedSheet(element: XmlElement): ListedSheet {
  return {
    name: element.attribute("name") ?? "",
    sheetId: element.attribute("sheetId") ?? "",
    relationship: element.attribute("id", RELATIONSHIPS_NAMESPACE) ?? "",
    state: element.attribute("state"),
  };
}

function locateSheets(
  pack: Package,
  workbook: string,
  listed: readonly ListedSheet[],
  relationships: readonly Relationship[],
): Result<readonly SheetEntry[]> {
  const byId = new Map(relationships.filter(({ isExternal }) => !isExternal).reverse().map((one) => [one.id, one]));
  const sheets: SheetEntry[] = [];
  const names = new Set<string>();
  const parts = new Set<PackageEntry>();
  for (const { name, sheetId, relationship, state } of listed) {
    const found = byId.get(relationship);
    const part = found && findEntry(pack, found.target);
    if (!part) return fail({ kind: "part-missing", part: found?.target ?? relationship, sheet: name });
    const visibility: SheetVisibility = state === "hidden" || state === "veryHidden" ? state : "visible";
    sheets.push({ name, sheetId, visibility, hasCells: found.type === relationshipType("worksheet"), part });
    names.add(name.toLowerCase());
    parts.add(part);
  }
  const isSound = sheets.length > 0 && names.size === sheets.length && parts.size === sheets.length && !names.has("");
  return isSound ? succeed(sheets) : fail({ kind: "xml-broken", part: workbook, params: { reason: "structure" } });
}

function findWorkbookPart(pack: Package): Result<string> {
  const foreign = foreignKind(pack);
  if (foreign) return fail(foreign);
  const types = readTypes(pack, CONTENT_TYPES_PART);
  if (!types.ok) return types;
  const roots = readRelationships(pack, "");
  if (!roots.ok) return roots;
  const main = roots.value.find((one) => one.type === relationshipType("officeDocument") && !one.isExternal);
  if (!main) return fail({ kind: "zip-not-workbook" });
  const type = contentTypeOf(types.value, main.target) ?? "";
  if (/sheet\.binary/i.test(type) || main.target.endsWith(".bin")) return fail({ kind: "format-xlsb" });
  if (/wordprocessingml|ms-word/i.test(type)) return fail(otherFormat("word"));
  if (/presentationml|ms-powerpoint/i.test(type)) return fail(otherFormat("slides"));
  if (/visio/i.test(type)) return fail({ kind: "not-a-workbook" });
  return succeed(main.target);
}

/** Packages that are other formats, told by what lies in them. */
function foreignKind(pack: Package): Problem | null {
  const mime = findEntry(pack, "mimetype");
  if (mime) {
    const bytes = inflateEntry(mime, pack.limits);
    const type = bytes.ok ? new TextDecoder().decode(bytes.value) : "";
    if (type.includes("opendocument.spreadsheet")) return { kind: "format-ods" };
    if (type.includes("opendocument.text")) return otherFormat("word");
  }
  return findEntry(pack, CONTENT_TYPES_PART) ? null : { kind: "zip-not-workbook" };
}

const readTypes = rememberedPart(readContentTypes);
