import type { SetSheetError } from "./sheet-error";
import type { Block, PlacedCell, SheetValue } from "./sheet-block";
import { isBlank } from "./sheet-block";
import type { PlaceBook, SetPath } from "./sheet-place";
import { errorAt } from "./sheet-table";
import { idOf, numberOf, textOf, wordIn, yesNoOf } from "./sheet-value";
import type { InfoKey } from "./sheet-words";
import { BLOCKS, DECISIONS, INFO, NOT_APPLICABLE_RULES, NO_MINIMUM, SUBJECTS, isWord, keyOfWord } from "./sheet-words";

interface InfoRow {
  readonly key: InfoKey;
  readonly value: PlacedCell;
  readonly english: PlacedCell;
}

const REPEATED: readonly InfoKey[] = ["legalBasis", "note"];

/** The block "Thông tin chung" as drafts for the schema. */
export interface Info {
  readonly fields: Readonly<Record<string, unknown>>;
  readonly decision: SheetValue;
  /** The rule's minimum of an indicator; `null` for none. */
  readonly minimum: SheetValue;
  readonly errors: readonly SetSheetError[];
}

/** Reads name and value side by side, in any order; the English text, where there is one, in the third cell. */
export function readInfo(block: Block, places: PlaceBook): Info {
  const errors: SetSheetError[] = [];
  const rows: InfoRow[] = [];
  for (const cells of block.rows) {
    const name = cells.find(({ value }) => !isBlank(value));
    if (!name) continue;
    const key = keyOfWord(INFO, String(name.value));
    const at = (offset: number): PlacedCell => cells[name.column + offset] ?? { row: name.row, column: name.column + offset, value: null };
    if (key === null) errors.push(errorAt(name, "row-unknown", { value: String(name.value), label: BLOCKS.info }));
    else if (!REPEATED.includes(key) && rows.some((row) => row.key === key)) {
      errors.push(errorAt(name, "row-twice", { value: INFO[key][0], label: BLOCKS.info }));
    } else rows.push({ key, value: at(1), english: at(2) });
  }
  const one = (key: InfoKey, path: SetPath): SheetValue => {
    const row = rows.find((other) => other.key === key);
    places.note(path, row?.value ?? block.heading, INFO[key][0]);
    return row?.value.value ?? null;
  };
  const title = rows.find(({ key }) => key === "title");
  const minimum = one("minimum", ["decision", "minimum"]);
  return {
    fields: {
      id: idOf(one("id", ["id"])),
      version: textOf(one("version", ["version"])) ?? "1",
      title: { vi: textOf(one("title", ["title"])), en: textOf(title?.english.value ?? null) ?? textOf(title?.value.value ?? null) },
      subject: wordIn(SUBJECTS, one("subject", ["subject"])),
      period: { from: numberOf(one("from", ["period", "from"])), to: numberOf(one("to", ["period", "to"])) },
      checkedAgainstOriginal: yesNoOf(one("checkedAgainstOriginal", ["checkedAgainstOriginal"])) ?? false,
      notApplicable: wordIn(NOT_APPLICABLE_RULES, one("notApplicable", ["notApplicable"])) ?? "not-allowed",
      legalBasis: filled(rows, "legalBasis").map(({ value }, index) => {
        places.note(["legalBasis", index], value, INFO.legalBasis[0]);
        return textOf(value.value);
      }),
      notes: filled(rows, "note").map(({ value, english }, index) => {
        places.note(["notes", index], value, INFO.note[0]);
        return { vi: textOf(value.value), en: textOf(english.value) ?? textOf(value.value) };
      }),
    },
    decision: wordIn(DECISIONS, one("decision", ["decision", "kind"])),
    minimum: typeof minimum === "string" && isWord(NO_MINIMUM, minimum) ? null : numberOf(minimum),
    errors,
  };
}

/** Rows of a kind that say anything: an empty "Ghi chú" is no note. */
function filled(rows: readonly InfoRow[], wanted: InfoKey): readonly InfoRow[] {
  return rows.filter(({ key, value, english }) => key === wanted && !(isBlank(value.value) && isBlank(english.value)));
}
