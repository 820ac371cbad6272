// Node 20 gives a worker no loader of its main thread: the worker asks for TypeScript itself.
import { register } from "tsx/esm/api";

register();
await import("./consolidate-worker.ts");
