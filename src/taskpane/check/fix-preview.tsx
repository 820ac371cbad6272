import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  makeStyles,
  tokens,
} from "@fluentui/react-components";
import type { JSX } from "react";
import type { Edit } from "../../workbook/edit";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { cellChanges } from "./fix-choice";

const useStyles = makeStyles({
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, marginTop: tokens.spacingVerticalS },
  cell: { textAlign: "left", verticalAlign: "top", padding: "2px 8px 2px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  content: { maxHeight: "50vh", overflowY: "auto" },
});

/** Lines of a preview; more would only be scrolled past. */
const MOST_LINES = 200;

/** Old and new of each cell, before anything is written. */
export function ChangeTable({ edits }: { readonly edits: readonly Edit[] }): JSX.Element {
  const locale = useLocale();
  const styles = useStyles();
  const words = locale.pane.check;
  const changes = cellChanges(edits, locale);
  const sheets = new Set(changes.map(({ sheet }) => sheet));
  return (
    <>
      <table className={styles.table}>
        <thead>
          <tr>
            <th scope="col" className={styles.cell}>{words.cell}</th>
            <th scope="col" className={styles.cell}>{words.before}</th>
            <th scope="col" className={styles.cell}>{words.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.slice(0, MOST_LINES).map(({ key, sheet, cell, before, after }) => (
            <tr key={key}>
              <th scope="row" className={styles.cell}>{sheets.size > 1 ? `${sheet}!${cell}` : cell}</th>
              <td className={styles.cell}>{before}</td>
              <td className={styles.cell}>{after}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {changes.length > MOST_LINES ? <p>{words.more(locale.number(changes.length - MOST_LINES))}</p> : null}
    </>
  );
}

interface FixPreviewProps {
  /** `null`: closed. */
  readonly edits: readonly Edit[] | null;
  readonly onClose: () => void;
}

/** The preview of fixes, and the button that applies them all or none. */
export function FixPreview({ edits, onClose }: FixPreviewProps): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const words = locale.pane.check;
  const cells = edits?.filter(({ kind }) => kind === "set-cell").length ?? 0;
  const apply = async (): Promise<void> => {
    if (edits) await session.apply("fix", edits, cells);
    onClose();
  };
  return (
    <Dialog open={edits !== null} onOpenChange={(_, { open }) => (open ? undefined : onClose())}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.preview}</DialogTitle>
          <DialogContent className={styles.content} tabIndex={0}>
            {words.previewIntro(locale.number(cells))}
            {edits ? <ChangeTable edits={edits} /> : null}
          </DialogContent>
          <DialogActions fluid>
            <Button appearance="primary" disabled={busy !== null} onClick={() => void apply()}>
              {words.applyFixes(locale.number(cells))}
            </Button>
            <Button onClick={onClose}>{locale.pane.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
