import { z } from "zod";

/** `assets/shortcuts.json`, as Excel reads it. */
const file = z.object({ shortcuts: z.array(z.object({ action: z.string(), key: z.object({ default: z.string() }) })) });

/** A shortcut of the add-in's: the manifest's name of its action, and its keys. */
export interface Shortcut {
  readonly action: string;
  /** "Ctrl+Shift+Alt+K", as Excel writes it. */
  readonly keys: string;
}

/** What a key event says of itself. */
type PressedKey = Pick<KeyboardEvent, "code" | "ctrlKey" | "shiftKey" | "altKey" | "metaKey">;

/** The shortcuts that a text of JSON describes; `null` where it is none. */
export function shortcutsOf(text: string): readonly Shortcut[] | null {
  try {
    return file.parse(JSON.parse(text)).shortcuts.map(({ action, key }) => ({ action, keys: key.default }));
  } catch {
    return null;
  }
}

/** The action whose keys were pressed, or `null`. */
export function actionOfKeys(shortcuts: readonly Shortcut[], pressed: PressedKey): string | null {
  return shortcuts.find(({ keys }) => isPressed(keys.split("+"), pressed))?.action ?? null;
}

function isPressed(keys: readonly string[], { code, ctrlKey, shiftKey, altKey, metaKey }: PressedKey): boolean {
  const has = (key: string): boolean => keys.includes(key);
  // By the key's place, as Alt and Shift change what it writes.
  const place = code.replace(/^(Key|Digit|Arrow)/, "");
  return keys.at(-1) === place && !metaKey && has("Ctrl") === ctrlKey && has("Shift") === shiftKey && has("Alt") === altKey;
}
