import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { Examined } from "../session/examination";
import type { Examiner } from "../session/examiner";
import { plainExaminer } from "../session/examiner";
import type { PageWorker } from "./attended-worker";
import { attendedWorker } from "./attended-worker";
import type { ExaminationNews, ExaminationTask } from "./check-worker";

export type CheckWorker = PageWorker<ExaminationTask, ExaminationNews>;

/** What a worker was asked, and who waits for it. */
interface Asked {
  readonly task: ExaminationTask;
  readonly report: Parameters<Examiner["examine"]>[1];
  readonly answered: (answer: Result<Examined>) => void;
}

/** The worker of the page. Throws where the browser has none or will not start one. */
function startedWorker(): CheckWorker {
  return new Worker(new URL("./check-worker.ts", import.meta.url));
}

/**
 * An examiner in a worker of its own, started at the first examination. Where no worker comes, the page does the work
 * itself; one that dies at work fails that work (`worker-died`) and is started anew. Only one examination is under way
 * at a time: a later one stops the earlier.
 */
export function workerExaminer(start: () => CheckWorker = startedWorker, plain: Examiner = plainExaminer()): Examiner {
  let canStart = true;
  let asked: Asked | null = null;
  let ids = 0;
  const settle = (answer: Result<Examined>): void => {
    const { answered } = asked ?? {};
    asked = null;
    answered?.(answer);
  };
  const worker = attendedWorker(start, {
    hear: (news) => {
      if (news.id !== asked?.task.id) return;
      if (news.kind === "progress") asked.report(news.progress);
      else settle(news.answer);
    },
    absent: () => {
      canStart = false;
      if (asked) void plain.examine(asked.task.request, asked.report).then(settle);
    },
    died: () => settle(fail({ kind: "worker-died" })),
  });
  const stop = (): void => {
    plain.stop();
    if (!asked) return;
    // A worker at work hears nothing: it is ended, and the next examination gets another.
    worker.end();
    settle(fail({ kind: "cancelled" }));
  };
  return {
    examine: (request, report) => {
      stop();
      if (!canStart) return plain.examine(request, report);
      return new Promise((answered) => {
        ids += 1;
        asked = { task: { id: ids, request }, report, answered };
        worker.post(asked.task);
      });
    },
    stop,
  };
}
