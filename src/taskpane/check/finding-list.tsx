import { makeStyles, tokens } from "@fluentui/react-components";
import { defaultRangeExtractor, useVirtualizer } from "@tanstack/react-virtual";
import type { JSX, KeyboardEvent } from "react";
import { useEffect, useMemo, useRef, useState } from "react";
import type { Finding } from "../../check/finding";
import type { Book } from "../session/book";
import { IN_LOW_PANE, isLowPane } from "../shell/low-pane";
import { useLocale, useServices, useSessionState } from "../shell/services";
import type { CheckView } from "./check-view";
import { findingItems } from "./check-view";
import { reachableIndex, targetOf } from "./finding-keys";
import { FindingLine } from "./finding-line";
import { groupTitle } from "./finding-place";
import { visit } from "./walk";

const useStyles = makeStyles({
  scroll: {
    flexGrow: 1,
    minHeight: "144px",
    overflowY: "auto",
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
    // Three lines and their heading at least, and room below for what is said of the one gone to.
    [IN_LOW_PANE]: { height: "calc(100vh - 400px)", minHeight: "160px" },
  },
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
});

/** Heights of most lines, in pixels: a line that is measured as it was reckoned moves none of those after it. */
const SIZES = { group: { row: 24, rule: 24 }, finding: { row: 29, rule: 45 } } as const;

interface FindingListProps {
  readonly visible: readonly Finding[];
  readonly book: Book;
  readonly grouping: CheckView["grouping"];
}

/** The findings, grouped; only those in sight are in the page, so that ten thousand scroll as ten do. */
export function FindingList({ visible, book, grouping }: FindingListProps): JSX.Element {
  const { session } = useServices();
  const { current, selected } = useSessionState();
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
    estimateSize: (index) => SIZES[items[index]?.kind ?? "group"][grouping],
    getItemKey: (index) => items[index]?.key ?? index,
    overscan: 8,
    // The line that Tab leads to stays in the page however far it is scrolled away, or the list could not be entered.
    rangeExtractor: (range) => [...new Set([...defaultRangeExtractor(range), ...(reachable < 0 ? [] : [reachable])])].sort((a, b) => a - b),
  });
  useEffect(() => {
    if (currentIndex >= 0) virtualizer.scrollToIndex(currentIndex, { align: "auto" });
  }, [currentIndex, virtualizer]);
  useEffect(() => {
    // In a low pane the finding gone to is told below the list: both are brought in sight, once the card above has grown.
    const place = visible.find(({ id }) => id === current)?.place;
    const isGoneTo = place !== undefined && (selected === null || (selected.sheet === place.sheet && selected.row === (place.row ?? 0)));
    if (isGoneTo && isLowPane()) scroll.current?.scrollIntoView({ block: "start" });
  }, [visible, current, selected]);
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
