import { MAX_ROWS } from "../address";

/** Attributes of a `<row>` that change nothing in what is read, as written with their `="`. */
const IGNORED = ['spans="', 'ht="', 'customHeight="', 's="', 'customFormat="', 'x14ac:dyDescent="', 'thickBot="', 'thickTop="'].map(
  (name) => Uint8Array.from(name, (character) => character.charCodeAt(0)),
);

/** Where a plain `<row …>` ended, and its number (1-based) as written. */
export interface PlainRow {
  end: number;
  number: number;
}

/**
 * Takes `<row …>` at `from` if it is plain: a number, attributes of no account at most once each, values without markup.
 * Fills `found` and says true; anything else (hidden rows, rows without number, empty ones) is the XML reader's.
 */
export function readPlainRow(b: Uint8Array, from: number, found: PlainRow): boolean {
  // "<row "
  if (b[from] !== 60 || b[from + 1] !== 114 || b[from + 2] !== 111 || b[from + 3] !== 119 || b[from + 4] !== 32) return false;
  let p = from + 5;
  let number = 0;
  let seen = 0;
  for (;;) {
    let bit = 1;
    if (b[p] === 114 && b[p + 1] === 61 && b[p + 2] === 34) {
      p += 3;
      for (let byte = b[p] ?? 0; byte >= 48 && byte <= 57; byte = b[++p] ?? 0) number = number * 10 + byte - 48;
    } else {
      const index = ignoredAttribute(b, p);
      if (index < 0) return false;
      bit = 2 << index;
      p += IGNORED[index]?.length ?? 0;
      for (let byte = b[p] ?? 0; isPlainValueByte(byte); byte = b[++p] ?? 0);
    }
    if (b[p] !== 34 || (seen & bit) !== 0) return false;
    seen |= bit;
    const after = b[p + 1];
    p += 2;
    if (after === 62) break;
    if (after !== 32) return false;
  }
  if (number < 1 || number > MAX_ROWS) return false;
  found.end = p;
  found.number = number;
  return true;
}

function ignoredAttribute(b: Uint8Array, at: number): number {
  for (let index = 0; index < IGNORED.length; index += 1) {
    const name = IGNORED[index];
    if (!name || name[0] !== b[at] || name[1] !== b[at + 1]) continue;
    let same = 2;
    while (same < name.length && name[same] === b[at + same]) same += 1;
    if (same === name.length) return index;
  }
  return -1;
}

/** Printable ASCII that neither ends the value nor means anything in XML. */
function isPlainValueByte(byte: number): boolean {
  return byte >= 32 && byte < 127 && byte !== 34 && byte !== 38 && byte !== 60;
}
