import type { z } from "zod";
import { checkSetRules } from "./set-rules";
import { setShape } from "./set-shape";
import type { ZONE_IDS } from "./set-shape";

/** Plain data all the way down that nobody may change. */
type DeepReadonly<T> = T extends (infer Item)[]
  ? readonly DeepReadonly<Item>[]
  : T extends object
    ? { readonly [Key in keyof T]: DeepReadonly<T[Key]> }
    : T;

/** What every criteria set must be; foreign data becomes a set only through it. */
export const criteriaSetSchema = setShape.superRefine((set, context) => {
  for (const { path, kind, params } of checkSetRules(set)) {
    context.addIssue({ code: "custom", path: [...path], params: { ...params, kind } });
  }
});

/** A versioned definition of what is scored and how it is decided. Numbers are points as people write them (8.5). */
export type CriteriaSet = DeepReadonly<z.infer<typeof criteriaSetSchema>>;
export type Indicator = CriteriaSet["indicators"][number];
export type Scale = Indicator["scale"];
export type Group = CriteriaSet["reportingGroups"][number];
export type Decision = CriteriaSet["decision"];
export type Band = Extract<Decision, { kind: "bands" }>["bands"][number];
export type ZoneId = (typeof ZONE_IDS)[number];
export type LocalText = CriteriaSet["title"];
