import { bareKey } from "../text/name-key";
import { namedBy } from "./group-name";
import type { SetSheetError } from "./sheet-error";
import type { SheetValue } from "./sheet-block";
import type { PlaceBook, SetPath } from "./sheet-place";
import type { TableRecord } from "./sheet-table";
import { errorAt, labelOf } from "./sheet-table";
import { numberOf, percentOf, textOf, wordIn } from "./sheet-value";
import { CONDITIONS } from "./sheet-words";

interface Node {
  readonly record: TableRecord;
  readonly depth: number;
  readonly members: Node[];
}

interface DraftLevel {
  readonly id: string;
  readonly title: { readonly vi: string };
}

/** What the draft knows of indicators: the labels of their levels, by number. */
export type LabelsByIndicator = ReadonlyMap<unknown, readonly string[]>;

/** The conditions of each level, as drafts for the schema, and what is broken in their outline. */
export function readConditions(
  levels: readonly DraftLevel[],
  records: readonly TableRecord[],
  labels: LabelsByIndicator,
  places: PlaceBook,
): { readonly conditions: readonly unknown[]; readonly errors: readonly SetSheetError[] } {
  const errors: SetSheetError[] = [];
  const rows = records.map((record) => ({ record, level: namedBy(levels, textOf(record.value("level")) ?? "") }));
  for (const { record, level } of rows) {
    if (!level) errors.push(errorAt(record.cell("level"), "level-of-condition-unknown", { value: textOf(record.value("level")) ?? "" }));
  }
  const conditions = levels.map((level, index) => {
    const own = rows.filter((row) => row.level === level).map(({ record }) => record);
    const { roots, broken } = outlineOf(own);
    errors.push(...broken);
    const path: SetPath = ["decision", "levels", index, "condition"];
    const [only, another] = roots;
    if (!only) return undefined;
    if (!another) return draftOf(only, path, labels, places);
    // Several rows at the first step are all asked for.
    return { kind: "all", of: roots.map((root, at) => draftOf(root, [...path, "of", at], labels, places)) };
  });
  return { conditions, errors };
}

/** The rows of one level as a tree by their steps ("Bậc"): 1 for the level itself, one more for each group around. */
function outlineOf(records: readonly TableRecord[]): { readonly roots: readonly Node[]; readonly broken: readonly SetSheetError[] } {
  const roots: Node[] = [];
  const broken: SetSheetError[] = [];
  const open: Node[] = [];
  for (const record of records) {
    const depth = numberOf(record.value("depth")) ?? 1;
    if (typeof depth !== "number" || !Number.isInteger(depth) || depth < 1 || depth > open.length + 1) {
      broken.push(errorAt(record.cell("depth"), "outline-broken", { value: textOf(record.value("depth")) ?? "" }));
      continue;
    }
    open.length = depth - 1;
    const parent = open.at(-1);
    if (parent && !isGroup(parent.record)) {
      broken.push(errorAt(record.cell("depth"), "outline-broken", { value: depth }));
      continue;
    }
    const node = { record, depth, members: [] };
    (parent?.members ?? roots).push(node);
    open.push(node);
  }
  return { roots, broken };
}

function isGroup(record: TableRecord): boolean {
  const kind = wordIn(CONDITIONS, record.value("kind"));
  return kind === "all" || kind === "any" || kind === "at-least";
}

function draftOf({ record, members }: Node, path: SetPath, labels: LabelsByIndicator, places: PlaceBook): unknown {
  const read = (part: string, column: string): SheetValue => {
    places.note([...path, part], record.cell(column), labelOf("conditions", column));
    return record.value(column);
  };
  places.note(path, record.cell("kind"), labelOf("conditions", "kind"));
  const kind = wordIn(CONDITIONS, read("kind", "kind"));
  const indicator = (): SheetValue => numberOf(read("indicator", "indicator"));
  const of = (): readonly unknown[] => members.map((member, index) => draftOf(member, [...path, "of", index], labels, places));
  switch (kind) {
    case "all":
    case "any":
      return { kind, of: of() };
    case "at-least":
      return { kind, count: numberOf(read("count", "value")), of: of() };
    case "yes":
      return { kind, indicator: indicator() };
    case "points":
      return { kind, indicator: indicator(), atLeast: numberOf(read("atLeast", "value")) };
    case "percentage":
      return { kind, indicator: indicator(), atLeast: percentOf(read("atLeast", "value")) };
    case "level": {
      const number = indicator();
      return { kind, indicator: number, atLeast: labelFor(labels.get(number) ?? [], textOf(read("atLeast", "value"))) };
    }
    case "total":
      return { kind, atLeast: numberOf(read("atLeast", "value")) };
    default:
      return { kind };
  }
}

/** The indicator's own spelling of a label. */
function labelFor(labels: readonly string[], text: string | null): string | null {
  if (text === null) return null;
  const exact = text.normalize("NFC").trim();
  return labels.find((label) => label === exact) ?? labels.find((label) => bareKey(label) === bareKey(text)) ?? exact;
}
