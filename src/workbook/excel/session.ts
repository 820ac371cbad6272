import type { Result } from "../problem";
import { fail } from "../problem";
import { faultCode, faultProblem } from "./excel-fault";
import { hasExcelApi } from "./requirement";

/** How long a request may wait for somebody to finish typing in a cell, in milliseconds between attempts. */
const PATIENCE = [150, 300, 600, 1200, 2400] as const;

/** A running conversation with Excel. */
export interface Session {
  readonly workbook: Excel.Workbook;
  /**
   * Queues what `queue` asks for, sends it, and gives what it returned, its proxies loaded. While a cell is being
   * edited Excel refuses the whole request; then it is queued anew a few times. Throws Excel's own error otherwise.
   */
  readonly send: <T>(queue: (workbook: Excel.Workbook) => T) => Promise<T>;
}

export interface SessionOptions {
  /** Waits between attempts; tests pass one that does not. */
  readonly wait: (milliseconds: number) => Promise<void>;
}

const DEFAULTS: SessionOptions = {
  wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
};

/** Runs a job in Excel; an error of Excel's becomes a problem that names the sheet. */
export async function inExcel<T>(
  sheet: string | null,
  job: (session: Session) => Promise<Result<T>>,
  options: SessionOptions = DEFAULTS,
): Promise<Result<T>> {
  return asResult(sheet, Excel.run((context) => job(session(context, options))));
}

/** As `inExcel`; where this Excel can, all the job writes is one step of Excel's own undo (ExcelApi 1.20). */
export async function inExcelAsOneStep<T>(
  job: (session: Session) => Promise<Result<T>>,
  options: SessionOptions = DEFAULTS,
): Promise<Result<T>> {
  if (!hasExcelApi("1.20")) return inExcel(null, job, options);
  return asResult(null, Excel.run({ mergeUndoGroup: true }, (context) => job(session(context, options))));
}

async function asResult<T>(sheet: string | null, running: Promise<Result<T>>): Promise<Result<T>> {
  try {
    return await running;
  } catch (error) {
    return fail(faultProblem(error, sheet));
  }
}

function session(context: Excel.RequestContext, { wait }: SessionOptions): Session {
  const send = async <T>(queue: (workbook: Excel.Workbook) => T): Promise<T> => {
    for (let attempt = 0; ; attempt += 1) {
      const asked = queue(context.workbook);
      try {
        await context.sync();
        return asked;
      } catch (error) {
        const pause = PATIENCE[attempt];
        if (faultCode(error) !== "InvalidOperationInCellEditMode" || pause === undefined) throw error;
        await wait(pause);
      }
    }
  };
  return { workbook: context.workbook, send };
}
