import { NODE_LIMITS } from "../../../src/workbook/xlsx/package-limits";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { orderSheets } from "../../../src/workbook/xlsx/patch/sheet-order";
import { openXlsx } from "../../../src/workbook/xlsx/xlsx-workbook";
import { applied, changedParts, textOfPart } from "./package-parts";
import { LIST, OTHER, richPackage } from "./rich-package";

function ordered(bytes: Uint8Array, names: readonly string[]): Uint8Array {
  const done = orderSheets(bytes, names, NODE_LIMITS);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return done.value;
}

function names(bytes: Uint8Array): readonly string[] {
  const opened = openXlsx(bytes);
  if (!opened.ok) throw new Error(JSON.stringify(opened.problems));
  return opened.value.facts.sheets.map(({ name }) => name);
}

/** The rich workbook with print titles on its list, the list's tab shown. */
const source = applied(richPackage(), [
  { kind: "add-sheet", sheet: "Cuối", content: { styles: [], cells: [], print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [0, 1] } } },
]).bytes;

describe("sheets put into another order", () => {
  it("take their own names and the shown tab along, and nothing else changes; put back, the file is as it was", () => {
    const before = names(source);
    const turned = ordered(source, [...before].reverse());
    expect(checkPackage(turned)).toEqual([]);
    expect(names(turned)).toEqual([...before].reverse());
    expect(changedParts(source, turned).filter((part) => part !== "docProps/app.xml")).toEqual(["xl/workbook.xml"]);
    expect(textOfPart(turned, "xl/workbook.xml")).toMatch(/<definedName name="_xlnm.Print_Titles" localSheetId="0">Cuối!/);
    const shown = (bytes: Uint8Array): string | undefined => names(bytes)[Number(/activeTab="(\d+)"/.exec(textOfPart(bytes, "xl/workbook.xml"))?.[1] ?? 0)];
    expect(shown(turned)).toBe(shown(source));
    expect(changedParts(source, ordered(turned, before))).toEqual([]);
  });

  it("leave those not named where they stand, and in the same order are the same bytes", () => {
    const before = names(source);
    expect(ordered(source, before)).toBe(source);
    const swapped = ordered(source, [OTHER, LIST]);
    const [list, other] = [before.indexOf(LIST), before.indexOf(OTHER)];
    expect(names(swapped)).toEqual(before.map((name, index) => (index === list ? OTHER : index === other ? LIST : name)));
  });
});
