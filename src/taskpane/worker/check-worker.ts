import type { ExaminationProgress, ExaminationRequest, Examined } from "../session/examination";
import { examine } from "../session/examination";
import type { Result } from "../../workbook/problem";

/** What the worker is asked, with the number its answer carries. */
export interface ExaminationTask {
  readonly id: number;
  readonly request: ExaminationRequest;
}

/** What the worker tells: that it stands, how far it is, and what it found. */
export type ExaminationNews =
  | { readonly kind: "ready" }
  | { readonly kind: "progress"; readonly id: number; readonly progress: ExaminationProgress }
  | { readonly kind: "examined"; readonly id: number; readonly answer: Result<Examined> };

const tell = (news: ExaminationNews): void => self.postMessage(news);

self.onmessage = ({ data: { id, request } }: MessageEvent<ExaminationTask>): void => {
  tell({ kind: "examined", id, answer: examine(request, (progress) => tell({ kind: "progress", id, progress })) });
};
tell({ kind: "ready" });
