import type { PageWorker } from "../../taskpane/worker/attended-worker";
import { attendedWorker } from "../../taskpane/worker/attended-worker";
import type { Result } from "../../workbook/problem";
import { fail } from "../../workbook/problem";
import type { FileBook } from "./file-book";
import { readFileBook } from "./file-book";
import type { FileNews, FileTask } from "./file-book-worker";

/** A worker that reads one file. */
export type FileWorker = PageWorker<FileTask, FileNews>;

/** The worker of the page. Throws where the browser has none or will not start one. */
function startedWorker(): FileWorker {
  return new Worker(new URL("./file-book-worker.ts", import.meta.url));
}

/**
 * As `readFileBook`, in a worker of its own, so that the page stays alive over a large file; where no worker comes, on the
 * page. One that dies over the file gives `worker-died`.
 */
export function readFileAside(name: string, bytes: Uint8Array, start: () => FileWorker = startedWorker): Promise<Result<FileBook>> {
  return new Promise((resolve) => {
    const worker = attendedWorker(start, {
      hear: ({ answer }) => {
        worker.end();
        resolve(answer);
      },
      absent: () => void readFileBook(name, bytes).then(resolve),
      died: () => resolve(fail({ kind: "worker-died", file: name })),
    });
    worker.post({ name, bytes });
  });
}
