import { Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Locale } from "../../locale/locale";
import { measureId } from "../../summary/map-summary";
import type { SummaryColumn, SummarySheet } from "../../summary/summary-sheet";
import { columnName } from "../../workbook/address";
import type { CheckedBook } from "../session/checked-book";
import { setOfBook } from "../session/checked-book";
import { withSummaryColumn } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** The measures that forms ask for; a sheet's own is added where it is another. */
const MEASURES = [
  "registered", "assessed", "pass", "fail", "undetermined", "women", "minority", "women-pass", "minority-pass", "adults", "households",
  "pass/registered", "pass/assessed", "fail/registered", "fail/assessed", "undetermined/registered", "assessed/registered",
  "women/registered", "minority/registered", "women-pass/pass", "minority-pass/pass", "registered/adults", "pass/adults", "pass/households",
] as const;

/** The columns of a summary sheet with what each was taken to hold; another answer is remembered in the workbook. */
export function ColumnsView({ checked, table }: { readonly checked: CheckedBook; readonly table: SummarySheet }): JSX.Element | null {
  const { pane, number } = useLocale();
  const styles = useViewStyles();
  const words = pane.summary;
  const { columns, sheet, isTurned } = table;
  const uncertain = columns.filter(({ measure }) => measure === null);
  return (
    <details open={uncertain.length > 0}>
      <summary>{words.columns(number(columns.length))}</summary>
      {uncertain.length > 0 ? (
        <p className={styles.muted}>{`${uncertain.map(({ column }) => lineName(column, isTurned)).join(", ")}: ${words.unknownColumn}`}</p>
      ) : null}
      <ul style={{ listStyle: "none", margin: 0, padding: 0 }}>
        {columns.map((column) => (
          <li key={column.column} className={styles.section} style={{ padding: "4px 0" }}>
            <ColumnAnswerView checked={checked} sheet={sheet} column={column} name={lineName(column.column, isTurned)} />
          </li>
        ))}
      </ul>
    </details>
  );
}

interface ColumnAnswerProps {
  readonly checked: CheckedBook;
  readonly sheet: string;
  readonly column: SummaryColumn;
  readonly name: string;
}

/** What people call a column of a table: its letter, or its row where the table is turned. */
function lineName(column: number, isTurned: boolean): string {
  return isTurned ? String(column + 1) : columnName(column);
}

function ColumnAnswerView({ checked, sheet, column, name }: ColumnAnswerProps): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useViewStyles();
  const words = locale.pane.summary;
  const id = column.measure ? measureId(column.measure) : "";
  const teach = (measure: string, group: string): void =>
    void session.remember("teach", (memory) => withSummaryColumn(memory, sheet, column, measure === "" ? null : { measure, group: group === "" ? null : group }));
  return (
    <>
      <span className={styles.muted}>
        <strong>{name}</strong> {column.header}
      </span>
      <div style={{ display: "flex", gap: 4, minWidth: 0 }}>
        <Select size="small" style={{ flex: "1 1 60%", minWidth: 0 }} aria-label={words.columnHolds(name)} value={id} disabled={busy !== null} onChange={(_, { value }) => teach(value, column.group ?? "")}>
          <option value="">{column.reason === "memory" ? words.columnAutomatic : words.columnOpen}</option>
          {[...new Set([...MEASURES, ...(id === "" ? [] : [id])])].map((measure) => (
            <option key={measure} value={measure}>{measureText(measure, locale)}</option>
          ))}
        </Select>
        <Select size="small" style={{ flex: "1 1 40%", minWidth: 0 }} aria-label={words.columnGroup(name)} value={column.group ?? ""} disabled={busy !== null || id === ""} onChange={(_, { value }) => teach(id, value)}>
          <option value="">{words.allGroups}</option>
          {setOfBook(checked.book).reportingGroups.map(({ id: group, title }) => (
            <option key={group} value={group}>{locale.language === "en" ? title.en : title.vi}</option>
          ))}
        </Select>
      </div>
    </>
  );
}

/** "đạt/đăng ký" for `pass/registered`. */
function measureText(id: string, { measures }: Locale): string {
  const names = new Map<string, string>(Object.entries(measures));
  return id.split("/").map((count) => names.get(count) ?? count).join("/");
}
