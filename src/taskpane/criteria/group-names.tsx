import { Button } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Book } from "../session/book";
import { setOfBook } from "../session/checked-book";
import { groupsCounted, withoutGroupName } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** The names that staff taught for groups, each to be forgotten again. Nothing where none was taught. */
export function GroupNames({ book }: { readonly book: Book }): JSX.Element | null {
  const { session } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useViewStyles();
  const words = locale.pane.criteria;
  const taught = book.memory.aliases.filter(({ kind }) => kind === "reporting-group");
  if (taught.length === 0) return null;
  const groups = groupsCounted(setOfBook(book));
  const titleOf = (id: string): string => {
    const title = groups.find((group) => group.id === id)?.title;
    return title ? (locale.language === "en" ? title.en : title.vi) : id;
  };
  return (
    <section className={styles.section}>
      <h2 className={styles.subtitle}>{words.groupNames}</h2>
      <ul className={styles.list}>
        {taught.map(({ alias, means }) => (
          <li key={alias}>
            {words.groupName(alias, titleOf(means))}{" "}
            <Button size="small" disabled={busy !== null} aria-label={words.forgetName(alias)} onClick={() => void session.remember("teach", (memory) => withoutGroupName(memory, alias))}>
              {words.forget}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
