import { MAX_COLUMNS } from "../address";
import { CELL_KIND } from "../grid";
import type { CellStore } from "./cell-store";
import type { PlainRow } from "./plain-rows";
import { readPlainRow } from "./plain-rows";
import type { SheetTexts } from "./sheet-texts";
import type { PlainText } from "./plain-texts";
import { plainTextType, plainTextTypeLength, readPlainText } from "./plain-texts";
import { textOfElement } from "./rich-text";
import { decodeCharacters } from "./xml-characters";
import type { XmlReader } from "./xml-reader";

/** Powers of ten that a double holds exactly. */
const POWERS = Float64Array.from({ length: 16 }, (_, power) => 10 ** power);
/** With at most 15 digits, whole part over power of ten is rounded once: the same double that `Number` gives. */
const EXACT_DIGITS = 15;

/** Where the cells come from and go to. Row and column are those of the last cell taken, 0-based. */
export interface PlainCellScan {
  readonly reader: XmlReader;
  readonly store: CellStore;
  readonly texts: SheetTexts;
  readonly formatOf: Uint16Array;
  row: number;
  column: number;
  /** Asked for shared strings where the table has runs. */
  readonly noteSharedRuns: (index: number, format: number) => void;
  /** Takes the text of a formula of the cell that stands at `column`. */
  readonly notePlainFormula: (text: string, column: number, hasResult: boolean) => void;
}

/**
 * The hot path: takes the cells that follow, and the rows that follow those, as long as they are plain, that is
 * `<c r="B7" s="3" t="s"><f>A7*2</f><v>12</v></c>` with attributes r, s, t in any order and a number, a truth value, a
 * shared string, a text of its own in one piece, or no value at all; rows as `readPlainRow` has them. Stops before the first thing that is anything else,
 * faulty, or not all there, which is then the XML reader's. Looking past the end of the window is harmless: a cell counts
 * only if it ends inside. Long and flat on purpose: it runs for every byte of a sheet.
 */
export function scanPlainCells(scanner: PlainCellScan): void {
  const { reader, store, texts, formatOf } = scanner;
  const b = reader.bytes;
  const end = reader.end;
  const text: PlainText = { from: 0, to: 0, end: 0, keeps: false };
  const nextRow: PlainRow = { end: 0, number: 0 };
  let rowNumber = scanner.row + 1;
  const styleCount = formatOf.length;
  const sharedCount = texts.sharedCount;
  let lastColumn = scanner.column;
  let safe = reader.at;
  let p = safe;
  cells: for (;;) {
    let byte = b[p] ?? 0;
    while (byte === 10 || byte === 13 || byte === 32 || byte === 9) byte = b[++p] ?? 0;
    if (byte !== 60) break;
    // "</row>" and a row behind it
    if (b[p + 1] === 47 && b[p + 2] === 114 && b[p + 3] === 111 && b[p + 4] === 119 && b[p + 5] === 62) {
      p += 6;
      while (b[p] === 10 || b[p] === 13) p += 1;
      if (!readPlainRow(b, p, nextRow) || nextRow.end > end) break;
      p = nextRow.end;
      safe = p;
      rowNumber = nextRow.number;
      lastColumn = -1;
      scanner.row = rowNumber - 1;
      scanner.column = -1;
      store.beginRow(rowNumber - 1);
      continue;
    }
    if (b[p + 1] !== 99 || b[p + 2] !== 32) break;
    p += 3;
    let column = lastColumn + 1;
    let style = 0;
    let type = 110;
    let seen = 0;
    let isOpen = false;
    for (;;) {
      const name = b[p];
      if (b[p + 1] !== 61 || b[p + 2] !== 34) break cells;
      p += 3;
      byte = b[p] ?? 0;
      if (name === 114 && (seen & 1) === 0) {
        seen |= 1;
        column = 0;
        while (byte >= 65 && byte <= 90) {
          column = column * 26 + byte - 64;
          byte = b[++p] ?? 0;
        }
        column -= 1;
        let row = 0;
        while (byte >= 48 && byte <= 57) {
          row = row * 10 + byte - 48;
          byte = b[++p] ?? 0;
        }
        if (row !== rowNumber) break cells;
      } else if (name === 115 && (seen & 2) === 0) {
        seen |= 2;
        while (byte >= 48 && byte <= 57) {
          style = style * 10 + byte - 48;
          byte = b[++p] ?? 0;
        }
      } else if (name === 116 && (seen & 4) === 0) {
        seen |= 4;
        type = byte;
        let length = 1;
        if (b[p + 1] !== 34) {
          type = plainTextType(b, p);
          length = plainTextTypeLength(type);
        }
        if (type !== 115 && type !== 110 && type !== 98 && type !== 105 && type !== 114) break cells;
        p += length;
        byte = b[p] ?? 0;
      } else break cells;
      if (byte !== 34) break cells;
      byte = b[++p] ?? 0;
      p += 1;
      if (byte === 62) {
        isOpen = true;
        break;
      }
      if (byte === 32) continue;
      if (byte !== 47 || b[p] !== 62) break cells;
      p += 1;
      break;
    }
    if (column < 0 || column >= MAX_COLUMNS || style >= styleCount) break;
    let kind: number = CELL_KIND.blankStyled;
    let number = 0;
    let formulaFrom = 0;
    let formulaTo = 0;
    if (isOpen) {
      if (b[p] !== 60) break;
      // "<f>"
      if (b[p + 1] === 102 && b[p + 2] === 62) {
        formulaFrom = p + 3;
        for (p += 3; p < end && b[p] !== 60; p += 1);
        formulaTo = p;
        if (formulaTo === formulaFrom || b[p + 1] !== 47 || b[p + 2] !== 102 || b[p + 3] !== 62 || b[p + 4] !== 60) break;
        p += 4;
      }
      if (type === 105 || type === 114) {
        if (!readPlainText(b, p, end, type, text)) break;
        kind = CELL_KIND.text;
        p = text.end;
      } else if (b[p + 1] === 118 && b[p + 2] === 62) {
        p += 3;
        const from = p;
        byte = b[p] ?? 0;
        const isNegative = byte === 45;
        if (isNegative) byte = b[++p] ?? 0;
        const whole = p;
        while (byte >= 48 && byte <= 57) {
          number = number * 10 + byte - 48;
          byte = b[++p] ?? 0;
        }
        let digits = p - whole;
        if (digits === 0) break;
        let decimals = 0;
        if (byte === 46) {
          const dot = p;
          byte = b[++p] ?? 0;
          while (byte >= 48 && byte <= 57) {
            number = number * 10 + byte - 48;
            byte = b[++p] ?? 0;
          }
          decimals = p - dot - 1;
          if (decimals === 0) break;
          digits += decimals;
        }
        if (
          byte !== 60 || b[p + 1] !== 47 || b[p + 2] !== 118 || b[p + 3] !== 62 ||
          b[p + 4] !== 60 || b[p + 5] !== 47 || b[p + 6] !== 99 || b[p + 7] !== 62
        ) {
          break;
        }
        if (type === 110) {
          kind = CELL_KIND.number;
          if (digits > EXACT_DIGITS) {
            number = longNumber(b, from, p);
            if (!Number.isFinite(number)) break;
          } else {
            if (decimals > 0) number /= POWERS[decimals] ?? 1;
            if (isNegative) number = -number;
          }
        } else {
          if (isNegative || decimals > 0) break;
          if (type === 115) {
            if (number >= sharedCount) break;
            kind = CELL_KIND.text;
          } else {
            if (number > 1) break;
            kind = CELL_KIND.boolean;
          }
        }
        p += 8;
      } else if (b[p + 1] === 47 && b[p + 2] === 99 && b[p + 3] === 62) p += 4;
      else break;
    }
    if (p > end) break;
    let own = -1;
    if (kind === CELL_KIND.text && type !== 115) own = texts.takeOwn(textOfElement(decodeCharacters(b, text.from, text.to), text.keeps));
    if (formulaTo > 0) scanner.notePlainFormula(decodeCharacters(b, formulaFrom, formulaTo), column, kind !== CELL_KIND.blankStyled);
    safe = p;
    lastColumn = column;
    scanner.column = column;
    const format = formatOf[style] ?? 0;
    if (own >= 0) number = own;
    else if (kind === CELL_KIND.text) {
      if (texts.hasSharedRuns) scanner.noteSharedRuns(number, format);
      number = texts.takeShared(number);
    } else if (kind === CELL_KIND.blankStyled && style === 0 && formulaTo === 0) continue;
    store.add(column, kind, number, format);
  }
  reader.at = safe;
}

/** More digits than a double can be made from by one division. */
function longNumber(bytes: Uint8Array, from: number, to: number): number {
  let text = "";
  for (let at = from; at < to; at += 1) text += String.fromCharCode(bytes[at] ?? 0);
  return Number(text);
}
