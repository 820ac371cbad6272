import type { SetSheetError } from "./sheet-error";
import type { Block, SheetRows, SheetValue } from "./sheet-block";
import { splitBlocks } from "./sheet-block";
import { readDecision } from "./sheet-decision";
import { labelsOf, readIndicators } from "./sheet-indicators";
import { readInfo } from "./sheet-info";
import type { PlaceBook } from "./sheet-place";
import { placeBook } from "./sheet-place";
import type { Identity } from "./sheet-record";
import { identity, reader, titleOf } from "./sheet-record";
import type { Table } from "./sheet-table";
import { errorAt, readTable } from "./sheet-table";
import { listOf, numberOf, textOf, wordIn } from "./sheet-value";
import type { BlockKey, TableKey } from "./sheet-words";
import { BLOCKS, ZONES } from "./sheet-words";

/** A set as its sheet says it, for the schema to judge. `errors` are those of the sheet itself. */
export interface SheetDraft {
  readonly data: unknown;
  readonly errors: readonly SetSheetError[];
  readonly placeOf: PlaceBook["placeOf"];
}

const RULE_BLOCKS: Readonly<Record<string, readonly BlockKey[]>> = {
  points: ["thresholds"],
  bands: ["bands"],
  conditions: ["levels", "conditions"],
};

/** Reads the sheet's blocks into a draft, remembering the cell of every part. */
export function draftFromRows(rows: SheetRows): SheetDraft {
  const blocks = splitBlocks(rows);
  const places = placeBook();
  const find = (key: BlockKey): Block | undefined => blocks.find((block) => block.key === key);
  const infoBlock = find("info");
  if (!infoBlock) return { data: null, errors: [errorAt({ row: 0, column: 0 }, "not-a-set-sheet", { label: BLOCKS.info })], placeOf: places.placeOf };
  const info = readInfo(infoBlock, places);
  const errors: SetSheetError[] = [...blockErrors(blocks, infoBlock, info.decision), ...info.errors];
  const table = (key: TableKey): Table => {
    const read = readTable(key, find(key));
    errors.push(...read.errors);
    return read;
  };
  const groups = (key: "subjectGroups" | "reportingGroups"): readonly DraftGroup[] => readGroups(key, table(key), places);
  const subjectGroups = groups("subjectGroups");
  const { indicators, errors: wordingErrors } = readIndicators(table("indicators"), subjectGroups, places);
  errors.push(...wordingErrors);
  const data = {
    ...info.fields,
    competences: table("competences").records.map((record, index) => {
      const read = reader("competences", record, ["competences", index], places);
      return { number: numberOf(read("number", "number")), title: titleOf(read) };
    }),
    indicators,
    subjectGroups,
    reportingGroups: groups("reportingGroups"),
    zones: table("zones").records.map((record, index) => {
      const read = reader("zones", record, ["zones", index], places);
      const id = read("id", "id");
      return { id: wordIn(ZONES, id), title: titleOf(read, textOf(id)), aliases: listOf(read("aliases", "aliases")) };
    }),
    decision: readDecision(info.decision, info.minimum, table, labelsOf(indicators), places, errors),
  };
  return { data, errors, placeOf: places.placeOf };
}

function blockErrors(blocks: readonly Block[], info: Block, decision: SheetValue): readonly SetSheetError[] {
  const used: readonly BlockKey[] = typeof decision === "string" ? (RULE_BLOCKS[decision] ?? []) : [];
  const unused = decision === null ? [] : Object.values(RULE_BLOCKS).flat().filter((key) => !used.includes(key));
  const needed: readonly BlockKey[] = ["competences", "indicators", ...used];
  return [
    ...blocks.flatMap((block, index) => {
      if (blocks.findIndex(({ key }) => key === block.key) < index) return [errorAt(block.heading, "block-twice", { label: BLOCKS[block.key] })];
      // A header left behind says nothing; rows below it would be passed over.
      return unused.includes(block.key) && block.rows.length > 1 ? [errorAt(block.heading, "block-unused", { label: BLOCKS[block.key] })] : [];
    }),
    ...needed.flatMap((key) =>
      blocks.some((block) => block.key === key) ? [] : [errorAt(info.heading, "block-missing", { label: BLOCKS[key] })],
    ),
  ];
}

interface DraftGroup extends Identity {
  readonly aliases: readonly string[];
}

function readGroups(key: "subjectGroups" | "reportingGroups", { records }: Table, places: PlaceBook): readonly DraftGroup[] {
  return records.map((record, index) => {
    const read = reader(key, record, [key, index], places);
    return { ...identity(read), aliases: listOf(read("aliases", "aliases")) };
  });
}
