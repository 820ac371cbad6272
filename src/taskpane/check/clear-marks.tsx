import { Button, Dialog, DialogActions, DialogBody, DialogContent, DialogSurface, DialogTitle } from "@fluentui/react-components";
import type { JSX } from "react";
import { useLocale, useServices, useSessionState, useStore } from "../shell/services";

/** Where our marks stand: asks to take them away. */
export function ClearMarksButton(): JSX.Element {
  const { question } = useServices();
  const { busy } = useSessionState();
  const { pane } = useLocale();
  return (
    <Button size="small" disabled={busy !== null} onClick={() => question.set("clear-marks")}>
      {pane.check.clearMarks}
    </Button>
  );
}

/** Asks before our marks are taken away: the sheet of findings goes with them, for good. */
export function ClearMarks(): JSX.Element {
  const { session, question } = useServices();
  const asked = useStore(question);
  const { pane } = useLocale();
  const words = pane.check;
  const close = (): void => question.set(null);
  return (
    <Dialog open={asked === "clear-marks"} onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.clearTitle}</DialogTitle>
          <DialogContent>{words.clearText}</DialogContent>
          <DialogActions fluid>
            <Button
              appearance="primary"
              onClick={() => {
                close();
                void session.clearMarks();
              }}
            >
              {words.clearMarks}
            </Button>
            <Button onClick={close}>{pane.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
