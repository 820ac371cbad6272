import { bareKey } from "../text/name-key";
import type { LocalText } from "./criteria-set";

interface Named {
  readonly id: string;
  readonly title: Pick<LocalText, "vi">;
}

/** The member a cell names by its id or by its Vietnamese title, the id first; `undefined` where none is meant. */
export function namedBy<T extends Named>(members: readonly T[], text: string): T | undefined {
  const wanted = bareKey(text);
  return members.find(({ id }) => id === wanted) ?? members.find(({ title }) => bareKey(title.vi) === wanted);
}

/** What a cell calls a member: its title, or its id where the title would mean another. */
export function nameFor<T extends Named>(members: readonly T[], member: T): string {
  return namedBy(members, member.title.vi) === member ? member.title.vi : member.id;
}
