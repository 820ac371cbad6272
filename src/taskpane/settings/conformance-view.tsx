import { Button, Textarea } from "@fluentui/react-components";
import type { JSX } from "react";
import { useState } from "react";
import type { PaneHost } from "../shell/pane-host";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** For developers: asks this Excel what the workbench's host only believes, and gives the answers as JSON to compare. */
export function ConformanceView({ run }: { readonly run: NonNullable<PaneHost["conformance"]> }): JSX.Element {
  const { pane } = useLocale();
  const view = useViewStyles();
  const [text, setText] = useState("");
  const [isBusy, setBusy] = useState(false);
  const words = pane.settingsView;
  const ask = async (): Promise<void> => {
    setBusy(true);
    setText(JSON.stringify(await run(), null, 1));
    setBusy(false);
  };
  return (
    <details>
      <summary>{words.developers}</summary>
      <div className={view.section}>
        <p className={view.muted}>{words.conformanceHint}</p>
        <Button disabled={isBusy} onClick={() => void ask()}>{words.conformance}</Button>
        {text === "" ? null : <Textarea readOnly aria-label={words.conformance} value={text} rows={10} />}
      </div>
    </details>
  );
}
