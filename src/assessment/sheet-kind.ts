import { bareKey } from "../text/name-key";
import type { PlainField } from "./field";
import type { HeaderLabel } from "./header-label";
import { leafOf } from "./header-label";
import { meaningsOf } from "./header-phrase";
import type { PhraseMeaning } from "./header-phrase";
import { goesOnFrom } from "./plain-columns";
import type { TableFrame } from "./table-frame";

/** What a sheet is that holds no list. */
export type OtherKind = "other" | "criteria" | "summary-candidate" | "baseline" | "results";

/** The sheet a workbook carries its own criteria set on. */
export const CRITERIA_SHEET = "Bộ tiêu chí";
/** The sheet with numbers of adults and households by unit. */
export const BASELINE_SHEET = "Số liệu nền";
/** Sheets that we write ourselves, and never read as a unit's own. */
export const OUTPUT_SHEETS: readonly string[] = ["Kết quả kiểm tra", "Nguồn số liệu", "Kết quả đối chiếu", "Nhật ký gộp"];

const BY_NAME: ReadonlyMap<string, OtherKind> = new Map<string, OtherKind>([
  [bareKey(CRITERIA_SHEET), "criteria"],
  [bareKey(BASELINE_SHEET), "baseline"],
  ...OUTPUT_SHEETS.map((name): [string, OtherKind] => [bareKey(name), "results"]),
]);

/** The kind a sheet's name alone settles; `null` where the cells must tell. */
export function kindByName(sheet: string): OtherKind | null {
  return BY_NAME.get(bareKey(sheet)) ?? null;
}

/**
 * Whether a table counts people by unit or group: measures across, and nobody named. Points or a result for each row make
 * it a list of families, clans or villages that gives their sizes along; both of them, whatever else it measures.
 */
export function isSummaryTable({ labels }: TableFrame): boolean {
  if (labels.some(namesPeople)) return false;
  const count = (test: (meaning: PhraseMeaning) => boolean): number => labels.filter(({ parts }) => parts.some(({ text }) => meaningsOf(text).some(test))).length;
  const measures = count(({ kind }) => kind === "measure");
  const sizes = count(({ kind }) => kind === "size");
  const counted = count((meaning) => meaning.kind === "field" && COUNTED.has(meaning.field));
  const hasPoints = labels.some((label) => headsAlone(label, "total") && /điểm|diem|score|points/iu.test(leafOf(label)));
  const hasResult = labels.some((label) => headsAlone(label, "verdict"));
  if (hasPoints && hasResult) return false;
  return (measures >= 1 || (sizes >= 1 && !hasPoints && !hasResult)) && measures + sizes + counted >= 2;
}

const COUNTED: ReadonlySet<PlainField> = new Set<PlainField>(["passTick", "failTick", "total"]);

function namesPeople({ parts }: HeaderLabel): boolean {
  return parts.some(({ text }) => {
    const isName = (meaning: PhraseMeaning): boolean => meaning.kind === "field" && (meaning.field === "name" || meaning.field === "familyName") && meaning.under === undefined;
    return meaningsOf(text).some(isName) || goesOnFrom(text).has("name");
  });
}

function headsAlone(label: HeaderLabel, field: PlainField): boolean {
  const leaf = label.parts.at(-1);
  return leaf !== undefined && leaf.firstColumn === leaf.lastColumn && meaningsOf(leaf.text).some((meaning) => meaning.kind === "field" && meaning.field === field);
}
