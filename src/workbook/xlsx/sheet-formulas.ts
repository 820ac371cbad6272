import type { CellRange } from "../address";
import { parseRangeAddress } from "../address";
import type { CellBlock, CellKey } from "../grid";
import { cellKey } from "../grid";
import { cellFault } from "./cell-fault";
import type { FormulaPattern } from "./shared-formula";
import { formulaAtCell, formulaPattern } from "./shared-formula";
import type { ReadingBudget } from "./reading-budget";
import { decodeXstring } from "./xml-characters";
import type { XmlReader } from "./xml-reader";

/** An `<f>` as it stands in a cell. */
export interface FormulaElement {
  readonly text: string;
  readonly type: string;
  readonly range: string | null;
  readonly group: string | null;
}

/** Reads the `<f>` just opened, to its end. A data table has no text of its own; Excel shows it as `TABLE(row,column)`. */
export function readFormula(reader: XmlReader): FormulaElement {
  const type = reader.attribute("t") ?? "normal";
  const range = reader.attribute("ref");
  const group = reader.attribute("si");
  const table = type === "dataTable" ? dataTableText(reader) : "";
  return { text: decodeXstring(reader.content()) || table, type, range, group };
}

function dataTableText(reader: XmlReader): string {
  const [first, second] = [reader.attribute("r1") ?? "", reader.attribute("r2") ?? ""];
  if (reader.attribute("dt2D") === "1") return `TABLE(${first},${second})`;
  return reader.attribute("dtr") === "1" ? `TABLE(${first},)` : `TABLE(,${first})`;
}

/** Cells that array formulas may cover beyond those stored, all together; they cannot overlap in a sound file. */
const SPARE_VISITS = 1 << 20;

/** Gathers the formulas of a sheet; shared and array formulas are written out for each of their cells. */
export class SheetFormulas {
  readonly formulas = new Map<CellKey, string>();
  private readonly shared = new Map<string, FormulaPattern>();
  private readonly waiting: { readonly group: string; readonly row: number; readonly column: number }[] = [];
  private readonly areas: { readonly range: CellRange; readonly text: string }[] = [];

  constructor(private readonly budget: ReadingBudget) {}

  add(formula: FormulaElement, row: number, column: number): void {
    const { text, group } = formula;
    if (formula.type === "shared" && group !== null) this.addShared(formula, group, row, column);
    else if (text === "") throw cellFault("formula", row, column, formula.type);
    else {
      this.keep(row, column, text);
      if (formula.type === "array" || formula.type === "dataTable") this.addArea(formula, row, column);
    }
  }

  /** A formula of the ordinary kind, as it stands between `<f>` and `</f>`. */
  addPlain(written: string, row: number, column: number): void {
    this.keep(row, column, decodeXstring(written));
  }

  private addShared(formula: FormulaElement, group: string, row: number, column: number): void {
    const pattern = this.shared.get(group);
    if (formula.text !== "") {
      this.keep(row, column, formula.text);
      if (!pattern || formula.range !== null) this.shared.set(group, formulaPattern(formula.text, row, column));
    } else if (pattern) this.keep(row, column, formulaAtCell(pattern, row, column));
    else {
      this.budget.draw("formulas", 1);
      this.waiting.push({ group, row, column });
    }
  }

  private addArea(formula: FormulaElement, row: number, column: number): void {
    if (formula.range === null) return;
    const range = parseRangeAddress(formula.range);
    if (!range) throw cellFault("formula", row, column, formula.range);
    if (range.firstRow !== range.lastRow || range.firstColumn !== range.lastColumn) this.areas.push({ range, text: formula.text });
  }

  /** Writes out what had to wait for the whole sheet: formulas shared from further down, the other cells of arrays. */
  finish(cells: CellBlock): ReadonlyMap<CellKey, string> {
    for (const { group, row, column } of this.waiting) {
      const pattern = this.shared.get(group);
      if (!pattern) throw cellFault("formula", row, column, group);
      this.keep(row, column, formulaAtCell(pattern, row, column));
    }
    let visits = cells.columns.length + SPARE_VISITS;
    for (const { range, text } of this.areas) {
      const lastRow = Math.min(range.lastRow, cells.rowStart.length - 2);
      for (let row = range.firstRow; row <= lastRow; row += 1) {
        const end = cells.rowStart[row + 1] ?? 0;
        for (let index = cells.rowStart[row] ?? end; index < end; index += 1) {
          const column = cells.columns[index] ?? 0;
          if (column >= range.firstColumn && column <= range.lastColumn) this.fill(row, column, text);
        }
        visits -= end - (cells.rowStart[row] ?? end) + 1;
        if (visits < 0) throw cellFault("formula", range.firstRow, range.firstColumn, text);
      }
    }
    return this.formulas;
  }

  private fill(row: number, column: number, text: string): void {
    if (!this.formulas.has(cellKey(row, column))) this.keep(row, column, text);
  }

  private keep(row: number, column: number, text: string): void {
    this.budget.draw("formulas", 1);
    this.budget.draw("formulaCharacters", text.length);
    this.formulas.set(cellKey(row, column), text);
  }
}
