import type { SheetContent } from "../workbook/edit";
import { MAX_ROWS } from "../workbook/address";
import type { Result } from "../workbook/problem";
import { fail, succeed } from "../workbook/problem";
import type { Consolidation } from "./consolidation";
import { unitNames } from "./consolidation";
import type { ConsolidationWords, RowColumn } from "./consolidation-words";
import type { ListRow } from "./list-rows";
import { RESULT_SHEETS } from "./result-sheets";
import type { ShareUnit } from "./source-share";
import { mayBeOne } from "./unit-identity";
import { LOOK, STYLES, valueCell } from "./sheet-cells";
import { groupTitles } from "./totals-columns";

/** The name of the Excel table on the sheet, the same in every language. */
export const ROWS_TABLE = "DuLieu";

/** A source's rows with its file's name. */
export interface SourceRows {
  readonly file: string;
  readonly rows: readonly ListRow[];
}

/**
 * The sheet `Dữ liệu`: one person a line as an Excel table, each with file, sheet and row it came from. CCCD and
 * ethnicity only with `withPersonal`. Problem: `sheet-too-large` for more people than a sheet holds.
 */
export function rowsSheet(consolidation: Consolidation, sources: readonly SourceRows[], withPersonal: boolean, words: ConsolidationWords): Result<SheetContent> {
  const people = sources.reduce((sum, { rows: own }) => sum + own.length, 0);
  if (people + 1 > MAX_ROWS) return fail({ kind: "sheet-too-large", sheet: RESULT_SHEETS.rows, params: { limit: MAX_ROWS } });
  const rows = sources.flatMap(({ file, rows: own }) => own.map((row) => ({ file, row })));
  const indicators = rows.reduce((most, { row }) => Math.max(most, row.scores.length), 0);
  const nameOf = unitNaming(consolidation);
  const groups = new Map(groupTitles(consolidation.sets).map(({ id, title }) => [id, title]));
  const columns = columnsOf(withPersonal);
  const titles = headerTitles(columns, indicators, words);
  const valuesOf = ({ file, row }: (typeof rows)[number], index: number): readonly (string | number | null)[] =>
    columns.flatMap((name): readonly (string | number | null)[] => {
      if (name === "scores") return Array.from({ length: indicators }, (_, at) => row.scores[at] ?? null);
      if (name === "number") return [index + 1];
      if (name === "file") return [file];
      if (name === "unit") return [nameOf(file, row.unit)];
      if (name === "group") return [row.group === null ? null : (groups.get(row.group) ?? row.group)];
      if (name === "sex") return [row.sex === null ? null : words.rows.sex[row.sex]];
      if (name === "outcome") return [words.rows.outcome[row.outcome]];
      if (name === "printed") return [row.printed === null ? null : words.rows.outcome[row.printed]];
      return [row[name]];
    });
  return succeed({
    cells: {
      // A row has its number and its place in any case: the first column and the last.
      covers: { firstRow: 0, firstColumn: 0, lastRow: rows.length, lastColumn: titles.length - 1 },
      *[Symbol.iterator]() {
        for (const [column, title] of titles.entries()) yield valueCell(0, column, title, LOOK.header);
        for (const [index, source] of rows.entries()) {
          for (const [column, value] of valuesOf(source, index).entries()) {
            if (value !== null) yield valueCell(index + 1, column, value, LOOK.text);
          }
        }
      },
    },
    styles: STYLES,
    columnWidths: titles.map((title) => Math.max(9, Math.min(28, title.length + 4))),
    freeze: { rows: 1, columns: 0 },
    print: { landscape: true, paperSize: 9, fitToWidth: true, titleRows: [0, 0] },
    tables: [{ name: ROWS_TABLE, range: { firstRow: 0, firstColumn: 0, lastRow: Math.max(1, rows.length), lastColumn: titles.length - 1 }, columns: titles }],
  });
}

/** The name of the unit a row is counted in; a row read by itself knows of its unit only what its own file says. */
function unitNaming(consolidation: Consolidation): (file: string, key: string) => string {
  const names = unitNames(consolidation);
  const ownUnits = new Map<string, ShareUnit[]>();
  for (const { file, units } of consolidation.shares) ownUnits.set(file, [...(ownUnits.get(file) ?? []), ...units]);
  return (file, key) => {
    const settled = ownUnits.get(file)?.find((unit) => unit.key === key) ?? ownUnits.get(file)?.find((unit) => mayBeOne(unit.key, key));
    return names.get(settled?.key ?? key) ?? key;
  };
}

type AnyColumn = RowColumn | "scores";

function columnsOf(withPersonal: boolean): readonly AnyColumn[] {
  const personal: readonly AnyColumn[] = withPersonal ? ["ethnicity", "idNumber"] : [];
  return ["number", "unit", "village", "name", "birthYear", "sex", ...personal, "group", "scores", "total", "outcome", "printed", "file", "sheet", "row"];
}

function headerTitles(columns: readonly AnyColumn[], indicators: number, { rows }: ConsolidationWords): readonly string[] {
  return columns.flatMap((name) => (name === "scores" ? Array.from({ length: indicators }, (_, at) => rows.indicator(at + 1)) : [rows.columns[name]]));
}
