import type { GridLook } from "../grid/grid-view";

/** The look a page's address asks for (`?lang=en&theme=dark`); else Vietnamese, and light or dark as the system is. */
export function lookOfAddress(search: string, isSystemDark: boolean): GridLook {
  const asked = new URLSearchParams(search);
  const theme = asked.get("theme");
  return { language: asked.get("lang") === "en" ? "en" : "vi", isDark: theme === null ? isSystemDark : theme === "dark" };
}

/** The sample an address asks for (`?sample=06-xa-na-u.xlsx`); `none` opens nothing. */
export function sampleOfAddress(search: string): string | null {
  return new URLSearchParams(search).get("sample");
}
