import { PAYLOAD_BYTES } from "./cell-reading";
import type { Session } from "./session";

/** Writes waiting to be sent together. */
export interface Outbox {
  /** Adds a write of about so many bytes; sends what waits first where both would not fit one request. */
  readonly add: (bytes: number, write: (workbook: Excel.Workbook) => void) => Promise<void>;
  /** Sends what waits. */
  readonly flush: () => Promise<void>;
}

/** A large write stops the screen and reckoning until it is in. */
const LARGE_BYTES = 20_000;

/** Collects writes into requests below Excel's payload limit: the number of requests grows with the bytes only. */
export function outbox(session: Session): Outbox {
  let waiting: ((workbook: Excel.Workbook) => void)[] = [];
  let waitingBytes = 0;
  const flush = async (): Promise<void> => {
    if (waiting.length === 0) return;
    const writes = waiting;
    const isLarge = waitingBytes > LARGE_BYTES;
    waiting = [];
    waitingBytes = 0;
    await session.send((workbook) => {
      if (isLarge) {
        workbook.application.suspendApiCalculationUntilNextSync();
        workbook.application.suspendScreenUpdatingUntilNextSync();
      }
      writes.forEach((write) => write(workbook));
    });
  };
  const add = async (bytes: number, write: (workbook: Excel.Workbook) => void): Promise<void> => {
    if (waitingBytes + bytes > PAYLOAD_BYTES) await flush();
    waiting.push(write);
    waitingBytes += bytes;
  };
  return { add, flush };
}
