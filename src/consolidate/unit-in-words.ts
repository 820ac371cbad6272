import { unitKey } from "../summary/unit-key";
import { bareKey } from "../text/name-key";
import type { UnitEntry } from "./units-register";

/** The unit of a register that words such as a file's name speak of ("06-xa-na-u.xlsx"); `null` for none or for several. */
export function unitInWords(words: string, register: readonly UnitEntry[]): string | null {
  const bare = ` ${bareKey(words.replace(/\.[a-z0-9]+$/iu, "")).replace(/[^a-z0-9]+/g, " ")} `;
  const found = register.filter(({ name }) => {
    const key = bareKey(unitKey(name)).replace(/[^a-z0-9]+/g, " ").trim();
    return key !== "" && bare.includes(` ${key} `);
  });
  const longest = Math.max(...found.map(({ name }) => unitKey(name).length));
  const names = new Set(found.filter(({ name }) => unitKey(name).length === longest).map(({ name }) => name));
  const [only] = names;
  return names.size === 1 && only !== undefined ? only : null;
}
