import type { Encoding } from "./hand";
import type { ListPlan } from "./list-plan";

/** How a summary sheet is laid out and what its sender got wrong in the received file. */
export interface SummaryPlan {
  readonly layout: "groups-down" | "units-down";
  readonly inconsistent: boolean;
}

/** A commune's workbook: its lists, on one sheet where they share its name, and its summary. */
export interface BookPlan {
  readonly title: string;
  /** How the received file spells; the corrected one is Unicode NFC. */
  readonly encoding: Encoding;
  readonly lists: readonly ListPlan[];
  readonly summary: SummaryPlan | null;
}
