import type { PackageFault } from "./package-fault";
import type { PackageDraft } from "./package-draft";
import { partText } from "./package-draft";
import { relatedPart } from "./relationships";
import { styleList } from "./style-table";
import { workbookPartName } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { childOf, numberAttribute, parseXml } from "./xml-element";

/** Numbers below this are built in and need not be listed. */
const FIRST_OWN_FORMAT = 164;

/** Whether every cell format points to entries that are there, and each list counts itself right. */
export function checkStyles(draft: PackageDraft): readonly PackageFault[] {
  const part = relatedPart(draft, workbookPartName(draft), "styles");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return [];
  const root = parseXml(text, part);
  const formats = [...styleList(root, "cellXfs"), ...(childOf(root, "cellStyleXfs")?.children ?? [])];
  return [...root.children.flatMap((list) => countFault(part, list)), ...formats.flatMap((format) => formatFaults(part, root, format))];
}

function countFault(part: string, list: XmlElement): readonly PackageFault[] {
  const count = numberAttribute(list, "count");
  return count === null || count === list.children.length ? [] : [{ part, fault: "count", detail: `${list.local} ${count}` }];
}

function formatFaults(part: string, root: XmlElement, format: XmlElement): readonly PackageFault[] {
  const lists = [["fonts", "fontId"], ["fills", "fillId"], ["borders", "borderId"]] as const;
  const lost = lists.filter(([list, name]) => (numberAttribute(format, name) ?? 0) >= styleList(root, list).length);
  const numberFormat = numberAttribute(format, "numFmtId") ?? 0;
  const listed = styleList(root, "numFmts").some((entry) => numberAttribute(entry, "numFmtId") === numberFormat);
  return [
    ...lost.map(([, name]) => ({ part, fault: "format-points-nowhere", detail: name })),
    ...(numberFormat >= FIRST_OWN_FORMAT && !listed ? [{ part, fault: "format-points-nowhere", detail: `numFmtId ${numberFormat}` }] : []),
  ];
}
