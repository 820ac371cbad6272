import type { Result } from "../../problem";
import type { PackageLimits } from "../package-limits";
import { openPackage } from "../zip";
import { orderSheetTitles } from "./app-properties";
import { requirePatchable } from "./apply-edits";
import { nameElements } from "./defined-names";
import { draftOf, writeDraft } from "./package-draft";
import { accept, attempt } from "./refusal";
import { sheetElements, sheetsOf, spliceWorkbook } from "./workbook-part";
import { childOf, childrenOf, numberAttribute } from "./xml-element";
import { setAttribute } from "./xml-splice";

/**
 * The bytes with the named sheets in the order of `names`; sheets not named keep their places among them. Names that are a
 * sheet's own and the shown tab go with their sheets. Where the order is that of the file, the same bytes. Problems as of
 * `applyEdits`.
 */
export function orderSheets(bytes: Uint8Array, names: readonly string[], limits: PackageLimits): Result<Uint8Array> {
  return attempt(() => {
    const draft = draftOf(accept(openPackage(bytes, limits)));
    const sheets = sheetsOf(draft);
    const old = (name: string): number => sheets.findIndex((sheet) => sheet.name === name);
    const asked = names.filter((name) => old(name) >= 0);
    const coming = asked.map(old)[Symbol.iterator]();
    /** By new place, which sheet (by its old place) stands there. */
    const order = sheets.map(({ name }, index) => (asked.includes(name) ? (coming.next().value ?? index) : index));
    if (order.every((from, to) => from === to)) return bytes;
    requirePatchable(draft);
    spliceWorkbook(draft, (root, text) => {
      const elements = sheetElements(root);
      const moved = elements.flatMap(({ start, end }, index) => {
        const comes = elements[order[index] ?? index];
        return comes ? [{ start, end, text: text.slice(comes.start, comes.end) }] : [];
      });
      const views = childOf(root, "bookViews");
      const followers = [
        ...nameElements(root).map((element) => ({ element, attribute: "localSheetId" })),
        ...(views ? childrenOf(views, "workbookView") : []).map((element) => ({ element, attribute: "activeTab" })),
      ];
      return [...moved, ...followers.flatMap(({ element, attribute }) => {
        const index = numberAttribute(element, attribute);
        const place = index === null ? -1 : order.indexOf(index);
        return place < 0 || place === index ? [] : [setAttribute(element, attribute, String(place))];
      })];
    });
    const worksheets = (list: readonly typeof sheets[number][]) => list.filter(({ kind }) => kind === "worksheet").map(({ name }) => name);
    orderSheetTitles(draft, worksheets(sheets), worksheets(sheetsOf(draft)));
    return writeDraft(draft);
  });
}
