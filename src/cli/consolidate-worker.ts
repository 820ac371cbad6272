import { parentPort, workerData } from "node:worker_threads";
import { sending } from "./sent-outcome";
import { takeSources } from "./source-queue";
import type { WorkerStart } from "./source-queue";

const start: WorkerStart = workerData;
takeSources(start, (index, done) => {
  const { outcome, handedOver } = sending(done);
  parentPort?.postMessage({ index, outcome }, handedOver);
}).catch((error: unknown) => {
  throw error;
});
