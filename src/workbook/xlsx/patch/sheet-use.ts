import { rewriteEverywhere } from "./formula-places";
import { rewriteFormula } from "./formula-references";
import type { PackageDraft } from "./package-draft";
import { partNames, partPieces } from "./package-draft";
import { refuse } from "./refusal";
import { findText } from "./sheet-rows";
import { escapeXmlContent } from "./xml-text";

/**
 * Refuses to leave a formula, name, chart, rule or link pointing to a sheet that has just been taken out: Excel would turn
 * them into `#REF!` for good, and putting the sheet back would not mend them.
 */
export function requireUnused(draft: PackageDraft, removed: string): void {
  if (!isWrittenSomewhere(draft, removed)) return;
  const key = removed.toLowerCase();
  const quoted = key.replaceAll("'", "''");
  const mayName = (text: string): boolean => text.toLowerCase().includes(key) || text.toLowerCase().includes(quoted);
  const look = (formula: string, sheet: string | null): string => {
    const sheetName = (name: string): null => (name.toLowerCase() === key ? refuseUse(removed, sheet) : null);
    if (mayName(formula)) rewriteFormula(formula, { sheetName });
    return formula;
  };
  rewriteEverywhere(draft, look, mayName);
}

/** Most workbooks never name the sheet: then no formula need be read, however many there are. */
function isWrittenSomewhere(draft: PackageDraft, name: string): boolean {
  const spellings = [...new Set([name, name.replaceAll("'", "''")].map(escapeXmlContent))];
  return partNames(draft)
    .filter((part) => /\.xml$/i.test(part) && !/sharedStrings|docProps/i.test(part))
    .some((part) => {
      // Packed pieces end between rows: no formula is torn.
      for (const bytes of partPieces(draft, part)) if (spellings.some((spelling) => findText(bytes, spelling) >= 0)) return true;
      return false;
    });
}

function refuseUse(removed: string, sheet: string | null): never {
  return refuse("sheet-in-use", { sheet: removed, params: sheet === null ? {} : { user: sheet } });
}
