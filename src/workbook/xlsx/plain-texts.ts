/** A text that stands in the cell itself: where its characters are, and where the cell ends. */
export interface PlainText {
  from: number;
  to: number;
  end: number;
  /** Whether spaces at its ends count. */
  keeps: boolean;
}

const ascii = (text: string): Uint8Array => Uint8Array.from(text, (character) => character.charCodeAt(0));
const INLINE = ascii("<is><t>");
const INLINE_KEPT = ascii('<is><t xml:space="preserve">');
const INLINE_END = ascii("</t></is></c>");
const RESULT = ascii("<v>");
const RESULT_END = ascii("</v></c>");
const INLINE_TYPE = ascii('inlineStr"');
const RESULT_TYPE = ascii('str"');

/** Whether those bytes stand at `at`. */
export function standsAt(bytes: Uint8Array, at: number, wanted: Uint8Array): boolean {
  let same = 0;
  while (same < wanted.length && bytes[at + same] === wanted[same]) same += 1;
  return same === wanted.length;
}

/** The code the hot path knows a text type by: `i` for `t="inlineStr"`, `r` for `t="str"`; 0 where it is neither. */
export function plainTextType(b: Uint8Array, at: number): number {
  return standsAt(b, at, INLINE_TYPE) ? 105 : standsAt(b, at, RESULT_TYPE) ? 114 : 0;
}

/** How many bytes of the attribute's value come before its closing quote. */
export function plainTextTypeLength(type: number): number {
  return (type === 105 ? INLINE_TYPE : RESULT_TYPE).length - 1;
}

/** Takes `<is><t>…</t></is></c>` or `<v>…</v></c>` at `at` if nothing else stands inside; fills `found` and says true. */
export function readPlainText(b: Uint8Array, at: number, end: number, type: number, found: PlainText): boolean {
  const isInline = type === 105;
  const keeps = !isInline || standsAt(b, at, INLINE_KEPT);
  const start = isInline ? (keeps ? INLINE_KEPT : INLINE) : RESULT;
  if (!standsAt(b, at, start)) return false;
  const from = at + start.length;
  let to = from;
  while (to < end && b[to] !== 60) to += 1;
  const close = isInline ? INLINE_END : RESULT_END;
  if (!standsAt(b, to, close)) return false;
  found.from = from;
  found.to = to;
  found.end = to + close.length;
  found.keeps = keeps;
  return true;
}
