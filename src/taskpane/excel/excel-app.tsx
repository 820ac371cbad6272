import type { JSX } from "react";
import { Look } from "../shell/look";
import { Pane } from "../shell/pane";
import type { PaneServices } from "../shell/services";
import { ServicesProvider, languageOf, useStore } from "../shell/services";

/** The pane over the workbook open in Excel. */
export function ExcelApp({ services }: { readonly services: PaneServices }): JSX.Element {
  const language = languageOf(useStore(services.settings), services.host);
  return (
    <Look host={services.host} language={language}>
      <ServicesProvider value={services}>
        <Pane />
      </ServicesProvider>
    </Look>
  );
}
