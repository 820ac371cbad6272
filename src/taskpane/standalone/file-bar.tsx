import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import { Save20Regular } from "@fluentui/react-icons/svg/save";
import type { JSX } from "react";
import { useEffect, useState } from "react";
import { download } from "../shell/download";
import { useLocale, useSessionState } from "../shell/services";
import type { OpenedFile } from "./opened-file";

const useStyles = makeStyles({
  bar: {
    display: "flex",
    alignItems: "center",
    gap: tokens.spacingHorizontalXS,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    flexShrink: 0,
  },
  save: { flexShrink: 0, whiteSpace: "nowrap" },
  name: { flexGrow: 1, minWidth: 0, overflow: "hidden", textOverflow: "ellipsis", whiteSpace: "nowrap", fontWeight: tokens.fontWeightSemibold, margin: 0, fontSize: tokens.fontSizeBase300 },
});

/** The file being worked on: its name, saving a copy, opening another. */
export function FileBar({ file, onClose }: { readonly file: OpenedFile; readonly onClose: () => void }): JSX.Element {
  useSessionState();
  const { pane } = useLocale();
  const styles = useStyles();
  const [saved, setSaved] = useState(file.original);
  const words = pane.standalone;
  const bytes = file.workbook.bytes();
  const isUnsaved = bytes !== saved;
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener("beforeunload", warn);
    return () => window.removeEventListener("beforeunload", warn);
  }, [isUnsaved]);
  const save = (): void => {
    // A workbook with macros keeps its own ending, or Excel would refuse the copy.
    const extension = /\.xlsm$/i.test(file.name) ? "xlsm" : "xlsx";
    download(words.savedName(file.name.replace(/\.xls[xm]$/i, ""), extension), bytes);
    setSaved(bytes);
  };
  return (
    <header className={styles.bar}>
      <h1 className={styles.name} title={file.name}>
        {file.name}
        {isUnsaved ? ` (${words.unsaved})` : ""}
      </h1>
      <Button size="small" className={styles.save} appearance={isUnsaved ? "primary" : "secondary"} icon={<Save20Regular />} onClick={save}>
        {words.save}
      </Button>
      <Button size="small" appearance="subtle" icon={<FolderOpen20Regular />} aria-label={words.openOther} title={words.openOther} onClick={onClose} />
    </header>
  );
}
