import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger, makeStyles, tokens } from "@fluentui/react-components";
import { ArrowDownload20Regular } from "@fluentui/react-icons/svg/arrow-download";
import { FolderOpen20Regular } from "@fluentui/react-icons/svg/folder-open";
import type { JSX } from "react";
import { useRef } from "react";
import type { WorkbenchWords } from "../../locale/vi-VN/workbench";
import type { Sample } from "../../taskpane/shell/pane-host";
import type { GridLook } from "../grid/grid-view";

const useStyles = makeStyles({
  bar: { display: "flex", flexWrap: "wrap", alignItems: "center", gap: tokens.spacingHorizontalS },
  file: { display: "none" },
});

interface ToolBarProps {
  readonly words: WorkbenchWords;
  readonly look: GridLook;
  readonly samples: readonly Sample[];
  readonly canSave: boolean;
  readonly onFile: (file: File) => void;
  readonly onSample: (sample: Sample) => void;
  readonly onSave: () => void;
  readonly onLook: (look: GridLook) => void;
}

/** Opening and saving, the samples, the language and the theme. */
export function ToolBar({ words, look, samples, canSave, onFile, onSample, onSave, onLook }: ToolBarProps): JSX.Element {
  const styles = useStyles();
  const input = useRef<HTMLInputElement>(null);
  const other = look.language === "vi" ? "en" : "vi";
  const choose = (files: FileList | null): void => {
    const file = files?.[0];
    if (file) onFile(file);
    // The same file may be chosen again after it was changed.
    if (input.current) input.current.value = "";
  };
  return (
    <div role="toolbar" aria-label={words.tools} className={styles.bar}>
      <input ref={input} className={styles.file} type="file" accept=".xlsx,.xlsm" aria-label={words.open} data-testid="open-file" onChange={(event) => choose(event.target.files)} />
      <Button size="small" appearance="primary" icon={<FolderOpen20Regular />} onClick={() => input.current?.click()}>{words.open}</Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small">{words.samples}</Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {samples.map((sample) => <MenuItem key={sample.name} onClick={() => onSample(sample)}>{sample.name}</MenuItem>)}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button size="small" icon={<ArrowDownload20Regular />} disabled={!canSave} onClick={onSave}>{words.save}</Button>
      <Button size="small" appearance="subtle" lang={other} onClick={() => onLook({ ...look, language: other })}>{words.languages[other]}</Button>
      <Button size="small" appearance="subtle" onClick={() => onLook({ ...look, isDark: !look.isDark })}>{look.isDark ? words.light : words.dark}</Button>
    </div>
  );
}
