import type { SourceShare } from "../../src/consolidate/source-share";
import { identifyUnit } from "../../src/consolidate/unit-identity";
import { EMPTY_TALLY, NO_COUNTS, tallyKeyText } from "../../src/summary/tally";

/** What a source says of its unit. */
export interface Said {
  readonly name: string;
  readonly parent?: string | null;
  readonly year?: number | null;
  readonly people?: number;
}

/** A source with people (one) of a unit, as its own words name it. */
export function smallShare(file: string, { name, parent = null, year = null, people = 1 }: Said): SourceShare {
  const unit = identifyUnit({ name, from: "letterhead", year, parent }, null);
  const key = { unit: unit.key, village: null, group: null, zone: null, sex: null, minority: null, criteria: "s@1#0" };
  return {
    file,
    sha256: `${file} ${people}`,
    via: [],
    units: [unit],
    control: { seen: people, subjects: people, sections: 0, totals: 0, notes: 0, left: 0 },
    left: [],
    tally: { ...EMPTY_TALLY, cells: new Map([[tallyKeyText(key), { key, counts: { ...NO_COUNTS, registered: people } }]]) },
    claims: [],
    findings: [],
    findingCounts: { error: 0, warning: 0, hint: 0 },
  };
}
