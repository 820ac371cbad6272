import { Button, Field, Select } from "@fluentui/react-components";
import type { JSX } from "react";
import { builtinSets, findSet } from "../../criteria/builtin-sets";
import { setOfBook } from "../session/checked-book";
import { withSet } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { GroupNames } from "./group-names";
import { setSheetEdit } from "./set-sheet-content";
import { SetView } from "./set-view";
import { UnfitLists } from "./unfit-lists";
import { UnitAnswers } from "./unit-answers";

/** *Bộ tiêu chí*: which set is in use, what it says, and the zone and unit it is applied to. */
export default function CriteriaPanel(): JSX.Element | null {
  const { session } = useServices();
  const { book, busy } = useSessionState();
  const locale = useLocale();
  const styles = useViewStyles();
  const words = locale.pane.criteria;
  if (!book) return null;
  const set = setOfBook(book);
  const isCarried = book.recognised.others.some(({ kind }) => kind === "criteria");
  const choose = (id: string): void => void session.remember("teach", (memory) => withSet(memory, findSet(id)));
  return (
    <div className={styles.view}>
      <h1 className={styles.title}>{words.choose}</h1>
      {isCarried ? (
        <p className={styles.text}>{words.carried}</p>
      ) : (
        <Field label={words.choose}>
          <Select value={book.memory.criteriaSet?.id ?? ""} disabled={busy !== null} onChange={(_, { value }) => choose(value)}>
            <option value="">{words.automatic}</option>
            {builtinSets.map(({ id, title }) => (
              <option key={id} value={id}>{locale.language === "en" ? title.en : title.vi}</option>
            ))}
          </Select>
        </Field>
      )}
      <UnfitLists lists={book.lists} />
      <UnitAnswers key={book.facts.memory ?? ""} book={book} />
      <GroupNames book={book} />
      <SetView set={set} />
      {isCarried ? null : (
        <div className={styles.section}>
          <Button disabled={busy !== null} onClick={() => void session.apply("criteria-sheet", [setSheetEdit(set)], 0)}>
            {words.insert}
          </Button>
          <p className={styles.muted}>{words.insertHint}</p>
        </div>
      )}
    </div>
  );
}
