import { listDraft } from "../list-draft";
import type { ListCircumstances, SheetRule } from "../rule-definition";

/** The set has pass marks by zone and nothing says the list's zone: the ordinary mark was used. */
export const zoneUnknown: SheetRule = {
  id: "zone-unknown",
  severity: "warning",
  example: { cell: "", params: { field: null, threshold: 80 } },
  watch: ({ lists }) => ({
    finish: () =>
      lists
        .filter((at) => at.zone === null && !at.columns.has("zone") && asksForZone(at))
        .map((at) => listDraft(at, { rule: "zone-unknown", value: "", params: { threshold: ordinaryThreshold(at) } })),
  }),
};

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
