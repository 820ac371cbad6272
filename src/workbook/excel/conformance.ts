import { faultCode } from "./excel-fault";
import type { Session } from "./session";
import { inExcel } from "./session";
import { succeed } from "../problem";
import type { Result } from "../problem";
import type { ConformanceCase } from "./conformance-cases";
import { requestCases } from "./conformance-cases";
import { eventCases } from "./conformance-events";

/** What one Excel answered to one question, beside what the adapter and the workbench's host take for granted. */
export interface ConformanceAnswer {
  readonly id: string;
  readonly expected: unknown;
  readonly found: unknown;
  readonly same: boolean;
}

/** A sheet of its own, removed afterwards, as is a custom XML part; nothing else of the workbook is touched. */
const SHEET = "khuyenhoc-tuong-thich";

/**
 * Asks the open Excel every question of the list and gives the answers as data to compare: in jest over the workbench's
 * host, and from the pane's hidden page in a real Excel. Use an empty workbook.
 */
export function runConformance(cases: readonly ConformanceCase[] = [...requestCases, ...eventCases]): Promise<Result<readonly ConformanceAnswer[]>> {
  return inExcel(null, async (session) => {
    const answers: ConformanceAnswer[] = [];
    for (const { id, expected, ask } of cases) {
      await renewSheet(session);
      const found = await answerOf(session, ask);
      answers.push({ id, expected, found, same: JSON.stringify(found) === JSON.stringify(expected) });
    }
    await session.send((workbook) => workbook.worksheets.getItem(SHEET).delete());
    return succeed(answers);
  });
}

async function renewSheet(session: Session): Promise<void> {
  const old = await session.send((workbook) => workbook.worksheets.getItemOrNullObject(SHEET).load("name"));
  await session.send((workbook) => {
    if (!old.isNullObject) workbook.worksheets.getItem(SHEET).delete();
    workbook.worksheets.add(SHEET);
  });
}

/** An error of Excel's is an answer too: its code. */
async function answerOf(session: Session, ask: (session: Session, sheet: string) => Promise<unknown>): Promise<unknown> {
  try {
    return await ask(session, SHEET);
  } catch (error) {
    const code = faultCode(error);
    if (code === null) throw error;
    return { error: code };
  }
}
