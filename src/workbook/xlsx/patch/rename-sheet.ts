import { changeSheetTitles } from "./app-properties";
import { contentTypeOf } from "./content-types";
import { rewriteEverywhere } from "./formula-places";
import { rewriteFormula } from "./formula-references";
import type { PackageDraft } from "./package-draft";
import { partNames, partText, putText } from "./package-draft";
import { refuse } from "./refusal";
import { findSheet, relationshipIdOf, requireSheet, requireSheetName, sheetElements, sheetsOf, spliceWorkbook } from "./workbook-part";
import { attributeOf, descendantsOf, parseXml } from "./xml-element";
import { applySplices, setAttribute } from "./xml-splice";

/** Renames a sheet; every formula, name, chart, link and pivot source that names it follows. */
export function renameSheet(draft: PackageDraft, from: string, to: string): void {
  requireSheetName(to);
  const sheet = requireSheet(draft, from);
  const other = findSheet(draft, to);
  if (other && other.relationshipId !== sheet.relationshipId) refuse("sheet-exists", { sheet: to });
  const key = sheet.name.toLowerCase();
  const sheetName = (name: string): string | null => (name.toLowerCase() === key ? to : null);
  const quoted = key.replaceAll("'", "''");
  const names = (text: string): boolean => text.toLowerCase().includes(key) || text.toLowerCase().includes(quoted);
  rewriteEverywhere(draft, (formula) => (names(formula) ? rewriteFormula(formula, { sheetName }) : formula), names);
  renameInCaches(draft, key, to);
  const worksheets = sheetsOf(draft).filter((entry) => entry.kind === "worksheet");
  const index = worksheets.findIndex((entry) => entry.relationshipId === sheet.relationshipId);
  changeSheetTitles(draft, worksheets.length, { kind: "rename", index, name: sheet.name, to });
  spliceWorkbook(draft, (root) =>
    sheetElements(root)
      .filter((element) => relationshipIdOf(element) === sheet.relationshipId)
      .map((element) => setAttribute(element, "name", to)),
  );
}

function renameInCaches(draft: PackageDraft, key: string, to: string): void {
  for (const part of partNames(draft)) {
    if (!/pivotCacheDefinition\+xml/.test(contentTypeOf(draft, part) ?? "")) continue;
    const text = partText(draft, part);
    if (text === null) continue;
    const sources = descendantsOf(parseXml(text, part), "worksheetSource");
    const splices = sources
      .filter((source) => attributeOf(source, "sheet")?.toLowerCase() === key)
      .map((source) => setAttribute(source, "sheet", to));
    if (splices.length > 0) putText(draft, part, applySplices(text, splices));
  }
}
