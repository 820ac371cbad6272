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

/** What becomes of a worker besides its answers. */
interface Fate {
  readonly hear: (news: Exclude<ExaminationNews, { readonly kind: "ready" }>) => void;
  /** None came, or none can be started. */
  readonly absent: () => void;
  /** It came, and died at work. */
  readonly died: () => void;
}

/** A worker that is started when first spoken to, and anew after it was ended or died. */
interface AttendedWorker {
  readonly post: (task: ExaminationTask) => void;
  readonly end: () => void;
}

function attendedWorker(start: () => CheckWorker, { hear, absent, died }: Fate): AttendedWorker {
  let worker: CheckWorker | null = null;
  let isReady = false;
  let impatience: ReturnType<typeof setTimeout> | undefined;
  const end = (): void => {
    clearTimeout(impatience);
    worker?.terminate();
    worker = null;
    isReady = false;
  };
  const lose = (): void => {
    const cameBefore = isReady;
    end();
    return cameBefore ? died() : absent();
  };
  const come = (): CheckWorker => {
    const coming = start();
    coming.onmessage = ({ data }) => {
      if (data.kind !== "ready") return hear(data);
      isReady = true;
      clearTimeout(impatience);
    };
    coming.onerror = () => (worker === coming ? lose() : undefined);
    impatience = setTimeout(lose, LONGEST_START);
    return coming;
  };
  return {
    post: (task) => {
      try {
        worker ??= come();
        worker.postMessage(task);
      } catch {
        // Some hosts forbid workers; the work is done without, and nobody is told since nothing is lost.
        end();
        absent();
      }
    },
    end,
  };
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
