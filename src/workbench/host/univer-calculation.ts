import type { FUniver } from "@univerjs/core/facade";
import "@univerjs/engine-formula/facade";
import { HostFailure } from "./host-failure";

/** How long a calculation may stand still before the host says so instead of answering stale values, in milliseconds. */
const LONGEST = 20_000;

/** Follows the grid's calculation, which runs behind the writes: a value read before its end would be the old one. */
export interface Calculation {
  /** Something was written that a calculation follows. */
  readonly written: () => void;
  /** A formula stands in the workbook; without any there is nothing to wait for. */
  readonly formulaMet: () => void;
  readonly settled: () => Promise<void>;
}

/** Watches the calculations of an instance of the grid. */
export function univerCalculation(api: FUniver): Calculation {
  let writes = 0;
  let started = 0;
  let calculated = 0;
  let hasFormula = false;
  const waiting = new Set<() => void>();
  const progressing = new Set<() => void>();
  const formula = api.getFormula();
  formula.calculationStart(() => void (started = writes));
  formula.calculationProcessing(() => progressing.forEach((extend) => extend()));
  formula.calculationEnd(() => {
    calculated = started;
    // The results are put into the cells right after the end is told.
    setTimeout(() => waiting.forEach((look) => look()), 0);
  });
  return {
    written: () => void (writes += 1),
    formulaMet: () => void (hasFormula = true),
    settled: () => {
      if (!hasFormula || calculated >= writes) return Promise.resolve();
      return new Promise((resolve, reject) => {
        let timer: ReturnType<typeof setTimeout> | undefined;
        const leave = (): void => {
          clearTimeout(timer);
          waiting.delete(look);
          progressing.delete(extend);
        };
        const extend = (): void => {
          clearTimeout(timer);
          timer = setTimeout(() => {
            leave();
            reject(new HostFailure("GeneralException", "The calculation did not end.", 500));
          }, LONGEST);
        };
        const look = (): void => {
          if (calculated < writes) return;
          leave();
          resolve();
        };
        waiting.add(look);
        progressing.add(extend);
        extend();
      });
    },
  };
}
