import { Button, Tooltip, makeStyles, tokens } from "@fluentui/react-components";
import type { JSX } from "react";
import type { RibbonButton, RibbonGroup } from "./ribbon";

const useStyles = makeStyles({
  ribbon: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalM },
  group: { display: "flex", flexDirection: "column", alignItems: "center", paddingRight: tokens.spacingHorizontalM, borderRight: `1px solid ${tokens.colorNeutralStroke2}` },
  buttons: { display: "flex" },
  button: { flexDirection: "column", minWidth: "64px", padding: "2px 6px", fontWeight: tokens.fontWeightRegular, fontSize: tokens.fontSizeBase200, gap: "2px" },
  label: { fontSize: tokens.fontSizeBase100, color: tokens.colorNeutralForeground2 },
  icon: { width: "24px", height: "24px" },
});

interface RibbonBarProps {
  readonly label: string;
  readonly groups: readonly RibbonGroup[];
  readonly isDisabled: boolean;
  readonly onPress: (button: RibbonButton) => void;
}

/** The buttons that the add-in's manifest puts into Excel's ribbon. */
export function RibbonBar({ label, groups, isDisabled, onPress }: RibbonBarProps): JSX.Element {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.ribbon}>
      {groups.map((group) => (
        <div key={group.id} role="group" aria-label={group.label} className={styles.group}>
          <div className={styles.buttons}>
            {group.buttons.map((button) => (
              <Tooltip key={button.id} content={button.tip} relationship="description">
                <Button
                  appearance="subtle"
                  className={styles.button}
                  disabled={isDisabled}
                  icon={<img src={button.icon} alt="" className={styles.icon} />}
                  onClick={() => onPress(button)}
                >
                  {button.label}
                </Button>
              </Tooltip>
            ))}
          </div>
          <span className={styles.label} aria-hidden="true">{group.label}</span>
        </div>
      ))}
    </div>
  );
}
