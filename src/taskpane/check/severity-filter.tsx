import { ToggleButton, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Finding } from "../../check/finding";
import { openCounts } from "../session/checked-book";
import { useLocale, useServices, useStore } from "../shell/services";
import { SEVERITIES, toggleSeverity } from "./check-view";
import { SeverityMark } from "./severity-mark";

const useStyles = makeStyles({
  group: { display: "flex", gap: tokens.spacingHorizontalXS, flexWrap: "wrap" },
  button: { minWidth: 0, flexGrow: 1, paddingLeft: tokens.spacingHorizontalS, paddingRight: tokens.spacingHorizontalS, fontWeight: tokens.fontWeightRegular },
});

/** How many findings of each severity there are; each can be shown or hidden. */
export function SeverityFilter({ findings }: { readonly findings: readonly Finding[] }): JSX.Element {
  const { checkView } = useServices();
  const view = useStore(checkView);
  const { pane, number } = useLocale();
  const styles = useStyles();
  const counts = openCounts(findings);
  return (
    <div role="group" aria-label={pane.check.show} className={styles.group}>
      {SEVERITIES.map((severity) => (
        <ToggleButton
          key={severity}
          size="small"
          className={styles.button}
          checked={view.severities.includes(severity)}
          icon={<SeverityMark severity={severity} />}
          onClick={() => checkView.set(toggleSeverity(view, severity))}
        >
          {pane.check.severity[severity]} {number(counts[severity])}
        </ToggleButton>
      ))}
    </div>
  );
}
