import type { CellRange } from "../../address";
import { LOST, moveFormula } from "./formula-references";
import type { RowShift } from "./row-shift";
import { shiftFormula, shiftRow } from "./row-shift";
import { rangesOfSqref } from "./sheet-geometry";
import type { SheetPart } from "./sheet-part";
import { spliceSheet, worksheetRoot } from "./sheet-part";
import type { XmlElement } from "./xml-element";
import { attributeOf, descendantsOf, textOf } from "./xml-element";
import { escapeXmlContent } from "./xml-text";

/** How many rows of a range are tried for one whose formula loses nothing. */
const MAX_TRIES = 64;

/**
 * The formulas of a sheet's conditional formats and validations as they read after rows have moved, in their order.
 * They are written as for the first cell of their range and meant for each: where that cell goes, or only its neighbour,
 * the first cell that loses nothing speaks for all; otherwise `B5>7` on B5:B20 would be `#REF!` twenty times.
 */
export function shiftedRuleFormulas(sheet: SheetPart, name: string, shift: RowShift): readonly string[] {
  return ruleFormulas(sheet).map(({ element, ranges }) => shiftRuleFormula(textOf(sheet.skeleton, element), ranges, name, shift));
}

/** The sheet with these formulas of rules and validations, in the order they were given in. */
export function putRuleFormulas(sheet: SheetPart, formulas: readonly string[]): SheetPart {
  const splices = ruleFormulas(sheet).flatMap(({ element }, index) => {
    const after = formulas[index];
    if (after === undefined || after === textOf(sheet.skeleton, element)) return [];
    return [{ start: element.openEnd, end: element.closeStart, text: escapeXmlContent(after) }];
  });
  return spliceSheet(sheet, splices);
}

interface RuleFormula {
  readonly element: XmlElement;
  readonly ranges: readonly CellRange[];
}

function ruleFormulas(sheet: SheetPart): readonly RuleFormula[] {
  const root = worksheetRoot(sheet);
  return ["conditionalFormatting", "dataValidation"].flatMap((local) =>
    descendantsOf(root, local).flatMap((rule) => {
      const ranges = rangesOfSqref(sqrefOf(sheet.skeleton, rule));
      return formulasOf(rule).map((element) => ({ element, ranges }));
    }),
  );
}

/** An attribute of the rule, or in an extension (x14) an element of its own. */
function sqrefOf(text: string, rule: XmlElement): string {
  const [element] = descendantsOf(rule, "sqref");
  return attributeOf(rule, "sqref") ?? (element ? textOf(text, element) : "");
}

function formulasOf(rule: XmlElement): readonly XmlElement[] {
  return ["formula", "formula1", "formula2", "f"]
    .flatMap((local) => descendantsOf(rule, local))
    .filter((element) => element.children.length === 0 && !element.selfClosing);
}

function shiftRuleFormula(formula: string, ranges: readonly CellRange[], sheet: string, shift: RowShift): string {
  const plain = shiftFormula(formula, sheet, sheet, shift);
  const top = Math.min(...ranges.map(({ firstRow }) => firstRow));
  if (shift.count > 0 || (shiftRow(top, shift) !== null && losses(plain) === losses(formula))) return plain;
  const rows = stayingRows(ranges, shift);
  const newTop = shiftRow(rows[0] ?? top, shift);
  const candidates = rows.flatMap((row) => {
    const place = shiftRow(row, shift);
    if (place === null || newTop === null) return [];
    const shifted = shiftFormula(moveFormula(formula, row - top, 0), sheet, sheet, shift);
    return [moveFormula(shifted, newTop - place, 0)];
  });
  return candidates.find((candidate) => losses(candidate) === losses(formula)) ?? candidates[0] ?? plain;
}

function losses(formula: string): number {
  return formula.split(LOST).length;
}

/** The first rows of the ranges that are not taken out. */
function stayingRows(ranges: readonly CellRange[], shift: RowShift): readonly number[] {
  const rows = new Set<number>();
  for (const { firstRow, lastRow } of ranges) {
    for (let row = firstRow, tries = 0; row <= lastRow && tries < MAX_TRIES; row += 1) {
      if (shiftRow(row, shift) === null) continue;
      rows.add(row);
      tries += 1;
    }
  }
  return [...rows].sort((a, b) => a - b);
}
