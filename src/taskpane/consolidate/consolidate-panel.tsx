import type { JSX } from "react";
import { useLocale } from "../shell/services";

export default function ConsolidatePanel(): JSX.Element {
  const { pane } = useLocale();
  return <p>{pane.tabs.consolidate}</p>;
}
