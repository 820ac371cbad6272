import fc from "fast-check";
import { builtinSets } from "../../src/criteria/builtin-sets";
import { criteriaSetSchema } from "../../src/criteria/criteria-set";
import { setHash } from "../../src/criteria/set-hash";
import { arbitrarySet } from "./arbitrary-set";
import { setOf } from "./row-of";

function reversed(data: unknown): unknown {
  if (Array.isArray(data)) return data.map(reversed);
  if (typeof data !== "object" || data === null) return data;
  return Object.fromEntries(Object.entries(data).reverse().map(([name, member]) => [name, reversed(member)]));
}

describe("the hash of a set", () => {
  it("does not depend on the order of members", () => {
    fc.assert(fc.property(arbitrarySet, (set) => expect(setHash(criteriaSetSchema.parse(reversed(set)))).toBe(setHash(set))), { numRuns: 50 });
  });

  it("tells the built-in sets, and a change of one threshold, apart", () => {
    const hashes = builtinSets.map(setHash);
    expect(new Set(hashes).size).toBe(builtinSets.length);
    for (const hash of hashes) expect(hash).toMatch(/^[0-9a-f]{16}$/);
    const set = setOf("cong-dan-hoc-tap-2022");
    const changed = criteriaSetSchema.parse({ ...set, decision: { kind: "points", threshold: { ordinary: 80, byZone: { difficult: 70 } }, minimum: 5 } });
    expect(setHash(changed)).not.toBe(setHash(set));
  });
});
