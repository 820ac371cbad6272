import type { PackageDraft } from "./package-draft";
import { partBytes, partNames, partText, putText } from "./package-draft";
import { relatedPart } from "./relationships";
import { findText } from "./sheet-rows";
import type { StyleList } from "./style-table";
import { popStyles, styleList, withoutDefaultLists } from "./style-table";
import { sheetsOf, workbookPartName } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { childOf, numberAttribute, outerXml, parseXml } from "./xml-element";

/** The indices of the cell formats a worksheet part points to (cells, rows and columns). */
export function formatsUsed(draft: PackageDraft, sheetPart: string): ReadonlySet<number> {
  const bytes = partBytes(draft, sheetPart);
  const used = new Set<number>();
  if (bytes === null) return used;
  for (const name of [' s="', " s='", ' style="', " style='"]) {
    for (let at = findText(bytes, name); at >= 0; at = findText(bytes, name, at)) {
      at += name.length;
      let index = 0;
      for (let digit = (bytes[at] ?? 0) - 48; digit >= 0 && digit <= 9; digit = (bytes[(at += 1)] ?? 0) - 48) {
        index = index * 10 + digit;
      }
      used.add(index);
    }
  }
  return used;
}

/**
 * Takes back the cell formats a sheet that is gone was the only one to use, as far as they stand last in the
 * style sheet, with the fonts, fills, borders and number formats only they used: what adding the sheet had appended.
 */
export function releaseFormats(draft: PackageDraft, used: ReadonlySet<number>): void {
  const part = relatedPart(draft, workbookPartName(draft), "styles");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return;
  const root = parseXml(text, part);
  const formats = styleList(root, "cellXfs");
  if (!used.has(formats.length - 1)) return;
  const others = new Set(sheetsOf(draft).flatMap((sheet) => (sheet.part === null ? [] : [...formatsUsed(draft, sheet.part)])));
  let kept = formats.length;
  while (kept > 1 && used.has(kept - 1) && !others.has(kept - 1)) kept -= 1;
  const gone = formats.slice(kept);
  const staying = [...formats.slice(0, kept), ...(childOf(root, "cellStyleXfs")?.children ?? [])];
  let after = popStyles(text, "cellXfs", gone.length);
  for (const [list, attribute] of LISTS) {
    after = popStyles(after, list, releasable(root, list, attribute, gone, staying));
  }
  after = withoutDefaultLists(after);
  if (after !== text) putText(draft, part, after);
}

const LISTS = [["borders", "borderId"], ["fills", "fillId"], ["fonts", "fontId"], ["numFmts", "numFmtId"]] as const;

/** How many entries at the end of a list only the formats that go pointed to. */
function releasable(
  root: XmlElement,
  list: StyleList,
  attribute: string,
  gone: readonly XmlElement[],
  staying: readonly XmlElement[],
): number {
  const entries = styleList(root, list);
  const pointedTo = (formats: readonly XmlElement[]): Set<number> =>
    new Set(formats.map((format) => numberAttribute(format, attribute) ?? 0));
  const byGone = pointedTo(gone);
  const byStaying = pointedTo(staying);
  let count = 0;
  for (let at = entries.length - 1; at >= 0; at -= 1) {
    const entry = entries[at];
    const key = list === "numFmts" && entry ? (numberAttribute(entry, "numFmtId") ?? -1) : at;
    if (!byGone.has(key) || byStaying.has(key)) break;
    count += 1;
  }
  return count;
}

/** Takes back differential formats that stand last, read exactly as one of `ours`, and are pointed to by nothing. */
export function releaseDifferentials(draft: PackageDraft, ours: ReadonlySet<string>): void {
  const part = relatedPart(draft, workbookPartName(draft), "styles");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return;
  const formats = styleList(parseXml(text, part), "dxfs");
  const isOurs = (at: number): boolean => {
    const format = formats[at];
    return format !== undefined && ours.has(outerXml(text, format));
  };
  if (!isOurs(formats.length - 1)) return;
  const used = differentialsUsed(draft, text);
  let kept = formats.length;
  while (kept > 0 && isOurs(kept - 1) && !used.has(kept - 1)) kept -= 1;
  if (kept < formats.length) putText(draft, part, popStyles(text, "dxfs", formats.length - kept));
}

/** Every index by which some part points to a differential format. */
function differentialsUsed(draft: PackageDraft, styles: string): ReadonlySet<number> {
  const used = new Set<number>();
  const take = (text: string): void => {
    for (const match of text.matchAll(/[dD]xfId\s*=\s*["'](\d+)["']/g)) used.add(Number(match[1]));
  };
  take(styles);
  const decoder = new TextDecoder();
  for (const name of partNames(draft)) {
    const bytes = /\.xml$/i.test(name) && !/sharedStrings|docProps/i.test(name) ? partBytes(draft, name) : null;
    if (bytes === null) continue;
    for (let at = findText(bytes, "xfId"); at >= 0; at = findText(bytes, "xfId", at + 4)) {
      take(decoder.decode(bytes.subarray(at - 1, at + 24)));
    }
  }
  return used;
}
