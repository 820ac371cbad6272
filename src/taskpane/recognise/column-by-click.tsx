import { Button, Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import { useState } from "react";
import type { AssessmentSheet } from "../../assessment/assessment-sheet";
import { parseField } from "../../assessment/field";
import type { CriteriaSet } from "../../criteria/criteria-set";
import { fieldName } from "../../locale/locale";
import { sentenceCase } from "../../locale/words";
import { columnName } from "../../workbook/address";
import { withColumn } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { fieldsOf } from "./list-columns-view";

interface ColumnByClickProps {
  readonly list: AssessmentSheet;
  readonly set: CriteriaSet;
}

/** Says which column holds a field by selecting a cell of it in the sheet. */
export function ColumnByClick({ list, set }: ColumnByClickProps): JSX.Element {
  const { session } = useServices();
  const { selected, busy } = useSessionState();
  const locale = useLocale();
  const styles = useViewStyles();
  const [field, setField] = useState("name");
  const words = locale.pane.recognise;
  const column = selected?.sheet === list.sheet ? selected.column : null;
  const teach = (): void => {
    if (column !== null) void session.remember("teach", (memory) => withColumn(memory, list, column, parseField(field)));
  };
  return (
    <div className={styles.section}>
      <Field label={words.byClickFor}>
        <Select value={field} onChange={(_, { value }) => setField(value)}>
          {fieldsOf(set).map((one) => (
            <option key={one} value={one}>{sentenceCase(fieldName(locale, one))}</option>
          ))}
        </Select>
      </Field>
      <Button disabled={column === null || busy !== null} onClick={teach}>
        {words.byClick(column === null ? null : columnName(column))}
      </Button>
    </div>
  );
}
