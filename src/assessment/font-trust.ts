import type { FontEncoding } from "../text/legacy-encoding";
import { encodingProof, fontEncoding } from "../text/legacy-encoding";
import type { Grid } from "../workbook/grid";
import { CELL_KIND } from "../workbook/grid";

/** How many texts of a column in fonts of one encoding are proved to be in it, and how many to be Unicode. */
interface Proofs {
  legacy: number;
  unicode: number;
}

type FontProofs = ReadonlyMap<string, Proofs>;

const proofsOf = new WeakMap<Grid, FontProofs>();

/**
 * The font a cell's text is to be decoded by: its own, or `null` where the column shows that the font lies. People type
 * Unicode on into sheets once set in .VnTime; "Thái" there could as well be the code of "Thỏi", and only the texts around
 * it tell. The column (0-based) speaks first, then the sheet; where neither proves anything, the font is believed.
 */
export function trustedFont(grid: Grid, column: number, fontName: string | null): string | null {
  const encoding = fontEncoding(fontName);
  if (encoding === null) return fontName;
  const proofs = fontProofs(grid);
  const own = proofs.get(keyOf(encoding, column));
  const { legacy, unicode } = own && own.legacy + own.unicode > 0 ? own : (proofs.get(keyOf(encoding, null)) ?? { legacy: 0, unicode: 0 });
  return unicode > legacy ? null : fontName;
}

function fontProofs(grid: Grid): FontProofs {
  const known = proofsOf.get(grid);
  if (known) return known;
  const gathered = gatherProofs(grid);
  proofsOf.set(grid, gathered);
  return gathered;
}

function gatherProofs({ cells, formats }: Grid): FontProofs {
  const proofs = new Map<string, Proofs>();
  const encodings = formats.map(({ fontName }) => fontEncoding(fontName));
  for (let index = 0; index < cells.kinds.length; index += 1) {
    const encoding = encodings[cells.formats[index] ?? 0] ?? null;
    if (encoding === null || cells.kinds[index] !== CELL_KIND.text) continue;
    const proof = encodingProof(cells.texts[cells.numbers[index] ?? 0] ?? "", encoding);
    if (proof === null) continue;
    for (const key of [keyOf(encoding, cells.columns[index] ?? 0), keyOf(encoding, null)]) {
      const counted = proofs.get(key) ?? { legacy: 0, unicode: 0 };
      counted[proof] += 1;
      proofs.set(key, counted);
    }
  }
  return proofs;
}

/** Both fonts of TCVN3 say the same of a text; `null` for the whole sheet. */
function keyOf(encoding: FontEncoding, column: number | null): string {
  return `${encoding === "vni" ? "vni" : "tcvn3"} ${column ?? ""}`;
}
