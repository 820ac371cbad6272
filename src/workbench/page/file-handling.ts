import type { WorkbenchWords } from "../../locale/vi-VN/workbench";
import { fetchSample } from "../../taskpane/first-run/fetch-sample";
import type { Sample } from "../../taskpane/shell/pane-host";
import { download } from "../../taskpane/shell/download";
import type { Problem, Result } from "../../workbook/problem";
import type { ShelvedBook } from "./shelf";
import type { Workbench } from "./workbench";

/** What the page tells of opening and saving, and of sheets that are locked. */
export type Notice =
  | { readonly kind: "opening" | "opened" | "saved" | "locked"; readonly name: string }
  | { readonly kind: "failed"; readonly what: "notOpened" | "notSaved"; readonly name: string; readonly problems: readonly Problem[] };

/** Opening by button, drop and sample, and saving as a download. */
export interface FileHandling {
  readonly openFile: (file: File) => Promise<void>;
  readonly openSample: (sample: Sample) => Promise<void>;
  readonly show: (book: ShelvedBook) => Promise<void>;
  readonly save: (words: WorkbenchWords) => Promise<void>;
  /** Opens a file dropped anywhere on `target`; stops when the returned function is called. */
  readonly acceptDrops: (target: HTMLElement) => () => void;
}

/** Files of a workbench; what becomes of them is told by `tell`. */
export function fileHandling(workbench: Workbench, tell: (notice: Notice) => void): FileHandling {
  const opening = async (name: string, open: () => Promise<Result<null>>): Promise<void> => {
    tell({ kind: "opening", name });
    const opened = await open();
    tell(opened.ok ? { kind: "opened", name } : { kind: "failed", what: "notOpened", name, problems: opened.problems });
  };
  const openBytes = (name: string, bytes: Uint8Array): Promise<void> => opening(name, () => workbench.open(name, bytes));
  workbench.whenMade((name, bytes) => void openBytes(name, bytes));
  workbench.whenRefused((name) => tell({ kind: "locked", name }));
  const openFile = async (file: File): Promise<void> => openBytes(file.name, new Uint8Array(await file.arrayBuffer()));
  return {
    openFile,
    show: ({ key, name }) => opening(name, () => workbench.show(key)),
    openSample: async (sample) => {
      const bytes = await fetchSample(sample);
      if (bytes.ok) await openBytes(sample.name, bytes.value);
      else tell({ kind: "failed", what: "notOpened", name: sample.name, problems: bytes.problems });
    },
    save: async (words) => {
      const name = workbench.state().book?.name ?? "";
      const bytes = await workbench.save();
      if (!bytes.ok) return tell({ kind: "failed", what: "notSaved", name, problems: bytes.problems });
      if (bytes.value === null) return;
      const extension = /\.xlsm$/i.test(name) ? "xlsm" : "xlsx";
      const saved = words.savedName(name.replace(/\.xls[xm]$/i, ""), extension);
      download(saved, bytes.value);
      tell({ kind: "saved", name: saved });
    },
    acceptDrops: (target) => {
      const over = (event: DragEvent): void => {
        if (event.dataTransfer?.types.includes("Files")) event.preventDefault();
      };
      const drop = (event: DragEvent): void => {
        const file = event.dataTransfer?.files[0];
        if (!file) return;
        event.preventDefault();
        event.stopPropagation();
        void openFile(file);
      };
      // Before the grid sees them: it would take a dropped file for a picture.
      target.addEventListener("dragover", over, true);
      target.addEventListener("drop", drop, true);
      return () => {
        target.removeEventListener("dragover", over, true);
        target.removeEventListener("drop", drop, true);
      };
    },
  };
}
