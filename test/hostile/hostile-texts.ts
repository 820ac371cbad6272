import type { CellValue } from "../../src/workbook/cell-value";
import { madePackage } from "../workbook/xlsx/made-package";
import type { HostileFile } from "./hostile-file";
import { hostile } from "./hostile-file";
import { escaped, HEADER, peopleRows, rowsXml } from "./people-list";

/** Words that are names, headers, groups and villages in the files below. */
export const HOSTILE_WORDS: readonly (readonly [what: string, text: string])[] = [
  ["__proto__", "__proto__"], ["constructor", "constructor"], ["hasOwnProperty", "hasOwnProperty"], ["toString", "toString"],
  ["a script", "<script>alert(1)</script>"], ["an image that runs", "<img src=x onerror=alert(1)>"],
  ["a formula", "=HYPERLINK(\"http://127.0.0.1/\",\"x\")"], ["a DDE call", "=cmd|' /C calc'!A0"], ["a formula by +", "+1+1"],
  ["a formula by -", "-1+1"], ["a formula by @", "@SUM(A1)"], ["a tab before a formula", "\t=1+1"], ["a line break before a formula", "\n=1+1"],
  ["right-to-left override", "Lò Thị \u202eaoH\u202c"], ["right-to-left mark", "\u200fLò Thị Hoa\u200f"], ["zero-width characters", "L\u200bò\u2060 T\ufeffhị"],
  ["a lone high surrogate", "Lò \ud800 Hoa"], ["a lone low surrogate", "Lò \udc00 Hoa"], ["an emoji", "Lò 😀 Hoa"],
  ["control characters", "Lò\u0001\u0002 Thị\u0007 Hoa\u001b[31m"], ["a thousand marks on one letter", `a${"\u0301".repeat(1000)}`],
  ["32 767 characters", "a".repeat(32_767)], ["32 767 words", "a ".repeat(16_383)], ["32 767 spaces", " ".repeat(32_767)], ["32 767 brackets", "(".repeat(32_767)],
  ["32 767 digits", "1".repeat(32_767)], ["32 767 dots and commas", "1.000,".repeat(5461)], ["a date of dashes", "1-".repeat(16_000)], ["quotes", '"""\'\'\''],
  ["TCVN3 of 32 767 letters", "NguyÔn ".repeat(4681)], ["a percent format", "%s%n%x"], ["a path", "..\\..\\..\\Windows"], ["a template", "${7*7}{{7*7}}"],
];

/** A text as SpreadsheetML escapes what XML has no characters for (`ST_Xstring`). */
function xstring(text: string): string {
  return [...text].map((character) => {
    const code = character.codePointAt(0) ?? 0;
    const isAllowed = code === 9 || code === 10 || (code >= 32 && code < 0xd800) || (code > 0xdfff && code !== 0xfffe && code !== 0xffff);
    return isAllowed ? character : `_x${code.toString(16).padStart(4, "0")}_`;
  }).join("");
}

function fileOf(rows: readonly (readonly CellValue[])[]): Uint8Array {
  return madePackage({ sheets: [rowsXml(rows.map((values) => values.map((value) => (typeof value === "string" ? xstring(value) : value))))] });
}

/** The list with one column's cells replaced in the people's rows. */
function withColumn(column: number, text: string): Uint8Array {
  return fileOf([HEADER, ...peopleRows(5).map((values) => values.map((value, at) => (at === column ? text : value)))]);
}

const COLUMNS: readonly (readonly [where: string, column: number])[] = [
  ["as a name", 1], ["as a birth year", 2], ["as an occupation", 3], ["as a score", 5], ["as a total", 14], ["as a result", 15],
];

/** Lists whose words are hostile, in every place words can stand: the people stay, and nothing breaks. */
export const HOSTILE_TEXTS: readonly HostileFile[] = HOSTILE_WORDS.flatMap(([what, text]) => [
  ...COLUMNS.map(([where, column]) => hostile(`${what} ${where}`, { subjects: 5 }, () => withColumn(column, text))),
  hostile(`${what} as a header among the others`, { subjects: 5 }, () => fileOf([[...HEADER, text], ...peopleRows(5).map((values) => [...values, text])])),
  hostile(`${what} as a title and under the list`, { subjects: 5 }, () => fileOf([[text], [text, text], [], HEADER, ...peopleRows(5), [], [text]])),
]).concat(
  hostile("a file whose every text is the formula of a link", { subjects: 0 }, () => madePackage({
    sheets: [rowsXml([HEADER.map(() => '=HYPERLINK("x")'), ...peopleRows(3).map((values) => values.map(() => '=HYPERLINK("x")'))])],
  })),
  hostile("a name with an entity nobody knows", { refused: "xml-broken", reason: "entity" }, () => madePackage({
    sheets: [rowsXml([HEADER, ...peopleRows(1)]).replace(escaped("Lò Thị Hoa 1"), "Lò &evil; Hoa")],
  })),
  hostile("a name with a raw control character", { refused: "xml-broken", reason: "character" }, () => madePackage({
    sheets: [rowsXml([HEADER, ...peopleRows(1)]).replace("Lò Thị Hoa 1", "Lò \u0001 Hoa")],
  })),
);
