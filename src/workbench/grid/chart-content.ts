import type { ChartContent } from "../../workbook/edit";
import type { HostChart } from "../host/book";
import { rangeOf } from "../host/book";

const TYPES: Readonly<Record<string, ChartContent["type"]>> = {
  ColumnClustered: "columnClustered", ColumnStacked: "columnStacked", BarClustered: "barClustered", BarStacked: "barStacked",
};

/** A chart of the host as a file holds it; `null` where it lacks what files need: a known type, a place, named series with labels. */
export function chartContent({ name, type, title, series, place, maximum }: HostChart): ChartContent | null {
  const known = TYPES[type];
  const drawn = series.flatMap((one) =>
    one.values === null || !one.name.startsWith("=")
      ? []
      : [{ name: rangeOf(one.name), values: rangeOf(one.values), ...(one.color === null ? {} : { color: one.color.replace("#", "") }) }],
  );
  const categories = series[0]?.categories ?? null;
  if (known === undefined || place === null || categories === null || drawn.length < series.length) return null;
  return { name, type: known, title, categories: rangeOf(categories), series: drawn, place, ...(maximum === null ? {} : { maximum }) };
}
