import type { PeopleKeys } from "./people-keys";
import { gatherPeople } from "./people-keys";
import type { SettledUnits } from "./settled-units";
import { underSettledUnits } from "./settled-units";
import type { SourceShare } from "./source-share";

/** What reading one file gave that hangs on the other files. */
interface Reading {
  readonly share: SourceShare;
  readonly people: PeopleKeys;
}

/**
 * A reading once all sources are known: its share and its people under the settled keys of their units. One that
 * `apart` takes out of the figures, as it is of others than people, gives nobody to look for elsewhere either.
 */
export function settledReading({ share, people }: Reading, units: SettledUnits, apart: (share: SourceShare) => SourceShare): Reading & { readonly isApart: boolean } {
  const settled = underSettledUnits(share, units);
  const counted = apart(settled);
  const isApart = counted !== settled;
  const own = isApart ? gatherPeople().keys() : { ...people, units: people.units.map((key) => units.get(key)?.key ?? key) };
  return { share: counted, people: own, isApart };
}
