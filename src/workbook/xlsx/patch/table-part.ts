import type { TableContent } from "../../edit";
import { rangeAddress } from "../../address";
import { addContentType } from "./content-types";
import { nameElements } from "./defined-names";
import type { PackageDraft } from "./package-draft";
import { freePartName, partText, putText, requirePart } from "./package-draft";
import { refuse } from "./refusal";
import { addRelationship, relationshipsOf, relationshipType } from "./relationships";
import { mainNamespace, sheetsOf, workbookPartName } from "./workbook-part";
import { attributeOf, numberAttribute, parseXml } from "./xml-element";
import { escapeXml } from "./xml-text";

const TABLE_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** Makes the part of a table of the sheet and relates it; gives the relationship's id. The name must be free. */
export function addTablePart(draft: PackageDraft, sheetPart: string, table: TableContent): string {
  const tables = tableRoots(draft);
  const names = nameElements(requirePart(draft, workbookPartName(draft)).root);
  const taken = [...tables.map((t) => t.name), ...names.map((n) => attributeOf(n, "name") ?? "")];
  if (taken.some((name) => name.toLowerCase() === table.name.toLowerCase()) || !isName(table.name)) {
    refuse("edit-not-supported", { params: { reason: "table-name", name: table.name } });
  }
  const columns = table.range.lastColumn - table.range.firstColumn + 1;
  const isDistinct = new Set(table.columns.map((name) => name.toLowerCase())).size === table.columns.length;
  if (columns !== table.columns.length || !isDistinct) {
    refuse("edit-not-supported", { params: { reason: "table-columns", name: table.name } });
  }
  const part = freePartName(draft, "xl/tables/table#.xml");
  putText(draft, part, tableXml(table, Math.max(0, ...tables.map((t) => t.id)) + 1, mainNamespace(draft)));
  addContentType(draft, part, TABLE_TYPE);
  return addRelationship(draft, sheetPart, relationshipType(draft, "table"), part);
}

/** What Excel takes as the name of a table. */
function isName(name: string): boolean {
  return /^[\p{L}_\\][\p{L}\p{N}_.\\]{0,254}$/u.test(name) && !/^([A-Za-z]{1,3}\d+|[rRcC])$/.test(name);
}

function tableRoots(draft: PackageDraft): readonly { readonly id: number; readonly name: string }[] {
  return sheetsOf(draft).flatMap((sheet) =>
    relationshipsOf(draft, sheet.part ?? "").flatMap((relationship) => {
      const part = relationship.kind === "table" ? relationship.part : null;
      const text = part === null ? null : partText(draft, part);
      if (part === null || text === null) return [];
      const root = parseXml(text, part);
      return [{ id: numberAttribute(root, "id") ?? 0, name: attributeOf(root, "displayName") ?? "" }];
    }),
  );
}

function tableXml(table: TableContent, id: number, namespace: string): string {
  const ref = rangeAddress(table.range);
  const columns = table.columns.map((name, index) => `<tableColumn id="${index + 1}" name="${columnName(name)}"/>`);
  const style = '<tableStyleInfo name="TableStyleLight1" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/>';
  const name = escapeXml(table.name);
  return (
    `${HEAD}<table xmlns="${namespace}" id="${id}" name="${name}" displayName="${name}" ref="${ref}" totalsRowShown="0">` +
    `<autoFilter ref="${ref}"/><tableColumns count="${columns.length}">${columns.join("")}</tableColumns>${style}</table>`
  );
}

/** Line breaks of a header are written as escapes (ST_Xstring), as attributes would lose them. */
function columnName(name: string): string {
  return escapeXml(name.replace(/[\r\n\t]/g, (sign) => `_x${sign.charCodeAt(0).toString(16).padStart(4, "0")}_`));
}
