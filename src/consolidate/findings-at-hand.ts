import type { Consolidation } from "./consolidation";
import { reckonedOnce } from "./reckoned-once";
import type { ShareFinding, SourceShare } from "./source-share";

/** So many findings are held, some megabytes: those of a province are tens of thousands. */
const MOST_HELD = 5000;

/**
 * Gives the findings of a source. Kept shares unpack theirs whenever they are asked; the sheet asks once a severity and
 * the report once more, so that the first ones stay at hand.
 */
export const findingsAtHand = reckonedOnce((_: Pick<Consolidation, "shares">): ((share: SourceShare) => readonly ShareFinding[]) => {
  const held = new Map<SourceShare, readonly ShareFinding[]>();
  let count = 0;
  return (share) => {
    const known = held.get(share);
    if (known) return known;
    const findings = share.findings;
    if (count + findings.length > MOST_HELD) return findings;
    count += findings.length;
    held.set(share, findings);
    return findings;
  };
});
