import type { Language } from "../../locale/locale";
import type { Rounding } from "../../summary/rounding";

/** What a person set for the pane on this machine; nothing of it is about a workbook. */
export interface PaneSettings {
  /** `auto` follows Office's (or the browser's) display language. */
  readonly language: Language | "auto";
  readonly rounding: Rounding;
  /** Flags and the result sheet are written at each check. */
  readonly marks: boolean;
  /** Notes at the flagged cells as well. */
  readonly notes: boolean;
  /** The first run was seen. */
  readonly introduced: boolean;
}

export const DEFAULT_SETTINGS: PaneSettings = {
  language: "auto",
  rounding: "rounding",
  marks: true,
  notes: false,
  introduced: false,
};

/** Where settings are kept between openings; gives `null` where nothing is kept or nothing can be. */
export interface SettingsStore {
  read(): string | null;
  write(text: string): void;
}

/** The settings a text holds; each member that is missing or no longer understood is the standard one. */
export function parseSettings(text: string | null): PaneSettings {
  const data = parsed(text);
  const { language, rounding, marks, notes, introduced } = DEFAULT_SETTINGS;
  return {
    language: oneOf(data.get("language"), ["vi", "en", "auto"] as const) ?? language,
    rounding: oneOf(data.get("rounding"), ["rounding", "truncation"] as const) ?? rounding,
    marks: truth(data.get("marks")) ?? marks,
    notes: truth(data.get("notes")) ?? notes,
    introduced: truth(data.get("introduced")) ?? introduced,
  };
}

/** The text that `parseSettings` reads back the same. */
export function formatSettings(settings: PaneSettings): string {
  return JSON.stringify(settings);
}

function parsed(text: string | null): ReadonlyMap<string, unknown> {
  if (text === null) return new Map();
  try {
    const data: unknown = JSON.parse(text);
    return new Map(typeof data === "object" && data !== null ? Object.entries(data) : []);
  } catch {
    // Settings that are no JSON were not written by us; the standard ones serve.
    return new Map();
  }
}

function oneOf<T extends string>(value: unknown, words: readonly T[]): T | null {
  return words.find((word) => word === value) ?? null;
}

function truth(value: unknown): boolean | null {
  return typeof value === "boolean" ? value : null;
}
