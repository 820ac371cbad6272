import { changedShare, criteriaOf, keepShare, keptShare, openShare, packShare } from "../../src/consolidate/kept-share";
import { rekeyed } from "../../src/consolidate/share-tally";
import type { ShareUnit, SourceShare } from "../../src/consolidate/source-share";
import { countedShare } from "./counted-share";
import { smallShare } from "./small-share";

const FULL: SourceShare = {
  ...countedShare("xã ư.xlsx", { name: "Xã Na Ư", parent: "Huyện X", year: 2024 }, {
    people: [
      { group: "farmers", zone: "difficult", sex: "female", minority: true, counts: { registered: 8, assessed: 7, pass: 6, fail: 5, undetermined: 4, printedPass: 3, printedFail: 2, contradicted: 1 } },
      { sex: "male", minority: false, criteria: "r@2#1", counts: { registered: 9 } },
    ],
    indicators: [{ group: "farmers", indicator: 2, byPoints: { 9000: 1, 8500: 2 }, missing: 3, notApplicable: 4, belowMinimum: 5 }],
    baselines: [{ adults: 100, households: null }],
  }),
  via: ["huyện.xlsx"],
  left: [{ sheet: "Danh sách", row: 9, reason: "outside-list", text: "Ghi chú 👋 \u0001 \ud83d" }],
  claims: [{ sheet: "Biểu", cell: "C7", label: "Xã Ư", measure: "pass/registered", group: "farmers", value: 0.5, scale: "share", decimals: 2, origin: "typed", count: 1, denominator: 2, standing: "agrees", by: "rounding" }],
  findings: [{ rule: "score-missing", severity: "error", sheet: "Danh sách", cell: "A5", params: { name: "Lò Thị Ỷ", none: null, others: ["B5", 6] }, more: 3 }],
  findingCounts: { error: 3, warning: 0, hint: 0 },
};
const EMPTY = smallShare("trống.xlsx", { name: "Xã B" });

describe("a share that is kept", () => {
  it.each([["with something of everything", FULL], ["with a count alone", EMPTY]])("is read like the one it was made of: %s", (_, share) => {
    expect(keptShare(share)).toStrictEqual(share);
    // Whoever copies it has everything too.
    expect({ ...keptShare(share) }).toStrictEqual(share);
  });

  it("crosses to another thread as plain data and is opened there", () => {
    expect(openShare(structuredClone(keepShare(FULL)))).toStrictEqual(FULL);
    const kept = keepShare(FULL);
    const sent = structuredClone(kept, { transfer: [kept.lists.buffer] });
    expect([kept.lists.length, openShare(sent)]).toStrictEqual([0, FULL]);
  });

  it("is no object as large as it was: what is asked for twice is made twice", () => {
    const share = keptShare(FULL);
    expect(share.findings).not.toBe(share.findings);
    expect(share.tally.cells).not.toBe(share.tally.cells);
  });

  it("is kept once, and sent as it is kept", () => {
    const share = keptShare(FULL);
    expect(keptShare(share)).toBe(share);
    expect(keepShare(share).lists).toBe(keepShare(share).lists);
  });

  it("has the text in the memory of a result that the one it was made of has", () => {
    for (const share of [FULL, EMPTY]) expect(packShare(keptShare(share))).toBe(packShare(share));
  });

  it("tells the sets its people are judged by in order, without its counts", () => {
    for (const share of [FULL, keptShare(FULL)]) expect(criteriaOf(share)).toEqual(["r@2#1", "s@1#0"]);
    expect(criteriaOf(keptShare({ ...EMPTY, tally: { ...EMPTY.tally, cells: new Map() } }))).toEqual([]);
  });

  it("is changed like any other, and stays kept", () => {
    const units: readonly ShareUnit[] = FULL.units.map((unit) => ({ ...unit, key: "na ư@7" }));
    const tally = rekeyed(FULL.tally, () => "na ư@7");
    for (const share of [FULL, keptShare(FULL)]) {
      expect(changedShare(share, { units })).toStrictEqual({ ...FULL, units });
      expect(changedShare(share, { units, tally })).toStrictEqual({ ...FULL, units, tally });
    }
    expect(packShare(changedShare(keptShare(FULL), { units, tally }))).toBe(packShare({ ...FULL, units, tally }));
    const changed = changedShare(keptShare(FULL), { units, tally });
    expect(keptShare(changed)).toBe(changed);
  });
});
