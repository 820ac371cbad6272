import type { Worksheet } from "exceljs";
import { put } from "./hand";
import type { Encoding } from "./hand";
import type { ListPlan } from "./list-plan";

const LOOK = { bold: true, center: true, border: true } as const;

/** Draws the header and its numbering row from `top` (1-based); gives the header's last row and the first row under both. */
export function drawHeader(sheet: Worksheet, plan: ListPlan, top: number, encoding: Encoding): { readonly last: number; readonly next: number } {
  const depth = Math.max(...plan.columns.map(({ header }) => header.length));
  const label = (at: number, level: number): string | undefined => plan.columns[at]?.header[level];
  const sameAbove = (a: number, b: number, level: number): boolean =>
    Array.from({ length: level + 1 }, (_, upper) => label(a, upper) === label(b, upper)).every(Boolean);
  for (let level = 0; level < depth; level += 1) {
    for (let from = 0; from < plan.columns.length; ) {
      const text = label(from, level);
      let to = from;
      const isLeaf = (plan.columns[from]?.header.length ?? 0) === level + 1;
      while (text !== undefined && !isLeaf && to + 1 < plan.columns.length && sameAbove(from, to + 1, level)) to += 1;
      if (text !== undefined) {
        put(sheet, top + level, from + 1, text, encoding, LOOK);
        const bottom = isLeaf ? depth - 1 : level;
        if (to > from || bottom > level) sheet.mergeCells(top + level, from + 1, top + bottom, to + 1);
      }
      from = to + 1;
    }
  }
  const last = top + depth - 1;
  if (plan.numberingRow === "none") return { last, next: last + 1 };
  plan.columns.forEach((_, at) => {
    const number = plan.numberingRow === "parentheses" ? `(${at + 1})` : at < 2 ? "AB".charAt(at) : String(at - 1);
    put(sheet, last + 1, at + 1, number, encoding, { italic: true, center: true, border: true, size: 10 });
  });
  return { last, next: last + 2 };
}
