import type { CellRange } from "../workbook/address";
import type { Grid } from "../workbook/grid";
import type { HeaderLabel } from "./header-label";
import { headerLabels, wholeLabel } from "./header-label";
import { bareHeaderKey } from "./header-phrase";
import { isMaximumRow } from "./numbering-row";

/** What tells one header from another: a hash of its words, column by column, wherever the table stands. */
export function fingerprintOf(labels: readonly HeaderLabel[]): string {
  return hash(labels.map((label) => bareHeaderKey(wholeLabel(label))).join("|"));
}

/** The fingerprint of a list's header, to be kept with what its columns were taught to hold. */
export function headerFingerprint(list: { readonly grid: Grid; readonly header: { readonly first: number; readonly last: number }; readonly range: CellRange }): string {
  const { grid, header, range } = list;
  const maxima: number[] = [];
  for (let row = header.first; row <= header.last; row += 1) if (isMaximumRow(grid, row)) maxima.push(row);
  return fingerprintOf(headerLabels(grid, { ...header, numbering: null, maxima }, range.firstColumn, range.lastColumn));
}

/** FNV-1a in two lanes of 32 bits, as 16 hexadecimal digits. */
function hash(text: string): string {
  let low = 0x811c9dc5;
  let high = 0x01000193;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    low = Math.imul(low ^ code, 0x01000193) >>> 0;
    high = Math.imul(high ^ ((code << 7) | at % 127), 0x01000193) >>> 0;
  }
  return low.toString(16).padStart(8, "0") + high.toString(16).padStart(8, "0");
}
