// The first script of a reading worker. It says that it stands and waits until the engine is settled for the whole process
// (engine-settings.ts), which must not happen while another thread runs code; then it becomes a reader.
const { parentPort, workerData } = require("node:worker_threads");

const { gate, script } = workerData;
parentPort.postMessage("standing");
Atomics.wait(gate, 0, 0);
// A bundle is required: imported, it would first be read through for what it might export.
if (script.endsWith(".cjs")) require(require("node:url").fileURLToPath(script));
else import(script);
