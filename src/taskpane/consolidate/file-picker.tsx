import { Button, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useRef } from "react";
import { useFileDrop } from "../shell/file-drop";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

const useStyles = makeStyles({
  drop: { border: `2px dashed ${tokens.colorNeutralStroke1}`, borderRadius: tokens.borderRadiusMedium, padding: tokens.spacingVerticalM, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  over: { backgroundColor: tokens.colorNeutralBackground1Selected },
  hidden: { display: "none" },
});

interface FilePickerProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** Files passed over: not of a kind we read. */
  readonly onSkipped: (names: readonly string[]) => void;
}

/** Chooses workbooks: many files, a folder, or by dropping them. Locks and other kinds of files are passed over by name. */
export function FilePicker({ onFiles, onSkipped }: FilePickerProps): JSX.Element {
  const { pane } = useLocale();
  const styles = useStyles();
  const view = useViewStyles();
  const files = useRef<HTMLInputElement>(null);
  const folder = useRef<HTMLInputElement | null>(null);
  const words = pane.consolidate;
  const take = (list: FileList | null): void => {
    const all = [...(list ?? [])].filter(({ name }) => !name.startsWith("~$"));
    const isWorkbook = ({ name }: File): boolean => /\.xls[xm]$/i.test(name);
    onFiles(all.filter(isWorkbook).sort((a, b) => a.name.localeCompare(b.name, "vi")));
    onSkipped(all.filter((file) => !isWorkbook(file)).map(({ name }) => name));
  };
  const { isOver, place } = useFileDrop(take);
  return (
    <div className={mergeClasses(styles.drop, isOver && styles.over)} {...place}>
      <input
        ref={files}
        className={styles.hidden}
        type="file"
        multiple
        accept=".xlsx,.xlsm"
        aria-label={words.choose}
        data-testid="source-files"
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <input
        ref={(input) => {
          folder.current = input;
          // React knows no such attribute; browsers know no other way to choose a folder.
          input?.setAttribute("webkitdirectory", "");
        }}
        className={styles.hidden}
        type="file"
        multiple
        aria-label={words.folder}
        onChange={(event) => {
          take(event.target.files);
          event.target.value = "";
        }}
      />
      <div className={view.actions}>
        <Button appearance="primary" onClick={() => files.current?.click()}>{words.choose}</Button>
        <Button onClick={() => folder.current?.click()}>{words.folder}</Button>
      </div>
      <span className={view.muted}>{isOver ? words.dropHere : words.drop}</span>
    </div>
  );
}
