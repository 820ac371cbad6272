import type { CriteriaSet } from "../criteria/criteria-set";
import type { Grid } from "../workbook/grid";
import type { Mapped } from "./column-mapping";
import { mapColumns } from "./column-mapping";
import type { ColumnProfile } from "./column-profile";
import { profileColumn } from "./column-profile";
import type { Field } from "./field";
import { parseField } from "./field";
import { fingerprintOf } from "./fingerprint";
import type { ColumnOverride } from "./mapping-override";
import type { Memory } from "./memory";
import type { TableFrame } from "./table-frame";

/** Maps the columns of one table of a sheet, with what users told and taught about it. */
export function listColumns(
  grid: Grid,
  frame: TableFrame,
  set: CriteriaSet,
  overrides: readonly ColumnOverride[],
  memory: Memory | null,
  year: number | null,
): Mapped {
  const profiles = new Map<number, ColumnProfile>();
  const profile = (column: number): ColumnProfile => {
    const known = profiles.get(column) ?? profileColumn(grid, column, frame.bodyFirst, frame.bodyLast);
    profiles.set(column, known);
    return known;
  };
  return mapColumns(frame.labels, { set, told: told(grid, frame, overrides, memory), profile, year });
}

interface Told {
  readonly column: number;
  readonly field: Field | null;
  readonly by: "user" | "memory";
}

function told(grid: Grid, frame: TableFrame, overrides: readonly ColumnOverride[], memory: Memory | null): readonly Told[] {
  const byUser = overrides
    .filter(({ sheet }) => sheet === null || sheet.normalize("NFC") === grid.sheet.normalize("NFC"))
    .map(({ column, field }) => ({ column, field, by: "user" as const }));
  const fields = new Set(byUser.map(({ field }) => field));
  const columns = new Set(byUser.map(({ column }) => column));
  const byMemory = taught(grid, frame, memory).filter(({ column, field }) => !columns.has(column) && (field === null || !fields.has(field)));
  return [...byUser, ...byMemory];
}

/** What this very header was taught before; the sheet's own lesson before one of another sheet. */
function taught(grid: Grid, frame: TableFrame, memory: Memory | null): readonly Told[] {
  const fingerprint = fingerprintOf(frame.labels);
  const lessons = (memory?.mappings ?? []).filter((mapping) => mapping.fingerprint === fingerprint);
  const lesson = lessons.find((mapping) => mapping.sheet === grid.sheet) ?? lessons[0];
  return (lesson?.columns ?? []).map(({ column, field }) => ({
    column: frame.firstColumn + column,
    field: field === null ? null : parseField(field),
    by: "memory" as const,
  }));
}
