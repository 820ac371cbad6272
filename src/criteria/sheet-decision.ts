import type { LabelsByIndicator } from "./sheet-conditions";
import { readConditions } from "./sheet-conditions";
import type { SetSheetError } from "./sheet-error";
import type { SheetValue } from "./sheet-block";
import { isBlank } from "./sheet-block";
import type { PlaceBook } from "./sheet-place";
import { identity, reader } from "./sheet-record";
import type { Table, TableRecord } from "./sheet-table";
import { errorAt, labelOf } from "./sheet-table";
import { knownNumberOf, numberOf, textOf, wordIn, yesNoOf } from "./sheet-value";
import type { TableKey } from "./sheet-words";
import { BLOCKS, OUTCOMES, ZONES } from "./sheet-words";

/** The rule as a draft for the schema; errors of its tables are added to `errors`. */
export function readDecision(
  kind: SheetValue,
  minimum: SheetValue,
  table: (key: TableKey) => Table,
  labels: LabelsByIndicator,
  places: PlaceBook,
  errors: SetSheetError[],
): unknown {
  switch (kind) {
    case "points":
      return { kind, minimum, threshold: readThreshold(table("thresholds"), places, errors) };
    case "bands":
      return { kind, bands: readBands(table("bands"), places) };
    case "conditions": {
      const levels = table("levels").records.map((record, index) => identity(reader("levels", record, ["decision", "levels", index], places)));
      const { conditions, errors: broken } = readConditions(levels, table("conditions").records, labels, places);
      errors.push(...broken);
      return { kind, levels: levels.map((level, index) => ({ ...level, condition: conditions[index] })) };
    }
    default:
      return { kind };
  }
}

function readThreshold({ records }: Table, places: PlaceBook, errors: SetSheetError[]): unknown {
  const byZone: Record<string, SheetValue> = {};
  for (const record of records) {
    const cell = record.cell("zone");
    const zone = wordIn(ZONES, cell.value);
    const points = record.cell("points");
    if (zone !== "ordinary" && zone !== "difficult" && zone !== "very-difficult") {
      errors.push(errorAt(cell, isBlank(cell.value) ? "required" : "unknown-word", { value: textOf(cell.value) ?? "", label: labelOf("thresholds", "zone") }));
    } else if (zone in byZone) {
      errors.push(errorAt(cell, "row-twice", { value: textOf(cell.value) ?? "", label: BLOCKS.thresholds }));
    } else {
      byZone[zone] = knownNumberOf(points.value);
      places.note(zone === "ordinary" ? ["decision", "threshold", zone] : ["decision", "threshold", "byZone", zone], points, labelOf("thresholds", "points"));
    }
  }
  const { ordinary = null, ...others } = byZone;
  return { ordinary, byZone: others };
}

function readBands({ records }: Table, places: PlaceBook): readonly unknown[] {
  const bands = records.map((record, index) => readBand(record, index, places));
  // Where nobody says whose a border is, it is the upper band's; the uppermost keeps its own.
  return bands.map((band) => ({ ...band, toClosed: band.toClosed ?? !bands.some(({ from }) => from === band.to) }));
}

function readBand(record: TableRecord, index: number, places: PlaceBook) {
  const read = reader("bands", record, ["decision", "bands", index], places);
  return {
    ...identity(read),
    from: numberOf(read("from", "from")),
    fromClosed: yesNoOf(read("fromClosed", "fromClosed")) ?? true,
    to: numberOf(read("to", "to")),
    toClosed: yesNoOf(read("toClosed", "toClosed")),
    outcome: wordIn(OUTCOMES, read("outcome", "outcome")),
  };
}
