import { Button, Dropdown, Option, SearchBox, Switch, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { CheckedBook } from "../session/checked-book";
import { useLocale, useServices, useStore } from "../shell/services";
import { SeverityFilter } from "./severity-filter";

const useStyles = makeStyles({
  toolbar: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS, padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`, flexShrink: 0 },
  line: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "center" },
  search: { flexGrow: 1, minWidth: 0 },
  dropdown: { minWidth: "104px", width: "104px", flexShrink: 0 },
});

/** Filter, search and grouping of the findings. */
export function CheckToolbar({ checked }: { readonly checked: CheckedBook }): JSX.Element {
  const { checkView } = useServices();
  const view = useStore(checkView);
  const { pane, number } = useLocale();
  const styles = useStyles();
  const words = pane.check;
  const acceptedCount = checked.findings.filter(({ accepted }) => accepted !== undefined).length;
  const groupings = { row: words.byRow, rule: words.byRule } as const;
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
        <Dropdown
          size="small"
          className={styles.dropdown}
          aria-label={words.groupBy}
          value={groupings[view.grouping]}
          selectedOptions={[view.grouping]}
          onOptionSelect={(_, { optionValue }) => checkView.set({ ...view, grouping: optionValue === "rule" ? "rule" : "row" })}
        >
          <Option value="row">{words.byRow}</Option>
          <Option value="rule">{words.byRule}</Option>
        </Dropdown>
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
