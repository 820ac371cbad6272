import type { firstRun as source } from "../../vi-VN/pane/first-run";

/** What the pane says at its first opening. */
export const firstRun: typeof source = {
  title: "Welcome",
  sentences: [
    "Sổ Khuyến Học looks at the assessment lists in your workbook and shows what is missing and what is wrong.",
    "Everything happens on this machine and nothing is sent anywhere; nothing is changed until you press a button, and every fix can be undone.",
    "Open your list and press Check, or try the sample workbook first.",
  ],
  sample: "Open the sample",
  start: "Start",
  sampleNote: "The people and figures in the sample are made up.",
};
