import { readFileSync } from "node:fs";
import { join } from "node:path";
import { esmPackage } from "../host/esm-package";
import { readBookLooks } from "../../../src/workbench/grid/book-looks";
import { fittedHeights } from "../../../src/workbench/grid/row-fit";
import { openXlsx } from "../../../src/workbook/xlsx/xlsx-workbook";
import { NODE_LIMITS } from "../../../src/workbook/xlsx/package-limits";

jest.mock("lodash-es", () => jest.requireActual("lodash"));
jest.mock("rbush", () => esmPackage("rbush"));
jest.mock("kdbush", () => esmPackage("kdbush"));
jest.mock("nanoid", () => esmPackage("nanoid"));

const bytes = new Uint8Array(readFileSync(join("assets", "samples", "dien-bien-2021", "received", "07-thi-tran-tuan-giao.xlsx")));

function heightsOfSample(given: ReadonlyMap<number, number> = new Map()): ReadonlyMap<number, number> {
  const looks = readBookLooks(bytes);
  const book = openXlsx(bytes, { file: "sample", limits: NODE_LIMITS });
  if (!looks.ok || !book.ok) throw new Error("the sample is not read");
  const grid = book.value.readGrid("ND, KD");
  const sheet = looks.value.sheets.get("ND, KD");
  if (!grid.ok || !sheet) throw new Error("the sheet is not read");
  return fittedHeights(grid.value, { ...sheet, heights: given }, looks.value.styles.cells);
}

describe("rows without a height of their own", () => {
  it("are as high as their wrapped headers and large letters need, others as usual", () => {
    const heights = heightsOfSample();
    // "Chỉ số 9" in a column of 7 letters takes two lines; a person's row takes one.
    expect(heights.get(9)).toBeGreaterThanOrEqual(30);
    expect(heights.get(9)).toBeLessThan(50);
    expect(heights.get(11) ?? 15).toBeLessThan(20);
  });

  it("are left alone where the file gives a height", () => {
    expect(heightsOfSample(new Map([[9, 12]])).has(9)).toBe(false);
  });
});
