import type { SheetContent } from "../workbook/edit";
import { LOOK, STYLES, valueCell } from "./sheet-cells";
import type { UnitColumn } from "./units-register";
import { UNIT_COLUMNS } from "./units-register";

/** The words of a blank units register, given by the locale. */
export interface UnitsTemplateWords {
  readonly title: string;
  readonly columns: Readonly<Record<UnitColumn, string>>;
  readonly hints: Readonly<Record<UnitColumn, string>>;
}

const WIDTHS: Readonly<Record<UnitColumn, number>> = { code: 12, name: 32, kind: 14, parent: 28, zone: 18, oldNames: 36, validFrom: 16, validTo: 16 };
const HEADER = 3;

/** A blank units register: a header, and above each column what belongs in it. */
export function unitsTemplate({ title, columns, hints }: UnitsTemplateWords): SheetContent {
  return {
    cells: [
      valueCell(0, 0, title, LOOK.title),
      ...UNIT_COLUMNS.map((name, column) => valueCell(HEADER - 1, column, hints[name], LOOK.aside)),
      ...UNIT_COLUMNS.map((name, column) => valueCell(HEADER, column, columns[name], LOOK.header)),
    ],
    styles: STYLES,
    columnWidths: UNIT_COLUMNS.map((name) => WIDTHS[name]),
    freeze: { rows: HEADER + 1, columns: 0 },
  };
}
