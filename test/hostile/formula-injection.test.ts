import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { read as readByOther } from "@e965/xlsx";
import { checkBytes } from "../../src/cli/checked-file";
import type { Markable } from "../../src/cli/marked-bytes";
import { readRequest } from "../../src/cli/check-request";
import { fixedBytes, markedBytes } from "../../src/cli/marked-bytes";
import { reportDocument } from "../../src/summary/report-document";
import { localeFor } from "../../src/locale/locale";
import type { Edit } from "../../src/workbook/edit";
import { formulaAt, valueAt } from "../../src/workbook/grid";
import { applyEdits } from "../../src/workbook/xlsx/patch/apply-edits";
import { madePackage, MAIN, OFFICE, opened } from "../workbook/xlsx/made-package";
import { HOSTILE_WORDS } from "./hostile-texts";
import { escaped, HEADER, peopleRows, rowsXml } from "./people-list";

/** Texts that spreadsheets would take for formulas if they were typed. */
const dangerous = fc
  .tuple(fc.constantFrom("=", "+", "-", "@", "\t=", "\n=", "=\"", "='", "=HYPERLINK(\"http://127.0.0.1\",\"x\")", "=cmd|'/C calc'!A0"), fc.string({ maxLength: 20 }))
  // A lone carriage return is a line end to every XML parser unless it is escaped; that is another test's matter.
  .map(([start, rest]) => (start + rest).replaceAll("\r", ""));

/** The formulas of every sheet, as an independent reader sees them, by sheet and cell. */
function formulasIn(bytes: Uint8Array): readonly string[] {
  const book = readByOther(bytes, { type: "array", cellFormula: true });
  return Object.entries(book.Sheets).flatMap(([, sheet]) =>
    Object.entries(sheet).flatMap(([address, cell]: [string, unknown]) =>
      !address.startsWith("!") && typeof cell === "object" && cell !== null && "f" in cell && typeof cell.f === "string" ? [cell.f] : [],
    ),
  );
}

function sheetName(text: string): string {
  const allowed = text.replace(/[[\]:*?/\\\p{C}]/gu, "").replace(/^'+|'+$/g, "").slice(0, 31).trim();
  return allowed === "" ? "Tờ" : allowed;
}

/** A list whose sheet, title, names and occupations are all that text. */
function listOf(text: string): Uint8Array {
  const rows = [[text], [], HEADER, ...peopleRows(4).map((values, index) => values.map((value, at) => (at === 1 || at === 3 ? text : at === 4 && index === 1 ? null : at === 5 ? "8 điểm" : value)))];
  return madePackage({
    sheets: [rowsXml(rows)],
    styles: '<fonts><font><name val="Arial"/></font></fonts><fills><fill/></fills><borders><border/></borders><cellXfs><xf/></cellXfs>',
    parts: { "xl/workbook.xml": `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets><sheet name="${escaped(sheetName(text))}" sheetId="1" r:id="rId1"/></sheets></workbook>` },
  });
}

async function checked(bytes: Uint8Array): Promise<Markable> {
  const request = await readRequest({});
  if (!request.ok) throw new Error("no request");
  const done = checkBytes(bytes, "xã.xlsx", request.value);
  if (!done.ok) throw new Error(JSON.stringify(done.problems));
  return { bytes, ...done.value };
}

/** Our only formulas: links to a cell of this workbook. */
const LINK = /^HYPERLINK\("#'(?:[^'"]|''|"")+'![A-Z]+[0-9]+","[A-Z]+[0-9]+"\)$/;
const printable = HOSTILE_WORDS.filter(([, text]) => text.length < 2000 && !/[\p{Cc}\p{Cs}]/u.test(text));

describe("text that would be a formula if it were typed", () => {
  it("stays text in every kind of cell and note we write", () => {
    fc.assert(
      fc.property(dangerous, (text) => {
        const bytes = madePackage({ sheets: ['<row r="1"><c r="A1"><v>1</v></c></row>'] });
        const value = { kind: "value", value: text } as const;
        const edits: Edit[] = [
          { kind: "set-cell", sheet: "Tờ 1", row: 0, column: 0, before: { kind: "value", value: 1 }, after: value },
          { kind: "set-note", sheet: "Tờ 1", row: 0, column: 0, before: null, after: text },
          { kind: "add-sheet", sheet: "Mới", content: { cells: [{ row: 0, column: 0, content: value }], styles: [] } },
        ];
        const done = applyEdits(bytes, edits);
        if (!done.ok) throw new Error(JSON.stringify(done.problems));
        const file = opened(done.value.bytes);
        for (const sheet of ["Tờ 1", "Mới"]) {
          const grid = file.readGrid(sheet);
          expect(grid.ok && [valueAt(grid.value, 0, 0), formulaAt(grid.value, 0, 0)]).toEqual([text, null]);
        }
        expect(formulasIn(done.value.bytes)).toEqual([]);
      }),
      { numRuns: 60 },
    );
  });

  it.each(printable)("stays text through check, fix, mark and notes: %s", async (_, text) => {
    const file = await checked(listOf(text));
    const fixed = fixedBytes(file);
    if (!fixed.ok) throw new Error(JSON.stringify(fixed.problems));
    expect(formulasIn(fixed.value.bytes)).toEqual([]);
    const marked = markedBytes({ ...file, bytes: fixed.value.bytes }, localeFor("vi"), true);
    if (!marked.ok) throw new Error(JSON.stringify(marked.problems));
    const formulas = formulasIn(marked.value.bytes);
    expect(formulas.length).toBeGreaterThan(0);
    for (const formula of formulas) expect(formula).toMatch(LINK);
    const grid = opened(marked.value.bytes).readGrid(sheetName(text));
    // Decomposed letters are put together by the fix.
    expect(grid.ok && valueAt(grid.value, 3, 1)).toBe(text.normalize("NFC"));
  });

  it("is plain text in the Word file of the report", async () => {
    for (const [, text] of HOSTILE_WORDS) {
      const parts = unzipSync(await reportDocument(text, [text, `=DDE("cmd","/C calc","x") ${text}`]));
      const document = strFromU8(parts["word/document.xml"] ?? new Uint8Array(0));
      expect(document).not.toMatch(/<w:(fldSimple|instrText|fldChar|hyperlink|object)\b/);
      expect(document).not.toContain("<script>");
    }
  });
});
