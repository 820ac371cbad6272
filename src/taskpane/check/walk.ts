import type { Finding } from "../../check/finding";
import type { Locale } from "../../locale/locale";
import type { Session } from "../session/session";
import type { CheckView } from "./check-view";
import { visibleFindings } from "./check-view";

/** The finding after (+1) or before (−1) the current one; after the last comes the first again. `null`: there is none. */
function neighbour(visible: readonly Finding[], current: string | null, step: 1 | -1): Finding | null {
  const at = visible.findIndex(({ id }) => id === current);
  if (at < 0) return (step === 1 ? visible[0] : visible.at(-1)) ?? null;
  return visible[(at + step + visible.length) % visible.length] ?? null;
}

/** Makes a finding the current one and shows its cell; one that speaks of a whole row or sheet shows its first cell. */
export async function visit(session: Session, finding: Finding): Promise<void> {
  session.setCurrent(finding.id);
  const { sheet, row, column } = finding.place;
  if (sheet !== null) await session.goTo(sheet, row ?? 0, column ?? 0);
}

/** Goes to the next or previous finding of those shown, as the ribbon's buttons do. */
export async function walk(session: Session, view: CheckView, locale: Locale, step: 1 | -1): Promise<Finding | null> {
  const { checked, current } = session.state.get();
  const next = neighbour(visibleFindings(checked?.findings ?? [], view, locale), current, step);
  if (next) await visit(session, next);
  return next;
}
