import { removeContentTypes } from "./content-types";
import type { PackageDraft } from "./package-draft";
import { partText, removePart } from "./package-draft";
import { relationshipsOf, removeRelationship } from "./relationships";
import { workbookPartName } from "./workbook-part";

/**
 * Takes the calculation chain out: Excel builds it anew without a word, while a chain naming a cell
 * that has no formula any more is a broken workbook to it. (Formulas missing from the chain do no harm.)
 */
export function dropCalcChain(draft: PackageDraft): void {
  const workbook = workbookPartName(draft);
  for (const { kind, part, id } of relationshipsOf(draft, workbook)) {
    if (kind !== "calcChain" || part === null) continue;
    removePart(draft, part);
    removeContentTypes(draft, [part]);
    removeRelationship(draft, workbook, id);
  }
}

/** Takes the chain out if it names cells of the sheet of that id. */
export function dropCalcChainOf(draft: PackageDraft, sheetId: number): void {
  const chain = relationshipsOf(draft, workbookPartName(draft)).find((r) => r.kind === "calcChain")?.part ?? null;
  const text = chain === null ? null : partText(draft, chain);
  if (text !== null && new RegExp(`\\si\\s*=\\s*["']${sheetId}["']`).test(text)) dropCalcChain(draft);
}
