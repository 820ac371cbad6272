import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "../../check/finding";
import { findingWords } from "../../locale/locale";
import type { Book } from "../session/book";
import { useLocale, useServices, useSessionState } from "../shell/services";
import type { CheckView, FindingItem } from "./check-view";
import { findingItems } from "./check-view";
import { groupTitle, placeText } from "./finding-place";
import { SeverityMark } from "./severity-mark";
import { visit } from "./walk";

const useStyles = makeStyles({
  scroll: { flexGrow: 1, minHeight: "144px", overflowY: "auto", borderTop: `1px solid ${tokens.colorNeutralStroke2}` },
  canvas: { position: "relative", width: "100%" },
  item: { position: "absolute", top: 0, left: 0, width: "100%", boxSizing: "border-box" },
  group: {
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    backgroundColor: tokens.colorNeutralBackground3,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    display: "flex",
    justifyContent: "space-between",
    gap: tokens.spacingHorizontalS,
    overflowWrap: "anywhere",
  },
  finding: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalM}`,
    border: "none",
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    textAlign: "left",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  current: {
    backgroundColor: tokens.colorNeutralBackground1Selected,
    boxShadow: `inset 3px 0 0 ${tokens.colorCompoundBrandStroke}`,
    "@media (forced-colors: active)": { borderLeft: "4px solid Highlight" },
  },
  accepted: { color: tokens.colorNeutralForeground3 },
  place: { fontWeight: tokens.fontWeightSemibold, whiteSpace: "nowrap" },
  words: { minWidth: 0, overflowWrap: "anywhere" },
});

interface FindingListProps {
  readonly visible: readonly Finding[];
  readonly book: Book;
  readonly grouping: CheckView["grouping"];
}

/** The findings, grouped; only those in sight are in the page, so that ten thousand scroll as ten do. */
export function FindingList({ visible, book, grouping }: FindingListProps): JSX.Element {
  const { session } = useServices();
  const { current } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const scroll = useRef<HTMLDivElement>(null);
  const items = useMemo(() => findingItems(visible, grouping), [visible, grouping]);
  const [focused, setFocused] = useState<string | null>(null);
  const isAwaited = useRef(false);
  const currentIndex = items.findIndex((item) => item.kind === "finding" && item.finding.id === current);
  const reachable = reachableIndex(items, focused, currentIndex);
  // The library's functions change with every scroll; nothing here memoizes them.
  // eslint-disable-next-line react-hooks/incompatible-library
  const virtualizer = useVirtualizer({
    count: items.length,
    getScrollElement: () => scroll.current,
    estimateSize: (index) => (items[index]?.kind === "group" ? 28 : 46),
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    // The line that Tab leads to stays in the page however far it is scrolled away, or the list could not be entered.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(reachable < 0 ? [] : [reachable])])].sort((a, b) => a - b),
  });
  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: "auto" });
  }, [currentIndex, virtualizer]);
  useEffect(() => {
    if (!isAwaited.current || reachable < 0) return;
    isAwaited.current = false;
    scroll.current?.querySelector<HTMLElement>(`[data-index="${reachable}"] button`)?.focus({ preventScroll: true });
    virtualizer.scrollToIndex(reachable, { align: "auto" });
  }, [reachable, virtualizer]);

  const moveFocus = (event: KeyboardEvent, index: number): void => {
    const target = targetOf(event.key, index, items);
    const item = target === null ? undefined : items[target];
    if (!item) return;
    event.preventDefault();
    isAwaited.current = true;
    setFocused(item.key);
  };

  return (
    <div ref={scroll} className={styles.scroll} data-testid="finding-scroll" tabIndex={-1}>
      <div role="list" aria-label={locale.pane.check.findings} className={styles.canvas} style={{ height: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const item = items[index];
          if (!item) return null;
          const at = { transform: `translateY(${start}px)` };
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="listitem"
              aria-setsize={items.length}
              aria-posinset={index + 1}
              className={styles.item}
              style={at}
            >
              {item.kind === "group" ? (
                <div className={styles.group}>
                  <span>{groupTitle(item.first, grouping, book, locale)}</span>
                  <span>{locale.number(item.count)}</span>
                </div>
              ) : (
                <FindingLine
                  finding={item.finding}
                  grouping={grouping}
                  isCurrent={item.finding.id === current}
                  isReachable={index === reachable}
                  onKeyDown={(event) => moveFocus(event, index)}
                  onGo={() => {
                    setFocused(item.key);
                    void visit(session, item.finding);
                  }}
                />
              )}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** The one line that Tab leads to: where the keys last were, else the finding gone to, else the first; -1 in an empty list. */
function reachableIndex(items: readonly FindingItem[], focused: string | null, current: number): number {
  const at = focused === null ? -1 : items.findIndex(({ key }) => key === focused);
  if (at >= 0) return at;
  return current >= 0 ? current : items.findIndex(({ kind }) => kind === "finding");
}

/** Where a key leads from a line: to the next or last line that is a finding; `null` for keys that lead nowhere. */
function targetOf(key: string, index: number, items: readonly FindingItem[]): number | null {
  const seek = (start: number, step: number): number | null => {
    for (let at = start; at >= 0 && at < items.length; at += step) if (items[at]?.kind === "finding") return at;
    return null;
  };
  switch (key) {
    case "ArrowDown":
      return seek(index + 1, 1);
    case "ArrowUp":
      return seek(index - 1, -1);
    case "PageDown":
      return seek(Math.min(index + 10, items.length - 1), -1);
    case "PageUp":
      return seek(Math.max(index - 10, 0), 1);
    case "Home":
      return seek(0, 1);
    case "End":
      return seek(items.length - 1, -1);
    default:
      return null;
  }
}

interface FindingLineProps {
  readonly finding: Finding;
  readonly grouping: CheckView["grouping"];
  readonly isCurrent: boolean;
  readonly isReachable: boolean;
  readonly onKeyDown: (event: KeyboardEvent) => void;
  readonly onGo: () => void;
}

function FindingLine({ finding, grouping, isCurrent, isReachable, onKeyDown, onGo }: FindingLineProps): JSX.Element {
  const locale = useLocale();
  const styles = useStyles();
  const { title, wrong } = findingWords(locale, finding);
  return (
    <button
      type="button"
      className={mergeClasses(styles.finding, isCurrent && styles.current, finding.accepted !== undefined && styles.accepted)}
      aria-current={isCurrent ? "true" : undefined}
      tabIndex={isReachable ? 0 : -1}
      onKeyDown={onKeyDown}
      onClick={onGo}
    >
      <SeverityMark severity={finding.severity} isNamed />
      <span className={styles.place}>{placeText(finding)}</span>
      <span className={styles.words}>{grouping === "row" ? title : wrong}</span>
    </button>
  );
}
