import fc from "fast-check";
import type { CellRange } from "../../../src/workbook/address";
import type { Edit, FlagSeverity, SheetContent } from "../../../src/workbook/edit";
import { blankWorkbook } from "../../../src/workbook/xlsx/patch/blank-workbook";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { MAIN, madePackage, relationships } from "./made-package";
import { applied, changedParts, range, recompressedParts, textOfPart } from "./package-parts";
import { LIST, OTHER, richPackage, richParts } from "./rich-package";

const SHEET1 = "xl/worksheets/sheet1.xml";
const RESULTS = "Kết quả kiểm tra";

const report: SheetContent = {
  styles: [{ bold: true, fillColor: "DDEBF7", border: "thin", wrap: true }, { numberFormat: "0.0##", fontColor: "C00000" }],
  cells: [
    { row: 0, column: 0, content: { kind: "value", value: "Ô" }, style: 0 },
    { row: 1, column: 0, content: { kind: "formula", formula: `HYPERLINK("#'${LIST}'!B3","B3")`, result: "B3" } },
    { row: 1, column: 1, content: { kind: "value", value: "=không phải công thức" } },
    { row: 1, column: 2, content: { kind: "value", value: 79.5 }, style: 1 },
  ],
  columnWidths: [12, null, 30],
  freeze: { rows: 1, columns: 0 },
  filter: range(0, 0, 1, 2),
  print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [0, 0] },
  charts: [{ name: "Biểu đồ", type: "columnStacked", title: "Kết quả", categories: range(1, 0), series: [{ name: range(0, 0), values: range(1, 2) }], place: range(5, 0, 20, 6) }],
};

function flags(sheet: string, severity: FlagSeverity, ...ranges: CellRange[]): Edit {
  return { kind: "add-flags", sheet, severity, ranges };
}

const mark: readonly Edit[] = [
  flags(LIST, "error", range(2, 1), range(3, 3)),
  flags(LIST, "hint", range(4, 3)),
  flags(OTHER, "error", range(1, 1)),
  { kind: "add-sheet", sheet: RESULTS, content: report, after: LIST },
];
const clear: readonly Edit[] = [
  { kind: "clear-flags", sheet: LIST },
  { kind: "clear-flags", sheet: OTHER },
  { kind: "remove-sheet", sheet: RESULTS, content: null },
];

describe("flags in a file", () => {
  it("are sound and touch only the parts they must", () => {
    const source = richPackage();
    const marked = applied(source, mark).bytes;
    expect(checkPackage(marked)).toEqual([]);
    expect(changedParts(source, marked)).toEqual([
      "[Content_Types].xml", "docProps/app.xml", "xl/_rels/workbook.xml.rels", "xl/charts/chart2.xml",
      "xl/drawings/_rels/drawing2.xml.rels", "xl/drawings/drawing2.xml", "xl/styles.xml", "xl/workbook.xml",
      "xl/worksheets/_rels/sheet4.xml.rels", SHEET1, "xl/worksheets/sheet2.xml", "xl/worksheets/sheet4.xml",
    ]);
    expect(recompressedParts(source, marked)).toEqual([
      "[Content_Types].xml", "docProps/app.xml", "xl/_rels/workbook.xml.rels", "xl/styles.xml", "xl/workbook.xml",
      SHEET1, "xl/worksheets/sheet2.xml",
    ]);
  });

  it("pass by sheets of charts, where there is nothing to clear", () => {
    const charts = { "xl/worksheets/sheet2.xml": null, "xl/chartsheets/sheet1.xml": `<chartsheet xmlns="${MAIN}"/>` };
    const rels = relationships(["rId1", "worksheet", "worksheets/sheet1.xml"], ["rId2", "chartsheet", "chartsheets/sheet1.xml"], ["rIdS", "styles", "styles.xml"]);
    const source = madePackage({ sheets: ["", ""], parts: { ...charts, "xl/_rels/workbook.xml.rels": rels } });
    const edits: readonly Edit[] = ["Tờ 1", "Tờ 2"].flatMap((sheet) => [{ kind: "clear-flags", sheet }, { kind: "clear-notes", sheet }] as const);
    expect(changedParts(source, applied(source, [...edits, flags("Tờ 1", "error", range(0, 0))]).bytes)).toEqual(["xl/styles.xml", SHEET1]);
  });

  it("stand behind the user's rules, in place and in priority", () => {
    const xml = textOfPart(applied(richPackage(), mark).bytes, SHEET1);
    const rules = [...xml.matchAll(/<(?:x14:)?cfRule type="(\w+)"[^>]*priority="(\d+)"/g)].map((m) => [m[1], m[2]]);
    expect(rules).toEqual([["cellIs", "4"], ["expression", "10"], ["expression", "11"], ["dataBar", "9"]]);
    expect(xml).toContain('sqref="B3 D4"><cfRule type="expression" dxfId="1" priority="10"><formula>LEN("khuyenhoc:error")&gt;0</formula>');
    expect(xml.indexOf("khuyenhoc")).toBeLessThan(xml.indexOf("<dataValidations"));
  });

  it.each([
    ["a list of formats", undefined],
    ["an empty, self-closing list", '<dxfs count="0"/>'],
    ["a self-closing list without a count", "<dxfs />"],
    ["an empty list with an end tag", '<dxfs count="0"></dxfs>'],
    ["no list at all", ""],
    ["a list that counts itself wrong", '<dxfs count="5"><dxf/></dxfs>'],
    ["a pretty-printed list", '<dxfs count="1">\n  <dxf/>\n</dxfs>'],
  ])("leave every part as it was once cleared, over %s", (_, dxfs) => {
    const source = richPackage(richParts(dxfs));
    const marked = applied(source, mark);
    expect(changedParts(source, applied(marked.bytes, clear).bytes)).toEqual([]);
    expect(changedParts(source, applied(marked.bytes, marked.applied.inverse).bytes)).toEqual([]);
  });

  it("leave every part as it was for any cells flagged, on a blank workbook too", () => {
    const cell = fc.record({ firstRow: fc.nat(200), firstColumn: fc.nat(60) }).map((c) => range(c.firstRow, c.firstColumn));
    const some = fc.uniqueArray(cell, { selector: (c) => `${c.firstRow}:${c.firstColumn}`, minLength: 1, maxLength: 40 });
    const severity = fc.constantFrom("error" as const, "warning" as const, "hint" as const);
    const sources = [[richPackage(), LIST], [blankWorkbook(), "Sheet1"]] as const;
    fc.assert(
      fc.property(fc.array(fc.tuple(severity, some), { maxLength: 4 }), fc.constantFrom(...sources), (lists, [source, sheet]) => {
        const edits = lists.map(([level, ranges]) => flags(sheet, level, ...ranges));
        const marked = applied(source, edits).bytes;
        expect(checkPackage(marked)).toEqual([]);
        expect(changedParts(source, applied(marked, [{ kind: "clear-flags", sheet }]).bytes)).toEqual([]);
        expect(changedParts(marked, applied(marked, edits).bytes)).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it("are the same when marked twice", () => {
    const once = applied(richPackage(), mark).bytes;
    const again: readonly Edit[] = [
      { kind: "clear-flags", sheet: LIST }, { kind: "clear-flags", sheet: OTHER },
      ...mark.slice(0, 3), { kind: "replace-sheet", sheet: RESULTS, content: report },
    ];
    expect(changedParts(once, applied(once, again).bytes)).toEqual([]);
  });

  it("cost a few rules, not one a cell", () => {
    const ranges = Array.from({ length: 10_000 }, (_, row) => range(row * 2, 7));
    const xml = textOfPart(applied(richPackage(), [flags(LIST, "warning", ...ranges)]).bytes, SHEET1);
    const lists = [...xml.matchAll(/sqref="([^"]*)"><cfRule type="expression"/g)].map((m) => m[1] ?? "");
    expect(lists.length).toBeLessThanOrEqual(9);
    expect(Math.max(...lists.map((list) => list.length))).toBeLessThan(8000);
    expect(new Set(lists.flatMap((list) => list.split(" "))).size).toBe(10_000);
  });

  it("go by meaning after Excel has saved: ours out of a shared block, the user's stay", () => {
    const parts = richParts('<dxfs count="2"><dxf><fill/></dxf><dxf><font/></dxf></dxfs>');
    const xml = new TextDecoder().decode(parts[SHEET1]).replace("</cfRule></conditionalFormatting>",
      '</cfRule><cfRule type="expression" dxfId="0" priority="1"><formula>LEN("khuyenhoc:error")&gt;0</formula></cfRule></conditionalFormatting>' +
      '<conditionalFormatting sqref="A1"><cfRule type="expression" dxfId="1" priority="2"><formula> len( "khuyenhoc:hint" ) &gt; 0</formula></cfRule></conditionalFormatting>');
    parts[SHEET1] = new TextEncoder().encode(xml);
    const source = richPackage(parts);
    const cleared = applied(source, [{ kind: "clear-flags", sheet: LIST }]);
    const left = textOfPart(cleared.bytes, SHEET1);
    expect(left).not.toContain("khuyenhoc");
    expect(left.match(/<cfRule /g)).toHaveLength(1);
    expect(cleared.applied.inverse).toEqual([flags(LIST, "error", range(2, 3, 4, 3)), flags(LIST, "hint", range(0, 0))]);
    expect(changedParts(source, cleared.bytes)).toEqual([SHEET1]);
  });
});
