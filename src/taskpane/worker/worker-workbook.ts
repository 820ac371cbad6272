import type { Edit } from "../../workbook/edit";
import type { Result } from "../../workbook/problem";
import { fail, succeed } from "../../workbook/problem";
import type { WorkbookEvent } from "../../workbook/workbook";
import type { XlsxWorkbook } from "../../workbook/xlsx/xlsx-port";
import type { PageWorker } from "./attended-worker";
import { attendedWorker } from "./attended-worker";
import type { FileNews } from "./file-worker";
import type { FileAnswer, FileCall, FileTask } from "./held-file";

export type FileWorker = PageWorker<FileTask, FileNews>;

/** A file opened in a worker; `close` ends that. */
export interface WorkerWorkbook extends XlsxWorkbook {
  readonly close: () => void;
}

/** The worker of the page. Throws where the browser has none or will not start one. */
function startedWorker(): FileWorker {
  return new Worker(new URL("./file-worker.ts", import.meta.url));
}

/**
 * The port over bytes with its reading and patching in a worker of its own, away from what a person sees; the page keeps
 * the bytes as they now are. Where no worker comes, the page does the work itself; one that dies at work fails that work
 * (`worker-died`), and the next call gets another, with the bytes as they were before.
 */
export function workerWorkbook(name: string, source: Uint8Array, start: () => FileWorker = startedWorker): WorkerWorkbook {
  let bytes = source;
  let version = 0;
  const listeners = new Set<(event: WorkbookEvent) => void>();
  const caller = fileCaller(start);
  const inTurn = oneAfterAnother();
  const ask = async <T>(call: FileCall, resultOf: (answer: FileAnswer) => Result<T> | null): Promise<Result<T>> => {
    const answer = await caller.answerTo({ file: name, version, bytes, call });
    return (answer && resultOf(answer)) ?? fail({ kind: "worker-died", file: name });
  };
  return {
    facts: () => inTurn(() => ask({ kind: "facts" }, (answer) => (answer.kind === "facts" ? answer.result : null))),
    readGrid: (sheet) => inTurn(() => ask({ kind: "grid", sheet }, (answer) => (answer.kind === "grid" ? answer.result : null))),
    apply: (edits) =>
      inTurn(async () => {
        const done = await ask({ kind: "apply", edits: edits.map(sendable) }, (answer) => (answer.kind === "apply" ? answer.result : null));
        if (!done.ok) return done;
        if (done.value.bytes !== null) {
          bytes = done.value.bytes;
          version += 1;
          caller.holds(version);
        }
        for (const event of done.value.events) for (const report of listeners) report(event);
        return succeed(done.value.applied);
      }),
    goTo: async () => succeed(null),
    listen: async (report) => {
      listeners.add(report);
      return succeed(() => void listeners.delete(report));
    },
    bytes: () => bytes,
    close: caller.close,
  };
}

/** An edit that can be copied to a worker: cells that are made as they are asked for are made now. */
function sendable(edit: Edit): Edit {
  if (edit.kind !== "add-sheet" && edit.kind !== "replace-sheet" && edit.kind !== "remove-sheet") return edit;
  return edit.content === null ? edit : { ...edit, content: { ...edit.content, cells: [...edit.content.cells] } };
}

/** Each call is about the file as the one before left it. */
function oneAfterAnother(): <T>(work: () => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();
  return (work) => {
    const mine = last.then(work);
    last = mine.catch(() => undefined);
    return mine;
  };
}

/** A call with the file it is about. */
type FileQuestion = Omit<FileTask, "id" | "bytes"> & { readonly bytes: Uint8Array };

/** Has calls answered, one at a time. */
interface FileCaller {
  /** `null`: whoever was at it died. */
  readonly answerTo: (question: FileQuestion) => Promise<FileAnswer | null>;
  /** The file as of this version need not be sent. */
  readonly holds: (version: number) => void;
  readonly close: () => void;
}

/** What becomes of a call: an answer, the page's own work, or word that there will be no answer. */
interface Waiting {
  readonly id: number;
  readonly answered: (answer: FileAnswer | null) => void;
  readonly workHere: () => void;
}

function fileCaller(start: () => FileWorker): FileCaller {
  let ids = 0;
  let held: number | null = null;
  let waiting: Waiting | null = null;
  let answerHere: ((task: FileTask) => Promise<FileAnswer>) | null = null;
  const settle = (how: (one: Waiting) => void): void => {
    const one = waiting;
    waiting = null;
    if (one) how(one);
  };
  const worker = attendedWorker(start, {
    hear: ({ id, answer }) => (id === waiting?.id ? settle(({ answered }) => answered(answer)) : undefined),
    absent: () => {
      held = null;
      settle(({ workHere }) => workHere());
    },
    died: () => {
      held = null;
      settle(({ answered }) => answered(null));
    },
  });
  const taskOf = ({ bytes, ...question }: FileQuestion): FileTask => {
    ids += 1;
    const task = { ...question, id: ids, bytes: held === question.version ? null : bytes };
    held = question.version;
    return task;
  };
  /** Most pages never need it: their worker has it. */
  const workHere = async (question: FileQuestion): Promise<FileAnswer> => {
    answerHere ??= (await import("./held-file")).heldFile();
    return answerHere(taskOf(question));
  };
  return {
    answerTo: (question) => {
      if (answerHere) return workHere(question);
      return new Promise((resolve, reject) => {
        const task = taskOf(question);
        waiting = { id: task.id, answered: resolve, workHere: () => void workHere(question).then(resolve, reject) };
        worker.post(task);
      });
    },
    holds: (version) => {
      held = version;
    },
    close: () => {
      worker.end();
      held = null;
      settle(({ answered }) => answered(null));
    },
  };
}
