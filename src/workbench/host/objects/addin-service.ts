import type { HostClass } from "../host-object";
import { hostClass } from "../host-object";
import { valueMethod } from "../members";

/** The library tells once that it can be called; without an answer it logs a rejection. */
export const addinServiceClass: HostClass<object> = hostClass({
  name: "AddinInternalService",
  members: { NotifyActionHandlerReady: valueMethod("internal", () => null, "believed") },
});

/** What the classes here answer, for the table of members. */
export const addinServiceSummaries = [
  addinServiceClass,
].map(({ summary }) => summary);
