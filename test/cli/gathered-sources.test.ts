import type { SourceShare } from "../../src/consolidate/source-share";
import { gatherPeople } from "../../src/consolidate/people-keys";
import type { GatheredSources } from "../../src/cli/consolidated-sources";
import type { SourceOutcome } from "../../src/cli/source-reading";
import { smallShare } from "../consolidate/small-share";
import type { Gathering } from "./sample-sources";
import { gather } from "./sample-sources";

function read(...shares: readonly SourceShare[]): readonly SourceOutcome[] {
  return shares.map((share) => ({ kind: "read", source: { path: share.file, name: share.file }, share, sets: [], people: gatherPeople().keys(), rows: [], isSummaryOnly: false }));
}

const files = ({ consolidation }: GatheredSources): readonly string[] => consolidation.shares.map(({ sha256 }) => sha256);

/** A run, and another over its result with what was sent since. */
function again(before: readonly SourceShare[], fresh: readonly SourceShare[], settling: Gathering = {}): GatheredSources {
  return gather(read(...fresh), { previous: gather(read(...before), settling).consolidation });
}

const ALL = { preference: { files: [], others: "all" } } as const;

describe("running again with a file", () => {
  it("of one of two communes of one name replaces that one's share, not the other's", () => {
    const [one, other] = [smallShare("a.xlsx", { name: "Xã Tân Lập", parent: "Huyện A" }), smallShare("b.xlsx", { name: "Xã Tân Lập", parent: "Huyện B" })];
    const result = again([one, other], [smallShare("mới.xlsx", { name: "Xã Tân Lập", parent: "Huyện B", people: 2 })]);
    expect(files(result)).toEqual(["a.xlsx 1", "mới.xlsx 2"]);
    expect(result.choice.repeated).toEqual([]);
  });

  it("that is one part of a commune replaces that part; what it is a part of was settled before", () => {
    const parts = [smallShare("nông dân.xlsx", { name: "Xã A" }), smallShare("cán bộ.xlsx", { name: "Xã A" })];
    const result = again(parts, [smallShare("cán bộ.xlsx", { name: "Xã A", people: 5 })], ALL);
    expect(files(result)).toEqual(["cán bộ.xlsx 5", "nông dân.xlsx 1"]);
    expect(result.choice.repeated).toMatchObject([{ settled: true }]);
  });

  it("under a new name, of a commune that came in parts, asks which it replaces", () => {
    const parts = [smallShare("nông dân.xlsx", { name: "Xã A" }), smallShare("cán bộ.xlsx", { name: "Xã A" })];
    const result = again(parts, [smallShare("gửi lại.xlsx", { name: "Xã A" })], ALL);
    expect(result.choice.repeated).toMatchObject([{ settled: false, files: ["cán bộ.xlsx", "gửi lại.xlsx", "nông dân.xlsx"] }]);
  });

  it("that happens to be called like another commune's adds to it", () => {
    const result = again([smallShare("ds.xlsx", { name: "Xã A" })], [smallShare("ds.xlsx", { name: "Xã B", people: 3 })]);
    expect(files(result)).toEqual(["ds.xlsx 1", "ds.xlsx 3"]);
  });

  it("of a district takes what was settled in it as settled", () => {
    const district = gather(read(smallShare("1.xlsx", { name: "Xã A" }), smallShare("2.xlsx", { name: "Xã A" })), ALL).consolidation;
    const above = gather([{ kind: "consolidated", source: { path: "huyện.xlsx", name: "huyện.xlsx" }, sha256: "h", consolidation: district }]);
    expect(above.choice.repeated).toMatchObject([{ settled: true }]);
    expect(files(above)).toHaveLength(2);
  });
});
