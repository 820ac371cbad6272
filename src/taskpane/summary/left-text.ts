import type { Locale } from "../../locale/locale";
import type { LeftPlace } from "../../summary/fill";

/** Why a place was left as it was. */
export function leftText({ why }: LeftPlace, locale: Locale): string {
  const words = locale.pane.summary;
  const figure = (value: number | null): string => (value === null ? locale.pane.blank : locale.number(value));
  switch (why.kind) {
    case "typed":
      return words.typed(typeof why.stands === "number" ? locale.number(why.stands) : why.stands, figure(why.figure));
    case "formula-differs":
      return words.formulaDiffers(figure(why.gives), figure(why.figure));
    case "formula-unchecked":
      return words.formulaUnchecked;
    case "merged":
      return words.merged;
    case "year-differs":
      return locale.summary.left[why.kind](String(why.stands), String(why.lists));
    default:
      return words.leftReason(why);
  }
}
