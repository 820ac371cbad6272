import { seeded } from "../../../bench/seeded";
import type { CellRange } from "../../../src/workbook/address";
import { cellAddress, rangeAddress } from "../../../src/workbook/address";
import { madePackage, worksheet } from "./made-package";

/** One cell of a generated book. */
export interface GeneratedCell {
  readonly row: number;
  readonly column: number;
  readonly value: string | number | boolean | { readonly error: string } | null;
  readonly formula?: string;
  /** Index into `GENERATED_STYLES`. */
  readonly style: number;
}

export interface GeneratedSheet {
  readonly cells: readonly GeneratedCell[];
  readonly merges: readonly CellRange[];
  readonly hiddenRows: readonly number[];
  readonly hiddenColumns: readonly number[];
}

/** Number format and font of each style; the first is what cells have by default. */
export const GENERATED_STYLES = [
  { format: "General", font: "Times New Roman", bold: false },
  { format: "0.00", font: ".VnTime", bold: true },
  { format: "dd/mm/yyyy", font: "Times New Roman", bold: false },
  { format: '0.0" điểm"', font: "VNI-Times", bold: false },
  { format: "0.00%", font: ".VnTimeH", bold: true },
  { format: "@", font: "Times New Roman", bold: true },
] as const;
const DATE_STYLE = 2;

const TEXTS = [
  "Lò Thị Hoa", "Bản Na Ư", "NguyÔn V¨n A", "8,5", "8 điểm", "x", "✓", "=1+1", "+5", "<b> & \"c\" 'd'", "Nguyễn", "dòng 1\ndòng 2",
  "012345678901", "\u00adư", "Ð Ɖ Đ", "a\u00a0b", "  giữ khoảng trắng  ", "😀", "_x", "]]>", "-nt-", "0",
] as const;
const NUMBERS = [0, 1, -1, 8.5, 8.3, 82, 79.5, 0.1, 1 / 3, 98.96, 1987, 31_841, 1e15, 123_456_789_012, 1e-7, 2 ** 53, -0.25, 4.35] as const;
const ERRORS = ["#REF!", "#DIV/0!", "#N/A", "#VALUE!", "#NAME?", "#NUM!"] as const;

/** A sheet full of what lists hold, the same for the same seed. */
export function generatedSheet(seed: number): GeneratedSheet {
  const random = seeded(seed);
  const pick = <T>(values: readonly [T, ...T[]]): T => values[Math.floor(random() * values.length)] ?? values[0];
  const rows = 3 + Math.floor(random() * 25);
  const columns = 2 + Math.floor(random() * 30);
  const cells: GeneratedCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (random() < 0.25) continue;
      const kind = random();
      const style = kind < 0.12 ? DATE_STYLE : pick([0, 0, 1, 3, 4, 5]);
      const formula = random() < 0.15 && kind >= 0.12 ? `SUM(A${row + 1}:$C$${column + 1})&"x"` : undefined;
      const value =
        kind < 0.12 ? 20_000 + Math.floor(random() * 40_000) / 2
        : kind < 0.45 ? pick(TEXTS)
        : kind < 0.85 ? pick(NUMBERS)
        : kind < 0.9 ? random() < 0.5
        : kind < 0.95 ? { error: pick(ERRORS) }
        : null;
      if (value === null && formula === undefined && style === 0) continue;
      cells.push({ row, column, value, style, ...(formula === undefined ? {} : { formula }) });
    }
  }
  const first = { row: rows + 1 + Math.floor(random() * 4), column: Math.floor(random() * 4) };
  const merges = [
    { firstRow: first.row, firstColumn: first.column, lastRow: first.row + 1, lastColumn: first.column + 2 },
    { firstRow: first.row + 3, firstColumn: 0, lastRow: first.row + 3, lastColumn: 5 },
  ];
  const some = (count: number, chance: number): number[] => Array.from({ length: count }, (_, index) => index).filter(() => random() < chance);
  return { cells, merges, hiddenRows: some(rows, 0.1), hiddenColumns: some(columns, 0.1) };
}

const escape = (text: string): string => text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;").replace(/"/g, "&quot;");

/** The sheets as a package, written here: strings shared, inline or in runs, as the seed has it. */
export function writeGenerated(sheets: readonly GeneratedSheet[], seed: number, date1904: boolean): Uint8Array {
  const random = seeded(seed + 77);
  const strings: string[] = [];
  const xml = sheets.map((sheet) => {
    const rows = new Map<number, string[]>();
    for (const row of sheet.hiddenRows) rows.set(row, []);
    for (const cell of sheet.cells) {
      const row = rows.get(cell.row) ?? [];
      rows.set(cell.row, row);
      row.push(cellXml(cell, strings, random));
    }
    const data = [...rows].sort(([a], [b]) => a - b).map(([row, inside]) => {
      const hidden = sheet.hiddenRows.includes(row) ? ' hidden="1"' : "";
      return `<row r="${row + 1}"${random() < 0.5 ? ' spans="1:9"' : ""}${hidden}>${inside.join(random() < 0.5 ? "" : "\n  ")}</row>`;
    });
    const merges = sheet.merges.map((range) => `<mergeCell ref="${rangeAddress(range)}"/>`).join("");
    const hidden = sheet.hiddenColumns.map((column) => `<col min="${column + 1}" max="${column + 1}" width="9" hidden="1"/>`).join("");
    return worksheet(data.join(""), `<mergeCells>${merges}</mergeCells>`, hidden === "" ? "" : `<cols>${hidden}</cols>`);
  });
  const items = strings.map((text) => stringXml(text, random() < 0.3));
  return madePackage({
    sheets: xml,
    strings: items.map((item) => `<si>${item}</si>`).join(""),
    styles: STYLES,
    workbookPr: date1904 ? '<workbookPr date1904="1"/>' : "<workbookPr/>",
  });
}

function stringXml(text: string, inRuns: boolean): string {
  if (!inRuns || text.length < 2) return `<t xml:space="preserve">${escape(text)}</t>`;
  const half = Math.ceil(text.length / 2);
  const cut = /[\ud800-\udbff]/.test(text[half - 1] ?? "") ? half + 1 : half;
  const run = (part: string, font: string): string => `<r>${font}<t xml:space="preserve">${escape(part)}</t></r>`;
  return `${run(text.slice(0, cut), "")}${run(text.slice(cut), '<rPr><b/><sz val="12"/><rFont val=".VnTime"/></rPr>')}<rPh sb="0" eb="1"><t>phiên âm</t></rPh>`;
}

function cellXml(cell: GeneratedCell, strings: string[], random: () => number): string {
  const { value, formula } = cell;
  const at = `r="${cellAddress(cell.row, cell.column)}"${cell.style === 0 ? "" : ` s="${cell.style}"`}`;
  const f = formula === undefined ? "" : `<f>${escape(formula)}</f>`;
  if (value === null) return f === "" ? `<c ${at}/>` : `<c ${at}>${f}</c>`;
  if (typeof value === "number") return `<c ${at}>${f}<v>${value}</v></c>`;
  if (typeof value === "boolean") return `<c ${at} t="b">${f}<v>${value ? 1 : 0}</v></c>`;
  if (typeof value === "object") return `<c ${at} t="e">${f}<v>${value.error}</v></c>`;
  if (f !== "") return `<c ${at} t="str">${f}<v>${escape(value)}</v></c>`;
  if (random() < 0.3) return `<c ${at} t="inlineStr"><is>${stringXml(value, false)}</is></c>`;
  const known = strings.indexOf(value);
  return `<c ${at} t="s"><v>${known >= 0 ? known : strings.push(value) - 1}</v></c>`;
}

const STYLES = (() => {
  const custom = [...GENERATED_STYLES.keys()];
  const formats = GENERATED_STYLES.map((style, index) => `<numFmt numFmtId="${164 + index}" formatCode="${escape(style.format)}"/>`);
  const fonts = GENERATED_STYLES.map((style) => `<font>${style.bold ? "<b/>" : ""}<sz val="12"/><name val="${style.font}"/></font>`);
  const id = (index: number): number => (index === 0 ? 0 : 164 + index);
  const xfs = custom.map((index) => `<xf numFmtId="${id(index)}" fontId="${index}" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/>`);
  return `<numFmts count="6">${formats.join("")}</numFmts><fonts>${fonts.join("")}</fonts><fills><fill><patternFill patternType="none"/></fill></fills><borders><border/></borders><cellStyleXfs><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs>${xfs.join("")}</cellXfs>`;
})();
