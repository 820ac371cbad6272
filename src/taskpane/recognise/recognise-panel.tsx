import { Button, Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import { useState } from "react";
import { withoutColumns } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { ColumnByClick } from "./column-by-click";
import { ColumnTable } from "./column-table";
import { ListFacts } from "./list-facts";
import { ListQuestions } from "./list-questions";

/** *Nhận dạng*: what was recognised, column by column, and the way to set it right. */
export default function RecognisePanel(): JSX.Element {
  const { session } = useServices();
  const { book, busy } = useSessionState();
  const { pane } = useLocale();
  const styles = useViewStyles();
  const [chosen, setChosen] = useState(0);
  const words = pane.recognise;
  const at = book?.lists[chosen] ?? book?.lists[0];
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{pane.tabs.recognise}</h1>
      {!book || !at ? (
        <p className={styles.text}>{pane.check.noList} {pane.check.noListTodo}</p>
      ) : (
        <>
          <p className={styles.muted}>{words.intro}</p>
          {book.lists.length > 1 ? (
            <Field label={words.list}>
              <Select value={String(Math.min(chosen, book.lists.length - 1))} onChange={(_, { value }) => setChosen(Number(value))}>
                {book.lists.map(({ list }, index) => (
                  <option key={`${list.sheet} ${list.ordinal}`} value={index}>
                    {list.ordinal === 0 ? list.sheet : `${list.sheet} (${list.ordinal + 1})`}
                  </option>
                ))}
              </Select>
            </Field>
          ) : null}
          <ListFacts list={at.list} />
          <ListQuestions list={at.list} />
          <ColumnTable list={at.list} set={at.set} />
          <ColumnByClick list={at.list} set={at.set} />
          <Button disabled={busy !== null} onClick={() => void session.remember("teach", (memory) => withoutColumns(memory, at.list))}>
            {words.reset}
          </Button>
        </>
      )}
      {book && book.recognised.others.length > 0 ? (
        <section className={styles.section}>
          <h2 className={styles.subtitle}>{words.others}</h2>
          <ul className={styles.list}>
            {book.recognised.others.map(({ sheet, kind }) => (
              <li key={sheet}>{`${sheet}: ${words.otherKinds[kind]}`}</li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}
