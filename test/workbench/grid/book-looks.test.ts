import { readFileSync } from "node:fs";
import { join } from "node:path";
import ExcelJS from "exceljs";
import { esmPackage } from "../host/esm-package";
import { readBookLooks } from "../../../src/workbench/grid/book-looks";
import { forEachStyledCell } from "../../../src/workbench/grid/styled-cells";
import { lookOf } from "../../../src/workbench/host/univer-look";

jest.mock("lodash-es", () => jest.requireActual("lodash"));
jest.mock("rbush", () => esmPackage("rbush"));
jest.mock("kdbush", () => esmPackage("kdbush"));
jest.mock("nanoid", () => esmPackage("nanoid"));

const file = join("assets", "samples", "dien-bien-2021", "received", "06-xa-na-u.xlsx");

/** Every cell of a sample as another reader sees it, against ours. */
describe("the looks of a file", () => {
  it("are those exceljs reads: bold, italic, size, font, fill, wrapping and borders of every cell", async () => {
    const looks = readBookLooks(readFileSync(file));
    if (!looks.ok) throw new Error(JSON.stringify(looks.problems));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    let compared = 0;
    for (const sheet of book.worksheets) {
      const ours = looks.value.sheets.get(sheet.name);
      const styled: (readonly [number, number, number])[] = [];
      if (ours) forEachStyledCell(ours.styles, (...cell) => styled.push(cell));
      for (const [row, column, style] of styled) {
        const cell = sheet.getCell(row + 1, column + 1);
        // exceljs gives every cell of a merge the look of its first.
        if (cell.isMerged) continue;
        const look = lookOf(looks.value.styles.cells[style]);
        const edges = [cell.border?.top, cell.border?.bottom, cell.border?.left, cell.border?.right];
        expect({ at: cell.address, bold: look.bold, italic: look.italic, size: look.fontSize, font: look.fontName, wrap: look.wrap, hasBorder: look.border !== "None" }).toEqual({
          at: cell.address,
          bold: cell.font?.bold ?? false,
          italic: cell.font?.italic ?? false,
          size: cell.font?.size,
          font: cell.font?.name,
          wrap: cell.alignment?.wrapText ?? false,
          hasBorder: edges.some((edge) => edge?.style !== undefined),
        });
        compared += 1;
      }
    }
    expect(compared).toBeGreaterThan(1000);
  });

  it("has widths, heights and frozen rows as in the file", async () => {
    const looks = readBookLooks(readFileSync(file));
    if (!looks.ok) throw new Error(JSON.stringify(looks.problems));
    const book = new ExcelJS.Workbook();
    await book.xlsx.readFile(file);
    const [sheet] = book.worksheets;
    const ours = looks.value.sheets.get(sheet?.name ?? "");
    const widths = ours?.columns.flatMap(({ first, last, width }) => Array.from({ length: last - first + 1 }, (_, index) => [first + index, width])) ?? [];
    expect(widths.length).toBeGreaterThan(0);
    for (const [column, width] of widths) expect(sheet?.getColumn((column ?? 0) + 1).width).toBeCloseTo(width ?? 0, 5);
    // Null, against its type, where the file says nothing of views.
    const view = sheet?.views?.[0];
    expect(ours?.frozen).toEqual({ rows: view?.state === "frozen" ? view.ySplit : 0, columns: view?.state === "frozen" ? view.xSplit : 0 });
  });
});
