import { strToU8, zipSync } from "fflate";

/**
 * A macro workbook made by hand with one of nearly everything people's workbooks carry: chart, picture, pivot table,
 * VBA project, note, validation, conditional formats (x14 too), table, hyperlink, external link, printer settings,
 * somebody else's custom XML, a calculation chain, shared and array formulas, rich text, names, a part nobody knows.
 */
const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
const REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const PKG = "http://schemas.openxmlformats.org/package/2006";
const SS = "application/vnd.openxmlformats-officedocument.spreadsheetml";
const DRAW = "http://schemas.openxmlformats.org/drawingml/2006";
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

export const LIST = "Danh sách";
export const OTHER = "Số liệu nền";

function rels(...entries: readonly (readonly [string, string, string?])[]): string {
  const inner = entries.map(([kind, target, mode], index) =>
    `<Relationship Id="rId${index + 1}" Type="${kind.startsWith("http") ? kind : `${REL}/${kind}`}" Target="${target}"${mode ? ` TargetMode="${mode}"` : ""}/>`);
  return `${HEAD}<Relationships xmlns="${PKG}/relationships">${inner.join("")}</Relationships>`;
}

const TYPES: readonly (readonly [string, string])[] = [
  ["xl/workbook.xml", "application/vnd.ms-excel.sheet.macroEnabled.main+xml"],
  ["xl/worksheets/sheet1.xml", `${SS}.worksheet+xml`],
  ["xl/worksheets/sheet2.xml", `${SS}.worksheet+xml`],
  ["xl/worksheets/sheet3.xml", `${SS}.worksheet+xml`],
  ["xl/styles.xml", `${SS}.styles+xml`],
  ["xl/sharedStrings.xml", `${SS}.sharedStrings+xml`],
  ["xl/calcChain.xml", `${SS}.calcChain+xml`],
  ["xl/comments1.xml", `${SS}.comments+xml`],
  ["xl/tables/table1.xml", `${SS}.table+xml`],
  ["xl/externalLinks/externalLink1.xml", `${SS}.externalLink+xml`],
  ["xl/pivotCache/pivotCacheDefinition1.xml", `${SS}.pivotCacheDefinition+xml`],
  ["xl/pivotCache/pivotCacheRecords1.xml", `${SS}.pivotCacheRecords+xml`],
  ["xl/pivotTables/pivotTable1.xml", `${SS}.pivotTable+xml`],
  ["xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml"],
  ["xl/charts/chart1.xml", "application/vnd.openxmlformats-officedocument.drawingml.chart+xml"],
  ["customXml/itemProps1.xml", "application/vnd.openxmlformats-officedocument.customXmlProperties+xml"],
  ["docProps/app.xml", "application/vnd.openxmlformats-officedocument.extended-properties+xml"],
];

const CONTENT_TYPES =
  `${HEAD}<Types xmlns="${PKG}/content-types"><Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/>' +
  '<Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Default Extension="dat" ContentType="application/octet-stream"/>' +
  `${TYPES.map(([part, type]) => `<Override PartName="/${part}" ContentType="${type}"/>`).join("")}</Types>`;

const WORKBOOK =
  `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${REL}"><workbookPr codeName="ThisWorkbook"/>` +
  '<bookViews><workbookView xWindow="0" yWindow="0" activeTab="1"/></bookViews>' +
  `<sheets><sheet name="${LIST}" sheetId="1" r:id="rId1"/><sheet name="${OTHER}" sheetId="7" r:id="rId2"/>` +
  '<sheet name="Ẩn" sheetId="3" state="hidden" r:id="rId3"/></sheets>' +
  '<externalReferences><externalReference r:id="rId7"/></externalReferences>' +
  `<definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">'${LIST}'!$A$1:$F$9</definedName>` +
  `<definedName name="_xlnm.Print_Titles" localSheetId="0">'${LIST}'!$1:$2</definedName>` +
  `<definedName name="Diem">'${LIST}'!$D$3:$D$7</definedName>` +
  `<definedName name="TyLe" localSheetId="1">'${OTHER}'!$B$2/2</definedName></definedNames><calcPr calcId="191029"/>` +
  '<pivotCaches><pivotCache cacheId="5" r:id="rId8"/></pivotCaches></workbook>';

export const STRINGS = ["STT", "Họ và tên", "Nhóm", "Điểm", "Lò Thị Hoa", "Nông dân", "Lò Văn Pâng", "Cán bộ", " có khoảng trắng ", "x"];
const SHARED =
  `${HEAD}<sst xmlns="${MAIN}" count="30" uniqueCount="11">` +
  STRINGS.map((text) => `<si><t${text.startsWith(" ") ? ' xml:space="preserve"' : ""}>${text}</t></si>`).join("") +
  '<si><r><rPr><b/><sz val="11"/><rFont val=".VnTime"/></rPr><t>Hai </t></r><r><t>phông</t></r><rPh sb="0" eb="1"><t>bỏ</t></rPh></si></sst>';

const STYLES =
  `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts count="1"><numFmt numFmtId="164" formatCode="0.0&quot;đ&quot;"/></numFmts>` +
  '<fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font><font><b/><sz val="13"/><color rgb="FFC00000"/><name val="Times New Roman"/><family val="1"/></font></fonts>' +
  '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFFFFF00"/></patternFill></fill></fills>' +
  '<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>' +
  '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
  '<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="1" fillId="2" borderId="0" xfId="0" applyFont="1"><alignment horizontal="center"/></xf>' +
  '<xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" quotePrefix="1"/><xf numFmtId="164" fontId="0" fillId="0" borderId="0" xfId="0"/></cellXfs>' +
  '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>';
const STYLES_TAIL = '<tableStyles count="0" defaultTableStyle="TableStyleMedium9"/></styleSheet>';

const ROWS =
  '<row r="1" spans="1:6"><c r="A1" s="1" t="s"><v>10</v></c><c r="B1" s="1"/><c r="C1" s="1"/></row>' +
  '<row r="2" spans="1:6" ht="30" customHeight="1"><c r="A2" s="1" t="s"><v>0</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" t="s"><v>2</v></c><c r="D2" t="s"><v>3</v></c></row>' +
  '<row r="3" spans="1:6"><c r="A3"><v>1</v></c><c r="B3" t="s"><v>4</v></c><c r="C3" t="s"><v>5</v></c><c r="D3" s="3"><v>82</v></c><c r="E3"><f t="shared" ref="E3:E5" si="0">D3*2</f><v>164</v></c></row>' +
  '<row r="4" spans="1:6"><c r="A4"><v>2</v></c><c r="B4" t="s"><v>6</v></c><c r="C4" t="s"><v>7</v></c><c r="D4" s="3"><v>79.5</v></c><c r="E4"><f t="shared" si="0"/><v>159</v></c></row>' +
  '<row r="5" spans="1:6"><c r="A5"><v>3</v></c><c r="B5" t="s"><v>8</v></c><c r="C5" s="2" t="inlineStr"><is><t>001087654321</t></is></c><c r="D5" s="3"><v>90</v></c><c r="E5"><f t="shared" si="0"/><v>180</v></c></row>' +
  '<row r="7" spans="1:6"><c r="D7" s="1"><f>SUM(D3:D5)</f><v>251.5</v></c><c r="E7"><f t="array" ref="E7:F7">D3:D4*1</f><v>82</v></c><c r="F7"><v>79.5</v></c></row>';

function listSheet(): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><sheetPr codeName="Sheet1"/><dimension ref="A1:F7"/>` +
    '<sheetViews><sheetView workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<sheetFormatPr defaultRowHeight="15"/><cols><col min="2" max="3" width="24" style="2" customWidth="1"/></cols><sheetData>${ROWS}</sheetData>` +
    '<mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>' +
    '<conditionalFormatting sqref="D3:D5"><cfRule type="cellIs" dxfId="0" priority="4" operator="lessThan"><formula>80</formula></cfRule></conditionalFormatting>' +
    '<dataValidations count="1"><dataValidation type="whole" sqref="D3:D5"><formula1>0</formula1><formula2>100</formula2></dataValidation></dataValidations>' +
    '<hyperlinks><hyperlink ref="B3" r:id="rId5"/></hyperlinks>' +
    '<pageMargins left="0.7" right="0.7" top="0.75" bottom="0.75" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId4"/>' +
    '<drawing r:id="rId1"/><legacyDrawing r:id="rId2"/>' +
    '<extLst><ext uri="{78C0D931-6437-407d-A8EE-F0AAD7539E65}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><x14:conditionalFormattings>' +
    '<x14:conditionalFormatting xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main"><x14:cfRule type="dataBar" priority="9" id="{A}"><x14:dataBar/></x14:cfRule><xm:sqref>E3:E5</xm:sqref></x14:conditionalFormatting>' +
    "</x14:conditionalFormattings></ext></extLst></worksheet>"
  );
}

function otherSheet(): string {
  return (
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${REL}"><dimension ref="A1:B3"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"/></sheetViews>` +
    '<sheetData><row r="1"><c r="A1" t="s"><v>2</v></c><c r="B1" t="s"><v>3</v></c></row>' +
    `<row r="2"><c r="A2" t="s"><v>5</v></c><c r="B2"><f>'${LIST}'!D7+[1]Sheet1!A1</f><v>251.5</v></c></row><row r="3"><c r="A3" t="s"><v>7</v></c><c r="B3"><v>4</v></c></row></sheetData>` +
    '<tableParts count="1"><tablePart r:id="rId1"/></tableParts></worksheet>'
  );
}

/** The parts of the package by name; `dxfs` is how the style sheet writes its differential formats. */
export function richParts(dxfs = '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font></dxf></dxfs>'): Record<string, Uint8Array> {
  const texts: Record<string, string> = {
    "[Content_Types].xml": CONTENT_TYPES,
    "_rels/.rels": rels(["officeDocument", "xl/workbook.xml"], ["extended-properties", "docProps/app.xml"]),
    "docProps/app.xml":
      `${HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"><Application>Microsoft Excel</Application>` +
      '<HeadingPairs><vt:vector size="4" baseType="variant"><vt:variant><vt:lpstr>Trang tính</vt:lpstr></vt:variant><vt:variant><vt:i4>3</vt:i4></vt:variant><vt:variant><vt:lpstr>Phạm vi</vt:lpstr></vt:variant><vt:variant><vt:i4>1</vt:i4></vt:variant></vt:vector></HeadingPairs>' +
      `<TitlesOfParts><vt:vector size="4" baseType="lpstr"><vt:lpstr>${LIST}</vt:lpstr><vt:lpstr>${OTHER}</vt:lpstr><vt:lpstr>Ẩn</vt:lpstr><vt:lpstr>Diem</vt:lpstr></vt:vector></TitlesOfParts></Properties>`,
    "xl/workbook.xml": WORKBOOK,
    "xl/_rels/workbook.xml.rels": rels(
      ["worksheet", "worksheets/sheet1.xml"], ["worksheet", "worksheets/sheet2.xml"], ["worksheet", "/xl/worksheets/sheet3.xml"],
      ["styles", "styles.xml"], ["sharedStrings", "sharedStrings.xml"], ["calcChain", "calcChain.xml"],
      ["externalLink", "externalLinks/externalLink1.xml"], ["pivotCacheDefinition", "pivotCache/pivotCacheDefinition1.xml"],
      ["customXml", "../customXml/item1.xml"], ["http://schemas.microsoft.com/office/2006/relationships/vbaProject", "vbaProject.bin"],
    ),
    "xl/styles.xml": STYLES + dxfs + STYLES_TAIL,
    "xl/sharedStrings.xml": SHARED,
    "xl/calcChain.xml": `${HEAD}<calcChain xmlns="${MAIN}"><c r="E3" i="1"/><c r="E4"/><c r="E5"/><c r="D7"/><c r="E7" a="1"/><c r="B2" i="7"/></calcChain>`,
    "xl/worksheets/sheet1.xml": listSheet().replace(/ dxfId="0"/, /<dxf[ />]/.test(dxfs) ? "$&" : ""),
    "xl/worksheets/sheet2.xml": otherSheet(),
    "xl/worksheets/sheet3.xml": `${HEAD}<worksheet xmlns="${MAIN}"><sheetData/></worksheet>`,
    "xl/worksheets/_rels/sheet1.xml.rels": rels(
      ["drawing", "../drawings/drawing1.xml"], ["vmlDrawing", "../drawings/vmlDrawing1.vml"], ["comments", "../comments1.xml"],
      ["printerSettings", "../printerSettings/printerSettings1.bin"], ["hyperlink", "https://example.org/", "External"], ["pivotTable", "../pivotTables/pivotTable1.xml"],
    ),
    "xl/worksheets/_rels/sheet2.xml.rels": rels(["table", "../tables/table1.xml"]),
    "xl/tables/table1.xml":
      `${HEAD}<table xmlns="${MAIN}" id="4" name="Nen" displayName="Nen" ref="A1:B3" totalsRowShown="0"><autoFilter ref="A1:B3"/><tableColumns count="2"><tableColumn id="1" name="Nhóm"/><tableColumn id="2" name="Điểm"/></tableColumns></table>`,
    "xl/drawings/drawing1.xml":
      `${HEAD}<xdr:wsDr xmlns:xdr="${DRAW}/spreadsheetDrawing" xmlns:a="${DRAW}/main"><xdr:twoCellAnchor><xdr:from><xdr:col>7</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>2</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:from><xdr:to><xdr:col>12</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>14</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:to>` +
      '<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="2" name="Biểu đồ 1"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
      `<a:graphic><a:graphicData uri="${DRAW}/chart"><c:chart xmlns:c="${DRAW}/chart" xmlns:r="${REL}" r:id="rId1"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor></xdr:wsDr>`,
    "xl/drawings/_rels/drawing1.xml.rels": rels(["chart", "../charts/chart1.xml"], ["image", "../media/image1.png"]),
    "xl/charts/chart1.xml":
      `${HEAD}<c:chartSpace xmlns:c="${DRAW}/chart" xmlns:a="${DRAW}/main"><c:chart><c:plotArea><c:layout/><c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:ser><c:idx val="0"/><c:order val="0"/>` +
      `<c:cat><c:strRef><c:f>'${LIST}'!$B$3:$B$5</c:f></c:strRef></c:cat><c:val><c:numRef><c:f>'${LIST}'!$D$3:$D$5</c:f></c:numRef></c:val></c:ser><c:axId val="1"/><c:axId val="2"/></c:barChart>` +
      '<c:catAx><c:axId val="1"/><c:scaling/><c:axPos val="b"/><c:crossAx val="2"/></c:catAx><c:valAx><c:axId val="2"/><c:scaling/><c:axPos val="l"/><c:crossAx val="1"/></c:valAx></c:plotArea></c:chart></c:chartSpace>',
    "xl/drawings/vmlDrawing1.vml":
      '<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>' +
      '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe"/><v:shape id="_x0000_s1025" type="#_x0000_t202" style="visibility:hidden"><v:textbox/>' +
      '<x:ClientData ObjectType="Note"><x:Anchor>5, 15, 2, 2, 7, 31, 6, 1</x:Anchor><x:Row>3</x:Row><x:Column>3</x:Column></x:ClientData></v:shape></xml>',
    "xl/comments1.xml": `${HEAD}<comments xmlns="${MAIN}"><authors><author>Hội</author></authors><commentList><comment ref="D4" authorId="0"><text><t>Xem lại</t></text></comment></commentList></comments>`,
    "xl/externalLinks/externalLink1.xml": `${HEAD}<externalLink xmlns="${MAIN}" xmlns:r="${REL}"><externalBook r:id="rId1"><sheetNames><sheetName val="Sheet1"/></sheetNames></externalBook></externalLink>`,
    "xl/externalLinks/_rels/externalLink1.xml.rels": rels(["externalLinkPath", "nam-truoc.xlsx", "External"]),
    "xl/pivotCache/pivotCacheDefinition1.xml":
      `${HEAD}<pivotCacheDefinition xmlns="${MAIN}" xmlns:r="${REL}" r:id="rId1" recordCount="0"><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="${OTHER}"/></cacheSource><cacheFields count="0"/></pivotCacheDefinition>`,
    "xl/pivotCache/_rels/pivotCacheDefinition1.xml.rels": rels(["pivotCacheRecords", "pivotCacheRecords1.xml"]),
    "xl/pivotCache/pivotCacheRecords1.xml": `${HEAD}<pivotCacheRecords xmlns="${MAIN}" count="0"/>`,
    "xl/pivotTables/pivotTable1.xml": `${HEAD}<pivotTableDefinition xmlns="${MAIN}" name="P" cacheId="5" dataCaption="v"><location ref="A20:B22" firstHeaderRow="1" firstDataRow="1" firstDataCol="1"/></pivotTableDefinition>`,
    "xl/pivotTables/_rels/pivotTable1.xml.rels": rels(["pivotCacheDefinition", "../pivotCache/pivotCacheDefinition1.xml"]),
    "customXml/item1.xml": '<?xml version="1.0"?><khac xmlns="urn:phan-mem-khac">giữ nguyên</khac>',
    "customXml/itemProps1.xml": `${HEAD}<ds:datastoreItem ds:itemID="{0}" xmlns:ds="http://schemas.openxmlformats.org/officeDocument/2006/customXml"/>`,
    "customXml/_rels/item1.xml.rels": rels(["customXmlProps", "itemProps1.xml"]),
  };
  const parts: Record<string, Uint8Array> = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  parts["xl/vbaProject.bin"] = noise(4000, 7);
  parts["xl/media/image1.png"] = noise(700, 11);
  parts["xl/printerSettings/printerSettings1.bin"] = noise(300, 3);
  parts["xl/khong-ai-biet.dat"] = noise(100, 5);
  return parts;
}

/** Bytes that look like nothing, the same each time. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => (state = (state * 1103515245 + 12345) % 2147483648) & 255);
}

/** The package as bytes, deflated as another program would have. */
export function richPackage(parts: Record<string, Uint8Array> = richParts()): Uint8Array {
  return zipSync(parts, { level: 9, mtime: "2021-07-01T00:00:00Z" });
}
