import { Button, SearchBox, Select, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CheckedBook } from "../session/checked-book";
import { useLocale, useServices, useStore } from "../shell/services";
import { SeverityFilter } from "./severity-filter";

const useStyles = makeStyles({
  toolbar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, flexShrink: 0 },
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  search: { flexGrow: 1, minWidth: 0 },
  grouping: { width: "104px", flexShrink: 0 },
});

/** Filter, search and grouping of the findings. */
export function CheckToolbar({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { checkView } = useServices();
  const view = useStore(checkView);
  const { pane, number } = useLocale();
  const styles = useStyles();
  const words = pane.check;
  const acceptedCount = checked.findings.filter(({ accepted }) => accepted !== undefined).length;
  return (
    <div className={styles.toolbar}>
      <SeverityFilter findings={checked.findings} />
      <div className={styles.line}>
        <SearchBox
          size="small"
          className={styles.search}
          placeholder={words.search}
          aria-label={words.search}
          value={view.query}
          dismiss={{ "aria-label": words.clearSearch }}
          onChange={(_, { value }) => checkView.set({ ...view, query: value })}
        />
        <Select
          size="small"
          className={styles.grouping}
          aria-label={words.groupBy}
          value={view.grouping}
          onChange={(_, { value }) => checkView.set({ ...view, grouping: value === "rule" ? "rule" : "row" })}
        >
          <option value="row">{words.byRow}</option>
          <option value="rule">{words.byRule}</option>
        </Select>
      </div>
      {acceptedCount > 0 ? (
        <Switch
          label={words.accepted(number(acceptedCount))}
          checked={view.withAccepted}
          onChange={(_, { checked: isOn }) => checkView.set({ ...view, withAccepted: isOn })}
        />
      ) : null}
    </div>
  );
}

/** What stands where a filter leaves nothing. */
export function NothingShown(): JSX.Element {
  const { checkView } = useServices();
  const view = useStore(checkView);
  const { pane } = useLocale();
  return (
    <p style={{ padding: `0 ${tokens.spacingHorizontalM}` }}>
      {pane.check.noneShown}{" "}
      <Button size="small" onClick={() => checkView.set({ ...view, severities: ["error", "warning", "hint"], query: "" })}>
        {pane.check.showAll}
      </Button>
    </p>
  );
}
