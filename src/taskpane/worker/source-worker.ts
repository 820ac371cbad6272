import type { SourceRequest } from "./source-reading";
import { readSourceBytes } from "./source-reading";
import type { MakingRequest } from "./workbook-making";
import { consolidatedWorkbook } from "./workbook-making";

/** What the worker is asked, with the number its answer carries. */
export type WorkerTask =
  | { readonly id: number; readonly kind: "read"; readonly request: SourceRequest }
  | { readonly id: number; readonly kind: "make"; readonly request: MakingRequest };

self.onmessage = ({ data }: MessageEvent<WorkerTask>): void => {
  const answer = data.kind === "read" ? readSourceBytes(data.request) : consolidatedWorkbook(data.request);
  self.postMessage({ id: data.id, kind: data.kind, answer });
};
