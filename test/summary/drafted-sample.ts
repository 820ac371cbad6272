import type { FindingDraft } from "../../src/check/rule-definition";
import type { Figure } from "../../src/summary/figure";
import { FIGURE_RULE_LIST } from "../../src/summary/figure-rules";
import { readPrinted } from "../../src/summary/printed-sheet";
import { cellAddress, parseCellAddress, parseRangeAddress } from "../../src/workbook/address";
import type { CellValue } from "../../src/workbook/cell-value";
import type { CellEntry } from "../../src/workbook/grid-builder";
import { gridFromCells } from "../../src/workbook/grid-builder";
import type { Grid } from "../../src/workbook/grid";
import { format } from "../check/list-sample";
import { recognisedGrid } from "./recognised-sample";

/** What a made-up summary sheet has besides its values, by A1 address. */
export interface SheetSetting {
  readonly formulas?: Readonly<Record<string, string>>;
  readonly formats?: Readonly<Record<string, string>>;
  readonly merges?: readonly string[];
}

/** A sheet "Biểu" of rows of values from A1. */
export function sheetOf(rows: readonly (readonly CellValue[])[], { formulas = {}, formats = {}, merges = [] }: SheetSetting = {}): Grid {
  const values = rows.flatMap((cells, row) => cells.flatMap((value, column) => (value === null ? [] : [cellAddress(row, column)])));
  const cells = [...new Set([...values, ...Object.keys(formulas), ...Object.keys(formats)])].flatMap((address): CellEntry[] => {
    const place = parseCellAddress(address);
    if (!place) return [];
    const formula = formulas[address];
    const numberFormat = formats[address];
    const value = rows[place.row]?.[place.column] ?? null;
    return [{ ...place, value, ...(formula === undefined ? {} : { formula }), ...(numberFormat === undefined ? {} : { format: format({ numberFormat }) }) }];
  });
  return gridFromCells("Biểu", cells, { merges: merges.flatMap((range) => parseRangeAddress(range) ?? []) });
}

/** What the figure rules draft about a summary sheet; `figures` are what the lists give, by A1 address. */
export function drafted(rows: readonly (readonly CellValue[])[], figures: Readonly<Record<string, Figure>> = {}, setting: SheetSetting = {}): readonly FindingDraft[] {
  const sheet = readPrinted(recognisedGrid(sheetOf(rows, setting)));
  const figureOf = ({ row, column }: { readonly row: number; readonly column: number }) => figures[cellAddress(row, column)] ?? null;
  return FIGURE_RULE_LIST.flatMap((rule) => rule.check({ sheet, figureOf }));
}
