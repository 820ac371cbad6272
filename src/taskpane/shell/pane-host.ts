import type { Language } from "../../locale/locale";
import type { Result } from "../../workbook/problem";
import type { Examiner } from "../session/examiner";
import type { SettingsStore } from "../session/pane-settings";
import type { SourceReader } from "../worker/source-reader";

/** A sample workbook that can be opened from the first run. */
export interface Sample {
  readonly name: string;
  /** Where it is served, relative to the page. */
  readonly url: string;
}

/** What differs between the pane in Excel and the pane by itself. */
export interface PaneHost {
  readonly kind: "excel" | "standalone";
  readonly displayLanguage: Language;
  readonly settings: SettingsStore;
  /** Whether the surroundings are dark, now and after each change. */
  readonly isDark: () => boolean;
  readonly onLookChange: (changed: () => void) => () => void;
  /** Whether notes can be put at cells; an older Excel lets add-ins write none. */
  readonly canNote: boolean;
  /** Opens a workbook made by us (or the sample) as a new one. */
  readonly openNew: (name: string, bytes: Uint8Array) => Promise<Result<null>>;
  readonly samples: readonly Sample[];
  /** Reads files to be consolidated, away from what a person sees. */
  readonly sourceReader: () => SourceReader;
  /** Examines the open workbook, away from what a person sees where that can be. */
  readonly examiner: () => Examiner;
  /** Asks Excel what is only believed of it; absent where there is no Excel to ask. */
  readonly conformance?: () => Promise<Result<readonly object[]>>;
  /** ISO date of today. */
  readonly today: () => string;
}
