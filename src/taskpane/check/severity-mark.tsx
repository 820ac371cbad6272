import { makeStyles, tokens } from "@fluentui/react-components";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import { Lightbulb16Filled } from "@fluentui/react-icons/svg/lightbulb";
import { Warning16Filled } from "@fluentui/react-icons/svg/warning";
import type { JSX } from "react";
import type { Severity } from "../../check/rule";
import { useLocale } from "../shell/services";

// A pressed button keeps colours of its own in high contrast, where ours would not be seen: there its words' colour serves.
const IN_HIGH_CONTRAST = { "@media (forced-colors: active)": { color: "inherit" } } as const;

const useStyles = makeStyles({
  error: { color: tokens.colorStatusDangerForeground1, flexShrink: 0, verticalAlign: "text-bottom", ...IN_HIGH_CONTRAST },
  warning: { color: tokens.colorStatusWarningForeground1, flexShrink: 0, verticalAlign: "text-bottom", ...IN_HIGH_CONTRAST },
  hint: { color: tokens.colorBrandForeground1, flexShrink: 0, verticalAlign: "text-bottom", ...IN_HIGH_CONTRAST },
});

const SHAPES = { error: ErrorCircle16Filled, warning: Warning16Filled, hint: Lightbulb16Filled } as const;

/** A severity as a shape of its own, not by colour alone; `isNamed` where no word stands beside it. */
export function SeverityMark({ severity, isNamed = false }: { readonly severity: Severity; readonly isNamed?: boolean }): JSX.Element {
  const styles = useStyles();
  const { pane } = useLocale();
  const Shape = SHAPES[severity];
  return <Shape className={styles[severity]} {...(isNamed ? { role: "img", "aria-label": pane.check.severity[severity] } : { "aria-hidden": true })} />;
}
