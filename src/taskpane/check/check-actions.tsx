import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import { useMemo, useState } from "react";
import type { Edit } from "../../workbook/edit";
import type { CheckedBook } from "../session/checked-book";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { cellCount, certainFixes } from "./fix-choice";
import { FixPreview } from "./fix-preview";

/** What can be done about a whole check: every certain fix at once, with a preview; and taking back the step before, where no notice offers it. */
export function CheckActions({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { session } = useServices();
  const { busy, undo, notice } = useSessionState();
  const { pane, number } = useLocale();
  const [preview, setPreview] = useState<readonly Edit[] | null>(null);
  const fixes = useMemo(() => certainFixes(checked.findings), [checked]);
  return (
    <>
      {cellCount(fixes) > 0 ? (
        <Button size="small" disabled={busy !== null} onClick={() => setPreview(fixes)}>
          {pane.check.fixEverything(number(cellCount(fixes)))}
        </Button>
      ) : null}
      {undo.length > 0 && notice === null ? (
        <Button size="small" disabled={busy !== null} onClick={() => void session.undo()}>{pane.undo}</Button>
      ) : null}
      <FixPreview edits={preview} onClose={() => setPreview(null)} />
    </>
  );
}
