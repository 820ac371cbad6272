import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { Finding } from "../../check/finding";
import type { CheckedBook } from "../session/checked-book";
import { setOfBook } from "../session/checked-book";
import { groupsCounted, withGroupName } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";

const useStyles = makeStyles({
  groups: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalXS },
  text: { margin: `${tokens.spacingVerticalS} 0 0`, overflowWrap: "anywhere", fontSize: tokens.fontSizeBase300 },
});

/** Words that name no group: one press says which group they mean, and the workbook remembers. */
export function TeachGroup({ finding, checked }: { readonly finding: Finding; readonly checked: CheckedBook }): JSX.Element | null {
  const { session } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useStyles();
  const words = typeof finding.params["value"] === "string" ? finding.params["value"] : "";
  if (finding.rule !== "group-unknown" || words === "") return null;
  const at = checked.lists.find(({ list }) => list.sheet === finding.place.sheet)?.at;
  const groups = groupsCounted(at?.set ?? setOfBook(checked.book));
  return (
    <div role="group" aria-label={locale.pane.check.teachGroup(words)}>
      <p className={styles.text}>{locale.pane.check.teachGroup(words)}</p>
      <div className={styles.groups}>
        {groups.map(({ id, title }) => (
          <Button key={id} size="small" disabled={busy !== null} onClick={() => void session.remember("teach", (memory) => withGroupName(memory, words, id))}>
            {locale.language === "en" ? title.en : title.vi}
          </Button>
        ))}
      </div>
    </div>
  );
}
