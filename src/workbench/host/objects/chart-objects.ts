import type { CellRange } from "../../../workbook/address";
import { rangeAddress } from "../../../workbook/address";
import type { HostBook, HostChart, HostSeries } from "../book";
import { admitWrite, indexArgument, rangeOf, textArgument } from "../book";
import { invalidArgument, itemNotFound } from "../host-failure";
import type { HostClass, HostObject } from "../host-object";
import { hostClass } from "../host-object";
import type { LiveSheet } from "../live-workbook";
import { navigation, objectMethod, read, readWrite, valueMethod } from "../members";
import { color } from "./format-objects";
import { rangeClass } from "./range-objects";

interface Within {
  readonly book: HostBook;
  readonly sheet: LiveSheet;
}

interface OneChart extends Within {
  readonly id: string;
}

interface OneSeries extends OneChart {
  readonly index: number;
}

function chartOf({ book, id }: OneChart): HostChart {
  const chart = book.charts.get(id);
  if (!chart) throw itemNotFound();
  return chart;
}

function change(self: OneChart, changes: Partial<HostChart>): void {
  admitWrite(self.book, self.sheet);
  self.book.charts.set(self.id, { ...chartOf(self), ...changes });
}

function seriesOf(self: OneSeries): HostSeries {
  const series = chartOf(self).series[self.index];
  if (!series) throw itemNotFound();
  return series;
}

function changeSeries(self: OneSeries, changes: Partial<HostSeries>): void {
  const changed = { ...seriesOf(self), ...changes };
  change(self, { series: chartOf(self).series.map((series, index) => (index === self.index ? changed : series)) });
}

function source(given: unknown): string {
  const range = rangeClass.within(given);
  if (!range) throw invalidArgument("A range is expected.");
  return `${range.sheet.name()}!${rangeAddress(range.range)}`;
}

const seriesFillClass: HostClass<OneSeries> = hostClass({
  name: "ChartFill",
  members: {
    SetSolidColor: valueMethod("1.1", (self, [value]) => changeSeries(self, { color: color(value) })),
  },
});

const seriesFormatClass: HostClass<OneSeries> = hostClass({
  name: "ChartSeriesFormat",
  members: { Fill: navigation("1.1", (self) => seriesFillClass.of(self)) },
});

const seriesClass: HostClass<OneSeries> = hostClass({
  name: "ChartSeries",
  defaults: ["Name"],
  members: {
    Name: readWrite("1.1", (self) => seriesOf(self).name, (self, value) => changeSeries(self, { name: textArgument(value, "The name") })),
    Format: navigation("1.1", (self) => seriesFormatClass.of(self)),
    SetValues: valueMethod("1.7", (self, [range]) => changeSeries(self, { values: source(range) })),
    SetXAxisValues: valueMethod("1.7", (self, [range]) => changeSeries(self, { categories: source(range) })),
    Delete: valueMethod("1.7", (self) => change(self, { series: chartOf(self).series.filter((_, index) => index !== self.index) })),
  },
});

const seriesCollectionClass: HostClass<OneChart> = hostClass({
  name: "ChartSeriesCollection",
  items: (self) => chartOf(self).series.map((_, index) => seriesClass.of({ ...self, index })),
  members: {
    GetItemAt: objectMethod("1.1", (self, [index]): HostObject => {
      const series = { ...self, index: indexArgument(index, "The index") };
      seriesOf(series);
      return seriesClass.of(series);
    }),
    Add: objectMethod("1.7", (self, [name]): HostObject => {
      const { series } = chartOf(self);
      change(self, { series: [...series, { name: typeof name === "string" ? name : "", values: null, categories: null, color: null }] });
      return seriesClass.of({ ...self, index: series.length });
    }),
  },
});

const titleClass: HostClass<OneChart> = hostClass({
  name: "ChartTitle",
  defaults: ["Text"],
  members: {
    Text: readWrite("1.1", (self) => chartOf(self).title, (self, value) => change(self, { title: textArgument(value, "The title") })),
  },
});

const valueAxisClass: HostClass<OneChart> = hostClass({
  name: "ChartAxis",
  members: {
    /** Ours begin at 0, as Excel's own do over counts and shares. */
    Minimum: readWrite("1.1", () => 0, (_, value) => {
      if (value !== 0) throw invalidArgument("The host has axes from 0 on.");
    }),
    Maximum: readWrite("1.1", (self) => chartOf(self).maximum ?? "", (self, value) => change(self, { maximum: typeof value === "number" ? value : null })),
  },
});

const axesClass: HostClass<OneChart> = hostClass({
  name: "ChartAxes",
  members: { ValueAxis: navigation("1.1", (self) => valueAxisClass.of(self)) },
});

const chartClass: HostClass<OneChart> = hostClass({
  name: "Chart",
  identity: ({ id }) => ({ Id: id }),
  defaults: ["Id", "Name"],
  members: {
    Id: read("1.7", ({ id }) => id),
    Name: readWrite("1.1", (self) => chartOf(self).name, (self, value) => change(self, { name: textArgument(value, "The name") })),
    Title: navigation("1.1", (self) => titleClass.of(self)),
    Axes: navigation("1.1", (self) => axesClass.of(self)),
    Series: navigation("1.1", (self) => seriesCollectionClass.of(self)),
    SetPosition: valueMethod("1.1", (self, [start, end]) => {
      const first = rangeClass.within(start)?.range ?? rangeOf(textArgument(start, "The start"));
      const last = rangeClass.within(end)?.range ?? rangeOf(textArgument(end, "The end"));
      change(self, { place: { ...first, lastRow: last.lastRow, lastColumn: last.lastColumn } });
    }),
    Delete: valueMethod("1.1", (self) => {
      admitWrite(self.book, self.sheet);
      self.book.charts.delete(chartOf(self).id);
    }),
  },
});

/** The chart of an id or name. */
function chartKnown(self: Within, [key]: readonly unknown[]): HostObject {
  const chart = [...self.book.charts.values()].find(({ id, name }) => id === key || name === key);
  if (!chart) throw itemNotFound();
  return chartClass.of({ ...self, id: chart.id });
}

/** Excel takes the shorter side of the data as the series. */
function seriesCount({ firstRow, lastRow, firstColumn, lastColumn }: CellRange): number {
  return Math.min(lastRow - firstRow, lastColumn - firstColumn) + 1;
}

/** The charts of a sheet: objects with their data and place; the host draws nothing. */
export const chartsClass: HostClass<Within> = hostClass({
  name: "ChartCollection",
  items: (self) => [...self.book.charts.values()].filter((chart) => chart.sheet === self.sheet.id).map(({ id }) => chartClass.of({ ...self, id })),
  indexer: chartKnown,
  members: {
    GetItem: objectMethod("1.1", chartKnown),
    Add: objectMethod("1.1", (self, [type, data]): HostObject => {
      admitWrite(self.book, self.sheet);
      const id = self.book.nextId();
      const range = rangeClass.within(data);
      const series = Array.from({ length: range ? seriesCount(range.range) : 1 }, (): HostSeries => ({ name: "", values: null, categories: null, color: null }));
      const name = `Chart ${self.book.charts.size + 1}`;
      self.book.charts.set(id, { id, sheet: self.sheet.id, name, type: String(type), title: "", source: source(data), series, place: null, maximum: null });
      return chartClass.of({ ...self, id });
    }, "believed"),
  },
});

/** What the classes here answer, for the table of members. */
export const chartObjectsSummaries = [
  seriesFillClass, seriesFormatClass, seriesClass, seriesCollectionClass, titleClass, valueAxisClass, axesClass, chartClass, chartsClass,
].map(({ summary }) => summary);
