import type { FileAnswer, FileTask } from "./held-file";
import { heldFile } from "./held-file";

/** What the worker tells: that it stands, and what came of a call. */
export type FileNews = { readonly kind: "ready" } | { readonly kind: "answered"; readonly id: number; readonly answer: FileAnswer };

const tell = (news: FileNews): void => self.postMessage(news);
const answerTo = heldFile();

self.onmessage = ({ data }: MessageEvent<FileTask>): void => {
  // One that throws ends as an error of the worker, which the page then takes for dead.
  void answerTo(data).then(
    (answer) => tell({ kind: "answered", id: data.id, answer }),
    (thrown: unknown) => setTimeout(() => {
      throw thrown;
    }),
  );
};
tell({ kind: "ready" });
