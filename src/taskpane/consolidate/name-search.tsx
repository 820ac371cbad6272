import { SearchBox } from "@fluentui/react-components";
import type { JSX } from "react";
import { bareKey } from "../../text/name-key";
import { useLocale } from "../shell/services";

interface NameSearchProps {
  readonly sought: string;
  readonly onSeek: (sought: string) => void;
}

/** Finds a file or a unit among many by its name. */
export function NameSearch({ sought, onSeek }: NameSearchProps): JSX.Element {
  const { pane } = useLocale();
  const { find } = pane.consolidate;
  return <SearchBox size="small" aria-label={find} placeholder={find} value={sought} dismiss={{ "aria-label": pane.check.clearSearch }} onChange={(_, { value }) => onSeek(value)} />;
}

/** Those whose names hold the words sought, without regard to diacritics; all of them for none. */
export function named<T>(items: readonly T[], sought: string, namesOf: (item: T) => readonly string[]): readonly T[] {
  const words = bareKey(sought.trim());
  return words === "" ? items : items.filter((item) => bareKey(namesOf(item).join(" ")).includes(words));
}
