import { strToU8, unzipSync, zipSync } from "fflate";
import type { Edit } from "../../../src/workbook/edit";
import { checkPackage } from "../../../src/workbook/xlsx/patch/package-checker";
import { applied, changedParts, refusal, textOfPart } from "./package-parts";
import { LIST, OTHER, richPackage } from "./rich-package";

const COMMENTS = "xl/comments1.xml";

function notes(sheet: string, ...cells: readonly (readonly [number, number])[]): Edit {
  return { kind: "add-notes", sheet, notes: cells.map(([row, column]) => ({ row, column, text: "Chưa có điểm.\nCho điểm." })) };
}
const clear: readonly Edit[] = [{ kind: "clear-notes", sheet: LIST }, { kind: "clear-notes", sheet: OTHER }];

/** The rich package with some of its parts written differently. */
function changed(parts: Readonly<Record<string, (text: string) => string>>): Uint8Array {
  const source = unzipSync(richPackage());
  for (const [name, change] of Object.entries(parts)) source[name] = strToU8(change(new TextDecoder().decode(source[name])));
  return zipSync(source, { mtime: new Date(2021, 6, 1) });
}

describe("notes of ours", () => {
  it("stand beside the person's, whose cells keep theirs alone, and clearing gives every part back", () => {
    const source = richPackage();
    const marked = applied(source, [notes(LIST, [2, 3], [3, 3], [4, 3]), notes(OTHER, [1, 1])]).bytes;
    expect(checkPackage(marked)).toEqual([]);
    const xml = textOfPart(marked, COMMENTS);
    expect(xml).toContain('<comment ref="D4" authorId="0"><text><t>Xem lại</t></text></comment>');
    expect([...xml.matchAll(/ ref="(\w+)"/g)].map((match) => match[1])).toEqual(["D4", "D3", "D5"]);
    expect(changedParts(source, applied(marked, clear).bytes)).toEqual([]);
  });

  it("are the same when added twice, and a clearing that is taken back puts them again", () => {
    const edit = notes(LIST, [2, 3], [4, 3]);
    const once = applied(richPackage(), [edit]).bytes;
    expect(changedParts(once, applied(once, [...clear, edit]).bytes)).toEqual([]);
    const cleared = applied(once, clear);
    expect(changedParts(once, applied(cleared.bytes, cleared.applied.inverse).bytes)).toEqual([]);
  });

  it("are known by their first line after another program has saved them, under whatever author", () => {
    const marked = unzipSync(applied(richPackage(), [notes(LIST, [2, 3])]).bytes);
    const saved = new TextDecoder().decode(marked[COMMENTS]).replace("<author>Sổ Khuyến Học</author>", "<author>Unknown</author>");
    const cleared = applied(zipSync({ ...marked, [COMMENTS]: strToU8(saved) }), clear).bytes;
    expect(textOfPart(cleared, COMMENTS)).not.toContain('ref="D3"');
    expect(textOfPart(cleared, COMMENTS)).toContain('ref="D4"');
  });

  it("go with their author wherever another program has put it, and with the parts nobody else needs", () => {
    const marked = unzipSync(applied(richPackage(), [notes(LIST, [2, 3]), notes(OTHER, [1, 1])]).bytes);
    const other = "xl/worksheets/_rels/sheet2.xml.rels";
    const saved = {
      [COMMENTS]: (text: string) =>
        text.replace(/<authors>.*<\/authors>/, "<authors><author>Sổ Khuyến Học</author><author>Lan</author></authors>").replace(/authorId="(\d)"/g, (_, id) => `authorId="${1 - Number(id)}"`),
      "xl/comments2.xml": (text: string) => text.replace("Sổ Khuyến Học<", "<"),
      "[Content_Types].xml": (text: string) =>
        text.replace("</Types>", `<Override PartName="/${other}" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`),
    };
    for (const [name, change] of Object.entries(saved)) marked[name] = strToU8(change(new TextDecoder().decode(marked[name])));
    const cleared = applied(zipSync(marked), clear).bytes;
    expect(checkPackage(cleared)).toEqual([]);
    expect(textOfPart(cleared, COMMENTS)).toContain('<authors><author>Lan</author></authors><commentList><comment ref="D4" authorId="0">');
    expect(Object.keys(unzipSync(cleared)).filter((part) => /comments2|vmlDrawing2/.test(part))).toEqual([]);
  });

  it("leave a cell with a conversation alone", () => {
    const source = changed({
      "xl/worksheets/_rels/sheet2.xml.rels": (text) =>
        text.replace("</Relationships>", '<Relationship Id="rId9" Type="http://schemas.microsoft.com/office/2017/10/relationships/threadedComment" Target="../threadedComments/threadedComment1.xml"/></Relationships>'),
      "xl/threadedComments/threadedComment1.xml": () =>
        '<ThreadedComments xmlns="http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments"><threadedComment ref="B2" personId="{A}" id="{B}"><text>Sai?</text></threadedComment></ThreadedComments>',
      "[Content_Types].xml": (text) =>
        text.replace("</Types>", '<Override PartName="/xl/threadedComments/threadedComment1.xml" ContentType="application/vnd.ms-excel.threadedcomments+xml"/></Types>'),
    });
    expect(changedParts(source, applied(source, [notes(OTHER, [1, 1])]).bytes)).toEqual([]);
    expect(refusal(source, [{ kind: "set-note", sheet: OTHER, row: 1, column: 1, before: null, after: "x" }]).reason).toBe("threaded-comment");
  });

  it("bring their kind of box into a drawing of buttons and take it along again", () => {
    const source = changed({ "xl/drawings/vmlDrawing1.vml": (text) => text.replaceAll("_x0000_t202", "_x0000_t201").replace('ObjectType="Note"', 'ObjectType="Button"') });
    const marked = applied(source, [notes(LIST, [2, 3])]).bytes;
    expect(textOfPart(marked, "xl/drawings/vmlDrawing1.vml")).toContain('<v:shapetype id="_x0000_t202"');
    expect(changedParts(source, applied(marked, clear).bytes)).toEqual([]);
  });

  it("go into a drawing whose prefixes are another program's, beside the person's notes, and out of it", () => {
    const box = '<ns0:shape xmlns:ns0="urn:schemas-microsoft-com:vml" type="#_x0000_t202" id="_x0000_s1026"><ns0:textbox/><ns2:ClientData xmlns:ns2="urn:schemas-microsoft-com:office:excel" ObjectType="Note"><ns2:Row>3</ns2:Row><ns2:Column>3</ns2:Column></ns2:ClientData></ns0:shape>';
    const source = changed({ "xl/drawings/vmlDrawing1.vml": () => `<xml><ns2:shapetype xmlns:ns2="urn:schemas-microsoft-com:vml" id="_x0000_t202"/>${box}</xml>` });
    const marked = applied(source, [notes(LIST, [2, 3], [3, 3])]).bytes;
    expect(checkPackage(marked)).toEqual([]);
    expect(textOfPart(marked, "xl/drawings/vmlDrawing1.vml")).toMatch(/<v:shape xmlns:v="urn:schemas-microsoft-com:vml"[^>]*id="_x0000_s1027"/);
    expect(changedParts(source, applied(marked, clear).bytes)).toEqual([]);
    const moved = applied(source, [{ kind: "set-note", sheet: LIST, row: 3, column: 3, before: "Xem lại", after: null }]).bytes;
    expect(Object.keys(unzipSync(moved)).filter((part) => /vmlDrawing|comments/.test(part))).toEqual([]);
  });

  it("come and go by the thousand without looking at each other", () => {
    const many = notes(OTHER, ...Array.from({ length: 3000 }, (_, index) => [10 + index, 3] as const));
    const source = richPackage();
    const marked = applied(source, [many]).bytes;
    expect([...textOfPart(marked, "xl/drawings/vmlDrawing2.vml").matchAll(/<v:shape /g)]).toHaveLength(3000);
    expect(changedParts(source, applied(marked, clear).bytes)).toEqual([]);
  });
});

describe("a sheet of ours that others have come to use", () => {
  const own: Edit = { kind: "add-sheet", sheet: "Kết quả", content: { cells: [{ row: 0, column: 0, content: { kind: "value", value: 1 } }], styles: [] } };
  const remove: Edit = { kind: "remove-sheet", sheet: "Kết quả", content: null };

  it("is not taken out from under a formula or a name, and says where they are", () => {
    const used = applied(richPackage(), [
      own,
      { kind: "set-cell", sheet: OTHER, row: 2, column: 1, before: { kind: "value", value: 4 }, after: { kind: "formula", formula: "'Kết quả'!A1+1", result: 2 } },
    ]).bytes;
    expect(refusal(used, [remove])).toEqual({ kind: "sheet-in-use", reason: undefined });
    const named = applied(richPackage(), [own, { kind: "set-name", name: "KQ", before: null, after: "'Kết quả'!$A$1" }]).bytes;
    expect(refusal(named, [remove]).kind).toBe("sheet-in-use");
  });

  it("may be taken out where its name is only a text or part of another sheet's name", () => {
    const source = applied(richPackage(), [
      own,
      { kind: "add-sheet", sheet: "Kết quả 2", content: { cells: [], styles: [] } },
      { kind: "set-cell", sheet: OTHER, row: 2, column: 1, before: { kind: "value", value: 4 }, after: { kind: "formula", formula: "'Kết quả 2'!A1&\"Kết quả\"", result: "Kết quả" } },
    ]).bytes;
    expect(checkPackage(applied(source, [remove]).bytes)).toEqual([]);
  });

  it("is told from a person's sheet of the same name by its mark: that is neither rewritten nor taken away", () => {
    const mark = { row: 0, column: 2, words: "Sổ Khuyến Học" };
    const made = { cells: [{ row: 0, column: 2, content: { kind: "value", value: "Do Sổ Khuyến Học lập" } as const }], styles: [] };
    const theirs = richPackage();
    expect(refusal(theirs, [{ kind: "replace-sheet", sheet: OTHER, content: made, mark }]).kind).toBe("sheet-exists");
    expect(changedParts(theirs, applied(theirs, [{ kind: "remove-sheet", sheet: OTHER, content: null, mark }]).bytes)).toEqual([]);
    const ours = applied(theirs, [{ kind: "add-sheet", sheet: "Kết quả", content: made }]).bytes;
    expect(changedParts(ours, applied(ours, [{ kind: "replace-sheet", sheet: "Kết quả", content: made, mark }]).bytes)).toEqual([]);
    expect(changedParts(theirs, applied(ours, [{ ...remove, mark }]).bytes)).toEqual([]);
  });

  it("is hidden or shown as its new content says, and stays as it is where that says nothing", () => {
    const state = (bytes: Uint8Array) => /name="Kết quả"[^>]*?( state="\w+")?[^>]*>/.exec(textOfPart(bytes, "xl/workbook.xml"))?.[0].includes("hidden");
    const content = { cells: [], styles: [] } as const;
    const hidden = applied(richPackage(), [own, { kind: "replace-sheet", sheet: "Kết quả", content: { ...content, visibility: "hidden" } }]).bytes;
    expect(state(hidden)).toBe(true);
    expect(state(applied(hidden, [{ kind: "replace-sheet", sheet: "Kết quả", content }]).bytes)).toBe(true);
    expect(state(applied(hidden, [{ kind: "replace-sheet", sheet: "Kết quả", content: { ...content, visibility: "visible" } }]).bytes)).toBe(false);
  });
});
