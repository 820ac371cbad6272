import type { CellRange } from "../../../workbook/address";
import { admitFormats } from "../book";
import { apiNotFound, HostFailure, invalidArgument, itemNotFound } from "../host-failure";
import type { HostClass, HostObject } from "../host-object";
import { hostClass } from "../host-object";
import type { LiveConditionalFormat } from "../live-workbook";
import { navigation, objectMethod, read, readWrite, valueMethod } from "../members";
import type { SheetRanges } from "./format-objects";
import { color } from "./format-objects";

/** A collection of conditional formats, and how to make the object for several ranges (kept apart: no circle of classes). */
export interface FormatsWithin extends SheetRanges {
  readonly makeAreas: (ranges: readonly CellRange[]) => HostObject;
}

interface OneFormat extends FormatsWithin {
  readonly id: string;
}

function formatOf(self: OneFormat): LiveConditionalFormat {
  const format = self.sheet.conditionalFormats().find(({ id }) => id === self.id);
  if (!format) throw itemNotFound();
  return format;
}

function customOf(self: OneFormat): LiveConditionalFormat {
  const format = formatOf(self);
  if (format.type !== "Custom") throw new HostFailure("GeneralException", "The conditional format is not a custom one.", 500);
  return format;
}

function change(self: OneFormat, changes: Partial<LiveConditionalFormat>): void {
  admitFormats(self.book, self.sheet);
  const { id } = customOf(self);
  self.sheet.setConditionalFormats(self.sheet.conditionalFormats().map((format) => (format.id === id ? { ...format, ...changes } : format)));
}

/** Moves a format to a place among its sheet's; negative counts from the end; beyond the bounds is the bound. */
function reorder(self: OneFormat, priority: unknown): void {
  if (typeof priority !== "number") throw invalidArgument("The priority must be a number.");
  admitFormats(self.book, self.sheet);
  const format = formatOf(self);
  const others = self.sheet.conditionalFormats().filter(({ id }) => id !== self.id);
  const wanted = priority < 0 ? others.length + 1 + priority : priority;
  const place = Math.max(0, Math.min(others.length, wanted));
  self.sheet.setConditionalFormats([...others.slice(0, place), format, ...others.slice(place)]);
}

const ruleClass: HostClass<OneFormat> = hostClass({
  name: "ConditionalFormatRule",
  defaults: ["Formula"],
  members: {
    Formula: readWrite("1.6", (self) => customOf(self).formula, (self, value) => change(self, { formula: String(value) })),
  },
});

const formatFillClass: HostClass<OneFormat> = hostClass({
  name: "ConditionalRangeFill",
  defaults: ["Color"],
  members: {
    Color: readWrite("1.6", (self) => customOf(self).fillColor, (self, value) => change(self, { fillColor: color(value) })),
  },
});

const borderClass: HostClass<OneFormat> = hostClass({
  name: "ConditionalRangeBorder",
  defaults: ["Color"],
  members: {
    Color: readWrite("1.6", (self) => customOf(self).borderColor, (self, value) => change(self, { borderColor: color(value) })),
    Style: readWrite("1.6", (self) => (customOf(self).borderColor === null ? "None" : "Continuous"), () => undefined, "believed"),
  },
});

const bordersClass: HostClass<OneFormat> = hostClass({
  name: "ConditionalRangeBorderCollection",
  members: {
    Top: navigation("1.6", (self) => borderClass.of(self)),
    Bottom: navigation("1.6", (self) => borderClass.of(self)),
    Left: navigation("1.6", (self) => borderClass.of(self)),
    Right: navigation("1.6", (self) => borderClass.of(self)),
  },
});

const rangeFormatClass: HostClass<OneFormat> = hostClass({
  name: "ConditionalRangeFormat",
  members: {
    Fill: navigation("1.6", (self) => formatFillClass.of(self)),
    Borders: navigation("1.6", (self) => bordersClass.of(self)),
  },
});

const customClass: HostClass<OneFormat> = hostClass({
  name: "CustomConditionalFormat",
  members: {
    Rule: navigation("1.6", (self) => ruleClass.of(self)),
    Format: navigation("1.6", (self) => rangeFormatClass.of(self)),
  },
});

const conditionalFormatClass: HostClass<OneFormat> = hostClass({
  name: "ConditionalFormat",
  identity: (self) => ({ Id: self.id }),
  defaults: ["Id", "Priority", "StopIfTrue", "Type"],
  members: {
    Id: read("1.6", (self) => self.id),
    Type: read("1.6", (self) => formatOf(self).type),
    Priority: readWrite("1.6", (self) => self.sheet.conditionalFormats().findIndex(({ id }) => id === self.id), reorder),
    StopIfTrue: read("1.6", (self) => formatOf(self).stopIfTrue),
    Custom: navigation("1.6", (self) => customClass.of({ ...self, id: customOf(self).id })),
    GetRanges: objectMethod("1.9", (self) => self.makeAreas(formatOf(self).ranges)),
    Delete: valueMethod("1.6", (self) => {
      admitFormats(self.book, self.sheet);
      formatOf(self);
      self.sheet.setConditionalFormats(self.sheet.conditionalFormats().filter(({ id }) => id !== self.id));
    }),
  },
});

function overlap(a: CellRange, b: CellRange): boolean {
  return a.firstRow <= b.lastRow && b.firstRow <= a.lastRow && a.firstColumn <= b.lastColumn && b.firstColumn <= a.lastColumn;
}

function add(self: FormatsWithin, type: unknown): HostObject {
  if (type !== "Custom") throw apiNotFound(`ConditionalFormatCollection.Add("${String(type)}")`);
  admitFormats(self.book, self.sheet);
  const format: LiveConditionalFormat = {
    id: self.book.nextId(),
    type: "Custom",
    ranges: self.ranges,
    formula: null,
    fillColor: null,
    fontColor: null,
    borderColor: null,
    stopIfTrue: false,
    drawing: null,
  };
  self.sheet.setConditionalFormats([format, ...self.sheet.conditionalFormats()]);
  return conditionalFormatClass.of({ ...self, id: format.id });
}

/** The conditional formats that touch some ranges; a new one comes first in priority, as in Excel. */
export const conditionalFormatsClass: HostClass<FormatsWithin> = hostClass({
  name: "ConditionalFormatCollection",
  items: (self) =>
    self.sheet
      .conditionalFormats()
      .filter((format) => format.ranges.some((range) => self.ranges.some((asked) => overlap(range, asked))))
      .map(({ id }) => conditionalFormatClass.of({ ...self, id })),
  indexerSince: "1.6",
  indexer: (self, [id]) => {
    const format = conditionalFormatClass.of({ ...self, id: String(id) });
    formatOf({ ...self, id: String(id) });
    return format;
  },
  members: {
    Add: objectMethod("1.6", (self, [type]) => add(self, type)),
  },
});

/** What the classes here answer, for the table of members. */
export const conditionalFormatObjectsSummaries = [
  ruleClass, formatFillClass, borderClass, bordersClass, rangeFormatClass, customClass, conditionalFormatClass, conditionalFormatsClass,
].map(({ summary }) => summary);
