import { planFixes } from "../../check/fix-plan";
import type { Finding, Fix } from "../../check/finding";
import type { Locale } from "../../locale/locale";
import { cellAddress } from "../../workbook/address";
import type { CellContent, Edit } from "../../workbook/edit";
import { isCellError } from "../../workbook/cell-value";

/** One cell that edits change, ready to be read. */
export interface CellChange {
  readonly key: string;
  readonly sheet: string;
  readonly cell: string;
  readonly before: string;
  readonly after: string;
}

/** What stands in a cell, as a person reads it; numbers as the cell shows them. */
export function contentText(content: CellContent, locale: Locale): string {
  if (content.kind === "formula") return `=${content.formula}`;
  const { value } = content;
  if (value === null || value === "") return locale.pane.blank;
  if (typeof value === "number") return locale.pane.cellNumber(value);
  if (typeof value === "boolean") return value ? locale.pane.yes : locale.pane.no;
  return isCellError(value) ? value.error : value;
}

/** The cells that edits change, old and new. */
export function cellChanges(edits: readonly Edit[], locale: Locale): readonly CellChange[] {
  return edits.flatMap((edit) => {
    if (edit.kind !== "set-cell") return [];
    const cell = cellAddress(edit.row, edit.column);
    return [{
      key: `${edit.sheet}!${cell}`,
      sheet: edit.sheet,
      cell,
      before: contentText(edit.before, locale),
      after: contentText(edit.after, locale),
    }];
  });
}

/** The words on a fix's button. */
export function fixLabel(fix: Fix, locale: Locale): string {
  const first = fix.edits.find((edit) => edit.kind === "set-cell");
  return locale.pane.check.fixes[fix.kind](first ? contentText(first.after, locale) : "");
}

/** The certain fixes of a rule's findings together; no cell twice. */
export function fixesOfRule(findings: readonly Finding[], rule: Finding["rule"]): readonly Edit[] {
  return planFixes(findings.filter((finding) => finding.rule === rule)).flatMap(({ fix }) => fix.edits);
}

/** Every certain fix of a check; no cell twice. */
export function certainFixes(findings: readonly Finding[]): readonly Edit[] {
  return planFixes(findings).flatMap(({ fix }) => fix.edits);
}

/** How many cells edits change. */
export function cellCount(edits: readonly Edit[]): number {
  return edits.filter(({ kind }) => kind === "set-cell").length;
}
