import type { PeopleKeys } from "./people-keys";

interface Met {
  readonly source: number;
  readonly id: number;
  /** Stands in another source too; counted once, in however many. */
  isCommon: boolean;
}

/** How many people stand in more than one of some sources: by CCCD, or by name and year of birth where one of two has none. */
export function peopleInCommon(sources: readonly PeopleKeys[]): number {
  const byId = new Map<number, Met>();
  const byName = new Map<number, Met>();
  let common = 0;
  sources.forEach((keys, source) => {
    for (let person = 0; person < keys.count; person += 1) {
      const [id = 0, name = 0] = [keys.id[person], keys.nameAndYear[person]];
      const alike = name === 0 ? undefined : byName.get(name);
      const known = byId.get(id) ?? (alike && (id === 0 || alike.id === 0) ? alike : undefined);
      const met = known ?? { source, id, isCommon: false };
      if (met.source !== source && !met.isCommon) {
        met.isCommon = true;
        common += 1;
      }
      if (id !== 0 && !byId.has(id)) byId.set(id, met);
      if (name !== 0 && !alike) byName.set(name, met);
    }
  });
  return common;
}
