import { Button, MessageBar, MessageBarBody, MessageBarTitle } from "@fluentui/react-components";
import type { JSX } from "react";
import type { AssessmentSheet, MappingQuestion } from "../../assessment/assessment-sheet";
import type { Field } from "../../assessment/field";
import { fieldName } from "../../locale/locale";
import { sentenceCase } from "../../locale/words";
import { columnName } from "../../workbook/address";
import { withColumn } from "../session/taught";
import { useLocale, useServices, useSessionState } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";

/** What the recogniser will not guess, each with its answers as buttons. */
export function ListQuestions({ list }: { readonly list: AssessmentSheet }): JSX.Element | null {
  const styles = useViewStyles();
  const { pane } = useLocale();
  if (list.questions.length === 0) return null;
  return (
    <section className={styles.section} aria-label={pane.recognise.question}>
      {list.questions.map((question) => (
        <Question key={JSON.stringify(question)} list={list} question={question} />
      ))}
    </section>
  );
}

function Question({ list, question }: { readonly list: AssessmentSheet; readonly question: MappingQuestion }): JSX.Element {
  const { session } = useServices();
  const { busy } = useSessionState();
  const locale = useLocale();
  const styles = useViewStyles();
  const words = locale.pane.recognise;
  const answers: readonly { readonly column: number; readonly field: Field; readonly label: string }[] =
    question.kind === "column-ambiguous"
      ? question.candidates.map((field) => ({ column: question.column, field, label: sentenceCase(fieldName(locale, field)) }))
      : question.columns.map((column) => ({ column, field: question.field, label: `${words.column} ${columnName(column)}` }));
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>
        <MessageBarTitle>
          {question.kind === "column-ambiguous"
            ? words.ambiguous(columnName(question.column), question.header)
            : words.twice(fieldName(locale, question.field), question.columns.map(columnName).join(", "))}
        </MessageBarTitle>
        <div className={styles.actions}>
          {answers.map(({ column, field, label }) => (
            <Button
              key={`${column} ${field}`}
              size="small"
              disabled={busy !== null}
              onClick={() => void session.remember("teach", (memory) => withColumn(memory, list, column, field))}
            >
              {label}
            </Button>
          ))}
        </div>
      </MessageBarBody>
    </MessageBar>
  );
}
