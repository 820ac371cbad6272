import type { Counts, Tally, TallyKey } from "../../src/summary/tally";
import { EMPTY_TALLY, NO_COUNTS, tallyKeyText } from "../../src/summary/tally";

/** A tally of cells, each of men of the majority in Xã Na Ư where nothing else is said. */
export function tallySample(...cells: readonly (readonly [Partial<TallyKey>, Partial<Counts>])[]): Tally {
  const made = cells.map(([key, counts]) => {
    const whole: TallyKey = { unit: "na ư", village: null, group: null, zone: null, sex: "male", minority: false, criteria: "a@1#x", ...key };
    return [tallyKeyText(whole), { key: whole, counts: { ...NO_COUNTS, ...counts } }] as const;
  });
  return { ...EMPTY_TALLY, cells: new Map(made) };
}
