import { Button, Spinner, Tab, TabList, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { ArrowLeft20Regular } from "@fluentui/react-icons/svg/arrow-left";
import { CheckmarkCircle20Regular } from "@fluentui/react-icons/svg/checkmark-circle";
import { ClipboardTaskListLtr20Regular } from "@fluentui/react-icons/svg/clipboard-task-list-ltr";
import { DataBarVertical20Regular } from "@fluentui/react-icons/svg/data-bar-vertical";
import { FolderAdd20Regular } from "@fluentui/react-icons/svg/folder-add";
import { QuestionCircle20Regular } from "@fluentui/react-icons/svg/question-circle";
import { Settings20Regular } from "@fluentui/react-icons/svg/settings";
import { TableSearch20Regular } from "@fluentui/react-icons/svg/table-search";
import type { JSX, ReactNode } from "react";
import { Suspense, lazy, useEffect } from "react";
import { CheckPanel } from "../check/check-panel";
import { BusyBar } from "./busy-bar";
import { IN_LOW_PANE } from "./low-pane";
import type { View } from "./navigation";
import { TABS, tabOf } from "./navigation";
import { NoticeBar } from "./notice-bar";
import { useLocale, useServices, useStore } from "./services";

const RecognisePanel = lazy(() => import("../recognise/recognise-panel"));
const CriteriaPanel = lazy(() => import("../criteria/criteria-panel"));
const SummaryPanel = lazy(() => import("../summary/summary-panel"));
const ConsolidatePanel = lazy(() => import("../consolidate/consolidate-panel"));
const SettingsPanel = lazy(() => import("../settings/settings-panel"));
const HelpPanel = lazy(() => import("../help/help-panel"));
const FirstRun = lazy(() => import("../first-run/first-run"));

const useStyles = makeStyles({
  header: { display: "flex", alignItems: "center", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, flexShrink: 0 },
  tabs: { flexGrow: 1, flexShrink: 1, flexBasis: 0, minWidth: 0, display: "grid", gridTemplateColumns: "repeat(5, auto)" },
  tab: { padding: `${tokens.spacingVerticalSNudge} 0`, minWidth: 0 },
  tabFace: { display: "flex", flexDirection: "column", alignItems: "center" },
  tabWords: { fontSize: "11px", lineHeight: "14px", whiteSpace: "nowrap" },
  side: { display: "flex", flexDirection: "column" },
  body: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column", [IN_LOW_PANE]: { display: "block", overflowY: "auto" } },
  main: { flexGrow: 1, minHeight: 0, display: "flex", flexDirection: "column" },
  page: { overflowY: "auto" },
  waiting: { padding: tokens.spacingVerticalXXL },
  back: { alignSelf: "flex-start", margin: tokens.spacingVerticalXS, flexShrink: 0 },
});

const ICONS = {
  check: CheckmarkCircle20Regular,
  recognise: TableSearch20Regular,
  criteria: ClipboardTaskListLtr20Regular,
  summary: DataBarVertical20Regular,
  consolidate: FolderAdd20Regular,
} as const;

/** The task pane: tabs, what is going on, what was done, and the view. `below` stands under *Kiểm tra*. */
export function Pane({ below = null }: { readonly below?: ReactNode }): JSX.Element {
  const { session, navigation, settings } = useServices();
  const view = useStore(navigation);
  const { introduced } = useStore(settings);
  const locale = useLocale();
  const styles = useStyles();
  useEffect(() => {
    void session.open();
  }, [session]);
  useEffect(() => {
    document.documentElement.lang = locale.language;
  }, [locale]);
  return (
    <>
      <Header view={view} />
      <BusyBar />
      <NoticeBar />
      <div className={styles.body}>
        <main className={mergeClasses(styles.main, view !== "check" && styles.page)}>
          <Suspense fallback={<Spinner className={styles.waiting} />}>{introduced ? <CurrentView view={view} /> : <FirstRun />}</Suspense>
        </main>
        {view === "check" && introduced ? below : null}
      </div>
    </>
  );
}

function Header({ view }: { readonly view: View }): JSX.Element {
  const { navigation } = useServices();
  const { pane } = useLocale();
  const styles = useStyles();
  return (
    <nav aria-label={pane.views} className={styles.header}>
      <TabList
        className={styles.tabs}
        size="small"
        aria-label={pane.views}
        selectedValue={view}
        onTabSelect={(_, { value }) => navigation.set(tabOf(value) ?? "check")}
      >
        {TABS.map((tab) => {
          const Icon = ICONS[tab];
          return (
            <Tab key={tab} value={tab} className={styles.tab}>
              <span className={styles.tabFace}>
                <Icon aria-hidden="true" />
                <span className={styles.tabWords}>{pane.tabs[tab]}</span>
              </span>
            </Tab>
          );
        })}
      </TabList>
      <div className={styles.side}>
        <Button size="small" appearance="subtle" icon={<Settings20Regular />} aria-label={pane.settings} title={pane.settings} onClick={() => navigation.set("settings")} />
        <Button size="small" appearance="subtle" icon={<QuestionCircle20Regular />} aria-label={pane.help} title={pane.help} onClick={() => navigation.set("help")} />
      </div>
    </nav>
  );
}

function CurrentView({ view }: { readonly view: View }): JSX.Element {
  const { navigation } = useServices();
  const { pane } = useLocale();
  const styles = useStyles();
  const back = (
    <Button className={styles.back} appearance="subtle" icon={<ArrowLeft20Regular />} onClick={() => navigation.set("check")}>
      {pane.back}
    </Button>
  );
  switch (view) {
    case "check":
      return <CheckPanel />;
    case "recognise":
      return <RecognisePanel />;
    case "criteria":
      return <CriteriaPanel />;
    case "summary":
      return <SummaryPanel />;
    case "consolidate":
      return <ConsolidatePanel />;
    case "settings":
      return <>{back}<SettingsPanel /></>;
    case "help":
      return <>{back}<HelpPanel /></>;
  }
}
