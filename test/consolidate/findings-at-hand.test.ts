import { findingsAtHand } from "../../src/consolidate/findings-at-hand";
import type { ShareFinding, SourceShare } from "../../src/consolidate/source-share";
import { consolidationOf } from "./counted-share";
import { smallShare } from "./small-share";

const FINDING: ShareFinding = { rule: "score-missing", severity: "error", sheet: "DS", cell: "A5", params: {} };

/** A share that unpacks so many findings whenever they are asked of it, and tells how often it was. */
function unpacking(file: string, count: number): { readonly share: SourceShare; readonly times: () => number } {
  let times = 0;
  const share: SourceShare = {
    ...smallShare(file, { name: "Xã A" }),
    get findings() {
      times += 1;
      return Array.from({ length: count }, () => FINDING);
    },
  };

  return { share, times: () => times };
}

it("unpacks the findings of a source once as long as they are few, and those beyond whenever they are asked for", () => {
  const [few, many, none] = [unpacking("a.xlsx", 4_000), unpacking("b.xlsx", 4_000), unpacking("c.xlsx", 0)];
  const findingsOf = findingsAtHand(consolidationOf([few.share, many.share, none.share]));
  for (let round = 0; round < 3; round += 1) {
    expect([few, many, none].map(({ share }) => findingsOf(share).length)).toEqual([4_000, 4_000, 0]);
  }
  expect([few, many, none].map(({ times }) => times())).toEqual([1, 3, 1]);
});
