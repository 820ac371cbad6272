import type { Result } from "../../workbook/problem";
import type { SettingsStore } from "../session/pane-settings";
import type { PaneHost } from "../shell/pane-host";
import { SAMPLES } from "../shell/samples";
import { workerReader } from "../worker/source-reader";
import { workerExaminer } from "../worker/worker-examiner";

const KEY = "so-khuyen-hoc.settings";

/** Settings in the browser's own storage; where it is closed to us, settings last as long as the page. */
export function browserSettings(): SettingsStore {
  let kept: string | null = null;
  return {
    read: () => {
      try {
        return localStorage.getItem(KEY);
      } catch {
        return kept;
      }
    },
    write: (text) => {
      kept = text;
      try {
        localStorage.setItem(KEY, text);
      } catch {
        // Private windows and file: pages may refuse; `kept` serves until the page closes.
        return;
      }
    },
  };
}

/** ISO date of today by the machine's own clock. */
export function isoToday(): string {
  const now = new Date();
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** The pane's surroundings where there is no Excel: the browser itself. */
export function browserHost(openNew: (name: string, bytes: Uint8Array) => Promise<Result<null>>): PaneHost {
  const dark = window.matchMedia("(prefers-color-scheme: dark)");
  // One file is open at a time, so one examiner serves them all.
  const examiner = workerExaminer();
  return {
    kind: "standalone",
    // Browsers of the people this is for often speak English, and they do not: English is chosen in the settings.
    displayLanguage: "vi",
    settings: browserSettings(),
    isDark: () => dark.matches,
    onLookChange: (changed) => {
      dark.addEventListener("change", changed);
      return () => dark.removeEventListener("change", changed);
    },
    canNote: true,
    openNew,
    samples: SAMPLES,
    sourceReader: workerReader,
    examiner: () => examiner,
    today: isoToday,
  };
}
