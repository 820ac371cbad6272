import fc from "fast-check";
import { builtinSets } from "../../src/criteria/builtin-sets";
import { criteriaSetSchema } from "../../src/criteria/criteria-set";
import { setHash } from "../../src/criteria/set-hash";
import { arbitrarySet } from "./arbitrary-set";
import { setOf } from "./row-of";

describe("the hash of a set", () => {
  it("does not depend on the order of members", () => {
    fc.assert(fc.property(arbitrarySet, ({ id, ...rest }) => expect(setHash({ ...rest, id })).toBe(setHash({ id, ...rest }))), { numRuns: 50 });
  });

  it("tells the built-in sets, and a change of one threshold, apart", () => {
    const hashes = builtinSets.map(setHash);
    expect(new Set(hashes).size).toBe(builtinSets.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/);
    const set = setOf("cong-dan-hoc-tap-2022");
    const changed = criteriaSetSchema.parse({ ...set, decision: { kind: "points", threshold: { ordinary: 80, byZone: { difficult: 70 } }, minimum: 5 } });
    expect(setHash(changed)).not.toBe(setHash(set));
    expect(setHash({ ...set, version: "2" })).not.toBe(setHash(set));
  });
});
