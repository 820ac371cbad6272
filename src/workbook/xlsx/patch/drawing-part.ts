import type { ChartContent } from "../../edit";
import { anchorXml, chartNamespaces, chartXml, emptyDrawing } from "./chart-xml";
import { addContentType } from "./content-types";
import type { PackageDraft } from "./package-draft";
import { freePartName, partText, putText, requirePart } from "./package-draft";
import { addRelationship, relationshipsNamespace, relationshipsOf, relationshipType } from "./relationships";
import { descendantsOf, numberAttribute } from "./xml-element";
import { appendChildren, applySplices } from "./xml-splice";

const DRAWING_TYPE = "application/vnd.openxmlformats-officedocument.drawing+xml";
const CHART_TYPE = "application/vnd.openxmlformats-officedocument.drawingml.chart+xml";

/**
 * Puts charts on the drawing of a sheet, which is made where there is none.
 * Gives the id of the relationship from the sheet to its drawing.
 */
export function addCharts(draft: PackageDraft, sheetPart: string, sheet: string, charts: readonly ChartContent[]): string {
  const { id, part } = requireDrawing(draft, sheetPart);
  for (const chart of charts) addChart(draft, part, sheet, chart);
  return id;
}

function requireDrawing(draft: PackageDraft, sheetPart: string): { readonly id: string; readonly part: string } {
  const known = relationshipsOf(draft, sheetPart).find((r) => r.kind === "drawing");
  if (known && known.part !== null && partText(draft, known.part) !== null) return { id: known.id, part: known.part };
  const part = freePartName(draft, "xl/drawings/drawing#.xml");
  putText(draft, part, emptyDrawing(chartNamespaces(relationshipsNamespace(draft))));
  addContentType(draft, part, DRAWING_TYPE);
  return { id: addRelationship(draft, sheetPart, relationshipType(draft, "drawing"), part), part };
}

function addChart(draft: PackageDraft, drawing: string, sheet: string, chart: ChartContent): void {
  const ns = chartNamespaces(relationshipsNamespace(draft));
  const part = freePartName(draft, "xl/charts/chart#.xml");
  putText(draft, part, chartXml(chart, sheet, ns));
  addContentType(draft, part, CHART_TYPE);
  const relationship = addRelationship(draft, drawing, relationshipType(draft, "chart"), part);
  const { text, root } = requirePart(draft, drawing);
  const ids = descendantsOf(root, "cNvPr").map((element) => numberAttribute(element, "id") ?? 0);
  const anchor = anchorXml(chart, Math.max(1, ...ids) + 1, relationship, ns);
  putText(draft, drawing, applySplices(text, appendChildren(root, anchor, 1)));
}
