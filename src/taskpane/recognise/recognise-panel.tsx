import type { JSX } from "react";
import { useLocale } from "../shell/services";

export default function RecognisePanel(): JSX.Element {
  const { pane } = useLocale();
  return <p>{pane.tabs.recognise}</p>;
}
