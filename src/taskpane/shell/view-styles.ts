import { makeStyles, tokens } from "@fluentui/react-components";

/** The layout every view but *Kiểm tra* shares. */
export const useViewStyles = makeStyles({
  // The place kept for the busy bar stands above, and is margin enough.
  view: { padding: `0 ${tokens.spacingHorizontalM} ${tokens.spacingHorizontalM}`, display: "flex", flexDirection: "column", gap: tokens.spacingVerticalM },
  section: { display: "flex", flexDirection: "column", gap: tokens.spacingVerticalS },
  title: { margin: 0, fontSize: tokens.fontSizeBase400, lineHeight: tokens.lineHeightBase400, fontWeight: tokens.fontWeightSemibold },
  subtitle: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300, fontWeight: tokens.fontWeightSemibold },
  text: { margin: 0 },
  muted: { margin: 0, color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200, fontWeight: tokens.fontWeightRegular, overflowWrap: "anywhere" },
  actions: { display: "flex", flexWrap: "wrap", gap: tokens.spacingHorizontalS },
  table: { width: "100%", borderCollapse: "collapse", fontSize: tokens.fontSizeBase200, lineHeight: tokens.lineHeightBase200 },
  cell: { textAlign: "left", verticalAlign: "top", padding: "4px 6px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere" },
  /** What heads a line of figures beside it: never narrower than a name can be read. */
  name: { textAlign: "left", verticalAlign: "top", padding: "4px 6px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, overflowWrap: "anywhere", minWidth: "68px" },
  /** What heads a line of figures below it. */
  over: { textAlign: "left", padding: "4px 0 0", overflowWrap: "anywhere" },
  number: { textAlign: "right", verticalAlign: "top", padding: "4px 6px 4px 0", borderBottom: `1px solid ${tokens.colorNeutralStroke2}`, whiteSpace: "nowrap", fontVariantNumeric: "tabular-nums" },
  wide: { overflowX: "auto", maxWidth: "100%" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL },
});
