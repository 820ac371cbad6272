import { Button, Field, Radio, RadioGroup, Switch } from "@fluentui/react-components";
import type { JSX } from "react";
import { useLocale, useServices, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { ConformanceView } from "./conformance-view";

/** What a person sets for the pane on this machine. */
export default function SettingsPanel(): JSX.Element {
  const { settings, navigation, host } = useServices();
  const current = useStore(settings);
  const { pane } = useLocale();
  const styles = useViewStyles();
  const words = pane.settingsView;
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{pane.settings}</h1>
      <Field label={words.language}>
        <RadioGroup value={current.language} onChange={(_, { value }) => settings.set({ ...current, language: value === "vi" || value === "en" ? value : "auto" })}>
          <Radio value="auto" label={words.auto} />
          <Radio value="vi" label={words.vi} />
          <Radio value="en" label={words.en} />
        </RadioGroup>
      </Field>
      <Field label={words.rounding}>
        <RadioGroup value={current.rounding} onChange={(_, { value }) => settings.set({ ...current, rounding: value === "truncation" ? "truncation" : "rounding" })}>
          <Radio value="rounding" label={words.round} />
          <Radio value="truncation" label={words.truncate} />
        </RadioGroup>
      </Field>
      <Switch label={words.marks} checked={current.marks} onChange={(_, { checked }) => settings.set({ ...current, marks: checked })} />
      <Field hint={host.canNote ? "" : words.notesTooNew}>
        <Switch label={words.notes} checked={current.notes && host.canNote} disabled={!current.marks || !host.canNote} onChange={(_, { checked }) => settings.set({ ...current, notes: checked })} />
      </Field>
      <div className={styles.actions}>
        <Button
          onClick={() => {
            settings.set({ ...current, introduced: false });
            navigation.set("check");
          }}
        >
          {words.showIntro}
        </Button>
      </div>
      <p className={styles.muted}>{words.about}</p>
      {host.conformance ? <ConformanceView run={host.conformance} /> : null}
    </div>
  );
}
