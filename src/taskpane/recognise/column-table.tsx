import { Select } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import { parseField } from "../../assessment/field";
import type { CriteriaSet } from "../../criteria/criteria-set";
import { fieldName } from "../../locale/locale";
import { sentenceCase } from "../../locale/words";
import { columnName } from "../../workbook/address";
import { withColumn } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { fieldsOf, shownColumns } from "./list-columns-view";

interface ColumnTableProps {
  readonly list: AssessmentSheet;
  readonly set: CriteriaSet;
}

/** Every column with what it was taken for, how surely and why; each can be set right, and that is remembered. */
export function ColumnTable({ list, set }: ColumnTableProps): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useViewStyles();
  const words = locale.pane.recognise;
  const fields = fieldsOf(set);
  const teach = (column: number, word: string): void =>
    void session.remember("teach", (memory) => withColumn(memory, list, column, parseField(word)));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.cell}>{words.column}</th>
          <th scope="col" className={styles.cell}>{words.field}</th>
        </tr>
      </thead>
      <tbody>
        {shownColumns(list).map(({ column, header, field, confidence, reason }) => (
          <tr key={column}>
            <th scope="row" className={styles.cell}>
              {columnName(column)}
              <div className={styles.muted}>{header}</div>
            </th>
            <td className={styles.cell}>
              <Select
                size="small"
                aria-label={`${words.column} ${columnName(column)}`}
                value={field ?? ""}
                disabled={busy !== null}
                onChange={(_, { value }) => teach(column, value)}
              >
                <option value="">{reason === null ? words.unknown : words.nothing}</option>
                {fields.map((one) => (
                  <option key={one} value={one}>{sentenceCase(fieldName(locale, one))}</option>
                ))}
              </Select>
              {reason === null || confidence === null ? null : (
                <div className={styles.muted}>
                  {words.reasons[reason]}
                  {confidence < 1 ? `, ${words.confidence(locale.number(Math.round(confidence * 100)))}` : ""}
                </div>
              )}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
