import type { Edit } from "../../edit";
import type { PackageDraft } from "./package-draft";
import { requirePart } from "./package-draft";
import { spliceWorkbook, WORKBOOK_ORDER, workbookPartName } from "./workbook-part";
import { childOf, outerXml } from "./xml-element";
import { placeInOrder, setAttribute } from "./xml-splice";

/**
 * Has the workbook reckon everything anew when it is opened, for figures that depend on what was changed. Gives the edit
 * that takes the wish back, none where the workbook had it already.
 */
export function requestCalculation(draft: PackageDraft): readonly Edit[] {
  const before = calculationOf(draft);
  spliceWorkbook(draft, (root) => {
    const calc = childOf(root, "calcPr");
    if (calc) return [setAttribute(calc, "fullCalcOnLoad", "1")];
    const at = placeInOrder(root, WORKBOOK_ORDER, "calcPr");
    return [{ start: at, end: at, text: `<${root.prefix}calcPr calcId="0" fullCalcOnLoad="1"/>` }];
  });
  const after = calculationOf(draft);
  return after === before ? [] : [{ kind: "set-calculation", before: after, after: before }];
}

/** Puts the workbook's `calcPr` as it stood; one that others have changed meanwhile stays theirs. */
export function setCalculation(draft: PackageDraft, before: string | null, after: string | null): void {
  spliceWorkbook(draft, (root, text) => {
    const calc = childOf(root, "calcPr");
    if ((calc ? outerXml(text, calc) : null) !== before) return [];
    if (calc) return [{ start: calc.start, end: calc.end, text: after ?? "" }];
    const at = placeInOrder(root, WORKBOOK_ORDER, "calcPr");
    return [{ start: at, end: at, text: after ?? "" }];
  });
}

function calculationOf(draft: PackageDraft): string | null {
  const { text, root } = requirePart(draft, workbookPartName(draft));
  const calc = childOf(root, "calcPr");
  return calc ? outerXml(text, calc) : null;
}
