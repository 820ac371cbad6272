import { trustedFont } from "../../assessment/font-trust";
import { decodeLegacy } from "../../text/legacy-encoding";
import { fontEncoding } from "../../text/legacy-encoding";
import { normalizeText } from "../../text/normal-form";
import type { Grid } from "../../workbook/grid";
import { CELL_KIND, cellKey, formatAt } from "../../workbook/grid";
import { cellEdit, fixOf } from "../cell-fix";
import type { FindingDraft, RowRule } from "../rule-definition";
import { NOTHING } from "../rule-definition";
import { rowDraft } from "../row-draft";

/** Combining marks, and letters that only look like Đ. */
const NOT_COMPOSED = /[\u0300-\u036F\u00D0\u0189\u00F0\u0256]/;
/** The font Vietnamese administrative documents are set in (Nghị định 30/2020/NĐ-CP, phụ lục I). */
const PLAIN_FONT = "Times New Roman";

/** Text in TCVN3 or VNI, or in decomposed letters: read here, but Excel neither finds nor compares it. */
export const legacyEncoding: RowRule = {
  id: "legacy-encoding",
  severity: "hint",
  example: { cell: "B12", params: { name: "Nguyễn Văn A", field: "name", value: "NguyÔn V¨n A", encoding: "tcvn3", decoded: "Nguyễn Văn A" } },
  check({ subject }, { grid, fields }) {
    const { cells } = grid;
    const unicode = unicodeTexts(grid);
    if (unicode === ALL_UNICODE) return NOTHING;
    let drafts: FindingDraft[] | null = null;
    const end = cells.rowStart[subject.row + 1] ?? 0;
    for (let index = cells.rowStart[subject.row] ?? end; index < end; index += 1) {
      if (cells.kinds[index] !== CELL_KIND.text) continue;
      const textIndex = cells.numbers[index] ?? 0;
      if (unicode?.[textIndex] === 1) continue;
      const column = cells.columns[index] ?? 0;
      const raw = cells.texts[textIndex] ?? "";
      const field = fields.get(column);
      if (!field) continue;
      const font = grid.formats[cells.formats[index] ?? 0]?.fontName ?? null;
      const { text, encoding } = decoded(grid, subject.row, column, raw, font);
      if (encoding === null) continue;
      drafts ??= [];
      drafts.push(
        rowDraft(subject, {
          rule: "legacy-encoding",
          column,
          field,
          value: raw,
          params: { encoding, decoded: text },
          fixes: fixFor(grid, subject.row, column, text, encoding),
        }),
      );
    }
    return drafts ?? NOTHING;
  },
};

/** Stands for a grid with no text that anything could be said of. */
const ALL_UNICODE = new Uint8Array(0);

const unicodeTextsOf = new WeakMap<Grid, Uint8Array | null>();

/**
 * Which texts of a grid (by index) are plain Unicode: each is looked at once, though a list says the same few thousands of
 * times. `null` where a text alone does not tell, since some cell has a font of its encoding or runs in fonts of their own.
 */
function unicodeTexts(grid: Grid): Uint8Array | null {
  const known = unicodeTextsOf.get(grid);
  if (known !== undefined) return known;
  const isTold = grid.richText.size > 0 || grid.formats.some(({ fontName }) => fontEncoding(fontName) !== null);
  const made = isTold ? null : lookedAt(grid.cells.texts);
  unicodeTextsOf.set(grid, made);
  return made;
}

/** Without fonts a text tells by itself. */
function lookedAt(texts: readonly string[]): Uint8Array {
  const unicode = Uint8Array.from(texts, (text) => (byItself(text).encoding === null ? 1 : 0));
  return unicode.includes(0) ? unicode : ALL_UNICODE;
}

type Encoding = "tcvn3" | "vni" | "decomposed";

interface Decoded {
  readonly text: string;
  readonly encoding: Encoding | null;
}

function decoded(grid: Grid, row: number, column: number, raw: string, font: string | null): Decoded {
  const runs = grid.richText.size > 0 ? grid.richText.get(cellKey(row, column)) : undefined;
  if (!runs) return byItself(raw, trustedFont(grid, column, font));
  const parts = runs.map((run) => decodeLegacy(run.text, trustedFont(grid, column, run.fontName ?? font)));
  const encoding = parts.find((part) => part.encoding !== null)?.encoding ?? null;
  return encoding === null ? composed(raw) : { text: parts.map((part) => part.text).join("").normalize("NFC"), encoding };
}

function byItself(raw: string, font: string | null = null): Decoded {
  const { text, encoding } = decodeLegacy(raw, font);
  return encoding === null ? composed(raw) : { text: text.normalize("NFC"), encoding };
}

function composed(raw: string): Decoded {
  return NOT_COMPOSED.test(raw) ? { text: normalizeText(raw), encoding: "decomposed" } : { text: raw, encoding: null };
}

function fixFor(grid: Grid, row: number, column: number, text: string, encoding: Encoding): FindingDraft["fixes"] {
  if (encoding === "decomposed") return fixOf("normalise-text", cellEdit(grid, row, column, text));
  const isLegacyFont = fontEncoding(formatAt(grid, row, column).fontName) !== null;
  const style = isLegacyFont ? { fontName: PLAIN_FONT } : undefined;
  return fixOf("decode-legacy", cellEdit(grid, row, column, text, style));
}
