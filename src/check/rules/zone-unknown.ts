import { nameKey } from "../../text/name-key";
import { listDraft } from "../list-draft";
import type { ListCircumstances, SheetRule } from "../rule-definition";

/** The set has pass marks by zone and nothing says the lists' zone: the ordinary mark was used. Said once of a unit, at its first list. */
export const zoneUnknown: SheetRule = {
  id: "zone-unknown",
  severity: "warning",
  example: { cell: "", params: { field: null, threshold: 80 } },
  watch: ({ lists }) => ({
    finish: () =>
      firstOfUnits(lists.filter((at) => at.zone === null && !at.columns.has("zone") && asksForZone(at)))
        .map((at) => listDraft(at, { rule: "zone-unknown", value: "", params: { threshold: ordinaryThreshold(at) } })),
  }),
};

/** A list without words of a unit is of the one that the others name, if it is one. */
function firstOfUnits(lists: readonly ListCircumstances[]): readonly ListCircumstances[] {
  const named = new Map<string, ListCircumstances>();
  for (const at of lists) {
    const unit = nameKey(at.list.context.unit?.value ?? "");
    if (!named.has(unit)) named.set(unit, at);
  }
  if (named.size === 2) named.delete("");
  return [...named.values()];
}

function asksForZone({ set, overrides }: ListCircumstances): boolean {
  const given = overrides?.threshold;
  if (given !== undefined && Object.values(overrides?.byZone ?? {}).every((mark) => mark === given)) return false;
  if (set.decision.kind !== "points") return false;
  const { ordinary, byZone } = set.decision.threshold;
  return Object.values(byZone).some((mark) => mark !== undefined && mark !== ordinary);
}

function ordinaryThreshold({ set }: ListCircumstances): number | null {
  return set.decision.kind === "points" ? set.decision.threshold.ordinary : null;
}
