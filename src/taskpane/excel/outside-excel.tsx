import type { JSX } from "react";
import { localeFor } from "../../locale/locale";
import type { NoExcel } from "../../workbook/excel/surroundings";

/** What stands in place of the pane where there is no Excel around: in both languages, as nobody can be asked. */
export function OutsideExcel({ why }: { readonly why: NoExcel }): JSX.Element {
  return (
    <main style={{ padding: 16, fontFamily: "sans-serif" }}>
      {(["vi", "en"] as const).map((language) => (
        <p key={language} lang={language}>{localeFor(language).pane.outside[why]}</p>
      ))}
    </main>
  );
}
