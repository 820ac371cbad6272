import { formatAt, formulaAt, valueAt } from "../../../src/workbook/grid";
import { gridOf, MAIN, madePackage, refusal, valuesOf, worksheet } from "./made-package";

/** The values of a first row that holds these cells. */
function row(cells: string, strings = ""): unknown[] {
  return valuesOf(gridOf(madePackage({ sheets: [`<row r="1">${cells}</row>`], strings })))[0] ?? [];
}

const STYLES = `<numFmts count="2"><numFmt numFmtId="164" formatCode="dd/mm/yyyy"/><numFmt numFmtId="165" formatCode="0.0&quot; điểm&quot;"/></numFmts>
<fonts count="3"><font><name val="Times New Roman"/></font><font><b/><name val=".VnTime"/></font><font><b val="0"/><name val="VNI-Times"/></font></fonts>
<cellXfs count="5"><xf numFmtId="0" fontId="0"/><xf numFmtId="164" fontId="1"/><xf numFmtId="165" fontId="2"/><xf numFmtId="14" fontId="0"/><xf numFmtId="0" fontId="0"/></cellXfs>`;

describe("values of cells", () => {
  it("reads numbers as the doubles they are, however they are written", () => {
    const written = ["0", "-0", "82", "8.5", "-7.25", "8.3000000000000007", "1E3", "1.5e-7", "123456789012345678", "0.1", "98.96", "4.9406564584124654E-324", "1.7976931348623157E+308", " 5 ", "+3", ".5", "5."];
    expect(row(written.map((number) => `<c><v>${number}</v></c>`).join(""))).toEqual(written.map(Number));
  });

  it("reads shared strings, inline strings, formula strings, truth values and errors", () => {
    const cells = `<c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>Bản Na Ư</t></is></c><c r="C1" t="str"><f>A1</f><v>Đạt</v></c><c r="D1" t="b"><v>1</v></c><c r="E1" t="b"><v>0</v></c><c r="F1" t="e"><v>#REF!</v></c>`;
    expect(row(cells, "<si><t>không</t></si><si><t>Lò Thị Hoa</t></si>")).toEqual([
      "Lò Thị Hoa", "Bản Na Ư", "Đạt", true, false, { error: "#REF!" },
    ]);
  });

  it("puts rich text together, leaves phonetic runs out and keeps the runs' fonts", () => {
    const strings = `<si><r><t xml:space="preserve">NguyÔn </t></r><r><rPr><rFont val=".VnTime"/></rPr><t>V¨n A</t></r><rPh sb="0" eb="1"><t>xx</t></rPh><phoneticPr fontId="1"/></si><si><r><rPr><b/></rPr><t>đậm</t></r></si>`;
    const inline = `<c r="C1" t="inlineStr"><is><r><rPr><rFont val="VNI-Times"/></rPr><t>Nguyeãn</t></r></is></c>`;
    const grid = gridOf(madePackage({ sheets: [`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c>${inline}</row>`], strings }));
    expect(valuesOf(grid)).toEqual([["NguyÔn V¨n A", "đậm", "Nguyeãn"]]);
    expect([...grid.richText]).toEqual([
      [0, [{ text: "NguyÔn ", fontName: null }, { text: "V¨n A", fontName: ".VnTime" }]],
      [2, [{ text: "Nguyeãn", fontName: "VNI-Times" }]],
    ]);
  });

  it("does not keep runs that are all in the cell's own font", () => {
    const strings = `<si><r><rPr><rFont val="Times New Roman"/></rPr><t>a</t></r></si>`;
    const bytes = madePackage({ sheets: [`<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1" t="s"><v>0</v></c></row>`], strings, styles: STYLES });
    expect([...gridOf(bytes).richText.keys()]).toEqual([1]);
  });

  it("drops spaces at the ends unless they are to be preserved, as Excel does", () => {
    const strings = `<si><t> a </t></si><si><t xml:space="preserve"> b </t></si><si xml:space="preserve"><t> c </t></si><si><t>\u00ad\u00a0d\u00a0</t></si>`;
    expect(row(`<c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c><c t="s"><v>3</v></c>`, strings)).toEqual(["a", " b ", " c ", "\u00ad\u00a0d\u00a0"]);
  });

  it("resolves entities, numeric references, CDATA, comments, line ends and escaped characters", () => {
    const texts = ["&lt;b&gt; &amp; &quot;c&quot;&apos;", "&#272;&#x1EA1;t&#10;x", "a<![CDATA[<&amp;>]]>b<!-- ghi chú -->c", "x\r\ny\rz", "a_x000D__x005F_x000D_b_x0110_"];
    const cells = texts.map((text) => `<c t="inlineStr"><is><t>${text}</t></is></c>`).join("");
    expect(row(cells)).toEqual(['<b> & "c"\'', "Đạt\nx", "a<&amp;>bc", "x\ny\nz", "a\r_x000D_bĐ"]);
  });

  it("keeps a text of no length apart from a blank cell", () => {
    const cells = `<c r="A1" t="str"><f>""</f><v></v></c><c r="B1" t="s"><v>0</v></c><c r="C1"/><c r="D1"><v/></c><c r="E1"><v>1</v></c>`;
    expect(row(cells, "<si><t/></si>")).toEqual(["", "", null, null, 1]);
  });

  it("turns ISO dates into the serial numbers of the workbook's epoch, shown as dates", () => {
    const cells = `<c t="d"><v>1987-03-05</v></c><c t="d"><v>2021-07-01T12:00:00Z</v></c><c t="d"><v>1900-02-28</v></c><c t="d" s="1"><v>2000-01-01</v></c>`;
    const bytes = (workbookPr: string): Uint8Array => madePackage({ sheets: [`<row r="1">${cells}</row>`], workbookPr, styles: STYLES });
    const grid = gridOf(bytes(""));
    expect(valuesOf(grid)).toEqual([[31_841, 44_378.5, 59, 36_526]]);
    expect([0, 1, 3].map((column) => formatAt(grid, 0, column))).toEqual([
      { numberFormat: "yyyy-mm-dd", isDate: true, fontName: "Times New Roman", bold: false },
      { numberFormat: "yyyy-mm-dd hh:mm:ss", isDate: true, fontName: "Times New Roman", bold: false },
      { numberFormat: "dd/mm/yyyy", isDate: true, fontName: ".VnTime", bold: true },
    ]);
    const earlier = bytes('<workbookPr date1904="1"/>').slice();
    expect(refusal(earlier)).toMatchObject({ kind: "cell-broken", cell: "C1", params: { reason: "date" } });
    expect(valueAt(gridOf(madePackage({ sheets: ['<row><c t="d"><v>1987-03-05</v></c></row>'], workbookPr: '<workbookPr date1904="true"/>' })), 0, 0)).toBe(31_841 - 1462);
  });
});

describe("formats of cells", () => {
  it("knows number format, date, font and boldness", () => {
    const grid = gridOf(madePackage({ sheets: [`<row r="1"><c s="1"><v>1</v></c><c s="2"><v>1</v></c><c s="3"><v>1</v></c><c><v>1</v></c><c s="1"/></row>`], styles: STYLES }));
    expect([0, 1, 2, 3, 4].map((column) => formatAt(grid, 0, column))).toEqual([
      { numberFormat: "dd/mm/yyyy", isDate: true, fontName: ".VnTime", bold: true },
      { numberFormat: '0.0" điểm"', isDate: false, fontName: "VNI-Times", bold: false },
      { numberFormat: "mm-dd-yy", isDate: true, fontName: "Times New Roman", bold: false },
      { numberFormat: "General", isDate: false, fontName: "Times New Roman", bold: false },
      { numberFormat: "dd/mm/yyyy", isDate: true, fontName: ".VnTime", bold: true },
    ]);
    expect(grid.formats).toHaveLength(4);
  });
});

describe("formulas", () => {
  it("keeps the formula beside its cached result, and says which have none", () => {
    const grid = gridOf(madePackage({ sheets: [`<row r="1"><c r="A1"><f>SUM(B1:C1)&amp;""</f><v>3</v></c><c r="B1"><f>1+1</f></c><c r="C1"><f>X</f><v/></c><c r="D1" t="e"><f>[1]Sheet1!A1</f><v>#REF!</v></c></row>`] }));
    expect(valuesOf(grid)).toEqual([[3, null, null, { error: "#REF!" }]]);
    expect([0, 1, 2, 3].map((column) => formulaAt(grid, 0, column))).toEqual(['SUM(B1:C1)&""', "1+1", "X", "[1]Sheet1!A1"]);
    expect([...grid.uncomputed]).toEqual([1, 2]);
  });

  it("writes shared formulas out for each cell, also before their master", () => {
    const grid = gridOf(
      madePackage({
        sheets: [
          `<row r="1"><c r="C1"><f t="shared" si="0"/><v>1</v></c></row><row r="2"><c r="C2"><f t="shared" ref="C1:C3" si="0">SUM(A2:B2,$A$1,A$1,$B2)</f><v>1</v></c></row><row r="3"><c r="C3"><f t="shared" si="0"/><v>1</v></c></row>`,
        ],
      }),
    );
    expect([0, 1, 2].map((at) => formulaAt(grid, at, 2))).toEqual(["SUM(A1:B1,$A$1,A$1,$B1)", "SUM(A2:B2,$A$1,A$1,$B2)", "SUM(A3:B3,$A$1,A$1,$B3)"]);
  });

  it("heeds a number of shared formulas that is given out a second time", () => {
    const shared = (master: string, at: number): string =>
      `<row r="${at}"><c r="B${at}"><f t="shared" ref="B${at}:B${at + 1}" si="0">${master}</f><v>1</v></c></row><row r="${at + 1}"><c r="B${at + 1}"><f t="shared" si="0"/><v>1</v></c></row>`;
    const grid = gridOf(madePackage({ sheets: [shared("A1*2", 1) + shared("A3*3", 3)] }));
    expect([0, 1, 2, 3].map((row) => formulaAt(grid, row, 1))).toEqual(["A1*2", "A2*2", "A3*3", "A4*3"]);
  });

  it("gives an array formula and a data table to every cell they fill", () => {
    const grid = gridOf(
      madePackage({
        sheets: [
          `<row r="1"><c r="A1"><f t="array" ref="A1:A2">B1:B2*2</f><v>2</v></c><c r="C1"><f t="dataTable" ref="C1:D1" dt2D="1" dtr="1" r1="F1" r2="G1"/><v>1</v></c><c r="D1"><v>2</v></c><c r="E1"><v>5</v></c></row><row r="2"><c r="A2"><v>4</v></c></row>`,
        ],
      }),
    );
    expect([formulaAt(grid, 0, 0), formulaAt(grid, 1, 0), formulaAt(grid, 0, 2), formulaAt(grid, 0, 3), formulaAt(grid, 0, 4)]).toEqual([
      "B1:B2*2", "B1:B2*2", "TABLE(F1,G1)", "TABLE(F1,G1)", null,
    ]);
  });
});

describe("places of cells", () => {
  it("counts on where rows and cells do not say where they are", () => {
    const grid = gridOf(madePackage({ sheets: [`<row><c><v>1</v></c><c><v>2</v></c></row><row r="4"><c r="C4"><v>3</v></c><c><v>4</v></c></row><row><c><v>5</v></c></row>`] }));
    expect(valuesOf(grid)).toEqual([
      [1, 2, null, null], [null, null, null, null], [null, null, null, null], [null, null, 3, 4], [5, null, null, null],
    ]);
  });

  it("puts rows and cells that stand out of order in order", () => {
    const grid = gridOf(madePackage({ sheets: [`<row r="3"><c r="B3"><v>32</v></c><c r="A3"><v>31</v></c></row><row r="1"><c r="A1"><v>11</v></c></row><row r="3"><c r="C3" t="inlineStr"><is><t>33</t></is></c></row><row r="2"/>`] }));
    expect(valuesOf(grid)).toEqual([[11, null, null], [null, null, null], [31, 32, "33"]]);
  });

  it("puts rows in order whose cells are in order", () => {
    const grid = gridOf(madePackage({ sheets: ['<row r="4"><c r="A4"><v>4</v></c><c r="B4"><v>44</v></c></row><row r="2"><c r="C2"><v>2</v></c></row><row r="3"><c r="A3"><v>3</v></c></row>'] }));
    expect(valuesOf(grid)).toEqual([[null, null, null], [null, null, 2], [3, null, null], [4, 44, null]]);
  });

  it("takes as much memory as there are cells, not as the sheet claims to be large", () => {
    const grid = gridOf(madePackage({ sheets: [worksheet('<row r="1048576"><c r="XFD1048576"><v>9</v></c></row>', "", '<dimension ref="A1:XFD1048576"/>')] }));
    expect(valueAt(grid, 1_048_575, 16_383)).toBe(9);
    expect(grid.cells.columns).toHaveLength(1);
  });

  it("does not store blank cells without a style, nor count rows that hold nothing", () => {
    const grid = gridOf(madePackage({ sheets: ['<row r="1"><c r="A1"><v>1</v></c><c r="B1"/></row><row r="2" hidden="1"><c r="A2"/></row>'] }));
    expect([grid.rowCount, grid.columnCount, grid.cells.columns.length, grid.hiddenRows.size]).toEqual([1, 1, 1, 0]);
  });

  it.each([
    ["prefixed elements", `<x:worksheet xmlns:x="${MAIN}"><x:sheetData><x:row r="1"><x:c r="A1" t="str"><x:f>B1</x:f><x:v>a</x:v></x:c><x:c r="B1"><x:v>2</x:v></x:c></x:row></x:sheetData></x:worksheet>`],
    ["the strict namespace", `<worksheet xmlns="http://purl.oclc.org/ooxml/spreadsheetml/main"><sheetData><row r="1"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>`],
    ["foreign elements among them", `<worksheet xmlns="${MAIN}" xmlns:y="urn:y"><y:a><y:b/></y:a><sheetData><row r="1"><y:row/><c r="A1" t="str"><y:v>no</y:v><v>a</v><extLst><ext uri="u"><y:c r="Z9"/></ext></extLst></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>`],
    ["a namespace declared once more on the way", `<worksheet xmlns="${MAIN}"><sheetData xmlns="${MAIN}"><row r="1" xmlns:z="urn:z"><c r="A1" t="str"><v>a</v></c><c r="B1"><v>2</v></c></row></sheetData></worksheet>`],
    ["single quotes, spaces and line breaks", `<worksheet\n xmlns = '${MAIN}' ><sheetData >\n <row r = '1'\n>\n  <c  r='A1' t = "str" ><v >a</v ></c\n> <c r="B1"\t><v>2</v></c></row >\n</sheetData></worksheet >\n`],
  ])("reads %s", (_, sheet) => {
    expect(valuesOf(gridOf(madePackage({ sheets: [sheet] })))).toEqual([["a", 2]]);
  });

  it.each<[string, (xml: string) => Uint8Array]>([
    ["UTF-8 with a byte order mark", (xml) => Buffer.from(`\ufeff${xml}`)],
    ["UTF-16 little endian", (xml) => Buffer.from(`\ufeff${xml}`, "utf16le")],
    ["UTF-16 big endian", (xml) => Buffer.from(`\ufeff${xml}`, "utf16le").swap16()],
    ["UTF-16 without a mark", (xml) => Buffer.from(xml, "utf16le")],
    ["windows-1258 by declaration", (xml) => Buffer.from(`<?xml version="1.0" encoding="windows-1258"?>${xml}`.replace("Đ", "\u00d0"), "latin1")],
  ])("reads a sheet in %s", (_, encode) => {
    const xml = `<worksheet xmlns="${MAIN}"><sheetData><row><c t="inlineStr"><is><t>Đ</t></is></c></row></sheetData></worksheet>`;
    expect(valuesOf(gridOf(madePackage({ parts: { "xl/worksheets/sheet1.xml": encode(xml) } })))).toEqual([["Đ"]]);
  });
});

describe("what a sheet has besides its cells", () => {
  it("knows merges, hidden rows and columns within what is used, and filters", () => {
    const sheet = worksheet(
      '<row r="1"><c r="A1"><v>1</v></c><c r="D1"><v>4</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row><row r="3" hidden="true"><c r="A3"><v>3</v></c></row><row r="9" hidden="1"/>',
      '<sheetProtection sheet="1" objects="1"/><autoFilter ref="A1:D3"><filterColumn colId="0"/></autoFilter><mergeCells count="2"><mergeCell ref="A1:B1"/><mergeCell ref="C2:D3"/></mergeCells>',
      '<cols><col min="1" max="1" width="9"/><col min="3" max="16384" hidden="1" width="0"/></cols>',
    );
    const grid = gridOf(madePackage({ sheets: [sheet] }));
    expect([...grid.hiddenRows]).toEqual([1, 2]);
    expect([...grid.hiddenColumns]).toEqual([2, 3]);
    expect(grid.hasFilter).toBe(true);
    expect(grid.merges).toEqual([
      { firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 },
      { firstRow: 1, firstColumn: 2, lastRow: 2, lastColumn: 3 },
    ]);
  });
});

describe("cells that cannot be read refuse the whole file", () => {
  it.each([
    ["style", '<c r="A1" s="7"><v>1</v></c>', "A1"],
    ["string", '<c r="A1" t="s"><v>3</v></c>', "A1"],
    ["string", '<c r="A1" t="s"><v>0</v></c>', "A1"],
    ["string", '<c r="B1" t="s"><v></v></c>', "B1"],
    ["string", '<c r="B1" t="s"><v>1.5</v></c>', "B1"],
    ["number", '<c r="B1"><v>8,5</v></c>', "B1"],
    ["number", '<c r="B1"><v>NaN</v></c>', "B1"],
    ["number", '<c r="B1"><v>1E999</v></c>', "B1"],
    ["boolean", '<c r="B1" t="b"><v>2</v></c>', "B1"],
    ["date", '<c r="B1" t="d"><v>2021-02-30</v></c>', "B1"],
    ["type", '<c r="B1" t="zz"><v>1</v></c>', "B1"],
    ["address", '<c r="B2"><v>1</v></c>', "A1"],
    ["address", '<c r="XFE1"><v>1</v></c>', "A1"],
    ["address", '<c r="XFD1"><v>1</v></c><c><v>2</v></c>', "XFD1"],
    ["twice", '<c r="B1"><v>1</v></c><c r="B1"><v>2</v></c>', "B1"],
    ["formula", '<c r="B1"><f t="shared" si="4"/><v>1</v></c>', "B1"],
    ["formula", '<c r="B1"><f t="array" ref="?">A1</f><v>1</v></c>', "B1"],
    ["content", '<c r="B1"><v>1</v><v>2</v></c>', "B1"],
    ["content", '<c r="B1">8</c>', "B1"],
  ])("%s: %s", (reason, cell, place) => {
    const before = '<row r="1">';
    expect(refusal(madePackage({ sheets: [`${before}${cell}</row>`] }))).toMatchObject({
      kind: "cell-broken", file: "xã.xlsx", part: "xl/worksheets/sheet1.xml", sheet: "Tờ 1", cell: place, params: { reason },
    });
  });
});

describe("rows that cannot be", () => {
  it.each(["0", "1048577", "1.5", "-3", "x", ""])("row %s refuses the whole file", (row) => {
    expect(refusal(madePackage({ sheets: [`<row r="1"><c><v>1</v></c></row><row r="${row}"><c><v>2</v></c></row>`] }))).toMatchObject({
      kind: "cell-broken", params: { reason: "address", found: row },
    });
  });
});

describe("XML that cannot be read refuses the whole file", () => {
  const open = `<worksheet xmlns="${MAIN}">`;
  it.each([
    ["truncated", `${open}<sheetData><row r="1"><c r="A1"><v>1</v></c>`],
    ["truncated", `${open}<sheetData><row r="1"><c r="A1"><v>1`],
    ["truncated", `${open}<sheetData><!-- `],
    ["tag", `${open}<sheetData><row r="1"><c r="A1"><v>1</c></v></row></sheetData></worksheet>`],
    ["tag", `${open}<sheetData></sheetData></worksheet><worksheet/>`],
    ["attribute", `${open}<sheetData><row r="1" r="2"/></sheetData></worksheet>`],
    ["attribute", `${open}<sheetData><row r="1"><c/></row><row r="2" r="2"><c/></row></sheetData></worksheet>`],
    ["attribute", `${open}<sheetData><row r="1"><c/></row><row r="2" spans="1:2" spans="1:2"><c/></row></sheetData></worksheet>`],
    ["attribute", `${open}<sheetData><row r="1"><c r="A1" r="A1"/></row></sheetData></worksheet>`],
    ["attribute", `${open}<sheetData><row r="1"><c s="0" s="0"/></row></sheetData></worksheet>`],
    ["attribute", `${open}<sheetData><row r="1"><c t="n" t="n"/></row></sheetData></worksheet>`],
    ["attribute", `${open}<sheetData><row r=1/></sheetData></worksheet>`],
    ["attribute", `${open}<sheetData a="<"/></worksheet>`],
    ["entity", `${open}<sheetData><row><c t="str"><v>&eacute;</v></c></row></sheetData></worksheet>`],
    ["entity", `${open}<sheetData><row><c t="str"><v>a & b</v></c></row></sheetData></worksheet>`],
    ["entity", `${open}<sheetData><row><c t="str"><v>&#1;</v></c></row></sheetData></worksheet>`],
    ["character", `${open}<sheetData><row><c t="str"><v>a\u0001b</v></c></row></sheetData></worksheet>`],
    ["text", `${open}<sheetData/></worksheet>x`],
    ["text", `${open}<sheetData><row>8</row></sheetData></worksheet>`],
    ["namespace", `${open}<z:a/><sheetData/></worksheet>`],
    ["root", `<chartsheet xmlns="${MAIN}"><sheetData/><worksheet/></chartsheet>`],
    ["root", `<worksheet><sheetData/></worksheet>`],
    ["structure", `${open}</worksheet>`],
    ["structure", `${open}<sheetData/><sheetData/></worksheet>`],
    ["structure", `${open}<sheetData><c r="A1"/></sheetData></worksheet>`],
    ["structure", `${open}<sheetData/><mergeCells><mergeCell ref="A1:?"/></mergeCells></worksheet>`],
    ["structure", `${open}<mc:AlternateContent xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"><mc:Fallback><sheetData><row/></sheetData></mc:Fallback></mc:AlternateContent><sheetData/></worksheet>`],
  ])("%s: %s", (reason, sheet) => {
    expect(refusal(madePackage({ sheets: [sheet] }))).toMatchObject({
      kind: "xml-broken", file: "xã.xlsx", part: "xl/worksheets/sheet1.xml", sheet: "Tờ 1", params: { reason },
    });
  });

  it("refuses bytes that are not UTF-8", () => {
    const xml = Buffer.from(`${open}<sheetData><row><c t="str"><v>a\u00ffb</v></c></row></sheetData></worksheet>`, "latin1");
    expect(refusal(madePackage({ parts: { "xl/worksheets/sheet1.xml": xml } }))).toMatchObject({ kind: "xml-broken", params: { reason: "encoding" } });
  });

  it.each(["xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/styles.xml", "xl/workbook.xml", "[Content_Types].xml", "_rels/.rels"])(
    "refuses a DOCTYPE in %s",
    (part) => {
      const bomb = `<!DOCTYPE a [<!ENTITY b "c">]><worksheet xmlns="${MAIN}"><sheetData/></worksheet>`;
      expect(refusal(madePackage({ parts: { [part]: bomb } }))).toMatchObject({ kind: "xml-doctype", part });
    },
  );
});
