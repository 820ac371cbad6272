import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { ExaminationProgress, ExaminationRequest, Examined } from "./examination";

/** Who examines the open workbook's sheets, here or away from what a person sees. */
export interface Examiner {
  readonly examine: (request: ExaminationRequest, report: (progress: ExaminationProgress) => void) => Promise<Result<Examined>>;
  /** Stops what is being examined, where it can be stopped: it then fails as `cancelled`. */
  readonly stop: () => void;
}

/** Examines right here: the page stands still meanwhile. For where no worker can be had. */
export function plainExaminer(): Examiner {
  let round = 0;
  return {
    examine: async (request, report) => {
      const mine = round;
      // Most panes never need it here: their worker has it.
      const { examine } = await import("./examination");
      return round === mine ? examine(request, report) : fail({ kind: "cancelled" });
    },
    stop: () => {
      round += 1;
    },
  };
}
