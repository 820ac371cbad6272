import type { Result } from "../../workbook/problem";
import type { FileBook } from "./file-book";
import { readFileBook } from "./file-book";

/** The file a worker is asked to read. */
export interface FileTask {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What the worker tells: that it stands, and what it read. */
export type FileNews = { readonly kind: "ready" } | { readonly kind: "read"; readonly answer: Result<FileBook> };

const tell = (news: FileNews): void => self.postMessage(news);

self.onmessage = ({ data: { name, bytes } }: MessageEvent<FileTask>): void => {
  void readFileBook(name, bytes).then((answer) => tell({ kind: "read", answer }));
};
tell({ kind: "ready" });
