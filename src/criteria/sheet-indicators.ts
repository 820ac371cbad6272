import { namedBy } from "./group-name";
import type { SetSheetError } from "./sheet-error";
import type { SheetValue } from "./sheet-block";
import type { PlaceBook, SetPath } from "./sheet-place";
import type { Identity, Read } from "./sheet-record";
import { reader, titleOf } from "./sheet-record";
import type { Table, TableRecord } from "./sheet-table";
import { errorAt, labelOf } from "./sheet-table";
import { labelAndPoints, listOf, numberOf, stepOf, textOf, wordIn, yesNoOf } from "./sheet-value";
import { BLOCKS, SCALES } from "./sheet-words";

/** Indicators in the order of their numbers, wherever their rows stand. */
function inOrder(records: readonly TableRecord[]): readonly TableRecord[] {
  const number = (record: TableRecord): number => {
    const value = numberOf(record.value("number"));
    return typeof value === "number" ? value : Infinity;
  };
  return [...records].sort((a, b) => (number(a) === number(b) ? 0 : number(a) - number(b)));
}

interface WordingColumn {
  readonly group: string;
  readonly column: string;
}

function resolveWordings({ wordings }: Table, groups: readonly Identity[]): { readonly columns: readonly WordingColumn[]; readonly errors: readonly SetSheetError[] } {
  const found = wordings.map((wording) => ({ ...wording, named: namedBy(groups, wording.group) }));
  return {
    columns: found.flatMap(({ named, column }) => (named ? [{ group: named.id, column }] : [])),
    errors: found.flatMap(({ named, header }) =>
      named ? [] : [errorAt(header, "group-unknown", { value: String(header.value), label: BLOCKS.subjectGroups })],
    ),
  };
}

/** An indicator as a draft for the schema. */
export interface DraftIndicator {
  readonly number: SheetValue;
  readonly scale: { readonly levels?: readonly { readonly label: string }[] };
}

/** The indicators of the table, and of the columns "Lời cho nhóm …" those that name no group. */
export function readIndicators(
  table: Table,
  groups: readonly Identity[],
  places: PlaceBook,
): { readonly indicators: readonly DraftIndicator[]; readonly errors: readonly SetSheetError[] } {
  const { columns, errors } = resolveWordings(table, groups);
  const indicators = inOrder(table.records).map((record, index) => readIndicator(record, ["indicators", index], columns, places));
  return { indicators, errors };
}

/** The labels of each indicator's levels, by its number. */
export function labelsOf(indicators: readonly DraftIndicator[]): ReadonlyMap<unknown, readonly string[]> {
  return new Map(indicators.map(({ number, scale }) => [number, (scale.levels ?? []).map(({ label }) => label.normalize("NFC"))]));
}

function readIndicator(record: TableRecord, path: SetPath, wordings: readonly WordingColumn[], places: PlaceBook): DraftIndicator {
  const read = reader("indicators", record, path, places);
  const texts = wordings.flatMap(({ group, column }) => {
    places.note([...path, "wordings", group], record.cell(column), labelOf("indicators", column));
    const text = textOf(record.value(column));
    return text === null ? [] : [[group, text] as const];
  });
  const draft = {
    number: numberOf(read("number", "number")),
    competence: numberOf(read("competence", "competence")),
    title: titleOf(read),
    wordings: Object.fromEntries(texts),
    scale: readScale(read),
    minimum: numberOf(read("minimum", "minimum")),
    mayNotApply: yesNoOf(read("mayNotApply", "mayNotApply")) ?? false,
  };
  return draft;
}

function readScale(read: Read): DraftIndicator["scale"] & Readonly<Record<string, unknown>> {
  const kind = wordIn(SCALES, read("scale.kind", "scale")) ?? "points";
  const entries = (part: string): readonly string[] => listOf(read(part, "levels"));
  const orNothing = (part: string, column: string): Readonly<Record<string, SheetValue>> => {
    const value = numberOf(read(`scale.${part}`, column));
    return value === null ? {} : { [part]: value };
  };
  switch (kind) {
    case "points":
      return { kind, max: numberOf(read("scale.max", "max")), ...orNothing("step", "step"), ...orNothing("lowest", "lowest") };
    case "yes-no":
      return { kind, points: numberOf(read("scale.points", "max")) };
    case "percentage":
      return { kind, steps: entries("scale.steps").map(stepOf) };
    case "levels":
      return { kind, levels: entries("scale.levels").map(labelAndPoints) };
    default:
      return { kind };
  }
}
