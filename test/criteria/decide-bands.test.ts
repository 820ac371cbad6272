import { decide } from "../../src/criteria/decide";
import { ordinary, rowOf, setOf } from "./row-of";

const unit = setOf("don-vi-hoc-tap-2020");

describe("deciding by bands", () => {
  it.each([
    [[30, 30, 40], "tot", "pass"],
    [[30, 30, 25], "tot", "pass"],
    [[30, 30, 24.5], "kha", "pass"],
    [[30, 30, 24.999], "kha", "pass"],
    [[30, 30, 10], "kha", "pass"],
    [[30, 29.999, 10], "trung-binh", "pass"],
    [[30, 20, 0], "trung-binh", "pass"],
    [[30, 19.5, 0], "chua-dat", "fail"],
    [[0, 0, 0], "chua-dat", "fail"],
  ] as const)("%j lies in %s", (scores, band, outcome) => {
    const verdict = decide(unit, rowOf(...scores), ordinary);
    expect(verdict).toMatchObject({ outcome, band });
    expect(verdict.reasons).toEqual([{ kind: "in-band", band, total: scores[0] * 1000 + scores[1] * 1000 + scores[2] * 1000, maximum: 100_000 }]);
  });

  it("waits for a blank even where every band left passes", () => {
    const verdict = decide(unit, rowOf(30, null, 25), ordinary);
    expect(verdict).toMatchObject({ outcome: "undetermined", band: null });
    const sure = decide(unit, rowOf(null, 30, 40), ordinary);
    expect(sure.outcome).toBe("undetermined");
  });

  it("fails where no blank can help any more", () => {
    const verdict = decide(unit, rowOf(19.5, null, 0), ordinary);
    expect(verdict).toMatchObject({ outcome: "fail", band: "chua-dat" });
    expect(verdict.reasons).toEqual([{ kind: "bands-fail", best: 49_500, maximum: 100_000 }, { kind: "missing", indicators: [2] }]);
    expect(decide(unit, rowOf(20, null, 0), ordinary).outcome).toBe("undetermined");
  });

  it("decides by a printed total, for bands ask nothing of single items", () => {
    expect(decide(unit, [], { zone: null, total: 85_000 })).toMatchObject({ outcome: "pass", band: "tot" });
    expect(decide(unit, [], { zone: null, total: 49_999 })).toMatchObject({ outcome: "fail", band: "chua-dat" });
    expect(decide(unit, [], { zone: null, total: 101_000 })).toMatchObject({ outcome: "undetermined", band: null });
  });
});
