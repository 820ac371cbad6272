import type { ExcelSurroundings } from "../../workbook/excel/surroundings";
import { openNewWorkbook } from "../../workbook/excel/new-workbook";
import type { PaneHost } from "../shell/pane-host";
import { SAMPLES } from "../shell/samples";
import { workerReader } from "../worker/source-reader";
import { workerExaminer } from "../worker/worker-examiner";
import { browserSettings, isoToday } from "../standalone/browser-host";

/** The pane's surroundings in Excel. An Excel that does not tell its theme is taken to look as the system does. */
export function excelHost({ displayLanguage, isDark, canNote }: ExcelSurroundings): PaneHost {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  return {
    kind: "excel",
    displayLanguage: displayLanguage.toLowerCase().startsWith("en") ? "en" : "vi",
    settings: browserSettings(),
    isDark: () => isDark() ?? dark.matches,
    onLookChange: (changed) => {
      // Office's theme is changed outside the pane, so it is looked at whenever somebody comes back to it.
      const returns = [[window, "focus"], [window, "pointerover"], [document, "visibilitychange"]] as const;
      dark.addEventListener("change", changed);
      for (const [place, event] of returns) place.addEventListener(event, changed);
      return () => {
        dark.removeEventListener("change", changed);
        for (const [place, event] of returns) place.removeEventListener(event, changed);
      };
    },
    canNote,
    openNew: (_name, bytes) => openNewWorkbook(bytes),
    samples: SAMPLES,
    sourceReader: workerReader,
    examiner: () => workerExaminer(),
    conformance: async () => (await import("../../workbook/excel/conformance")).runConformance(),
    today: isoToday,
  };
}
