import { refuse } from "./refusal";

/**
 * The legacy drawing in which notes have their boxes. VML as programs write it is not always well-formed XML
 * (`<br>`), so it is cut and joined as text, never parsed.
 */
const NAMESPACES =
  'xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"';
const SHAPE_TYPE =
  '<v:shapetype id="_x0000_t202" coordsize="21600,21600" o:spt="202" path="m,l,21600r21600,l21600,xe">' +
  '<v:stroke joinstyle="miter"/><v:path gradientshapeok="t" o:connecttype="rect"/></v:shapetype>';

/** A drawing without boxes yet. */
export const NOTES_DRAWING =
  `<xml ${NAMESPACES}><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${SHAPE_TYPE}</xml>`;

interface NotePlace {
  readonly row: number;
  readonly column: number;
}

/** The hidden box of a note at a cell (0-based). */
function noteBox(id: number, { row, column }: NotePlace): string {
  const anchor = `${column + 1}, 15, ${Math.max(0, row - 1)}, 10, ${column + 4}, 15, ${row + 4}, 4`;
  return (
    `<v:shape id="_x0000_s${id}" type="#_x0000_t202" style="position:absolute;margin-left:80pt;margin-top:5pt;width:180pt;height:75pt;z-index:1;visibility:hidden" fillcolor="#ffffe1" o:insetmode="auto">` +
    '<v:fill color2="#ffffe1"/><v:shadow color="black" obscured="t"/><v:path o:connecttype="none"/>' +
    '<v:textbox style="mso-direction-alt:auto"><div style="text-align:left"></div></v:textbox>' +
    `<x:ClientData ObjectType="Note"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>${anchor}</x:Anchor><x:AutoFill>False</x:AutoFill>` +
    `<x:Row>${row}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
  );
}

/** The drawing with the boxes of notes added at its end. */
export function withShapes(text: string, places: readonly NotePlace[], part: string): string {
  const end = text.lastIndexOf("</xml>");
  if (end < 0) return refuse("edit-not-supported", { part, params: { reason: "legacy-drawing" } });
  let id = 1024;
  for (const match of text.matchAll(/id="_x0000_s(\d+)"/g)) id = Math.max(id, Number(match[1]));
  const type = text.includes('id="_x0000_t202"') ? "" : SHAPE_TYPE;
  const boxes = places.map((place, index) => noteBox(id + 1 + index, place));
  return text.slice(0, end) + [type, ...boxes].map((shape) => withNamespaces(shape, text)).join("") + text.slice(end);
}

/** The shape with the prefixes it uses, where the root has not declared them as Excel does. */
function withNamespaces(shape: string, drawing: string): string {
  const root = drawing.slice(drawing.indexOf("<xml"), drawing.indexOf(">", drawing.indexOf("<xml")) + 1);
  const isDeclared = NAMESPACES.split(" ").every((declaration) => root.includes(declaration));
  return isDeclared ? shape : shape.replace(/^<v:\w+/, (tag) => `${tag} ${NAMESPACES}`);
}

/** The drawing without the note boxes of those cells; the type of box we brought goes with the last of its kind. */
export function withoutShapes(text: string, places: readonly NotePlace[]): string {
  const gone = new Set(places.map(({ row, column }) => `${row}:${column}`));
  const left = mapNoteShapes(text, (shape, { row, column }) => (gone.has(`${row}:${column}`) ? "" : shape));
  return left.includes('"#_x0000_t202"') ? left : left.replace(withNamespaces(SHAPE_TYPE, left), "");
}

/** The drawing with each note box replaced by what `change` gives for it. */
export function mapNoteShapes(
  text: string,
  change: (shape: string, place: { readonly row: number; readonly column: number }) => string,
): string {
  return text.replace(/<((?:[\w.-]+:)?shape)[\s>](?:(?!<\/\1>)[\s\S])*<\/\1>/g, (shape) => {
    const row = /<(?:[\w.-]+:)?Row>\s*(\d+)\s*</.exec(shape)?.[1];
    const column = /<(?:[\w.-]+:)?Column>\s*(\d+)\s*</.exec(shape)?.[1];
    const isNote = shape.includes('ObjectType="Note"') && row !== undefined && column !== undefined;
    return isNote ? change(shape, { row: Number(row), column: Number(column) }) : shape;
  });
}
