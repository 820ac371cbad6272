import { parentPort, workerData } from "node:worker_threads";
import { readBytesNow } from "./criteria-choice";
import { sending } from "./sent-outcome";
import { takeSources } from "./source-queue";
import type { WorkerStart } from "./source-queue";

const start: WorkerStart = workerData;
// It stands still while a file comes: nobody asks it anything, and it is ended from outside.
takeSources(start, { bytesOf: readBytesNow, between: null }, (index, done) => {
  const { outcome, handedOver } = sending(done);
  parentPort?.postMessage({ index, outcome }, handedOver);
}).catch((error: unknown) => {
  throw error;
});
