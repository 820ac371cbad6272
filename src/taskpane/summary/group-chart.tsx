import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import type { GroupFigures } from "./figures-table";

const useStyles = makeStyles({
  label: { fill: tokens.colorNeutralForeground1, fontSize: "12px" },
  pass: { fill: tokens.colorStatusSuccessBackground3 },
  fail: { fill: tokens.colorStatusDangerBackground3 },
  undetermined: { fill: tokens.colorStatusWarningBackground3 },
  key: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM, fontSize: tokens.fontSizeBase200 },
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px" },
});

const WIDTH = 300;
const ROW = 40;
const BAR = 16;
const OUTCOMES = ["pass", "fail", "undetermined"] as const;

/** Bars of pass, fail and undetermined by group; the table above says the same in figures. */
export function GroupChart({ groups }: { readonly groups: readonly GroupFigures[] }): JSX.Element {
  const { pane, outcomes, number } = useLocale();
  const styles = useStyles();
  const view = useViewStyles();
  const spoken = groups.map(({ title, counts }) => `${title}: ${OUTCOMES.map((outcome) => `${number(counts[outcome])} ${outcomes[outcome]}`).join(", ")}`);
  return (
    <figure style={{ margin: 0 }}>
      <svg role="img" aria-label={`${pane.summary.chart}. ${spoken.join(". ")}`} viewBox={`0 0 ${WIDTH} ${groups.length * ROW}`} width="100%">
        {groups.map(({ id, title, counts }, index) => {
          const total = counts.pass + counts.fail + counts.undetermined;
          let left = 0;
          return (
            <g key={id} transform={`translate(0 ${index * ROW})`}>
              <text x={0} y={13} className={styles.label}>{title}</text>
              {OUTCOMES.map((outcome) => {
                const width = total === 0 ? 0 : (counts[outcome] / total) * WIDTH;
                const x = left;
                left += width;
                return <rect key={outcome} x={x} y={18} width={width} height={BAR} className={`${styles[outcome]} ${styles.edge}`} />;
              })}
            </g>
          );
        })}
      </svg>
      <figcaption className={styles.key}>
        <span className={view.muted}>{pane.summary.chart}:</span>
        {OUTCOMES.map((outcome) => (
          <span key={outcome}>
            <svg width="10" height="10" aria-hidden="true"><rect width="10" height="10" className={styles[outcome]} /></svg> {outcomes[outcome]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}
