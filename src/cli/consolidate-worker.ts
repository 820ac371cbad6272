import { parentPort, workerData } from "node:worker_threads";
import { takeSources } from "./source-queue";
import type { WorkerStart } from "./source-queue";

const start: WorkerStart = workerData;
takeSources(start, (index, outcome) => {
  const { people } = outcome.kind === "read" ? outcome : { people: null };
  const arrays = people === null ? [] : [people.id, people.nameAndYear, people.name, people.unit, people.row, people.sheet, people.sexAndDay];
  parentPort?.postMessage(
    { index, outcome },
    arrays.flatMap(({ buffer }) => (buffer instanceof ArrayBuffer ? [buffer] : [])),
  );
}).catch((error: unknown) => {
  throw error;
});
