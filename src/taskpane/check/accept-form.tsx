import { Button, Field, Input, makeStyles, tokens } from "@fluentui/react-components";
import type { FormEvent, JSX } from "react";
import { useState } from "react";
import type { Finding } from "../../check/finding";
import { withAccepted, withoutAccepted } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";

const useStyles = makeStyles({
  form: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, marginTop: tokens.spacingVerticalS },
  actions: { display: "flex", gap: tokens.spacingHorizontalS },
});

/** Accepting a warning as it is, with the reason; or taking that back. Errors are never accepted. */
export function AcceptForm({ finding }: { readonly finding: Finding }): JSX.Element | null {
  const { session, host } = useServices();
  const { busy } = useSessionState();
  const { pane } = useLocale();
  const styles = useStyles();
  const [isOpen, setOpen] = useState(false);
  const [reason, setReason] = useState("");
  const [isEmpty, setEmpty] = useState(false);
  const words = pane.check;
  if (finding.severity === "error") return null;
  if (finding.accepted !== undefined) {
    return (
      <Button size="small" disabled={busy !== null} onClick={() => void session.remember("accept", (memory) => withoutAccepted(memory, finding))}>
        {words.revoke}
      </Button>
    );
  }
  if (!isOpen) {
    return (
      <Button size="small" onClick={() => setOpen(true)}>
        {words.accept}
      </Button>
    );
  }
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    const given = reason.trim();
    setEmpty(given === "");
    if (given !== "") void session.remember("accept", (memory) => withAccepted(memory, finding, given, host.today()));
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={words.acceptLabel} hint={words.acceptHint} {...(isEmpty ? { validationMessage: words.acceptEmpty } : {})}>
        <Input autoFocus value={reason} onChange={(_, { value }) => setReason(value)} />
      </Field>
      <div className={styles.actions}>
        <Button type="submit" size="small" appearance="primary" disabled={busy !== null}>
          {words.acceptDo}
        </Button>
        <Button size="small" onClick={() => setOpen(false)}>
          {pane.cancel}
        </Button>
      </div>
    </form>
  );
}
