import { AlignmentType, Document, Packer, Paragraph, TextRun } from "docx";

const FONT = "Times New Roman";

/** A Word file of a title and paragraphs, in the manner of official documents: Times New Roman 14, justified, A4. */
export async function reportDocument(title: string, paragraphs: readonly string[]): Promise<Uint8Array> {
  const document = new Document({
    styles: { default: { document: { run: { font: FONT, size: 28 } } } },
    sections: [
      {
        properties: { page: { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1701, right: 1134 } } },
        children: [
          new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 240 }, children: [new TextRun({ text: title, bold: true })] }),
          ...paragraphs.map(
            (text) =>
              new Paragraph({ alignment: AlignmentType.JUSTIFIED, indent: { firstLine: 567 }, spacing: { after: 120 }, children: [new TextRun(text)] }),
          ),
        ],
      },
    ],
  });
  return new Uint8Array(await Packer.toArrayBuffer(document));
}
