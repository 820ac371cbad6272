import { Button, Field, Input, Spinner, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { Checkmark16Filled } from "@fluentui/react-icons/svg/checkmark";
import { Dismiss16Regular } from "@fluentui/react-icons/svg/dismiss";
import { ErrorCircle16Filled } from "@fluentui/react-icons/svg/error-circle";
import type { FormEvent, JSX } from "react";
import { useState } from "react";
import type { SourceShare } from "../../consolidate/source-share";
import { countWhere } from "../../summary/tally";
import { ProblemList } from "../shell/notice-bar";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import { asksForUnit } from "./source-groups";
import type { SourceFile, SourceListAction } from "./source-list";

const useStyles = makeStyles({
  row: { padding: `${tokens.spacingVerticalS} 0`, borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalXXS },
  head: { display: "flex", alignItems: "center", gap: tokens.spacingHorizontalS },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere", fontWeight: tokens.fontWeightSemibold },
  state: { whiteSpace: "nowrap" },
  form: { display: "flex", gap: tokens.spacingHorizontalS, alignItems: "end" },
  good: { color: tokens.colorStatusSuccessForeground1, flexShrink: 0 },
  bad: { color: tokens.colorStatusDangerForeground1, flexShrink: 0 },
});

interface SourceRowProps {
  readonly source: SourceFile;
  readonly isLeftOut: boolean;
  readonly dispatch: (action: SourceListAction) => void;
}

/** One file: how far it is, its unit, its people and results, or why it could not be read. */
export function SourceRow({ source, isLeftOut, dispatch }: SourceRowProps): JSX.Element {
  const locale = useLocale();
  const styles = useStyles();
  const view = useViewStyles();
  const words = locale.pane.consolidate;
  const { state, file, id } = source;
  return (
    <li className={styles.row}>
      <div className={styles.head}>
        <StateMark state={state.kind} />
        <span className={styles.name}>{file}</span>
        <span className={mergeClasses(view.muted, styles.state)}>{isLeftOut ? words.state.replaced : words.state[state.kind]}</span>
        <Button size="small" appearance="subtle" icon={<Dismiss16Regular />} aria-label={words.remove(file)} title={words.removeShort} onClick={() => dispatch({ kind: "removed", id })} />
      </div>
      {state.kind === "failed" ? <div className={view.muted}><ProblemList problems={state.problems} locale={locale} /></div> : null}
      {state.kind === "read" ? <ReadSourceLines share={state.read.share} /> : null}
      {asksForUnit(source) ? (
        <UnitForm file={file} onUnit={(unit) => dispatch({ kind: "unit-said", id, unit })} />
      ) : null}
    </li>
  );
}

function StateMark({ state }: { readonly state: SourceFile["state"]["kind"] }): JSX.Element | null {
  const styles = useStyles();
  switch (state) {
    case "reading":
      return <Spinner size="extra-tiny" />;
    case "read":
      return <Checkmark16Filled className={styles.good} aria-hidden="true" />;
    case "failed":
      return <ErrorCircle16Filled className={styles.bad} aria-hidden="true" />;
    case "waiting":
      return null;
  }
}

function ReadSourceLines({ share }: { readonly share: SourceShare }): JSX.Element {
  const { pane, number } = useLocale();
  const view = useViewStyles();
  const words = pane.consolidate;
  const counts = countWhere(share.tally, () => true);
  const units = share.units.filter(({ standing }) => standing !== "unnamed").map(({ name }) => name);
  return (
    <>
      {units.length > 0 ? <span className={view.muted}>{`${words.unit}: ${units.join(", ")}`}</span> : null}
      <span className={view.muted}>{words.verdicts(number(counts.registered), number(counts.pass), number(counts.fail), number(counts.undetermined))}</span>
      <span className={view.muted}>{words.findings(number(share.findingCounts.error), number(share.findingCounts.warning))}</span>
    </>
  );
}

function UnitForm({ file, onUnit }: { readonly file: string; readonly onUnit: (unit: string) => void }): JSX.Element {
  const { pane } = useLocale();
  const styles = useStyles();
  const [unit, setUnit] = useState("");
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (unit.trim() !== "") onUnit(unit.trim());
  };
  return (
    <form className={styles.form} onSubmit={submit}>
      <Field label={pane.consolidate.unitMissing}>
        <Input size="small" aria-label={pane.consolidate.unitFor(file)} value={unit} onChange={(_, { value }) => setUnit(value)} />
      </Field>
      <Button size="small" type="submit">{pane.recognise.save}</Button>
    </form>
  );
}
