import { bareKey } from "../text/name-key";
import type { TableFrame } from "./table-frame";
import { meaningsOf } from "./header-phrase";

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

/** Whether a table counts people by unit or group: measures across, and no column of names. */
export function isSummaryTable(frame: TableFrame): boolean {
  let measures = 0;
  let counted = 0;
  for (const { parts } of frame.labels) {
    const meanings = parts.flatMap((part) => meaningsOf(part.text));
    if (meanings.some((meaning) => meaning.kind === "measure")) measures += 1;
    if (meanings.some((meaning) => meaning.kind === "field" && (meaning.field === "passTick" || meaning.field === "failTick" || meaning.field === "total"))) counted += 1;
    if (meanings.some((meaning) => meaning.kind === "field" && (meaning.field === "name" || meaning.field === "familyName") && meaning.under === undefined)) return false;
  }
  return measures >= 1 && measures + counted >= 2;
}
