import type { CellRange } from "../../address";
import { columnName } from "../../address";
import type { ChartContent } from "../../edit";
import { sheetPrefix } from "./formula-references";
import { escapeXml, escapeXmlContent } from "./xml-text";

const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n';

/** The namespaces of a chart and its drawing; strict packages have their own. */
export interface ChartNamespaces {
  readonly chart: string;
  readonly drawing: string;
  readonly spreadsheetDrawing: string;
  readonly relationships: string;
}

export function chartNamespaces(relationships: string): ChartNamespaces {
  const isStrict = relationships.startsWith("http://purl.oclc.org/");
  const stem = isStrict ? "http://purl.oclc.org/ooxml/drawingml/" : "http://schemas.openxmlformats.org/drawingml/2006/";
  return {
    chart: `${stem}chart`,
    drawing: `${stem}main`,
    spreadsheetDrawing: `${stem}spreadsheetDrawing`,
    relationships,
  };
}

/** The chart part: bars or columns over cells of `sheet`; the programs take the figures from the cells themselves. */
export function chartXml(chart: ChartContent, sheet: string, ns: ChartNamespaces): string {
  const isBar = chart.type.startsWith("bar");
  const isStacked = chart.type.endsWith("Stacked");
  const series = chart.series.map((one, index) => seriesXml(chart, sheet, index, one)).join("");
  return (
    `${HEAD}<c:chartSpace xmlns:c="${ns.chart}" xmlns:a="${ns.drawing}" xmlns:r="${ns.relationships}">` +
    '<c:roundedCorners val="0"/>' +
    `<c:chart><c:title><c:tx><c:rich><a:bodyPr/><a:p><a:r><a:t>${escapeXmlContent(chart.title)}</a:t></a:r></a:p></c:rich></c:tx>` +
    '<c:overlay val="0"/></c:title><c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>' +
    `<c:barChart><c:barDir val="${isBar ? "bar" : "col"}"/><c:grouping val="${isStacked ? "stacked" : "clustered"}"/>` +
    `<c:varyColors val="0"/>${series}<c:gapWidth val="80"/>${isStacked ? '<c:overlap val="100"/>' : ""}` +
    '<c:axId val="111111111"/><c:axId val="222222222"/></c:barChart>' +
    axisXml("catAx", "111111111", "222222222", isBar ? "l" : "b", "", "") +
    axisXml("valAx", "222222222", "111111111", isBar ? "b" : "l", "<c:majorGridlines/>", chart.maximum === undefined ? "" : `<c:max val="${chart.maximum}"/><c:min val="0"/>`) +
    '</c:plotArea><c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend><c:plotVisOnly val="1"/>' +
    '<c:dispBlanksAs val="gap"/></c:chart></c:chartSpace>'
  );
}

function axisXml(kind: "catAx" | "valAx", id: string, cross: string, position: string, lines: string, bounds: string): string {
  const format = kind === "valAx" ? '<c:numFmt formatCode="General" sourceLinked="1"/>' : "";
  return (
    `<c:${kind}><c:axId val="${id}"/><c:scaling><c:orientation val="minMax"/>${bounds}</c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${position}"/>${lines}${format}<c:majorTickMark val="out"/><c:minorTickMark val="none"/>` +
    `<c:tickLblPos val="nextTo"/><c:crossAx val="${cross}"/><c:crosses val="autoZero"/></c:${kind}>`
  );
}

function seriesXml(chart: ChartContent, sheet: string, index: number, series: ChartContent["series"][number]): string {
  const fill = series.color === undefined
    ? ""
    : `<c:spPr><a:solidFill><a:srgbClr val="${escapeXml(series.color)}"/></a:solidFill></c:spPr>`;
  return (
    `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
    `<c:tx><c:strRef><c:f>${address(sheet, series.name)}</c:f></c:strRef></c:tx>${fill}<c:invertIfNegative val="0"/>` +
    `<c:cat><c:strRef><c:f>${address(sheet, chart.categories)}</c:f></c:strRef></c:cat>` +
    `<c:val><c:numRef><c:f>${address(sheet, series.values)}</c:f></c:numRef></c:val></c:ser>`
  );
}

function address(sheet: string, range: CellRange): string {
  const corner = (row: number, column: number): string => `$${columnName(column)}$${row + 1}`;
  const first = corner(range.firstRow, range.firstColumn);
  const last = corner(range.lastRow, range.lastColumn);
  return escapeXmlContent(`${sheetPrefix([sheet])}${first === last ? first : `${first}:${last}`}`);
}

/** The anchor of a chart in its drawing, over the cells of its place. */
export function anchorXml(chart: ChartContent, id: number, relationship: string, ns: ChartNamespaces): string {
  const { firstRow, firstColumn, lastRow, lastColumn } = chart.place;
  const mark = (name: string, row: number, column: number): string =>
    `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${name}>`;
  return (
    `<xdr:twoCellAnchor xmlns:xdr="${ns.spreadsheetDrawing}" xmlns:a="${ns.drawing}">` +
    mark("from", firstRow, firstColumn) + mark("to", lastRow + 1, lastColumn + 1) +
    `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${id}" name="${escapeXml(chart.name)}"/>` +
    '<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>' +
    '<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm>' +
    `<a:graphic><a:graphicData uri="${ns.chart}"><c:chart xmlns:c="${ns.chart}" xmlns:r="${ns.relationships}" r:id="${relationship}"/>` +
    '</a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>'
  );
}

/** A drawing that holds nothing yet. */
export function emptyDrawing(ns: ChartNamespaces): string {
  return `${HEAD}<xdr:wsDr xmlns:xdr="${ns.spreadsheetDrawing}" xmlns:a="${ns.drawing}"></xdr:wsDr>`;
}
