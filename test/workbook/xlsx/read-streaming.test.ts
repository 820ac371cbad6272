import fc from "fast-check";
import { ReadingBudget } from "../../../src/workbook/xlsx/reading-budget";
import { SheetScanner } from "../../../src/workbook/xlsx/sheet-scanner";
import { NO_STYLES } from "../../../src/workbook/xlsx/styles";
import { XmlFault } from "../../../src/workbook/xlsx/xml-fault";
import { MAIN } from "./made-package";

const SHEET = `<?xml version="1.0" encoding="UTF-8"?>
<!-- danh sách --><worksheet xmlns="${MAIN}" xmlns:y="urn:y"><cols><col min="2" max="2" hidden="1"/></cols><sheetData>
<row r="1" spans="1:9"><c r="A1" t="s"><v>1</v></c><c r="B1" s="0"><v>-8.25</v></c><c r="C1" s="0"/><c r="D1" t="b"><v>1</v></c></row>
<row r="2" hidden="1"><c r="A2" t="inlineStr"><is><r><rPr><rFont val=".VnTime"/></rPr><t xml:space="preserve">Nguy\u00d4n &amp; <![CDATA[<b>]]></t></r></is></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2+1</f><v>8.3000000000000007</v></c></row>
<row r="3"><c r="B3"><f t="shared" si="0"/></c><y:z>bỏ qua</y:z><c r="E3" t="e"><v>#N/A</v></c><c r="F3" t="d"><v>2021-07-01</v></c></row>
<row r="4" spans="1:9" ht="15.75" customHeight="1"><c r="A4"><f>B1+1</f><v>2</v></c><c r="B4"><f>B1&amp;"đ"</f></c><c t="s" r="C4"><v>0</v></c></row><row r="6" s="1" customFormat="1"><c r="A6"><v>12345678901234567</v></c></row>
<row r="7"><c r="A7" t="inlineStr"><is><t> Bản Na Ư </t></is></c><c r="B7" t="inlineStr" s="0"><is><t xml:space="preserve"> x </t></is></c><c r="C7" t="str"><f>A7&amp;B7</f><v>Đạt </v></c><c r="D7" t="str"/></row><row r="8" ht="9"><c r="A8"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:B2"/></mergeCells><extLst><ext uri="u"><y:a b='"'/></ext></extLst></worksheet>
`;
const SURROUNDINGS = { date1904: false, strings: { texts: ["không", "Lò Thị Hoa"], runs: new Map() }, styles: NO_STYLES };

const TRUNCATED = "xml-broken truncated";

/** Scans the bytes in pieces that end at the given places; gives all that was read, or the fault, as text. */
function scanned(bytes: Uint8Array, ends: readonly number[]): string {
  const scanner = new SheetScanner({ ...SURROUNDINGS, budget: new ReadingBudget() }, 4);
  const window = new Uint8Array(2 * bytes.length + 64).fill(0x3c);
  let from = 0;
  let end = 0;
  try {
    for (const until of [...ends, bytes.length]) {
      // What is still to come lies behind the end already: whoever looks past the end is led to believe it.
      window.set(bytes.subarray(from), end);
      end += until - from;
      from = until;
      const at = scanner.scan(window, end, until === bytes.length);
      window.copyWithin(0, at, end);
      end -= at;
    }
    const spread = (_: string, value: unknown): unknown =>
      value instanceof Map || value instanceof Set || ArrayBuffer.isView(value) ? Array.from(Object(value)) : value;
    return JSON.stringify(scanner.finish("S"), spread);
  } catch (error) {
    if (error instanceof XmlFault) return `${error.problem.kind} ${error.problem.params?.["reason"]}`;
    throw error;
  }
}

const bytes = new TextEncoder().encode(SHEET);

describe("a sheet that comes in pieces", () => {
  const whole = scanned(bytes, []);

  it("is read whole", () => {
    expect(JSON.parse(whole)).toMatchObject({
      grid: { rowCount: 8, columnCount: 6, cells: { texts: ["Lò Thị Hoa", "Nguy\u00d4n & <b>", "#N/A", "không", "Bản Na Ư", " x ", "Đạt "] } },
    });
  });

  it("is read the same wherever it is cut once", () => {
    for (let cut = 0; cut <= bytes.length; cut += 1) expect(scanned(bytes, [cut])).toBe(whole);
  });

  it("is read the same byte by byte, and however it is cut", () => {
    expect(scanned(bytes, Array.from(bytes, (_, index) => index))).toBe(whole);
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: bytes.length }), { maxLength: 20 }), (cuts) => {
        expect(scanned(bytes, cuts.sort((a, b) => a - b))).toBe(whole);
      }),
    );
  });

  it("is refused wherever it ends too early, never read in part", () => {
    for (let length = 0; length < bytes.length - 1; length += 1) {
      expect(scanned(bytes.subarray(0, length), [length >> 1])).toBe(TRUNCATED);
    }
  });

  it("gives the same answer in pieces as whole, whatever byte is changed", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: bytes.length - 1 }), fc.integer({ min: 1, max: 255 }), fc.integer({ min: 0, max: bytes.length }), (at, value, cut) => {
        const changed = bytes.slice();
        changed[at] = value;
        expect(scanned(changed, [cut])).toBe(scanned(changed, []));
      }),
      { numRuns: 1000 },
    );
  });
});
