import { Switch } from "@fluentui/react-components";
import type { JSX } from "react";
import { useLocale } from "../shell/services";

/** What of the people goes into the consolidated workbook. */
export interface RowsChoice {
  readonly withRows: boolean;
  /** With CCCD and ethnicity: sensitive by law, so only where somebody asks for them besides. */
  readonly withPersonal: boolean;
}

export const FIGURES_ALONE: RowsChoice = { withRows: false, withPersonal: false };

interface RowsChoiceProps {
  readonly choice: RowsChoice;
  readonly onChoose: (choice: RowsChoice) => void;
}

/** Asks whether the people themselves are wanted, and apart from that what identifies them. */
export function RowsChoiceView({ choice, onChoose }: RowsChoiceProps): JSX.Element {
  const words = useLocale().pane.consolidate;
  return (
    <div>
      <Switch label={words.withRows} checked={choice.withRows} onChange={(_, { checked }) => onChoose({ withRows: checked, withPersonal: checked && choice.withPersonal })} />
      <Switch label={words.withPersonal} disabled={!choice.withRows} checked={choice.withPersonal} onChange={(_, { checked }) => onChoose({ ...choice, withPersonal: checked })} />
    </div>
  );
}
