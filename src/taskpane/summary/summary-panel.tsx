import type { JSX } from "react";
import { useLocale } from "../shell/services";

export default function SummaryPanel(): JSX.Element {
  const { pane } = useLocale();
  return <p>{pane.tabs.summary}</p>;
}
