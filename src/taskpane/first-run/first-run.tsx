import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { SampleButtons } from "./sample-buttons";
import { useLocale, useServices, useStore } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** The first opening: three sentences, the sample workbook, and the way on. */
export default function FirstRun(): JSX.Element {
  const { settings, host } = useServices();
  const current = useStore(settings);
  const { pane } = useLocale();
  const styles = useViewStyles();
  const words = pane.firstRun;
  const start = (): void => settings.set({ ...current, introduced: true });
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{words.title}</h1>
      {words.sentences.map((sentence) => (
        <p key={sentence} className={styles.text}>{sentence}</p>
      ))}
      <div className={styles.actions}>
        <Button appearance="primary" onClick={start}>{words.start}</Button>
        {host.samples.length > 0 ? <SampleButtons onOpened={start} most={1} /> : null}
      </div>
      <p className={styles.muted}>{words.sampleNote}</p>
    </div>
  );
}
