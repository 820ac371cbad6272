import { workbench as english } from "../../locale/en-US/workbench";
import type { WorkbenchWords } from "../../locale/vi-VN/workbench";
import { workbench as vietnamese } from "../../locale/vi-VN/workbench";
import type { GridLook } from "../grid/grid-view";

/** The page's sentences in a language. */
export function pageWords(language: GridLook["language"]): WorkbenchWords {
  return language === "en" ? english : vietnamese;
}
