import type { Result } from "../../workbook/problem";
import type { ReadSource, SourceRequest } from "./source-reading";
import { readSourceBytes } from "./source-reading";
import type { MakingRequest } from "./workbook-making";
import { consolidatedWorkbook } from "./workbook-making";

/** What the worker is asked, with the number its answer carries. */
export type WorkerTask =
  | { readonly id: number; readonly kind: "read"; readonly request: SourceRequest }
  | { readonly id: number; readonly kind: "make"; readonly request: MakingRequest };

/** What the worker tells: that it stands, and what came of a task. */
export type WorkerNews =
  | { readonly kind: "ready" }
  | { readonly id: number; readonly kind: "read"; readonly answer: Result<ReadSource> }
  | { readonly id: number; readonly kind: "make"; readonly answer: Result<Uint8Array> };

const tell = (news: WorkerNews): void => self.postMessage(news);

self.onmessage = ({ data }: MessageEvent<WorkerTask>): void => {
  const { id } = data;
  if (data.kind === "read") tell({ id, kind: "read", answer: readSourceBytes(data.request) });
  else tell({ id, kind: "make", answer: consolidatedWorkbook(data.request) });
};
tell({ kind: "ready" });
