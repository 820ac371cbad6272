import { MOST_KEPT } from "../../src/workbook/xlsx/reading-budget";
import { madePackage, worksheet } from "../workbook/xlsx/made-package";
import type { HostileFile } from "./hostile-file";
import { hostile, seeded } from "./hostile-file";
import { listXml } from "./people-list";

const AFTER = 8;

/** The list of five people with something more below, or after the cells. */
function list(more: () => string, after = (): string => "", before = (): string => ""): () => Uint8Array {
  return () => madePackage({ sheets: [worksheet(listXml() + more(), after(), before())] });
}

const row = (inside: string, number = AFTER): string => `<row r="${number}">${inside}</row>`;
const merges = (ranges: readonly string[]): string => `<mergeCells>${ranges.map((ref) => `<mergeCell ref="${ref}"/>`).join("")}</mergeCells>`;
/** Digits that do not pack as well as a bomb. */
const digits = (length: number): string => {
  const random = seeded(1);
  return Array.from({ length: length / 5 }, () => String(10_000 + Math.floor(random() * 90_000))).join("");
};
const formula = (length: number): string => "1+".repeat(length / 2) + "1";

/** An eighth of what is kept: reached in an eighth of the time. What is kept in truth is met by the cells of a look only, and by a long shared formula. */
const EIGHTH = { ...MOST_KEPT, formulas: MOST_KEPT.formulas / 8 };
const formulas = (count: number): Uint8Array => madePackage({
  sheets: [Array.from({ length: Math.ceil(count / 10_000) }, (_, index) => `<row>${"<c><f>1</f></c>".repeat(Math.min(10_000, count - index * 10_000))}</row>`).join("")],
});

/** Sheets whose cells are hostile: out of range, out of order, far away, too many. */
export const HOSTILE_CELLS: readonly HostileFile[] = [
  hostile("a dimension that claims the whole sheet", { subjects: 5 }, list(() => "", () => "", () => '<dimension ref="A1:XFD1048576"/>')),
  hostile("a cell in the very last row and column", { subjects: 5 }, list(() => row('<c r="XFD1048576"><v>1</v></c>', 1_048_576))),
  hostile("a text in the very last row and column", { subjects: 5 }, list(() => row('<c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c>', 1_048_576))),
  hostile("a text far below and far right in many rows", { subjects: 5 }, list(
    () => Array.from({ length: 3000 }, (_, index) => row(`<c r="XFD${index * 300 + AFTER}" t="inlineStr"><is><t>x${index}</t></is></c>`, index * 300 + AFTER)).join(""))),
  hostile("a header over all 16 384 columns", { subjects: 0 }, () => madePackage({
    sheets: [`<row r="1">${'<c t="inlineStr"><is><t>Họ và tên</t></is></c>'.repeat(16_384)}</row>`],
  })),
  hostile("one column more than there are", { refused: "cell-broken", reason: "address" }, list(() => row('<c r="XFE8"><v>1</v></c>'))),
  hostile("one row more than there are", { refused: "cell-broken", reason: "address" }, list(() => row('<c r="A1048577"><v>1</v></c>', 1_048_577))),
  hostile("a row of minus one", { refused: "cell-broken", reason: "address" }, list(() => row("", -1))),
  hostile("a row of 1e300", { refused: "cell-broken", reason: "address" }, list(() => '<row r="1e300"/>')),
  hostile("a cell that stands in another row", { refused: "cell-broken", reason: "address" }, list(() => row('<c r="A3"><v>1</v></c>'))),
  hostile("a cell twice", { refused: "cell-broken", reason: "twice" }, list(() => row('<c r="A8"><v>1</v></c><c r="A8"><v>2</v></c>'))),
  hostile("a row twice, with the same cell", { refused: "cell-broken", reason: "twice" }, list(() => row('<c r="A8"><v>1</v></c>') + row('<c r="A8"><v>2</v></c>'))),
  hostile("rows from the last to the first", { subjects: 5 }, () => madePackage({
    sheets: [(listXml().match(/<row.*?<\/row>/g) ?? []).reverse().join("")],
  })),
  hostile("cells from the last to the first", { subjects: 5 }, () => madePackage({
    sheets: [listXml().replace(/(<row[^>]*>)(.*?)(<\/row>)/g, (_, open: string, cells: string, close: string) => open + (cells.match(/<c .*?<\/c>/g) ?? []).reverse().join("") + close)],
  })),
  hostile("a style nobody has", { refused: "cell-broken", reason: "style", cell: "A8" }, list(() => row('<c r="A8" s="70000"><v>1</v></c>'))),
  hostile("a style of minus one", { refused: "cell-broken", reason: "style" }, list(() => row('<c r="A8" s="-1"><v>1</v></c>'))),
  hostile("a string nobody has", { refused: "cell-broken", reason: "string" }, list(() => row('<c r="A8" t="s"><v>4294967296</v></c>'))),
  hostile("a string of minus one", { refused: "cell-broken", reason: "string" }, list(() => row('<c r="A8" t="s"><v>-1</v></c>'))),
  hostile("a number too large to be one", { refused: "cell-broken", reason: "number" }, list(() => row('<c r="A8"><v>1e999</v></c>'))),
  hostile("a number in hexadecimal", { refused: "cell-broken", reason: "number" }, list(() => row('<c r="A8"><v>0x1F</v></c>'))),
  hostile("a number of 100 000 digits", { refused: "cell-broken", reason: "number" }, list(() => row(`<c r="A8"><v>${"9".repeat(100_000)}</v></c>`))),
  hostile("a type nobody knows", { refused: "cell-broken", reason: "type" }, list(() => row('<c r="A8" t="__proto__"><v>1</v></c>'))),
  hostile("a formula shared by nobody", { refused: "cell-broken", reason: "formula" }, list(() => row('<c r="A8"><f t="shared" si="__proto__"/><v>1</v></c>'))),
  hostile("a formula of 1 000 000 characters", { subjects: 5 }, list(() => row(`<c r="A8"><f>${formula(1_000_000)}</f><v>1</v></c>`))),
  hostile("a formula of 8 000 characters shared by 100 000 cells", { refused: "sheet-too-large", reason: "formulaCharacters" }, list(
    () => row(`<c r="A8"><f t="shared" si="0" ref="A8:A100008">${formula(8000)}</f><v>1</v></c>`) +
    Array.from({ length: 100_000 }, (_, index) => row(`<c r="A${index + 9}"><f t="shared" si="0"/><v>1</v></c>`, index + 9)).join(""))),
  hostile("a formula of a thousand brackets", { subjects: 5 }, list(() => row(`<c r="A8"><f>${"(".repeat(4000)}1${")".repeat(4000)}</f><v>1</v></c>`))),
  hostile("an array over everything, a thousand times", { refused: "cell-broken", reason: "formula" }, list(
    () => Array.from({ length: 3000 }, (_, index) => row(`<c r="A${index + 8}"><f t="array" ref="A1:XFD1048576">1</f><v>1</v></c>`, index + 8)).join(""))),
  hostile("a formula that refers to itself", { subjects: 5 }, list(() => row('<c r="A8"><f>A8+1</f></c>'))),
  hostile("half a million merges", { subjects: 5 }, list(() => "", () => merges(Array.from({ length: 500_000 }, (_, index) => `B${index + 20}:D${index + 20}`)))),
  hostile("200 000 merges over the header", { subjects: 0 }, list(() => "", () => merges(Array.from({ length: 200_000 }, () => "A1:P1")))),
  hostile("merges over everything", { subjects: 0 }, list(() => "", () => merges(["A1:XFD1048576", "A1:XFD1048576", "B2:XFD1048576"]))),
  hostile("a thousand merged villages from top to bottom", { subjects: 5 }, list(() => "", () => merges(Array.from({ length: 1000 }, () => "E2:F1048576")))),
  hostile("20 000 people and 20 000 merges over all of them", { subjects: 20_000 }, () => madePackage({
    sheets: [worksheet(listXml(20_000), merges(Array.from({ length: 20_000 }, (_, index) => `D${index + 2}:D1048576`)))],
  })),
  hostile("a text of a million spaces between two letters", { subjects: 5 }, list(() => row(`<c r="D8" t="inlineStr"><is><t>x${" ".repeat(1_000_000)}x</t></is></c>`))),
  hostile("a text in 100 000 runs", { refused: "xml-broken", reason: "size" }, list(() => row(`<c r="D8" t="inlineStr"><is>${"<r><t>x</t></r>".repeat(100_000)}</is></c>`))),
  hostile("a merge beyond the sheet", { refused: "xml-broken", reason: "structure" }, list(() => "", () => merges(["A1:XFE9"]))),
  hostile("a hidden span of columns up to 1e300", { subjects: 5 }, list(() => "", () => "", () => '<cols><col min="1" max="1e300" hidden="1"/></cols>')),
  hostile("500 000 hidden spans over all columns", { subjects: 5 }, list(() => "", () => "", () => `<cols>${'<col min="1" max="16384" hidden="1"/>'.repeat(500_000)}</cols>`)),
  hostile("all rows hidden", { subjects: 5 }, () => madePackage({ sheets: [listXml().replaceAll("<row ", '<row hidden="1" ')] })),
  hostile("more cells than are kept, of nothing but a look", { refused: "sheet-too-large", reason: "cells" }, () => madePackage({
    styles: '<cellXfs><xf/><xf/></cellXfs>',
    sheets: [listXml() + `<row>${'<c s="1"/>'.repeat(16_000)}</row>`.repeat(Math.ceil(MOST_KEPT.cells / 16_000))],
  })),
  hostile("formulas, one more than are kept", { refused: "sheet-too-large", reason: "formulas" }, () => formulas(500_001), EIGHTH),
  hostile("as many formulas as are kept", { subjects: 0 }, () => formulas(500_000), EIGHTH),
  hostile("a shared string table of one item more than 8 000 000", { refused: "xml-broken", part: "xl/sharedStrings.xml", reason: "size" }, () => madePackage({
    sheets: [listXml()], strings: "<si/>".repeat(8_000_001),
  })),
  hostile("cells within cells", { refused: "xml-broken", reason: "structure" }, list(() => row('<c r="A8"><c r="B8"><v>1</v></c></c>'))),
  hostile("a million attributes on a cell", { refused: "xml-broken", reason: "attribute" }, list(
    () => row(`<c r="A8" ${Array.from({ length: 1_000_000 }, (_, index) => `a${index}=""`).join(" ")}><v>1</v></c>`))),
  hostile("a comment of 5 000 000 characters", { subjects: 5 }, list(() => `<!--${digits(5_000_000)}-->`)),
  hostile("a tag that never ends", { refused: "xml-broken", reason: "truncated" }, () => madePackage({ sheets: [worksheet(listXml()).slice(0, -30) + `<c r="A8" x="${digits(5_000_000)}`] })),
];
