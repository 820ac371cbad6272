import type { CriteriaSet } from "../criteria/criteria-set";
import type { Grid } from "../workbook/grid";
import type { Problem } from "../workbook/problem";
import type { AssessmentSheet } from "./assessment-sheet";
import { isInForm, setOnSheet } from "./carried-set";
import type { Mapped } from "./column-mapping";
import { mostly, profileColumn } from "./column-profile";
import type { Field } from "./field";
import { listColumns } from "./list-columns";
import type { ContextSetting } from "./list-context";
import { listContext } from "./list-context";
import { listFigures } from "./list-figures";
import { withApart } from "./lists-apart";
import type { ColumnOverride } from "./mapping-override";
import type { Memory } from "./memory";
import { rowKinds } from "./row-kinds";
import type { Assessed } from "./set-choice";
import { setRemembered } from "./set-choice";
import type { OtherKind } from "./sheet-kind";
import { isSummaryTable, kindByName } from "./sheet-kind";
import type { TableFrame } from "./table-frame";
import { tablesOnSheet } from "./tables-on-sheet";

/** What is known of a workbook besides its cells. */
export interface RecogniseOptions {
  readonly date1904: boolean;
  readonly fileName: string | null;
  readonly overrides: {
    readonly criteriaSet?: CriteriaSet;
    readonly zone?: string;
    readonly group?: string;
    readonly unit?: string;
    readonly year?: number;
    readonly map?: readonly ColumnOverride[];
  };
  readonly memory: Memory | null;
  readonly defaultSet: CriteriaSet;
}

/** The lists of a workbook, and what its other sheets are. */
export interface Recognised {
  readonly lists: readonly AssessmentSheet[];
  readonly others: readonly { readonly sheet: string; readonly kind: OtherKind }[];
  /** Errors of the carried criteria set, each at its cell. */
  readonly problems: readonly Problem[];
}

/** People born later than this cannot be in a list whose year is unknown. */
const LATEST_YEAR = 2100;

/** Recognises every sheet of a workbook. Never throws; what it cannot tell is a question of a list, not a guess. */
export function recogniseWorkbook(grids: readonly Grid[], options: RecogniseOptions): Recognised {
  const carried = carriedSet(grids);
  const setting: ContextSetting = {
    fileName: options.fileName,
    overrides: options.overrides,
    memory: options.memory,
    toldSet: options.overrides.criteriaSet ?? null,
    carriedSet: carried.set,
    setPassedOver: carried.passedOver,
    rememberedSet: setRemembered(options.memory?.criteriaSet?.id),
    defaultSet: options.defaultSet,
  };
  const lists: AssessmentSheet[] = [];
  const others: { sheet: string; kind: OtherKind }[] = [];
  for (const grid of grids) {
    const named = kindByName(grid.sheet);
    const frames = named === null ? tablesOnSheet(grid) : [];
    const found = frames.flatMap((frame) => listIn(grid, frame, setting, options) ?? []);
    lists.push(...found.map((list, ordinal) => ({ ...list, ordinal })));
    if (found.length === 0) others.push({ sheet: grid.sheet, kind: named ?? (frames.some(isSummaryTable) ? "summary-candidate" : "other") });
  }
  return { lists: withApart(lists), others, problems: options.overrides.criteriaSet ? [] : carried.problems };
}

interface Carried {
  readonly set: ContextSetting["carriedSet"];
  /** The sheet that is called so and is laid out in the commune's own way. */
  readonly passedOver: string | null;
  readonly problems: readonly Problem[];
}

function carriedSet(grids: readonly Grid[]): Carried {
  const grid = grids.find(({ sheet }) => kindByName(sheet) === "criteria");
  if (!grid) return { set: null, passedOver: null, problems: [] };
  if (!isInForm(grid)) return { set: null, passedOver: grid.sheet, problems: [] };
  const read = setOnSheet(grid);
  return read.ok
    ? { set: { set: read.value, sheet: grid.sheet }, passedOver: null, problems: [] }
    : { set: null, passedOver: null, problems: read.problems };
}

/** The list a table is, or `null` where it is none: no column of names, or nothing that could be a result. */
function listIn(grid: Grid, frame: TableFrame, setting: ContextSetting, options: RecogniseOptions): AssessmentSheet | null {
  if (isSummaryTable(frame)) return null;
  const context = listContext(grid, frame, setting);
  const mapped = listColumns(grid, frame, context.criteriaSet.value, options.overrides.map ?? [], options.memory, context.year?.value ?? null);
  const columns = withSubjectColumn(mapped, context.assessed?.value ?? null, (column) => mostly(profileColumn(grid, column, frame.bodyFirst, frame.bodyLast), "texts"));
  if (!isList(columns)) return null;
  const rows = rowKinds(grid, frame, columns.columns);
  const lastRow = rows.findLast((row) => row.kind !== "blank")?.row ?? frame.band.last;
  const edges = [frame.lastColumn, ...columns.columns.map(({ column }) => column)];
  return {
    grid,
    sheet: grid.sheet,
    ordinal: frame.ordinal,
    header: { first: frame.band.first, last: frame.band.last },
    range: { firstRow: frame.band.first, firstColumn: frame.firstColumn, lastRow, lastColumn: Math.max(...edges) },
    ...columns,
    rows,
    figures: listFigures(grid, frame, columns.columns, rows),
    context,
    apart: null,
    date1904: options.date1904,
    latestBirthYear: context.year?.value ?? LATEST_YEAR,
  };
}

/** Where families or units are assessed, their column is the one that names who is assessed. */
function withSubjectColumn(mapped: Mapped, assessed: Assessed | null, holdsTexts: (column: number) => boolean): Mapped {
  const has = (field: string): boolean => mapped.columns.some((mapping) => mapping.field === field);
  const scored = mapped.columns.filter(({ field }) => field.startsWith("indicator:") || field.startsWith("competence:")).length;
  const isOfOthers = assessed !== null && assessed !== "person";
  if (has("name") || has("familyName") || asksForName(mapped) || (scored < 3 && !isOfOthers)) return mapped;
  const subject = NAMED_BY[assessed ?? "person"]
    .flatMap((field) => mapped.columns.find((mapping) => mapping.field === field && holdsTexts(mapping.column)) ?? [])
    .at(0);
  if (!subject) return mapped;
  return { ...mapped, columns: mapped.columns.map((mapping) => (mapping === subject ? { ...mapping, field: "name" } : mapping)) };
}

/** The columns that may name what a list assesses, likeliest first. */
const NAMED_BY: Readonly<Record<Assessed, readonly Field[]>> = {
  person: ["household", "unit"],
  family: ["household", "unit", "village"],
  clan: ["unit", "household", "village"],
  community: ["village", "unit", "household"],
  unit: ["unit", "household", "village"],
};

function asksForName(mapped: Mapped): boolean {
  return mapped.questions.some((question) => question.kind === "field-twice" && question.field === "name");
}

const RESULTS: ReadonlySet<string> = new Set(["total", "passTick", "failTick", "verdict"]);

function isList(mapped: Mapped): boolean {
  const fields = mapped.columns.map(({ field }) => field);
  const named = fields.some((field) => field === "name" || field === "familyName" || field === "givenName") || asksForName(mapped);
  const asked = mapped.questions.flatMap((question) => (question.kind === "field-twice" ? [question.field] : question.candidates));
  return named && [...fields, ...asked].some((field) => RESULTS.has(field) || field.startsWith("indicator:") || field.startsWith("competence:"));
}
