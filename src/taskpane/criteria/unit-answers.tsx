import { Button, Field, Input, Select } from "@fluentui/react-components";
import type { FormEvent, JSX } from "react";
import { useState } from "react";
import { ZONE_IDS } from "../../criteria/set-shape";
import type { Book } from "../session/book";
import { withAnswer } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** The unit's name and zone, remembered in the workbook; what the letterhead says stands until a person says otherwise. */
export function UnitAnswers({ book }: { readonly book: Book }): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const { pane } = useLocale();
  const styles = useViewStyles();
  const words = pane.criteria;
  const answered = book.memory.answers.find(({ sheet }) => sheet === null);
  const context = book.lists[0]?.list.context;
  const [unit, setUnit] = useState(answered?.unit ?? "");
  const [zone, setZone] = useState(answered?.zone ?? context?.zone?.value ?? "");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void session.remember("teach", (memory) => withAnswer(memory, null, { unit: unit.trim() || null, zone: zone || null }));
  };
  return (
    <form className={styles.section} onSubmit={submit}>
      <Field label={words.zone}>
        <Select value={zone} onChange={(_, { value }) => setZone(value)}>
          <option value="">{words.zoneUnknown}</option>
          {ZONE_IDS.map((id) => (
            <option key={id} value={id}>{words.zones[id]}</option>
          ))}
        </Select>
      </Field>
      <Field label={words.unit} hint={words.unitHint}>
        <Input value={unit} placeholder={context?.unit?.value ?? ""} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" disabled={busy !== null}>{words.remember}</Button>
      </div>
    </form>
  );
}
