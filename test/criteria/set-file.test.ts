import { builtinSets, findSet } from "../../src/criteria/builtin-sets";
import { parseSet } from "../../src/criteria/set-file";
import { setOf } from "./row-of";

/** A copy of a set with one member replaced, as plain data. */
function changed(id: string, path: readonly (string | number)[], value: unknown): unknown {
  const replace = (data: unknown, [step, ...rest]: readonly (string | number)[]): unknown => {
    if (step === undefined) return value;
    if (Array.isArray(data)) return data.map((item: unknown, index) => (index === step ? replace(item, rest) : item));
    const members = typeof data === "object" && data !== null ? Object.entries(data) : [];
    return Object.fromEntries([...members.filter(([name]) => name !== step), [step, replace(members.find(([name]) => name === step)?.[1], rest)]]);
  };
  return replace(setOf(id), path);
}

describe("built-in sets", () => {
  it("come in the order of use and say that nobody checked them against the original", () => {
    expect(builtinSets.map(({ id }) => id)).toEqual([
      "cong-dan-hoc-tap-2022",
      "cong-dan-hoc-tap-thi-diem-2020",
      "don-vi-hoc-tap-2020",
      "don-vi-hoc-tap-2023",
    ]);
    expect(builtinSets.every(({ checkedAgainstOriginal }) => !checkedAgainstOriginal)).toBe(true);
    expect(findSet("khong-co")).toBeNull();
  });

  it("have ten indicators of ten points in 4 + 4 + 2, 80 and 70 to pass, none below 5", () => {
    const set = setOf("cong-dan-hoc-tap-2022");
    expect(set.indicators.map(({ competence }) => competence)).toEqual([1, 1, 1, 1, 2, 2, 2, 2, 3, 3]);
    expect(set.indicators.every(({ scale }) => scale.kind === "points" && scale.max === 10)).toBe(true);
    expect(set.decision).toEqual({ kind: "points", threshold: { ordinary: 80, byZone: { difficult: 70, "very-difficult": 70 } }, minimum: 5 });
  });

  it("do not pretend to know the pilot's pass mark", () => {
    expect(setOf("cong-dan-hoc-tap-thi-diem-2020").decision).toEqual({ kind: "points", threshold: { ordinary: null, byZone: {} }, minimum: null });
  });
});

describe("a set from a file", () => {
  it("is given back as it is", () => {
    for (const set of builtinSets) expect(parseSet(JSON.parse(JSON.stringify(set)))).toEqual({ ok: true, set });
  });

  it.each([
    [["id"], "Bộ 1", "id-invalid"],
    [["title", "vi"], "  ", "required"],
    [["title", "vi"], undefined, "required"],
    [["period", "from"], 2022.5, "not-whole"],
    [["period", "from"], 20, "out-of-range"],
    [["subject"], "village", "unknown-word"],
    [["indicators"], [], "required"],
    [["indicators", 2, "scale", "max"], "10", "not-number"],
    [["indicators", 2, "scale", "max"], 10.00005, "too-fine"],
    [["indicators", 2, "scale", "max"], 0, "not-positive"],
    [["indicators", 2, "scale", "lowest"], 10, "lowest-over-max"],
    [["indicators", 2, "wordings", "nobody"], "Lời", "group-unknown"],
    [["reportingGroups", 0, "aliases"], ["a; b"], "alias-semicolon"],
    [["decision", "threshold", "ordinary"], 101, "threshold-over-maximum"],
    [["colour"], "red", "key-unknown"],
  ] as const)("%j = %j is refused as %s", (path, value, kind) => {
    const reading = parseSet(changed("cong-dan-hoc-tap-2022", path, value));
    expect(reading.ok ? [] : reading.errors.map((error) => error.kind)).toEqual([kind]);
  });

  it.each([
    [["indicators", 2, "scale", "levels", 2, "label"], "có", "duplicate"],
    [["indicators", 2, "scale", "levels", 2, "label"], "Có = 5", "label-equals-sign"],
    [["indicators", 2, "scale", "levels", 1, "points"], 3, "points-missing"],
    [["indicators", 3, "scale", "steps"], [{ from: 90, points: 5 }, { from: 50, points: 1 }], "steps-not-ascending"],
    [["indicators", 3, "scale", "steps"], [{ from: 50, points: 5 }, { from: 90, points: 1 }], "points-not-ascending"],
    [["decision", "levels", 1, "condition", "of", 1, "count"], 4, "count-over-group"],
    [["decision", "levels", 1, "condition", "of", 1, "of", 1, "atLeast"], "Luôn luôn", "level-unknown"],
    [["decision", "levels", 1, "condition", "of", 1, "of", 1], { kind: "total", atLeast: 1 }, "no-points-at-all"],
  ] as const)("%j = %j is refused as %s", (path, value, kind) => {
    const reading = parseSet(changed("don-vi-hoc-tap-2023", path, value));
    expect(reading.ok ? [] : reading.errors.map((error) => error.kind)).toContain(kind);
  });

  it("refuses bands of which none passes: nobody would have anything to reach", () => {
    const set = setOf("don-vi-hoc-tap-2020");
    const bands = set.decision.kind === "bands" ? set.decision.bands.map((band) => ({ ...band, outcome: "fail" })) : [];
    const reading = parseSet({ ...set, decision: { kind: "bands", bands } });
    expect(reading.ok ? [] : reading.errors.map((error) => error.kind)).toEqual(["bands-all-fail"]);
  });

  it.each([null, 5, "text", [], {}])("refuses %j without a throw", (data) => {
    expect(parseSet(data).ok).toBe(false);
  });
});
