import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { Examined } from "../session/examination";
import type { Examiner } from "../session/examiner";
import { plainExaminer } from "../session/examiner";
import type { ExaminationNews, ExaminationTask } from "./check-worker";

/** The part of a browser's worker that is spoken to. */
export interface CheckWorker {
  onmessage: ((event: MessageEvent<ExaminationNews>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
  postMessage(task: ExaminationTask): void;
  terminate(): void;
}

/** What a worker was asked, and who waits for it. */
interface Asked {
  readonly task: ExaminationTask;
  readonly report: Parameters<Examiner["examine"]>[1];
  readonly answered: (answer: Result<Examined>) => void;
}

/** How long a worker may take to come, in milliseconds; after that the work is done without one. */
const LONGEST_START = 20_000;

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
  let worker: CheckWorker | null = null;
  let isReady = false;
  let canStart = true;
  let asked: Asked | null = null;
  let ids = 0;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  const end = (answer: Result<Examined>): void => {
    const { answered } = asked ?? {};
    asked = null;
    answered?.(answer);
  };
  const drop = (): void => {
    clearTimeout(impatience);
    worker?.terminate();
    worker = null;
    isReady = false;
  };
  const withoutWorker = (): void => {
    canStart = false;
    drop();
    if (asked) void plain.examine(asked.task.request, asked.report).then(end);
  };
  const hear = (news: ExaminationNews): void => {
    if (news.kind === "ready") {
      isReady = true;
      clearTimeout(impatience);
    } else if (news.id !== asked?.task.id) return;
    else if (news.kind === "progress") asked.report(news.progress);
    else end(news.answer);
  };
  const come = (): CheckWorker => {
    const coming = start();
    coming.onmessage = ({ data }) => hear(data);
    coming.onerror = () => {
      if (worker !== coming) return;
      if (!isReady) return withoutWorker();
      drop();
      end(fail({ kind: "worker-died" }));
    };
    impatience = setTimeout(withoutWorker, LONGEST_START);
    return coming;
  };
  const stop = (): void => {
    plain.stop();
    if (!asked) return;
    // A worker at work hears nothing: it is ended, and the next examination gets another.
    drop();
    end(fail({ kind: "cancelled" }));
  };
  return {
    examine: (request, report) => {
      stop();
      if (!canStart) return plain.examine(request, report);
      return new Promise((resolve) => {
        ids += 1;
        const task = { id: ids, request };
        asked = { task, report, answered: resolve };
        try {
          worker ??= come();
          worker.postMessage(task);
        } catch {
          // Some hosts forbid workers; the work is done here instead, and nobody is told since nothing is lost.
          withoutWorker();
        }
      });
    },
    stop,
  };
}
