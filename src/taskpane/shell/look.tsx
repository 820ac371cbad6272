import { FluentProvider, makeStyles, tokens, webDarkTheme, webLightTheme } from "@fluentui/react-components";
import type { JSX, ReactNode } from "react";
import { useSyncExternalStore } from "react";
import type { Language } from "../../locale/locale";
import type { PaneHost } from "./pane-host";

const useStyles = makeStyles({
  root: {
    height: "100vh",
    minWidth: 0,
    display: "flex",
    flexDirection: "column",
    overflow: "hidden",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    // A list of choices is as wide as its place, not as its longest choice.
    "& .fui-Select": { minWidth: 0 },
    "@media (prefers-reduced-motion: reduce)": {
      "& *": { animationDuration: "0.01ms !important", transitionDuration: "0.01ms !important" },
    },
  },
});

interface LookProps {
  readonly host: Pick<PaneHost, "isDark" | "onLookChange">;
  readonly language: Language;
  readonly children: ReactNode;
}

/** The surroundings' theme, light or dark, around everything; high contrast is the browser's `forced-colors`. */
export function Look({ host, language, children }: LookProps): JSX.Element {
  const isDark = useSyncExternalStore(host.onLookChange, host.isDark, host.isDark);
  const styles = useStyles();
  return (
    <FluentProvider theme={isDark ? webDarkTheme : webLightTheme} lang={language}>
      {/* Not on the provider: dialogs and menus take its classes over, and would cover the pane. */}
      <div className={styles.root}>{children}</div>
    </FluentProvider>
  );
}
