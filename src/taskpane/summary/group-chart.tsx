import { makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import { useLocale } from "../shell/services";
import { useViewStyles } from "../shell/view-styles";
import type { GroupFigures } from "./figures-table";

const useStyles = makeStyles({
  group: { fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase300, marginBottom: tokens.spacingVerticalXS },
  bar: { display: "block", width: "100%", height: "16px", forcedColorAdjust: "none" },
  pass: { fill: tokens.colorStatusSuccessBackground3 },
  fail: { fill: tokens.colorStatusDangerBackground3 },
  undetermined: { fill: tokens.colorStatusWarningBackground3 },
  key: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalM, rowGap: tokens.spacingVerticalXXS, fontSize: tokens.fontSizeBase200 },
  edge: { stroke: tokens.colorNeutralBackground1, strokeWidth: "1px" },
});

const WIDTH = 300;
const OUTCOMES = ["pass", "fail", "undetermined"] as const;

/** Bars of pass, fail and undetermined by group; the table above says the same in figures. */
export function GroupChart({ groups }: { readonly groups: readonly GroupFigures[] }): JSX.Element {
  const { pane, outcomes, number } = useLocale();
  const styles = useStyles();
  const view = useViewStyles();
  const spoken = groups.map(({ title, counts }) => `${title}: ${OUTCOMES.map((outcome) => `${number(counts[outcome])} ${outcomes[outcome]}`).join(", ")}`);
  return (
    <figure style={{ margin: 0 }}>
      <div role="img" aria-label={`${pane.summary.chart}. ${spoken.join(". ")}`}>
        {groups.map(({ id, title, counts }) => (
          <div key={id} className={styles.group}>
            {title}
            <GroupBar counts={counts} />
          </div>
        ))}
      </div>
      <figcaption className={styles.key}>
        <span className={view.muted}>{pane.summary.chart}:</span>
        {OUTCOMES.map((outcome) => (
          <span key={outcome}>
            <svg width="10" height="10" aria-hidden="true" style={{ forcedColorAdjust: "none" }}><rect width="10" height="10" className={styles[outcome]} /></svg> {outcomes[outcome]}
          </span>
        ))}
      </figcaption>
    </figure>
  );
}

function GroupBar({ counts }: Pick<GroupFigures, "counts">): JSX.Element {
  const styles = useStyles();
  const total = counts.pass + counts.fail + counts.undetermined;
  const widths = OUTCOMES.map((outcome) => (total === 0 ? 0 : (counts[outcome] / total) * WIDTH));
  return (
    <svg className={styles.bar} viewBox={`0 0 ${WIDTH} 16`} preserveAspectRatio="none" aria-hidden="true">
      {OUTCOMES.map((outcome, index) => (
        <rect
          key={outcome}
          x={widths.slice(0, index).reduce((sum, width) => sum + width, 0)}
          width={widths[index]}
          height={16}
          className={`${styles[outcome]} ${styles.edge}`}
        />
      ))}
    </svg>
  );
}
