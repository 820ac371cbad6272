import type { CellRange } from "../../address";
import { rangeAddress } from "../../address";
import type { FlagSeverity } from "../../edit";
import { FLAG_COLORS, flagFormula, flagSeverityOf } from "../../edit";
import type { PackageDraft } from "./package-draft";
import { partText, putText, requirePart } from "./package-draft";
import { relatedPart } from "./relationships";
import { rangesOfSqref } from "./sheet-geometry";
import type { SheetPart } from "./sheet-part";
import { insertInSheet, openSheetPart, putSheetPart, spliceSheet, worksheetRoot } from "./sheet-part";
import { releaseDifferentials } from "./style-release";
import { appendStyle, releaseStyles, requireStyles, styleList } from "./style-table";
import { workbookPartName } from "./workbook-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, childrenOf, outerXml, parseXml, textOf } from "./xml-element";
import type { Splice } from "./xml-splice";
import { dropElement } from "./xml-splice";
import { escapeXmlContent } from "./xml-text";

/** Longest list of addresses in one rule: Excel and what reads its files hold 8 192 signs. */
const MAX_SQREF = 7_900;
const SEVERITIES: readonly FlagSeverity[] = ["error", "warning", "hint"];

/** The cells flagged on a sheet, by severity, in the order their rules stand. */
export interface SheetFlags {
  readonly severity: FlagSeverity;
  readonly ranges: readonly CellRange[];
}

/**
 * Adds conditional formats that name us, behind the user's in place and in priority. Ranges that carry a flag of
 * this severity already are not given a second one.
 */
export function addFlags(draft: PackageDraft, sheetPart: string, severity: FlagSeverity, ranges: readonly CellRange[]): void {
  const sheet = openSheetPart(draft, sheetPart);
  const known = new Set(flagsIn(sheet).flatMap((flags) => (flags.severity === severity ? flags.ranges.map(rangeAddress) : [])));
  const addresses = ranges.map(rangeAddress).filter((address) => !known.has(address));
  if (addresses.length === 0) return;
  const { prefix: p } = worksheetRoot(sheet);
  const dxf = requireDifferential(draft, severity);
  const first = lastPriority(sheet) + 1;
  const xml = packAddresses(addresses).map((sqref, index) => {
    const formula = `<${p}formula>${escapeXmlContent(flagFormula(severity))}</${p}formula>`;
    const rule = `<${p}cfRule type="expression" dxfId="${dxf}" priority="${first + index}">${formula}</${p}cfRule>`;
    return `<${p}conditionalFormatting sqref="${sqref}">${rule}</${p}conditionalFormatting>`;
  });
  putSheetPart(draft, insertInSheet(sheet, "conditionalFormatting", xml.join("")));
}

/** Addresses joined by blanks into as few texts as their length allows. */
function packAddresses(addresses: readonly string[]): readonly string[] {
  const packed: string[] = [];
  let current = "";
  for (const address of addresses) {
    if (current !== "" && current.length + 1 + address.length > MAX_SQREF) {
      packed.push(current);
      current = "";
    }
    current = current === "" ? address : `${current} ${address}`;
  }
  return [...packed, current];
}

/** The largest priority of any rule of the sheet, extensions (x14) included. */
function lastPriority(sheet: SheetPart): number {
  let last = 0;
  for (const match of sheet.skeleton.matchAll(/<(?:[\w.-]+:)?cfRule\s[^>]*?\bpriority\s*=\s*["'](\d+)["']/g)) {
    last = Math.max(last, Number(match[1]));
  }
  return last;
}

/** The differential format of a severity: fill and border, nothing of the user's own. */
function differentialXml(severity: FlagSeverity, p: string): string {
  const { fill, border } = FLAG_COLORS[severity];
  const side = (name: string): string => `<${p}${name} style="thin"><${p}color rgb="FF${border}"/></${p}${name}>`;
  const sides = ["left", "right", "top", "bottom"].map(side).join("");
  const pattern = `<${p}patternFill patternType="solid"><${p}fgColor rgb="FF${fill}"/><${p}bgColor rgb="FF${fill}"/></${p}patternFill>`;
  return `<${p}dxf><${p}fill>${pattern}</${p}fill><${p}border>${sides}</${p}border></${p}dxf>`;
}

function requireDifferential(draft: PackageDraft, severity: FlagSeverity): number {
  const part = requireStyles(draft, workbookPartName(draft));
  const { text, root } = requirePart(draft, part);
  const xml = differentialXml(severity, root.prefix);
  const known = styleList(root, "dxfs").findIndex((format) => outerXml(text, format) === xml);
  if (known >= 0) return known;
  const appended = appendStyle(text, "dxfs", xml);
  putText(draft, part, appended.text);
  return appended.index;
}

/** The flags a sheet carries, also after Excel has saved it anew. */
export function flagsOf(draft: PackageDraft, sheetPart: string): readonly SheetFlags[] {
  return flagsIn(openSheetPart(draft, sheetPart));
}

function flagsIn(sheet: SheetPart): readonly SheetFlags[] {
  return flagRules(sheet).map(({ severity, block }) => ({ severity, ranges: rangesOfSqref(attributeOf(block, "sqref") ?? "") }));
}

interface FlagRule {
  readonly severity: FlagSeverity;
  readonly block: XmlElement;
  readonly rule: XmlElement;
}

function flagRules(sheet: SheetPart): readonly FlagRule[] {
  if (!/khuyenhoc:/i.test(sheet.skeleton)) return [];
  return childrenOf(worksheetRoot(sheet), "conditionalFormatting").flatMap((block) =>
    childrenOf(block, "cfRule").flatMap((rule) => {
      const formulas = childrenOf(rule, "formula");
      const formula = formulas.length === 1 && formulas[0] ? textOf(sheet.skeleton, formulas[0]) : "";
      const severity = attributeOf(rule, "type") === "expression" ? flagSeverityOf(formula) : null;
      return severity === null ? [] : [{ severity, block, rule }];
    }),
  );
}

/** Takes exactly the rules that name us away; a block goes when no other rule is left in it. */
export function clearFlags(draft: PackageDraft, sheetParts: readonly string[]): void {
  let isChanged = false;
  for (const part of sheetParts) {
    const sheet = openSheetPart(draft, part);
    const rules = flagRules(sheet);
    const splices = [...new Set(rules.map(({ block }) => block))].flatMap((block) => clearBlock(block, rules));
    if (splices.length > 0) putSheetPart(draft, spliceSheet(sheet, splices));
    isChanged ||= splices.length > 0;
  }
  if (!isChanged) return;
  releaseDifferentials(draft, ourDifferentials(draft));
  releaseStyles(draft, workbookPartName(draft));
}

function clearBlock(block: XmlElement, rules: readonly FlagRule[]): readonly Splice[] {
  const ours = rules.filter((rule) => rule.block === block).map(({ rule }) => rule);
  return ours.length === childrenOf(block, "cfRule").length ? [dropElement(block)] : ours.map(dropElement);
}

function ourDifferentials(draft: PackageDraft): ReadonlySet<string> {
  const part = relatedPart(draft, workbookPartName(draft), "styles");
  const text = part === null ? null : partText(draft, part);
  if (part === null || text === null) return new Set();
  const { prefix } = parseXml(text, part);
  return new Set(SEVERITIES.map((severity) => differentialXml(severity, prefix)));
}
