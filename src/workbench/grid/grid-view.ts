import { LocaleType, LogLevel, Univer, mergeLocales } from "@univerjs/core";
import { FUniver } from "@univerjs/core/facade";
import { UniverDocsPlugin } from "@univerjs/docs";
import { UniverDocsUIPlugin } from "@univerjs/docs-ui";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverRenderEnginePlugin } from "@univerjs/engine-render";
import conditionalFormattingEnglish from "@univerjs/preset-sheets-conditional-formatting/locales/en-US";
import conditionalFormattingVietnamese from "@univerjs/preset-sheets-conditional-formatting/locales/vi-VN";
import english from "@univerjs/preset-sheets-core/locales/en-US";
import vietnamese from "@univerjs/preset-sheets-core/locales/vi-VN";
import noteEnglish from "@univerjs/preset-sheets-note/locales/en-US";
import noteVietnamese from "@univerjs/preset-sheets-note/locales/vi-VN";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsConditionalFormattingPlugin } from "@univerjs/sheets-conditional-formatting";
import { UniverSheetsConditionalFormattingUIPlugin } from "@univerjs/sheets-conditional-formatting-ui";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import { UniverSheetsFormulaUIPlugin } from "@univerjs/sheets-formula-ui";
import { UniverSheetsNotePlugin } from "@univerjs/sheets-note";
import { UniverSheetsNoteUIPlugin } from "@univerjs/sheets-note-ui";
import { UniverSheetsNumfmtPlugin } from "@univerjs/sheets-numfmt";
import { UniverSheetsNumfmtUIPlugin } from "@univerjs/sheets-numfmt-ui";
import { UniverSheetsUIPlugin } from "@univerjs/sheets-ui";
import { UniverUIPlugin } from "@univerjs/ui";
import { gridMenu } from "./grid-menu";
import { workbench as englishWords } from "../../locale/en-US/workbench";
import type { WorkbenchWords } from "../../locale/vi-VN/workbench";
import { workbench as vietnameseWords } from "../../locale/vi-VN/workbench";
import "@univerjs/docs-ui/facade";
import "@univerjs/engine-formula/facade";
import "@univerjs/sheets/facade";
import "@univerjs/sheets-formula/facade";
import "@univerjs/sheets-numfmt/facade";
import "@univerjs/sheets-ui/facade";
import "@univerjs/ui/facade";

/** How the grid shows itself. */
export interface GridLook {
  readonly language: "vi" | "en";
  readonly isDark: boolean;
}

/** An instance of the grid with its view. */
export interface GridView {
  readonly univer: Univer;
  readonly api: FUniver;
}

/**
 * Starts the grid in an element of the page: its cells, formula bar, sheet tabs and context menu, without its toolbar.
 * Its network plugin is left out: nothing here asks anything of any server.
 */
export function startGrid(container: HTMLElement, { language, isDark }: GridLook): GridView {
  const univer = new Univer({
    locale: language === "en" ? LocaleType.EN_US : LocaleType.VI_VN,
    locales: {
      [LocaleType.VI_VN]: mergeLocales(vietnamese, conditionalFormattingVietnamese, noteVietnamese, progressWords(vietnameseWords)),
      [LocaleType.EN_US]: mergeLocales(english, conditionalFormattingEnglish, noteEnglish, progressWords(englishWords)),
    },
    darkMode: isDark,
    logLevel: LogLevel.ERROR,
  });
  univer.registerPlugin(UniverDocsPlugin);
  univer.registerPlugin(UniverRenderEnginePlugin);
  univer.registerPlugin(UniverUIPlugin, { container, header: true, toolbar: false, disableAutoFocus: true });
  univer.registerPlugin(UniverDocsUIPlugin);
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsUIPlugin, { formulaBar: true, footer: {}, menu: gridMenu });
  univer.registerPlugin(UniverSheetsNumfmtPlugin, { disableTextFormatAlert: true, disableTextFormatMark: true });
  univer.registerPlugin(UniverSheetsNumfmtUIPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverSheetsFormulaUIPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingPlugin);
  univer.registerPlugin(UniverSheetsConditionalFormattingUIPlugin);
  univer.registerPlugin(UniverSheetsNotePlugin);
  univer.registerPlugin(UniverSheetsNoteUIPlugin);
  return { univer, api: FUniver.newAPI(univer) };
}

/** Words that the grid asks its locales for and that none of them has. */
function progressWords({ calculating }: WorkbenchWords) {
  const names = ["analyzing", "calculating", "array-analysis", "array-calculation", "done"];
  return { "sheets-formula": { progress: Object.fromEntries(names.map((name) => [name, calculating])) } };
}

/** Changes the language and the theme of a grid that is shown. */
export function setGridLook({ univer, api }: GridView, { language, isDark }: GridLook): void {
  univer.setLocale(language === "en" ? LocaleType.EN_US : LocaleType.VI_VN);
  api.toggleDarkMode(isDark);
}
