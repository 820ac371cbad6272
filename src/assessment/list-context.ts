import type { CriteriaSet } from "../criteria/criteria-set";
import type { GroupMatch } from "../criteria/group-alias";
import { groupOf } from "../criteria/group-alias";
import { zoneOf } from "../criteria/zone-alias";
import { normalizeText } from "../text/normal-form";
import type { Grid } from "../workbook/grid";
import { forEachCellInRow } from "../workbook/grid";
import type { Evidence, ListContext } from "./assessment-sheet";
import { textOf } from "./cell-text";
import type { Memory } from "./memory";
import { namesTitle } from "./row-words";
import { assessedIn, chooseSet } from "./set-choice";
import type { Assessed, SetChoice } from "./set-choice";
import type { TableFrame } from "./table-frame";
import { unitsNamed } from "./unit-words";
import { villageNamed } from "./village-words";

/** What was told about a list from outside, and where else its context may stand. */
export interface ContextSetting extends SetChoice {
  readonly fileName: string | null;
  readonly overrides: { readonly zone?: string; readonly group?: string; readonly unit?: string; readonly year?: number };
  readonly memory: Memory | null;
}

/** A line of words around a list. Row 0-based. */
interface Line {
  readonly row: number;
  readonly text: string;
}

/** At most so many rows above a header are read as its letterhead and title. */
const LINES_ABOVE = 30;

/** What a list is about, read from the lines above its header, the names of sheet and file, and what people told. */
export function listContext(grid: Grid, frame: TableFrame, setting: ContextSetting): ListContext {
  const own = linesBetween(grid, Math.max(frame.aboveFirst, frame.band.first - LINES_ABOVE), frame.band.first - 1);
  const letterhead = frame.sheetHeader < frame.aboveFirst ? linesBetween(grid, Math.max(0, frame.sheetHeader - LINES_ABOVE), frame.sheetHeader - 1) : [];
  const above = [...letterhead, ...own];
  const below = (): readonly Line[] => linesBetween(grid, Math.max(frame.bodyFirst, frame.bodyLast - 15), frame.bodyLast);
  const year = yearOf(above, below, grid.sheet, setting);
  const assessed = assessedBy(above, grid.sheet);
  const criteriaSet = chooseSet(setting, year, assessed);
  return {
    unit: unitOf(above, grid.sheet, setting),
    parentUnit: parentOf(above),
    village: villageOf(above, grid.sheet),
    zone: zoneOfList(above, grid.sheet, setting, criteriaSet.value),
    year,
    subjectGroup: groupOfList(own, grid.sheet, setting, criteriaSet.value),
    criteriaSet,
    setPassedOver: criteriaSet.from === "option" || criteriaSet.from === "memory" ? null : setting.setPassedOver,
    assessed,
  };
}

/**
 * What the title names, else the sheet, else a line above that begins with it; people where any line says so. Lines that
 * merely mention families or units are of the letterhead, which speaks of the whole movement.
 */
function assessedBy(above: readonly Line[], sheet: string): Evidence<Assessed> | null {
  const lines = above.flatMap(({ text, row }) => {
    const isTitle = namesTitle(text);
    const value = assessedIn(text, isTitle ? "anywhere" : "first");
    return value === null ? [] : [evidence(value, isTitle ? "title" : "letterhead", text, row)];
  });
  const bySheet = assessedIn(sheet, "anywhere");
  const named = lines.find(({ value }) => value === "person") ?? [...lines].reverse().find(({ from }) => from === "title");
  return named ?? (bySheet === null ? (lines.at(-1) ?? null) : evidence(bySheet, "sheet-name", sheet));
}

/** The texts of rows `first` to `last`, cell by cell; a label that ends in a colon takes its neighbour along. */
function linesBetween(grid: Grid, first: number, last: number): readonly Line[] {
  const lines: Line[] = [];
  for (let row = Math.max(0, first); row <= last; row += 1) {
    let label = "";
    forEachCellInRow(grid, row, (column, value) => {
      const text = textOf(grid, row, column, value);
      if (text === "") return;
      if (text.endsWith(":")) {
        label = label === "" ? text : `${label} ${text}`;
        return;
      }
      lines.push({ row, text: label === "" ? text : `${label} ${text}` });
      label = "";
    });
    if (label !== "") lines.push({ row, text: label });
  }
  return lines;
}

function evidence<T>(value: T, from: Evidence<T>["from"], words: string | null = null, row: number | null = null): Evidence<T> {
  return { value, from, words, row };
}

function answered<K extends "unit" | "zone" | "year" | "group">(memory: Memory | null, sheet: string, key: K): Memory["answers"][number][K] {
  const answers = memory?.answers ?? [];
  return (answers.find((answer) => answer.sheet === sheet && answer[key] !== undefined) ?? answers.find((answer) => answer.sheet === null && answer[key] !== undefined))?.[key];
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/g;
const DECREE = /(?:số|so)\s*:?\s*\d|\/\s*(?:qđ|cv|tt|nđ|kh|hd|qd)|quyết định|công văn|thông tư/iu;
const DAY = /ngày|ngay\s/iu;

/** The years a programme runs ("giai đoạn 2021-2030", "định hướng đến 2045") are not the year a list is of. */
const PROGRAMME = /(?:giai đoạn|định hướng|tầm nhìn|giai doan|dinh huong|tam nhin)[^.;\d]*(?:19|20)\d\d(?:\s*[-–—]\s*(?:đến\s+)?(?:19|20)?\d\d(?!\d))?/giu;

function latestYear(text: string): number | null {
  const years = (text.replace(PROGRAMME, " ").match(YEAR) ?? []).map(Number).filter((year) => year >= 2000 && year < 2100);
  return years.length === 0 ? null : Math.max(...years);
}

/** `below`, what stands under the list, is read only where nothing above tells. */
function yearOf(above: readonly Line[], below: () => readonly Line[], sheet: string, setting: ContextSetting): Evidence<number> | null {
  if (setting.overrides.year !== undefined) return evidence(setting.overrides.year, "option");
  const answer = answered(setting.memory, sheet, "year");
  if (answer !== undefined) return evidence(answer, "memory");
  const plain = above.filter((line) => !DECREE.test(line.text) && !DAY.test(line.text));
  const title = [...plain.filter((line) => namesTitle(line.text)), ...plain].find((line) => latestYear(line.text) !== null);
  if (title) return evidence(latestYear(title.text) ?? 0, namesTitle(title.text) ? "title" : "letterhead", title.text, title.row);
  for (const [text, from] of [[sheet, "sheet-name"], [setting.fileName ?? "", "file-name"]] as const) {
    const year = latestYear(text.replaceAll("_", " "));
    if (year !== null) return evidence(year, from, text);
  }
  const dated = [...above, ...below()].find((line) => DAY.test(line.text) && !DECREE.test(line.text) && /năm|nam/iu.test(line.text) && latestYear(line.text) !== null);
  return dated ? evidence(latestYear(dated.text) ?? 0, "sheet", dated.text, dated.row) : null;
}

function unitOf(above: readonly Line[], sheet: string, setting: ContextSetting): Evidence<string> | null {
  if (setting.overrides.unit !== undefined) return evidence(setting.overrides.unit, "option");
  const answer = answered(setting.memory, sheet, "unit");
  if (answer !== undefined) return evidence(answer, "memory");
  for (const line of [...above].reverse()) {
    const commune = unitsNamed(line.text).find((unit) => unit.level === "commune");
    if (commune) return evidence(commune.name, namesTitle(line.text) ? "title" : "letterhead", line.text, line.row);
  }
  const labelled = above.map((line) => ({ line, name: labelledUnit(line.text) })).find(({ name }) => name !== null);
  if (labelled?.name) return evidence(labelled.name, "letterhead", labelled.line.text, labelled.line.row);
  for (const [text, from] of [[sheet, "sheet-name"], [fileWords(setting.fileName), "file-name"]] as const) {
    const commune = unitsNamed(text).find((unit) => unit.level === "commune");
    if (commune) return evidence(commune.name, from, text);
  }
  return null;
}

function villageOf(above: readonly Line[], sheet: string): Evidence<string> | null {
  for (const line of [...above].reverse()) {
    const isTitle = namesTitle(line.text);
    const village = villageNamed(line.text, isTitle ? "anywhere" : "first");
    if (village !== null) return evidence(village, isTitle ? "title" : "letterhead", line.text, line.row);
  }
  const bySheet = villageNamed(sheet, "first");
  return bySheet === null ? null : evidence(bySheet, "sheet-name", sheet);
}

function labelledUnit(text: string): string | null {
  const match = /^(?:tên\s+)?(?:đơn vị|cơ quan|trường|don vi|co quan)\s*(?:công tác|báo cáo)?\s*:\s*([^.…_,;]{3,80})/iu.exec(text);
  return match?.[1]?.trim() ?? null;
}

function fileWords(fileName: string | null): string {
  return normalizeText((fileName ?? "").replace(/^.*[\\/]/u, "").replace(/\.[a-z0-9]+$/iu, "").replace(/[_-]+/gu, " "));
}

function parentOf(above: readonly Line[]): Evidence<string> | null {
  for (const level of ["district", "province"] as const) {
    for (const line of above) {
      const unit = unitsNamed(line.text).find((named) => named.level === level);
      if (unit) return evidence(unit.name, namesTitle(line.text) ? "title" : "letterhead", line.text, line.row);
    }
  }
  return null;
}

const ZONE_WORDS = /khu vực|khu vuc|(?<!\p{L})kv\s?(?:\d|i)|vùng|(?<!\p{L})vung\s|khó khăn|kho khan|thuận lợi|thuan loi|(?<!\p{L})135(?!\d)/iu;

function zoneOfList(above: readonly Line[], sheet: string, setting: ContextSetting, set: CriteriaSet): Evidence<string> | null {
  const told = setting.overrides.zone ?? answered(setting.memory, sheet, "zone");
  if (told !== undefined) return evidence(zoneOf(told, set.zones) ?? told, setting.overrides.zone === undefined ? "memory" : "option", told);
  for (const line of above) {
    const words = ZONE_WORDS.exec(line.text);
    if (!words || DECREE.test(line.text)) continue;
    const zone = zoneOf(line.text, set.zones) ?? zoneOf(line.text.slice(words.index), set.zones);
    if (zone !== null) return evidence(zone, namesTitle(line.text) ? "title" : "letterhead", line.text, line.row);
  }
  return null;
}

const GROUP_LABEL = /(?:nhóm đối tượng|đối tượng|nhóm|dành cho|áp dụng cho|đối với|nhom doi tuong|doi tuong|danh cho)\s*:?\s*(.{3,120})$/iu;
const NUMERAL = /^\s*(?:[IVX]{1,4}|[A-Z]|\d{1,2})\s*[.)/:-]\s*/u;

/** The group the lines of this very table name: behind a label, as a line of its own, in the title; or the sheet's name. */
function groupOfList(above: readonly Line[], sheet: string, setting: ContextSetting, set: CriteriaSet): Evidence<string> | null {
  const told = setting.overrides.group ?? answered(setting.memory, sheet, "group");
  if (told !== undefined) return evidence(told, setting.overrides.group === undefined ? "memory" : "option");
  const groups = set.reportingGroups.length > 0 ? set.reportingGroups : set.subjectGroups;
  const kind = set.reportingGroups.length > 0 ? "reporting-group" : "subject-group";
  const taught = (setting.memory?.aliases ?? []).filter((lesson) => lesson.kind === kind).map(({ alias, means }) => ({ alias, group: means }));
  const match = (text: string): GroupMatch | null => groupOf(groups, text, taught);
  for (const line of [...above].reverse()) {
    const isTitle = namesTitle(line.text);
    const labelled = GROUP_LABEL.exec(line.text)?.[1]?.replace(/[)./]+$/u, "").trim();
    if (labelled !== undefined && match(labelled) !== null) return evidence(labelled, isTitle ? "title" : "letterhead", line.text, line.row);
    const alone = line.text.replace(NUMERAL, "");
    if (match(alone)?.by === "exact") return evidence(alone, "letterhead", line.text, line.row);
    if (isTitle && match(line.text) !== null) return evidence(line.text, "title", line.text, line.row);
  }
  return match(sheet)?.by === "exact" ? evidence(sheet, "sheet-name", sheet) : null;
}
