import { parentPort, workerData } from "node:worker_threads";
import type { ReadingSetting, SourceFile } from "./source-reading";
import { readSourceFile } from "./source-reading";

/** What a worker is given when it starts. */
export interface WorkerStart {
  readonly setting: ReadingSetting;
}

/** What it is asked: one file, with its number among all. */
export interface WorkerTask {
  readonly index: number;
  readonly source: SourceFile;
}

const start: WorkerStart = workerData;
parentPort?.on("message", ({ index, source }: WorkerTask) => {
  readSourceFile(source, start.setting).then(
    (outcome) => {
      const { people } = outcome.kind === "read" ? outcome : { people: null };
      const arrays = people === null ? [] : [people.id, people.nameAndYear, people.name, people.unit, people.row, people.sheet, people.sexAndDay];
      parentPort?.postMessage(
        { index, outcome },
        arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
      );
    },
    (error: unknown) => {
      throw error;
    },
  );
});
