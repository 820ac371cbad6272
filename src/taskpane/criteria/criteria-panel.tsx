import type { JSX } from "react";
import { useLocale } from "../shell/services";

export default function CriteriaPanel(): JSX.Element {
  const { pane } = useLocale();
  return <p>{pane.tabs.criteria}</p>;
}
