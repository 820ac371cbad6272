import type { JSX } from "react";
import { useState } from "react";
import type { Locale } from "../../locale/locale";
import type { Consolidation } from "../../consolidate/consolidation";
import type { ShareClaim } from "../../consolidate/source-share";
import { useLocale } from "../shell/services";
import { useShowMore } from "../shell/show-more";
import { useViewStyles } from "../shell/view-styles";
import { NameSearch, named } from "./name-search";

/** So many lines stand there at first. */
const FEW = 10;

/** Printed figures that do not agree with the rows of their own file. */
export function ClaimsTable({ consolidation }: { readonly consolidation: Consolidation }): JSX.Element {
  const locale = useLocale();
  const view = useViewStyles();
  const words = locale.pane.consolidate;
  const [sought, setSought] = useState("");
  const wrong = consolidation.shares.flatMap(({ file, claims }) =>
    claims.filter(({ standing }) => standing === "differs" || standing === "impossible").map((claim) => ({ file, claim })),
  );
  const { shown, more } = useShowMore(named(wrong, sought, ({ file, claim }) => [file, claim.label]), FEW);
  if (wrong.length === 0) return <p className={view.text}>{words.allAgree}</p>;
  return (
    <>
      <p className={view.text}>{words.wrongFigures(locale.number(wrong.length), locale.number(new Set(wrong.map(({ file }) => file)).size))}</p>
      {wrong.length > FEW ? <NameSearch sought={sought} onSeek={setSought} /> : null}
      <div className={view.wide} tabIndex={0} role="group" aria-label={words.reconcile}>
        <table className={view.table}>
          <thead>
            <tr>
              <th scope="col" className={view.cell}>{words.file}</th>
              <th scope="col" className={view.number}>{words.reported}</th>
              <th scope="col" className={view.number}>{words.counted}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map(({ file, claim }) => <ClaimRow key={`${file} ${claim.sheet} ${claim.cell} ${claim.measure}`} file={file} claim={claim} />)}
          </tbody>
        </table>
      </div>
      {shown.length === 0 ? <div role="status" className={view.muted}>{words.noneFound}</div> : null}
      {more}
    </>
  );
}

function ClaimRow({ file, claim }: { readonly file: string; readonly claim: ShareClaim }): JSX.Element {
  const locale = useLocale();
  const view = useViewStyles();
  const place = [`${claim.sheet}!${claim.cell}`, claim.label, measureText(claim, locale)].filter((part) => part !== "").join(", ");
  return (
    <tr>
      <th scope="row" className={view.cell}>
        {file}
        <div className={view.muted}>{place}</div>
      </th>
      <td className={view.number}>{printed(claim, locale)}</td>
      <td className={view.number}>{claim.standing === "impossible" ? locale.pane.consolidate.impossible : counted(claim, locale)}</td>
    </tr>
  );
}

function measureText({ measure }: ShareClaim, { measures }: Locale): string {
  const names: Readonly<Record<string, string>> = measures;
  return measure.split("/").map((part) => names[part] ?? part).join("/");
}

function printed({ value, scale }: ShareClaim, { number }: Locale): string {
  return scale === "count" ? number(value) : `${number(scale === "share" ? value * 100 : value)} %`;
}

function counted({ count, denominator }: ShareClaim, { number }: Locale): string {
  if (count === null) return "";
  return denominator === null ? number(count) : `${number(count)}/${number(denominator)}`;
}
