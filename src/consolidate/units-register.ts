import { textAt, textOf } from "../assessment/cell-text";
import type { ZoneId } from "../criteria/criteria-set";
import { zoneOf } from "../criteria/zone-alias";
import { unitKey } from "../summary/unit-key";
import { bareKey } from "../text/name-key";
import { cellAddress } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import { valueAt } from "../workbook/grid";
import type { Problem, Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import { registerDate } from "./register-date";
import { kindOfEntry } from "./unit-identity";

/** The sheet that units registers stand on. */
export const UNITS_SHEET = "Danh mục đơn vị";

/** One unit of the register. The same name at two times is two entries. */
export interface UnitEntry {
  readonly code: string;
  readonly name: string;
  /** "xã", "phường" …, as written; "" where not said. */
  readonly kind: string;
  /** The district, cluster or province it belongs to; `null` where not said. */
  readonly parent: string | null;
  readonly zone: ZoneId | null;
  readonly oldNames: readonly string[];
  /** First and last day it exists, as `yyyy-mm-dd`; `null` where open. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** The columns of the sheet, in the order of the blank one. */
export const UNIT_COLUMNS = ["code", "name", "kind", "parent", "zone", "oldNames", "validFrom", "validTo"] as const;
export type UnitColumn = (typeof UNIT_COLUMNS)[number];

const HEADERS: readonly (readonly [UnitColumn, RegExp])[] = [
  ["code", /^ma\b|^code\b/],
  ["oldNames", /^ten (cu|khac)|^old name/],
  ["name", /^ten\b|^don vi|^name\b/],
  ["kind", /^(loai|cap)\b|^kind\b/],
  ["parent", /^(truc thuoc|thuoc|huyen|cum|don vi cap tren|parent)\b/],
  ["zone", /^(vung|khu vuc|zone)\b/],
  ["validFrom", /^(tu ngay|hieu luc tu|co hieu luc tu|valid from)\b/],
  ["validTo", /^(den ngay|hieu luc den|het hieu luc|valid to)\b/],
];
const HEADER_REACH = 30;

/**
 * The units of a register sheet: a header row naming at least the units, in any order of columns. Problems
 * (`units-invalid`, with cell and reason): no header, a unit without a name, a code twice, a date or zone that cannot be
 * read, two units of one name whose times overlap under one parent.
 */
export function readUnits(grid: Grid): Result<readonly UnitEntry[]> {
  for (let row = 0; row < Math.min(grid.rowCount, HEADER_REACH); row += 1) {
    const columns = columnsIn(grid, row);
    if (columns.has("name") && columns.size >= 2) return readEntries(grid, row + 1, columns);
  }
  return fail({ kind: "units-invalid", sheet: grid.sheet, params: { reason: "header" } });
}

function columnsIn(grid: Grid, row: number): ReadonlyMap<UnitColumn, number> {
  const columns = new Map<UnitColumn, number>();
  for (let column = 0; column < grid.columnCount; column += 1) {
    const words = bareKey(textAt(grid, row, column));
    const found = HEADERS.find(([name, pattern]) => pattern.test(words) && !columns.has(name));
    if (found) columns.set(found[0], column);
  }
  return columns;
}

function readEntries(grid: Grid, first: number, columns: ReadonlyMap<UnitColumn, number>): Result<readonly UnitEntry[]> {
  const entries: UnitEntry[] = [];
  const problems: Problem[] = [];
  const codes = new Set<string>();
  for (let row = first; row < grid.rowCount; row += 1) {
    const said = (name: UnitColumn): string => {
      const column = columns.get(name);
      return column === undefined ? "" : textAt(grid, row, column);
    };
    if (UNIT_COLUMNS.every((name) => said(name) === "")) continue;
    const wrong = (name: UnitColumn, reason: string): void => {
      problems.push({ kind: "units-invalid", sheet: grid.sheet, cell: cellAddress(row, columns.get(name) ?? 0), params: { reason, value: said(name) } });
    };
    const dateOf = (name: "validFrom" | "validTo"): string | null => {
      const date = registerDate(said(name));
      if (date === "unreadable") wrong(name, "date");
      return date === "unreadable" ? null : date;
    };
    const zone = said("zone") === "" ? null : zoneOf(said("zone"), []);
    if (said("zone") !== "" && zone === null) wrong("zone", "zone");
    if (said("name") === "") wrong("name", "name");
    const code = said("code");
    if (code !== "" && codes.has(code)) wrong("code", "twice");
    codes.add(code);
    entries.push({
      code,
      name: said("name"),
      kind: said("kind"),
      parent: said("parent") === "" ? null : said("parent"),
      zone,
      oldNames: oldNamesAt(grid, row, columns.get("oldNames") ?? null),
      validFrom: dateOf("validFrom"),
      validTo: dateOf("validTo"),
    });
  }
  problems.push(...overlaps(entries, grid.sheet));
  return problems.length > 0 ? fail(...problems) : succeed(entries);
}

/** Names set apart by semicolons or line breaks, which the text of a cell no longer has. */
function oldNamesAt(grid: Grid, row: number, column: number | null): readonly string[] {
  if (column === null) return [];
  const held = valueAt(grid, row, column);
  const lines = typeof held === "string" ? held.split(/[\r\n]+/) : [held];
  const names = lines.flatMap((line) => textOf(grid, row, column, line).split(";")).map((name) => name.trim());
  return [...new Set(names)].filter((name) => name !== "");
}

/** Two units of one name can only be told apart by their kind, their time or what they belong to. */
function overlaps(entries: readonly UnitEntry[], sheet: string): readonly Problem[] {
  const seen = new Map<string, UnitEntry[]>();
  const problems: Problem[] = [];
  for (const entry of entries) {
    const key = `${unitKey(entry.name)}|${unitKey(entry.parent ?? "")}|${kindOfEntry(entry)}`;
    const known = seen.get(key) ?? [];
    if (known.some((other) => timesMeet(entry, other))) {
      problems.push({ kind: "units-invalid", sheet, params: { reason: "overlap", value: entry.name } });
    }
    seen.set(key, [...known, entry]);
  }
  return problems;
}

function timesMeet(a: UnitEntry, b: UnitEntry): boolean {
  const starts = (entry: UnitEntry): string => entry.validFrom ?? "0000";
  const ends = (entry: UnitEntry): string => entry.validTo ?? "9999";
  return starts(a) <= ends(b) && starts(b) <= ends(a);
}
