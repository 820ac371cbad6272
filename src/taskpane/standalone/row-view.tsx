import { Button, Input, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { FormEvent, JSX } from "react";
import { useState } from "react";
import { contentAt } from "../../check/cell-fix";
import { fieldName } from "../../locale/locale";
import { sentenceCase } from "../../locale/words";
import { cellAddress, columnName } from "../../workbook/address";
import type { CellValue } from "../../workbook/cell-value";
import type { Grid } from "../../workbook/grid";
import { formulaAt } from "../../workbook/grid";
import { contentText } from "../check/fix-choice";
import { listAt } from "../session/book";
import type { Book } from "../session/book";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { typedValue } from "./typed-value";

const useStyles = makeStyles({
  row: {
    borderTop: `2px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground3,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    flexShrink: 0,
  },
  title: { margin: 0, fontSize: tokens.fontSizeBase200, fontWeight: tokens.fontWeightSemibold },
  scroll: { overflowX: "auto", paddingBottom: tokens.spacingVerticalXS },
  table: { borderCollapse: "collapse", fontSize: tokens.fontSizeBase200 },
  cell: { border: `1px solid ${tokens.colorNeutralStroke1}`, padding: "2px 6px", textAlign: "left", whiteSpace: "nowrap", maxWidth: "180px", overflow: "hidden", textOverflow: "ellipsis" },
  selected: { outline: `2px solid ${tokens.colorCompoundBrandStroke}`, outlineOffset: "-2px", fontWeight: tokens.fontWeightSemibold },
  button: {
    border: "none", padding: 0, minWidth: "24px", minHeight: "24px", background: "none", color: "inherit", font: "inherit", cursor: "pointer", textAlign: "left",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  form: { display: "flex", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS, alignItems: "center" },
  input: { minWidth: 0, flexGrow: 1 },
});

/** The selected row of the file, column by column, in place of the sheet that is not there; its cells can be edited. */
export function RowView(): JSX.Element | null {
  const { book, selected } = useSessionState();
  const { session } = useServices();
  const locale = useLocale();
  const styles = useStyles();
  const grid = selected ? book?.grids.get(selected.sheet) : undefined;
  if (!book || !selected || !grid) return null;
  const words = locale.pane.standalone;
  const columns = columnsShown(book, grid, selected.row);
  return (
    <section className={styles.row} aria-label={words.rowView(selected.sheet, String(selected.row + 1))}>
      <h2 className={styles.title}>{words.rowView(selected.sheet, String(selected.row + 1))}</h2>
      <div className={styles.scroll} tabIndex={0} role="group" aria-label={words.rowView(selected.sheet, String(selected.row + 1))}>
        <table className={styles.table}>
          <thead>
            <tr>
              {columns.map((column) => (
                <th key={column} scope="col" className={styles.cell}>{headerOf(book, selected.sheet, selected.row, column, locale)}</th>
              ))}
            </tr>
          </thead>
          <tbody>
            <tr>
              {columns.map((column) => (
                <td key={column} className={mergeClasses(styles.cell, column === selected.column && styles.selected)}>
                  <button
                    type="button"
                    className={styles.button}
                    aria-label={`${cellAddress(selected.row, column)}: ${contentText(contentAt(grid, selected.row, column), locale)}`}
                    aria-pressed={column === selected.column}
                    onClick={() => void session.goTo(selected.sheet, selected.row, column)}
                  >
                    {contentText(shownContent(grid, selected.row, column), locale)}
                  </button>
                </td>
              ))}
            </tr>
          </tbody>
        </table>
      </div>
      <CellEditor key={`${selected.sheet}!${selected.row}:${selected.column}`} grid={grid} row={selected.row} column={selected.column} />
    </section>
  );
}

/** What a cell shows: a formula's result rather than the formula. */
function shownContent(grid: Grid, row: number, column: number): { readonly kind: "value"; readonly value: CellValue } {
  const content = contentAt(grid, row, column);
  return { kind: "value", value: content.kind === "formula" ? content.result : content.value };
}

function columnsShown(book: Book, grid: Grid, row: number): readonly number[] {
  const range = listAt(book, grid.sheet, row)?.list.range ?? book.lists.find(({ list }) => list.sheet === grid.sheet)?.list.range;
  const first = range?.firstColumn ?? 0;
  const last = range?.lastColumn ?? Math.max(0, grid.columnCount - 1);
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function headerOf(book: Book, sheet: string, row: number, column: number, locale: ReturnType<typeof useLocale>): string {
  const field = listAt(book, sheet, row)?.fields.get(column);
  return field ? `${columnName(column)}: ${sentenceCase(fieldName(locale, field))}` : columnName(column);
}

function CellEditor({ grid, row, column }: { readonly grid: Grid; readonly row: number; readonly column: number }): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const before = contentAt(grid, row, column);
  const [text, setText] = useState(before.kind === "value" ? editText(before.value) : "");
  const words = locale.pane.standalone;
  const address = cellAddress(row, column);
  if (formulaAt(grid, row, column) !== null) {
    return <p className={styles.title}>{`${address}: ${words.formula} ${contentText(before, locale)}`}</p>;
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const after = { kind: "value", value: typedValue(text) } as const;
    void session.apply("fix", [{ kind: "set-cell", sheet: grid.sheet, row, column, before, after }], 1);
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Input size="small" className={styles.input} aria-label={words.edit(address)} value={text} onChange={(_, { value }) => setText(value)} />
      <Button size="small" type="submit" disabled={busy !== null}>{words.saveCell}</Button>
    </form>
  );
}

function editText(value: CellValue): string {
  if (value === null || typeof value === "object") return "";
  return typeof value === "number" ? String(value).replace(".", ",") : String(value);
}
